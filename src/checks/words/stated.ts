import { FIGURES, sameAmount } from "../../domain/index.ts";
import { matchesIn } from "./matches.ts";

/** A figure that a sentence states: “机关运行经费共计75.62万元”. */
export interface Stated {
  readonly label: string;
  /** In 万元 as printed. */
  readonly value: string;
  readonly index: number;
  readonly length: number;
}

/** Names too common in running text to mean the figure. */
const LOOSE = new Set("政府采购 其他收入 其他资金收入 固定资产总额 资产总额 固定资产金额 公用经费 三公经费".split(" "));
const NAMES = new Map<string, string>();
for (const { label, synonyms } of FIGURES) {
  for (const name of [label, ...synonyms]) if (!LOOSE.has(name)) NAMES.set(name, label);
}
NAMES.set("“三公”经费预算安排", "三公经费合计");
/** Short for what the words before name in full: “公务用车购置及运行维护费12.00万元，其中购置费0万元；运行维护费…”. */
const OF_CARS: readonly (readonly [string, string])[] = [
  ["运行维护费", "公务用车运行维护费"],
  ["购置费", "公务用车购置费"],
];
for (const [short, label] of OF_CARS) NAMES.set(short, label);
const SHORT = new Set(OF_CARS.map(([short]) => short));
const CARS = /公务用车购置[^。]*(?:其中[：:]?|[，；、;])$/;
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
/** Names that other names end with (教育支出预算, 基金预算支出): only what may stand before the whole budget's. */
const WHOLE = /^(预算收入|收入总计|收入预算|支出预算|预算支出|支出总计|预算总支出)$/;
const BEFORE_WHOLE = /(^|[，。；：、\s]|年|年度|部门|单位|我办|办事处|我局|我镇|我乡|我委|预算数|中)$/;
/** 其他资金安排的基本支出 is a part of 基本支出. */
const BY_SOURCE = /(资金|拨款|基金|公共预算|基金预算|专户|单位收入|事业收入|所属单位|下属单位)(安排)?的?$/;
/** True where what stands behind an amount says that it was spent: how much of the budget it is. */
export const tellsSpent = (after: string): boolean =>
  /^[，,（(]?(?:预算|资金)?(?:执行率|完成(?:年初|全年|调整)?预算(?:数)?的)/.test(after);

/** “机关运行经费当年一般公共预算拨款106.68万元” is what that spending is paid from. */
const OF_SPENDING = /(?:经费|支出|采购|补助)(?:20\d\d年度?|当年|本年|预算|安排|的|由|使用|来自)*$/;
const ASSETS = /(固定资产金额|固定资产总额|资产总额)(?:为|是|：)?\s*(\d{1,12}(?:\.\d+)?)\s*万元/;

/** The figures of this year a text states. What is said of another year, of a change or of a part is left out. */
export function statedFigures(text: string, year: number): readonly Stated[] {
  if (!text.includes("万元")) return [];
  const found = matchesIn(text, STATED).flatMap((match): readonly Stated[] => {
    const [whole, name = "", value = ""] = match;
    const before = text.slice(Math.max(0, match.index - 16), match.index);
    const other = OTHER_YEAR.exec(before)?.[0] ?? "";
    if (other !== "" && !other.includes(`${year}年`)) return [];
    if (WHOLE.test(name) && !BEFORE_WHOLE.test(before)) return [];
    if (BY_SOURCE.test(before)) return [];
    if (tellsSpent(text.slice(match.index + whole.length))) return [];
    if (/收入|拨款/.test(name) && OF_SPENDING.test(before)) return [];
    if (SHORT.has(name) && !CARS.test(text.slice(Math.max(0, match.index - 80), match.index))) return [];
    const label = NAMES.get(name.replace(/\(/g, "（").replace(/\)/g, "）")) ?? "";
    return [{ label, value: value.replace(/,/g, ""), index: match.index, length: whole.length }];
  });
  // Said several times with different values it is told apart by source or by office.
  const values = new Map<string, string>();
  const apart = new Set<string>();
  for (const { label, value } of found) {
    const before = values.get(label);
    if (before === undefined) values.set(label, value);
    else if (!sameAmount(before, value)) apart.add(label);
  }
  return found.filter(({ label }) => !apart.has(label));
}

/** The assets of the end of last year, which chapter seven states under many names. */
export function statedAssets(text: string): Stated | undefined {
  const found = ASSETS.exec(text);
  if (found === null || /拟购置[^。；]{0,6}$/.test(text.slice(0, found.index))) return undefined;
  return { label: "上年末固定资产金额", value: found[2] ?? "", index: found.index, length: found[0].length };
}
