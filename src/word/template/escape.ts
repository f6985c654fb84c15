import { wellFormed } from "../package/index.ts";

/** Characters that XML 1.0 does not allow or reads differently, and any surrogate: most texts have none of them. */
const SPECIAL = /[&<>\u0000-\u001f\ufffe\uffff\ud800-\udfff\u2028\u2029]/;
/** Line and page breaks of whatever origin, among them those of Word (`\v`, `\f`) and of Unicode. */
const BREAK = /\r\n|[\n\r\u000b\f\u2028\u2029]/;
const BREAKS = /\r\n|[\n\r\u000b\f\u2028\u2029]/g;

/** XML text of one line: forbidden characters dropped, halves of characters replaced, `&`, `<` and `>` written as references. */
function escapeLine(text: string): string {
  return wellFormed(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** The text of a run: lines joined by `between`, tabs as `w:tab`. Empty lines at the end are left out. */
export function runText(text: string, between: string): string {
  if (!SPECIAL.test(text)) return text;
  const lines = BREAK.test(text) ? text.split(BREAKS) : [text];
  while (lines.length > 1 && lines[lines.length - 1] === "") lines.pop();
  const escaped = lines.map((line) => escapeLine(line).replace(/\t/g, '</w:t><w:tab/><w:t xml:space="preserve">'));
  return escaped.join(between);
}

/** The text where there can be one line only. */
export function lineText(text: string): string {
  return SPECIAL.test(text) ? escapeLine(text.replace(BREAKS, " ").replace(/\t/g, " ")) : text;
}

/** The text inside the quotes of a field's code that is an attribute. */
export function fieldAttribute(text: string): string {
  return fieldText(text).replace(/"/g, "&quot;").replace(/'/g, "&apos;");
}

/** The text inside the quotes of a field's code, where `\` and `"` are written with a backslash. */
export function fieldText(text: string): string {
  return lineText(text).replace(/[\\"]/g, "\\$&");
}
