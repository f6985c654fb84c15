import type { AssetRow, Organisation, ProcurementRow } from "../../../domain/index.ts";
import { amountOf, type MoneyUnit, unitIn } from "./amounts.ts";
import type { Piece } from "./items.ts";
import {
  extraKey,
  isSum,
  isTotal,
  isUnitStatement,
  labelledText,
  organisationField,
  procurementField,
} from "./labels.ts";
import type { Ledger } from "./ledger.ts";
import { type Cell, isBlankRow, printedCells, type Table } from "./table.ts";

/** Word's own limit of columns, and the deepest header a procurement table has. */
const MOST_COLUMNS = 63;
const MOST_HEADER_ROWS = 5;

/** The three other tables of a disclosure, as far as they were found. */
export interface OtherTables {
  readonly organisations: Organisation[];
  readonly procurement: ProcurementRow[];
  readonly assets: AssetRow[];
  asOf: string;
  /** Cells that name the office above a table; they are labels where they agree with its name. */
  readonly agencyCells: { readonly cell: Piece; readonly text: string }[];
}

export function newOtherTables(): OtherTables {
  return { organisations: [], procurement: [], assets: [], asOf: "", agencyCells: [] };
}

export type OtherTableKind = "organisations" | "procurement" | "assets";

/** What such a table is and the row of its header; undefined where it is none of them. */
export function otherTableAt(table: Table): { readonly kind: OtherTableKind; readonly row: number } | undefined {
  for (let row = 0; row < Math.min(table.rowCount, 6); row++) {
    if (isOrganisationHeader(table, row)) return { kind: "organisations", row };
    if (isProcurementHeader(table, row)) return { kind: "procurement", row };
    if (isAssetHeader(table, row)) return { kind: "assets", row };
  }
  return undefined;
}

/** Reads a table of organisations, procurement or assets; undefined where it is none of them. */
export function readOtherTable(table: Table, found: OtherTables, ledger: Ledger): OtherTableKind | undefined {
  const at = otherTableAt(table);
  if (at?.kind === "organisations") readOrganisations(table, at.row, found, ledger);
  else if (at?.kind === "procurement") readProcurement(table, at.row, found, ledger);
  else if (at?.kind === "assets") readAssets(table, at.row, found, ledger);
  return at?.kind;
}

function count(table: Table, row: number, field: (text: string) => string | undefined): number {
  return new Set(printedCells(table, row).map((cell) => field(cell.word))).size;
}

function isOrganisationHeader(table: Table, row: number): boolean {
  const words = printedCells(table, row).map((cell) => organisationField(cell.word));
  return words.includes("name") && (words.includes("nature") || words.includes("rank") || words.includes("funding"));
}

function isProcurementHeader(table: Table, row: number): boolean {
  const words = printedCells(table, row)
    .map((cell) => cell.word)
    .join("");
  if (table.columnCount > MOST_COLUMNS) return false;
  const said = /采购(项目|物品|目录|金额)|目录序号|品目名称/.test(words);
  return said && count(table, row, procurementField) + count(table, row + 1, procurementField) >= 4;
}

function isAssetHeader(table: Table, row: number): boolean {
  const words = printedCells(table, row).map((cell) => cell.word);
  return (
    /^(项目|资产(项目|类别|名称)?)$/.test(words[0] ?? "") &&
    words.some((word) => /^(数量|价值|金额|账面)/.test(word)) &&
    words.length <= 4
  );
}

/** Cells above a table's header: its title, whose table it is, its date, the unit of its amounts. */
function readAbove(table: Table, until: number, found: OtherTables, ledger: Ledger): MoneyUnit | undefined {
  let unit: MoneyUnit | undefined;
  for (let row = 0; row < until; row++) {
    for (const cell of printedCells(table, row)) {
      const pair = labelledText(cell.text);
      if (isUnitStatement(cell.text)) {
        unit = unitIn(cell.text);
        ledger.label(cell);
      } else if (pair && /截止(时间|日期)|^(时间|日期)$/.test(pair.label)) {
        found.asOf = pair.value;
        ledger.take(cell, "assets.asOf");
      } else if (pair && /(单位|部门)$/.test(pair.label)) {
        found.agencyCells.push({ cell, text: pair.value });
      } else if (/(表|预算)$/.test(cell.word)) {
        ledger.label(cell);
      } else {
        found.agencyCells.push({ cell, text: cell.text });
      }
    }
  }
  return unit;
}

function readOrganisations(table: Table, header: number, found: OtherTables, ledger: Ledger): true {
  readAbove(table, header, found, ledger);
  const columns = printedCells(table, header).map((cell) => ({ cell, field: organisationField(cell.word) }));
  for (const { cell } of columns) ledger.label(cell, "organisations");
  for (let row = header + 1; row < table.rowCount; row++) {
    if (isBlankRow(table, row)) continue;
    const id = `o${found.organisations.length + 1}`;
    const read = { id, name: "", nature: "", rank: "", funding: "" };
    for (const cell of printedCells(table, row)) {
      const field = columns.find((column) => column.cell.column === cell.column)?.field;
      if (field !== "name" && field !== "nature" && field !== "rank" && field !== "funding") continue;
      if (read[field] !== "") continue;
      read[field] = cell.text;
      ledger.take(cell, `organisations.${id}.${field}`);
    }
    found.organisations.push(read);
  }
  return true;
}

