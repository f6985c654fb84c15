import { XML_HEAD } from "../package/index.ts";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const SPACES = `xmlns:w="${W}" xmlns:r="${R}" xmlns:wp="${DRAWING}/wordprocessingDrawing" xmlns:a="${DRAWING}/main" xmlns:pic="${DRAWING}/picture" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`;

/** What is planted. Never printed by any page. */
export const SECRET = "机密SECRET";

export type Parts = Map<string, Uint8Array>;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const textIn = (parts: ReadonlyMap<string, Uint8Array>, path: string): string =>
  decoder.decode(parts.get(path) ?? new Uint8Array());

/** A small document with a header, a note, styles and settings; what is seen of it is SEEN. */
export function plainParts(): Parts {
  const xml = (name: string, content: string) => encoder.encode(`${XML_HEAD}<${name} ${SPACES}>${content}</${name}>`);
  const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const body = `${paragraph("第一段")}<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${paragraph("格")}</w:tc></w:tr></w:tbl>${paragraph("第二段")}<w:p><w:r><w:t>见注</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>${paragraph("末段")}<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>`;
  const parts: Parts = new Map([
    [
      "[Content_Types].xml",
      encoder.encode(
        `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpg" ContentType="image/jpeg"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      ),
    ],
    ["_rels/.rels", relationships([["rId1", "officeDocument", "word/document.xml"]])],
    ["word/document.xml", xml("w:document", `<w:body>${body}</w:body>`)],
    ["word/_rels/document.xml.rels", relationships([])],
    ["word/styles.xml", xml("w:styles", "")],
    ["word/settings.xml", xml("w:settings", '<w:defaultTabStop w:val="420"/>')],
    ["word/header1.xml", xml("w:hdr", paragraph("页眉"))],
    ["word/footnotes.xml", xml("w:footnotes", `<w:footnote w:id="2">${paragraph("注")}</w:footnote>`)],
  ]);
  for (const [id, type, target] of [
    ["rId1", "styles", "styles.xml"],
    ["rId2", "settings", "settings.xml"],
    ["rId3", "header", "header1.xml"],
    ["rId4", "footnotes", "footnotes.xml"],
  ] as const) {
    relate(parts, "word/document.xml", id, type, target);
  }
  return parts;
}

/** Words that a reader sees, in the order of the parts. */
export const SEEN = ["第一段", "格", "第二段", "见注", "末段", "页眉", "注"];

export function seenIn(parts: ReadonlyMap<string, Uint8Array>): readonly string[] {
  return ["word/document.xml", "word/header1.xml", "word/footnotes.xml"].flatMap((path) =>
    [...textIn(parts, path).matchAll(/<w:t(?:\s[^>]*)?>([^<]*)</g)].map(([, text = ""]) => text),
  );
}

function relationships(list: readonly (readonly [id: string, type: string, target: string])[]): Uint8Array {
  const lines = list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`);
  return encoder.encode(
    `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join("")}</Relationships>`,
  );
}

/** Names a part, or an address outside, from another part. */
export function relate(parts: Parts, from: string, id: string, type: string, target: string, external = false): void {
  const slash = from.lastIndexOf("/") + 1;
  const path = from === "" ? "_rels/.rels" : `${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`;
  if (!parts.has(path)) parts.set(path, relationships([]));
  const line = `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`;
  if (textIn(parts, path).includes(`"${id}"`)) throw new Error(`${id} is taken`);
  change(parts, path, "</Relationships>", `${line}</Relationships>`);
}

/** Puts a part of a kind beside the document. */
export function add(
  parts: Parts,
  path: string,
  type: string,
  content: string | Uint8Array,
  from = "word/document.xml",
): void {
  parts.set(path, typeof content === "string" ? encoder.encode(content) : content);
  relate(parts, from, `x${type}`, type, from === "" ? path : `/${path}`);
}

export function change(parts: Parts, path: string, old: string, by: string): void {
  const text = textIn(parts, path);
  if (!text.includes(old)) throw new Error(`${path} has no ${old}`);
  parts.set(path, encoder.encode(text.replace(old, () => by)));
}
