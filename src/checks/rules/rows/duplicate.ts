import { type Indicator, printTarget, termOf } from "../../../domain/index.ts";
import { isPlaceholder } from "../../blank.ts";
import { gathered } from "../../gathered.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { indexIn, SPACES, tableOf } from "../../words/any-of.ts";
import { coreOf, wordsOf } from "../../words/core-name.ts";
import { kindOfUnit } from "../../words/counted.ts";
import { quote } from "../../words/quote.ts";
import { plain } from "../../words/similar.ts";
import { isRateName, type Quantity, quantityOf } from "../../words/targets.ts";

/** Units that count the same: 次 and 场, 个 and whatever is counted one by one. */
function alike(a: string, b: string): boolean {
  if (a === b) return true;
  if (/[%‰元/]/.test(a + b)) return false;
  return a === "个" || b === "个" || (kindOfUnit(a) !== "" && kindOfUnit(a) === kindOfUnit(b));
}

/** The rows of one table that were read: by what they count, and by their number. */
interface Before {
  readonly named: Map<string, Row[]>;
  readonly numbered: Map<number, Row[]>;
}

interface Row {
  readonly row: Indicator;
  readonly index: number;
  readonly target: Quantity;
  readonly core: string;
}

const ofOneClass = (a: Indicator, b: Indicator): boolean => a.level2 === b.level2 && termOf(a) === termOf(b);

/** The list under a key, which is new where there is none. */
function listOf<Key>(lists: Map<Key, Row[]>, key: Key): Row[] {
  const known = lists.get(key) ?? [];
  if (known.length === 0) lists.set(key, known);
  return known;
}

/** A row before under a name that says the same thing: one class, one value or two that cannot both hold, one unit. */
function sameThing(item: Indicator, index: number, { named, numbered }: Before): readonly Found[] {
  const target = quantityOf(item);
  const core = target === undefined ? "" : coreOf(item.level3);
  if (target === undefined || core.length < 2) return [];
  const row = { row: item, index, target, core };
  const [sameName, sameNumber] = [listOf(named, core), listOf(numbered, target.number)];
  const other = sameName.find((one) => ofOneClass(one.row, item));
  const equal = sameNumber.filter((one) => ofOneClass(one.row, item));
  const before = equal.find((one) => saysSame(one, row)) ?? (other && cannotBothHold(other, row) ? other : undefined);
  if (other === undefined) sameName.push(row);
  if (equal[0] !== undefined && equal.length === MOST) sameNumber.splice(sameNumber.indexOf(equal[0]), 1);
  sameNumber.push(row);
  if (before === undefined) return [];
  return [
    {
      message: `指标重复。${quote(item.level3)}和第 ${before.index + 1} 行${quote(before.row.level3)}说的是一件事，留一行。`,
      severity: "warning",
      indicator: index + 1,
      field: "level3",
      printed: item.level3,
      expected: `${before.row.level2} ${before.row.level3}`,
    },
  ];
}

/** More rows of one class with one number are a register. */
const MOST = 9;

/** Two rows of one number: the same words in another order, a word more in front, or the name that the other describes. */
function saysSame(a: Row, b: Row): boolean {
  if (!alike(a.target.unit, b.target.unit)) return false;
  if (isOfOther(a.row.level3, b.row.level3)) return false;
  const next = a.index === b.index - 1 && a.target.unit === b.target.unit;
  if (next && (isMoreOf(a.core, b.core) || isMoreOf(b.core, a.core))) return true;
  return sameWords(a.core, b.core) || isTold(a, b.core) || isTold(b, a.core);
}

/** 动态巡查 says no more than 巡查; 村级巡查 is that of others, and 无创呼吸机 another thing. */
const isMoreOf = (long: string, short: string): boolean =>
  long.endsWith(short) && ADDS_NOTHING.test(long.slice(0, long.length - short.length));
const ADDS_NOTHING =
  /^(动态|日常|定期|常态化?|全面|全年|本?年度|累计|实际|计划|项目|工程|开展|完成|组织|实施|进行|集中|人民|项目区)+$/;

/** One character tells most pairs apart. */
function sameWords(left: string, right: string): boolean {
  return right.includes(left.charAt(0)) && right.includes(left.charAt(1)) && wordsOf(left) === wordsOf(right);
}

function isTold({ row: { description } }: Row, name: string): boolean {
  return name.length > 3 && description.includes(name.charAt(0)) && sameWords(name, coreOf(description));
}

/** What brackets tell apart: 小（1）型水库 and 小（2）型水库. */
function isOfOther(left: string, right: string): boolean {
  const [a, b] = [BRACKETED.exec(left)?.[1], BRACKETED.exec(right)?.[1]];
  return a !== undefined && b !== undefined && a !== b;
}
const BRACKETED = /[（(]([^（()）]*)[)）]/;

/** One name with two numbers; a rate of two things is two things, and so is what is described in two ways. */
function cannotBothHold(a: Row, b: Row): boolean {
  const [left, right] = [a.row.description, b.row.description];
  const told = left !== "" && right !== "" && coreOf(left) !== coreOf(right);
  return (
    !told &&
    !isOfOther(a.row.level3, b.row.level3) &&
    SCOPE.exec(a.row.level3)?.[0] === SCOPE.exec(b.row.level3)?.[0] &&
    !isRateName(b.row.level3) &&
    (a.target.unit === b.target.unit || a.target.unit === "个")
  );
}

const SCOPE = /全[县镇乡区市]|辖区|本级|小型/;

const SPACE = tableOf(SPACES);
const LABEL = /^(绩效)?指标\d{1,2}[：:]/;

function withoutLabel(printed: string): string {
  const name = indexIn(printed, SPACE) === -1 ? printed : printed.replace(/\s+/g, "");
  return name.startsWith("指标") || name.startsWith("绩效") ? name.replace(LABEL, "") : name;
}