const MONEY = ["funds", "price", "total", "general", "fund", "stateCapital", "special", "own"];
type ProcurementField = Exclude<keyof ProcurementRow, "id" | "extra">;

interface ProcurementColumn {
  readonly from: number;
  readonly to: number;
  readonly field: ProcurementField | undefined;
  readonly label: string;
}

function readProcurement(table: Table, header: number, found: OtherTables, ledger: Ledger): true {
  const unit = readAbove(table, header, found, ledger) ?? "万元";
  let end = header + 1;
  while (end < Math.min(table.rowCount, header + MOST_HEADER_ROWS) && isHeaderRow(table, end)) end++;
  const cells = table.rows.slice(header, end).flat();
  for (const cell of cells) if (cell.text !== "") ledger.label(cell, "procurement");
  const lowest = cells.filter(
    (cell) =>
      !cells.some(
        (other) =>
          other.text !== "" &&
          other.row > cell.row &&
          other.column >= cell.column &&
          other.column < cell.column + cell.columnSpan,
      ),
  );
  const columns = lowest
    .filter((cell) => cell.text !== "")
    .map(
      (cell): ProcurementColumn => ({
        from: cell.column,
        to: cell.column + cell.columnSpan,
        field: procurementField(cell.word) as ProcurementField | undefined,
        label: cell.word,
      }),
    );
  for (let row = end; row < table.rowCount; row++) readProcurementRow(table, row, columns, unit, found, ledger);
  return true;
}

/** A further row of a header: only labels, and none of them a sum's row. */
function isHeaderRow(table: Table, row: number): boolean {
  const printed = printedCells(table, row);
  if (isBlankRow(table, row)) return false;
  if (isTotal(printed[0]?.word ?? "") && printed[0]?.column === 0) return false;
  const known = printed.filter(
    (cell) => procurementField(cell.word) !== undefined || /资金|预算|合计|金额/.test(cell.word),
  );
  return known.length === printed.length && printed.every((cell) => !/^[\d.]+$/.test(cell.word));
}

function readProcurementRow(
  table: Table,
  row: number,
  columns: readonly ProcurementColumn[],
  unit: MoneyUnit,
  found: OtherTables,
  ledger: Ledger,
): void {
  const printed = printedCells(table, row);
  if (printed.length === 0) return;
  if (isTotal(printed[0]?.word ?? "")) {
    for (const cell of printed) if (isSum(cell.word)) ledger.label(cell, "procurement");
    return;
  }
  const id = `b${found.procurement.length + 1}`;
  const extra: Record<string, string> = {};
  const read: Record<ProcurementField, string> = {
    ...{ project: "", funds: "", item: "", catalogue: "", unit: "", quantity: "", price: "", total: "" },
    ...{ general: "", fund: "", stateCapital: "", special: "", own: "" },
  };
  for (const cell of printed) {
    const column = columns.find((item) => cell.column >= item.from && cell.column < item.to);
    if (column === undefined) continue;
    const field = column.field;
    const value =
      field !== undefined && MONEY.includes(field)
        ? money(cell, unit, `procurement.rows.${id}.${field}`, ledger)
        : cell.text;
    if (field !== undefined && (read[field] === "" || read[field] === value)) {
      read[field] = value;
      ledger.take(cell, `procurement.rows.${id}.${field}`);
    } else {
      const before = extra[extraKey(column.label)];
      extra[extraKey(column.label)] = before === undefined ? value : `${before}\n${value}`;
      ledger.take(cell, `procurement.rows.${id}.extra.${extraKey(column.label)}`);
    }
  }
  found.procurement.push({ id, ...read, ...(Object.keys(extra).length > 0 ? { extra } : {}) });
}

/** An amount of another unit in 万元, and the repair that says so; what is no number stays as printed. */
function money(cell: Cell, unit: MoneyUnit, to: string, ledger: Ledger): string {
  const { value, message } = amountOf(cell.text, unit);
  if (message !== undefined) {
    const place = `${cell.table.place}第 ${cell.row + 1} 行`;
    ledger.repair(cell, { place, to, printed: cell.text, now: value, message });
  }
  return value;
}

function readAssets(table: Table, header: number, found: OtherTables, ledger: Ledger): true {
  const above = readAbove(table, header, found, ledger);
  const cells = printedCells(table, header);
  for (const cell of cells) ledger.label(cell, "assets.rows");
  const quantity = cells.find((cell) => cell.word.startsWith("数量"));
  const value = cells.find((cell) => cell !== cells[0] && cell !== quantity);
  const unit = (value && unitIn(value.text)) ?? above ?? "万元";
  for (let row = header + 1; row < table.rowCount; row++) {
    const [first] = printedCells(table, row);
    if (first === undefined || first.column !== cells[0]?.column) continue;
    if (/^(注|备注|说明)[:：]/.test(first.word)) continue;
    const id = `z${found.assets.length + 1}`;
    const under = (column: Cell | undefined): Cell | undefined =>
      printedCells(table, row).find((cell) => column !== undefined && cell !== first && cell.column === column.column);
    const [amount, worth] = [under(quantity), under(value)];
    ledger.take(first, `assets.rows.${id}.item`);
    if (amount) ledger.take(amount, `assets.rows.${id}.quantity`);
    if (worth) ledger.take(worth, `assets.rows.${id}.value`);
    found.assets.push({
      id,
      item: first.text,
      quantity: amount?.text ?? "",
      value: worth ? money(worth, unit, `assets.rows.${id}.value`, ledger) : "",
    });
  }
  return true;
}
