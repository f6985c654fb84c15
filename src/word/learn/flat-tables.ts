import type { Project } from "../../domain/index.ts";
import { textOf } from "./cells.ts";
import type { RowsOfList } from "./columns.ts";
import type { Edits } from "./edits.ts";
import { indicatorsOf } from "./labels.ts";
import type { Learning } from "./learning.ts";
import type { FileRow, TablePiece } from "./pieces.ts";
import { loopRows, rowsOfList } from "./rows.ts";
import type { Traced } from "./traced.ts";

/** A table of many projects, one below the other, each with its name at the side of its rows. */
export interface FlatTable {
  readonly table: TablePiece;
  readonly projects: readonly FlatProject[];
}

interface FlatProject {
  readonly project: Project;
  /** Its rows that print indicators; none where it has none. */
  readonly own: RowsOfList | undefined;
  /** All its rows. */
  readonly rows: readonly FileRow[];
}

/**
 * The tables that print all projects flat, under one head; none where a project has a table, and so a head, of its own. One
 * project alone in such a table is the first of many.
 */
export function flatTables({ draft, pieces, traced }: Learning): readonly FlatTable[] {
  const tables = pieces.flatMap((piece) => (piece.kind === "table" ? [piece] : []));
  const found = tables.flatMap((table) => {
    const projects = draft.projects.flatMap((project) => flatProject(table, project, traced) ?? []);
    return projects.some(({ own }) => own !== undefined) ? [{ table, projects }] : [];
  });
  const isFlat = found.every(({ projects }) => projects.every(({ own, project }) => isAtSide(project, own, traced)));
  const many = found.length === 1 || found.some(({ projects }) => projects.length > 1);
  return isFlat && many ? found : [];
}

function flatProject(table: TablePiece, project: Project, traced: Traced): FlatProject | undefined {
  const prefix = `projects.${project.id}.`;
  const rows = table.rows.filter(({ cells }) =>
    cells.some((cell) => traced.ofCell(cell).some(({ to, role }) => role === "value" && to.startsWith(prefix))),
  );
  return rows.length === 0 ? undefined : { project, own: rowsOfList(table, indicatorsOf(project), traced), rows };
}

/** The name stands in a row of an indicator, or alone where there is none. */
function isAtSide({ id }: Project, own: RowsOfList | undefined, traced: Traced): boolean {
  const isName = ({ to, role }: { readonly to: string; readonly role: string }) =>
    role === "value" && to === `projects.${id}.name`;
  return own === undefined || own.rows.some(({ cells }) => cells.some((cell) => traced.ofCell(cell).some(isName)));
}

/** Makes of all projects of flat tables rows that are repeated in the first of them. */
export function learnFlat(learning: Learning, flat: readonly FlatTable[]): boolean {
  const { edits } = learning;
  const [first, ...further] = flat;
  const all = flat.flatMap(({ projects }) => projects);
  const own = first?.projects.flatMap((one) => one.own ?? []);
  const [model] = [...(own ?? [])].sort((a, b) => widest(b) - widest(a) || b.rows.length - a.rows.length);
  if (first === undefined || model === undefined) return false;
  for (const { rows, own: listed } of all)
    for (const row of rows) if (!(listed === model && model.rows.includes(row))) edits.remove(row.element);
  removeRepeatedHeads(edits, first, model);
  for (const { table } of further) edits.remove(table.element);
  const alike = all.flatMap((one) => (one.own === undefined || one.own === model ? [] : [one.own]));
  loopRows(learning, model, alike, ["项目"]);
  return true;
}

const widest = ({ rows }: RowsOfList): number => Math.max(...rows.map(({ cells }) => cells.length));

/** The head stands again where the table went on on another page. */
function removeRepeatedHeads(edits: Edits, { table, projects }: FlatTable, model: RowsOfList): void {
  const words = ({ cells }: FileRow) => cells.map((cell) => textOf(cell).replace(/\s/g, "")).join("|");
  const own = new Set(projects.flatMap(({ rows }) => rows));
  const begins = table.rows.findIndex((row) => own.has(row));
  const heads = new Set(table.rows.slice(0, begins).map(words));
  for (const row of table.rows.slice(begins))
    if (!own.has(row) && !model.rows.includes(row) && heads.has(words(row))) edits.remove(row.element);
}
