interface Named {
  readonly id: string;
  readonly name: string;
}

/** How many elements before a table may hold its heading: the heading, the line with the unit, an empty line. */
const BEFORE = 4;

/** The project whose name stands in one of the texts, nearest first; the longest name where several do. */
export function projectNamed(texts: readonly string[], projects: readonly Named[]): string | undefined {
  const longestFirst = [...projects].sort((a, b) => b.name.length - a.name.length);
  for (const text of texts) {
    const found = longestFirst.find(({ name }) => name.trim() !== "" && text.includes(name.trim()));
    if (found !== undefined) return found.id;
  }
  return undefined;
}

/** The project whose table the element is in: named in the table's first rows or in the heading before it. */
export function projectAt(element: Element, projects: readonly Named[]): string | undefined {
  const table = element.closest("table");
  if (table === null) return undefined;
  const head = [...table.querySelectorAll("tr")].slice(0, 3).map((row) => row.textContent ?? "");
  const before: string[] = [];
  let above = table.previousElementSibling;
  while (above !== null && before.length < BEFORE && above.tagName !== "TABLE") {
    before.push(above.textContent ?? "");
    above = above.previousElementSibling;
  }
  return projectNamed([...before, ...head], projects);
}
