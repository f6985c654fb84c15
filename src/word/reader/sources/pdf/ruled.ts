import type { Box, Page, PageLine, PageText } from "./page.ts";

/** A cell between ruled lines. */
export interface RuledCell extends Box {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A table as the ruled lines of a page draw it. */
export interface RuledTable extends Box {
  /** Where its columns are divided, from left to right. */
  readonly edges: readonly number[];
  readonly rowCount: number;
  readonly cells: readonly RuledCell[];
}

/** Lines this close (points) are one: double rules, a rule drawn cell by cell. */
const SAME = 2.5;
/** Lines that end this close to each other meet. */
const MEET = 4;
const MOST_LINES = 20_000;
const MOST_PLACES = 40_000;

/** The tables of a page, from top to bottom. */
export function ruledTables(page: Page): RuledTable[] {
  if (page.lines.length > MOST_LINES) return [];
  const groups = groupsOf(joined(page.lines));
  const tables = groups.flatMap((group) => tableOf(group) ?? []);
  return tables.sort((one, other) => other.top - one.top);
}

/** Joins pieces of the same line. */
function joined(lines: readonly PageLine[]): PageLine[] {
  const sorted = [...lines].sort(
    (one, other) => Number(one.upright) - Number(other.upright) || one.at - other.at || one.from - other.from,
  );
  const rows: PageLine[][] = [];
  for (const line of sorted) {
    const row = rows[rows.length - 1];
    const first = row?.[0];
    if (row && first && first.upright === line.upright && line.at - first.at <= SAME) row.push(line);
    else rows.push([line]);
  }
  return rows.flatMap((row) => {
    const result: { upright: boolean; at: number; from: number; to: number }[] = [];
    for (const line of [...row].sort((one, other) => one.from - other.from)) {
      const last = result[result.length - 1];
      if (last && line.from <= last.to + SAME) last.to = Math.max(last.to, line.to);
      else result.push({ ...line, at: row[0]?.at ?? line.at });
    }
    return result;
  });
}

/** Lines that meet, directly or by others. */
function groupsOf(lines: readonly PageLine[]): PageLine[][] {
  const level = lines.filter(({ upright }) => !upright);
  const upright = lines.filter((line) => line.upright).sort((one, other) => one.at - other.at);
  const parent = new Map<PageLine, PageLine>();
  const rootOf = (line: PageLine): PageLine => {
    let root = line;
    for (let next = parent.get(root); next && next !== root; next = parent.get(root)) root = next;
    parent.set(line, root);
    return root;
  };
  for (const line of level) {
    for (const other of upright) {
      if (other.at < line.from - MEET) continue;
      if (other.at > line.to + MEET) break;
      if (line.at < other.from - MEET || line.at > other.to + MEET) continue;
      parent.set(rootOf(other), rootOf(line));
    }
  }
  const groups = new Map<PageLine, PageLine[]>();
  for (const line of lines) {
    const root = rootOf(line);
    const group = groups.get(root);
    if (group) group.push(line);
    else groups.set(root, [line]);
  }
  return [...groups.values()];
}

function tableOf(lines: readonly PageLine[]): RuledTable | undefined {
  const xs = places(lines.filter(({ upright }) => upright));
  const ys = places(lines.filter(({ upright }) => !upright)).reverse();
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 1 || rows < 1 || columns * rows > MOST_PLACES || (columns === 1 && rows === 1)) return undefined;
  const walls = lines.filter(({ upright }) => upright);
  const floors = lines.filter(({ upright }) => !upright);
  const mid = (list: readonly number[], at: number): number => ((list[at] ?? 0) + (list[at + 1] ?? 0)) / 2;
  const stands = (set: readonly PageLine[], at: number, middle: number): boolean =>
    set.some((line) => Math.abs(line.at - at) <= SAME && line.from <= middle && middle <= line.to);
  const right = grid(rows, columns, (row, column) => stands(walls, xs[column + 1] ?? 0, mid(ys, row)));
  const below = grid(rows, columns, (row, column) => stands(floors, ys[row + 1] ?? 0, mid(xs, column)));

