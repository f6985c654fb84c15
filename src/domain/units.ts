import { remembered } from "./remembered.ts";

/** Units of measure that performance tables use, and the forms that mean the same. */

/** Units offered while typing, most frequent first. */
export const COMMON_UNITS = [
  "%",
  "个",
  "万元",
  "元",
  "次",
  "人",
  "名",
  "张",
  "天",
  "台",
  "套",
  "户",
  "公里",
  "平方米",
  "亩",
  "份",
  "座",
  "月份",
  "处",
  "条",
  "件",
  "人次",
  "场",
  "期",
  "篇",
  "册",
  "辆",
  "村",
  "家",
  "块",
  "盏",
  "吨",
  "米",
  "立方米",
  "公斤",
  "元/人",
  "万元/年",
  "小时",
  "工作日",
  "个工作日",
  "分钟",
  "月",
  "年",
  "日",
  "个月",
  "月底",
  "所",
  "批",
  "项",
  "部",
  "只",
  "棵",
  "株",
  "公顷",
  "平方公里",
  "平方千米",
  "千米",
  "栋",
  "间",
  "组",
  "支",
  "队",
  "节",
  "课时",
  "学时",
  "例",
  "宗",
  "起",
  "分",
  "级",
  "倍",
  "‰",
  "度",
  "万人",
  "万人次",
  "批次",
  "家次",
  "户次",
  "个百分点",
  "根",
] as const;

/** What is printed → the unit meant. Only forms whose meaning is certain. */
const UNIT_ALIASES: Readonly<Record<string, string>> = {
  "％": "%",
  "%%": "%",
  百分比: "%",
  百分之: "%",
  "﹪": "%",
  平米: "平方米",
  "㎡": "平方米",
  "m²": "平方米",
  m2: "平方米",
  立方: "立方米",
  "m³": "立方米",
  m3: "立方米",
  "㎥": "立方米",
  "km²": "平方公里",
  km2: "平方公里",
  "㎢": "平方公里",
  km: "公里",
  KM: "公里",
  "㎞": "公里",
  kg: "公斤",
  "㎏": "公斤",
};

const ALIASES: ReadonlyMap<string, string> = new Map(Object.entries(UNIT_ALIASES));
const KNOWN = new Set<string>([...COMMON_UNITS, ...Object.keys(UNIT_ALIASES)]);

/** Tens of thousands of something that is counted or measured: 万平方米, 亿立方米. */
const LARGE = /^[万亿](?=.)/;

/** The unit meant, with the alias resolved, also inside a rate: "百分比" → "%", "万/月" → "万元/月". */
export const resolveUnit = remembered((unit): string => {
  if (!/[/／]/.test(unit)) return resolvePart(unit);
  const [amount = "", ...per] = unit.split(/[/／]/);
  return [amount === "万" ? "万元" : amount, ...per].map(resolvePart).join("/");
});

function resolvePart(part: string): string {
  const large = LARGE.exec(part)?.[0] ?? "";
  const rest = part.slice(large.length);
  return ALIASES.get(part) ?? (ALIASES.has(rest) ? large + (ALIASES.get(rest) ?? rest) : part);
}

/** True for a known unit, an alias, its ten thousands, or a rate of known units such as 元/平方米, 万/月, 次/年 or 元/人·月. */
export const isKnownUnit = remembered((unit): boolean => {
  const slash = unit.search(/[/／]/);
  const amount = slash === -1 ? unit : unit.slice(0, slash);
  const per = slash === -1 ? [] : unit.slice(slash + 1).split(/[/／·]/);
  const isMoney = amount === "万" && per.length > 0;
  return (isMoney || isKnownPart(amount)) && per.every(isKnownPart);
});

function isKnownPart(part: string): boolean {
  return KNOWN.has(part) || (LARGE.test(part) && KNOWN.has(part.slice(1)) && !LARGE.test(part.slice(1)));
}
