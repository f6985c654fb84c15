import { isSymbolFont } from "../docx/symbols.ts";
import type { Shift } from "../formula.ts";
import type { Origin } from "../sink.ts";

/** Attributes of an HTML element, names in lower case. */
export type HtmlAttributes = Readonly<Record<string, string>>;

/** What class and style say about how an element takes part in the page. */
export interface Looks {
  readonly hidden: boolean;
  /** The number of a list paragraph as Word writes it into the text. */
  readonly listNumber: boolean;
  /** Comments and their marks, which Word prints beside the text. */
  readonly comment: boolean;
  /** The raised number at a footnote and in the text that refers to it. */
  readonly noteMark: boolean;
  readonly preformatted: boolean;
  readonly toc: boolean;
  readonly struck: boolean;
  readonly shift?: Shift;
  /** A font whose letters are signs. */
  readonly symbolFont?: string;
  readonly level?: number;
  readonly origin?: Origin;
}

const PLAIN: Looks = {
  hidden: false,
  listNumber: false,
  comment: false,
  noteMark: false,
  preformatted: false,
  toc: false,
  struck: false,
};
const ORIGINS: ReadonlyMap<string, Origin> = new Map([
  ["footnote-list", "footnote"],
  ["endnote-list", "endnote"],
  ["header", "header"],
  ["footer", "footer"],
]);

/** Most styles say nothing but fonts and borders; those are not taken apart. */
const TELLING =
  /display|visibility|white-space|line-through|vertical-align|symbol|[gb]dings|mso-(?:hide|list|element|outline)/i;
/** LibreOffice names its parts by id. */
const ORIGIN_IDS: readonly (readonly [RegExp, Origin])[] = [
  [/^sdfootnote\d/, "footnote"],
  [/^sdendnote\d/, "endnote"],
];
const SHIFTS: ReadonlyMap<string, Shift> = new Map([
  ["super", "raised"],
  ["sub", "lowered"],
]);
const MAX_CLASSES = 20;
const NOTE_MARK = /\bsd(?:foot|end)note(?:anc|sym)\b|\bMso(?:Foot|End)noteReference\b/;

/** What the style sheet of the page says of a class (".xl66"), as declarations; "" for a class it says nothing about. */
export type ClassRules = (name: string) => string;

/**
 * Reads `class`, `style`, `id`, `face` and `hidden` of an element, Word's own properties (`mso-…`) among them.
 * @param rulesOf what the page's own style sheet says, which Excel uses for struck and raised text.
 */
export function looksOf(attributes: HtmlAttributes, rulesOf: ClassRules = () => ""): Looks {
  const { class: classes, id, face } = attributes;
  const sheet = classes === undefined ? "" : classes.split(/\s+/, MAX_CLASSES).map(rulesOf).join("");
  const style = sheet === "" ? attributes.style : `${sheet}${attributes.style ?? ""}`;
  const plain = style === undefined && classes === undefined && id === undefined && face === undefined;
  if (plain && attributes.hidden === undefined) return PLAIN;
  const rules =
    style !== undefined && TELLING.test(style)
      ? style.toLowerCase().replace(/\s+/g, "").replace("wingdings2", "wingdings 2")
      : "";
  const value = (name: string): string | undefined => {
    if (rules === "") return undefined;
    const last = rules.lastIndexOf(`;${name}:`) + 1;
    if (last === 0 && !rules.startsWith(`${name}:`)) return undefined;
    const at = last;
    const end = rules.indexOf(";", at);
    return rules.slice(at + name.length + 1, end === -1 ? undefined : end);
  };
  const names = classes ?? "";
  const element = rules.includes("mso-element:") ? (value("mso-element") ?? "") : "";
  const outline = rules.includes("mso-outline-level:") ? Number(value("mso-outline-level")) : Number.NaN;
  const shift = SHIFTS.get(value("vertical-align") ?? "");
  const font = [face, value("font-family")].map((name) => name?.split(",")[0]?.replace(/["']/g, "").trim());
  const symbolFont = font.find(isSymbolFont);
  const origin = ORIGINS.get(element) ?? ORIGIN_IDS.find(([pattern]) => pattern.test(id ?? ""))?.[1];
  return {
    hidden:
      attributes.hidden !== undefined ||
      (value("display") ?? "").startsWith("none") ||
      (value("visibility") ?? "").startsWith("hidden") ||
      value("mso-hide") === "all",
    listNumber: value("mso-list") === "ignore",
    comment: element.startsWith("comment") || /\bmso-?comment|\bmsocom/i.test(names),
    noteMark: NOTE_MARK.test(names),
    preformatted: (value("white-space") ?? "").startsWith("pre"),
    struck: (value("text-decoration") ?? value("text-decoration-line") ?? "").includes("line-through"),
    toc: /\bMsoToc\d?\b/i.test(names) || /^(?:Table of Contents|目录)\d*$/i.test(id ?? ""),
    ...(outline >= 1 && outline <= 9 ? { level: outline } : {}),
    ...(origin ? { origin } : {}),
    ...(shift ? { shift } : {}),
    ...(symbolFont ? { symbolFont } : {}),
  };
}
