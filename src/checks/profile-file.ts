import type { Severity } from "../domain/index.ts";
import { DEFAULT_PROFILE, type Profile, type RuleSetting } from "./profile.ts";
import type { Limits } from "./rule.ts";
import { RULES } from "./rules/index.ts";

/** A county's profile as a small file, so that all offices check alike. */
const PROFILE_FORMAT = "jibiao.rules";
const VERSION = 1;
/** A profile of all rules has some 20 KB. */
const PROFILE_LIMIT = 1024 * 1024;

/** What is wrong with a profile file, in a sentence for the clerk. */
export class ProfileError extends Error {
  override readonly name = "ProfileError";
}

const SEVERITIES: readonly unknown[] = ["error", "warning", "info"] satisfies readonly Severity[];

function isSeverity(value: unknown): value is Severity {
  return SEVERITIES.includes(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The limits a rule knows, where they are plain numbers; the rest is left out. */
function limitsOf(value: unknown, known: Limits | undefined): Limits | undefined {
  if (!isObject(value) || known === undefined) return undefined;
  const limits = Object.entries(value).filter((entry): entry is [string, number] => {
    const [name, number] = entry;
    return Object.keys(known).includes(name) && typeof number === "number" && number >= 0 && number <= 10_000;
  });
  return limits.length === 0 ? undefined : Object.fromEntries(limits);
}

function settingOf(value: unknown, known: Limits | undefined): RuleSetting | undefined {
  if (!isObject(value)) return undefined;
  const limits = limitsOf(value.limits, known);
  const setting = {
    ...(value.on === false ? { on: false } : {}),
    ...(isSeverity(value.severity) ? { severity: value.severity } : {}),
    ...(limits === undefined ? {} : { limits }),
  };
  return Object.keys(setting).length === 0 ? undefined : setting;
}

/** A profile from outside: what is no setting of a rule that exists is left out. */
export function restoreProfile(value: unknown): Profile {
  if (!isObject(value) || !isObject(value.rules)) return DEFAULT_PROFILE;
  const given = new Map(Object.entries(value.rules));
  const rules = RULES.flatMap(({ id, limits }) => {
    const setting = settingOf(given.get(id), limits);
    return setting === undefined ? [] : [[id, setting] as const];
  });
  return { rules: Object.fromEntries(rules) };
}

/** The text of a profile file. */
export function profileFile(profile: Profile): string {
  const { rules } = restoreProfile(profile);
  return `${JSON.stringify({ format: PROFILE_FORMAT, version: VERSION, rules }, null, 1)}\n`;
}

export interface ReadProfile {
  readonly profile: Profile;
  /** Rules of the file that this edition does not have. */
  readonly unknown: number;
}

/** Reads a profile file. @throws ProfileError */
export function readProfileFile(bytes: Uint8Array): ReadProfile {
  if (bytes.length > PROFILE_LIMIT) throw new ProfileError("文件超过 1 MB，不是检查规则。选“存成文件”存出的那一份。");
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new ProfileError("读不出，可能没有拷完整。向给文件的人再要一份。");
  }
  if (!isObject(value) || value.format !== PROFILE_FORMAT || !isObject(value.rules)) {
    throw new ProfileError("不是检查规则的文件。选“存成文件”存出的那一份。");
  }
  if (typeof value.version !== "number" || value.version > VERSION) {
    throw new ProfileError("是更新版本的绩表存出的，这个版本读不了。换成新版绩表再读。");
  }
  const known = new Set(RULES.map(({ id }) => id));
  return { profile: restoreProfile(value), unknown: Object.keys(value.rules).filter((id) => !known.has(id)).length };
}
