import type { Draft } from "./draft.ts";
import { FIGURES } from "./figures.ts";
import { knownFigure } from "./known-figure.ts";
import { absolute, changeWords, compare, difference, growth } from "./money.ts";

/**
 * Live figures: words in braces that stand for a value of the draft, in an office's own paragraph (`…收入预算{收入合计}万元…`)
 * as in a Word template. A value that nobody filled in is "", never a zero.
 */
export interface LiveTag {
  /** The word between the braces. */
  readonly label: string;
  readonly help: string;
  /** True where it may be empty although all is known: a rate of growth without a base. */
  readonly derived?: true;
  value(draft: Draft): string;
}

/** "增长5.96%", "下降0.79%"; empty without a base or without a change. */
function growthWords(now: string, before: string): string {
  const rate = growth(now, before);
  const sign = rate === undefined ? undefined : compare(rate, "0");
  if (rate === undefined || sign === undefined) return "";
  return sign === 0 ? "" : `${sign === 1 ? "增长" : "下降"}${absolute(rate)}%`;
}

function figureTags(label: string): readonly LiveTag[] {
  const both = (draft: Draft) => [knownFigure(draft, label), knownFigure(draft, label, "last")] as const;
  const tag = (name: string, help: string, value: (draft: Draft) => string | undefined, derived?: true): LiveTag => ({
    label: name,
    help,
    ...(derived ? { derived } : {}),
    value: (draft) => value(draft) ?? "",
  });
  return [
    tag(label, "本年，万元", (draft) => knownFigure(draft, label)),
    tag(`上年${label}`, "上年，万元", (draft) => knownFigure(draft, label, "last")),
    tag(`${label}增减`, "写成“增加83.62万元”“减少0.60万元”或“持平”", (draft) => changeWords(...both(draft))),
    tag(`${label}增减额`, "带正负号的数，万元", (draft) => difference(...both(draft))),
    tag(
      `${label}增减率`,
      "带正负号的百分数，上年没有数就空着",
      (draft) => {
        const rate = growth(...both(draft));
        return rate === undefined ? undefined : `${rate}%`;
      },
      true,
    ),
    tag(`${label}增减幅度`, "写成“增长5.96%”“下降0.79%”，没有变化就空着", (draft) => growthWords(...both(draft)), true),
  ];
}

/** Six tags a figure: this year, last year, and four ways to say the difference. */
export const FIGURE_TAGS: readonly LiveTag[] = FIGURES.flatMap(({ label }) => figureTags(label));

/** How many a list has; an empty list counts as none only where a person confirmed it. */
export function countOf(draft: Draft, list: "projects" | "organisations"): string {
  const count = draft[list].length;
  return count > 0 || draft.none.includes(list) ? String(count) : "";
}

/** What else a sentence may name. */
const DOCUMENT_TAGS: readonly LiveTag[] = [
  { label: "年度", help: "预算年度", value: (draft) => String(draft.year) },
  { label: "上年度", help: "上一年", value: (draft) => String(draft.year - 1) },
  { label: "单位名称", help: "编制单位", value: (draft) => draft.agency.name },
  { label: "项目个数", help: "项目的个数", value: (draft) => countOf(draft, "projects") },
  { label: "机构个数", help: "机构设置情况表的行数", value: (draft) => countOf(draft, "organisations") },
  { label: "资产截止时间", help: "国有资产表的日期", value: (draft) => draft.assets.asOf },
];

const BY_LABEL = new Map([...DOCUMENT_TAGS, ...FIGURE_TAGS].map((tag) => [tag.label, tag]));

/** The tags that an office's paragraph may hold. */
export const LIVE_TAGS: readonly LiveTag[] = [...BY_LABEL.values()];

/** One brace opens a tag; two and more are text, printed with one brace less. */
const BRACED = /(\{+)([^{}\s]{1,40})\}/g;

export type LivePiece =
  | { readonly kind: "text"; readonly text: string }
  /** `value` is "" where nothing was filled in yet. */
  | { readonly kind: "live"; readonly label: string; readonly value: string };

/** A stored paragraph as texts and live figures, in order. Braces round any other word are text. */
export function livePieces(draft: Draft, text: string): readonly LivePiece[] {
  if (!text.includes("{")) return [{ kind: "text", text }];
  const pieces: LivePiece[] = [];
  let from = 0;
  let plain = "";
  for (const found of text.matchAll(BRACED)) {
    const [whole, braces = "", label = ""] = found;
    const tag = BY_LABEL.get(label);
    if (tag === undefined) continue;
    plain += text.slice(from, found.index);
    from = found.index + whole.length;
    if (braces.length > 1) {
      plain += whole.slice(1);
      continue;
    }
    if (plain !== "") pieces.push({ kind: "text", text: plain });
    plain = "";
    pieces.push({ kind: "live", label, value: tag.value(draft) });
  }
  plain += text.slice(from);
  if (plain !== "" || pieces.length === 0) pieces.push({ kind: "text", text: plain });
  return pieces;
}

/** The paragraph as it is printed and read: every live figure with its value. */
export function printedText(draft: Draft, text: string): string {
  if (!text.includes("{")) return text;
  return livePieces(draft, text)
    .map((piece) => (piece.kind === "text" ? piece.text : piece.value))
    .join("");
}

/** The text stored so that it prints letter by letter, words in braces included. */
export function asPlainText(text: string): string {
  return text.replace(BRACED, (whole, _, label: string) => (BY_LABEL.has(label) ? `{${whole}` : whole));
}
