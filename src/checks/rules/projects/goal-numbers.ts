import {
  type Target as AnyTarget,
  compare,
  type Indicator,
  type Project,
  parseTarget,
  printTarget,
  sum,
} from "../../../domain/index.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import {
  alike,
  type CountedRow,
  countedBeside,
  countedRows,
  isSlip,
  type Said,
  saidIn,
  saidOf,
  telling,
} from "../../words/counted.ts";
import { numberOf } from "../../words/printed-number.ts";
import { inBase, isShare } from "../../words/quantities.ts";
import { around } from "../../words/quote.ts";
import { completionColumn, isOutcomeText } from "../../words/self-evaluation.ts";
import { isAtMost, isRateName, quantityOf } from "../../words/targets.ts";

type Target = Extract<AnyTarget, { kind: "quantity" }>;

const GOODS = { name: "涉及村街数", description: "涉及的村街个数" };

/** “再犯罪率控制在2%以内”, “差错率不超过0.5%”. */
const STAYS =
  /^(?:要|应|均)?(?:控制在|不超过|不高于|低于|小于|≤|<=)\s?(\d{1,3}(?:\.\d{1,4})?)\s?[%％](?:以内|以下|之内)?/;
const REACHES =
  /^(?:要|应|均)?(?:不低于|不少于|达到|达|保持在|稳定在|在|为|大于|超过|≥|>=)?\s?(\d{1,3}(?:\.\d{1,4})?)\s?[%％]/;

/** True where another column of the row, as that of the year beside the whole term, has the number. */
function isBeside({ extra = {} }: Indicator, value: string): boolean {
  return Object.entries(extra).some(
    ([label, text]) => /指标值|目标值|年/.test(label) && numberOf(text.replace(/[^\d.]/g, "")) === value,
  );
}

/** 作业设计合格率 is not 抚育作业验收合格率: where both say whose rate it is, one must end or begin as the other does. */
function sameRate(before: string, own: string, rate: string): boolean {
  const said = /[一-龥]*$/.exec(before)?.[0] ?? "";
  if (said.length < 2 || own.length < 2 || /满意/.test(rate)) return true;
  return said.endsWith(own.slice(-2)) || own.endsWith(said.slice(-2)) || own.startsWith(said) || said.includes(own);
}

/** A rate that a goal promises by its name, and a row that asks for less: 成活率不低于92% beside ≥90%. */
function ratesAgainstGoals(project: Project): readonly Found[] {
  const promising = project.goals.some((goal) => /[%％]/.test(goal));
  if (!promising) return [];
  return project.indicators.flatMap((row, index): readonly Found[] => {
    const target = quantityOf(row);
    const name = row.level3.trim().slice(-3);
    if (!project.goals.some((goal) => goal.includes(name))) return [];
    if (target?.unit !== "%" || name.length < 3 || !isRateName(name)) return [];
    // The same kind of rate in two rows: which of them the goal means is a guess.
    if (project.indicators.some((other) => other !== row && other.level3.trim().endsWith(name))) return [];
    for (const [i, goal] of project.goals.entries()) {
      const at = goal.indexOf(name);
      const said =
        at === -1 || goal.includes(name, at + 1)
          ? null
          : (isAtMost(target.symbol) ? STAYS : REACHES).exec(goal.slice(at + name.length, at + name.length + 16));
      if (!sameRate(goal.slice(0, Math.max(0, at)), row.level3.trim().slice(0, -3), name)) continue;
      if (isBeside(row, said?.[1] ?? "")) continue;
      const order = compare(target.value, said?.[1] ?? "");
      // Better than promised is no fault, but where the promise is a plain number.
      const better = order === (isAtMost(target.symbol) ? -1 : 1);
      const plain = /^(?:为|达到|控制在)?\s?\d[\d.]*\s?[%％](?!以)/.test(said?.[0] ?? "");
      if (said === null || order === 0 || order === undefined) continue;
      if (better && !plain && !isSlip(target.value, said[1] ?? "")) continue;
      const printed = printTarget(row.target);
      return [
        {
          message: `绩效目标和指标值不一样。绩效目标第 ${i + 1} 条写的是${around(goal, at, name.length + said[0].length)}，第 ${index + 1} 行是“${printed}”，核对后改其中一处。`,
          indicator: index + 1,
          field: "target",
          printed,
          expected: `${said[1]}%`,
          ...(better ? { severity: "warning" as const } : {}),
        },
      ];
    }
    return [];
  });
}

