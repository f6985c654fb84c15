import { compare, type Project, printTarget } from "../../../domain/index.ts";
import { gathered } from "../../gathered.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { toldBeside } from "../../words/against-rows.ts";
import {
  alike,
  type CountedRow,
  countedBeside,
  countedRows,
  kindOfUnit,
  type Said,
  saidOf,
  tellingOf,
} from "../../words/counted.ts";
import { measureOfUnit, ofAnotherSort, unlike } from "../../words/measure.ts";
import { countedBy, isPartial } from "../../words/quantities.ts";
import { quote } from "../../words/quote.ts";

const TRAINED = { name: "培训种植户", description: "参加培训的种植户" };

const OTHER_UNIT = "值的单位不一样";

function isCounted(unit: string): boolean {
  const sort = measureOfUnit(unit)?.sort;
  return sort !== undefined && sort !== "money" && sort !== "share" && sort !== "time";
}

/** True for units of which one cannot stand for the other; both are counted one by one of the same number. */
function differs(one: string, other: string): boolean {
  const [left, right] = [kindOfUnit(one), kindOfUnit(other)];
  if (left !== "" && right !== "") return left !== right;
  return ofAnotherSort({ number: 1, unit: one }, { number: 1, unit: other });
}

const PER = /\/(?:人·?)?(年|季度|季|月|周|天|日)$/;
const EACH = /每(?:人|个|站|馆|村|户|家)?(?:每)?(年|季度|季|月|周|天|日)[^，。；\d]{0,8}$/;
const sameSpan = (a: string, b: string) =>
  a === b || (/[天日]/.test(a) && /[天日]/.test(b)) || (/季/.test(a) && /季/.test(b));

/** “每周开放不少于48小时” in the goal, 48小时/年 in the row. */
function otherPeriods(project: Project): readonly Found[] {
  return gathered(countedRows(project.indicators), ({ row, index, target }): readonly Found[] => {
    const per = target.unit.includes("/") ? PER.exec(target.unit)?.[1] : undefined;
    if (per === undefined || target.unit.includes("元")) return [];
    const bare = countedBy(target.unit);
    const same = saidOf(project).filter(({ count }) => count.number === target.value && count.unit === bare);
    const each = same.map(({ text, count }) => EACH.exec(text.slice(Math.max(0, count.index - 14), count.index))?.[1]);
    const [other] = each;
    if (other === undefined || each.some((one) => one === undefined || sameSpan(one, per))) return [];
    const printed = printTarget(row.target);
    const message = `目标和指标值按的时间不同。${same[0]?.word}写的是每${other} ${target.value}${bare}，第 ${index + 1} 行${quote(row.level3)}按的是每${per}，核对后改其中一处。`;
    return [{ message, indicator: index + 1, field: "target", printed }];
  });
}

/** True where a row has the number in its own unit: of that row it is told. */
const isHeld = ({ count }: Said, rows: readonly CountedRow[]): boolean =>
  rows.some(({ value, unit }) => unit === count.unit && compare(value, count.value) === 0);

/** Money, a share or time beside a count is no slip of the unit: 300人次 trained, and 300元 for each; 24个村, and 24小时. */
function ofOtherKind(one: string, other: string): boolean {
  const sorts = [one, other].map((unit) => measureOfUnit(unit)?.sort ?? "things");
  if (sorts[0] === sorts[1]) return false;
  return sorts.some((sort) => sort === "money" || sort === "share" || sort === "time");
}

/** “全年清运垃圾1100吨” in the goal, 1100次 in the row: one number, told of one thing by the words round it. */
function otherMeasures(project: Project): readonly Found[] {
  const said = saidOf(project);
  const unitOf = ({ count }: Said): string => count.printed.replace(/^[\d.,\s]+/, "");
  const rows = countedRows(project.indicators);
  return gathered(rows, ({ row, index, target }): readonly Found[] => {
    const unit = countedBy(target.unit);
    const same = unit === "" ? [] : said.filter(({ count }) => count.number === target.value);
    // 96个工作日 are 96个 of them.
    if (same.length === 0 || same.some((one) => !unlike(unitOf(one), unit) || unitOf(one).startsWith(unit))) return [];
    const own = tellingOf(row);
    const score = ({ words }: Said): number => alike(words, own);
    const [other] = [...same].sort((a, b) => score(b) - score(a));
    const most = other === undefined ? 0 : score(other);
    // A small number is another one's by chance.
    if (other === undefined || ofOtherKind(unitOf(other), unit) || isHeld(other, rows)) return [];
    if (most < (Number(target.value) < 10 && !target.value.includes(".") ? 3 : 2)) return [];
    if (said.some((one) => !same.includes(one) && !unlike(unitOf(one), unit) && score(one) >= most)) return [];
    return [toldBeside(other, other.count, { row, index }, OTHER_UNIT)];
  });
}

