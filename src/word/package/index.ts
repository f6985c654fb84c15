/** Packages: the ZIP archives that Word files and packages of drafts are. Opens what comes from outside, saves what goes out;
 * and the XML inside as a tree over its text. */
export { PackageError, type PackageFault, packageError } from "./errors.ts";
export { escapeXml, unescapeXml, wellFormed, XML_HEAD } from "./letters.ts";
export { openArchive, openPackage, pathOfPart, type WordPackage } from "./open.ts";
export { savePackage } from "./save.ts";
export {
  ancestor,
  attribute,
  cellsOf,
  child,
  countOf,
  isOn,
  isWrapper,
  parseXml,
  rowsOf,
  sourceOf,
  walk,
  type XmlElement,
  type XmlPart,
} from "./xml.ts";
export { decodeXml, isXmlPath } from "./xml-part.ts";
