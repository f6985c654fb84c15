interface Named {
  readonly id: string;
  readonly name: string;
}

/** What is read around a table of the drawn document. */
export interface TableTexts {
  /** Nearest first: what stands above it, then its own first rows. */
  readonly texts: readonly string[];
  /** Nothing stands between it and the table above: both belong together. */
  readonly follows: boolean;
}

/** How many elements before a table may hold its heading: the heading, the line with the unit, an empty line. */
const BEFORE = 4;
/** Words of a performance table; the first rows of any other may name a project without being its table. */
const OF_PROJECT = /指标|绩效目标/;

/** The name that stands in one of the texts, nearest first; the longest where several do. */
function nameIn(texts: readonly string[], longestFirst: readonly string[]): string | undefined {
  for (const text of texts) {
    const found = longestFirst.find((name) => text.includes(name));
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * The project of each table. Projects of one name follow each other in the document as in the draft; `from` is the
 * first project the document prints.
 */
export function projectsOfTables(
  tables: readonly TableTexts[],
  projects: readonly Named[],
  from = 0,
): readonly (string | undefined)[] {
  const printed = projects.slice(from).filter(({ name }) => name.trim() !== "");
  const longestFirst = [...new Set(printed.map(({ name }) => name.trim()))].sort((a, b) => b.length - a.length);
  const seen = new Map<string, number>();
  let above: string | undefined;
  return tables.map(({ texts, follows }) => {
    if (follows && above !== undefined) return above;
    const name = nameIn(texts, longestFirst);
    above = undefined;
    if (name === undefined) return undefined;
    const same = printed.filter((project) => project.name.trim() === name);
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    above = same[Math.min(count, same.length - 1)]?.id;
    return above;
  });
}

/** Reads what stands around a drawn table. */
export function textsAround(table: Element): TableTexts {
  const before: string[] = [];
  let above = table.previousElementSibling;
  while (above !== null && before.length < BEFORE && above.tagName !== "TABLE") {
    before.push(above.textContent ?? "");
    above = above.previousElementSibling;
  }
  const follows = above?.tagName === "TABLE" && before.every((text) => text.trim() === "");
  const named = OF_PROJECT.test(table.textContent ?? "");
  const head = named ? [...table.querySelectorAll("tr")].slice(0, 3).map((row) => row.textContent ?? "") : [];
  return { texts: [...before, ...head], follows };
}
