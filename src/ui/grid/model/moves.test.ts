import { describe, expect, it } from "vitest";
import { BASIC_COLUMNS, type Indicator, newIndicator, schemeOf } from "../../../domain/index.ts";
import { at, type Cell, type Cursor, isWholeRows, rectOf, type Sheet } from "./cursor.ts";
import { linesOf } from "./lines.ts";
import { moved, selectLines, settle } from "./moves.ts";
import { placesOf } from "./places.ts";

const make = (id: string, level1: string, level2: string, text = ""): Indicator => ({
  ...newIndicator(level1, level2),
  id,
  target: text === "" ? { kind: "quantity", symbol: "≥", value: "95", unit: "%" } : { kind: "text", text },
});
const rows = [
  make("a", "产出指标", "数量指标"),
  make("b", "产出指标", "质量指标", "健全"),
  make("c", "产出指标", "时效指标"),
  make("d", "满意度指标", "服务对象满意度指标"),
];
const sheetOf = (list: readonly Indicator[]): Sheet => ({
  lines: linesOf(list, schemeOf("hebei-project"), (_, level2) => `open ${level2}`),
  places: placesOf(BASIC_COLUMNS),
});
const sheet = sheetOf(rows); // a, b, c, open 成本指标, d
const cell = (line: string, place: string): Cell => ({ line, place });
const move = (cursor: Cursor, dx: number, dy: number, extend = false) =>
  moved(sheet, cursor, { type: "move", dx, dy, extend });
const tab = (cursor: Cursor, back = false) => moved(sheet, cursor, { type: "tab", back });

describe("moving", () => {
  it("goes through the three places of a quantity one by one", () => {
    let here: Cursor | undefined = at(cell("a", "description"));
    const seen: string[] = [];
    for (let i = 0; i < 4 && here !== undefined; i += 1) {
      here = tab(here);
      seen.push(here?.active.place ?? "");
    }
    expect(seen).toEqual(["target.symbol", "target.value", "target.unit", "basis"]);
  });
  it("takes a text target as one cell, from both sides and from above", () => {
    expect(tab(at(cell("b", "target.symbol")))?.active).toEqual(cell("b", "basis"));
    expect(move(at(cell("b", "basis")), -1, 0)?.active).toEqual(cell("b", "target.symbol"));
    expect(move(at(cell("a", "target.unit")), 0, 1)?.active).toEqual(cell("b", "target.symbol"));
  });
  it("takes an open place as one cell", () => {
    expect(move(at(cell("c", "basis")), 0, 1)?.active).toEqual(cell("open 成本指标", "level3"));
    expect(tab(at(cell("open 成本指标", "level3")))?.active).toEqual(cell("d", "level2"));
  });
  it("takes the merged 一级 as one cell over all its lines", () => {
    expect(move(at(cell("c", "level2")), -1, 0)?.active).toEqual(cell("a", "level1"));
    expect(move(at(cell("a", "level1")), 0, 1)?.active).toEqual(cell("d", "level1"));
    expect(move(at(cell("d", "level1")), 0, -1)?.active).toEqual(cell("a", "level1"));
    expect(rectOf(sheet, at(cell("a", "level1")))).toEqual({ top: 0, bottom: 3, left: 0, right: 0 });
  });
  it("stops at the edges", () => {
    expect(move(at(cell("a", "level2")), 0, -1)?.active).toEqual(cell("a", "level2"));
    expect(move(at(cell("a", "level1")), -1, 0)?.active).toEqual(cell("a", "level1"));
    expect(move(at(cell("a", "level3")), 0, Infinity)?.active).toEqual(cell("d", "level3"));
  });
  it("leaves the grid with Tab behind the last cell and with Shift+Tab before the first", () => {
    expect(tab(at(cell("d", "basis")))).toBeUndefined();
    expect(tab(at(cell("a", "level2")), true)).toBeUndefined();
  });
  it("returns with Enter to the column where the Tabs began", () => {
    const tabbed = tab(tab(at(cell("a", "level3"))) ?? at(cell("a", "level3")));
    expect(tabbed?.origin).toBe("level3");
    expect(moved(sheet, tabbed ?? at(cell("a", "level3")), { type: "enter", back: false })?.active).toEqual(
      cell("b", "level3"),
    );
  });
});

describe("selecting", () => {
  it("grows from the active cell, which stays", () => {
    const grown = move(move(at(cell("a", "level3")), 1, 0, true) ?? at(cell("a", "level3")), 0, 1, true);
    expect(grown).toEqual({ active: cell("a", "level3"), head: cell("b", "description") });
    expect(grown && rectOf(sheet, grown)).toEqual({ top: 0, bottom: 1, left: 2, right: 3 });
  });
  it("knows whole rows", () => {
    const chosen = selectLines(sheet, "a", "c");
    const rect = rectOf(sheet, chosen);
    expect(rect && isWholeRows(sheet, rect)).toBe(true);
    expect(rect).toMatchObject({ top: 0, bottom: 2 });
  });
  it("takes everything, 一级 included", () => {
    const all = moved(sheet, at(cell("c", "basis")), { type: "selectAll" });
    expect(all && rectOf(sheet, all)).toEqual({ top: 0, bottom: 4, left: 0, right: 7 });
  });
});

describe("settling after an edit from elsewhere", () => {
  it("stays on a row that has moved", () => {
    const cursor = at(cell("c", "level3"));
    expect(settle(sheetOf([...rows].reverse()), sheet, cursor)).toBe(cursor);
  });
  it("stands where a deleted row stood", () => {
    const less = sheetOf(rows.filter((row) => row.id !== "a"));
    expect(settle(less, sheet, at(cell("a", "description")))?.active).toEqual(cell("open 数量指标", "level3"));
  });
  it("gives up in an empty grid", () => {
    expect(settle(sheetOf([]), sheet, at(cell("a", "level3")))).toBeUndefined();
  });
});
