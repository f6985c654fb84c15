import { type Draft, difference, sum } from "../../domain/index.ts";
import { amountIn, type Line, type PlacedCell, textIn } from "./own-grid.ts";
import type { Meant } from "./table-sums.ts";

/**
 * The last row of a flat list, of whatever it counts: where one of its columns adds up the others are sums too. Shares add
 * up to their total, but for the rounding of each.
 */
export interface WrongColumn {
  readonly at: PlacedCell;
  /** What stands above the column. */
  readonly label: string;
  readonly count: number;
  readonly printed: string;
  readonly made: string;
}

const TOTAL = /^(合计|总计|共计|小计)$/;
const NO_SUM = /率|单价|标准|均|年|序号|编码|代码|电话|日期|长度|等级|得分|分值|排名|完成度|增|减/;
const SHARE = /占|比重|比例/;
const FEWEST = 3;

const numberIn = (cell: PlacedCell | undefined): string =>
  /^[\d.]+[%％]$/.test(textIn(cell)) ? textIn(cell).slice(0, -1) : amountIn(cell);

/** `meant` holds what cells that are known to be wrong ought to be. */
export function wrongColumns(lines: readonly Line[], meant: Meant): readonly WrongColumn[] {
  const bottom = lines.length - 1;
  const total = lines[bottom];
  const said = textIn(total?.find((cell) => textIn(cell) !== "")).replace(/\s/g, "");
  if (total === undefined || bottom < FEWEST + 1 || !TOTAL.test(said)) return [];
  const top = lines.findIndex((line) => line.filter((cell) => numberIn(cell) !== "").length > 1);
  const items = lines.slice(top, bottom);
  // Sums between and parts of rows make a list of several levels.
  if (top < 1 || items.some((line) => line.some((cell) => /计$|^其中/.test(textIn(cell).replace(/\s/g, "")))))
    return [];
  const head = lines[top - 1] ?? [];
  if (head.some((cell) => /编码|代码|科目/.test(textIn(cell)))) return [];
  let holds = 0;
  const wrong = total.flatMap((cell, at): readonly WrongColumn[] => {
    const label = textIn(head[at]);
    const cells = items.flatMap((line) => line[at] ?? []).filter((one) => numberIn(one) !== "");
    const values = cells.map(numberIn);
    const whole = numberIn(cell);
    if (cell === undefined || whole === "" || label === "" || NO_SUM.test(label) || values.length < FEWEST) return [];
    const made = sum(values) ?? "";
    const gap = Math.abs(Number(difference(made, whole) ?? "NaN"));
    if ([cell, ...cells].some((one) => meant.has(one))) return [];
    if (gap <= (SHARE.test(label) ? 0.006 * values.length + 0.02 : 0.0151)) {
      holds++;
      return [];
    }
    const ratio = Number(made) / Number(whole);
    if (values.length < items.length || !(ratio > 0.7 && ratio < 1.4)) return [];
    return [{ at: cell, label, count: values.length, printed: textIn(cell), made }];
  });
  return holds > 0 ? wrong : [];
}

/** Tables that reading kept as lines, “合计 | 42 | 18”: their cells from the right, where a merged label leaves fewer. */
export function strayTables({ unrecognised }: Pick<Draft, "unrecognised">): readonly (readonly Line[])[] {
  const tables: string[][][] = [];
  let open: string[][] = [];
  for (const { text: line } of unrecognised) {
    if (line.includes(" | ")) open.push(line.split(" | "));
    else open = [];
    if (open.length > FEWEST && TOTAL.test((open[open.length - 1]?.[0] ?? "").replace(/\s/g, ""))) {
      tables.push(open);
      open = [];
    }
  }
  return tables.map((rows) => {
    const width = Math.max(...rows.map((row) => row.length));
    return rows.map((row, at): Line => {
      const cells = row.map((said, cell) => ({ text: said, row: at, cell }));
      return [cells[0], ...Array.from({ length: width - row.length }, () => undefined), ...cells.slice(1)];
    });
  });
}
