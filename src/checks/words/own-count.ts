import type { Draft, Indicator, Project } from "../../domain/index.ts";
import { once } from "../once.ts";
import { type PlacedText, projectTexts, runningTexts } from "../texts.ts";
import { runBefore, tableOf } from "./any-of.ts";
import { countedRows, isSlip } from "./counted.ts";
import { matchesIn } from "./matches.ts";
import { proseOf } from "./prose.ts";

/** How many villages, communities or courts an office has, as one sentence says, and another number of them elsewhere. */
export interface OtherCount {
  readonly text: string;
  readonly section?: string;
  readonly project?: number;
  readonly indicator?: number;
  readonly field: string;
  readonly index: number;
  readonly printed: string;
  /** "设社区居委会16个", and the number in it. */
  readonly own: string;
  readonly count: number;
}

const THING =
  "(?:行政村|村（社区）|村（居）|社区居委会|社区居民委员会|社区|居委会|嘎查村?|苏木|村民委员会|村委会|自然村|村|乡镇街道|乡镇（街道）|乡镇|街道|镇街|派出法庭|人民法庭|法庭|派出所|司法所|基层所|税务所|监管所|卫生院|卫生服务中心|学校|中小学|小学|幼儿园|林场|管护站|敬老院)";
/** What the office has: “设社区居委会16个”, “下辖9个嘎查”. */
const HAS = new RegExp(
  `(?:下辖|管辖|所辖|辖区内?有?|辖|下设|设有|设)(?:有)?(?:(${THING})(\\d{1,3})个|[^，。；\\d]{0,30}?(\\d{1,3})个(${THING}))(?![一-龥]{0,4}(?:级|组|小组))`,
  "g",
);
const COUNT = new RegExp(
  `(全[乡镇县区市旗街院局]|全街道|全苏木|全部|所有)?的?(\\d{1,3})个(${THING})(?![一-龥（(]?(?:组|级|道|办(?!公)|民))`,
  "g",
);
const COUNTS = new RegExp(`\\d个${THING}`);
const STOPS = tableOf("，。；");
const FULL = /^[^，。；\d]{0,16}(?:全覆盖|实现全|全部)/;
/** Others' are counted, or those of another time. */
const OTHERS =
  /上年|去年|原有|20\d\d年底|撤并|合并|拆分|外县|周边|邻|帮扶|结对|试点|示范|重点|新增|新建|其中|个别|部分|分批/;

/** 社区居委会 and 社区 are the same thing, and so are 行政村 and 村民委员会; 村 alone is not always a 行政村. */
const plain = (thing: string): string =>
  thing
    .replace(/居委会$|居民委员会$/, "")
    .replace(/^$/, "社区")
    .replace(/村民委员会|村委会/, "行政村")
    .replace(/^嘎查村$/, "嘎查")
    .replace(/人民法庭|派出法庭/, "法庭");

interface Own {
  readonly count: number;
  readonly printed: string;
}

const ownCounts = once((prose: readonly PlacedText[]): ReadonlyMap<string, Own | undefined> => {
  const found = new Map<string, Own | undefined>();
  for (const { text, section } of prose) {
    if (section === "overall" || !text.includes("个")) continue;
    for (const [printed, first, after, before, second] of matchesIn(text, HAS)) {
      const thing = plain(first ?? second ?? "");
      const count = Number(after ?? before);
      const known = found.get(thing);
      // Two numbers: which of them is meant is a guess.
      found.set(thing, found.has(thing) && known?.count !== count ? undefined : { count, printed });
    }
  }
  return found;
});

/** Texts of a project's head that count such a thing. */
const countingTexts = once((project: Project): readonly PlacedText[] =>
  projectTexts(project).filter(({ text, indicator }) => indicator === undefined && COUNTS.test(text)),
);

/** A number of such things, where it stands. */
interface Mention extends Place {
  readonly text: string;
  readonly index: number;
  readonly printed: string;
  readonly thing: string;
  readonly count: number;
  /** Said of all that there are. */
  readonly whole: boolean;
}

interface Place {
  readonly section?: string;
  readonly project?: number;
  readonly indicator?: number;
  readonly field: string;
}

/** “南寨、西河头4个村”: those are named. */
const LISTED = /、[^，。；、\d]{1,8}$/;
const KEPT = /(?:辖|保障|指导|服务|管理)[^，。；\d]{0,8}$/;

