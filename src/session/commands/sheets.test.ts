import { describe, expect, it } from "vitest";
import { type Draft, figureValue, newDraft, type OwnCell, ownColumns } from "../../domain/index.ts";
import { LAYOUT } from "../testing.ts";
import { figureTable } from "./figure-table.ts";
import { ownTable } from "./own-table.ts";
import { pasteBlock } from "./paste.ts";
import { clearCells, copyCells, fillDown } from "./row-table.ts";

describe("figures as rows", () => {
  const table = figureTable(["spending"]);
  const draft: Draft = {
    ...newDraft("云溪镇人民政府", 2026, LAYOUT),
    figures: { 人员经费: "10", 日常公用经费: "5" },
    lastYearFigures: { 人员经费: "9" },
  };
  const whole = { rowIds: table.rows(draft).map(({ id }) => id), fields: ["this", "last"] };

  it("copy what is shown, sums included", () => {
    expect(copyCells(table, draft, whole).slice(0, 3)).toEqual([
      ["15.00", "9.00"],
      ["15.00", "9.00"],
      ["10", "9"],
    ]);
  });
  it("clear what was entered, and fill down without writing over a sum", () => {
    expect(clearCells(table, whole).change(draft)).toMatchObject({ figures: {}, lastYearFigures: {} });
    const filled = fillDown(table, { rowIds: ["基本支出", "人员经费", "日常公用经费"], fields: ["this"] }).change(
      draft,
    );
    expect(filled.figures).toEqual({ 人员经费: "15.00", 日常公用经费: "15.00" });
    expect(figureValue(filled, "基本支出")).toBe("30.00");
  });
  it("take amounts, convert them, and leave to be computed what the parts give", () => {
    const { command, summary } = pasteBlock(
      table,
      { rowId: "基本支出", column: "this" },
      ["this", "last"],
      [
        ["25", ""],
        ["200000元", "18"],
        ["5", "说明"],
      ],
    );
    const next = command.change(draft);
    expect(next.figures).toEqual({ 人员经费: "20", 日常公用经费: "5" });
    expect(next.lastYearFigures).toEqual({ 人员经费: "18" });
    expect(summary.repairs).toMatchObject([{ row: 2, printed: "200000元" }]);
  });
});

describe("an own table as rows", () => {
  const cell = (text: string, rest: Partial<OwnCell> = {}): OwnCell => ({ text, ...rest });
  const rows = [
    [cell("名称", { rowSpan: 2 }), cell("金额", { columnSpan: 2 })],
    [cell("本年"), cell("上年")],
    [cell("路灯"), cell("1"), cell("2")],
  ];
  const empty = newDraft("云溪镇人民政府", 2026, LAYOUT);
  const draft: Draft = {
    ...empty,
    parts: [{ id: "own", part: "own", blocks: [{ kind: "grid", id: "t", rows }] }],
  };
  const table = ownTable("own", "t");

  it("counts its columns as they are drawn", () => {
    expect(ownColumns(rows)).toEqual([
      [0, 1],
      [1, 2],
      [0, 1, 2],
    ]);
  });
  it("copies, fills and pastes in columns, and keeps its shape", () => {
    expect(copyCells(table, draft, { rowIds: ["0", "1"], fields: ["0", "1", "2"] })).toEqual([
      ["名称", "金额", ""],
      ["", "本年", "上年"],
    ]);
    const { command } = pasteBlock(
      table,
      { rowId: "1", column: "1" },
      ["0", "1", "2"],
      [
        ["甲", "乙"],
        ["3", "4"],
      ],
    );
    const after = command.change(draft);
    expect(table.rows(after).map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ["名称", "金额"],
      ["甲", "乙"],
      ["路灯", "3", "4"],
    ]);
    const filled = fillDown(table, { rowIds: ["1", "2"], fields: ["1"] }).change(draft);
    expect(table.rows(filled)[2]?.cells.map(({ text }) => text)).toEqual(["路灯", "本年", "2"]);
  });
});