export const goalNumbers: ProjectRule = {
  id: "projects.goal-numbers",
  title: "目标里的数和指标值不同",
  severity: "error",
  why: "用途、目标说一个数，指标又是一个数，多半有一处是上年的。",
  scope: "project",
  needs: { columns: ["target"] },
  examples: {
    bad: [
      { goals: ["发放区内18个村街的报酬。"], rows: [{ ...GOODS, target: "17个" }] },
      { purpose: "招聘护林员26人，签订合同。", rows: [{ name: "护林员人数", target: "=24人" }] },
      {
        purpose: "按月发放42名派遣人员工资。",
        rows: [{ name: "发放人数", description: "在册派遣人员数", target: "=24人" }],
      },
      { goals: ["栽植行道树，成活率不低于92%。"], rows: [{ name: "栽植成活率", class: "质量指标", target: "≥90%" }] },
      { purpose: "招聘护林员26人。", rows: [{ name: "护林员人数", target: "≥24人" }] },
      { goals: ["为每个村部配置饮水机共24台。"], rows: [{ name: "配置饮水机数量", target: "=42台" }] },
      { goals: ["恢复灌溉面积1.2万亩。"], rows: [{ name: "恢复灌溉面积", target: "≥12万亩" }] },
      { purpose: "用于清运，其中保洁员42人。", rows: [{ name: "聘用保洁员人数", target: "≥45人" }] },
      {
        extra: { 实际完成情况: "全年维护路灯8060盏。" },
        rows: [{ name: "维护路灯", target: "≥8000盏", extra: { 实际完成值: "8600盏" } }],
      },
      { name: "620盏路灯维护", goals: ["维护620盏路灯。"], rows: [{ name: "维护路灯数", target: "602盏" }] },
      {
        goals: ["再犯罪率控制在2%以内。"],
        rows: [{ name: "在矫对象再犯罪率", class: "社会效益指标", target: "≤0.2%" }],
      },
      { goals: ["成果质量合格率95%。"], rows: [{ name: "成果质量合格率", class: "质量指标", target: "≥98%" }] },
      { goals: ["线索办结时限20个工作日。"], rows: [{ name: "欠薪线索办结时限", target: "≤15工作日" }] },
      { goals: ["修缮城隍庙、明长城烽燧等3处。"], rows: [{ name: "修缮文物点", target: "=13处" }] },
      {
        extra: { 项目概述: "对主城5个街道、128个小区开展垃圾分类收运。" },
        rows: [{ name: "覆盖小区数", target: "≥182个" }],
      },
    ],
    good: [
      { goals: ["再犯罪率控制在0.2%以内。"], rows: [{ name: "再犯罪率", class: "社会效益指标", target: "≤0.15%" }] },
      { goals: ["发放区内17个村街的报酬。"], rows: [{ ...GOODS, target: "=17个" }] },
      {
        goals: ["20个村级书屋每个更新图书不少于50册，合计1000册以上。"],
        rows: [{ name: "更新图书册数", description: "书屋全年更新图书数量", target: "≥1000册" }],
      },
      {
        goals: ["为32所学校配备专职保安64名。"],
        rows: [{ name: "配备专职保安人数", description: "学校专职保安配备数", target: "≥64所" }],
      },
      {
        extra: { 实际完成情况: "成功避险1起，避免人员伤亡12人。" },
        rows: [{ name: "因灾人员伤亡", target: "0人", extra: { 实际完成值: "0人" } }],
      },
      { goals: ["栽植行道树，成活率不低于92%。"], rows: [{ name: "成活率", class: "质量指标", target: "≥95%" }] },
      { goals: ["24名派遣人员工资到账。"], rows: [{ name: "派遣人员数", target: "=24人" }] },
      { goals: ["上半年开展培训2期，下半年开展3期。"], rows: [{ name: "培训期数", target: "5期" }] },
      { goals: ["开放县图书馆和9个文化站。"], rows: [{ name: "开放文化机构数", target: "≥11个" }] },
      { goals: ["每村配备2个村街保洁员。"], rows: [{ ...GOODS, target: "17个" }] },
      { goals: ["培训护林员60人，配备护林员24人。"], rows: [{ name: "护林员人数", target: "24人" }] },
      {
        goals: ["改造公厕11座。"],
        rows: [
          { name: "公厕改造座数", target: "11座" },
          { name: "化粪池清掏", target: "30座" },
        ],
      },
    ],
  },
  check({ project, overall }) {
    const rates = ratesAgainstGoals(project);
    const targets = countedRows(project.indicators).filter(({ unit }) => isCount(unit));
    const said = overall ? saidOf({ name: "", purpose: "", goals: project.goals }) : saidOf(project);
    return [...rates, ...against(said, targets, "target"), ...outcomes(project)];
  },
};

/** The part of a counted row that is compared; `target` may be what was reached. */
type Row = Omit<CountedRow, "target"> & { readonly target: Target };

const isCount = (unit: string): boolean => unit !== "" && !/[%‰元]/.test(unit);

