import { parseTarget, printTarget } from "../../../domain/index.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { kindOfUnit } from "../../words/counted.ts";
import { measureOfUnit, ofAnotherSort, unlike } from "../../words/measure.ts";
import { inBase, MONEY } from "../../words/quantities.ts";
import { quote } from "../../words/quote.ts";
import { type ValueBeside, valuesBeside } from "../../words/self-evaluation.ts";
import { type Quantity, quantityOf } from "../../words/targets.ts";

const row = (target: string, done: string) => ({ name: "健康知识讲座", target, extra: { 实际完成值: done } });

/** Whoever is counted may have come several times where the name does not ask how often, and a ton of water is a cubic metre. */
const isLike = (name: string, a: string, b: string): boolean =>
  (/^人次?人次?$/.test(a + b) && !name.includes("人次")) || (/水/.test(name) && /^(吨立方米|立方米吨)$/.test(a + b));
/** Units that count anything beside any other, so that one for the other is no slip. */
const known = (unit: string) => kindOfUnit(unit) !== "" || /^(%|天|元|万元|个工作日|小时|吨)$/.test(unit);

/** Money that is not hundreds of times as much. */
const FAR = 500;

function sameScale(aim: string, done: string): boolean {
  const [a, b] = [Number(aim), Number(done)];
  return a === 0 || b === 0 || (a < FAR * b && b < FAR * a);
}

export const completionUnit: ProjectRule = {
  id: "projects.completion-unit",
  title: "完成值、别的年度的值和指标值单位不同",
  severity: "warning",
  why: "指标数的是“场”，完成值写成“人”，或者少了“万”，不知道完成了没有。",
  scope: "project",
  // Where the target is wrong itself, all other columns differ from it.
  behind: { rules: ["projects.goal-numbers", "values.unit-kind", "values.rate-unit"], at: "row" },
  examples: {
    bad: [
      { rows: [row("≥16场", "16人")] },
      { rows: [row("≥43.2万亩", "43.2亩")] },
      { rows: [row("≥48次", "52公里")] },
      { rows: [row("≥90%", "91.2")] },
      { rows: [row("≥6000亩", "6120公顷")] },
      { rows: [row("≤30分钟", "18小时")] },
      { rows: [row("≤2300元", "2260万元")] },
      { rows: [row("≤800元/批次", "760元/家次")] },
      { rows: [{ name: "快检市场数", target: "≥18个", extra: { 实施周期指标值: "≥18%" } }] },
      { rows: [{ name: "专家服务人次", target: "50人次", extra: { "1—7月执行情况": "18起" } }] },
      { rows: [{ name: "户均改造成本", target: "≤7301元", extra: { 中期指标值: "≤7.57元" } }] },
    ],
    good: [
      { rows: [row("≥16场", "16次")] },
      { rows: [{ ...row("≥30万吨", "31.2万立方米"), name: "供水量" }] },
      { rows: [row("≥300人", "312人次")] },
      { rows: [row("≥43.2万亩", "43.5万亩")] },
      { rows: [row("≥48次", "52")] },
      { rows: [row("≥90%", "合格")] },
      { rows: [row("≥90%", "91.2")], form: { columns: ["level3", "target.symbol", "target.value", "target.unit"] } },
      { rows: [row("≥90%", "91.2"), row("=100%", "100")] },
      { rows: [row("≥90%", "91.2"), row("≥16场", "18"), row("≥300人", "316")] },
      { rows: [row("3.2公里", "3200米")] },
      { rows: [row("≤48小时", "30分钟")] },
      { rows: [row("≤1.2万元", "11800元")] },
      { rows: [row("≤800元/批次", "760元/批")] },
      { rows: [row("=23个", "100%")] },
      { rows: [{ name: "快检市场数", target: "≥18个", extra: { 上年: "16个", 前年: "15家" } }] },
      { rows: ["健康知识讲座|≥16场"], form: { columns: ["target"] } },
    ],
  },
  check({ project, form }) {
    const values = valuesBeside(project);
    if (values.length === 0) return [];
    // A unit with a column of its own is that of all numbers of the row.
    const inOwnColumn = form.hasColumn("target.unit");
    const labels = [...new Set(values.map(({ label }) => label))];
    const bare = new Set(labels.filter((label) => inOwnColumn || leavesOutUnits(values, label)));
    return values.flatMap(({ row, index, label, printed, reached }): readonly Found[] => {
      const target = quantityOf(row);
      if (target === undefined || target.unit === "" || (bare.has(label) && BARE.test(printed))) return [];
      if (!isOfAnother(row.level3, target, printed, reached)) return [];
      const expected = printTarget(row.target);
      const what = reached ? "完成值和指标值的单位不同" : "两栏的单位不同";
      const message = `${what}。${quote(row.level3)}的指标值是“${expected}”，“${label}”写的是“${printed}”，核对单位。`;
      return [{ message, indicator: index + 1, field: `extra:${label}`, printed, expected }];
    });
  },
};

