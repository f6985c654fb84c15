import { RULES } from "../../checks/index.ts";
import type { Severity } from "../../domain/index.ts";

const TITLES: ReadonlyMap<string, string> = new Map(RULES.map(({ id, title }) => [id, title]));

/** The rule's title; for a rule of another version its name. */
export function ruleTitle(rule: string): string {
  return TITLES.get(rule) ?? rule;
}

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: "错误", warning: "提醒", info: "说明" };

/** One sheet of a workbook: a head row and plain cells. */
export interface Sheet {
  readonly name: string;
  /** Width of each column in characters. */
  readonly widths: readonly number[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}
