import { attribute, unescapeXml, type XmlElement } from "../package/index.ts";
import { isPublicAddress } from "./related.ts";

/** A stretch of the text of a part. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Fields {
  /** What computes a result that stays as text: the code with all that stands in it. */
  readonly code: readonly Stretch[];
  /** `w:fldChar` of such fields. */
  readonly marks: ReadonlySet<XmlElement>;
}

/** Fields that speak of this document alone. Any other may name a file, a person, a data source or a property. */
const OWN =
  /^(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES|TOC|PAGEREF|REF|NOTEREF|STYLEREF|SEQ|EQ|SYMBOL|LISTNUM|AUTONUM|AUTONUMLGL|AUTONUMOUT|DATE|TIME|ADVANCE|FORMCHECKBOX|FORMDROPDOWN|=)(?![A-Z])/i;

/** True for a field that a copy for the public may keep. Entries of a contents are needed where one is made of them. */
export function isOwnField(code: string, entries: boolean): boolean {
  const text = code.trim();
  if (/^HYPERLINK\b/i.test(text)) {
    const address = /^HYPERLINK\s+(?:"([^"]*)"|([^\\"\s]\S*))/i.exec(text);
    if (address) return isPublicAddress(address[1] ?? address[2] ?? "");
    return /\\l\b/i.test(text);
  }
  if (/^TC\b/i.test(text)) return entries;
  return OWN.test(text);
}

/** Reads the complex fields of a story from its `w:fldChar` and `w:instrText`, in their order. */
export function fieldsOf(source: string, elements: readonly XmlElement[], entries: boolean): Fields {
  interface Open {
    readonly begin: XmlElement;
    code: string;
    separate?: XmlElement;
  }
  const open: Open[] = [];
  const code: Stretch[] = [];
  const marks = new Set<XmlElement>();
  for (const element of elements) {
    const field = open[open.length - 1];
    if (element.name === "w:instrText") {
      if (field && !field.separate) field.code += unescapeXml(source.slice(element.openEnd, element.closeStart));
      continue;
    }
    const type = attribute(source, element, "w:fldCharType")?.value;
    if (type === "begin") open.push({ begin: element, code: "" });
    else if (type === "separate" && field) field.separate ??= element;
    else if (type === "end" && field) {
      open.pop();
      const outer = open[open.length - 1];
      if (outer && !outer.separate) outer.code += " ";
      if (isOwnField(field.code, entries)) continue;
      for (const mark of [field.begin, field.separate, element]) if (mark) marks.add(mark);
      code.push({ start: field.begin.start, end: (field.separate ?? element).end });
    }
  }
  return { code, marks };
}