export const goalUnits: ProjectRule = {
  id: "projects.goal-units",
  title: "目标和指标的单位不同",
  severity: "warning",
  why: "同一件事、同一个数，这里是“场”，那里是“人”，有一处的单位是照别的行改的。",
  scope: "project",
  behind: {
    rules: ["values.unit-kind", "values.rate-unit", "projects.amount-scale", "projects.goal-numbers"],
    at: "place",
  },
  needs: { columns: ["target"] },
  examples: {
    bad: [
      { goals: ["开展普法宣讲12场，覆盖9个村。"], rows: ["开展普法宣讲|≥12人"] },
      { goals: ["为450户农户发放种苗。"], rows: ["补助农户数|≥450人"] },
      { goals: ["补贴公交车54台。"], rows: ["补贴公交车数量|54辆次"] },
      { goals: ["每周清运2次，全年清运垃圾1100吨。"], rows: ["清运垃圾总量|≥1100次"] },
      { goals: ["森林火灾受害率控制在0.5‰以下。"], rows: ["森林火灾受害率|≤0.5%"] },
      { goals: ["对操作间1200平方米进行改造。"], rows: ["操作间改造面积|1200平方公里"] },
      { goals: ["完成4个物资库点轮换更新。"], rows: ["更新物资库点数量|=4吨"] },
      { purpose: "硬化道路3200米。", rows: ["硬化道路|3200平方米"] },
      { goals: ["培训种植户210人次。"], rows: [{ ...TRAINED, target: "210人" }] },
      { goals: ["各站每周开放不少于48小时。"], rows: ["时效指标|站点开放时间|≥48小时/年"] },
    ],
    good: [
      { goals: ["开展普法宣讲12场，覆盖9个村。"], rows: ["开展普法宣讲|≥12次"] },
      { goals: ["为450户农户发放种苗。"], rows: ["补助农户数|≥450家"] },
      { goals: ["清运垃圾1100吨，清运1100次。"], rows: ["清运垃圾次数|≥1100次"] },
      { goals: ["改造4个村的道路。"], rows: ["改造管网长度|=4公里"] },
      { goals: ["培训统计人员300人次。"], rows: ["人均培训成本|≤300元"] },
      { goals: ["完成检查60家次。"], rows: ["检查完成时间|≤60天"] },
      { purpose: "24个村垃圾清运。", rows: ["时效指标|清运时效|≥24小时"] },
      { goals: ["印制宣传册6万份。"], rows: ["印制宣传册|≥6万册"] },
      { goals: ["检测货车不少于9.6万辆次。"], rows: ["检测货车数量|≥9.6万辆次"] },
      { goals: ["购买帐篷60顶。"], rows: ["购买帐篷数量|≥60套"] },
      { goals: ["律师参与接访96个工作日。"], rows: ["律师参与接访工作日|≥96个"] },
      { goals: ["更换摄像头128路。"], rows: ["更换摄像头数量|=128个"] },
      { purpose: "硬化道路3.2公里。", rows: ["硬化道路|3200米"] },
      { goals: ["培训种植户210人次。"], rows: [{ ...TRAINED, target: "≥200人" }] },
      { goals: ["32名困难群众就业。"], rows: ["岗位人数|32人", "带动困难家庭户数|≥32户"] },
      { goals: ["培训种植户60户，培训60人次。"], rows: ["培训户数|60户", "培训人次|60人次"] },
    ],
  },
  check({ project, overall }) {
    if (overall) return [];
    const periods = otherPeriods(project);
    const measures = otherMeasures(project);
    const said = saidOf(project).filter(({ text, count }) => isCounted(count.unit) && !isPartial(text, count));
    if (said.length === 0) return [...periods, ...measures];
    const rows = countedRows(project.indicators);
    const others = gathered(rows, ({ row, index, value, unit }): readonly Found[] => {
      if (!isCounted(unit)) return [];
      const kind = kindOfUnit(unit);
      // The unit of the row stands in the text too: there the two are counted apart.
      if (said.some(({ count }) => count.unit === unit || (kind !== "" && kindOfUnit(count.unit) === kind))) return [];
      const other = said.find(
        (one) =>
          compare(one.count.value, value) === 0 &&
          differs(one.count.unit, unit) &&
          !isHeld(one, rows) &&
          countedBeside(one.text, one.count).some((word) => (row.level3 + row.description).includes(word)),
      );
      return other === undefined ? [] : [toldBeside(other, other.count, { row, index }, OTHER_UNIT)];
    });
    const told = new Set(others.map(({ indicator }) => indicator));
    return [...periods, ...others, ...measures.filter(({ indicator }) => !told.has(indicator))];
  },
};
