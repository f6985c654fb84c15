/** Attributes of an element by their printed names, as the tokenizer gives them. */
export type Attributes = Readonly<Record<string, string>>;

const WORD_2003 = "http://schemas.microsoft.com/office/word/2003/wordml";
/** Namespaces that matter, transitional and strict (ECMA-376 part 1 and part 4), by the short name the readers use. */
const NAMESPACES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "",
    [WORD_2003]: "",
    "http://schemas.microsoft.com/aml/2001/core": "aml:",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a:",
    "http://purl.oclc.org/ooxml/drawingml/main": "a:",
    "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic:",
    "http://purl.oclc.org/ooxml/drawingml/picture": "pic:",
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "c:",
    "http://purl.oclc.org/ooxml/drawingml/chart": "c:",
    "http://schemas.microsoft.com/office/drawing/2014/chartex": "c:",
    "http://schemas.openxmlformats.org/drawingml/2006/diagram": "dgm:",
    "http://purl.oclc.org/ooxml/drawingml/diagram": "dgm:",
    "urn:schemas-microsoft-com:vml": "v:",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel:",
  }),
);
/** Namespaces of newer versions whose contents are read (of `mc:Choice`); every other one sends the reader to the fallback. */
const UNDERSTOOD = new Set([
  ...NAMESPACES.keys(),
  "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
  "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
  "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
  "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
  "http://schemas.microsoft.com/office/word/2010/wordml",
  "http://schemas.microsoft.com/office/word/2012/wordml",
  "http://schemas.microsoft.com/office/drawing/2010/main",
]);
const FOREIGN = "foreign:";
/** What Word 2003 wrote under another name. */
const LATER_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    vmerge: "vMerge",
    hmerge: "hMerge",
    ilfo: "numId",
    listDef: "abstractNum",
    list: "num",
    ilst: "abstractNumId",
    nfc: "numFmt",
    listStyleLink: "numStyleLink",
  }),
);
/** Word 2003 put tracked changes and comments into one element that says by its type what it is. */
const ANNOTATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "Word.Insertion": "ins",
    "Word.Deletion": "del",
    "Word.Formatting": "rPrChange",
    "Word.Comment": "comment",
  }),
);
/** Prefixes that stand for their usual namespace where a damaged file forgot to declare them. */
const USUAL: readonly (readonly [string, string])[] = [
  ["w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"],
  ["m", "http://schemas.openxmlformats.org/officeDocument/2006/math"],
  ["mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"],
  ["pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"],
  ["v", "urn:schemas-microsoft-com:vml"],
];

/** Translates printed element names into names that do not depend on the prefixes of the file. */
export interface Names {
  /**
   * Begins an element. `p` for WordprocessingML's, `m:t`, `mc:Choice`, `pic:pic`, `v:imagedata` for others, `foreign:x` for the
   * rest; a choice that asks for a version nobody here understands is `mc:Unknown`.
   */
  enter(printed: string, attributes: Attributes): string;
  /** Ends the element that was begun last and has not ended. */
  leave(): void;
  /** A WordprocessingML attribute, whatever its prefix; "*:dm" gives one of any namespace. */
  attribute(attributes: Attributes, name: string): string | undefined;
}

/** What prefixes mean from an element on, until it ends. */
interface Scope {
  readonly depth: number;
  readonly uris: ReadonlyMap<string, string>;
  /** Prefixes of WordprocessingML, with their colon. */
  readonly own: readonly string[];
  /** Names that were resolved in this scope. */
  readonly known: Map<string, string>;
  readonly outer?: Scope | undefined;
}

/** Names are resolved once each in the scope of one set of declarations, which in nearly all files is the whole part. */
export function createNames(): Names {
  let scope = scopeOf(-1, new Map(USUAL));
  let depth = 0;

  const declare = (attributes: Attributes): void => {
    let uris: Map<string, string> | undefined;
    for (const name in attributes) {
      if (name.charCodeAt(0) !== 120 || !/^xmlns(?::|$)/.test(name)) continue;
      const prefix = name.slice(6);
      const uri = attributes[name] ?? "";
      if ((uris ?? scope.uris).get(prefix) === uri) continue;
      uris ??= new Map(scope.uris);
      uris.set(prefix, uri);
    }
    if (uris !== undefined) scope = scopeOf(depth, uris, scope);
  };

  return {
    enter(printed, attributes) {
      declare(attributes);
      depth++;
      let name = scope.known.get(printed);
      if (name === undefined) {
        name = resolve(printed, scope);
        scope.known.set(printed, name);
      }
      if (name === "aml:annotation") {
        const type = Object.keys(attributes).find((key) => key.endsWith(":type"));
        return ANNOTATIONS.get(attributes[type ?? ""] ?? "") ?? name;
      }
      return name === "mc:Choice" && !isUnderstood(attributes.Requires ?? "", scope) ? "mc:Unknown" : name;
    },
    leave() {
      depth--;
      if (scope.depth === depth) scope = scope.outer ?? scope;
    },
    attribute(attributes, name) {
      if (name.startsWith("*:")) {
        const found = Object.keys(attributes).find((printed) => printed.endsWith(name.slice(1)));
        return found === undefined ? undefined : attributes[found];
      }
      for (const prefix of scope.own) {
        const value = attributes[prefix + name];
        if (value !== undefined) return value;
      }
      return attributes[name];
    },
  };
}

function scopeOf(depth: number, uris: ReadonlyMap<string, string>, outer?: Scope): Scope {
  const own = [...uris]
    .filter(([prefix, uri]) => prefix !== "" && NAMESPACES.get(uri) === "")
    .map(([prefix]) => `${prefix}:`);
  return { depth, uris, own, known: new Map(), outer };
}

function resolve(printed: string, { uris }: Scope): string {
  const colon = printed.indexOf(":");
  const uri = uris.get(colon === -1 ? "" : printed.slice(0, colon)) ?? "";
  const local = printed.slice(colon + 1);
  if (uri === WORD_2003) return LATER_NAMES.get(local) ?? local;
  return (NAMESPACES.get(uri) ?? FOREIGN) + local;
}

function isUnderstood(requires: string, { uris }: Scope): boolean {
  const prefixes = requires.split(/\s+/).filter((prefix) => prefix !== "");
  return prefixes.every((prefix) => UNDERSTOOD.has(uris.get(prefix) ?? ""));
}
