import { strToU8, zipSync } from "fflate";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const row = (cells: readonly string[]) =>
  `<w:tr>${cells.map((text) => `<w:tc><w:tcPr><w:tcW w:w="1200" w:type="dxa"/></w:tcPr>${paragraph(text)}</w:tc>`).join("")}</w:tr>`;
const table = (rows: readonly (readonly string[])[]) => {
  const columns = rows[0]?.map(() => '<w:gridCol w:w="1200"/>').join("") ?? "";
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows.map(row).join("")}</w:tbl>`;
};

/** A county's Word file as a clerk types it: a heading and two small tables a project, with 备注 and 主管部门. */
export function countyTemplate({ slip = false } = {}): Buffer {
  const body = [
    paragraph("{单位名称}{年度}年项目绩效目标"),
    paragraph("{#项目}"),
    paragraph("{题号}{项目名称}绩效目标表"),
    table([["主管部门", "{主管部门}"]]),
    paragraph(""),
    table([
      ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据", "备注"],
      [
        "{#指标}{一级指标|合并}",
        slip ? "{二极指标}" : "{二级指标}",
        "{三级指标}",
        "{绩效指标描述}",
        "{指标值}",
        "{指标值确定依据}",
        "{备注}{/指标}",
      ],
    ]),
    paragraph("{/项目}"),
  ].join("");
  const files = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `${HEAD}<w:document ${W}><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(xml)]))));
}
