import type { Draft, Project } from "../../../domain/index.ts";
import { once } from "../../once.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { type PlacedText, projectTexts } from "../../texts.ts";
import { runBefore, tableOf } from "../../words/any-of.ts";
import { matchesIn } from "../../words/matches.ts";
import { proseOf } from "../../words/prose.ts";
import { around, quote } from "../../words/quote.ts";

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
function otherCounts(draft: Draft): readonly Found[] {
  const prose = proseOf(draft);
  const own = ownCounts(prose);
  if (own.size === 0) return [];
  const places = [
    ...prose,
    ...draft.projects.flatMap((project, at) => countingTexts(project).map((one) => ({ ...one, project: at + 1 }))),
  ];
  return places.flatMap(({ text, field, ...at }): readonly Found[] => {
    if (!text.includes("个")) return [];
    return matchesIn(text, COUNT).flatMap((match): readonly Found[] => {
      const [printed, all, said = "", thing = ""] = match;
      const known = own.get(plain(thing));
      const count = Number(said);
      if (known === undefined || count === known.count) return [];
      const end = match.index + printed.length;
      if (OTHERS.test(runBefore(text, match.index, STOPS, 16)) || OTHERS.test(text.slice(end, end + 6))) return [];
      const whole = all !== undefined || FULL.test(text.slice(end));
      if (count < known.count && !whole) return [];
      const place = "project" in at ? { project: at.project as number } : { section: at.section ?? "" };
      const message = `个数前后不同。${around(text, match.index, printed.length)}，别处写的是${quote(known.printed)}，核对后改其中一处。`;
      return [{ message, field, ...place, printed: `${said}个`, expected: `${known.count}个` }];
    });
  });
}

export const ownCount: DocumentRule = {
  id: "document.own-count",
  title: "村、社区的个数前后不同",
  severity: "warning",
  why: "概况里写下辖几个村、几个社区，目标里说全覆盖的却是另一个数，是行政区划变了没有改全。",
  scope: "document",
  examples: {
    bad: [
      { texts: { duties: ["辖区面积6.8平方公里，设社区居委会16个。"], other: ["在14个社区实现“智慧养老”全覆盖。"] } },
      {
        texts: { organisations: ["下辖嘎查9个，牧民1320户。"] },
        projects: [{ name: "草原防火", goals: ["开展防火宣传10场，覆盖12个嘎查。"] }],
      },
      { texts: { duties: ["全镇辖21个行政村。"], performance: ["全镇23个行政村垃圾日产日清。"] } },
      {
        texts: { organisations: ["内设办公室、执行局，下设王圪、北原、东峪3个派出法庭。"] },
        own: ["法庭运行经费96.00万元，用于4个派出法庭，每个24.00万元。"],
      },
      { texts: { duties: ["下辖13个社区。"] }, goal: ["11个社区全部达到市级和谐社区标准。"] },
    ],
    good: [
      { texts: { duties: ["设社区居委会16个。"], other: ["在16个社区实现“智慧养老”全覆盖。"] } },
      { texts: { duties: ["辖21个行政村。"], performance: ["在8个行政村开展垃圾分类试点。"] } },
      { texts: { duties: ["辖21个行政村、2个社区。"], performance: ["全镇23个村（社区）垃圾日产日清。"] } },
      { texts: { duties: ["下设16个司法所。"], performance: ["覆盖全县16个司法所、208个行政村。"] } },
      { texts: { duties: ["辖21个行政村。"], performance: ["上年帮扶周边23个行政村。"] } },
      { texts: { duties: ["辖21个行政村。", "2020年撤并前辖25个行政村。"], performance: ["覆盖23个行政村。"] } },
    ],
  },
  check({ draft }) {
    return otherCounts(draft);
  },
};
