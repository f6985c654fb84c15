import type { PageBlock, PageCell } from "../../../session/index.ts";

/** Lines of a page that the keys walk: a paragraph, a heading, a row of a table. */
export interface Line {
  readonly id: string;
  readonly cells: readonly PageCell[];
}

/** Name of a line on its page. */
export function lineId(block: PageBlock, row = 0): string {
  return block.kind === "table" ? `${block.key}/${row}` : block.key;
}

/** The lines of a page in reading order. */
export function linesOf(blocks: readonly PageBlock[]): readonly Line[] {
  return blocks.flatMap((block): readonly Line[] =>
    block.kind === "table"
      ? block.rows.flatMap((cells, row) => (cells.length === 0 ? [] : [{ id: lineId(block, row), cells }]))
      : [{ id: lineId(block), cells: [block.cell] }],
  );
}

/** Where the keys lead from a cell: up and down by lines, left and right inside one. */
export function moved(lines: readonly Line[], from: string | undefined, key: string): string | undefined {
  const at = lines.findIndex((line) => line.cells.some((cell) => cell.key === from));
  const line = lines[at];
  const column = line?.cells.findIndex((cell) => cell.key === from) ?? 0;
  if (key === "ArrowLeft" || key === "ArrowRight") {
    return line?.cells[column + (key === "ArrowLeft" ? -1 : 1)]?.key;
  }
  const step = { ArrowUp: -1, ArrowDown: 1, PageUp: -12, PageDown: 12 }[key];
  const last = lines.length - 1;
  const to = key === "Home" ? 0 : key === "End" ? last : step === undefined ? undefined : at + step;
  if (to === undefined) return undefined;
  const next = lines[Math.max(0, Math.min(last, at === -1 && step !== undefined ? 0 : to))];
  return (next?.cells[Math.min(column, next.cells.length - 1)] ?? next?.cells[0])?.key;
}
