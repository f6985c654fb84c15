import { isDecimal, parseTarget, TEXT_MARK } from "../../domain/index.ts";
import type { RowTable } from "./row-table.ts";

/** Which field each column of a pasted block belongs to, and where its data begin. */
export interface PasteColumns {
  /** By column of the block; undefined where the grid has no column for it. */
  readonly fields: readonly (string | undefined)[];
  /** Rows at the top that only repeat the column names. */
  readonly headerRows: number;
}

type Headings = Pick<RowTable<{ readonly id: string }>, "headings">;
type Cells = readonly (readonly string[])[];

const TARGET = ["target.symbol", "target.value", "target.unit"] as const;
const SYMBOL_NAMES = new Set(["符号", "指标符号", "计算符号", "指标性质"]);
const VALUE_NAMES = new Set(["值", "数值"]);
const UNIT_NAMES = new Set(["单位", "计量单位", "度量单位", "指标单位"]);
const isPartName = (name: string) => [SYMBOL_NAMES, VALUE_NAMES, UNIT_NAMES].some((names) => names.has(name));

const word = (text: string) => text.replace(/\s+/g, "");

/** Understands a block by its header row where it has one, else from the anchor's column onwards. */
export function pasteColumns(table: Headings, columns: readonly string[], anchor: string, cells: Cells): PasteColumns {
  return byHeader(table, columns, cells) ?? { fields: byAnchor(columns, anchor, cells), headerRows: 0 };
}

/** 指标值 once, whether the grid shows it as one column or as its three places. */
function oneTarget(columns: readonly string[]): readonly string[] {
  return columns.flatMap((column) => {
    if (column === TARGET[0]) return ["target"];
    return column === TARGET[1] || column === TARGET[2] ? [] : [column];
  });
}

function byHeader(table: Headings, columns: readonly string[], cells: Cells): PasteColumns | undefined {
  const [first, second] = cells;
  if (first === undefined || second === undefined) return undefined;
  const known = oneTarget(columns);
  const fieldOf = (text: string) =>
    text === "" ? undefined : known.find((field) => table.headings(field).some((name) => word(name) === text));
  const names = first.map(word);
  const found = splitNames(names, names.map(fieldOf), cells.slice(1));
  const matched = found.filter((field) => field !== undefined).length;
  const written = names.filter((name) => name !== "").length;
  if (matched < Math.min(2, names.length) || matched * 2 <= written) return undefined;

  const at = found.indexOf("target");
  const parts = at === -1 ? [] : second.slice(at, at + 3).map(word);
  const twoRows = parts.length === 3 && parts.every(isPartName);
  const headerRows = twoRows ? 2 : 1;
  const room = at !== -1 && names[at + 1] === "" && names[at + 2] === "";
  if (twoRows || (room && looksSplit(cells.slice(1), at))) found.splice(at, 3, ...TARGET);
  return { fields: found, headerRows };
}

/**
 * One header row may name the places of 指标值 itself, side by side or apart: 指标性质 | 目标值 | 计量单位. What is called a
 * symbol's column and says 正向 is none.
 */
function splitNames(
  names: readonly string[],
  found: readonly (string | undefined)[],
  body: Cells,
): (string | undefined)[] {
  const free = (of: ReadonlySet<string>) => names.findIndex((name, i) => found[i] === undefined && of.has(name));
  const symbolAt = free(SYMBOL_NAMES);
  const saysSymbols = body.every((row) => isSymbolCell(row[symbolAt]?.trim() ?? ""));
  const parts = [saysSymbols ? symbolAt : -1, found.indexOf("target"), free(UNIT_NAMES)];
  if (parts[1] === -1) parts[1] = free(VALUE_NAMES);
  if (parts[1] === -1 || (parts[0] === -1 && parts[2] === -1)) return [...found];
  return found.map((field, i) => TARGET[parts.indexOf(i)] ?? field);
}

function byAnchor(columns: readonly string[], anchor: string, cells: Cells): readonly (string | undefined)[] {
  const width = Math.max(0, ...cells.map((row) => row.length));
  const inside = anchor === TARGET[1] || anchor === TARGET[2];
  const list = inside ? columns : oneTarget(columns);
  const from = list.indexOf(!inside && anchor === TARGET[0] ? "target" : anchor);
  const fields = list
    .slice(Math.max(0, from))
    .flatMap((field, index) => (field === "target" && looksSplit(cells, index) ? [...TARGET] : [field]));
  return Array.from({ length: width }, (_, index) => fields[index]);
}

/** True where three columns hold 符号 | 值 | 单位 rather than one joined value and what follows it. */
function looksSplit(cells: Cells, at: number): boolean {
  const rows = cells.map((row) => row.slice(at, at + 3).map((text) => text.trim()));
  const written = rows.filter((row) => row.some((text) => text !== ""));
  if (written.length === 0 || written.some((row) => row.length < 3)) return false;
  return (
    written.every(([symbol = ""]) => isSymbolCell(symbol)) &&
    written.some(([symbol = "", value = ""]) => symbol !== "" || isDecimal(value))
  );
}

/** What the symbol's column may say: nothing, that the value is a text, or a symbol. */
function isSymbolCell(text: string): boolean {
  return text === "" || text === TEXT_MARK || isSymbol(text);
}

function isSymbol(text: string): boolean {
  const { target } = parseTarget(text);
  return target.kind === "quantity" && target.value === "" && target.unit === "";
}
