import { type Drawn, table } from "./draw.ts";

/**
 * A table drawn in lines of cells: `|` between cells, `<` for what is merged with its left, `^` with the cell above, `\`
 * for a new line in a cell. Blank lines are left out.
 */
export function sheet(drawing: string): string {
  const grid = drawing
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const at = (row: number, column: number): string | undefined => grid[row]?.[column];
  const rows = grid.map((cells, row) =>
    cells.flatMap((text, column): Drawn[] => {
      if (text === "<" || text === "^") return [];
      let across = 1;
      while (at(row, column + across) === "<") across++;
      let down = 1;
      while (at(row + down, column) === "^") down++;
      return [{ text: text.replaceAll("\\", "\n"), across, down }];
    }),
  );
  return table(...rows);
}
