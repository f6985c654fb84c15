/** Attributes of an element by their printed names, as the tokenizer gives them. */
export type Attributes = Readonly<Record<string, string>>;

/** Namespaces that matter, transitional and strict (ECMA-376 part 1 and part 4), by the short name the readers use. */
const NAMESPACES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic:",
    "http://purl.oclc.org/ooxml/drawingml/picture": "pic:",
    "urn:schemas-microsoft-com:vml": "v:",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel:",
  }),
);
const FOREIGN = "foreign:";
/** Prefixes that stand for their usual namespace where a damaged file forgot to declare them. */
const USUAL: readonly (readonly [string, string])[] = [
  ["w", ""],
  ["m", "m:"],
  ["mc", "mc:"],
  ["pic", "pic:"],
  ["v", "v:"],
];

/** Translates printed element names into names that do not depend on the prefixes of the file. */
export interface Names {
  /** `p` for WordprocessingML's, `m:t`, `mc:Choice`, `pic:pic`, `v:imagedata` for others, `foreign:x` for the rest. */
  resolve(printed: string, attributes: Attributes): string;
  /** A WordprocessingML attribute, whatever its prefix. */
  attribute(attributes: Attributes, name: string): string | undefined;
}

/**
 * Names are resolved once each: where a printed name appears first, the declarations on that element count. A prefix that
 * changes its namespace within one file would be misread; no program writes such a file.
 */
export function createNames(): Names {
  const prefixes = new Map<string, string>(USUAL);
  const known = new Map<string, string>();
  let own = "w:";

  const declare = (attributes: Attributes): void => {
    for (const [name, uri] of Object.entries(attributes)) {
      if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
      const prefix = name.slice(6);
      const short = NAMESPACES.get(uri);
      prefixes.set(prefix, short ?? FOREIGN);
      if (short === "") own = prefix === "" ? "" : `${prefix}:`;
    }
  };

  return {
    resolve(printed, attributes) {
      const found = known.get(printed);
      if (found !== undefined) return found;
      declare(attributes);
      const colon = printed.indexOf(":");
      const space = prefixes.get(colon === -1 ? "" : printed.slice(0, colon)) ?? FOREIGN;
      const name = space + printed.slice(colon + 1);
      known.set(printed, name);
      return name;
    },
    attribute: (attributes, name) => attributes[own + name] ?? attributes[name],
  };
}
