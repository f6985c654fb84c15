import { describe, expect, it } from "vitest";
import { landing } from "./row-hands.ts";

const ids = ["a", "b", "c", "d"];

describe("dropping a project", () => {
  it.each([
    ["a", "c", "above", 1],
    ["a", "c", "below", 2],
    ["d", "b", "above", 1],
    ["d", "b", "below", 2],
    ["b", "b", "above", undefined],
    ["b", "a", "below", undefined],
    ["b", "c", "above", undefined],
    ["gone", "c", "above", undefined],
  ] as const)("moves %s to %s %s", (dragged, id, edge, to) => {
    expect(landing(ids, dragged, { id, edge })).toBe(to);
  });
});
