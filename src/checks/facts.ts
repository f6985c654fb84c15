import type { Draft, DraftKind, Layout, Part, Scheme } from "../domain/index.ts";
import { schemeOf } from "../domain/index.ts";
import { once } from "./once.ts";
import { knowsClasses, shownScheme } from "./shown-scheme.ts";
import { paragraphsOf } from "./words/own-grid.ts";
import { mostWeighNinety } from "./words/weights.ts";

/** What an office calls itself: 我办 of a street office, 我镇 of a town. */
export type AgencyKind = "street" | "town" | "township" | "bureau" | "zone" | "office" | "unknown";

/** What all rules may know of the document: small, so that a project is checked again only when it changes. */
export interface Facts {
  readonly kind: DraftKind;
  /** Parts of the plan. */
  readonly parts: ReadonlySet<Part["part"]>;
  readonly year: number;
  readonly agency: string;
  readonly agencyKind: AgencyKind;
  readonly layout: Layout;
  /** The scheme whose classes the file prints; the layout's where it prints none. */
  readonly scheme: Scheme;
  readonly overallScheme: Scheme;
  /** Columns that some row of the document fills; also true while there are only a few rows. */
  readonly used: UsedColumns;
  /** A note of the file keeps ten points of each table for how the budget is spent. */
  readonly keepsTen: boolean;
  /** The rows of most tables make ninety points, as they do where ten are for how the budget is spent. */
  readonly weighsNinety: boolean;
  /** A note of the file tells of money that is neither fiscal nor has a place in the form. */
  readonly otherFunds: boolean;
  /** What was reached is told while the year runs: 运行监控, 1—7月执行情况, 半年. */
  readonly midYear: boolean;
  /** A 决算: it tells of its own year when that is over, and prints what was planned beside what was spent. */
  readonly accounts: boolean;
}

/**
 * 描述 and 依据 as the document has them. A file of another county may have neither: its form is not that of the layout it
 * was read into, and what only this layout asks for is not asked of each of its rows.
 */
export interface UsedColumns {
  readonly description: boolean;
  readonly basis: boolean;
  /** Every row stands in a class of the layout's scheme: then a class that is lacking is lacking in any form. */
  readonly classes: boolean;
}

/** Rows after which a column that none of them fills is taken for one that the form does not have. */
const TELLING_ROWS = 4;

const KINDS: readonly (readonly [RegExp, AgencyKind])[] = [
  [/(街道|街道办事处|街道办|办事处)$/, "street"],
  [/镇(人民政府|政府)?$/, "town"],
  [/乡(人民政府|政府)?$/, "township"],
  [/局$/, "bureau"],
  [/(开发区|经开区|高新区|园区|新区|管理委员会|管委会)$/, "zone"],
  [/(办公室|委员会办公室)$/, "office"],
];

function agencyKind(name: string): AgencyKind {
  const plain = name.replace(/[（(][^）)]*[）)]$/, "").trim();
  return KINDS.find(([pattern]) => pattern.test(plain))?.[1] ?? "unknown";
}

/** The facts of a draft under a layout. */
export function factsOf(draft: Draft, layout: Layout): Facts {
  const scheme = shownScheme(draft, layout);
  const notes = [...draft.unrecognised.map(({ text }) => text), ...paragraphsOf(draft.parts)];
  return {
    kind: draft.kind,
    parts: partsOf(draft.parts),
    year: draft.year,
    agency: draft.agency.name,
    agencyKind: agencyKind(draft.agency.name),
    layout,
    scheme,
    overallScheme: overallSchemeOf(draft, layout),
    used: usedColumns(draft, scheme),
    keepsTen: notes.some((text) => KEEPS_TEN.test(text)),
    weighsNinety: mostWeighNinety(draft.projects),
    otherFunds: notes.some((text) => OTHER_FUNDS.test(text)),
    midYear: isMidYear(draft),
    accounts: draft.title.includes("决算"),
  };
}

const WATCH =
  /运行监控|监控(情况)?(表|报告)|中期评估|半年|上半年|1\s?[—–-至]+\s?(?:[1-9]|1[01])\s?月|截[至止]\d{1,2}月/;

function isMidYear({ title, projects: [first] }: Draft): boolean {
  const { columns, fields } = first?.form ?? { columns: [], fields: [] };
  return WATCH.test(title) || [...columns, ...fields].some((id) => WATCH.test(id));
}

/** “预算执行率权重10分由系统统一设置，表内各项目指标权重合计90分”. */
const KEEPS_TEN =
  /执行率[^。；;\d]{0,10}10\s?(?:分|%)|10\s?(?:分|%)[^。；;\d]{0,8}执行率|(?:权重|分值)(?:合计|之和|总和)[^。；;\d]{0,3}90(?![\d.])/;

/** “其他为食堂经营收入50.00万元”, “其余30.00万元由村集体自筹”. */
const OTHER_FUNDS =
  /(?:其他|其余|另有)[^。；\d]{0,16}\d[\d.]*万?元|(?:自筹|自有|配套|社会|单位)(?:资金)?[^。；，\d]{0,6}\d[\d.]*万?元/;

/** One set a plan, so that facts of the same plan are the same. */
const partsOf = once((plan: Draft["parts"]): ReadonlySet<Part["part"]> => new Set(plan.map(({ part }) => part)));

function usedColumns(draft: Draft, scheme: Scheme): UsedColumns {
  let [named, description, basis] = [0, false, false];
  for (const { indicators } of [...draft.projects, draft.overall]) {
    for (const row of indicators) {
      description ||= row.description.trim() !== "";
      basis ||= row.basis.trim() !== "";
      if (description && basis) return { description, basis, classes: true };
      if (row.level3.trim() !== "") named++;
    }
  }
  const few = named < TELLING_ROWS;
  const classes = description || basis || few || knowsClasses(draft, scheme);
  return { description: description || few, basis: basis || few, classes };
}

/** The scheme of the whole office's indicators; an office may print them under the classes of its projects. */
function overallSchemeOf(draft: Draft, layout: Layout): Scheme {
  const [own, other] = [schemeOf(layout.overallScheme), schemeOf(layout.scheme)];
  const printed = new Set(draft.overall.indicators.map(({ level1 }) => level1.replace(/\s/g, "")));
  const knows = (scheme: Scheme): boolean => scheme.groups.some(({ level1 }) => printed.has(level1));
  return !knows(own) && knows(other) ? other : own;
}

/** True where everything the cached checks of a project depend on is the same. */
export function sameFacts(a: Facts, b: Facts): boolean {
  return (
    a.kind === b.kind &&
    a.parts === b.parts &&
    a.scheme === b.scheme &&
    a.year === b.year &&
    a.keepsTen === b.keepsTen &&
    a.weighsNinety === b.weighsNinety &&
    a.otherFunds === b.otherFunds &&
    a.midYear === b.midYear &&
    a.accounts === b.accounts &&
    a.agency === b.agency &&
    a.layout === b.layout &&
    a.overallScheme === b.overallScheme &&
    a.used.description === b.used.description &&
    a.used.basis === b.used.basis &&
    a.used.classes === b.used.classes
  );
}
