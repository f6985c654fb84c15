import type { Remark } from "../../blocks.ts";
import type { Line } from "../formula.ts";
import type { NewParagraph } from "../sink.ts";
import type { Numbering } from "./numbering.ts";
import { levelOf, type Styles } from "./styles.ts";

/** A paragraph being read. */
export interface OpenParagraph extends Line {
  readonly codes: string[];
  readonly remarks: Remark[];
  /** Places in the text where a new page or column begins. */
  readonly breaks: number[];
  /** Text that is struck through, run by run. */
  readonly struck: string[];
  style?: string | undefined;
  outline?: number;
  numId?: string | undefined;
  numLevel?: number;
  toc: boolean;
  /** The paragraph mark was deleted by a tracked change: the text flows into the next paragraph. */
  joinsNext: boolean;
  /** Text boxes anchored in the paragraph, which follow it. */
  readonly after: (() => void)[];
}

/** @param joined the paragraph before it, where its mark was deleted. */
export function createParagraph(toc: boolean, joined?: OpenParagraph): OpenParagraph {
  return {
    text: joined?.text ?? "",
    ...(joined?.last === undefined ? {} : { last: joined.last }),
    codes: joined?.codes ?? [],
    remarks: joined?.remarks ?? [],
    breaks: joined?.breaks ?? [],
    struck: joined?.struck ?? [],
    toc,
    joinsNext: false,
    after: joined?.after ?? [],
  };
}

const LONGEST_QUOTE = 40;

/** A paragraph read to its end, with level, number and contents flag from its own properties or its style. */
export function closeParagraph(open: OpenParagraph, styles: Styles, numbering: Numbering): NewParagraph {
  const style = styles.find(open.style);
  const level = open.outline === undefined ? style.level : levelOf(open.outline);
  const numId = open.numId ?? style.numId;
  const depth = open.numLevel ?? style.numLevel;
  const number = numId && numId !== "0" ? numbering.next(numId, depth, open.style).trim() : "";
  const struck = open.struck.join("").trim();
  if (struck !== "") {
    const quote = struck.length > LONGEST_QUOTE ? `${struck.slice(0, LONGEST_QUOTE)}…` : struck;
    open.remarks.push({ kind: "doubt", message: `“${quote}”划了删除线，文字照样读入了；不要的话删掉它。` });
  }
  return {
    text: open.text,
    level,
    ...(number !== "" ? { numbering: number } : {}),
    ...(open.codes.length > 0 ? { codes: open.codes } : {}),
    ...(open.remarks.length > 0 ? { remarks: open.remarks } : {}),
    ...(open.toc || style.toc ? { style: "toc" as const } : {}),
  };
}

/** The paragraphs that a page break in its midst makes of one; only the first has the number, the codes and the remarks. */
export function splitAtBreaks(paragraph: NewParagraph, breaks: readonly number[]): readonly NewParagraph[] {
  if (breaks.length === 0) return [paragraph];
  const edges = [0, ...breaks, paragraph.text.length];
  const texts = edges.slice(1).map((end, at) => paragraph.text.slice(edges[at], end));
  const printed = texts.filter((text) => text.trim() !== "");
  const { level, style } = paragraph;
  return printed.length < 2
    ? [paragraph]
    : printed.map((text, at) => (at === 0 ? { ...paragraph, text } : { text, level, ...(style ? { style } : {}) }));
}
