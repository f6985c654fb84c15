import { INDICATOR_CATALOGUE, isWritten, newIndicator, printTarget, TERM_COLUMN } from "../../../domain/index.ts";
import { type Column, type ColumnField, cellsByColumn } from "./indicator-columns.ts";
import type { IndicatorHeader } from "./indicator-header.ts";
import type { IndicatorList } from "./indicator-list.ts";
import { indicatorsIn, isNumbered, isPlaceholder, lineFor, type RowCells } from "./indicator-parts.ts";
import { classesIn, extraKey, isClassWord, isFirstClass } from "./labels.ts";
import type { Ledger } from "./ledger.ts";
import type { Cell, Table } from "./table.ts";
import { isSignInWords, type ReadTarget, readTarget, readTargetCells, saysNothing, withUnitOfName } from "./targets.ts";

/**
 * Reads one row and adds what it holds to the list: one indicator, or several line by line. A row without any cell
 * under a known column adds nothing, nor does a line that a form prints only to be filled in.
 */
export function readIndicatorRow(
  table: Table,
  row: number,
  header: IndicatorHeader,
  list: IndicatorList,
  ledger: Ledger,
): void {
  const path = `${list.path}.${list.idPrefix}${list.items.length + 1}`;
  const byColumn = cellsByColumn(table, row, header);
  const under = new Map<ColumnField, Cell>();
  const extra: [string, Cell][] = [];
  let side: Cell | undefined;
  for (const column of header.columns) {
    const cells = byColumn.get(column) ?? [];
    const cell = cells.find(({ text }) => text !== "");
    if (cell === undefined) continue;
    if (column.field === "number") {
      side = cell;
      ledger.label(cell, `${path}.number`);
    } else if (column.field === "extra") {
      for (const one of cells) if (one.text !== "") extra.push([extraKey(column.label), one]);
    } else if (column.field !== "head") under.set(column.field, cell);
  }
  if (under.size === 0 && extra.length === 0) return;
  // "预算执行率" over the columns of all levels is the name of its row.
  const across = under.get("level1");
  const name3 = header.columns.find(({ field }) => field === "level3");
  if (across && name3 && across.column + across.columnSpan >= name3.to && across.column < name3.from) {
    under.set("level3", across);
    // "约束性指标 | 资金管理规范性": the words beside the row are its class.
    if (side && side.row === row && /指标$/.test(side.word)) under.set("level1", side);
  }
  const words = extra.map(([, { word }]) => word);
  if (isPlaceholder(under, words)) {
    takeClasses(under, list);
    if (isNumbered(under.get("level3")?.word)) list.placeholders++;
    for (const cell of [...under.values(), ...extra.map(([, one]) => one)]) ledger.label(cell, list.path);
    return;
  }
  for (const [label, cell] of extra) ledger.take(cell, `${path}.extra.${label}`);
  for (const [field, cell] of under) if (!field.startsWith("target")) ledger.take(cell, `${path}.${field}`);
  sayContinued(under, path, list, ledger);
  const parts = indicatorsIn(under);
  const name = under.get("level3");
  if (parts > 1 && name) {
    ledger.doubt(name, `${list.place}这一格里写了 ${parts} 个指标，已拆成 ${parts} 行，请核对。`, `${path}.level3`);
  }
  for (let part = 0; part < parts; part++) {
    const line = (cell: Cell | undefined, prose = false): string => (cell ? lineFor(cell, part, parts, prose) : "");
    addIndicator({ header, under, extra, line, targets: targetCells(header, byColumn) }, list, ledger);
  }
}

/** "产出指标（续）" at the top of a page. */
const CONTINUED = /[（(](续|续表|续上|续上页|接上页|上接)[)）]$/;

function sayContinued(under: RowCells, path: string, list: IndicatorList, ledger: Ledger): void {
  for (const field of ["level1", "level2"] as const) {
    const cell = under.get(field);
    if (cell === undefined || !CONTINUED.test(cell.word)) continue;
    const now = cell.word.replace(CONTINUED, "");
    const message = `“${cell.word}”是上一页的“${now}”接着写的`;
    ledger.repair(cell, {
      place: `${list.place}第 ${list.items.length + 1} 行`,
      to: `${path}.${field}`,
      printed: cell.text,
      now,
      message,
    });
  }
}

/** 一级 and 二级 of the row, for it and for the rows below where they are blank. */
function takeClasses(under: RowCells, list: IndicatorList, line = (cell: Cell | undefined) => cell?.text ?? ""): void {
  const [level1 = "", inner = ""] = classesIn(line(under.get("level1")).replace(/\s/g, "").replace(CONTINUED, ""));
  if (level1 !== "" && level1 !== list.level1) list.level2 = "";
  list.level1 = level1 || list.level1;
  list.level2 = line(under.get("level2")).replace(/\s/g, "").replace(CONTINUED, "") || inner || list.level2;
}

/** "数量指标—改造长度", "时效指标：完工时间" where no column holds the classes: the name, its class goes to the list. */
function nameOf(text: string, { columns }: IndicatorHeader, list: IndicatorList): string {
  const [, word = "", name = ""] = /^([^—–\-：:]{2,12})(?:[—–-]+|[：:])(.+)$/s.exec(text) ?? [];
  if (!isClassWord(word) || columns.some(({ field }) => field === "level1" || field === "level2")) return text;
  if (isFirstClass(word)) [list.level1, list.level2] = [word, ""];
  else list.level2 = word;
  return name;
}

/** Lines of a name that are too long to be one broken by a narrow column. */
function isLong(cell: Cell | undefined): boolean {
  const lines = cell?.lines.filter((line) => line !== "") ?? [];
  return lines.length > 1 && lines.every((line) => line.length >= 5);
}

