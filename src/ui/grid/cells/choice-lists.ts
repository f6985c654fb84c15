import { COMMON_BASES, COMMON_UNITS, type Scheme, schemeClasses } from "../../../domain/index.ts";
import type { EditorCell } from "../context.ts";
import { unitTail } from "../model/index.ts";

export interface ChoiceItem {
  readonly value: string;
  readonly note?: string;
}

const SYMBOL_CHOICES: readonly ChoiceItem[] = [
  { value: "≥", note: "不低于" },
  { value: ">", note: "高于" },
  { value: "=", note: "等于" },
  { value: "<", note: "低于" },
  { value: "≤", note: "不超过" },
  { value: "", note: "不写符号" },
];
const SHOWN = 9;

/** All choices of a cell, for Alt+↓; empty where it has none. */
export function allChoices(cell: EditorCell, scheme: Scheme): readonly ChoiceItem[] {
  if (cell.field === "level2") {
    return schemeClasses(scheme).map((place) => ({ value: place.class.level2, note: place.group.level1 }));
  }
  if (cell.field === "basis") return COMMON_BASES.map((value) => ({ value }));
  if (cell.part === "symbol") return SYMBOL_CHOICES;
  if (cell.part !== undefined) return COMMON_UNITS.map((value) => ({ value }));
  return [];
}

/** Choices that continue what is being typed. In 指标值 they complete the unit, and hold the whole value then. */
export function matchingChoices(cell: EditorCell, scheme: Scheme, typed: string): readonly ChoiceItem[] {
  const text = typed.trim();
  if (cell.part !== undefined) {
    const tail = unitTail(text);
    if (tail === undefined || tail === "") return [];
    const units = COMMON_UNITS.filter((unit) => unit.startsWith(tail) && unit !== tail);
    return units.slice(0, SHOWN).map((unit) => ({ value: text.slice(0, text.length - tail.length) + unit }));
  }
  if (text === "") return [];
  return allChoices(cell, scheme)
    .filter(({ value }) => value.includes(text) && value !== text)
    .slice(0, SHOWN);
}
