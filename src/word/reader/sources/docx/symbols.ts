/** Signs that Word writes as codes of the Symbol and Wingdings fonts, where they matter in tables: comparison signs, ticks, bullets. */
const SYMBOL: ReadonlyMap<number, string> = new Map([
  [0xa3, "≤"],
  [0xb3, "≥"],
  [0xb1, "±"],
  [0xb4, "×"],
  [0xb8, "÷"],
  [0xb9, "≠"],
  [0xbb, "≈"],
  [0xb7, "•"],
  [0xb0, "°"],
  [0xa5, "∞"],
]);
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x6c, "●"],
  [0x6e, "■"],
  [0x6f, "□"],
  [0x71, "□"],
  [0x75, "◆"],
  [0xa7, "▪"],
  [0xa8, "□"],
  [0xd8, "➢"],
  [0xfb, "✗"],
  [0xfc, "✓"],
  [0xfd, "☒"],
  [0xfe, "☑"],
]);

/**
 * The character of a `w:sym` or a bullet in a symbol font.
 * @param code from 0xF000 where the font is a symbol font; a sign that is not in the lists stays as it is.
 */
export function symbolCharacter(code: number, font: string): string {
  if (!Number.isInteger(code) || code <= 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return "";
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/^symbol$/i.test(font)) {
    // Digits, brackets and arithmetic signs stand where ASCII has them.
    const ascii = place >= 0x20 && place <= 0x3f;
    return SYMBOL.get(place) ?? String.fromCodePoint(ascii ? place : code);
  }
  if (/^wingdings/i.test(font)) return WINGDINGS.get(place) ?? String.fromCodePoint(code);
  return String.fromCodePoint(code);
}
