import type { ReadOptions } from "../pace.ts";
import { NUMBER_CODES } from "./number-codes.ts";
import { formatNumber } from "./number-format.ts";
import { symbolText } from "./symbols.ts";
import { tokenise } from "./tokenise.ts";

/** Prints the numbers of a document's lists; asked once for each numbered paragraph, in document order. */
export interface Numbering {
  /**
   * The number as printed ("（一）"), "" where the list has none.
   * @param level from 0; where neither paragraph nor style names one, the level that names the style, else the first.
   */
  next(numId: string, level: number | undefined, styleId?: string): string;
}

/** One level of a list, as it prints its number. */
export interface Level {
  start: number;
  format: string;
  text: string;
  font: string;
  /** Restarts only after this level (from 1), 0 never; undefined after any higher level. */
  restart?: number;
  legal: boolean;
  /** The paragraph style that has this level. */
  styleId?: string;
}

/** The levels of a list, or the list style in which they are kept (17.9.21, 17.9.27). */
export interface AbstractList {
  readonly levels: Map<number, Level>;
  styleLink?: string;
  numStyleLink?: string;
}

/** A use of a list: the list it counts with, and what it changes. */
export interface List {
  abstractId: string;
  overrides: Map<number, number>;
  levels: Map<number, Level>;
}

const LEVELS = 9;
const MAX_TEXT = 60;

/**
 * Reads the numbering part (ECMA-376 part 1, 17.9); without one there are no numbers.
 * @param numIdOf the list that a numbering style names. @throws as `tokenise`
 */
export async function readNumbering(
  part: Uint8Array | undefined,
  options: ReadOptions = {},
  numIdOf: (styleId: string) => string | undefined = () => undefined,
): Promise<Numbering> {
  const abstracts = new Map<string, AbstractList>();
  const lists = new Map<string, List>();
  if (part) await tokenise(part, collector(abstracts, lists), options);

  const byStyle = new Map<string, string>();
  for (const [id, { styleLink }] of abstracts) if (styleLink !== undefined) byStyle.set(styleLink, id);
  /** The list that has the levels: a list that only names a list style is followed to it. */
  const source = (abstractId: string): string => {
    const link = abstracts.get(abstractId)?.numStyleLink;
    if (link === undefined || (abstracts.get(abstractId)?.levels.size ?? 0) > 0) return abstractId;
    return byStyle.get(link) ?? lists.get(numIdOf(link) ?? "")?.abstractId ?? abstractId;
  };
  for (const list of lists.values()) list.abstractId = source(list.abstractId);
  return createNumbering(abstracts, lists);
}

/** Counts with the given lists, by their abstract definition and by their use. */
export function createNumbering(
  abstracts: ReadonlyMap<string, AbstractList>,
  lists: ReadonlyMap<string, List>,
): Numbering {
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return {
    next(numId, said, styleId) {
      const list = lists.get(numId);
      if (!list) return "";
      const levels = abstracts.get(list.abstractId)?.levels;
      const levelAt = (at: number): Level | undefined => list.levels.get(at) ?? levels?.get(at);
      const depth = said ?? levelOfStyle(levels, styleId);
      if (depth < 0 || depth >= LEVELS) return "";
      const level = levelAt(depth);
      if (!level) return "";
      const counts = counters.get(list.abstractId) ?? new Array<number | undefined>(LEVELS).fill(undefined);
      counters.set(list.abstractId, counts);
      if (!begun.has(numId)) {
        begun.add(numId);
        for (const at of list.overrides.keys()) counts[at] = undefined;
      }
      const startOf = (at: number): number => list.overrides.get(at) ?? levelAt(at)?.start ?? 1;
      const before = counts[depth];
      counts[depth] = before === undefined ? startOf(depth) : before + 1;
      for (let at = depth + 1; at < LEVELS; at++) {
        const restart = levelAt(at)?.restart;
        if (restart === undefined || depth < restart) counts[at] = undefined;
      }
      if (level.format === "bullet") return bullet(level);
      return level.text.replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        const format = level.legal ? "decimal" : (levelAt(at)?.format ?? "decimal");
        return formatNumber(counts[at] ?? startOf(at), format);
      });
    },
  };
}

function levelOfStyle(levels: ReadonlyMap<number, Level> | undefined, styleId: string | undefined): number {
  if (levels && styleId !== undefined) for (const [at, level] of levels) if (level.styleId === styleId) return at;
  return 0;
}

/** A sign that only its font knows is a bullet like others. */
function bullet(level: Level): string {
  return symbolText(level.text, level.font).replace(/[\ue000-\uf8ff]/g, "•");
}

function collector(abstracts: Map<string, AbstractList>, lists: Map<string, List>) {
  let abstract: AbstractList | undefined;
  let list: List | undefined;
  let level: Level | undefined;
  let overridden = 0;
  return {
    open(name: string, attribute: (name: string) => string | undefined): void {
      const value = attribute("val");
      if (name === "abstractNum") {
        abstract = { levels: new Map() };
        abstracts.set(attribute("abstractNumId") ?? attribute("listDefId") ?? "", abstract);
      } else if (name === "num") {
        list = { abstractId: "", overrides: new Map(), levels: new Map() };
        lists.set(attribute("numId") ?? attribute("ilfo") ?? "", list);
      } else if (name === "abstractNumId" && list) list.abstractId = value ?? "";
      else if (name === "styleLink" && abstract && value !== undefined) abstract.styleLink = value;
      else if (name === "numStyleLink" && abstract && value !== undefined) abstract.numStyleLink = value;
      else if (name === "lvlOverride") overridden = Number(attribute("ilvl") ?? 0);
      else if (name === "startOverride" && list) list.overrides.set(overridden, Number(value) || 0);
      else if (name === "lvl") {
        level = { start: 1, format: "decimal", text: "", font: "", legal: false };
        (list ? list.levels : abstract?.levels)?.set(Number(attribute("ilvl") ?? 0), level);
      } else if (level) setLevel(level, name, value, attribute);
    },
    close(name: string): void {
      if (name === "abstractNum") abstract = undefined;
      else if (name === "num") list = undefined;
      else if (name === "lvl") level = undefined;
    },
  };
}

function setLevel(
  level: Level,
  name: string,
  value: string | undefined,
  attribute: (name: string) => string | undefined,
): void {
  if (name === "start") level.start = Number(value) || 0;
  else if (name === "numFmt") level.format = NUMBER_CODES[value ?? ""] ?? value ?? "decimal";
  else if (name === "lvlText") level.text = (value ?? "").slice(0, MAX_TEXT);
  else if (name === "lvlRestart") level.restart = Number(value) || 0;
  else if (name === "pStyle" && value !== undefined) level.styleId = value;
  else if (name === "isLgl") level.legal = value === undefined || !/^(?:0|false|off)$/.test(value);
  else if (name === "rFonts") level.font = attribute("ascii") ?? attribute("hAnsi") ?? "";
}
