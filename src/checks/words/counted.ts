import type { Project } from "../../domain/index.ts";
import { beside, type Quantity, quantitiesIn } from "./quantities.ts";

/** A number that the head of a project states. */
export interface Said {
  readonly field: string;
  /** 绩效目标, as a clerk calls the field. */
  readonly word: string;
  readonly text: string;
  readonly count: Quantity;
}

/** All numbers with a unit in the name, the purpose and the goals of a project. */
export function saidOf({ name, purpose, goals }: Pick<Project, "name" | "purpose" | "goals">): readonly Said[] {
  const texts: readonly (readonly [field: string, word: string, text: string])[] = [
    ["name", "项目名称", name],
    ["purpose", "资金用途", purpose],
    ...goals.map((goal, i) => [`goals.${i + 1}`, "绩效目标", goal] as const),
  ];
  return texts.flatMap(([field, word, text]) => quantitiesIn(text).map((count) => ({ field, word, text, count })));
}

const NO_THING = /(发放|安排|保障|完成|建设|开展|改造|购置|预计|区内|全镇|全年|村村|及其|使用|进行|需要)/;

/** The word that says what is counted: the two characters beside the number. */
export function countedBeside(text: string, count: Quantity): readonly string[] {
  const { after, before } = beside(text, count);
  const next = after.replace(/^(的|以上|以下|左右)/, "").slice(0, 2);
  return [next, before.slice(-2)].filter((word) => word.length === 2 && !NO_THING.test(word));
}

const KINDS: readonly (readonly [kind: string, units: readonly string[]])[] = [
  ["人", ["人"]],
  ["人次", ["人次"]],
  ["户", ["户", "家"]],
  ["次", ["次", "场", "期", "批", "场次"]],
  ["长度", ["米", "公里", "千米"]],
  ["面积", ["平方米", "亩", "公顷", "平方公里", "平方千米"]],
  ["体积", ["立方米"]],
  ["重量", ["吨", "公斤"]],
];
const KIND = new Map(KINDS.flatMap(([kind, units]) => units.map((unit) => [unit, kind] as const)));

/** What a unit measures; "" for those that count anything, such as 个 and 处. */
export function kindOfUnit(unit: string): string {
  return KIND.get(unit) ?? "";
}
