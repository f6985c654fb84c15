import { sameButRounding as agrees } from "../../domain/index.ts";
import { amountIn, type Line, type PlacedCell, textIn as text } from "./own-grid.ts";
import {
  added,
  isLabel,
  isSome,
  nameOf,
  type Sheet,
  SUBTOTAL,
  sheetOf,
  TOTAL,
  WITH_UNIT,
  withoutUnit,
} from "./table-sheet.ts";

/**
 * Sums inside a printed table, told by the table itself: columns that make up another in most rows, classes of account
 * numbers, and total rows over flat lists. What the table does not show to add up anywhere is not asked to.
 */
export interface WrongSum {
  readonly at: PlacedCell;
  /** What the sum belongs to: the words of its row, and of its column where it is a sum down a column. */
  readonly name: string;
  /** What is added, in words: “基本支出 335.38、项目支出 366.80”. */
  readonly parts: string;
  readonly printed: string;
  readonly made: string;
  /** The only part that is not nothing. */
  readonly only?: PlacedCell;
  /** The sum holds, and this is the part of it that is printed in a unit of its own. */
  readonly otherUnit?: string;
}

/** Columns that make up the one before them wherever they are printed; others have to show it. */
const WHOLE = new Set([
  "基本支出项目支出",
  "人员经费公用经费",
  "人员经费日常公用经费",
  "财政资金其他资金",
  "财政拨款其他资金",
]);

/** 合计＝基本支出＋项目支出 in most rows: the row where it is not so. */
function acrossRows({ lines, top, columns }: Sheet): readonly WrongSum[] {
  const found: WrongSum[] = [];
  columns.forEach((total, i) => {
    // Neighbours of the same block: a column of words between begins another one.
    const next = columns.slice(i + 1).filter(({ words }) => words === total.words);
    if (!/(计|额|总|预算数|金额)/.test(total.label)) return;
    let best: { readonly holds: number; readonly wrong: readonly WrongSum[] } = { holds: -1, wrong: [] };
    for (let end = 2; end <= next.length; end++) {
      const parts = next.slice(0, end);
      let [holds, telling] = [0, 0];
      const wrong: WrongSum[] = [];
      for (const line of lines.slice(top)) {
        const [cell, whole] = [line[total.at], amountIn(line[total.at])];
        const values = parts.map(({ at }) => amountIn(line[at]));
        if (cell === undefined || !isSome(whole) || !values.some(isSome)) continue;
        const made = added(values);
        if (agrees(made, whole)) {
          holds++;
          if (values.filter(isSome).length > 1) telling++;
          continue;
        }
        const list = parts.flatMap(({ label }, at) => (isSome(values[at] ?? "") ? [`${label} ${values[at]}`] : []));
        const some = parts.filter((_, at) => isSome(values[at] ?? ""));
        const only = some.length === 1 && some[0] !== undefined ? line[some[0].at] : undefined;
        const sum = { at: cell, name: nameOf(line), parts: list.join("、"), printed: whole, made };
        wrong.push(only === undefined ? sum : { ...sum, only });
      }
      const known = WHOLE.has(parts.map(({ label }) => label).join("")) && /^(合计|总计|小计)$/.test(total.label);
      if ((known || (telling > 0 && holds > wrong.length * 2)) && holds > best.holds) best = { holds, wrong };
    }
    found.push(...best.wrong);
  });
  return found;
}

/** What cells ought to be by sums that were found wrong: a further sum that holds with it is no mistake of its own. */
export type Meant = Map<PlacedCell, readonly string[]>;

/** The values of some cells, as printed, and as they ought to be. */
function readings(cells: readonly (PlacedCell | undefined)[], meant: Meant): readonly (readonly string[])[] {
  const printed = cells.map(amountIn);
  const open = cells.flatMap((cell, i) => (cell ? (meant.get(cell) ?? []).map((value) => [i, value] as const) : []));
  return [printed, ...open.map(([i, value]) => printed.map((before, at) => (at === i ? value : before)))];
}

