import { isDecimal } from "../../domain/index.ts";
import { type Line, type PlacedCell, textIn as text } from "./own-grid.ts";

/** Amounts of a table in 万元 that say 元 themselves, as no other of their column does. */

const WITH_UNIT = /^(?!0+(?:\.0+)?元)\d[\d,]*(?:\.\d{1,2})?元$/;
/** Plain amounts of the column from which on it has no units of its own. */
const FEWEST = 3;

/** `caption` is what stands above the table. */
export function strayUnits(lines: readonly Line[], caption: string): readonly PlacedCell[] {
  const said = lines.flatMap((line) => line.filter((cell) => WITH_UNIT.test(text(cell))));
  // Prices are told in their own unit, and a remark may well be an amount.
  if (said.length !== 1) return [];
  const top = lines.findIndex((line) => line.some((cell) => isDecimal(text(cell))));
  return said.flatMap((cell): readonly PlacedCell[] => {
    const at = lines.find((line) => line.includes(cell))?.indexOf(cell) ?? 0;
    const column = lines.map((line) => line[at]).filter((one) => one !== cell);
    const head = lines
      .slice(0, Math.max(0, top))
      .map((line) => text(line[at]))
      .join("");
    const plain = column.slice(Math.max(0, top)).filter((one) => text(one) !== "");
    const isPlain = plain.length >= FEWEST && plain.every((one) => isDecimal(text(one)));
    const inWan = /万元/.test(head) || (/万元/.test(caption) && !/元/.test(head));
    return cell !== undefined && isPlain && inWan && !/单价|标准|均/.test(head) ? [cell] : [];
  });
}

/** The table as it is without them. */
export function withoutUnits(lines: readonly Line[], stray: readonly PlacedCell[]): readonly Line[] {
  if (stray.length === 0) return lines;
  return lines.map((line) =>
    line.map((cell) => (cell && stray.includes(cell) ? { ...cell, text: cell.text.slice(0, -1) } : cell)),
  );
}
