import { savePackage } from "../../../src/word/package/index.ts";

/** The layout that the floor writes by hand and that the templates of the engines carry: the same XML, with tags where values stand. */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
export const WIDTHS = [1100, 1400, 1700, 2400, 1200, 1044] as const;

const FONT = '<w:rFonts w:ascii="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:eastAsia="仿宋_GB2312"/><w:sz w:val="21"/>';
const BOLD = `<w:rPr>${FONT.replace("<w:sz", "<w:b/><w:sz")}</w:rPr>`;
const PLAIN = `<w:rPr>${FONT}</w:rPr>`;
const CELL_PARAGRAPH = '<w:pPr><w:spacing w:line="240" w:lineRule="auto"/><w:jc w:val="left"/></w:pPr>';

export function paragraph(text: string): string {
  return `<w:p><w:pPr><w:keepNext/><w:spacing w:before="120" w:after="60"/><w:outlineLvl w:val="2"/></w:pPr><w:r>${BOLD}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** Word wants a paragraph behind the last table. */
export const AFTER_LAST = '<w:p><w:pPr><w:keepNext/><w:spacing w:before="120" w:after="60"/></w:pPr></w:p>';

/** What stands before and behind the text of a cell. */
export interface Frame {
  readonly open: string;
  readonly close: string;
}

/** @param merge the element that merges the cell, if any. */
export function frame(column: number, span = 1, merge = "", bold = false): Frame {
  const width = WIDTHS.slice(column, column + span).reduce((sum, each) => sum + each, 0);
  const properties = `<w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ""}${merge}<w:vAlign w:val="center"/></w:tcPr>`;
  const run = `<w:r>${bold ? BOLD : PLAIN}<w:t xml:space="preserve">`;
  return { open: `<w:tc>${properties}<w:p>${CELL_PARAGRAPH}${run}`, close: "</w:t></w:r></w:p></w:tc>" };
}

export function cell(text: string, column: number, span = 1, merge = "", bold = false): string {
  const { open, close } = frame(column, span, merge, bold);
  return open + text + close;
}

/** A cell that continues the one above. */
export const CONTINUING = `<w:tc><w:tcPr><w:tcW w:w="${WIDTHS[0]}" w:type="dxa"/><w:vMerge/><w:vAlign w:val="center"/></w:tcPr><w:p>${CELL_PARAGRAPH}</w:p></w:tc>`;

export function row(cells: string, header = false): string {
  return `<w:tr><w:trPr><w:cantSplit/>${header ? "<w:tblHeader/>" : ""}</w:trPr>${cells}</w:tr>`;
}

export const TABLE_OPEN = `<w:tbl><w:tblPr><w:tblW w:w="8844" w:type="dxa"/><w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join("")}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${WIDTHS.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`;
export const TABLE_CLOSE = "</w:tbl>";
export const HEADINGS = ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"] as const;
export const HEADER_ROW = row(HEADINGS.map((text, column) => cell(text, column, 1, "", true)).join(""), true);

export function documentXml(body: string): string {
  return `${HEAD}<w:document ${W}><w:body>${paragraph("云溪镇人民政府绩效目标")}${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr></w:body></w:document>`;
}

/** The other parts of the file. */
export function otherParts(): ReadonlyMap<string, Uint8Array> {
  const encoder = new TextEncoder();
  return new Map(
    Object.entries({
      "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/></Types>`,
      "_rels/.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
      "word/_rels/document.xml.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
      "word/styles.xml": `${HEAD}<w:styles ${W}><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style></w:styles>`,
    }).map(([path, text]) => [path, encoder.encode(text)]),
  );
}

/** The layout as a template. Only this project's engine understands `merge`; the others print every class. */
export function templateFile(merge: boolean): Uint8Array {
  const option = merge ? "|合并" : "";
  const table = [
    TABLE_OPEN,
    row(
      cell("项目编码", 0, 1, "", true) +
        cell("{编码}", 1, 2) +
        cell("项目名称", 3, 1, "", true) +
        cell("{项目名称}", 4, 2),
    ),
    row(
      cell("预算数", 0, 1, "", true) +
        cell("{预算数}", 1, 2) +
        cell("其中：财政资金", 3, 1, "", true) +
        cell("{财政资金}", 4, 2),
    ),
    row(cell("资金用途", 0, 1, "", true) + cell("{资金用途}", 1, 5)),
    row(cell("绩效目标", 0, 1, "", true) + cell("{绩效目标}", 1, 5)),
    HEADER_ROW,
    row(
      ["{#指标}{一级指标", "{二级指标", "{三级指标}", "{描述}", "{指标值}", "{依据}{/指标}"]
        .map((text, column) => cell(column < 2 ? `${text}${column === 0 ? option : ""}}` : text, column))
        .join(""),
    ),
    TABLE_CLOSE,
  ].join("");
  const body = paragraph("{#项目}") + paragraph("{序号}、{项目名称}绩效目标表") + table + paragraph("{/项目}");
  const parts = new Map(otherParts());
  parts.set("word/document.xml", new TextEncoder().encode(documentXml(body)));
  return savePackage(parts);
}
