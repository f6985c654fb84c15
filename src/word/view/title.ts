import type { Draft } from "../../domain/index.ts";

/** Characters of 二号 in a line of the type area: 156 mm. */
const LINE = 20;
/** Where a title may be broken, and how badly that parts what belongs together. */
const BREAKS: readonly (readonly [pattern: RegExp, cost: number])[] = [
  // Before the year: the office from what it publishes.
  [/(?=\d{4}年)/g, -20],
  [/(?=[（(《〈“])|(?<=[）)》〉”、，：；])/g, 0],
  [/(?<=人民政府|办事处|委员会|管委会|预算信息公开|预算绩效信息|预算公开|部门预算(?!信息公开|绩效|公开))/g, 0],
  [/(?<=园区|开发区|新区|街道|自治县|[省市县区镇乡])/g, 40],
];
/** A further line is as bad as lines that differ by so much. */
const FURTHER = 30;
const MOST_LINES = 5;

/** Half-width characters take half the room. */
function width(text: string): number {
  return [...text].reduce((sum, char) => sum + (char.charCodeAt(0) < 0x2000 ? 0.5 : 1), 0);
}

/** A piece that stays on one line, and what it costs to begin a line with it. */
interface Piece {
  readonly text: string;
  readonly cost: number;
}

function piecesOf(title: string): readonly Piece[] {
  const costs = new Map<number, number>([[0, 0]]);
  for (const [pattern, cost] of BREAKS) {
    for (const { index } of title.matchAll(pattern))
      if (index > 0 && index < title.length && !costs.has(index)) costs.set(index, cost);
  }
  const places = [...costs.keys()].sort((a, b) => a - b);
  return places.map((at, index) => ({
    text: title.slice(at, places[index + 1] ?? title.length),
    cost: costs.get(at) ?? 0,
  }));
}

interface Setting {
  readonly lines: readonly string[];
  readonly cost: number;
}

/** Every way to set pieces into so many lines that fit. */
function settings(pieces: readonly Piece[], lines: number): readonly Setting[] {
  const found: Setting[] = [];
  let line = "";
  for (const [index, { text }] of pieces.entries()) {
    line += text;
    if (width(line) > LINE) break;
    const rest = pieces.slice(index + 1);
    if (lines === 1) {
      if (rest.length === 0) found.push({ lines: [line], cost: 0 });
      continue;
    }
    const [next] = rest;
    if (next === undefined) break;
    for (const other of settings(rest, lines - 1))
      found.push({ lines: [line, ...other.lines], cost: next.cost + other.cost });
  }
  return found;
}

/** How uneven lines are, with what their breaks part. */
function badness({ lines, cost }: Setting): number {
  const widths = lines.map(width);
  const mean = widths.reduce((sum, each) => sum + each, 0) / widths.length;
  return widths.reduce((sum, each) => sum + (each - mean) ** 2, 0) + cost + FURTHER * lines.length;
}

/** The lines of the title: as the office breaks it; else one, or broken between words where it is too long for one. */
export function titleLinesOf({ title, titleLines }: Pick<Draft, "title" | "titleLines">): readonly string[] {
  if (titleLines.length > 0) return titleLines;
  if (width(title) <= LINE || width(title) > LINE * MOST_LINES) return [title];
  const pieces = piecesOf(title);
  let best: Setting | undefined;
  for (let lines = 2; lines <= Math.min(MOST_LINES, pieces.length); lines++)
    for (const setting of settings(pieces, lines))
      if (best === undefined || badness(setting) < badness(best)) best = setting;
  return best?.lines ?? [title];
}
