import { savePackage } from "../../src/word/package/index.ts";

/** How much formatting a program writes round each text: Word's own files carry three times the text's XML. */
export type Verbosity = "word" | "lean";

const NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RUN_LOOKS =
  '<w:rPr><w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="宋体" w:cs="宋体" w:hint="eastAsia"/><w:kern w:val="0"/><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr>';
const BORDERS = '<w:tcBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tcBorders>';
const HEADER = ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"];
const ROWS = 8;

/** A Word file of so many performance tables, of eight indicators each. */
export function wordFileOf(tables: number, verbosity: Verbosity): Uint8Array {
  const full = verbosity === "word";
  const looks = full ? RUN_LOOKS : "";
  const spacing = full
    ? `<w:widowControl/><w:spacing w:line="300" w:lineRule="exact"/><w:jc w:val="left"/>${looks}`
    : "";
  const p = (text: string): string =>
    `<w:p${full ? ' w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E"' : ""}><w:pPr>${spacing}</w:pPr><w:r>${looks}<w:t>${text}</w:t></w:r></w:p>`;
  const tc = (text: string, merge = ""): string =>
    `<w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/>${merge}${full ? BORDERS : ""}<w:vAlign w:val="center"/></w:tcPr>${p(text)}</w:tc>`;
  const tr = (...cells: readonly string[]): string => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join("")}</w:tr>`;
  const table = (number: number): string => {
    const rows = Array.from({ length: ROWS }, (_, row) =>
      tr(
        row === 0 ? tc("产出指标", '<w:vMerge w:val="restart"/>') : tc("", "<w:vMerge/>"),
        ...["数量指标", `巡河次数${row}`, "全年组织巡河的次数", "≥12次", "工作计划"].map((text) => tc(text)),
      ),
    );
    const goal = tr(tc("绩效目标"), tc("水清岸绿，群众满意。", '<w:gridSpan w:val="5"/>'));
    const head = tr(...HEADER.map((text) => tc(text)));
    const grid = `<w:tblGrid>${'<w:gridCol w:w="1500"/>'.repeat(HEADER.length)}</w:tblGrid>`;
    return `${p(`${number}、河道保洁${number}绩效目标表`)}<w:tbl><w:tblPr/>${grid}${goal}${head}${rows.join("")}</w:tbl>`;
  };
  const body = Array.from({ length: tables }, (_, at) => table(at + 1)).join("");
  const files: [string, string][] = [
    [
      "[Content_Types].xml",
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ],
    [
      "_rels/.rels",
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ],
    [
      "word/document.xml",
      `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${NAMESPACE}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ],
  ];
  const encoder = new TextEncoder();
  // Repetitive as it is, the file must not look like a zip bomb: level 1 keeps it below the limit.
  return savePackage(new Map(files.map(([path, text]) => [path, encoder.encode(text)])), { level: 1 });
}
