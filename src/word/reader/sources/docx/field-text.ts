import { type FieldText, readEqField } from "./eq-field.ts";
import type { FormField } from "./fields.ts";
import { symbolCharacter } from "./symbols.ts";

const NOTHING: FieldText = { text: "", doubtful: false };
/** Numbers that Word counts while it prints. */
const COUNTED = /^(?:AUTONUM|AUTONUMLGL|AUTONUMOUT|LISTNUM)$/;

/** Fields that print what their code says; a result beside it is an older print of the same. */
export function printsItself(code: string): boolean {
  return /^\s*(?:SYMBOL|EQ|MACROBUTTON|GOTOBUTTON|AUTONUM\w*|LISTNUM)\b/i.test(code);
}

/** What a field prints that has no result: a sign, a formula, a choice, a tick, the words on a button. */
export function fieldText(code: string, form: FormField | undefined): FieldText {
  const [, name = "", rest = ""] = /^\s*([A-Za-z]+)\s*(.*)$/s.exec(code) ?? [];
  switch (name.toUpperCase()) {
    case "SYMBOL":
      return { text: symbolField(rest), doubtful: false };
    case "EQ":
      return readEqField(rest);
    case "MACROBUTTON":
    case "GOTOBUTTON":
      return { text: rest.replace(/^\S+\s*/, "").trim(), doubtful: true };
    case "FORMCHECKBOX":
      return { text: form?.ticked === true ? "☑" : "☐", doubtful: false };
    case "FORMDROPDOWN":
      return { text: form?.entries[form.chosen ?? 0] ?? "", doubtful: false };
    default:
      return COUNTED.test(name.toUpperCase()) ? { text: "", doubtful: true } : NOTHING;
  }
}

/** SYMBOL 179 \f "Symbol", SYMBOL 0x2265 \u, SYMBOL A. */
function symbolField(rest: string): string {
  const [, printed = ""] = /^"?(0x[0-9a-f]+|\d+|.)/i.exec(rest) ?? [];
  const code = /^(?:0x[0-9a-f]+|\d+)$/i.test(printed) ? Number(printed) : (printed.codePointAt(0) ?? 0);
  const font = /\\f\s*(?:"([^"]*)"|(\S+))/i.exec(rest);
  return symbolCharacter(code, font?.[1] ?? font?.[2] ?? "");
}