/** 201 is what 20103 and 20106 make, where some class of the table shows that it is so. */
function byCodes({ lines, top, columns, codes }: Sheet, meant: Meant): readonly WrongSum[] {
  if (codes.length === 0) return [];
  const coded = lines.slice(top).flatMap((line) => {
    const code = codes.map((at) => text(line[at])).join("");
    return /^\d{2,9}$/.test(code) ? [{ line, code }] : [];
  });
  return columns.flatMap(({ at, label }): readonly WrongSum[] => {
    let holds = 0;
    const wrong: WrongSum[] = [];
    for (const [i, { line, code }] of [...coded.entries()].reverse()) {
      const below: typeof coded = [];
      for (let j = i + 1; j < coded.length; j++) {
        const one = coded[j];
        if (one === undefined || !one.code.startsWith(code)) break;
        below.push(one);
      }
      const length = Math.min(...below.map((one) => one.code.length));
      const isChild = (one: (typeof coded)[number]): boolean => one.code.length === length && one.code.startsWith(code);
      const children = below.filter(isChild).map((one) => one.line[at]);
      const [cell, whole] = [line[at], amountIn(line[at])];
      if (cell === undefined || !isSome(whole) || !children.some((child) => isSome(amountIn(child)))) continue;
      const made = added(children.map(amountIn));
      const wholes = [whole, ...(meant.get(cell) ?? [])];
      const fits = (cells: typeof children): boolean =>
        readings(cells, meant).some((values) => wholes.some((one) => agrees(added(values), one)));
      // Some of its rows may stand further down, behind another class.
      if (fits(children) || fits(coded.filter(isChild).map((one) => one.line[at]))) holds++;
      else {
        const parts = `下面 ${children.length} 行`;
        wrong.unshift({ at: cell, name: `${nameOf(line)}”的“${label}`, parts, printed: whole, made });
        meant.set(cell, [...(meant.get(cell) ?? []), made]);
      }
    }
    return holds > wrong.length ? wrong : [];
  });
}

