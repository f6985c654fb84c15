interface Named {
  readonly id: string;
  readonly name: string;
}

/** How many elements before a table may hold its heading: the heading, the line with the unit, an empty line. */
const BEFORE = 4;

/** The name that stands in one of the texts, nearest first; the longest where several do. */
function nameIn(texts: readonly string[], longestFirst: readonly string[]): string | undefined {
  for (const text of texts) {
    const found = longestFirst.find((name) => text.includes(name));
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * The project of each table, by the texts around it, nearest first. Projects of one name follow each other in the
 * document as in the draft; `from` is the first project the document prints.
 */
export function projectsOfTables(
  tables: readonly (readonly string[])[],
  projects: readonly Named[],
  from = 0,
): readonly (string | undefined)[] {
  const printed = projects.slice(from).filter(({ name }) => name.trim() !== "");
  const longestFirst = [...new Set(printed.map(({ name }) => name.trim()))].sort((a, b) => b.length - a.length);
  const seen = new Map<string, number>();
  return tables.map((texts) => {
    const name = nameIn(texts, longestFirst);
    if (name === undefined) return undefined;
    const same = printed.filter((project) => project.name.trim() === name);
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return same[Math.min(count, same.length - 1)]?.id;
  });
}

/** What stands before a table of indicators, nearest first, and then its own first rows; nothing for any other table. */
export function textsAround(table: Element): readonly string[] {
  if (table.textContent?.includes("指标") !== true) return [];
  const head = [...table.querySelectorAll("tr")].slice(0, 3).map((row) => row.textContent ?? "");
  const before: string[] = [];
  let above = table.previousElementSibling;
  while (above !== null && before.length < BEFORE && above.tagName !== "TABLE") {
    before.push(above.textContent ?? "");
    above = above.previousElementSibling;
  }
  return [...before, ...head];
}
