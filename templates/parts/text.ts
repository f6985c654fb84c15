import { ImportedXmlComponent, Paragraph, Run, TextRun } from "docx";

/** Styles of paragraphs by their id in `styles.ts`. */
export type ParagraphStyle =
  | "Body"
  | "Title"
  | "Heading1"
  | "Heading2"
  | "Heading3"
  | "Heading4"
  | "ProjectHeading"
  | "Part"
  | "PartHeading"
  | "TableTitle"
  | "TableHead"
  | "TableText"
  | "TableCentre"
  | "TableAmount"
  | "TableNote"
  | "Gap"
  | "Closing"
  | "ContentsTitle"
  | "TOC1"
  | "TOC2"
  | "TOC3";

/** A paragraph; `keepNext` keeps it on the page of what follows. */
export function p(text: string, style: ParagraphStyle = "Body", keepNext = false): Paragraph {
  const children = text === "" ? [] : [new TextRun(text)];
  return new Paragraph({ style, ...(keepNext ? { keepNext } : {}), children });
}

/** Marks between blocks; their paragraphs vanish when the template is filled. */
export function mark(text: string): Paragraph {
  return p(text, "Gap");
}

/** Blocks printed where a flag, text or list is filled; `otherwise` where it is not. */
export function when<Block>(
  tag: string,
  blocks: readonly Block[],
  otherwise?: readonly Block[],
): readonly (Block | Paragraph)[] {
  const other = otherwise === undefined ? [] : [mark("{:否则}"), ...otherwise];
  return [mark(`{?${tag}}`), ...blocks, ...other, mark(`{/${tag}}`)];
}

/** Blocks printed where a text or list is empty. */
export function unless<Block>(tag: string, blocks: readonly Block[]): readonly (Block | Paragraph)[] {
  return [mark(`{^${tag}}`), ...blocks, mark(`{/${tag}}`)];
}

/** Blocks repeated for each item of a list. */
export function each<Block>(list: string, blocks: readonly Block[]): readonly (Block | Paragraph)[] {
  return [mark(`{#${list}}`), ...blocks, mark(`{/${list}}`)];
}

/** The office's own paragraphs of a slot, or the standard wording while there are none. */
export function ownOr(slot: string, standard: readonly Paragraph[]): readonly Paragraph[] {
  return when(slot, [p(`{${slot}}`)], standard);
}

/** A run with a border or the code of a complex field. */
export function fieldRun(xml: string): Run {
  return new Run({ children: [ImportedXmlComponent.fromXmlString(xml)] });
}
