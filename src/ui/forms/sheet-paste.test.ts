import { describe, expect, it } from "vitest";
import { layoutOf } from "../../../templates/index.ts";
import { type Draft, newAssetRow, newDraft, newOrganisation } from "../../domain/index.ts";
import { assetTable, type Cells, organisationTable, type RowTable } from "../../session/index.ts";
import { pasteRows } from "./sheet-paste.ts";

const empty = newDraft("云溪镇人民政府", 2026, layoutOf("h2"));
const draft: Draft = {
  ...empty,
  organisations: ["财政所", "水利站"].map((name) => ({ ...newOrganisation(), name })),
  assets: { ...empty.assets, rows: ["资产总额", "1、房屋（平方米）", "2、车辆（台、辆）"].map(newAssetRow) },
};

function paste<Row extends { readonly id: string }>(
  table: RowTable<Row>,
  columns: readonly string[],
  cells: Cells,
  at: { readonly row: number; readonly column: number },
  grows = true,
) {
  const done = pasteRows({ table, columns, rows: table.rows(draft), grows, numbers: ["quantity"] }, cells, at);
  const after = done.command?.change(draft) ?? draft;
  return { ...done, texts: table.rows(after).map((row) => columns.map((field) => table.get(row, field)).join("|")) };
}

const ASSETS = ["item", "quantity", "value"];

describe("a block pasted into a small table", () => {
  it("is written from the cell on, and adds the rows it needs", () => {
    const { texts, pasted, words } = paste(
      organisationTable,
      ["name", "nature"],
      [
        ["甲", "事业"],
        ["乙", "行政"],
      ],
      { row: 1, column: 0 },
    );
    expect(texts).toEqual(["财政所|", "甲|事业", "乙|行政"]);
    expect(pasted).toEqual({ row: 2, column: 1 });
    expect(words).toBe("已粘贴 2 行");
  });
  it("says what has no room where rows do not come and go", () => {
    const cells = [["1"], ["2"], ["3"]];
    const { texts, words } = paste(assetTable, ASSETS, cells, { row: 1, column: 1 }, false);
    expect(texts.map((row) => row.split("|")[1])).toEqual(["", "1", "2"]);
    expect(words).toContain("下面多出 1 行");
  });
  it("goes by the names of the rows where it has them", () => {
    const cells = [
      ["车辆（台、辆）", "2", "20万元"],
      ["房屋（平方米）", "100", "50.5"],
      ["地铁", "1", "1"],
    ];
    const { texts, words } = paste(assetTable, ASSETS, cells, { row: 0, column: 1 });
    expect(texts).toEqual(["资产总额||", "1、房屋（平方米）|100|50.5", "2、车辆（台、辆）|2|20"]);
    expect(words).toBe("已按名称粘贴 2 行。表里没有“地铁”，没有粘贴");
  });
});
