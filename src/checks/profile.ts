import type { Severity } from "../domain/index.ts";
import type { Limits } from "./rule.ts";

/** What a template or a county changes about one rule. */
export interface RuleSetting {
  /** False switches the rule off. */
  readonly on?: boolean;
  readonly severity?: Severity;
  readonly limits?: Limits;
}

/** Which rules hold, how grave they are and with what limits: plain data, by rule id. Unknown ids are ignored. */
export interface Profile {
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

/** Every rule on, with its own severity and limits. */
export const DEFAULT_PROFILE: Profile = { rules: {} };

const SEVERITIES: readonly unknown[] = ["error", "warning", "info"] satisfies readonly Severity[];
const RULE_ID = /^[a-z]+\.[a-z0-9-]+$/;
const LIMIT_NAME = /^[a-z][A-Za-z]*$/;

function isSeverity(value: unknown): value is Severity {
  return SEVERITIES.includes(value);
}

/** True for what JSON calls an object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The limits that are plain numbers; the rest is left out. */
function limitsOf(value: unknown): Limits | undefined {
  if (!isObject(value)) return undefined;
  const limits = Object.entries(value).filter(
    (entry): entry is [string, number] =>
      LIMIT_NAME.test(entry[0]) && typeof entry[1] === "number" && entry[1] >= 0 && entry[1] <= 10_000,
  );
  return limits.length === 0 ? undefined : Object.fromEntries(limits);
}

function settingOf(value: unknown): RuleSetting | undefined {
  if (!isObject(value)) return undefined;
  const limits = limitsOf(value.limits);
  const setting = {
    ...(value.on === false ? { on: false } : {}),
    ...(isSeverity(value.severity) ? { severity: value.severity } : {}),
    ...(limits === undefined ? {} : { limits }),
  };
  return Object.keys(setting).length === 0 ? undefined : setting;
}

/** A profile from outside: what is not shaped like a setting is left out. It may speak of rules of another edition. */
export function restoreProfile(value: unknown): Profile {
  if (!isObject(value) || !isObject(value.rules)) return DEFAULT_PROFILE;
  const rules = Object.entries(value.rules).flatMap(([id, given]) => {
    const setting = RULE_ID.test(id) ? settingOf(given) : undefined;
    return setting === undefined ? [] : [[id, setting] as const];
  });
  return { rules: Object.fromEntries(rules) };
}
