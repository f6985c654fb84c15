import type { Draft, Project } from "../../domain/index.ts";
import { once } from "../once.ts";
import { type PlacedText, projectTexts } from "../texts.ts";
import { runBefore, tableOf } from "./any-of.ts";
import { matchesIn } from "./matches.ts";
import { proseOf } from "./prose.ts";

/** How many villages, communities or courts an office has, as one sentence says, and another number of them elsewhere. */
export interface OtherCount {
  readonly text: string;
  readonly section?: string;
  readonly project?: number;
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
  `(全[乡镇县区市旗街院局]|全街道|全苏木|全部|所有)?的?(\\d{1,3})个(${THING})(?![一-龥（(]?(?:组|级|道|办|民))`,
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

/** Numbers of an office's own divisions that are not those it says it has: more than there are, or other than all of them. */
export function otherCounts(draft: Draft): readonly OtherCount[] {
  const prose = proseOf(draft);
  const own = ownCounts(prose);
  if (own.size === 0) return [];
  const places = [
    ...prose,
    ...draft.projects.flatMap((project, at) => countingTexts(project).map((one) => ({ ...one, project: at + 1 }))),
  ];
  return places.flatMap(({ text, field, ...at }): readonly OtherCount[] => {
    if (!text.includes("个")) return [];
    return matchesIn(text, COUNT).flatMap((match): readonly OtherCount[] => {
      const [printed, all, said = "", thing = ""] = match;
      const known = own.get(plain(thing));
      const count = Number(said);
      if (known === undefined || count === known.count) return [];
      const end = match.index + printed.length;
      if (OTHERS.test(runBefore(text, match.index, STOPS, 16)) || OTHERS.test(text.slice(end, end + 6))) return [];
      const whole = all !== undefined || FULL.test(text.slice(end));
      if (count < known.count && !whole) return [];
      const place = "project" in at ? { project: at.project as number } : { section: at.section ?? "" };
      return [{ text, field, ...place, index: match.index, printed, own: known.printed, count: known.count }];
    });
  });
}
