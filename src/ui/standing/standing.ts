/** How a project or a chapter was left: a person coming back, also after closing the page, finds it so. */
export interface Standing {
  readonly folded?: boolean;
  /** How far its page was scrolled, px. */
  readonly top?: number;
  /** The active cell of its grid. */
  readonly line?: string;
  readonly place?: string;
}

/** So many places are remembered, the latest ones. */
export const STANDINGS_KEPT = 120;
const KEY = "jibiao:standing";

/** The standings by place, kept in the order in which they were last left. */
export function readStandings(text: string | null): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  try {
    const entries: unknown = JSON.parse(text ?? "[]");
    if (!Array.isArray(entries)) return standings;
    for (const entry of entries.slice(-STANDINGS_KEPT)) {
      if (!Array.isArray(entry)) continue;
      const [key, kept]: readonly unknown[] = entry;
      if (typeof key === "string" && typeof kept === "object" && kept !== null) standings.set(key, standingOf(kept));
    }
  } catch {
    // What cannot be read only costs the memory of the place.
  }
  return standings;
}

function standingOf(kept: object): Standing {
  const { folded, top, line, place } = {
    folded: undefined,
    top: undefined,
    line: undefined,
    place: undefined,
    ...kept,
  };
  return {
    ...(typeof folded === "boolean" ? { folded } : {}),
    ...(typeof top === "number" ? { top } : {}),
    ...(typeof line === "string" ? { line } : {}),
    ...(typeof place === "string" ? { place } : {}),
  };
}

/** The standings as text, without those left longest ago. */
export function writeStandings(standings: ReadonlyMap<string, Standing>): string {
  return JSON.stringify([...standings].slice(-STANDINGS_KEPT));
}

let known: Map<string, Standing> | undefined;

function all(): Map<string, Standing> {
  if (known !== undefined) return known;
  known = new Map();
  try {
    known = readStandings(window.localStorage.getItem(KEY));
  } catch {
    // A browser that keeps nothing remembers until the page is left.
  }
  // Written when the page goes, not at every step of the cursor.
  const store = () => {
    try {
      if (known !== undefined) window.localStorage.setItem(KEY, writeStandings(known));
    } catch {
      // A full or forbidden storage only costs the memory of the place.
    }
  };
  window.addEventListener("pagehide", store);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") store();
  });
  return known;
}

export function standingAt(key: string): Standing {
  return all().get(key) ?? {};
}

export function keepStanding(key: string, part: Standing): void {
  const next = { ...standingAt(key), ...part };
  all().delete(key);
  all().set(key, next);
}