/** What was reached, as told beside the goal and in the rows. */
function outcomes(project: Project): readonly Found[] {
  const column = completionColumn(project);
  const told = Object.entries(project.extra ?? {}).filter(([label]) => isOutcomeText(label));
  if (column === undefined || told.length === 0) return [];
  const rows = project.indicators.flatMap((row, index): readonly Row[] => {
    const { target } = parseTarget(row.extra?.[column] ?? "");
    if (target.kind !== "quantity" || target.value === "" || !isCount(target.unit)) return [];
    return [{ row, index, target, ...inBase(target.value, target.unit) }];
  });
  const said = told.flatMap(([label, text]) => saidIn(`extra:${label}`, label, text));
  return against(said, rows, `extra:${column}`);
}

/** “上半年培训2期，下半年3期” beside 5期: the number is one of several that make up the row's. */
function isToldInParts(first: Said, counts: readonly Said[], row: Row): boolean {
  const told = counts.filter(({ text, count }) => text === first.text && count.unit === row.unit);
  const at = told.findIndex(({ count }) => count.index === first.count.index);
  for (let from = Math.max(0, at - 5); from <= at; from++) {
    for (let to = Math.max(at + 1, from + 2); to <= Math.min(told.length, from + 6); to++) {
      const made = sum(told.slice(from, to).map(({ count }) => count.value));
      if (made !== undefined && compare(made, row.value) === 0) return true;
    }
  }
  return false;
}

/** True where what is counted stands beside the number and in the row's name, or the two have more in common than a word. */
function agrees({ row }: Row, { text, count }: Said, most: number): boolean {
  return most > 2 || countedBeside(text, count).some((word) => `${row.level3}，${row.description}`.includes(word));
}

/**
 * Numbers of another thing: of each of several, of those who were spared it, or where the row's unit is not what its name
 * counts, as 252所 of 保安人数.
 */
function isOfOther({ row, unit }: Row, { text, count }: Said): boolean {
  const before = /[^，。；：,;]*$/.exec(text.slice(0, count.index))?.[0] ?? "";
  if (/每[^年月季天日周半][^、\d]*(?<![共计])$/.test(before) || /避免|防止|杜绝|免于|免遭/.test(before.slice(-12)))
    return true;
  return /人数$/.test(row.level3.trim()) && unit !== "人";
}

/** Numbers that speak of a row better than of any other, and differ from it. */
function against(all: readonly Said[], rows: readonly Row[], field: string): readonly Found[] {
  const units = new Set(rows.map(({ unit }) => unit));
  const counts = all.filter(({ text, count }) => units.has(count.unit) && !isShare(text, count));
  const about = ({ row: { level3, description } }: Row) => telling(`${level3}，${description}`);
  return rows.flatMap((row): readonly Found[] => {
    const same = counts.filter(({ count }) => count.unit === row.unit);
    if (same.every(({ count }) => count.value === row.value)) return [];
    const own = about(row);
    const scores = same.map(({ words }) => alike(words, own));
    const most = Math.max(...scores);
    if (most < 2) return [];
    const best = same.filter((_, i) => scores[i] === most);
    const [first] = best;
    if (first === undefined || isToldInParts(first, counts, row)) return [];
    // “保障县图书馆和9个文化站”: the number counts what is added to others.
    if (/[和及与]$/.test(first.text.slice(0, first.count.index))) return [];
    if (isOfOther(row, first)) return [];
    if (isBeside(row.row, first.count.printed.replace(/[^\d.]/g, ""))) return [];
    if (same.some(({ count }, i) => (scores[i] ?? 0) > 1 && compare(count.value, row.value) === 0)) return [];
    // Several different numbers of the same thing, or another row it speaks of as well: which belongs to which is a guess.
    if (best.some(({ count }) => compare(count.value, first.count.value) !== 0)) return [];
    const others = rows.filter(({ index, unit }) => index !== row.index && unit === row.unit);
    if (others.some((other) => alike(first.words, about(other)) >= most)) return [];
    // A word of two characters tells one thing from another only where nothing else is counted so.
    if (most === 2 && others.length > 1) return [];
    const { symbol } = row.target;
    const printed = printTarget(row.target);
    const order = compare(first.count.value, row.value);
    const kept = (/[≥>]/.test(symbol) && order === 1) || (/[≤<]/.test(symbol) && order === -1);
    const where = first.word;
    return [
      {
        message: `${where}和指标值不一样。${where}写的是${around(first.text, first.count.index, first.count.length)}，第 ${row.index + 1} 行是“${printed}”，核对后改其中一处。`,
        indicator: row.index + 1,
        field,
        printed,
        expected: first.count.printed,
        // More than is asked for may be meant so, and one word in common may be chance.
        ...((kept || !agrees(row, first, most)) && !isSlip(first.count.value, row.value)
          ? { severity: "warning" as const }
          : {}),
      },
    ];
  });
}
