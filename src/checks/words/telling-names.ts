import type { ProjectSummary } from "../summary.ts";

/** What of a project's name tells it from all others, and whose each such mark is. */
export interface TellingNames {
  /** Index of the project; -1 where several share the pair. */
  readonly pairs: ReadonlyMap<string, number>;
  /** The same for longer marks: the head of a name, and any four characters in a row. */
  readonly marks: ReadonlyMap<string, number>;
  /** 1 at `headOf` the first two characters of each mark, to pass over nearly all of a text quickly. */
  readonly heads: Uint8Array;
  /** Marks of each project. */
  readonly own: readonly (readonly string[])[];
}

/** The first three characters of each run of telling pairs, and any four in a row. */
function marksOf(name: string, known: ReadonlySet<string>): readonly string[] {
  const found: string[] = [];
  for (let i = 0; i + 2 < name.length; i++) {
    const tells = known.has(name.slice(i, i + 2)) && known.has(name.slice(i + 1, i + 3));
    if (!tells) continue;
    if (i === 0 || !known.has(name.slice(i - 1, i + 1))) found.push(name.slice(i, i + 3));
    if (known.has(name.slice(i + 2, i + 4))) found.push(name.slice(i, i + 4));
  }
  return found;
}

function owners(words: readonly Iterable<string>[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  words.forEach((list, index) => {
    for (const word of list) found.set(word, found.has(word) && found.get(word) !== index ? -1 : index);
  });
  return found;
}

/** Two neighbouring characters as one small number; others may share it. */
export function headOf(text: string, index: number): number {
  return (text.charCodeAt(index) * 31 + text.charCodeAt(index + 1)) & 0xffff;
}

let last: { readonly names: readonly string[]; readonly telling: TellingNames } | undefined;

/** The same object as long as no project was named, added, removed or moved: what was compared with it stays true. */
export function tellingNames(summaries: readonly ProjectSummary[]): TellingNames {
  const names = summaries.map(({ name }) => name);
  if (last?.names.length === names.length && last.names.every((name, i) => name === names[i])) return last.telling;
  const own = summaries.map(({ name, namePairs }) => marksOf(name, namePairs));
  const marks = owners(own);
  const heads = new Uint8Array(0x10000);
  for (const mark of marks.keys()) heads[headOf(mark, 0)] = 1;
  const telling = { pairs: owners(summaries.map(({ namePairs }) => namePairs)), marks, heads, own };
  last = { names, telling };
  return telling;
}

/** Remembers what a rule said of a project while neither it nor the names have changed. */
export function rememberByProject<Result>(
  find: (telling: TellingNames, summaries: readonly ProjectSummary[], index: number) => Result,
): (telling: TellingNames, summaries: readonly ProjectSummary[], index: number, fallback: Result) => Result {
  let known = new WeakMap<ProjectSummary, Result>();
  let of: TellingNames | undefined;
  return (telling, summaries, index, fallback) => {
    if (of !== telling) known = new WeakMap();
    of = telling;
    const summary = summaries[index];
    if (summary === undefined) return fallback;
    const before = known.get(summary);
    if (before !== undefined) return before;
    const result = find(telling, summaries, index);
    known.set(summary, result);
    return result;
  };
}
