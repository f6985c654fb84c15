import { type Place, placeWords } from "../../domain/index.ts";
import type { Compared } from "./changes.ts";
import { quoted } from "./quoted.ts";
import type { FoundRemoval, FoundRow, Revision } from "./types.ts";

/** What somebody did to the rows of tables. */
export interface FoundRows {
  readonly added: readonly FoundRow[];
  readonly removed: readonly FoundRemoval[];
  /** Rows taken out that are no indicators, and rows put in where no draft has a place for them. */
  readonly notes: readonly string[];
}

/** Rows that were put in or taken out. */
export function findRows(compared: Compared): FoundRows {
  const tables = tablesOf(compared);
  const added: FoundRow[] = [];
  const { removed, notes: gone } = removedRows(compared);
  const notes = [...gone];
  for (const row of unknownRows(compared)) {
    const table = tables.get(row.table);
    const cells = [...row.cells].flatMap(([cell, text]) => {
      const field = table?.columns.get(cell);
      return field === undefined || text.trim() === "" ? [] : [[field, text.trim()] as const];
    });
    if (table !== undefined && cells.some(([field]) => field === "level3"))
      added.push({ place: table.place, cells, ...(row.revision === undefined ? {} : { revision: row.revision }) });
    else notes.push(`表里加了一行：${quoted([...row.cells.values()].join("｜"))}，没有当成建议。`);
  }
  return { added, removed, notes };
}

/** A row of a table that was printed and is gone. */
interface GoneRow {
  readonly place: Place;
  kept: boolean;
  text: string;
  revision?: Revision;
}

function removedRows({ inside, surroundings, matched, removedBy }: Compared): Omit<FoundRows, "added"> {
  const rows = new Map<string, GoneRow>();
  inside.units.forEach(({ cell, text, values }, index) => {
    const place = surroundings[index]?.place;
    if (!cell || !place) return;
    const key = `${cell[0]} ${cell[1]}`;
    const row = rows.get(key) ?? { place, kept: false, text: "" };
    const by = values.map(([value]) => removedBy.get(value)).find((revision) => revision !== undefined);
    const kept = row.kept || matched.toNow.has(index);
    const said = [row.text, text].filter((each) => each !== "").join("｜");
    rows.set(key, { ...row, kept, text: said, ...(by === undefined ? {} : { revision: by }) });
  });
  const gone = [...rows.values()].filter(({ kept, text }) => !kept && text !== "");
  const isIndicator = ({ place: { projectId, rowId } }: GoneRow): boolean =>
    rowId !== undefined &&
    [...inside.draft.projects.filter(({ id }) => id === projectId), inside.draft.overall].some(({ indicators }) =>
      indicators.some(({ id }) => id === rowId),
    );
  return {
    removed: gone
      .filter(isIndicator)
      .map(({ place, revision }) => ({ place, ...(revision === undefined ? {} : { revision }) })),
    notes: gone
      .filter((row) => !isIndicator(row))
      .map(({ place, text }) => `${placeWords(inside.draft, place)}在 Word 里删掉了：${quoted(text)}，没有当成建议。`),
  };
}

interface UnknownRow {
  readonly table: number;
  /** What its cells say, by their position. */
  readonly cells: ReadonlyMap<number, string>;
  readonly revision?: Revision | undefined;
}

/** Rows of which no cell was printed, and which say something. */
function unknownRows({ now, matched }: Compared): readonly UnknownRow[] {
  const rows = new Map<string, UnknownRow & { readonly known: boolean; readonly cells: Map<number, string> }>();
  now.forEach(({ cell, text, revision }, index) => {
    if (!cell) return;
    const [table, row, position] = cell;
    const entry = rows.get(`${table} ${row}`) ?? { known: false, table, cells: new Map<number, string>(), revision };
    if (text !== "") entry.cells.set(position, text);
    rows.set(`${table} ${row}`, { ...entry, known: entry.known || matched.toPrinted.has(index) });
  });
  return [...rows.values()].filter(({ known, cells }) => !known && cells.size > 0);
}

interface IndicatorTable {
  /** The project, or the whole office. */
  readonly place: Place;
  /** The field of each cell, by its position; the three cells of a target apart: "target.value". */
  readonly columns: Map<number, string>;
}

/** The tables of indicators, by their number in the returned copy: what stands in their columns, the rows that are known say. */
function tablesOf({ inside, now, matched }: Compared): ReadonlyMap<number, IndicatorTable> {
  const { draft, units, values } = inside;
  const tables = new Map<number, IndicatorTable>();
  now.forEach(({ cell }, index) => {
    const printed = units[matched.toPrinted.get(index) ?? -1];
    const [only] = printed?.values.length === 1 ? printed.values : [];
    const signed = only === undefined ? undefined : values[only[0]];
    if (!cell || !signed || signed.heading) return;
    const { section, projectId, rowId, field } = signed.place;
    const overall = projectId === undefined && draft.overall.indicators.some(({ id }) => id === rowId);
    if (rowId === undefined || field === undefined || (projectId === undefined && !overall)) return;
    const place: Place = { section, ...(projectId === undefined ? {} : { projectId }) };
    const table = tables.get(cell[0]) ?? { place, columns: new Map<number, string>() };
    table.columns.set(cell[2], signed.part === undefined ? field : `${field}.${signed.part}`);
    tables.set(cell[0], table);
  });
  return tables;
}
