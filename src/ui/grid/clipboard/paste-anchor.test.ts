import { describe, expect, it } from "vitest";
import { BASIC_COLUMNS, schemeOf } from "../../../domain/index.ts";
import { placesOf } from "../model/index.ts";
import { anchorColumn } from "./paste-anchor.ts";

const places = placesOf(BASIC_COLUMNS);
const begin = (cells: string[][], at = "level3") => anchorColumn(cells, at, places, schemeOf("hebei-project"));

describe("the column a pasted block begins in", () => {
  it("is 一级 for a whole table, wherever the cursor stands", () => {
    expect(
      begin([
        ["产出指标", "数量指标", "甲"],
        ["", "质量指标", "乙"],
      ]),
    ).toBe("level1");
    expect(begin([["产出\n指标", "数量指标", "甲"]])).toBe("level1");
  });
  it("is 二级 for a table without its first column", () => {
    expect(
      begin([
        ["数量指标", "甲", "乙"],
        ["质量指标", "丙", "丁"],
      ]),
    ).toBe("level2");
    expect(begin([["满意度", "村民满意度", "答满意的"]])).toBe("level2");
  });
  it("is the cursor's for everything else", () => {
    expect(begin([["甲", "乙", "≥95%"]])).toBe("level3");
    expect(begin([["数量指标"]], "description")).toBe("description");
    expect(begin([["", "", ""]], "basis")).toBe("basis");
  });
});
