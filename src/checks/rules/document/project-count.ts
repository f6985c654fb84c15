import { type Draft, isDecimal, parseChineseNumber, sameAmount, sum } from "../../../domain/index.ts";
import { once } from "../../once.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import type { PlacedText } from "../../texts.ts";
import { isSlip } from "../../words/counted.ts";
import { matchesIn } from "../../words/matches.ts";
import { proseOf, sentenceBefore } from "../../words/prose.ts";
import { listedNames, publishesSome } from "../../words/published.ts";
import { inBase, MONEY, quantitiesIn } from "../../words/quantities.ts";
import { around } from "../../words/quote.ts";

/** “2026年我部门6个项目均编制了绩效目标”: how many projects the office says it has. */
const SAID = /(?<![\d.第前后])(\d{1,3})个(?:预算|支出)?项目(?!组|部|点|区|经理|库)/g;
/** “安排项目7个，项目资金515.60万元”, “本表所列3个项目2025年资金总额1066.00万元”, “前三个项目财政拨款合计992000元”. */
const COUNTED =
  /(?:项目(?:支出)?共?(\d{1,3})个|(前?)(\d{1,3}|[一二三四五六七八九十两]{1,3})个(?:预算|支出)?项目(?!组|部|点|区|经理|库))(?:[（(][^（()）]{0,40}[)）])?[，,]?((?:20\d\d年)?[^。；\d]{0,16}(?:预算|资金|金额|拨款|经费|合计|总额)[^。；\d]{0,8}|共(?:计|需|安排)?)(\d[\d,]{0,14}(?:\.\d{1,4})?)(万元|元)/g;
/** Other money than what the projects were given. */
const NOT_GIVEN = /执行|支出|完成|增|减|结余|每|平均|节约|上级|自筹|结转|整合|投资|采购/;
/** A report tells of projects that have no table in it. */
const PLANS: ReadonlySet<Draft["kind"]> = new Set(["disclosure", "performance", "tables"]);
const OF_ALL = /(绩效|全覆盖|编制|公开|纳入|涉及|分别为|安排项目|共|全部)/;

const TWO = [{ name: "公厕改造" }, { name: "水库管护" }];

const PAID = [
  { name: "公厕改造", budget: ["26.20", "", ""] },
  { name: "水库管护", budget: ["30.00", "", ""] },
] as const;

export const projectCount: DocumentRule = {
  id: "document.project-count",
  title: "写的项目个数和表不同",
  severity: "warning",
  why: "文字说几个项目都有绩效目标，表却多一张或少一张，不是漏了表就是没有改数。",
  scope: "document",
  examples: {
    bad: [
      { kind: "tables", unrecognised: ["说明：以上2个项目2026年合计安排65.20万元。"], projects: PAID },
      { texts: { other: ["绩效目标设置情况。共3个项目实现绩效目标管理全覆盖。"] }, projects: TWO },
      { texts: { spending: ["项目支出72.00万元，共9个项目。"] }, projects: TWO },
      { texts: { performance: ["实行绩效目标管理的项目3个，涉及资金56.20万元。"] }, projects: PAID },
      {
        kind: "tables",
        unrecognised: ["填报说明：前两个项目财政拨款合计562500.00元。"],
        projects: [...PAID, { name: "路灯维护", budget: ["8.00", "", ""] }],
      },
    ],
    good: [
      {
        kind: "tables",
        unrecognised: ["说明：以上两个项目合计34.20万元。"],
        projects: [
          { name: "公厕改造", budget: ["16.20", "20.00", "6.20"] },
          { name: "路灯维护", budget: ["8.00", "8.00", ""] },
        ],
      },
      { texts: { performance: ["安排项目2个，项目资金56.20万元。"] }, projects: PAID },
      { texts: { performance: ["共2个项目，涉及资金50.00万元，自筹资金6.20万元。"] }, projects: PAID },
      { texts: { performance: ["共2个项目，涉及财政拨款50.00万元、财政专户资金8.20万元。"] }, projects: PAID },
      { texts: { performance: ["2025年2个项目资金合计52.00万元。"] }, projects: PAID },
      { texts: { performance: ["2个项目平均每个项目资金28.10万元。"] }, projects: PAID },
      {
        texts: { performance: ["共2个项目，涉及财政资金64.60万元。"] },
        projects: [
          { name: "公厕改造", budget: ["34.60", "26.20", "0.00"] },
          { name: "水库管护", budget: ["30.00", "30.00", "0.00"] },
        ],
      },
      {
        texts: { performance: ["全部6个项目开展自评。本次公开“扩大免疫规划”和“实验室检测能力建设”两个项目的自评表。"] },
        projects: TWO,
      },
      { texts: { performance: ["共3个项目纳入绩效管理，桥梁检测项目正在采购，暂不公开。"] }, projects: TWO },
      { texts: { performance: ["2026年我部门5个项目均编制了绩效目标。"] } },
      { texts: { performance: ["对6个项目实施绩效管理。以下公开2个重点项目的绩效目标表。"] }, projects: TWO },
    ],
  },
  check({ draft }) {
    const count = draft.projects.length;
    if (count < 2) return [];
    const sums = sumsOf(draft);
    const told = new Set(sums.map(({ section, field }) => `${section} ${field}`));
    const counts = PLANS.has(draft.kind) ? countsOf(draft, count) : [];
    return [...sums, ...counts.filter(({ section, field }) => !told.has(`${section} ${field}`))];
  },
};

type Projects = Draft["projects"];

