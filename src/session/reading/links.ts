import type { DocumentReading } from "../../word/reader/index.ts";
import { headingKey, type PageBlock, sourceKey } from "./page.ts";

/** Which cells of one page belong to a cell of the other, and what of the source nobody understood. */
export interface PageLinks {
  toResult(sourceCell: string): readonly string[];
  toSource(resultCell: string): readonly string[];
  /** Keys of the source that ended in no place of the draft. */
  readonly unrecognised: ReadonlySet<string>;
  /** The cell of the result at a place of the draft, or at the closest place above it. */
  resultCell(to: string): string | undefined;
  /** The first cell of a block of the source that was not understood, else its first cell. */
  blockCell(block: number): string | undefined;
}

/** Every cell of a page, in reading order. */
function cellsOf(page: readonly PageBlock[]): readonly { readonly key: string; readonly text: string }[] {
  return page.flatMap((block) => (block.kind === "table" ? block.rows.flat() : [block.cell]));
}

/**
 * Links the two pages by the reading's own account of where each piece went. Where a place holds as many texts as
 * pieces went there, they belong together in order; else each piece belongs to all of them.
 */
export function linkPages(
  reading: Pick<DocumentReading, "provenance">,
  source: readonly PageBlock[],
  result: readonly PageBlock[],
): PageLinks {
  const forwards = new Map<string, string[]>();
  const backwards = new Map<string, string[]>();
  const join = (from: string, to: string) => {
    put(forwards, from, to);
    put(backwards, to, from);
  };
  const places = placesOf(result);
  const traces = new Map<string, string[]>();
  const labels: { readonly key: string; readonly to: string }[] = [];
  const known = new Set<string>();
  for (const { block, row, column, to, role } of reading.provenance) {
    const key = sourceKey(block, row, column);
    known.add(key);
    if (role === "value") put(traces, to, key);
    else if (to !== "") labels.push({ key, to });
  }
  for (const [to, keys] of traces) {
    const texts = nearest(places, to);
    keys.forEach((key, index) => {
      const own = texts.length === keys.length ? texts.slice(index, index + 1) : texts;
      for (const text of own) join(key, text);
    });
  }
  const headings = new Set(cellsOf(result).map(({ key }) => key));
  for (const { key, to } of labels) {
    const heading = headingKey(to);
    const [text] = nearest(places, to);
    if (headings.has(heading)) join(key, heading);
    else if (text !== undefined) put(forwards, key, text);
  }
  linkFigures(source, result, traces, join);
  const unrecognised = new Set<string>();
  const inBlock = new Map<string, string[]>();
  for (const { key, text } of cellsOf(source)) {
    put(inBlock, blockOf(key), key);
    if (text.trim() !== "" && !known.has(key) && !known.has(blockOf(key))) unrecognised.add(key);
  }
  return {
    toResult: (key) => forwards.get(key) ?? forwards.get(blockOf(key)) ?? [],
    toSource: (key) => backwards.get(key) ?? [],
    unrecognised,
    resultCell: (to) => nearest(places, to)[0],
    blockCell: (block) => {
      const cells = inBlock.get(`${block}`) ?? [];
      return cells.find((key) => unrecognised.has(key)) ?? cells[0];
    },
  };
}

/** Key of the block in which a cell stands: a table inside a cell is known by its block only. */
function blockOf(key: string): string {
  return key.split(":")[0] ?? key;
}

/** The texts of the result by their place in the draft; what only names them is left out. */
function placesOf(result: readonly PageBlock[]): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const { key } of cellsOf(result)) {
    const to = /^(.*)#\d+$/.exec(key)?.[1];
    if (to !== undefined) put(places, to, key);
  }
  return places;
}

/** The texts at a place, else at the closest place above it: a label may name a whole part. */
function nearest(places: ReadonlyMap<string, readonly string[]>, to: string): readonly string[] {
  for (let path = to; path !== ""; path = path.slice(0, Math.max(0, path.lastIndexOf(".")))) {
    const found = places.get(path) ?? places.get(`${path}.name`);
    if (found !== undefined) return found;
  }
  return [];
}

/** Amounts are read out of sentences, which went into a chapter: they belong to the sentences that say them. */
function linkFigures(
  source: readonly PageBlock[],
  result: readonly PageBlock[],
  traces: ReadonlyMap<string, readonly string[]>,
  join: (from: string, to: string) => void,
): void {
  const tables = result.flatMap((block) => (block.kind === "table" && block.key.startsWith("figures.") ? [block] : []));
  const chapters = [...traces].flatMap(([to, keys]) => (to.startsWith("narrative.") ? keys : []));
  const sentences = new Map(cellsOf(source).map(({ key, text }) => [key, text]));
  for (const cell of tables.flatMap(({ rows }) => rows.flatMap((row) => row.slice(1)))) {
    if (cell.text === "") continue;
    for (const key of chapters) if (sentences.get(key)?.includes(cell.text)) join(key, cell.key);
  }
}

function put(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
