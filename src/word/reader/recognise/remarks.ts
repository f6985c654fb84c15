import type { Remark } from "../blocks.ts";
import type { Item, Piece } from "./items.ts";
import { indicatorField } from "./labels.ts";
import type { Doubt, Repair, Trace } from "./reading.ts";
import type { Cell, Table } from "./table.ts";

interface Said {
  readonly repairs: readonly Repair[];
  readonly doubts: readonly Doubt[];
  readonly left: ReadonlyMap<string, readonly string[]>;
}

/** How much of a printed text names its row. */
const LONGEST_NAME = 20;

/** What the source said about its pieces, at the places in the draft where they went. */
export function remarksOf(items: readonly Item[], taken: ReadonlyMap<Piece, Trace>, known: readonly Repair[]): Said {
  const repairs: Repair[] = [];
  const doubts: Doubt[] = [];
  const left = new Map<string, string[]>();
  const say = (remark: Remark, place: string, block: number, to: string | undefined): void => {
    const target = to === undefined || to === "" ? {} : { to };
    if (remark.kind === "doubt") doubts.push({ place, message: remark.message, block, ...target });
    else if (remark.kind === "left") left.set(remark.message, [...(left.get(remark.message) ?? []), place]);
    else {
      // A value that was also taken apart ends as that says.
      const now = known.find((repair) => repair.to === to)?.now ?? remark.now;
      repairs.push({ place, to: to ?? "", block, printed: remark.printed, now, message: remark.message });
    }
  };
  for (const item of items) {
    if (item.kind === "paragraph") {
      for (const remark of item.remarks ?? []) say(remark, item.place, item.block, taken.get(item)?.to);
      continue;
    }
    const { table } = item;
    for (const remark of table.remarks ?? []) say(remark, table.place, table.block, undefined);
    for (const row of table.rows) {
      for (const cell of row) {
        if (cell.remarks === undefined) continue;
        const { place, to } = placeOfCell(cell, taken);
        for (const remark of cell.remarks) say(remark, place, table.block, to);
      }
    }
  }
  return { repairs, doubts, left };
}

/** Where a cell stands in words, by its row and column, and where its value goes, also when it prints nothing. */
function placeOfCell(cell: Cell, taken: ReadonlyMap<Piece, Trace>): { readonly place: string; readonly to?: string } {
  const { table } = cell;
  const label = labelOf(cell, taken);
  const name = nameOfRow(table, cell.row, taken);
  const at = `${table.place}第 ${cell.row + 1} 行`;
  const words = [name && `“${name.text}”`, label && `“${label.word.slice(0, LONGEST_NAME)}”`]
    .filter(Boolean)
    .join("的");
  const place = words === "" ? at : `${at}${words}`;
  const own = taken.get(cell)?.to;
  if (own !== undefined) return { place, to: own };
  const field = label && indicatorField(label.word);
  const target = field?.startsWith("target") ? "target" : field;
  return name && target ? { place, to: `${name.row}.${target}` } : { place };
}

/** The label above the cell, or the one at its left. */
function labelOf(cell: Cell, taken: ReadonlyMap<Piece, Trace>): Cell | undefined {
  const { table } = cell;
  const isLabel = (other: Cell): boolean => other !== cell && other.text !== "" && taken.get(other)?.role === "label";
  const isOver = ({ column, columnSpan }: Cell): boolean => column <= cell.column && column + columnSpan > cell.column;
  for (let row = cell.row - 1; row >= 0; row--) {
    const above = table.rows[row]?.find((other) => isOver(other) && isLabel(other));
    if (above && indicatorField(above.word) !== undefined) return above;
  }
  const before = (table.covering[cell.row] ?? []).filter((other) => other.column < cell.column && isLabel(other));
  return before[before.length - 1];
}

/** The 三级指标 of a row of indicators, and the path of the indicator. */
function nameOfRow(
  table: Table,
  row: number,
  taken: ReadonlyMap<Piece, Trace>,
): { readonly text: string; readonly row: string } | undefined {
  for (const cell of table.covering[row] ?? []) {
    const path = /^(.*)\.level3$/.exec(taken.get(cell)?.to ?? "")?.[1];
    if (path !== undefined) return { text: cell.word.slice(0, LONGEST_NAME), row: path };
  }
  return undefined;
}
