const CHINESE = [..."〇一二三四五六七八九"];
const FINANCIAL = [..."零壹贰叁肆伍陆柒捌玖"];
const STEMS = [..."甲乙丙丁戊己庚辛壬癸"];
const BRANCHES = [..."子丑寅卯辰巳午未申酉戌亥"];
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];
/** Above this a list is no list; it also bounds the length of Roman numerals and letters. */
const LARGEST = 9_999;

/**
 * A number as automatic numbering prints it.
 * @param format ST_NumberFormat (ECMA-376 part 1, 17.18.59); unknown formats print as decimal.
 */
export function formatNumber(value: number, format: string): string {
  if (value < 0 || value > LARGEST) return String(value);
  switch (format) {
    case "none":
      return "";
    case "upperLetter":
      return letters(value);
    case "lowerLetter":
      return letters(value).toLowerCase();
    case "upperRoman":
      return roman(value);
    case "lowerRoman":
      return roman(value).toLowerCase();
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value);
    case "decimalEnclosedParen":
      return `(${value})`;
    case "decimalEnclosedFullstop":
      return `${value}.`;
    case "chineseCountingThousand":
    case "japaneseCounting":
    case "taiwaneseCountingThousand":
      return counted(value, CHINESE, [..."千百十"]);
    case "chineseCounting":
    case "taiwaneseCounting":
      return value < 100 ? counted(value, CHINESE, [..."千百十"]) : digits(value, CHINESE);
    case "chineseLegalSimplified":
    case "ideographLegalTraditional":
      return counted(value, FINANCIAL, [..."仟佰拾"]);
    case "ideographDigital":
    case "japaneseDigitalTenThousand":
    case "taiwaneseDigital":
      return digits(value, CHINESE);
    case "ideographTraditional":
      return STEMS[value - 1] ?? String(value);
    case "ideographZodiac":
      return BRANCHES[value - 1] ?? String(value);
    default:
      return String(value);
  }
}

/** A to Z, then AA, BB, CC as Word counts. */
function letters(value: number): string {
  if (value === 0) return "";
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  let rest = value;
  let printed = "";
  for (const [worth, letter] of ROMAN) {
    while (rest >= worth) {
      printed += letter;
      rest -= worth;
    }
  }
  return printed;
}

function digits(value: number, names: readonly string[]): string {
  return [...String(value)].map((digit) => names[Number(digit)]).join("");
}

/** 21 → 二十一, 10 → 十, 105 → 一百零五. */
function counted(value: number, names: readonly string[], places: readonly string[]): string {
  if (value === 0) return names[0] ?? "";
  let printed = "";
  let gap = false;
  [...String(value).padStart(4, "0")].forEach((character, place) => {
    const digit = Number(character);
    if (digit === 0) {
      gap = printed !== "";
      return;
    }
    if (gap) printed += "零";
    gap = false;
    // 十, not 一十, at the beginning of everyday numbers.
    const silent = digit === 1 && place === 2 && printed === "" && names === CHINESE;
    printed += (silent ? "" : (names[digit] ?? "")) + (places[place] ?? "");
  });
  return printed;
}
