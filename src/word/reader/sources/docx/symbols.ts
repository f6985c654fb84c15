/** Signs that Word writes as codes of the symbol fonts, where they matter in tables: comparison signs, letters, ticks, bullets. */
const SYMBOL: ReadonlyMap<number, string> = new Map([
  [0x22, "∀"],
  [0xa3, "≤"],
  [0xa5, "∞"],
  [0xb0, "°"],
  [0xb1, "±"],
  [0xb2, "″"],
  [0xb3, "≥"],
  [0xb4, "×"],
  [0xb7, "•"],
  [0xb8, "÷"],
  [0xb9, "≠"],
  [0xba, "≡"],
  [0xbb, "≈"],
  [0xbc, "…"],
  [0xae, "→"],
  [0xde, "⇒"],
  [0xd6, "√"],
  [0xe5, "∑"],
]);
/** Letters of the Symbol font from A to Z and from a to z. */
const GREEK = ["ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"] as const;
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x6c, "●"],
  [0x6e, "■"],
  [0x6f, "□"],
  [0x71, "□"],
  [0x75, "◆"],
  [0x9f, "•"],
  [0xa7, "▪"],
  [0xa8, "□"],
  [0xd8, "➢"],
  [0xe0, "→"],
  [0xfb, "✗"],
  [0xfc, "✓"],
  [0xfd, "☒"],
  [0xfe, "☑"],
]);
const WINGDINGS_2: ReadonlyMap<number, string> = new Map([
  [0x4f, "✗"],
  [0x50, "✓"],
  [0x51, "☒"],
  [0x52, "☑"],
  [0x53, "☒"],
  [0x54, "☒"],
  [0x97, "●"],
  [0xa2, "■"],
  [0xa3, "□"],
]);
const PRIVATE_USE = 0xf000;

/** True for a font whose letters are signs. */
export function isSymbolFont(font: string | undefined): font is string {
  return font !== undefined && /^(?:symbol|wingdings(?: [23])?|webdings|mt extra)$/i.test(font);
}

/**
 * The character of a `w:sym`, of a letter or of a bullet in a symbol font.
 * @param code also from 0xF000, where such fonts have their signs; one that is not in the lists comes back with a code
 * for private use, which nobody mistakes for a letter.
 */
export function symbolCharacter(code: number, font: string): string {
  if (!Number.isInteger(code) || code <= 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return "";
  const place = code >= PRIVATE_USE && code <= 0xf0ff ? code - PRIVATE_USE : code;
  if (!isSymbolFont(font) || place < 0x20 || place > 0xff) return String.fromCodePoint(code);
  const sign = signOf(place, font.toLowerCase());
  return sign ?? String.fromCodePoint(PRIVATE_USE + place);
}

/** A text as a symbol font prints it; characters such a font does not have stay. */
export function symbolText(text: string, font: string): string {
  return Array.from(text, (char) => symbolCharacter(char.codePointAt(0) ?? 0, font)).join("");
}

function signOf(place: number, font: string): string | undefined {
  if (place === 0x20 || place === 0xa0) return " ";
  if (font === "wingdings") return WINGDINGS.get(place);
  if (font === "wingdings 2") return WINGDINGS_2.get(place);
  if (font !== "symbol") return undefined;
  const known = SYMBOL.get(place);
  if (known !== undefined) return known;
  // Digits, brackets and arithmetic signs stand where ASCII has them.
  if (place <= 0x40 || (place > 0x5a && place < 0x61) || (place > 0x7a && place < 0x7f))
    return String.fromCodePoint(place);
  if (place <= 0x5a) return GREEK[0][place - 0x41];
  return place <= 0x7a ? GREEK[1][place - 0x61] : undefined;
}
