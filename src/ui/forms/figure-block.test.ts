import { describe, expect, it } from "vitest";
import { layoutOf } from "../../../templates/index.ts";
import { newDraft } from "../../domain/index.ts";
import { readFigureBlock, unknownNames, withoutComputed } from "./figure-block.ts";

const labels = ["支出合计", "基本支出", "人员经费", "日常公用经费", "项目支出"];
const at = { row: 2, year: "this" } as const;

describe("pasting figures", () => {
  it("goes by the names in the first column, synonyms included", () => {
    const block = [
      ["项目", "2025年", "2024年"],
      ["1、人员支出", "562.85", "548.96"],
      ["公用经费：", "75.62", ""],
      ["没有这一项", "1", "2"],
    ];
    expect(readFigureBlock(block, labels, { row: 0, year: "last" })).toEqual([
      { label: "人员经费", year: "this", amount: "562.85" },
      { label: "人员经费", year: "last", amount: "548.96" },
      { label: "日常公用经费", year: "this", amount: "75.62" },
    ]);
  });
  it("knows names that begin with a numeral, and numerals before names", () => {
    const block = [
      ["一般公共预算收入", "1,320.32"],
      ["（二）政府性基金预算收入", "160.00"],
      ["其中：1.人员经费", "562.85"],
    ];
    expect(readFigureBlock(block, labels, at).map(({ label }) => label)).toEqual([
      "一般公共预算收入",
      "政府性基金预算收入",
      "人员经费",
    ]);
    expect(unknownNames(block)).toEqual([]);
  });
  it("tells the names it does not know", () => {
    const block = [
      ["项目", "2025年"],
      ["人员经费", "1"],
      [" 债务收入 ", "2"],
      ["备注", "无"],
      ["3", "4"],
    ];
    expect(unknownNames(block)).toEqual(["债务收入"]);
  });
  it("takes names without 收入, and amounts in other units", () => {
    const block = [
      ["一般公共预算财政拨款收入", "1320.32万元"],
      ["政府性基金", "160000元"],
    ];
    expect(readFigureBlock(block, labels, at)).toEqual([
      { label: "一般公共预算收入", year: "this", amount: "1320.32" },
      { label: "政府性基金预算收入", year: "this", amount: "16" },
    ]);
    // Amounts behind a name that the table has not are nobody's.
    expect(readFigureBlock([["债务收入", "200", "180"]], labels, at)).toEqual([]);
  });
  it("fills bare amounts down and to the right, and nothing beyond the table", () => {
    const block = [["562.85", "548.96"], ["75.62"], ["", "说明"], ["1"], ["2"]];
    expect(readFigureBlock(block, labels, at)).toEqual([
      { label: "人员经费", year: "this", amount: "562.85" },
      { label: "人员经费", year: "last", amount: "548.96" },
      { label: "日常公用经费", year: "this", amount: "75.62" },
    ]);
    expect(readFigureBlock([["1,548.96", "9"]], labels, { row: 2, year: "last" })).toEqual([
      { label: "人员经费", year: "last", amount: "1548.96" },
    ]);
  });
  it("leaves a total to be computed where the parts give it, and keeps one that differs", () => {
    const draft = newDraft("云溪镇人民政府", 2025, layoutOf("h2"));
    const paste = (total: string) =>
      withoutComputed(
        draft,
        readFigureBlock(
          [
            ["基本支出", total],
            ["人员经费", "562.85"],
            ["日常公用经费", "75.62"],
          ],
          labels,
          at,
        ),
      ).find((figure) => figure.label === "基本支出")?.amount;
    expect(paste("638.470")).toBe("");
    expect(paste("638.50")).toBe("638.50");
  });
});
