/** When a version was kept and whether a person's step was the reason. */
export interface Dated {
  readonly id: string;
  readonly at: number;
  readonly why: string;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** How many are kept at most because of a step; the oldest give way. */
const STEPS = 40;

/** How close versions of an age may stand, ms: the older, the wider; undefined where none is kept any more. */
function spacing(age: number): number | undefined {
  if (age < HOUR) return 1;
  if (age < DAY) return HOUR;
  if (age < 7 * DAY) return DAY;
  return age < 366 * DAY ? 7 * DAY : undefined;
}

/**
 * Ids of the versions that have become too many: of each span of time the latest stays. Those kept because of a step stay,
 * the newest forty.
 */
export function tooMany(versions: readonly Dated[], now: number): readonly string[] {
  const latest = new Map<string, Dated>();
  const gone: string[] = [];
  const ordered = [...versions].sort((a, b) => a.at - b.at);
  for (const version of ordered.filter(({ why }) => why === "")) {
    const span = spacing(now - version.at);
    if (span === undefined) {
      gone.push(version.id);
      continue;
    }
    const slot = `${span}/${Math.floor(version.at / span)}`;
    const before = latest.get(slot);
    if (before !== undefined) gone.push(before.id);
    latest.set(slot, version);
  }
  const steps = ordered.filter(({ why }) => why !== "");
  return [...gone, ...steps.slice(0, -STEPS).map(({ id }) => id)];
}
