/**
 * The goals as lines on screen. An empty line is only a place to write and is not stored; where it stands is remembered
 * on screen for as long as the lines say what the draft says, so that what changes elsewhere is always what is shown.
 */
export function shownGoals(local: readonly string[] | undefined, goals: readonly string[]): readonly string[] {
  if (local !== undefined && sameGoals(writtenGoals(local), goals)) return local;
  return goals.length > 0 ? goals : [""];
}

/** Goals that say something. */
export function writtenGoals(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => line.trim() !== "");
}

export function sameGoals(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}

/** True where a goal brings its own number: "1.", "（2）", "3、". It is not numbered twice. */
export function hasOwnNumber(goal: string): boolean {
  return /^\s*(\d{1,2}[.、．)）](?!\d)|[（(]\d{1,2}[）)])/.test(goal);
}

/** Several pasted lines, each a goal without its number; undefined where it is one text. */
export function pastedGoals(text: string): readonly string[] | undefined {
  const written = text
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/^(\d{1,2}[.、．]\s*(?!\d)|[（(]\d{1,2}[）)]\s*)/, ""))
    .filter((line) => line !== "");
  return written.length < 2 ? undefined : written;
}