const MARKS: readonly RegExp[] = [
  /^[一二三四五六七八九十]+、/,
  /^[（(][一二三四五六七八九十]+[)）]/,
  /^\d{1,2}[.、．]/,
  /^[（(]\d{1,2}[)）]/,
];
const markOf = (label: string) => MARKS.findIndex((mark) => mark.test(label));
const OF_WHICH = /^(其中|其他?中|[#·—-])/;

interface Item {
  readonly said: string;
  readonly cell: PlacedCell;
  readonly value: string;
  readonly printed: string;
}

/** Rows without those that make up the row before them: 工资福利支出 over 基本工资 and 奖金. Two of them may do so by chance. */
function outermost<Row extends Item>(rows: readonly Row[]): { readonly top: readonly Row[]; readonly sure: boolean } {
  const top: Row[] = [];
  let sure = true;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (row === undefined) continue;
    top.push(row);
    for (let end = i + 3; end <= Math.min(rows.length, i + MOST_PARTS); end++) {
      if (!agrees(added(rows.slice(i + 1, end).map(({ value }) => value)), row.value)) continue;
      if (end === i + 3) sure = false;
      i = end - 1;
      break;
    }
  }
  return { top, sure };
}

const MOST_PARTS = 14;

/** All that the rows of a total may come to: all of them, or the first level of them, with what wrong ones ought to be. */
function sumsOf(items: readonly Item[], meant: Meant): readonly string[] {
  const outer = items.filter(({ said }) => !OF_WHICH.test(said));
  const first = markOf(outer[0]?.said ?? "");
  const level = outer.filter(({ said }) => markOf(said) === first);
  return [items, outer, level].flatMap((list) =>
    readings(
      list.map(({ cell }) => cell),
      meant,
    ).map(added),
  );
}

/** A total row over the rows that stand above it, or below it where it comes first. */
function downColumns({ lines, top, columns, codes }: Sheet, meant: Meant): readonly WrongSum[] {
  return columns.flatMap(({ at, label, words }): readonly WrongSum[] => {
    const rows = lines.slice(top).flatMap((line) => {
      const said = text(line[words]) || text(line.find(isLabel));
      const found = line[at];
      const printed = text(found);
      const cell = found && WITH_UNIT.test(printed) ? withoutUnit(found) : found;
      const code = codes.map((column) => text(line[column])).join("");
      return words < 0 || said === "" || cell === undefined
        ? []
        : [{ said, cell, value: amountIn(cell), code, printed }];
    });
    // Of rows with account numbers the classes make up the total.
    const lengths = rows.flatMap(({ code }) => (/^\d+$/.test(code) ? [code.length] : []));
    // Where a page printed some of the numbers only, the classes are not known.
    const some = rows.filter(({ said, code }) => code === "" && !TOTAL.test(said) && !OF_WHICH.test(said)).length;
    if (lengths.length > 0 && some > 1) return [];
    const shortest = Math.min(...lengths);
    // Where a class is not printed, the items below it stand for it.
    const printed = new Set(rows.map(({ code }) => code).filter((code) => code !== ""));
    const isOuter = ({ code }: { readonly code: string }): boolean =>
      code !== "" && ![...code].some((_, end) => end > 0 && printed.has(code.slice(0, end)));
    const isShortest = ({ code }: { readonly code: string }): boolean => code === "" || code.length === shortest;
    const first = rows[0];
    const found: WrongSum[] = [];
    const wrongOf = (row: (typeof rows)[number], made: string, count: number): WrongSum => ({
      at: row.cell,
      name: label === "" || label === row.said ? row.said : `${row.said}”的“${label}`,
      parts: `${row === first ? "下面" : "上面"} ${count} 行`,
      printed: row.value,
      made,
    });
    const say = (row: (typeof rows)[number], made: string, count: number) => found.push(wrongOf(row, made, count));
    if (first !== undefined && TOTAL.test(first.said) && isSome(first.value)) {
      const items = rows.slice(1).filter((row) => lengths.length === 0 || isOuter(row));
      if (sumsOf(items.filter(isShortest), meant).some((made) => agrees(made, first.value))) return [];
      if (items.some(({ said }) => SUBTOTAL.test(said))) return [];
      judge(first, items, meant, say);
      return found;
    }
    let open: (typeof rows)[number][] = [];
    let since: typeof open = [];
    for (const row of rows) {
      if (!TOTAL.test(row.said)) {
        if (lengths.length > 0 && !isOuter(row)) continue;
        open.push(row);
        since.push(row);
        continue;
      }
      const fits = [open, open.filter(isShortest)].some((items) =>
        sumsOf(items, meant).some((made) => agrees(made, row.value)),
      );
      const [other, ...others] = since.filter(({ printed, value }) => WITH_UNIT.test(printed) && isSome(value));
      if (isSome(row.value) && !fits) judge(row, since, meant, say);
      else if (other !== undefined && others.length === 0 && since.length > 2 && !WITH_UNIT.test(row.printed))
        found.push({ ...wrongOf(row, row.value, since.length), at: other.cell, otherUnit: other.printed });
      // What follows adds to this total: 收入总计 is 本年收入合计 and what was left over.
      open = [row];
      since = [];
    }
    return found;
  });
}

/** Says a total that its rows do not make; rows that may be parts of one another leave it open. */
function judge<Row extends Item>(
  total: Row,
  items: readonly Item[],
  meant: Meant,
  say: (row: Row, made: string, count: number) => void,
): void {
  const filled = items.filter(({ value }) => isSome(value));
  if (filled.length < 2 || items.some(({ said }) => OF_WHICH.test(said))) return;
  if (new Set(filled.map(({ said }) => markOf(said))).size > 1) return;
  const wholes = [total.value, ...(meant.get(total.cell) ?? [])];
  const fits = (rows: readonly Item[]): boolean =>
    sumsOf(rows, meant).some((one) => wholes.some((whole) => agrees(one, whole)));
  if (fits(filled)) return;
  // A row that repeats what others make: which are the parts is a guess.
  if (filled.some(({ value }) => agrees(value, total.value))) return;
  const { top, sure } = outermost(filled);
  if (!sure || fits(top)) return;
  const made = added(top.map(({ value }) => value));
  const ratio = Number(made) / Number(total.value);
  if (ratio > 0.5 && ratio < 2) say(total, made, top.length);
}

/** Sums of a table that do not come out; one a cell. `meant` holds what is known to be wrong already. */
export function wrongSums(lines: readonly Line[], meant: Meant = new Map()): readonly WrongSum[] {
  const sheet = sheetOf(lines);
  if (sheet === undefined) return [];
  const seen = new Set<PlacedCell>();
  const across = acrossRows(sheet);
  for (const { at, made, printed, only } of across) {
    meant.set(at, [made]);
    // One part alone: which of the two cells is wrong the row does not tell.
    if (only !== undefined) meant.set(only, [printed]);
  }
  return [...across, ...byCodes(sheet, meant), ...downColumns(sheet, meant)].filter(({ at }) => {
    const before = seen.has(at);
    seen.add(at);
    return !before;
  });
}
