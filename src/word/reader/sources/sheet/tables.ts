import { deduceGrid } from "../deduce.ts";
import { SourceError } from "../errors.ts";
import { MAX_CELLS } from "../limits.ts";
import { createGridBuilder } from "../placed-rows.ts";
import { type BlockSink, cellContent } from "../sink.ts";
import type { Plane } from "./plane.ts";

/** A heading, the title of a table, a year or a unit in a row of its own: never a row of the table above it. */
const HEADING =
  /^\s*(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,3}[、.．](?!\d))/;
const TITLE = /(?:目标|指标|自评|申报|预算|收支|总|支出|明细|公开|批复|监控)[^，。；]{0,6}表(?:[（(].{0,20}[）)])?\s*$/;
const YEAR = /^\s*[（(]?\s*\d{4}\s*年度?\s*[）)]?\s*$/;
const UNIT = /^\s*[（(]?\s*(?:金额)?单位\s*[:：]/;
const REMARK =
  /^\s*(?:注|备注|说明|填报人|填表人|填报单位|制表|审核|经办|单位负责人|负责人|联系人|联系电话)\s*\d?\s*[:：]/;
/** A text this long in a cell alone in its row is a sentence, not a label. */
const SENTENCE = 30;
const LABEL = 8;
/** How many rows below are looked at for the width of the table that follows. */
const LOOK_AHEAD = 30;
/** Blank rows that a table may hold, for a clerk to fill in. */
const BLANK_ROWS = 6;

/**
 * Divides a sheet into paragraphs and tables: titles, years, units and sentences in rows of their own become paragraphs,
 * what stands between them a table.
 * @param deduced the source prints no merges (CSV); they are deduced.
 * @throws SourceError "too-many-cells"
 */
export function addPlane(plane: Plane, sink: BlockSink, deduced = false): void {
  let from: number | undefined;
  let last = -1;
  const endTable = (): void => {
    if (from !== undefined) addTable(plane, from, last, sink, deduced);
    from = undefined;
  };
  for (let row = 0; row < plane.rowCount; row++) {
    const columns = plane.printed(row);
    const joined = plane.isReached(row);
    if (columns.length === 0 && !joined) {
      if (row - last > BLANK_ROWS) endTable();
      continue;
    }
    const afterBlank = last >= 0 && row - last > 1;
    if (!joined && isParagraph(plane, row, from !== undefined, afterBlank)) {
      endTable();
      sink.paragraph({ text: columns.map((column) => plane.text(row, column)).join("\t") });
    } else {
      from ??= row;
    }
    last = row;
  }
  endTable();
}

function isParagraph(plane: Plane, row: number, inTable: boolean, afterBlank: boolean): boolean {
  const columns = plane.printed(row);
  const texts = columns.map((column) => plane.text(row, column));
  const [first = 0] = columns;
  const [text = ""] = texts;
  if (columns.length > 1) return !inTable && columns.length < 4 && texts.some((one) => UNIT.test(one));
  if (UNIT.test(text) || YEAR.test(text) || REMARK.test(text)) return true;
  const area = plane.merge(row, first);
  if (area && area.bottom > row) return false;
  const isHeading = HEADING.test(text) || TITLE.test(text);
  const span = area ? area.right - area.left + 1 : 1;
  const isWide = span > 1 && span * 2 >= widthBelow(plane, row);
  if (inTable) return first === 0 && (isHeading || (afterBlank && !area) || (!area && text.length > SENTENCE));
  return isHeading || isWide || text.length > LABEL || /[:：]/.test(text);
}

function widthBelow(plane: Plane, row: number): number {
  let width = 1;
  for (let below = row; below < Math.min(plane.rowCount, row + LOOK_AHEAD); below++) {
    for (const column of plane.printed(below)) {
      width = Math.max(width, (plane.merge(below, column)?.right ?? column) + 1);
    }
  }
  return width;
}

function addTable(plane: Plane, top: number, bottom: number, sink: BlockSink, deduced: boolean): void {
  const live = liveColumns(plane, top, bottom);
  if (live.length * (bottom - top + 1) > 4 * MAX_CELLS) throw tooLarge();
  const [first = 0] = live;
  // One column of texts is no table: "目 录" alone in its row.
  if (live.length === 1) {
    for (let row = top; row <= bottom; row++) sink.paragraph({ text: plane.text(row, first) });
    return;
  }
  if (deduced) {
    const rows = Array.from({ length: bottom - top + 1 }, (_, at) =>
      live.map((column) => cellContent(plane.text(top + at, column).split("\n"))),
    );
    sink.grid(deduceGrid(rows));
    return;
  }
  const places = new Map(live.map((column, at) => [column, at]));
  const grid = createGridBuilder();
  for (let row = top; row <= bottom; row++) {
    grid.row(0);
    live.forEach((column, at) => {
      const over = plane.covering(row, column);
      // What began above the table is not in it.
      if (over && over.top >= top && places.has(over.left)) return;
      const area = plane.merge(row, column);
      let next = at + 1;
      while (area && next < live.length && (live[next] ?? 0) <= area.right) next++;
      grid.cell({
        lines: plane.text(row, column).split(/\r\n?|\n/),
        codes: [],
        nested: [],
        columnSpan: next - at,
        rowSpan: Math.min(area?.bottom ?? row, bottom) - row + 1,
      });
    });
  }
  const finished = grid.finish();
  if (finished) sink.grid(finished);
}

/** The columns in which a cell of the rows prints something or a merged area begins; the others only part the page. */
function liveColumns(plane: Plane, top: number, bottom: number): number[] {
  const live = new Set<number>();
  for (let row = top; row <= bottom; row++) {
    for (const column of plane.printed(row)) live.add(column);
    for (const column of plane.merged(row)) live.add(column);
  }
  return [...live].sort((left, right) => left - right);
}

function tooLarge(): SourceError {
  return new SourceError("too-many-cells", "有一张表格大得反常，读不了；把要用的绩效目标表单独存成一个文件再打开。");
}
