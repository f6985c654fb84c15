import { describe, expect, it } from "vitest";
import type { PageBlock } from "../../../session/index.ts";
import { linesOf, moved } from "./page-lines.ts";

const cell = (key: string) => ({ key, text: key });
const PAGE: readonly PageBlock[] = [
  { kind: "heading", key: "h", level: 1, cell: cell("h") },
  { kind: "table", key: "t", columns: [], rows: [[cell("a1"), cell("a2")], [], [cell("b1")]] },
  { kind: "text", key: "p", cell: cell("p") },
];

describe("walking a page by the arrow keys", () => {
  const lines = linesOf(PAGE);
  it("goes by lines, rows without cells left out", () => {
    expect(lines.map(({ id }) => id)).toEqual(["h", "t/0", "t/2", "p"]);
  });
  it.each([
    [undefined, "ArrowDown", "h"],
    ["h", "ArrowDown", "a1"],
    ["a2", "ArrowDown", "b1"],
    ["p", "ArrowDown", "p"],
    ["a1", "ArrowUp", "h"],
    ["a1", "ArrowRight", "a2"],
    ["a2", "ArrowRight", undefined],
    ["a1", "ArrowLeft", undefined],
    ["h", "End", "p"],
    ["p", "Home", "h"],
    ["h", "PageDown", "p"],
    ["h", "x", undefined],
  ])("from %s by %s to %s", (from, key, to) => {
    expect(moved(lines, from, key)).toBe(to);
  });
});
