import type { Box, PageText, PrintedLine } from "./page.ts";

/** What makes the text of a cell uncertain; each is said at the cell. */
export const UNCERTAIN = {
  crossing: "这一格的字压着格线，可能少了字，或有旁边一格的字，请照原件核对。",
  overlapping: "这一格里有叠在一起的字，可能读重了，请照原件核对。",
  order: "这一格里的字高低不齐，先后可能不对，请照原件核对。",
  apart: "这一格里的字隔得很开，可能是两格的，请照原件核对。",
  torn: "这一行在换页处，上一页最后一行可能接着这里，请照原件核对。",
  joined: "这一格在换页处，由上下两页接起来，请照原件核对。",
} as const;

/** Parts of the size of its font by which a text may reach over a line, or into another, as programs set them. */
const OVER = 0.4;
/** Gap between two texts, in sizes of their font, that no space makes. */
const APART = 4;
/** Lines nearer to each other than this, in sizes of their font, are not one below the other. */
const NEAR = 0.75;

/** Why the text of a cell may not be what the page prints in it. */
export function doubtsOf(texts: readonly PageText[], lines: readonly PrintedLine[], box: Box): readonly string[] {
  const reaches = ({ x, width, size }: PageText): boolean =>
    x < box.left - size * OVER || x + width > box.right + size * OVER;
  const isNear = (line: PrintedLine, at: number): boolean => {
    const above = lines[at - 1];
    return above !== undefined && above.bottom - line.bottom < Math.min(above.size, line.size) * NEAR;
  };
  const gaps = gapsOf(texts);
  const said = [
    texts.some(reaches) && UNCERTAIN.crossing,
    gaps.some((gap) => gap < -OVER) && UNCERTAIN.overlapping,
    lines.some(isNear) && UNCERTAIN.order,
    gaps.some((gap) => gap > APART) && UNCERTAIN.apart,
  ];
  return said.filter((sentence) => sentence !== false);
}

/** Gaps between the texts of each line, in sizes of their font; below zero where one reaches into the next. */
function gapsOf(texts: readonly PageText[]): readonly number[] {
  const inOrder = [...texts].sort((one, other) => other.y - one.y || one.x - other.x);
  return inOrder.flatMap((text, at) => {
    const before = inOrder[at - 1];
    if (before === undefined || before.y - text.y > 1) return [];
    return [(text.x - before.x - before.width) / Math.max(before.size, text.size)];
  });
}
