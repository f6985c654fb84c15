import { isKnownUnit, printTarget, type Target } from "../../../domain/index.ts";
import type { IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

interface Counted {
  /** End of the name that says what is counted. */
  readonly name: RegExp;
  readonly what: string;
  readonly units: RegExp;
  /** The unit usually meant. */
  readonly usual: string;
}

const COUNTED: readonly Counted[] = [
  {
    name: /(人数|人员数|人员数量|人员个数|职工数)$/,
    what: "人数",
    units: /^(万?人|名|位|人次|万人次|个|户)$/,
    usual: "人",
  },
  { name: /(次数)$/, what: "次数", units: /^(次|场|期|回|趟|轮|遍|届|人次|场次|批次|批|起|件)$/, usual: "次" },
  { name: /(户数)$/, what: "户数", units: /^(万?户|家|个)$/, usual: "户" },
  { name: /(天数)$/, what: "天数", units: /^(天|日|个?工作日)$/, usual: "天" },
  { name: /(面积)$/, what: "面积", units: /^(万?平方米|万?亩|公顷|平方公里|平米|㎡|m²|m2)$/, usual: "平方米" },
  { name: /(长度|里程|公里数)$/, what: "长度", units: /^(公里|千米|万?米|里|延米|km|KM)$/, usual: "公里" },
  { name: /(金额|费用|补助标准|补贴标准|成本)$/, what: "金额", units: /元|^%$/, usual: "万元" },
  { name: /(车辆数|车辆数量)$/, what: "车辆", units: /^(辆|台|部|车次)$/, usual: "辆" },
];

const NAMES = new RegExp(COUNTED.map(({ name }) => name.source).join("|"));

export const unitKind: IndicatorRule = {
  id: "values.unit-kind",
  title: "单位和所数的不配",
  severity: "error",
  why: "人数写成“次”、次数写成“个”，多半是照别的行改的，数也可能没有改。",
  scope: "indicator",
  needs: { columns: ["target"], target: "number" },
  examples: {
    bad: [
      { name: "协管员人数", target: "≥5次" },
      { name: "巡查次数", target: "=17个" },
      { name: "硬化面积", target: "≥500公里" },
      { name: "项目总成本", class: "成本指标", target: "≤12个" },
    ],
    good: [
      { name: "协管员人数", target: "≥5人" },
      { name: "服务人数", target: "≥500人次" },
      { name: "巡查次数", target: "≥12次/月" },
      { name: "硬化面积", target: "≥4300平方米" },
      { name: "项目总成本", class: "成本指标", target: "≤12.00万元" },
    ],
  },
  check({ row, quantity: target, name }) {
    if (target === undefined || target.unit === "" || !NAMES.test(name) || !isKnownUnit(target.unit)) return [];
    const counted = COUNTED.find((entry) => entry.name.test(name));
    const unit = target.unit.split("/")[0] ?? "";
    if (counted === undefined || counted.units.test(unit)) return [];
    const { number: _, ...parts } = target;
    const meant: Target = { ...parts, unit: counted.usual };
    const printed = printTarget(row.target);
    const expected = printTarget(meant);
    return [
      {
        message: `${counted.what}的单位写成“${target.unit}”。${quote(row.level3)}的指标值是“${printed}”，名称和单位对不上，核对是不是“${expected}”。`,
        field: "target",
        printed,
        expected,
        // 个 counts anything: whether the name or the unit is wrong only the office knows.
        ...(target.unit === "个" ? {} : { fix: { kind: "target" as const, label: `改为 ${expected}`, target: meant } }),
      },
    ];
  },
};
