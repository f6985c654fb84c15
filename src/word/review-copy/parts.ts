import { decodeXml, escapeXml, XML_HEAD } from "../package/index.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MICROSOFT = "http://schemas.microsoft.com/office/2011/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const TYPES = "[Content_Types].xml";

/** Parts that a review copy has more than a file for publication; each the whole XML. */
export interface ReviewParts {
  readonly comments: string;
  readonly commentsExtended: string;
  /** The custom XML part and the namespace it is known by. */
  readonly inside: string;
  readonly namespace: string;
}

/** Adds the parts with their content types and relationships (ECMA-376 part 2, 6.2 and 6.5). @param parts changed in place. */
export function addParts(parts: Map<string, Uint8Array>, mainPath: string, review: ReviewParts): void {
  const encoder = new TextEncoder();
  const folder = mainPath.slice(0, mainPath.lastIndexOf("/") + 1);
  let number = 1;
  while (parts.has(`customXml/item${number}.xml`)) number++;
  const item = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  const write = (path: string, xml: string): void => {
    parts.set(path, encoder.encode(xml));
  };

  write(`${folder}comments.xml`, review.comments);
  write(`${folder}commentsExtended.xml`, review.commentsExtended);
  write(item, review.inside);
  write(
    properties,
    `${XML_HEAD}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${escapeXml(review.namespace)}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  write(
    `customXml/_rels/item${number}.xml.rels`,
    `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
  );

  append(parts, TYPES, "</Types>", [
    override(`${folder}comments.xml`, `${WORD}.comments+xml`),
    override(`${folder}commentsExtended.xml`, `${WORD}.commentsExtended+xml`),
    override(item, "application/xml"),
    override(properties, "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"),
  ]);
  const name = mainPath.slice(folder.length);
  const up = "../".repeat(folder.split("/").length - 1);
  append(parts, `${folder}_rels/${name}.rels`, "</Relationships>", [
    relationship("jbComments", `${OFFICE}/comments`, "comments.xml"),
    relationship("jbCommentsExtended", `${MICROSOFT}/commentsExtended`, "commentsExtended.xml"),
    relationship("jbInside", `${OFFICE}/customXml`, `${up}${item}`),
  ]);
}

/** Names this kind of part; any number does that no other has. */
const ITEM_ID = "{6A69B1A0-0001-4A42-8C01-726576696577}";

function override(path: string, type: string): string {
  return `<Override PartName="/${path}" ContentType="${type}"/>`;
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

function append(parts: Map<string, Uint8Array>, path: string, end: string, entries: readonly string[]): void {
  const xml = decodeXml(parts.get(path) ?? new Uint8Array());
  const at = xml.lastIndexOf(end);
  if (at < 0) return;
  parts.set(path, new TextEncoder().encode(xml.slice(0, at) + entries.join("") + xml.slice(at)));
}
