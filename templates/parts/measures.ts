/** The official page in twips (1 mm = 56.69 twips): GB/T 9704-2012, 5.2 and 7.2. */

function mm(length: number): number {
  return Math.round((length * 1440) / 25.4);
}

export const A4 = { width: 11906, height: 16838 } as const;
/** 天头 37 mm, 地脚 35 mm, 订口 28 mm, 切口 26 mm: a type area of 156 × 225 mm. */
export const MARGINS = { top: mm(37), bottom: mm(35), left: mm(28) + 1, right: mm(26) } as const;
export const TYPE_WIDTH = A4.width - MARGINS.left - MARGINS.right;
/** A landscape page is the portrait page turned clockwise: foot becomes left, binding edge becomes head. */
export const LANDSCAPE_MARGINS = { top: mm(28), bottom: mm(26), left: mm(35), right: mm(37) } as const;
export const LANDSCAPE_WIDTH = A4.height - LANDSCAPE_MARGINS.left - LANDSCAPE_MARGINS.right;
/** 22 lines a page: 28.95 pt, fixed. */
export const LINE_PITCH = 579;

/**
 * 28 characters a line: 156 mm hold 27.6 of 三号, so each stands a quarter of a point closer (in twips). A grid of characters
 * with negative space would do in Word; LibreOffice gives every character that is wider than its field two of them.
 */
export const CHARACTER_SPACE = -5;

/** Sizes in half-points. */
export const SIZE = { 二号: 44, 三号: 32, 四号: 28, 小四: 24, 五号: 21 } as const;

export const FONT = {
  title: "方正小标宋简体",
  body: "仿宋_GB2312",
  heading1: "黑体",
  heading2: "楷体_GB2312",
  number: "宋体",
} as const;

/** What to take where a font is missing. */
export const FONT_ALTERNATIVES: readonly (readonly [font: string, alternative: string])[] = [
  [FONT.title, "宋体"],
  [FONT.body, "仿宋"],
  [FONT.heading2, "楷体"],
  [FONT.heading1, "SimHei"],
  [FONT.number, "SimSun"],
];
