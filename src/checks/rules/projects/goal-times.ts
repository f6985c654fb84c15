import type { Indicator, Project } from "../../../domain/index.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { toldBeside } from "../../words/against-rows.ts";
import { alike, telling, tellingOf, toldTexts } from "../../words/counted.ts";
import { type Day, type Deadline, dayOfRow, deadlinesIn } from "../../words/deadlines.ts";
import {
  type Frequency,
  frequenciesIn,
  frequencyOfRow,
  paidEvery,
  periodOfRow,
  yearly,
} from "../../words/frequencies.ts";

/** What is to be done by a day; two days of different doings are two days. */
const DOINGS: readonly (readonly [doing: string, words: RegExp])[] = [
  ["accept", /验收|评审|结题/],
  ["pay", /拨付|支付|发放|兑付|兑现|到位|结算|下达|缴纳/],
  ["buy", /采购|购置|到货|招标|中标|签订/],
  ["start", /开工|启动|动工|进场/],
  ["report", /上报|报送|提交|公开|公示/],
  ["plan", /方案|设计|勘察|立项|编制|规划/],
  ["teach", /培训|演练|宣传|检查|评估|普查|调查|体检|考核|活动/],
  ["finish", /完工|竣工|建成/],
  ["use", /投入使用|投用|交付/],
];
const doingsOf = (text: string): string =>
  DOINGS.filter(([, words]) => words.test(text))
    .map(([doing]) => doing)
    .join();
const ANY_END = /完成|完工|竣工|建成|投入使用|交付/;
const OF_TIME = /(?:按时|按期|及时)?(?:完成|完工|竣工)?(?:时间|时限|期限|日期|时效|及时性)|任务|工程|全部|反映/g;

interface Told<Said> {
  readonly word: string;
  readonly said: Said;
}

interface Dated {
  readonly row: Indicator;
  readonly index: number;
  readonly day: Day;
  readonly doings: string;
  readonly about: string;
}

/** How surely a day of the head is that of a row: 2 by what is done or by its words, 1 where each is the only one; 0 else. */
function sameDay(said: Deadline, row: Dated, alone: boolean): number {
  const doings = doingsOf(said.clause);
  if (alike(telling(said.clause).replace(OF_TIME, "，"), row.about) > 2 && ANY_END.test(said.clause)) return 2;
  if (doings !== "" && doings === row.doings) return alone || alike(telling(said.clause), row.about) > 1 ? 2 : 0;
  const ends = [doings, row.doings].every((one) => one === "" || one === "finish");
  return alone && ends && ANY_END.test(said.clause) && ANY_END.test(row.row.level3) ? 1 : 0;
}

type Spot = Pick<Deadline, "text" | "index" | "length">;

/** What is said of a row whose target tells another time than the head does. */
function differs({ word, said }: Told<Spot>, row: Pick<Dated, "row" | "index">, how: string): Found {
  const printed = said.text.slice(said.index, said.index + said.length);
  return toldBeside({ word, text: said.text }, { ...said, printed }, row, how);
}

function lateRows(project: Project, told: readonly Told<Deadline>[]): readonly Found[] {
  if (told.length === 0) return [];
  const rows = project.indicators.flatMap((row, index): readonly Dated[] => {
    const day = dayOfRow(row);
    const text = `${row.level3}，${row.description}`;
    return day === undefined
      ? []
      : [{ row, index, day, doings: doingsOf(row.level3), about: telling(text).replace(OF_TIME, "，") }];
  });
  return rows.flatMap((row): readonly Found[] => {
    const alone = rows.filter(({ doings }) => doings === row.doings).length === 1;
    const single = (said: Deadline) =>
      told.filter((one) => doingsOf(one.said.clause) === doingsOf(said.clause)).length === 1;
    const same = told.filter(({ said }) => sameDay(said, row, alone && single(said)) > 0);
    const [first, ...others] = same;
    if (first === undefined || others.length > 0) return [];
    const { said } = first;
    if (said.year !== "" && row.day.year !== "" && said.year !== row.day.year) return [];
    const late = row.day.from > said.to;
    const early = row.day.to < said.from && said.to < 1200;
    if (!late && !early) return [];
    return [differs(first, row, "的期限不一样")];
  });
}

