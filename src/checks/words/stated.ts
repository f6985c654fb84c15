import { FIGURES } from "../../domain/index.ts";

/** A figure that a sentence states: “机关运行经费共计安排85.60万元”. */
export interface Stated {
  readonly label: string;
  /** In 万元 as printed. */
  readonly value: string;
  readonly index: number;
  readonly length: number;
}

/** Names too common in running text to mean the figure. */
const LOOSE = new Set([
  "政府采购",
  "其他收入",
  "其他资金收入",
  "固定资产总额",
  "资产总额",
  "固定资产金额",
  "公用经费",
  "三公经费",
]);
const NAMES = new Map<string, string>();
for (const { label, synonyms } of FIGURES) {
  for (const name of [label, ...synonyms]) if (!LOOSE.has(name)) NAMES.set(name, label);
}
NAMES.set("“三公”经费预算安排", "三公经费合计");
const literal = (text: string) =>
  text
    .replace(/[.*+?^${}()|[\]\\（）]/g, "\\$&")
    .replace(/\\[（(]/g, "[（(]")
    .replace(/\\[)）]/g, "[)）]");
const STATED = new RegExp(
  `(${[...NAMES.keys()]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join("|")})` +
    "(?:预算|支出)?(?:总数|总额|金额)?(?:共计|合计)?(?:安排|预算安排)?(?:共计|合计)?(?:为|是|：|:)?\\s*(\\d+(?:,\\d{3})*(?:\\.\\d+)?)\\s*万元",
  "g",
);
const OTHER_YEAR = /(上年|去年|往年|比|较|20\d\d年)[^。；]{0,8}$/;

/** The figures of this year a text states. What is said of another year, or of a change, is left out. */
export function statedFigures(text: string, year: number): readonly Stated[] {
  if (!text.includes("万元")) return [];
  return [...text.matchAll(STATED)].flatMap((match) => {
    const [whole, name = "", value = ""] = match;
    const before = text.slice(Math.max(0, match.index - 16), match.index);
    const other = OTHER_YEAR.exec(before)?.[0] ?? "";
    if (other !== "" && !other.includes(`${year}年`)) return [];
    const label = NAMES.get(name) ?? NAMES.get(name.replace(/\(/g, "（").replace(/\)/g, "）"));
    return label === undefined
      ? []
      : [{ label, value: value.replace(/,/g, ""), index: match.index, length: whole.length }];
  });
}
