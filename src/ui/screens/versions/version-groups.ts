import type { Version } from "../../../session/index.ts";
import { changedTime, clockTime } from "../../format/index.ts";

export interface VersionGroup {
  readonly title: string;
  readonly versions: readonly Version[];
}

const TITLES = ["今天", "昨天", "这一周", "更早"] as const;

function midnight(at: number): number {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

function titleOf(at: number, now: number): (typeof TITLES)[number] {
  const days = Math.round((midnight(now) - midnight(at)) / 86_400_000);
  if (days <= 0) return "今天";
  if (days === 1) return "昨天";
  return days < 7 ? "这一周" : "更早";
}

/** The versions under 今天, 昨天, 这一周, 更早; newest first. */
export function versionGroups(versions: readonly Version[], now: number): readonly VersionGroup[] {
  return TITLES.map((title) => ({ title, versions: versions.filter(({ at }) => titleOf(at, now) === title) })).filter(
    (group) => group.versions.length > 0,
  );
}

/** When it was, under its group: "17:20", "3 月 3 日 16:40". */
export function timeWords(at: number, now: number): string {
  return midnight(now) - midnight(at) <= 86_400_000 * 1.5 ? clockTime(at) : changedTime(at, now);
}

/** What it is in the list: "第 1 次送审", "改 6 处", "打开时的样子". */
export function whyWords({ why, changes }: Version): string {
  if (why !== "") return why;
  return changes === 0 ? "开始改以前" : `改 ${changes} 处`;
}
