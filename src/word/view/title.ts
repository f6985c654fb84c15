import type { Draft } from "../../domain/index.ts";

/** Characters of 二号 in a line of the type area: 156 mm. */
const LINE = 20;
/** A place of meaning ends behind these; a longer one is taken before a shorter one. */
const ENDS =
  /(?:人民政府|办事处|管理委员会|管委会|委员会|园区|开发区|新区|街道(?!办事处)|自治县|[省市县区镇乡])(?=.)|(?:部门预算信息公开|部门预算绩效信息|部门预算公开|部门预算)(?=.)/g;

/** Half-width characters take half the room. */
function width(text: string): number {
  return [...text].reduce((sum, char) => sum + (char.charCodeAt(0) < 0x2000 ? 0.5 : 1), 0);
}

/** The pieces of a title that stand together: offices, the year with what follows it, what it is. */
function piecesOf(title: string): readonly string[] {
  const breaks = new Set<number>();
  for (const found of title.matchAll(ENDS)) breaks.add(found.index + found[0].length);
  for (const found of title.matchAll(/\d{4}年/g)) breaks.add(found.index);
  const sorted = [...breaks].filter((at) => at > 0 && at < title.length).sort((a, b) => a - b);
  return [0, ...sorted].map((at, index) => title.slice(at, sorted[index] ?? title.length));
}

/** Every way to set pieces into so many lines that fit. */
function settings(pieces: readonly string[], lines: number): readonly (readonly string[])[] {
  if (lines === 1) {
    const line = pieces.join("");
    return width(line) <= LINE ? [[line]] : [];
  }
  const found: (readonly string[])[] = [];
  for (let count = 1; count <= pieces.length - lines + 1; count++) {
    const line = pieces.slice(0, count).join("");
    if (width(line) > LINE) break;
    found.push(...settings(pieces.slice(count), lines - 1).map((rest) => [line, ...rest]));
  }
  return found;
}

/** How uneven lines are; a break before the year parts the office from what it publishes, and is the best one. */
function unevenness(lines: readonly string[]): number {
  const widths = lines.map(width);
  const mean = widths.reduce((sum, each) => sum + each, 0) / widths.length;
  const atYear = lines.slice(1).some((line) => /^\d{4}年/.test(line));
  return widths.reduce((sum, each) => sum + (each - mean) ** 2, 0) - (atYear ? 20 : 0);
}

/** The lines of the title: as the office breaks it; else one, or broken between words where it is too long for one. */
export function titleLinesOf({ title, titleLines }: Pick<Draft, "title" | "titleLines">): readonly string[] {
  if (titleLines.length > 0) return titleLines;
  if (width(title) <= LINE) return [title];
  const pieces = piecesOf(title);
  for (let lines = 2; lines <= Math.min(4, pieces.length); lines++) {
    const [best] = [...settings(pieces, lines)].sort((a, b) => unevenness(a) - unevenness(b));
    if (best) return best;
  }
  return [title];
}