  const taken = grid(rows, columns, () => false);
  const cells: RuledCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken[row]?.[column]) continue;
      let columnSpan = 1;
      while (
        column + columnSpan < columns &&
        !right[row]?.[column + columnSpan - 1] &&
        !taken[row]?.[column + columnSpan]
      )
        columnSpan++;
      let rowSpan = 1;
      while (row + rowSpan < rows && isOpen(below[row + rowSpan - 1], column, columnSpan)) rowSpan++;
      for (let at = row; at < row + rowSpan; at++) taken[at]?.fill(true, column, column + columnSpan);
      const box = {
        left: xs[column] ?? 0,
        right: xs[column + columnSpan] ?? 0,
        top: ys[row] ?? 0,
        bottom: ys[row + rowSpan] ?? 0,
      };
      cells.push({ row, column, rowSpan, columnSpan, ...box });
    }
  }
  return {
    edges: xs,
    rowCount: rows,
    cells,
    left: xs[0] ?? 0,
    right: xs[columns] ?? 0,
    top: ys[0] ?? 0,
    bottom: ys[rows] ?? 0,
  };
}

function isOpen(floor: readonly boolean[] | undefined, column: number, span: number): boolean {
  for (let at = column; at < column + span; at++) if (floor?.[at]) return false;
  return true;
}

function grid(rows: number, columns: number, value: (row: number, column: number) => boolean): boolean[][] {
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => value(row, column)));
}

/** The places of lines, in rising order, near ones as one. */
function places(lines: readonly PageLine[]): number[] {
  const found: number[] = [];
  for (const at of lines.map((line) => line.at).sort((one, other) => one - other)) {
    if (at - (found[found.length - 1] ?? Number.NEGATIVE_INFINITY) > SAME) found.push(at);
  }
  return found;
}

/** The texts of each cell; what stands in none is left over. */
export function textsByCell(
  tables: readonly RuledTable[],
  texts: readonly PageText[],
): { readonly cells: ReadonlyMap<RuledCell, PageText[]>; readonly left: readonly PageText[] } {
  const cells = new Map<RuledCell, PageText[]>();
  const left: PageText[] = [];
  const place = (text: PageText): void => {
    const x = text.x + Math.min(text.width, text.size * 2) / 2;
    const y = text.y + text.size * 0.35;
    const within = (box: Box): boolean => box.left <= x && x <= box.right && box.bottom <= y && y <= box.top;
    const cell = tables.find(within)?.cells.find(within);
    const [own, rest] = cell ? cutAt(text, cell.right) : [text];
    const list = cell && cells.get(cell);
    if (!cell) left.push(own);
    else if (list) list.push(own);
    else cells.set(cell, [own]);
    if (rest) place(rest);
  };
  for (const text of texts) place(text);
  return { cells, left };
}

/** How far from a line, in sizes of the font, the space may be counted that stands on it. */
const BESIDE_LINE = 0.5;
const WIDE = /[\u2e80-\uffef]/g;

/** Two texts of one line that are set as one are cut in two where their space stands on the line between their cells. */
function cutAt(text: PageText, line: number): readonly [PageText, PageText?] {
  if (text.x + text.width <= line + text.size * BESIDE_LINE || !text.text.includes(" ")) return [text];
  const units = (words: string): number => words.length + (words.match(WIDE)?.length ?? 0);
  const one = text.width / units(text.text);
  let [at, x] = [0, text.x];
  for (const part of text.text.split(/( +)/)) {
    const [end, right] = [at + part.length, x + units(part) * one];
    const isSpace = at > 0 && end < text.text.length && part.startsWith(" ");
    if (isSpace && Math.abs((x + right) / 2 - line) < text.size * BESIDE_LINE) {
      const rest = { ...text, text: text.text.slice(end), x: right, width: text.x + text.width - right };
      return [{ ...text, text: text.text.slice(0, at), width: x - text.x }, rest];
    }
    [at, x] = [end, right];
  }
  return [text];
}
