import {
  type Draft,
  grouped,
  type KnownPart,
  knownPart,
  type OwnBlock,
  type OwnCell,
  type Part,
  partEntry,
  plannedHeadings,
} from "../../../domain/index.ts";
import type { Heading } from "./heading.ts";
import type { Paragraph } from "./items.ts";
import type { Ledger } from "./ledger.ts";
import type { Table } from "./table.ts";

/** What the document consists of, as far as the walk has come: parts in their order, with headings as printed. */
export interface FoundPlan {
  readonly parts: FoundPart[];
  /** The part whose heading came last, which takes what no field takes. */
  current?: FoundPart;
  /** Tables kept as they are, for the sentences that say so. */
  readonly kept: { readonly table: Table; readonly part: FoundPart; readonly budget: boolean }[];
  cells: number;
}

export interface FoundPart {
  readonly id: string;
  readonly part: KnownPart | "own";
  /** Undefined: the document has what belongs to the part, and prints no heading over it. */
  printed?: Heading["printed"];
  level?: number;
  readonly blocks: OwnBlock[];
}

/** Larger tables are no chapter of a disclosure; a draft holds them as 未识别 only, so that no file can make it too large. */
const MOST_ROWS = 2_000;
const MOST_COLUMNS = 200;
const MOST_CELLS = 60_000;

export function newFoundPlan(): FoundPlan {
  return { parts: [], kept: [], cells: 0 };
}

/** Opens the part of a heading and makes it the current one. */
export function openPart(plan: FoundPlan, { part, level, printed }: Heading): FoundPart {
  const known = part === "own" ? undefined : plan.parts.find((item) => item.part === part);
  const found: FoundPart = known ?? { id: idOf(plan, part), part, blocks: [] };
  // What came before its own heading stands below that heading.
  if (known !== undefined && known.printed === undefined) plan.parts.splice(plan.parts.indexOf(known), 1);
  if (known?.printed === undefined) plan.parts.push(found);
  found.printed ??= printed;
  if (level !== undefined) found.level ??= level;
  plan.current = found;
  return found;
}

function idOf(plan: FoundPlan, part: FoundPart["part"]): string {
  return part === "own" ? `own${plan.parts.filter((item) => item.part === "own").length + 1}` : part;
}

/** The part of what was just read, put behind all others where its heading was not printed. */
export function ensurePart(plan: FoundPlan, part: KnownPart): FoundPart {
  const known = plan.parts.find((item) => item.part === part);
  if (known) return known;
  const made: FoundPart = { id: part, part, blocks: [] };
  plan.parts.push(made);
  return made;
}

/** Keeps a line in its place among the blocks of a part. */
export function keepLine(part: FoundPart, paragraph: Paragraph, ledger: Ledger): void {
  const id = `${part.id}b${part.blocks.length + 1}`;
  part.blocks.push({ kind: "paragraph", id, text: `${paragraph.numbering ?? ""}${paragraph.text}` });
  ledger.take(paragraph, `parts.${part.id}.${id}`);
}

/** Takes back the line that was kept last. */
export function dropLine(part: FoundPart, paragraph: Paragraph, ledger: Ledger): void {
  const last = part.blocks[part.blocks.length - 1];
  if (last?.kind !== "paragraph" || !last.text.endsWith(paragraph.text)) return;
  part.blocks.pop();
  ledger.release(`parts.${part.id}.${last.id}`);
}

/** Keeps a table as it is printed; false where it is too large for a draft. */
export function keepTable(plan: FoundPlan, part: FoundPart, table: Table, budget: boolean, ledger: Ledger): boolean {
  if (!keepRows(plan, part, table, [0, table.rowCount], ledger)) return false;
  plan.kept.push({ table, part, budget });
  return true;
}

/** Keeps some rows of a table as a table of their own, without what other rows share with them but for its words. */
export function keepRows(
  plan: FoundPlan,
  part: FoundPart,
  table: Table,
  [from, to]: readonly [from: number, to: number],
  ledger: Ledger,
): boolean {
  const rows = table.rows.slice(from, to).map((row, r) => {
    const shared = r === 0 ? (table.covering[from] ?? []).filter((cell) => cell.row < from) : [];
    return [...shared, ...row].sort((a, b) => a.column - b.column);
  });
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  if (rows.length > MOST_ROWS || table.columnCount > MOST_COLUMNS || plan.cells + cells > MOST_CELLS) return false;
  plan.cells += cells;
  const id = `${part.id}b${part.blocks.length + 1}`;
  part.blocks.push({ kind: "grid", id, rows: rows.map((row) => row.map((cell) => ownCell(cell, from, to))) });
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell.text !== "" && !ledger.isTaken(cell)) ledger.take(cell, `parts.${part.id}.${id}.${r}.${c}`);
    });
  });
  return true;
}

function ownCell({ text, row, columnSpan, rowSpan }: Table["rows"][number][number], from: number, to: number): OwnCell {
  const rows = Math.min(row + rowSpan, to) - Math.max(row, from);
  return { text, ...(columnSpan > 1 ? { columnSpan } : {}), ...(rows > 1 ? { rowSpan: rows } : {}) };
}

/** Sentences that say which tables stand in the draft as they are: one a part. */
export function keptTables(plan: FoundPlan): readonly string[] {
  return [...grouped(plan.kept, ({ part }) => part)].map(([part, kept]) => {
    const tables = kept.map(({ table }) => table.place.replace(/^第 | 张表$/g, ""));
    return `第 ${tables.join("、")} 张表按原样放在“${nameOf(part)}”里。`;
  });
}

/** How a part is named to a person: its heading, or that of the catalogue. */
export function nameOf({ part, printed }: FoundPart): string {
  const heading = printed && `${printed.number}${printed.text}`;
  return heading || partEntry(part)?.heading || "没有标题的部分";
}

/** The plan of the draft. A heading is stored where it differs from what the standard plan would print in its place. */
export function partsOf(plan: FoundPlan, draft: Draft, itemHeading: string | undefined): readonly Part[] {
  // A form that nobody filled in makes no project.
  const blank = ({ part, printed, blocks }: FoundPart): boolean =>
    part === "projects" && printed === undefined && blocks.length === 0 && draft.projects.length === 0;
  const list = plan.parts.filter((found) => !blank(found));
  const parts = list.map((found): Part => {
    const standard = partEntry(found.part)?.level;
    const level = found.level === undefined || found.level === standard ? {} : { level: found.level };
    const item = found.part === "projects" && itemHeading !== undefined ? { itemHeading } : {};
    const bare =
      found.part === "own" ? { id: found.id, part: found.part, heading: found.printed } : knownPart(found.part);
    return { ...bare, ...level, ...item, blocks: found.blocks } as Part;
  });
  const standard = plannedHeadings({ ...draft, parts });
  return parts.map((part, at): Part => {
    const { printed } = list[at] ?? {};
    const planned = standard[at];
    if (part.part === "own" || planned === undefined || partEntry(part.part)?.level === 0) return part;
    const heading = printed ?? { number: "", text: "" };
    const same = heading.number === planned.number && heading.text === planned.text;
    return same ? part : { ...part, heading };
  });
}
