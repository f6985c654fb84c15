/** Widths of columns from the texts in them: as few lines as possible, within limits. */

/** A text in one column of one row; lines are parted by "\n". */
export interface FitCell {
  readonly row: number;
  readonly column: number;
  readonly span: number;
  readonly text: string;
}

export interface FitRoom {
  readonly columns: number;
  /** Width of the table, of a full-width character, and of what a cell keeps free at its sides, in twips. */
  readonly total: number;
  readonly character: number;
  readonly padding: number;
}

/** Longest run of letters and figures that a column makes room for unbroken, in characters. */
const LONGEST_WORD = 9;
const LEAST = 2.2;

/** Width of a text in full-width characters. */
export function ems(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // The second half of a character outside the basic plane takes no room of its own.
    if (code >= 0xdc00 && code <= 0xdfff) continue;
    width += code < 0x2000 ? 0.5 : 1;
  }
  return width;
}

/** How many lines a text takes in a width of so many characters. */
export function linesIn(text: string, width: number): number {
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(ems(line) / Math.max(1, width))), 0);
}

/** What no line is broken in: letters and figures, with the signs round them. */
const WORDS = /[≤≥＜＞＝±≈￥]*[!-~]+[％‰℃]*/g;

function leastOf(text: string): number {
  return (text.match(WORDS) ?? []).reduce((most, word) => Math.max(most, Math.min(LONGEST_WORD, ems(word))), 0);
}

/** Widths in twips that add up to the total. */
export function fittedWidths(cells: readonly FitCell[], room: FitRoom): readonly number[] {
  const { columns, total, character, padding } = room;
  const capacity = Math.max(columns, (total - columns * padding) / character);
  const widths = Array.from({ length: columns }, () => LEAST);
  const most = Array.from({ length: columns }, () => LEAST);
  const lengths: number[][] = [];
  for (const { row, column, span, text } of cells) {
    if (span !== 1 || column >= columns) continue;
    widths[column] = Math.max(widths[column] ?? 0, leastOf(text) + 0.2);
    const longest = text.split("\n").reduce((sum, line) => Math.max(sum, ems(line)), 0);
    most[column] = Math.max(most[column] ?? 0, longest + 0.3);
    const inRow = lengths[row] ?? Array.from({ length: columns }, () => 0);
    lengths[row] = inRow;
    inRow[column] = text.split("\n").reduce((sum, line) => sum + Math.max(1, ems(line)), 0);
  }
  const used = widths.reduce((sum, width) => sum + width, 0);
  if (used > capacity)
    return toTwips(
      widths.map((width) => (width / used) * capacity),
      room,
    );
  distribute(widths, most, lengths.filter(Boolean), capacity - used);
  return toTwips(widths, room);
}

/** Gives a character at a time to the column that shortens the table most. */
function distribute(
  widths: number[],
  most: readonly number[],
  rows: readonly (readonly number[])[],
  spare: number,
): void {
  for (let left = spare; left > 0; ) {
    const step = Math.min(1, left);
    let best = -1;
    let gain = 0;
    for (let column = 0; column < widths.length; column++) {
      const width = widths[column] ?? 0;
      if (width >= (most[column] ?? 0)) continue;
      const gained = rows.reduce((sum, row) => sum + gainOf(row, widths, column, step), 0);
      if (best < 0 || gained > gain) {
        best = column;
        gain = gained;
      }
    }
    if (best < 0) {
      // Every text stands in one line: what is left is shared out.
      widths.forEach((width, column) => {
        widths[column] = width + left / widths.length;
      });
      return;
    }
    widths[best] = (widths[best] ?? 0) + step;
    left -= step;
  }
}

/** By how much a row shrinks where a column grows; a column that is not the tallest counts a little too. */
function gainOf(row: readonly number[], widths: readonly number[], column: number, step: number): number {
  let others = 0;
  for (let index = 0; index < row.length; index++) {
    if (index !== column) others = Math.max(others, (row[index] ?? 0) / (widths[index] ?? 1));
  }
  const length = row[column] ?? 0;
  const width = widths[column] ?? 1;
  const [before, after] = [length / width, length / (width + step)];
  return Math.max(others, before) - Math.max(others, after) + 0.05 * (before - after);
}

function toTwips(widths: readonly number[], { total, character, padding }: FitRoom): readonly number[] {
  const twips = widths.map((width) => Math.round(width * character + padding));
  const over = twips.reduce((sum, width) => sum + width, 0) - total;
  const widest = twips.indexOf(Math.max(...twips));
  return twips.map((width, index) => (index === widest ? width - over : width));
}
