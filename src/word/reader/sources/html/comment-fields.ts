import { fieldText } from "../docx/field-text.ts";

/** Fields that Word prints from their code alone, and the boxes and lists of old forms. */
const CODE = /\b(?:EQ|SYMBOL|MACROBUTTON)\b.*$|\b(?:FORMCHECKBOX|FORMDROPDOWN)\b/s;
const ENTITIES: Readonly<Record<string, string>> = { quot: '"', amp: "&", lt: "<", gt: ">", nbsp: " " };
const MAX_LENGTH = 5_000;

export interface CommentField {
  readonly text: string;
  readonly doubt?: string;
}

/**
 * What a field prints whose code stands in a comment (`<!--[if supportFields]>… EQ \f(1,2) …<![endif]-->`), as Word writes it
 * into pages and on the clipboard; undefined for any other comment.
 */
export function fieldOf(comment: string): CommentField | undefined {
  if (!comment.startsWith("[if supportFields]") || comment.length > MAX_LENGTH) return undefined;
  const code = CODE.exec(withoutTags(comment))?.[0].trim();
  if (code === undefined) return undefined;
  if (code.startsWith("FORM"))
    return { text: "", doubt: "这里是表单里的一个选项，网页里没有写选的是什么，请照原件填写。" };
  const { text, doubtful } = fieldText(code, undefined);
  return { text, ...(doubtful ? { doubt: `“${text.slice(0, 40)}”是从域代码读出来的，请照原件核对。` } : {}) };
}

function withoutTags(markup: string): string {
  return markup
    .split("<")
    .map((piece, at) => (at === 0 || !piece.includes(">") ? "" : piece.slice(piece.indexOf(">") + 1)))
    .join("")
    .replace(/&(\w{2,4});/g, (entity, name: string) => ENTITIES[name] ?? entity)
    .replace(/\s+/g, " ");
}
