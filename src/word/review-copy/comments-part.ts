import { attribute, escapeXml, parseXml, unescapeXml, walk, XML_HEAD, type XmlElement } from "../package/index.ts";
import type { CopyComment } from "./types.ts";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
const W15 = "http://schemas.microsoft.com/office/word/2012/wordml";
const MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/** One Word comment: a remark, or an answer to the one before. */
export interface PrintedComment {
  readonly number: number;
  /** Id of the remark or answer. */
  readonly id: string;
  readonly author: string;
  readonly at: number;
  readonly text: string;
  readonly resolved: boolean;
  /** Number of the comment that it answers. */
  readonly parent?: number;
}

/** Remarks and their answers as Word numbers them. */
export function printedComments(comments: readonly CopyComment[]): readonly (readonly PrintedComment[])[] {
  let number = 0;
  return comments.map((comment) => {
    const { id, author, at, text, suggested, replies = [], resolved = false } = comment;
    const parent = number++;
    const whole = suggested === undefined ? text : `${text}\n${suggestion(suggested)}`.trim();
    const answers = replies.map((reply) => ({ ...reply, number: number++, resolved, parent }));
    return [{ number: parent, id, author, at, text: whole, resolved }, ...answers];
  });
}

function suggestion(value: string): string {
  return value === "" ? "建议：删去" : `建议改为：${value}`;
}

/** First of the paragraph numbers by which answers name their comment; Word wants them below 0x80000000. */
const FIRST_PARAGRAPH = 0x6a000000;

function paragraphId(number: number): string {
  return (FIRST_PARAGRAPH + number).toString(16).toUpperCase();
}

/** `word/comments.xml` (ECMA-376 part 1, 17.13.4.6). */
export function commentsXml(comments: readonly PrintedComment[]): string {
  const all = comments.map(({ number, author, at, text }) => {
    const lines = text.split(/\r\n|[\n\r]/);
    const paragraphs = lines.map((line, index) => {
      // The last paragraph's number stands for the comment ([MS-DOCX] 2.5.1.1).
      const id = index === lines.length - 1 ? ` w14:paraId="${paragraphId(number)}"` : "";
      return `<w:p${id}><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`;
    });
    const initials = escapeXml([...author][0] ?? "");
    return `<w:comment w:id="${number}" w:author="${escapeXml(author)}" w:date="${wordDate(at)}" w:initials="${initials}">${paragraphs.join("")}</w:comment>`;
  });
  return `${XML_HEAD}<w:comments xmlns:w="${W}" xmlns:w14="${W14}" xmlns:mc="${MC}" mc:Ignorable="w14">${all.join("")}</w:comments>`;
}

/** `word/commentsExtended.xml`: which comment answers which, and which are resolved. Programs that do not know it show answers as comments. */
export function commentsExtendedXml(comments: readonly PrintedComment[]): string {
  const all = comments.map(({ number, parent, resolved }) => {
    const answers = parent === undefined ? "" : ` w15:paraIdParent="${paragraphId(parent)}"`;
    return `<w15:commentEx w15:paraId="${paragraphId(number)}"${answers} w15:done="${resolved ? 1 : 0}"/>`;
  });
  return `${XML_HEAD}<w15:commentsEx xmlns:w15="${W15}" xmlns:mc="${MC}" mc:Ignorable="w15">${all.join("")}</w15:commentsEx>`;
}

/** Word writes the time of the wall, whatever the letter behind it says; so does this. Whole seconds. */
function wordDate(at: number): string {
  const date = new Date(at);
  const local = new Date(at - date.getTimezoneOffset() * 60_000);
  return `${local.toISOString().slice(0, 19)}Z`;
}

export function fromWordDate(text: string | undefined): number | undefined {
  const found = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)/.exec(text ?? "");
  if (!found) return undefined;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = found.slice(1).map(Number);
  return new Date(year, month - 1, day, hour, minute, second).getTime();
}

/** A comment as it stands in a file. */
export interface WordComment {
  readonly key: string;
  readonly author: string;
  readonly at?: number;
  readonly text: string;
  readonly replyTo?: string;
  readonly resolved: boolean;
}

/** Reads the comments of a file, in its order. @param extended `commentsExtended.xml`, where there is one. */
export function readComments(xml: string, extended: string | undefined): readonly WordComment[] {
  const { source, root } = parseXml(xml);
  const states = extended === undefined ? new Map<string, State>() : readStates(extended);
  const read = root.children
    .filter(({ name }) => name === "w:comment")
    .map((comment) => {
      const value = (name: string) => attribute(source, comment, name)?.value;
      const paragraphs = [...walk(comment)].filter(({ name }) => name === "w:p");
      const at = fromWordDate(value("w:date"));
      const last = paragraphs[paragraphs.length - 1];
      const id = (last && attribute(source, last, "w14:paraId")?.value) ?? "";
      const text = paragraphs
        .map((paragraph) => textOf(source, paragraph))
        .join("\n")
        .trim();
      const common = { key: value("w:id") ?? "", author: unescapeXml(value("w:author") ?? ""), text };
      return { ...common, ...(at === undefined ? {} : { at }), paragraph: id, state: states.get(id.toUpperCase()) };
    });
  const keys = new Map(read.map(({ paragraph, key }) => [paragraph.toUpperCase(), key]));
  return read.map(({ paragraph: _, state, ...comment }) => {
    const replyTo = state?.parent === undefined ? undefined : keys.get(state.parent);
    return { ...comment, resolved: state?.resolved ?? false, ...(replyTo === undefined ? {} : { replyTo }) };
  });
}

interface State {
  readonly parent: string | undefined;
  readonly resolved: boolean;
}

function readStates(xml: string): ReadonlyMap<string, State> {
  const { source, root } = parseXml(xml);
  return new Map(
    root.children.map((each) => {
      const value = (name: string) => attribute(source, each, `w15:${name}`)?.value;
      return [
        (value("paraId") ?? "").toUpperCase(),
        { parent: value("paraIdParent")?.toUpperCase(), resolved: /^(?:1|true)$/.test(value("done") ?? "") },
      ];
    }),
  );
}

function textOf(source: string, paragraph: XmlElement): string {
  let text = "";
  for (const element of walk(paragraph, ({ name }) => name !== "w:del" && name !== "w:moveFrom")) {
    if (element.name === "w:t") text += unescapeXml(source.slice(element.openEnd, element.closeStart));
    else if (element.name === "w:tab" && element.parent?.name === "w:r") text += "\t";
    else if (element.name === "w:br") text += "\n";
  }
  return text;
}

/** The range of a comment that begins here, and the one that ends here with its reference. */
export function commentBrackets(numbers: readonly number[]): { readonly before: string; readonly behind: string } {
  return {
    before: numbers.map((id) => `<w:commentRangeStart w:id="${id}"/>`).join(""),
    behind: numbers
      .map((id) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`)
      .join(""),
  };
}
