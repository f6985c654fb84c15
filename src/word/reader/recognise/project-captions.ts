import { parseHeadingNumber } from "../../../domain/index.ts";
import type { Heading } from "./heading.ts";
import { headerAt } from "./indicator-header.ts";
import type { Item, Paragraph } from "./items.ts";
import { headField, isUnitStatement, isYearLine } from "./labels.ts";
import { printedCells, rightOf, type Table } from "./table.ts";
import { projectTitleOf } from "./titles.ts";

/**
 * Lines right above the tables of projects that are headings, though they say no name or not 绩效目标表 at their end:
 * "2.集镇亮化", "表2　危房改造绩效目标表　　单位：万元"; "附表2　项目支出绩效目标表", the same over each table but for its number.
 * They are no text of the chapter that they stand in.
 */

/** Rows in which a table may say the name of its project. */
const HEAD_ROWS = 4;
/** Longest such line, and how much longer than the name alone. */
const LONGEST = 60;
const AROUND = 24;
/** A count says little for one table. */
const FEWEST = 2;

/** By the line, the name that it gives. */
export type ProjectCaptions = ReadonlyMap<Item, string>;

export function projectCaptionsOf(items: readonly Item[], headings: ReadonlyMap<Item, Heading>): ProjectCaptions {
  const found = new Map<Item, string>();
  const counted: (readonly [line: Paragraph, name: string])[] = [];
  const titles = new Map<string, (readonly [line: Paragraph, name: string])[]>();
  let unbroken = true;
  items.forEach((item, at) => {
    if (item.kind !== "table" || item.outside || !hasIndicators(item.table)) return;
    const line = lineAbove(items, at, headings);
    if (line === undefined) return;
    const name = nameIn(item.table);
    if (name.length > 1 && bare(line.text).includes(bare(name)) && line.text.length <= name.length + AROUND) {
      found.set(line, name);
      return;
    }
    if (name !== "" && SAYS_TABLE.test(line.text)) {
      const title = unnumbered(line.text);
      titles.set(title, [...(titles.get(title) ?? []), [line, name]]);
      return;
    }
    const number = parseHeadingNumber(`${line.numbering ?? ""}${line.text}`);
    if (name !== "" || number === undefined || number.rest.trim() === "") return;
    unbroken &&= number.n === counted.length + 1;
    counted.push([line, number.rest.trim()]);
  });
  for (const alike of titles.values())
    if (alike.length >= FEWEST) for (const [line, name] of alike) found.set(line, name);
  if (unbroken && counted.length >= FEWEST) for (const [line, name] of counted) found.set(line, name);
  return found;
}

const SAYS_TABLE = /表/;

/** A title without its number, however that is written: "附表2-1　项目支出绩效目标表（二）". */
const unnumbered = (text: string): string =>
  bare(text).replace(/[\d０-９一二三四五六七八九十①-⑳.．、\-－—()（）]/g, "");

const bare = (text: string): string => text.replace(/\s/g, "");

function hasIndicators(table: Table): boolean {
  for (let row = 0; row < table.rowCount; row++) if (headerAt(table, row) !== undefined) return true;
  return false;
}

function nameIn(table: Table): string {
  for (let row = 0; row < Math.min(table.rowCount, HEAD_ROWS); row++) {
    const label = printedCells(table, row).find((cell) => headField(cell.word) === "name");
    if (label !== undefined) return rightOf(label)?.text.trim() ?? "";
  }
  return "";
}

function lineAbove(items: readonly Item[], at: number, headings: ReadonlyMap<Item, Heading>): Paragraph | undefined {
  for (let before = at - 1; before >= 0; before--) {
    const line = items[before];
    if (line === undefined || line.kind === "table" || line.outside || line.toc || headings.has(line)) return undefined;
    if (line.text === "" || isUnitStatement(line.text) || isYearLine(line.text)) continue;
    const isTitle = projectTitleOf(line.text, 0) !== undefined;
    return isTitle || line.text.length > LONGEST || /[。；;！？]/.test(line.text) ? undefined : line;
  }
  return undefined;
}
