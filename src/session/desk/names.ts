/** The list of offices that have to hand in, and which of them a draft is of. */

/** Without spaces and brackets, which people write or leave out. */
function bare(name: string): string {
  return name.replace(/[\s（）()“”"·]/g, "");
}

/**
 * Names out of what was pasted: of each line the first cell that is a name. Numbers, heads and what stands twice are
 * left out.
 */
export function namesIn(text: string): readonly string[] {
  const names = text.split(/\r?\n/).flatMap((line) => {
    const cells = line.split(/[\t,，;；]/).map((cell) => cell.replace(/^\s*\d+\s*[、.．)）]\s*/, "").trim());
    return (
      cells.find(
        (cell) => /[\u4e00-\u9fff]{2}/.test(cell) && !/^(?:序号|单位|单位名称|预算单位|部门|名称)$/.test(cell),
      ) ?? []
    );
  });
  return [...new Map(names.map((name) => [bare(name), name.slice(0, 200)])).values()];
}

/**
 * Pairs names with agencies: equal ones first, then a short name with the only agency that holds it ("云溪镇" with
 * "云溪镇人民政府").
 * @returns the agency of each name that has one
 */
export function pairNames(names: readonly string[], agencies: readonly string[]): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  const free = new Set(agencies);
  const byBare = new Map(agencies.map((agency) => [bare(agency), agency]));
  for (const name of names) {
    const agency = byBare.get(bare(name));
    if (agency === undefined) continue;
    pairs.set(name, agency);
    free.delete(agency);
  }
  for (const name of names) {
    if (pairs.has(name)) continue;
    const own = bare(name);
    const near = [...free].filter((agency) => bare(agency).includes(own) || own.includes(bare(agency)));
    const [only] = near;
    if (only === undefined || near.length > 1) continue;
    pairs.set(name, only);
    free.delete(only);
  }
  return pairs;
}
