import { strFromU8, strToU8 } from "fflate";
import { openPackage, savePackage, XML_HEAD } from "../../package/index.ts";

/** A tiny writer of Word files for tests: no more than the structure the engine looks at. */

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OTHERS =
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** Namespaces for further parts of a test. */
export const NAMESPACES = `${W} ${OTHERS}`;

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** A run; `rPr` is the inside of its properties. */
export function run(text: string, rPr = ""): string {
  return `<w:r>${rPr && `<w:rPr>${rPr}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** A paragraph of one run for each text; `pPr` is the inside of its properties. */
export function p(texts: string | readonly string[] = [], pPr = ""): string {
  const runs = (typeof texts === "string" ? [texts] : texts).map((text) => run(text)).join("");
  return `<w:p>${pPr && `<w:pPr>${pPr}</w:pPr>`}${runs}</w:p>`;
}

/** A paragraph of given XML. */
export function px(inner: string, pPr = ""): string {
  return `<w:p>${pPr && `<w:pPr>${pPr}</w:pPr>`}${inner}</w:p>`;
}

/** A cell: text, or blocks where it begins with `<`; `tcPr` stands behind the width. */
export function tc(content: string, tcPr = ""): string {
  return `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${tcPr}</w:tcPr>${content.startsWith("<") ? content : p(content)}</w:tc>`;
}

export function tr(...cells: readonly string[]): string {
  return `<w:tr>${cells.map((cell) => (cell.startsWith("<w:tc>") ? cell : tc(cell))).join("")}</w:tr>`;
}

export function tbl(columns: number, ...rows: readonly string[]): string {
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(columns)}</w:tblGrid>${rows.join("")}</w:tbl>`;
}

/** Complex field around given code and result runs. */
export function field(code: string, result = ""): string {
  const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${char("begin")}<w:r><w:instrText>${escaped(code)}</w:instrText></w:r>${result && char("separate") + result}${char("end")}`;
}

export interface DocxParts {
  readonly body: string;
  readonly header?: string;
  readonly footer?: string;
  readonly footnotes?: string;
  /** `docProps/core.xml`, inside of the root element. */
  readonly core?: string;
}

/** A whole .docx. */
export function docx(content: string | DocxParts): Uint8Array {
  const { body, header, footer, footnotes, core } = typeof content === "string" ? { body: content } : content;
  const stories = [
    ["header", header, "hdr"],
    ["footer", footer, "ftr"],
    ["footnotes", footnotes, "footnotes"],
  ] as const;
  const present = stories.filter(([, story]) => story !== undefined);
  const references = present
    .filter(([name]) => name !== "footnotes")
    .map(([name]) => `<w:${name}Reference w:type="default" r:id="${name}"/>`)
    .join("");
  const parts: Record<string, string> = {
    "[Content_Types].xml": `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/>${present.map(([name]) => `<Override PartName="/word/${name}.xml" ContentType="${WORD}.${name}+xml"/>`).join("")}${core === undefined ? "" : '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'}</Types>`,
    "_rels/.rels": `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>${core === undefined ? "" : `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`}</Relationships>`,
    "word/document.xml": `${XML_HEAD}<w:document ${NAMESPACES}><w:body>${body}<w:sectPr>${references}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
    "word/_rels/document.xml.rels": `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="styles" Type="${OFFICE}/styles" Target="styles.xml"/>${present.map(([name]) => `<Relationship Id="${name}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`).join("")}</Relationships>`,
    "word/styles.xml": `${XML_HEAD}<w:styles ${W}><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style></w:styles>`,
  };
  for (const [name, story, root] of present)
    parts[`word/${name}.xml`] = `${XML_HEAD}<w:${root} ${NAMESPACES}>${story}</w:${root}>`;
  if (core !== undefined) {
    parts["docProps/core.xml"] =
      `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${core}</cp:coreProperties>`;
  }
  return savePackage(new Map(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

/** The XML of a part. */
export function xmlOf(bytes: Uint8Array, path = "word/document.xml"): string {
  return strFromU8(openPackage(bytes).parts.get(path) ?? new Uint8Array());
}

/**
 * What one reads in a story: paragraphs on lines of their own, cells between bars, `↑` for a cell that continues the one above,
 * `[…]` round the code of a field.
 */
export function textOf(bytes: Uint8Array, path = "word/document.xml"): string {
  const xml = xmlOf(bytes, path);
  const inside = xml.slice(Math.max(0, xml.search(/<w:(?:body|p|tbl)\b/)));
  return inside
    .replace(/<w:sectPr[\s\S]*?<\/w:sectPr>/g, "")
    .replace(/<w:tc>(?:(?!<w:p\b).)*<w:vMerge\/>/g, "$&<w:t>↑</w:t>")
    .replace(/<w:instrText[^>]*>([^<]*)<\/w:instrText>/g, "<w:t>[$1]</w:t>")
    .replace(/<w:p\/>|<\/w:p>(?=<\/w:tc>)/g, (found) => (found === "<w:p/>" ? "<w:t>¶</w:t>" : ""))
    .replace(/<\/w:p>/g, "<w:t>\n</w:t>")
    .replace(/<\/w:tc>/g, "<w:t>|</w:t>")
    .replace(/<\/w:tr>/g, "<w:t>\n</w:t>")
    .replace(/<w:tab\/>/g, "<w:t>\t</w:t>")
    .replace(/<w:br\/>/g, "<w:t>⏎</w:t>")
    .replace(/<(?!\/?w:t[ >])[^>]*>/g, "")
    .replace(/(^|<\/w:t>)[^<]*(<w:t(?: [^>]*)?>|$)/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
    .replace(/\n$/, "");
}