function otherFrequencies(project: Project, told: readonly Told<Frequency>[]): readonly Found[] {
  if (told.length === 0) return [];
  return project.indicators.flatMap((row, index): readonly Found[] => {
    const often = frequencyOfRow(row);
    if (often === undefined) return [];
    const about = tellingOf(row);
    const same = told.filter(({ said }) => alike(telling(said.clause), about) > 1);
    const [first] = same;
    if (
      first === undefined ||
      same.some(({ said }) => yearly(said) === yearly(often) || yearly(said) !== yearly(first.said))
    )
      return [];
    return [differs(first, { row, index }, "的次数不一样")];
  });
}

function otherPayments(project: Project): readonly Found[] {
  const told = toldTexts(project).flatMap(([, word, text]) => {
    const paid = paidEvery(text);
    return paid === undefined ? [] : [{ word, said: { text, ...paid } }];
  });
  const [first] = told;
  if (first === undefined || told.some(({ said }) => said.per !== first.said.per)) return [];
  const rows = project.indicators.flatMap((row, index) => {
    const per = periodOfRow(row);
    return per === undefined ? [] : [{ row, index, per }];
  });
  const [only, ...others] = rows;
  if (only === undefined || others.length > 0 || only.per === first.said.per) return [];
  return [differs(first, only, "说的发放时间不一样")];
}

const TIME = (name: string, target: string) => ({ class: "时效指标", name, target });

export const goalTimes: ProjectRule = {
  id: "projects.goal-times",
  title: "目标里的时间和指标不同",
  severity: "warning",
  why: "目标说十月底完工、每旬一次、按月发放，指标又是十二月、每月一次、按季，多半有一处没有改。",
  scope: "project",
  needs: { columns: ["target"] },
  behind: { rules: ["texts.impossible-date"], at: "place" },
  examples: {
    bad: [
      { goals: ["工程10月底前完工，验收合格率100%。"], rows: [TIME("工程完工时间", "12月31日前")] },
      { purpose: "三季度前完成全部房屋安全鉴定。", rows: [TIME("鉴定完成时间", "12月底前")] },
      { goals: ["镇级河长每旬巡河不少于1次。"], rows: ["镇级河长巡河频次|≥1次/月"] },
      { goals: ["每周开展夜间巡查2次。"], rows: ["夜间巡查频次|每周1次"] },
      { goals: ["保障村级组织运转，按月足额发放村干部补贴。"], rows: [TIME("补贴发放时间", "每季度末月25日前")] },
    ],
    good: [
      { purpose: "每人每年3500元，按季发放。", rows: [TIME("补助发放次数", "4次/年")] },
      { goals: ["6月底前完成招标，12月底前完成竣工验收。"], rows: [TIME("竣工验收时间", "12月底前")] },
      {
        goals: ["3月底前制定方案，10月底前完工。"],
        rows: [TIME("工程完工时间", "10月底前"), TIME("资金支付时间", "12月底前")],
      },
      { goals: ["维修改造校舍8所，9月开学前投入使用。"], rows: [TIME("完工时间", "8月底前")] },
      { goals: ["年底前完成全部任务。"], rows: [TIME("任务完成时间", "10月底前")] },
      { goals: ["3月至10月开展河道清漂。"], rows: [TIME("清漂完成时间", "12月底前")] },
      { goals: ["镇级河长每旬巡河不少于1次。"], rows: ["镇级河长巡河频次|每月3次"] },
      { goals: ["每月开展志愿服务2次。"], rows: ["志愿服务次数|≥24次"] },
      {
        goals: ["按月发放岗位补贴，按季考核。"],
        rows: [TIME("考核时间", "每季度末"), TIME("补贴发放时间", "每月10日前")],
      },
    ],
  },
  check({ project, overall }) {
    const texts = toldTexts(overall ? { name: "", purpose: "", goals: project.goals } : project);
    const told = <Said>(read: (text: string) => readonly Said[]) =>
      texts.flatMap(([, word, text]) => read(text).map((said): Told<Said> => ({ word, said })));
    return [
      ...lateRows(project, told(deadlinesIn)),
      ...otherFrequencies(project, told(frequenciesIn)),
      ...(overall ? [] : otherPayments(project)),
    ];
  },
};
