import { strFromU8, strToU8 } from "fflate";
import { openPackage, savePackage, XML_HEAD } from "../../src/word/package/index.ts";
import { FONT_ALTERNATIVES } from "./measures.ts";
import { stylesXml } from "./styles.ts";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/**
 * What the library wrote, reduced to what the document needs: its body and footers; styles, fonts and settings of our
 * own; properties without names or dates, titled by a tag; nothing for notes, numbering, themes. The zip is written
 * anew with fixed times, so that the same content gives the same bytes.
 */
export function finishPackage(bytes: Uint8Array): Uint8Array {
  const { parts } = openPackage(bytes);
  const read = (path: string) => strFromU8(parts.get(path) ?? new Uint8Array());
  const { document, footers } = shareFooters(read);
  const files: readonly (readonly [path: string, xml: string])[] = [
    ["[Content_Types].xml", contentTypes(footers)],
    ["_rels/.rels", PACKAGE_RELATIONSHIPS],
    ["docProps/core.xml", CORE],
    ["word/document.xml", document],
    ["word/_rels/document.xml.rels", relationships(footers)],
    ["word/styles.xml", stylesXml()],
    ["word/settings.xml", SETTINGS],
    ["word/fontTable.xml", fontTable()],
    ...footers.map(({ id, xml }) => [`word/${id}.xml`, xml] as const),
  ];
  return savePackage(new Map(files.map(([path, xml]) => [path, strToU8(xml)])), { level: 9 });
}

interface SharedFooter {
  readonly id: string;
  readonly xml: string;
}

/** Sections share footers that are the same: the library writes each of them anew. */
function shareFooters(read: (path: string) => string): {
  readonly document: string;
  readonly footers: readonly SharedFooter[];
} {
  const relationships = read("word/_rels/document.xml.rels");
  const targets = new Map(
    [...relationships.matchAll(/Id="([^"]+)"[^>]*Target="(footer\d+\.xml)"/g)].map((found) => [found[1], found[2]]),
  );
  const byContent = new Map<string, SharedFooter>();
  const document = read("word/document.xml").replace(
    /(<w:footerReference [^>]*r:id=")([^"]+)"/g,
    (_, head: string, id: string) => {
      const xml = plainNamespaces(read(`word/${targets.get(id)}`));
      const footer = byContent.get(xml) ?? { id: `footer${byContent.size + 1}`, xml };
      byContent.set(xml, footer);
      return `${head}${footer.id}"`;
    },
  );
  return { document: plainNamespaces(withBreaks(document)), footers: [...byContent.values()] };
}

/** A section's break moves into the thin paragraph before it, so that no empty line stands at the end of its page. */
function withBreaks(document: string): string {
  return document.replace(
    /<w:p><w:pPr><w:pStyle w:val="Gap"\/><\/w:pPr><\/w:p><w:p><w:pPr>(<w:sectPr\b(?:(?!<\/w:sectPr>).)*<\/w:sectPr>)<\/w:pPr><\/w:p>/gs,
    '<w:p><w:pPr><w:pStyle w:val="Gap"/>$1</w:pPr></w:p>',
  );
}

/** Only the two namespaces that are used. */
function plainNamespaces(xml: string): string {
  return xml
    .replace(/^<\?xml[^>]*\?>\s*/, XML_HEAD)
    .replace(/<(w:(?:document|ftr))\s[^>]*>/, `<$1 xmlns:w="${W}" xmlns:r="${R}">`);
}

function contentTypes(footers: readonly SharedFooter[]): string {
  const override = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${type}"/>`;
  return `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("word/document.xml", `${TYPES}.document.main+xml`)}${["styles", "settings", "fontTable"].map((name) => override(`word/${name}.xml`, `${TYPES}.${name}+xml`)).join("")}${footers.map(({ id }) => override(`word/${id}.xml`, `${TYPES}.footer+xml`)).join("")}${override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")}</Types>`;
}

function relationships(footers: readonly SharedFooter[]): string {
  const own = ["styles", "settings", "fontTable"].map((name) => ({ id: name, type: name, target: `${name}.xml` }));
  const all = [...own, ...footers.map(({ id }) => ({ id, type: "footer", target: `${id}.xml` }))];
  return `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.map(({ id, type, target }) => `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`).join("")}</Relationships>`;
}

const PACKAGE_RELATIONSHIPS = `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="document" Type="${R}/officeDocument" Target="word/document.xml"/><Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

const CORE = `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{标题}</dc:title></cp:coreProperties>`;

/** Odd and even pages differ; Word 2013 rules; punctuation may hang, as Chinese typesetting wants. */
const SETTINGS = `${XML_HEAD}<w:settings xmlns:w="${W}"><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/><w:drawingGridVerticalSpacing w:val="156"/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>`;

function fontTable(): string {
  const fonts = FONT_ALTERNATIVES.map(
    ([name, alternative]) =>
      `<w:font w:name="${name}"><w:altName w:val="${alternative}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
  ).join("");
  return `${XML_HEAD}<w:fonts xmlns:w="${W}">${fonts}</w:fonts>`;
}