function mentionsIn(text: string, place: Place): readonly Mention[] {
  if (!text.includes("个")) return [];
  return matchesIn(text, COUNT).flatMap((match): readonly Mention[] => {
    const { 0: printed, 1: all, 2: said = "", 3: thing = "", index } = match;
    const [before, end] = [runBefore(text, index, STOPS, 16), index + printed.length];
    if (OTHERS.test(before) || LISTED.test(before) || OTHERS.test(text.slice(end, end + 6))) return [];
    const whole = all !== undefined || FULL.test(text.slice(end)) || KEPT.test(before);
    return [{ ...place, text, index, printed, thing: plain(thing), count: Number(said), whole }];
  });
}

/** A row that counts such things, 保障社区数量, with its target. */
const ROW = new RegExp(`(${THING})(?:数量?|个数)$`);

const mentionsOf = once((project: Project): readonly Mention[] => [
  ...countingTexts(project).flatMap(({ text, field }) => mentionsIn(text, { field })),
  ...mentionsOfRows(project.indicators),
]);

const mentionsOfRows = once((rows: readonly Indicator[]): readonly Mention[] =>
  countedRows(rows).flatMap(({ row, index, value, target }): readonly Mention[] => {
    const [, thing] = ROW.exec(row.level3) ?? [];
    if (thing === undefined || !/^个?$/.test(target.unit) || OTHERS.test(row.level3)) return [];
    const text = `${row.level3}${value}个`;
    const at = { indicator: index + 1, field: "target" };
    return [{ ...at, text, index: 0, printed: text, thing: plain(thing), count: Number(value), whole: false }];
  }),
);

const mentionsAround = once((texts: readonly PlacedText[]): readonly Mention[] =>
  texts.flatMap(({ text, section = "", field }) => mentionsIn(text, { section, field })),
);
/** Those of the titles of goals, which are no sentences. */
const titleMentions = once((texts: readonly PlacedText[]) =>
  mentionsAround(texts.filter(({ section, kind }) => section === "overall" && kind === "heading")),
);

/** One or two more or fewer, or its digits turned round: what covers a part covers fewer by far. */
function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= 2 || isSlip(`${one}`, `${other}`);
}

/** Of a thing of which no sentence says how many there are: the one number that is not what all others are. */
function loneCount(mentions: readonly Mention[]): OtherCount | undefined {
  const byCount = new Map<number, readonly Mention[]>();
  for (const one of mentions) byCount.set(one.count, [...(byCount.get(one.count) ?? []), one]);
  const [[, most = []] = [], [, [lone, ...twice] = []] = [], ...others] = [...byCount].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  const [told] = most;
  if (told === undefined || lone === undefined || twice.length > 0 || others.length > 0 || most.length < 2)
    return undefined;
  const apart = new Set(most.map(({ project, section }) => project ?? section)).size > 1;
  if (!isNear(told.count, lone.count) || (lone.whole && !apart && !most.some(({ whole }) => whole))) return undefined;
  const { thing: _, whole: _all, ...place } = lone;
  return { ...place, own: told.printed, count: told.count };
}

/** Numbers of an office's own divisions that are not those it says it has, or not those that it says elsewhere. */
export function otherCounts(draft: Draft): readonly OtherCount[] {
  const prose = proseOf(draft);
  const own = ownCounts(prose);
  const mentions = [
    ...mentionsAround(prose),
    ...titleMentions(runningTexts(draft)),
    ...mentionsOfRows(draft.overall.indicators).map((one) => ({ ...one, section: "overall" })),
    ...draft.projects.flatMap((project, at) => mentionsOf(project).map((one) => ({ ...one, project: at + 1 }))),
  ];
  const things = new Set(mentions.map(({ thing }) => thing));
  return [...things].flatMap((thing): readonly OtherCount[] => {
    const all = mentions.filter((one) => one.thing === thing);
    if (!own.has(thing)) return [loneCount(all) ?? []].flat();
    const known = own.get(thing);
    if (known === undefined) return [];
    return all.flatMap(({ thing: _, whole, ...place }): readonly OtherCount[] =>
      place.count === known.count || place.indicator !== undefined || (place.count < known.count && !whole)
        ? []
        : [{ ...place, own: known.printed, count: known.count }],
    );
  });
}
