import { remembered, resolveUnit } from "../../domain/index.ts";

/**
 * What a unit measures, and what the name of an indicator measures: the one model behind all rules that hold a name
 * against its unit, its class or its sign.
 */
export type Sort =
  | "share"
  | "people"
  | "visits"
  | "events"
  | "length"
  | "area"
  | "volume"
  | "weight"
  | "money"
  | "time"
  | "things";

/** Units by what they measure, with their size in the smallest of the sort; things and events are counted one by one. */
const SIZES: readonly (readonly [sort: Sort, units: Readonly<Record<string, number>>])[] = [
  ["share", { "%": 1, "‰": 0.1, 个百分点: 1, 百分点: 1, 倍: 100 }],
  ["people", { 人: 1, 名: 1, 位: 1 }],
  ["visits", { 人次: 1, 户次: 1, 家次: 1, 辆次: 1, 台次: 1, 件次: 1, 艘次: 1, 架次: 1 }],
  ["events", { 次: 1, 场: 1, 期: 1, 场次: 1, 回: 1, 届: 1, 轮: 1, 批: 1, 批次: 1, 班次: 1 }],
  ["length", { 厘米: 0.01, 米: 1, 延米: 1, 里: 500, 公里: 1000, 千米: 1000 }],
  ["area", { 平方米: 1, 平米: 1, "㎡": 1, 亩: 667, 公顷: 10000, 平方公里: 1000000, 平方千米: 1000000 }],
  ["volume", { 升: 0.001, 方: 1, 立方米: 1 }],
  ["weight", { 克: 0.001, 斤: 0.5, 公斤: 1, 千克: 1, 吨: 1000 }],
  ["money", { 元: 1, 万元: 10000, 亿元: 100000000 }],
  [
    "time",
    { 秒: 1, 分钟: 60, 小时: 3600, 课时: 2700, 学时: 2700, 天: 86400, 日: 86400, 工作日: 86400, 个工作日: 86400 },
  ],
];

/** Measure words of things: those of one group stand for each other. */
const GROUPS: readonly string[] = [
  "台 套 部 辆 台套 台件 件套 架 组 件 只 个",
  "册 本 卷 份 套 部 种",
  "篇 条 份 幅 则 期",
  "株 棵",
  "座 栋 幢 处 所 间 口 眼 孔",
  "盏 只 套",
  "张 块 面 幅 份 套",
  "顶 床 条 件 套 双",
  "头 只 匹 羽 尾",
  "页 张 幅",
  "根 条 支 杆",
  "例 件 起 宗",
  "艘 条",
  "袋 箱 桶 盒 瓶 包 份",
];
const GROUPS_OF = new Map<string, ReadonlySet<string>>();
for (const group of GROUPS) {
  const words = group.split(" ");
  for (const word of words) GROUPS_OF.set(word, new Set([...(GROUPS_OF.get(word) ?? []), ...words]));
}
/** Words that count nearly anything. */
const ANYTHING = new Set("个 处 件 项 份 家 种 支 户 村 条 所 路 组 点 类".split(" "));

interface Measured {
  readonly sort: Sort;
  readonly size: number;
}
const OF_UNIT = new Map<string, Measured>(
  SIZES.flatMap(([sort, units]) => Object.entries(units).map(([unit, size]) => [unit, { sort, size }] as const)),
);
const LARGE: Readonly<Record<string, number>> = { 万: 10000, 亿: 100000000 };

/** What a unit measures and its size; undefined for one that this model does not know. */
export const measureOfUnit = remembered((unit): Measured | undefined => {
  const known = resolveUnit((unit.split("/")[0] ?? "").trim());
  const own = OF_UNIT.get(known);
  if (own !== undefined) return own;
  const large = LARGE[known.charAt(0)];
  const rest = large === undefined ? undefined : OF_UNIT.get(known.slice(1));
  if (large !== undefined && rest !== undefined) return { sort: rest.sort, size: rest.size * large };
  if (large !== undefined && GROUPS_OF.has(known.slice(1))) return { sort: "things", size: large };
  return GROUPS_OF.has(known) || ANYTHING.has(known) ? { sort: "things", size: 1 } : undefined;
});

/** Sorts that stand for each other: people are counted by heads and by visits. */
const NEAR: Partial<Record<Sort, readonly Sort[]>> = {
  people: ["visits"],
  visits: ["people"],
  volume: ["weight"],
  weight: ["volume"],
};

/** True where a value in one unit may answer to what is counted in the other, or one of them is not known. */
export function standsFor(unit: string, other: string): boolean {
  const [a, b] = [measureOfUnit(unit), measureOfUnit(other)];
  if (a === undefined || b === undefined) return true;
  if (a.sort !== b.sort) return NEAR[a.sort]?.includes(b.sort) === true;
  return a.sort !== "things" || ANYTHING.has(unit) || ANYTHING.has(other) || GROUPS_OF.get(unit)?.has(other) === true;
}

/** Values farther apart than this are no shortfall and no success: one of the units is wrong. */
const FAR = 100;

/** True where two values of one indicator cannot both be meant: of other sorts, or of sizes that lie far apart. */
export function ofAnotherSort(one: Value, other: Value): boolean {
  const [left, right] = [resolveUnit(one.unit), resolveUnit(other.unit)];
  if (left === right) return false;
  const [a, b] = [measureOfUnit(left), measureOfUnit(right)];
  if (a === undefined || b === undefined || ANYTHING.has(left) || ANYTHING.has(right)) return false;
  if (a.sort !== b.sort) return !NEAR[a.sort]?.includes(b.sort);
  if (a.sort === "things") return GROUPS_OF.get(left)?.has(right) !== true;
  const [x, y] = [one.number * a.size, other.number * b.size];
  return x > 0 && y > 0 && (x > FAR * y || y > FAR * x);
}

const CONTINUOUS: ReadonlySet<Sort> = new Set(["length", "area", "volume", "weight", "money", "share", "time"]);

/** True where one number of two units cannot be of one thing: of other sorts, or of sizes that differ at all. */
export function unlike(one: string, other: string): boolean {
  const large = /^[万亿]/.exec(one)?.[0];
  // 6万份 and 6万册 are as like as 6份 and 6册.
  const bare = (unit: string) => (large !== undefined && other.startsWith(large) ? unit.slice(1) : unit);
  const [left, right] = [resolveUnit(bare(one)), resolveUnit(bare(other))];
  const [a, b] = [measureOfUnit(left), measureOfUnit(right)];
  if (left === right || a === undefined || b === undefined || (a.sort === "share") !== (b.sort === "share"))
    return false;
  if (a.sort === b.sort && a.sort !== "things") return a.size !== b.size;
  // What counts anything does not measure.
  if (ANYTHING.has(left) !== ANYTHING.has(right)) return CONTINUOUS.has(ANYTHING.has(left) ? b.sort : a.sort);
  return ofAnotherSort({ number: 1, unit: left }, { number: 1, unit: right });
}

export interface Value {
  readonly number: number;
  readonly unit: string;
}
