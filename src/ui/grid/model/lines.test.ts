import { describe, expect, it } from "vitest";
import { type Indicator, newIndicator, schemeOf } from "../../../domain/index.ts";
import { linesOf, runsOf } from "./lines.ts";

const scheme = schemeOf("hebei-project");
const row = (level1: string, level2: string): Indicator => newIndicator(level1, level2);
const words = (rows: readonly Indicator[]) =>
  linesOf(rows, scheme, (level1, level2) => `${level1}/${level2}`).map((line) =>
    line.kind === "row" ? `${line.number} ${line.row.level2}` : `+ ${line.level2}`,
  );

describe("lines of a grid", () => {
  it("opens no places in an empty grid: it offers to start instead", () => {
    expect(words([])).toEqual([]);
  });
  it("opens a place where a required class is missing, at its position in the scheme", () => {
    expect(
      words([
        row("产出指标", "数量指标"),
        row("产出指标", "数量指标"),
        row("产出指标", "时效指标"),
        row("效果指标", "社会效益指标"),
      ]),
    ).toEqual([
      "1 数量指标",
      "2 数量指标",
      "+ 质量指标",
      "3 时效指标",
      "+ 成本指标",
      "4 社会效益指标",
      "+ 服务对象满意度指标",
    ]);
  });
  it("opens the first class before the rows that follow it", () => {
    expect(words([row("产出指标", "成本指标")]).slice(0, 4)).toEqual([
      "+ 数量指标",
      "+ 质量指标",
      "+ 时效指标",
      "1 成本指标",
    ]);
  });
  it("uses the 一级 as it is printed in the rows", () => {
    const lines = linesOf([row("产出", "数量指标")], scheme, (a, b) => a + b);
    expect(lines.map((line) => line.level1)).toEqual(["产出", "产出", "产出", "产出", "满意度指标"]);
  });
  it("keeps rows of unknown classes where they stand", () => {
    expect(words([row("其他", "安全指标"), row("产出指标", "数量指标")]).slice(0, 2)).toEqual([
      "1 安全指标",
      "2 数量指标",
    ]);
  });
});

describe("runs of 一级", () => {
  it("merges neighbours that print the same word, open places included", () => {
    const lines = linesOf(
      [row("产出指标", "数量指标"), row("产出指标", "质量指标"), row("满意度指标", "服务对象满意度指标")],
      scheme,
      (a, b) => a + b,
    );
    expect(runsOf(lines)).toEqual([
      { span: 4, last: false },
      { span: 0, last: false },
      { span: 0, last: false },
      { span: 0, last: true },
      { span: 1, last: true },
    ]);
  });
  it("does not merge over another word between", () => {
    const lines = linesOf(
      [row("甲", "子"), row("乙", "子"), row("甲", "子")],
      schemeOf("hebei-project"),
      (a, b) => a + b,
    );
    expect(
      runsOf(lines)
        .slice(0, 3)
        .map((run) => run.span),
    ).toEqual([1, 1, 1]);
  });
  it("are cut at the edges of a stretch, whose last line need not be the last of its run", () => {
    const lines = linesOf(
      ["甲", "甲", "甲", "乙", "乙"].map((level1) => row(level1, "子")),
      scheme,
      (a, b) => a + b,
    );
    expect(runsOf(lines, { from: 1, to: 4 })).toEqual([
      { span: 2, last: false },
      { span: 0, last: true },
      { span: 1, last: false },
    ]);
  });
});