/** What projects have of a purse together; undefined where one does not say. */
function sumOf(projects: Projects, purse: "total" | "fiscal"): string | undefined {
  const amounts = projects.map(({ budget }) => budget[purse]);
  return amounts.every(isDecimal) ? sum(amounts) : undefined;
}

/** True where a project has money of others; without any, what is left of its total was carried over, and is fiscal too. */
const hasOther = ({ budget: { other } }: Projects[number]): boolean => isDecimal(other) && Number(other) !== 0;

/** True where amounts that follow in the sentence make up the rest: “财政拨款212.00万元、财政专户8.00万元”. */
function makesUp(rest: string, told: string, made: string): boolean {
  let all = told;
  for (const { unit, value } of quantitiesIn(/^[^。；]*/.exec(rest)?.[0] ?? "")) {
    if (unit === MONEY) all = sum([all, value]) ?? all;
    if (sameAmount(all, made)) return true;
  }
  return false;
}

/** The sentences that tell number and money of projects. */
const sumsTold = once((prose: readonly PlacedText[]) =>
  prose.flatMap((placed) => {
    const { text } = placed;
    const told = text.includes("项目") && text.includes("元") ? matchesIn(text, COUNTED) : [];
    return told.length === 0 ? [] : [{ placed, told }];
  }),
);

/** The number and the money of projects in one breath: where one of them is that of the tables, so must the other be. */
function sumsOf(draft: Draft): readonly Found[] {
  const { projects, year } = draft;
  return sumsTold(proseOf(draft)).flatMap(({ placed: { text, section = "", field }, told: all }) =>
    all.flatMap((found): readonly Found[] => {
      const [whole, first, ahead, second = "", words = "", money = "", unit = ""] = found;
      const many = Number(first ?? second) || (parseChineseNumber(second.replace("两", "二")) ?? 0);
      const sentence = sentenceBefore(text, found.index);
      const years = `${sentence}${words}`.match(/20\d\d(?=年)/g)?.slice(-1) ?? [];
      const meant = ahead === "前" ? projects.slice(0, many) : projects;
      const fiscal = /财政|一般公共预算/.test(words) ? sumOf(meant, "fiscal") : undefined;
      const made = fiscal ?? sumOf(meant, "total");
      if (made === undefined || many < 2 || NOT_GIVEN.test(words) || years.some((said) => said !== String(year)))
        return [];
      const told = inBase(money.replace(/,/g, ""), unit).value;
      const at = { section, field };
      const said = around(text, found.index, whole.length);
      if (sameAmount(made, told)) {
        if (many === meant.length) return [];
        const message = `写的项目个数和表不同。${said}，金额正好是 ${meant.length} 张绩效目标表的合计，个数写的是 ${many} 个，核对。`;
        return [{ ...at, message, printed: `${many}个`, expected: `${meant.length}个` }];
      }
      const purse = /财政|一般公共预算|基金/.test(words);
      const part = fiscal === undefined && purse;
      // “财政拨款212.00万元、财政专户168.00万元”: what the tables call 财政资金 may be both.
      if (purse && /^、[^，。；\d]{0,14}\d/.test(text.slice(found.index + whole.length))) return [];
      if (many !== meant.length || (part && Number(told) < Number(made) && !isSlip(told, made))) return [];
      // A project whose purses make another budget than it prints is told there.
      if (
        sameAmount(
          sum(
            meant.map(
              ({ budget: { total, fiscal, other } }) => (isDecimal(fiscal) ? sum([fiscal, other]) : total) ?? "",
            ),
          ) ?? "",
          told,
        )
      )
        return [];
      if (fiscal !== undefined && sameAmount(sumOf(meant, "total") ?? "", told) && !meant.some(hasOther)) return [];
      if (makesUp(text.slice(found.index + whole.length), told, made)) return [];
      const which = ahead === "前" ? `前 ${many} 个项目` : `${many} 张绩效目标表`;
      return [
        {
          ...at,
          message: `各项目加起来不是写的数。${said}，${which}的${fiscal === undefined ? "预算数" : "财政资金"}加起来是 ${made} 万元，核对。`,
          printed: `${money}${unit}`,
          expected: `${made}万元`,
        },
      ];
    }),
  );
}

function countsOf(draft: Draft, count: number): readonly Found[] {
  const listed = listedNames(draft).length;
  const some = publishesSome(draft);
  return proseOf(draft).flatMap(({ text, section = "", field }): readonly Found[] => {
    if (section === "overall" || field === "") return [];
    if (!text.includes("个") || !text.includes("项目")) return [];
    const all = matchesIn(text, SAID).filter(({ index, 0: whole }) => {
      const sentence = text.slice(Math.max(0, index - 24), index + whole.length + 24);
      return OF_ALL.test(sentence) && !/(签约|招商|评价|抽查|重点|上年|其中|新增|实施\D{0,4}\d)/.test(sentence);
    });
    const [first] = all;
    if (first === undefined || all.some(({ 1: said }) => Number(said) === count || Number(said) === listed)) return [];
    // Of those that have no table here nothing is known, but what a list of them says.
    if (some && listed <= count) return [];
    return [
      {
        message: `写的项目个数和表不同。${around(text, first.index, first[0].length)}，${listed > count ? `项目支出表列了 ${listed} 个` : `项目的绩效目标表有 ${count} 张`}，核对是个数没有改，还是有的没有附表。`,
        section,
        field,
        printed: `${first[1]}个`,
        expected: `${Math.max(listed, count)}个`,
      },
    ];
  });
}
