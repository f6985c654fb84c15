import type { NewParagraph } from "../sink.ts";
import type { Numbering } from "./numbering.ts";
import { levelOf, type Styles } from "./styles.ts";

/** A paragraph being read. */
export interface OpenParagraph {
  text: string;
  readonly codes: string[];
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
    codes: joined?.codes ?? [],
    toc,
    joinsNext: false,
    after: joined?.after ?? [],
  };
}

/** A paragraph read to its end, with level, number and contents flag from its own properties or its style. */
export function closeParagraph(open: OpenParagraph, styles: Styles, numbering: Numbering): NewParagraph {
  const style = styles.find(open.style);
  const level = open.outline === undefined ? style.level : levelOf(open.outline);
  const numId = open.numId ?? style.numId;
  const number = numId && numId !== "0" ? numbering.next(numId, open.numLevel ?? style.numLevel ?? 0).trim() : "";
  return {
    text: open.text,
    level,
    ...(number !== "" ? { numbering: number } : {}),
    ...(open.codes.length > 0 ? { codes: open.codes } : {}),
    ...(open.toc || style.toc ? { style: "toc" as const } : {}),
  };
}
