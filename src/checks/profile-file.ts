import { isObject, type Profile, restoreProfile } from "./profile.ts";
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

/** What a profile says of rules that this edition has. */
function known(profile: Profile): Profile {
  const ids = new Set(RULES.map(({ id }) => id));
  return { rules: Object.fromEntries(Object.entries(profile.rules).filter(([id]) => ids.has(id))) };
}

/** The text of a profile file. */
export function profileFile(profile: Profile): string {
  const { rules } = known(profile);
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
  const ids = new Set(RULES.map(({ id }) => id));
  return {
    profile: known(restoreProfile(value)),
    unknown: Object.keys(value.rules).filter((id) => !ids.has(id)).length,
  };
}