const BARE = /^[\d.]+$/;

/** True where the author of a column leaves out units: of all shares, or of whatever is counted. */
function leavesOutUnits(values: readonly ValueBeside[], label: string): boolean {
  const [shares, counts]: readonly [string[], string[]] = [[], []];
  for (const { row, printed } of values.filter((one) => one.label === label)) {
    const unit = quantityOf(row)?.unit ?? "";
    if (unit !== "") (unit === "%" ? shares : counts).push(printed);
  }
  return [shares, counts].some((all, i) => all.length > 1 - i && all.every((one) => BARE.test(one)));
}

const large = (unit: string) => /^[万亿]/.test(unit);

/** True where a value counts something else than the target, or money and crowds of another size. */
function isOfAnother(name: string, target: Quantity, printed: string, reached: boolean): boolean {
  const done = parseTarget(printed).target;
  if (done.kind !== "quantity" || !/^\d/.test(done.value)) return false;
  const [aim, got] = [inBase(target.value, target.unit), inBase(done.value, done.unit)];
  if (done.unit === "") return target.unit === "%" && Number(done.value) > 1;
  // 2300元 and 2260万元: a like number, and money of another size.
  if (aim.unit === MONEY && got.unit === MONEY && !sameScale(aim.value, got.value)) return true;
  const [, per = ""] = target.unit.split("/");
  const [, perDone = ""] = done.unit.split("/");
  if (per !== "" && perDone !== "" && !per.startsWith(perDone) && !perDone.startsWith(per)) return true;
  if (aim.unit === got.unit) {
    return large(target.unit) && !large(done.unit) && Number(aim.value) > 1000 * Number(got.value);
  }
  if (isLike(name, aim.unit, got.unit)) return false;
  // Of things some are counted and some are a share; what was reached may be told as the share of the target.
  const shares = [target.unit, ...(reached ? [] : [done.unit])];
  if (shares.includes("%")) return !/[‰分倍点月日年]/.test(target.unit + done.unit);
  if (done.unit === "%") return false;
  if (ofAnotherSort(target, { number: Number(done.value), unit: done.unit })) return true;
  // 6000亩 and 6120公顷, 30分钟 and 18小时: a like number in another measure.
  const [small, big] = [target, done].map(({ unit }) => measureOfUnit(unit));
  const like = Number(done.value) / target.number;
  if (reached && small?.sort === big?.sort && small !== undefined && big !== undefined && like > 1 / 3 && like < 3)
    if (unlike(target.unit, done.unit) && (small.sort !== "time" || big.size > 3 * small.size)) return true;
  if (!known(aim.unit) || !known(got.unit) || kindOfUnit(aim.unit) + kindOfUnit(got.unit) === "") return false;
  return (kindOfUnit(aim.unit) || aim.unit) !== (kindOfUnit(got.unit) || got.unit);
}
