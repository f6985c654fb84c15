import { PageBreak, Paragraph, TextRun } from "docx";
import { fieldRun, mark, p } from "./text.ts";

/** A line of the contents, or marks that repeat or choose lines. */
export type ContentsLine = { readonly level: 1 | 2 | 3; readonly text: string } | { readonly mark: string };

/**
 * A contents field over headings of three levels. Its lines are written in advance from the same tags as the headings,
 * without page numbers, which only Word and WPS can know: 更新域 adds them. The first line must be unconditional.
 */
export function contents(lines: readonly ContentsLine[]): readonly Paragraph[] {
  const [first, ...others] = lines;
  const text = first !== undefined && "text" in first ? first.text : "";
  return [
    p("目录", "ContentsTitle"),
    new Paragraph({
      style: "TOC1",
      children: [
        fieldRun('<w:fldChar w:fldCharType="begin"/>'),
        fieldRun('<w:instrText xml:space="preserve"> TOC \\o "1-3" \\h \\z \\u </w:instrText>'),
        fieldRun('<w:fldChar w:fldCharType="separate"/>'),
        new TextRun(text),
      ],
    }),
    ...others.map((line) => ("mark" in line ? mark(line.mark) : p(line.text, `TOC${line.level}`))),
    new Paragraph({
      style: "Gap",
      children: [fieldRun('<w:fldChar w:fldCharType="end"/>'), new TextRun({ children: [new PageBreak()] })],
    }),
  ];
}
