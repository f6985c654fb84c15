import { describe, expect, it } from "vitest";
import type { Draft } from "../../domain/index.ts";
import { fromTsv } from "../clipboard.ts";
import { pasteBlock } from "./paste.ts";
import { organisationTable, procurementTable } from "./plain-tables.ts";
import { grid, printed } from "./testing.ts";

const ONE = ["level1", "level2", "level3", "description", "target", "basis"];
const THREE = ["level1", "level2", "level3", "description", "target.symbol", "target.value", "target.unit", "basis"];

const block = (...rows: string[]) => fromTsv(rows.join("\n"));
const indicators = (draft: Draft) => draft.projects[0]?.indicators ?? [];

describe("pasting a block", () => {
  it("overwrites from the anchor, adds rows at the end and keeps their class", () => {
    const { draft, table, id } = grid([
      ["产出指标", "数量指标", "甲", "1个"],
      ["产出指标", "质量指标", "乙"],
    ]);
    const { command, summary } = pasteBlock(
      table,
      { rowId: id(1), column: "level3" },
      ONE,
      block("合格率\t抽检\t≥95%", "优良率\t抽检\t90%以上"),
    );
    expect(printed(command.change(draft))).toEqual([
      "产出指标|数量指标|甲|1个",
      "产出指标|质量指标|合格率|≥95%",
      "产出指标|质量指标|优良率|≥90%",
    ]);
    expect(command.label).toBe("粘贴 2 行");
    expect(summary).toMatchObject({ rows: 2, splitTargets: 2, overflow: 0 });
    expect(summary.repairs).toMatchObject([{ row: 2, printed: "90%以上", messages: ["“以上”写成 ≥"] }]);
    expect(indicators(command.change(draft))[2]?.printedTarget).toBe("90%以上");
  });

  it("gives the same rows when it is done again", () => {
    const { draft, table } = grid([]);
    const { command } = pasteBlock(table, { column: "level3" }, ONE, block("甲", "乙"));
    expect(command.change(draft)).toEqual(command.change(draft));
  });

  it("fills merged blanks of 一级 and 二级 from above", () => {
    const { draft, table } = grid([]);
    const cells = block("产出指标\t数量指标\t甲", "\t\t乙", "\t质量指标\t丙", "满意度指标\t\t丁", "\t\t戊");
    const next = pasteBlock(table, { column: "level1" }, ONE, cells).command.change(draft);
    expect(printed(next)).toEqual([
      "产出指标|数量指标|甲|",
      "产出指标|数量指标|乙|",
      "产出指标|质量指标|丙|",
      "满意度指标||丁|",
      "满意度指标||戊|",
    ]);
  });

  it("leaves what stands where the first class cell is a merged blank", () => {
    const { draft, table, id } = grid([["产出指标", "数量指标", "甲"]]);
    const next = pasteBlock(table, { rowId: id(0), column: "level1" }, ONE, block("\t\t乙")).command.change(draft);
    expect(printed(next)).toEqual(["产出指标|数量指标|乙|"]);
  });

  it("brings split groups together", () => {
    const { draft, table } = grid([
      ["产出指标", "数量指标", "甲"],
      ["满意度指标", "服务对象满意度指标", "乙"],
    ]);
    const next = pasteBlock(table, { column: "level1" }, ONE, block("产出指标\t时效指标\t丙")).command.change(draft);
    expect(printed(next).map((row) => row.split("|")[2])).toEqual(["甲", "丙", "乙"]);
  });

  it("takes the class words as printed, without the line breaks of narrow cells", () => {
    const { draft, table } = grid([]);
    const cells = fromTsv('"满意度\n指标"\t"服务对象\n满意度指标"\t满意\r\n');
    expect(printed(pasteBlock(table, { column: "level1" }, ONE, cells).command.change(draft))).toEqual([
      "满意度指标|服务对象满意度指标|满意|",
    ]);
  });

  it.each([[ONE], [THREE]])("understands one joined cell or three, whatever the grid shows (%#)", (columns) => {
    const { draft, table } = grid([]);
    const joined = pasteBlock(table, { column: "level3" }, columns, block("甲\t说明\t≥95%\t计划"));
    expect(printed(joined.command.change(draft))).toEqual(["||甲|≥95%"]);
    expect(indicators(joined.command.change(draft))[0]?.basis).toBe("计划");
    const three = pasteBlock(
      table,
      { column: "level3" },
      columns,
      block("甲\t说明\t≥\t95\t95%以上\t计划", "乙\t说明\t文字描述\t\t按期\t计划", "丙\t说明\t\t7\t个\t计划"),
    );
    expect(printed(three.command.change(draft))).toEqual(["||甲|≥95%", "||乙|按期", "||丙|7个"]);
    expect(indicators(three.command.change(draft)).map(({ basis }) => basis)).toEqual(["计划", "计划", "计划"]);
    expect(three.summary.repairs).toHaveLength(1);
  });

  it("repairs what the official system joined, and keeps the original with the row", () => {
    const { draft, table } = grid([]);
    const { command, summary } = pasteBlock(table, { column: "target" }, ONE, block("≥9595%以上"));
    const row = indicators(command.change(draft))[0];
    expect(row).toMatchObject({ target: { symbol: "≥", value: "95", unit: "%" }, printedTarget: "≥9595%以上" });
    expect(summary).toMatchObject({ splitTargets: 1, repairs: [{ row: 1, printed: "≥9595%以上" }] });
  });

  it("pastes a single part of 指标值 into its place", () => {
    const { draft, table, id } = grid([["产出指标", "数量指标", "甲", "≥5个"]]);
    const next = pasteBlock(table, { rowId: id(0), column: "target.unit" }, THREE, block("户")).command.change(draft);
    expect(printed(next)).toEqual(["产出指标|数量指标|甲|≥5户"]);
  });

  it("recognises a header row, in whatever order its columns stand", () => {
    const { draft, table } = grid([]);
    const cells = block("指标值\t三级指标\t二级指标\t一级指标\t备注", "≥95%\t合格率\t质量指标\t产出指标\t无");
    const { command, summary } = pasteBlock(table, { column: "level3" }, ONE, cells);
    expect(printed(command.change(draft))).toEqual(["产出指标|质量指标|合格率|≥95%"]);
    expect(summary).toMatchObject({ rows: 1, overflow: 1, columns: { headerRows: 1 } });
  });

  it("recognises two header rows over 符号, 值, 单位", () => {
    const { draft, table } = grid([]);
    const cells = block(
      "一级指标\t二级指标\t三级指标\t指标值\t\t\t指标值确定依据",
      "\t\t\t符号\t值\t单位\t",
      "产出指标\t数量指标\t甲\t≥\t5\t个\t计划",
    );
    const { command, summary } = pasteBlock(table, { column: "level1" }, ONE, cells);
    expect(printed(command.change(draft))).toEqual(["产出指标|数量指标|甲|≥5个"]);
    expect(indicators(command.change(draft))[0]?.basis).toBe("计划");
    expect(summary.columns.headerRows).toBe(2);
  });

  it("recognises 指标性质 and 计量单位 in columns of their own, apart and in any order", () => {
    const { draft, table } = grid([]);
    const names = "一级指标\t二级指标\t三级指标\t指标性质\t指标值\t计量单位";
    const cells = block(names, "产出指标\t数量指标\t巡查\t≥\t12\t次", "\t质量指标\t合格率\t=\t100\t%");
    const { command, summary } = pasteBlock(table, { column: "level3" }, ONE, cells);
    expect(printed(command.change(draft))).toEqual(["产出指标|数量指标|巡查|≥12次", "产出指标|质量指标|合格率|=100%"]);
    expect(summary.overflow).toBe(0);
    // What says 正向 is no symbol.
    const turned = block("三级指标\t计量单位\t指标值\t指标性质", "巡查\t次\t≥12\t正向");
    const other = pasteBlock(table, { column: "level3" }, ONE, turned);
    expect(printed(other.command.change(draft))[0]).toContain("巡查|≥12次");
    expect(other.summary.overflow).toBe(1);
  });
  it("recognises one header row that names 符号, 值, 单位 itself", () => {
    const { draft, table } = grid([]);
    const cells = block(
      "二级指标\t三级指标\t符号\t值\t计量单位\t指标值确定依据",
      "数量指标\t甲\t≥\t5\t个\t计划",
      "质量指标\t乙\t\t健全\t\t计划",
    );
    const { command, summary } = pasteBlock(table, { column: "level3" }, THREE, cells);
    expect(printed(command.change(draft))).toEqual(["产出指标|数量指标|甲|≥5个", "产出指标|质量指标|乙|健全"]);
    expect(summary).toMatchObject({ rows: 2, overflow: 0, columns: { headerRows: 1 } });
  });

  it("does not take data for a header", () => {
    const { draft, table } = grid([]);
    const { summary } = pasteBlock(
      table,
      { column: "level1" },
      ONE,
      block("产出指标\t数量指标\t指标名称", "产出指标\t数量指标\t乙"),
    );
    expect(summary.columns.headerRows).toBe(0);
    const one = pasteBlock(table, { column: "level3" }, ONE, block("三级指标", "甲"));
    expect(printed(one.command.change(draft))).toEqual(["||甲|"]);
  });

  it("counts what it has no column for, and drops blank rows at the end", () => {
    const { table } = grid([]);
    expect(pasteBlock(table, { column: "basis" }, ONE, block("计划\t多\t出", "\t\t")).summary).toMatchObject({
      rows: 1,
      overflow: 2,
    });
    expect(pasteBlock(table, { column: "basis" }, ONE, []).summary.rows).toBe(0);
  });

  it("follows columns chosen by hand", () => {
    const { draft, table } = grid([]);
    const chosen = { fields: [undefined, "target", "level3"], headerRows: 0 };
    const { command } = pasteBlock(table, { column: "level1" }, ONE, block("1\t5个\t甲"), chosen);
    expect(printed(command.change(draft))).toEqual(["||甲|5个"]);
  });
});

describe("other tables", () => {
  it("take blocks with and without a header", () => {
    const { draft } = grid([]);
    const columns = ["name", "nature", "rank", "funding"];
    const cells = block("单位名称\t单位性质\t单位规格\t经费保障形式", "云溪镇财政所\t事业\t股级\t财政拨款");
    const next = pasteBlock(organisationTable, { column: "name" }, columns, cells).command.change(draft);
    expect(next.organisations).toMatchObject([
      { name: "云溪镇财政所", nature: "事业", rank: "股级", funding: "财政拨款" },
    ]);
    const more = pasteBlock(
      procurementTable,
      { column: "item" },
      ["item", "extra:备注"],
      block("计算机\t急"),
    ).command.change(next);
    expect(more.procurement.rows).toMatchObject([{ item: "计算机", extra: { 备注: "急" } }]);
  });
});