/** Columns that are one cell each; classes go on from row to row and a target has cells of its own. */
const SINGLE_FIELDS = INDICATOR_CATALOGUE.filter(isWritten).filter(({ id }) => !/^(level[12]|target)/.test(id));

const BLANK = newIndicator("", "");

/** One row of a table, or one line of its cells. */
interface RowPart {
  readonly header: IndicatorHeader;
  /** Cells under 指标值, which may be three. */
  readonly targets: readonly Cell[];
  readonly under: RowCells;
  readonly extra: readonly (readonly [string, Cell])[];
  /** What a cell of the row says of this indicator. */
  readonly line: (cell: Cell | undefined, prose?: boolean) => string;
}

function addIndicator(source: RowPart, list: IndicatorList, ledger: Ledger): void {
  const { header, under, line } = source;
  const id = `${list.idPrefix}${list.items.length + 1}`;
  const path = `${list.path}.${id}`;
  const extra: [string, string][] = [];
  for (const [label, cell] of source.extra) {
    const text = line(cell, true);
    const before = extra.find((entry) => entry[0] === label);
    if (text !== "" && before) before[1] = `${before[1]}\n${text}`;
    else if (text !== "") extra.push([label, text]);
  }
  if (header.side && OTHER_TERM.test(header.side.word)) {
    extra.push([TERM_COLUMN, header.side.word]);
    ledger.take(header.side, `${path}.extra.${TERM_COLUMN}`);
  } else if (header.side && /指标|目标/.test(header.side.word)) {
    ledger.label(header.side, list.path);
  }
  const text = (field: ColumnField): string => line(under.get(field), field !== "level3" || isLong(under.get(field)));
  takeClasses(under, list, line);
  const ownName = nameOf(text("level3"), header, list);
  const read = withUnitOfName(targetOf(source, path, ledger), ownName);
  for (const part of ["symbol", "value", "unit"] as const) {
    const cell = under.get(`target.${part}`);
    if (cell === undefined) continue;
    const label = labelOf(header, `target.${part}`);
    const kept = part !== "value" && read.kept.includes(part);
    if (kept) extra.push([label, line(cell)]);
    if (kept) ledger.take(cell, `${path}.extra.${label}`);
    else if (saysNothing(cell.word) || isSignInWords(cell.word)) ledger.label(cell, `${path}.target`);
    else ledger.take(cell, `${path}.target`);
  }
  const printedTarget = printTarget(read.target) === read.printed ? undefined : read.printed;
  const place = `${list.place}第 ${list.items.length + 1} 行指标值`;
  const cell = under.get("target") ?? under.get("target.value") ?? under.get("target.unit");
  for (const { message } of cell ? read.repairs : []) {
    if (cell) {
      ledger.repair(cell, {
        place,
        to: `${path}.target`,
        printed: read.printed,
        now: printTarget(read.target),
        message,
      });
    }
  }
  // Every column of the catalogue that the table has is written by its own field.
  const written = SINGLE_FIELDS.reduce((row, field) => field.set(row, text(field.id as ColumnField)), BLANK);
  list.items.push({
    ...written,
    ...{ level1: list.level1, level2: list.level2, level3: ownName },
    id,
    target: read.target,
    ...(extra.length > 0 ? { extra: Object.fromEntries(extra) } : {}),
    ...(printedTarget === undefined ? {} : { printedTarget }),
  });
}

/** Indicators of a longer term than the year, in a table that prints both one below the other. */
const OTHER_TERM = /长期|中期|实施期/;

function labelOf(header: IndicatorHeader, field: ColumnField): string {
  return extraKey(header.columns.find((column) => column.field === field)?.label ?? field);
}

/** The target's cells; where one header stands over three printed cells, they are symbol, value and unit. */
function targetOf({ header, under, line, targets, extra }: RowPart, path: string, ledger: Ledger): ReadTarget {
  for (const cell of targets) ledger.take(cell, `${path}.target`);
  const has = (field: ColumnField): boolean => header.columns.some((item) => item.field === field);
  const texts = targets.map((cell) => line(cell));
  const parts = {
    symbol: has("target.symbol") ? line(under.get("target.symbol")) : undefined,
    unit: has("target.unit") ? line(under.get("target.unit")) : undefined,
  };
  if (header.places) return targetOfPlaces(header.places, extra, line, parts);
  if (parts.symbol === undefined && parts.unit === undefined && !has("target.value")) return readTargetCells(texts);
  return readTarget({
    ...parts,
    whole: has("target") ? texts.join("") : undefined,
    value: has("target.value") ? line(under.get("target.value")) : undefined,
  });
}

/** One value where all places say the same; else what each says, in words. */
function targetOfPlaces(
  places: readonly Column[],
  extra: RowPart["extra"],
  line: RowPart["line"],
  parts: { readonly symbol: string | undefined; readonly unit: string | undefined },
): ReadTarget {
  const labels = new Set(places.map(({ label }) => extraKey(label)));
  const said = extra.filter(([label]) => labels.has(label)).map(([label, cell]) => [label, line(cell)] as const);
  const values = new Set(said.map(([, value]) => value));
  const [only] = values;
  if (values.size <= 1) return readTarget({ ...parts, value: only ?? "" });
  const reads = said.map(([label, value]) => ({ label, ...readTarget({ ...parts, value }) }));
  const text = reads.map(({ label, target }) => `${label}${printTarget(target)}`).join("；");
  const kept = [...new Set(reads.flatMap((read) => read.kept))];
  return { target: { kind: "text", text }, repairs: [], printed: text, kept };
}

function targetCells(header: IndicatorHeader, byColumn: ReadonlyMap<Column, readonly Cell[]>): readonly Cell[] {
  const column = header.columns.find((item) => item.field === "target");
  return (column && byColumn.get(column)) ?? [];
}
