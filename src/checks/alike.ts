import type { Draft, Finding, Indicator, Project } from "../domain/index.ts";
import type { ActiveRule } from "./active-rules.ts";

/** So many rows of one table with the same fault, and at least every other row, are no slips of the hand. */
const LEAST = 5;
/** Rows that are named one by one. */
const NAMED = 12;

/** The findings of one rule on the rows of one table. */
interface Group {
  readonly table: Pick<Project, "form" | "indicators">;
  readonly findings: Finding[];
}

/**
 * What one rule says of most rows of a table that was read from a file is said once, and mildly: on documents that no
 * rule had seen, of 127 findings that came in fives and more 8 were right, as a whole column is seldom wrong and often
 * read wrongly or written by a custom of its own. What is typed here stays marked row by row. Without such tables the
 * very same list.
 */
export function foldAlike(
  { projects, overall }: Draft,
  findings: readonly Finding[],
  active: readonly ActiveRule[],
): readonly Finding[] {
  const groups = new Map<string, Group>();
  for (const finding of findings) {
    const { rule, where } = finding;
    if (where.indicator === undefined) continue;
    const table = where.project === undefined ? overall : projects[where.project - 1];
    if (table?.form === undefined || table.indicators.length < LEAST) continue;
    const key = `${rule}\n${where.project ?? ""}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { table, findings: [finding] });
    else group.findings.push(finding);
  }
  const instead = new Map<Finding, Finding | undefined>();
  for (const { table, findings: found } of groups.values()) {
    const rows = new Set(found.map(({ where }) => where.indicator));
    if (rows.size < LEAST || 2 * rows.size < table.indicators.length) continue;
    const title = active.find(({ rule }) => rule.id === found[0]?.rule)?.rule.title ?? "";
    for (const finding of found) instead.set(finding, undefined);
    if (found[0] !== undefined) instead.set(found[0], ofTable(found[0], title, [...rows], table.indicators));
  }
  if (instead.size === 0) return findings;
  return findings.flatMap((finding) => {
    if (!instead.has(finding)) return [finding];
    const one = instead.get(finding);
    return one === undefined ? [] : [one];
  });
}

function ofTable(
  { rule, where: { indicator, ...where }, message }: Finding,
  title: string,
  rows: readonly (number | undefined)[],
  all: readonly Indicator[],
): Finding {
  const named = `${rows.slice(0, NAMED).join("、")}${rows.length > NAMED ? " 等" : ""}`;
  return {
    rule,
    severity: "info",
    message: `${title}。这张表 ${all.length} 行里有 ${rows.length} 行这样（第 ${named} 行），可能是表的写法不同，或者有一栏没有读对，先对照原件；真有错的逐行改。第 ${indicator} 行：${message}`,
    where: { ...where, field: "indicators" },
    // What a person decides holds while so many rows are so.
    printed: `${rows.length} 行`,
    expected: "",
  };
}
