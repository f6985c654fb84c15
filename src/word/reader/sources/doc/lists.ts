import { NUMBER_CODES } from "../docx/number-codes.ts";
import { type AbstractList, createNumbering, type Level, type List, type Numbering } from "../docx/numbering.ts";
import type { Bytes } from "./bytes.ts";

const LIST_SIZE = 28;
const LEVEL_SIZE = 28;
const USE_SIZE = 16;
const LEVELS = 9;
const MOST_LISTS = 20_000;

/** Where a table of lists begins and how long it is. */
export interface Extent {
  readonly at: number;
  readonly length: number;
}

/** Reads the lists (MS-DOC 2.9.193 PlfLst) and their uses (2.9.192 PlfLfo); paragraphs name a use by its number, from 1. */
export function readLists(table: Bytes, lists: Extent, uses: Extent): Numbering {
  const abstracts = new Map<string, AbstractList>();
  const named = new Map<string, List>();
  if (lists.length > 2 && uses.length > 4) {
    readDefinitions(table, lists, abstracts);
    readUses(table, uses.at, named);
  }
  return createNumbering(abstracts, named);
}

function readDefinitions(table: Bytes, { at, length }: Extent, abstracts: Map<string, AbstractList>): void {
  const count = Math.min(table.uint16(at), MOST_LISTS);
  let cursor = at + length;
  for (let index = 0; index < count; index++) {
    const list = at + 2 + index * LIST_SIZE;
    const levels = new Map<number, Level>();
    const simple = (table.byte(list + 26) & 1) === 1;
    for (let level = 0; level < (simple ? 1 : LEVELS); level++) {
      const read = readLevel(table, cursor);
      levels.set(level, read.level);
      cursor = read.end;
    }
    abstracts.set(String(table.uint32(list)), { levels });
  }
}

/** One level (MS-DOC 2.9.148 LVL): numbers below 9 in its text stand for the number of that level. */
function readLevel(table: Bytes, at: number): { level: Level; end: number } {
  const format = NUMBER_CODES[table.byte(at + 4)] ?? "decimal";
  const legal = ((table.byte(at + 5) >> 2) & 1) === 1;
  const textAt = at + LEVEL_SIZE + table.byte(at + 24) + table.byte(at + 25);
  const length = table.uint16(textAt);
  let text = "";
  for (let index = 0; index < length && index < 60; index++) {
    const code = table.uint16(textAt + 2 + index * 2);
    text += code < LEVELS ? `%${code + 1}` : String.fromCharCode(code);
  }
  const level = { start: table.uint32(at) & 0xffff, format, text, font: "", legal };
  return { level, end: textAt + 2 + length * 2 };
}

function readUses(table: Bytes, at: number, named: Map<string, List>): void {
  const count = Math.min(table.uint32(at), MOST_LISTS);
  let cursor = at + 4 + count * USE_SIZE;
  for (let index = 0; index < count; index++) {
    const use = at + 4 + index * USE_SIZE;
    const overrides = new Map<number, number>();
    const levels = new Map<number, Level>();
    named.set(String(index + 1), { abstractId: String(table.uint32(use)), overrides, levels });
    const changed = table.byte(use + 12);
    if (cursor + 4 > table.length) continue;
    cursor += 4;
    for (let change = 0; change < changed; change++) {
      const flags = table.uint32(cursor + 4);
      if (flags & 0x10) overrides.set(flags & 15, table.uint32(cursor));
      cursor += 8;
      if (flags & 0x20) {
        const read = readLevel(table, cursor);
        levels.set(flags & 15, read.level);
        cursor = read.end;
      }
    }
  }
}
