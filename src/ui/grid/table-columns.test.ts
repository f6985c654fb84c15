import { describe, expect, it } from "vitest";
import { BASIC_COLUMNS, OVERALL_COLUMNS } from "../../domain/index.ts";
import { placesOf } from "./model/index.ts";
import { columnSum, tableColumns } from "./table-columns.ts";

describe("columns of a layout", () => {
  it("are its own, with three places for 指标值", () => {
    expect(tableColumns(BASIC_COLUMNS)).toHaveLength(6);
    expect(placesOf(BASIC_COLUMNS).map((place) => place.key)).toEqual([
      "level1",
      "level2",
      "level3",
      "description",
      "target.symbol",
      "target.value",
      "target.unit",
      "basis",
    ]);
    expect(placesOf(OVERALL_COLUMNS)[3]?.key).toBe("scoring");
  });
  it("keep further columns under their label", () => {
    expect(placesOf([{ field: "extra", label: "分值", total: "100" }])).toEqual([
      { key: "extra:分值", field: "extra:分值", label: "分值", total: "100" },
    ]);
  });
});

describe("the sum of a column", () => {
  it.each([
    [["60", "40"], true, "100"],
    [["33.3", "33.3", "33.4"], true, "100"],
    [["60", "", "30.5"], false, "90.5，应为 100"],
    [["60", "四十"], false, "有的不是数"],
  ])("%j", (texts, agrees, words) => {
    expect(columnSum(texts, "100")).toEqual({ agrees, words });
  });
  it("is absent while nothing is filled in", () => {
    expect(columnSum(["", ""], "100")).toBeUndefined();
  });
});