/** Outputs behind the satisfaction, which ends a table, are those of another one: tables of projects below the office's own. */
const beginsAnew = (above: Indicator | undefined, row: Indicator): boolean =>
  row.level1.startsWith("产出") && above?.level1.includes("满意") === true;

export const duplicate: ProjectRule = {
  id: "rows.duplicate",
  title: "指标重复",
  severity: "warning",
  why: "同一个指标写两遍，等于少写了一个，也会重复计分。",
  scope: "project",
  needs: { columns: ["level3"] },
  examples: {
    bad: [
      { rows: ["巡查次数|≥12次", "巡查次数|≥12次"] },
      { rows: ["社会效益指标|家属满意度|≥95%", "满意度|家属满意度|≥95%"] },
      { rows: ["社会效益指标|提升工作效率|提高", "可持续影响指标|提升工作效率|健全"] },
      { rows: ["送戏下乡演出|24场", "送戏下乡演出场次|20场"] },
      { rows: ["演练次数|=12次", "参演人次|≥300人次", "演练场次|=12场"] },
      { rows: ["补助发放月数|=12月", "发放补助月份数|=12月"] },
      {
        rows: [
          { name: "涉及行政村数", description: "实施管网改造的行政村数量", target: "=6个" },
          { name: "管网改造村数", description: "完成改造的村", target: "=6个" },
        ],
      },
    ],
    good: [
      { rows: ["成本指标|小（1）型水库养护单价|10万元/座", "成本指标|小（2）型水库养护单价|4万元/座"] },
      {
        rows: [
          { level1: "产出指标", name: "活动场次", target: "≥60场" },
          { level1: "满意度指标", class: "服务对象满意度指标", name: "群众满意度", target: "≥90%" },
          { level1: "产出指标", name: "活动场次", target: "≥20场" },
        ],
      },
      { rows: ["购置电脑数量|5台", "购置打印机数量|5台"] },
      { rows: [{ name: "服务点", target: "15处", extra: { 指标类别: "长期绩效指标" } }, "服务点|5处"] },
      {
        rows: [
          { name: "补贴发放率", description: "退休人员补贴发放", target: "=100%" },
          { name: "补贴发放率", description: "在职人员补贴发放", target: "=100%" },
        ],
      },
      {
        rows: [
          { name: "低保标准", target: "≥720元", extra: { 备注: "城市低保" } },
          { name: "低保标准", target: "≥560元", extra: { 备注: "农村低保" } },
        ],
      },
      { rows: ["城市低保|保障人数|≥300人", "农村低保|保障人数|≥300人"] },
      { rows: ["道路硬化|3公里", "质量指标|道路硬化|合格", "时效指标|道路硬化|≤12月"] },
      { rows: ["巡查次数|≥48次", "村级巡查次数|≥48次"] },
      { rows: ["质量指标|执行案件结案率|≥95%", "质量指标|结案率|≥95%"] },
      { rows: ["购置呼吸机|5台", "购置无创呼吸机|5台"] },
      { rows: ["全镇培训人数|≥480人", "培训人数|≥60人"] },
    ],
  },
  check({ project: { indicators }, places }) {
    const seen = new Map<string, number>();
    let before: Before = { named: new Map(), numbered: new Map() };
    const ofOtherSort: Found[] = [];
    const found = gathered(indicators, (row, index): readonly Found[] => {
      if (beginsAnew(indicators[index - 1], row)) {
        seen.clear();
        before = { named: new Map(), numbered: new Map() };
      }
      if (row.level3 === "" || isPlaceholder(row)) return [];
      const name = withoutLabel(row.level3);
      if (name === "") return [];
      // The same indicator may stand among those of a longer term and those of the year, and under two tasks.
      const term = termOf(row);
      const key = `${places[index] === undefined ? row.level2 : ""}${term} ${name}`;
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, index);
        return sameThing(row, index, before);
      }
      const other = indicators[first];
      if (other === undefined) return [];
      const sameClass = other.level2 === row.level2;
      const same = printTarget(row.target) === printTarget(other.target);
      if (sameClass && (areTold(other, row) || (!same && areToldBeside(other, row)))) return [];
      const finding: Found = {
        message: `指标重复。${quote(row.level3)}在第 ${first + 1} 行已经有了，改成别的指标，或者删掉一行。`,
        // Without a description the same name may be said of two things: 低保标准 of towns and of villages.
        severity: sameClass && same ? "error" : "warning",
        indicator: index + 1,
        field: "level3",
        printed: row.level3,
        expected: `${other.level2} ${other.level3}`,
        ...(sameClass && same ? { fix: { kind: "remove-row" as const, label: "删掉这一行" } } : {}),
      };
      if (sameClass || sortOf(row) === sortOf(other)) return [finding];
      ofOtherSort.push(finding);
      return [];
    });
    // Names of things, of which each class tells another side: 道路硬化 3公里, 合格, 12月底前.
    return ofOtherSort.length === 1 ? [...found, ...ofOtherSort] : found;
  },
};

const sortOf = (row: Indicator): string => quantityOf(row)?.unit ?? "words";

/** The same name for two groups of people is told apart by the description, or by what stands in another column. */
const areTold = (a: Indicator, b: Indicator): boolean => plain(a.description) !== plain(b.description);

const areToldBeside = ({ extra = {} }: Indicator, other: Indicator): boolean =>
  Object.entries(extra).some(([label, text]) => {
    const beside = other.extra?.[label] ?? "";
    return !OF_VALUE.test(label) && [text, beside].every((one) => /[一-龥]{3}/.test(one)) && text !== beside;
  });
const OF_VALUE = /值|情况|原因|得分|可能/;
