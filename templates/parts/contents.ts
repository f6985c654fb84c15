import { PageBreak, Paragraph, TextRun } from "docx";
import { fieldRun, mark, p } from "./text.ts";

/**
 * A contents field over chapters, divisions with their sections, and project tables. Its lines are written in advance from
 * the headings that are printed, without page numbers, which only Word and WPS can know: 更新域 adds them.
 */
export function contents(): readonly Paragraph[] {
  const line = (level: 1 | 2 | 3) => {
    const flag = `${"一二三"[level - 1]}级目录`;
    return p(`{?${flag}}{目录文字}{/${flag}}`, `TOC${level}`);
  };
  return [
    p("目录", "ContentsTitle"),
    new Paragraph({
      style: "TOC1",
      children: [
        fieldRun('<w:fldChar w:fldCharType="begin"/>'),
        fieldRun(
          '<w:instrText xml:space="preserve"> TOC \\o "1-1" \\h \\z \\t "部分标题,2,部分内标题,3,项目表标题,3" </w:instrText>',
        ),
        fieldRun('<w:fldChar w:fldCharType="separate"/>'),
        new TextRun("{目录}"),
      ],
    }),
    mark("{#目录}"),
    line(1),
    line(2),
    line(3),
    mark("{/目录}"),
    new Paragraph({
      style: "Gap",
      children: [fieldRun('<w:fldChar w:fldCharType="end"/>'), new TextRun({ children: [new PageBreak()] })],
    }),
  ];
}
