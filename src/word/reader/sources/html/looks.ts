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
};
const ORIGINS: ReadonlyMap<string, Origin> = new Map([
  ["footnote-list", "footnote"],
  ["endnote-list", "endnote"],
  ["header", "header"],
  ["footer", "footer"],
]);

/** Most styles say nothing but fonts and borders; those are not taken apart. */
const TELLING = /display|visibility|white-space|mso-(?:hide|list|element|outline)/i;
/** LibreOffice names its parts by id. */
const ORIGIN_IDS: readonly (readonly [RegExp, Origin])[] = [
  [/^sdfootnote\d/, "footnote"],
  [/^sdendnote\d/, "endnote"],
];
const NOTE_MARK = /\bsd(?:foot|end)note(?:anc|sym)\b|\bMso(?:Foot|End)noteReference\b/;

/** Reads `class`, `style`, `id` and `hidden` of an element, Word's own properties (`mso-…`) among them. */
export function looksOf(attributes: HtmlAttributes): Looks {
  const { style, class: classes, id } = attributes;
  if (style === undefined && classes === undefined && id === undefined && attributes.hidden === undefined) return PLAIN;
  const rules = style !== undefined && TELLING.test(style) ? style.toLowerCase().replace(/\s+/g, "") : "";
  const value = (name: string): string | undefined => {
    if (rules === "") return undefined;
    const at = rules.startsWith(`${name}:`) ? 0 : rules.indexOf(`;${name}:`) + 1;
    if (at === 0 && !rules.startsWith(`${name}:`)) return undefined;
    const end = rules.indexOf(";", at);
    return rules.slice(at + name.length + 1, end === -1 ? undefined : end);
  };
  const names = classes ?? "";
  const element = rules.includes("mso-element:") ? (value("mso-element") ?? "") : "";
  const outline = rules.includes("mso-outline-level:") ? Number(value("mso-outline-level")) : Number.NaN;
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
    toc: /\bMsoToc\d?\b/i.test(names) || /^(?:Table of Contents|目录)\d*$/i.test(id ?? ""),
    ...(outline >= 1 && outline <= 9 ? { level: outline } : {}),
    ...(origin ? { origin } : {}),
  };
}
