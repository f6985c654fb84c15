import { savePackage } from "../../../package/index.ts";

/** Parts of a made-up Word file; each is the inner XML of its root element. */
export interface FixtureParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly header?: string;
  readonly footer?: string;
}

const TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
export const STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const ROOTS = {
  styles: "styles",
  numbering: "numbering",
  footnotes: "footnotes",
  endnotes: "endnotes",
  header: "hdr",
  footer: "ftr",
};

/** Builds a Word file for tests. @param namespace the strict one builds a strict file. @param prefix in place of `w`. */
export function wordFile(parts: FixtureParts, namespace = TRANSITIONAL, prefix = "w"): Uint8Array {
  const root = (name: string, inner: string): string =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${prefix}:${name} xmlns:${prefix}="${namespace}"` +
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"' +
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"' +
    ` xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${inner}</${prefix}:${name}>`;
  const files = new Map<string, string>([
    [
      "[Content_Types].xml",
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ],
    ["_rels/.rels", relationships([["officeDocument", "word/document.xml"]])],
    ["word/document.xml", root("document", `<${prefix}:body>${parts.body}</${prefix}:body>`)],
  ]);
  const related: [string, string][] = [];
  for (const [type, element] of Object.entries(ROOTS) as [keyof typeof ROOTS, string][]) {
    const inner = parts[type];
    if (inner === undefined) continue;
    related.push([type, `${type}.xml`]);
    files.set(`word/${type}.xml`, root(element, inner));
  }
  files.set("word/_rels/document.xml.rels", relationships(related));
  const encoder = new TextEncoder();
  return savePackage(new Map([...files].map(([path, text]) => [path, encoder.encode(text)])));
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const all = targets.map(
    ([type, target], at) => `<Relationship Id="r${at}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
}

/** A paragraph of one run. */
export function p(text: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text)}</w:p>`;
}

export function r(text: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A cell of the given properties; text becomes a paragraph, XML stays. */
export function tc(content: string, properties = ""): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith("<") ? content : p(content)}</w:tc>`;
}

export function tr(...cells: readonly string[]): string {
  return `<w:tr>${cells.join("")}</w:tr>`;
}

export function tbl(...rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join("")}</w:tbl>`;
}

/** A complex field with its code and result. */
export function field(code: string, result = ""): string {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${mark("begin")}<w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>${mark("separate")}${result}${mark("end")}`;
}
