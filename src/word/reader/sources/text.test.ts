import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Blocks, GridBlock } from "../blocks.ts";
import { readText } from "./text.ts";

/** A table as lines of "row,column +rows×columns text", short enough to compare by eye. */
function drawn(grid: GridBlock | undefined): string[] {
  return (grid?.cells ?? []).map(
    (cell) => `${cell.row},${cell.column} ${cell.rowSpan}×${cell.columnSpan} ${cell.paragraphs.join("/")}`,
  );
}

function grids(read: Blocks): GridBlock[] {
  return read.blocks.filter((block) => block.kind === "grid");
}

function paragraphs(read: Blocks): string[] {
  return read.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
}

/** Rows as a dump prints them: each cell a line after a TAB, each row followed by a blank line. */
function dumped(...rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => `\t${cell}\n`).join("")}\n`).join("");
}

describe("a dump with one cell a line", () => {
  it("merges an empty first cell with the cell above, but leaves an empty row alone", () => {
    const read = readText(dumped(["产出指标", "数量指标"], ["", "质量指标"], ["", ""], ["满意度指标", "服务对象"]));
    expect(drawn(grids(read)[0])).toEqual([
      "0,0 2×1 产出指标",
      "0,1 1×1 数量指标",
      "1,1 1×1 质量指标",
      "2,0 1×1 ",
      "2,1 1×1 ",
      "3,0 1×1 满意度指标",
      "3,1 1×1 服务对象",
    ]);
  });

  it("deduces the spans of a header of two rows", () => {
    const read = readText(
      dumped(
        ["一级", "二级", "指标值", "依据"],
        ["", "", "符号", "值", "单位", ""],
        ["产出", "数量", "≥", "3", "次", "计划"],
      ),
    );
    expect(drawn(grids(read)[0]).slice(0, 7)).toEqual([
      "0,0 2×1 一级",
      "0,1 2×1 二级",
      "0,2 1×3 指标值",
      "0,5 2×1 依据",
      "1,2 1×1 符号",
      "1,3 1×1 值",
      "1,4 1×1 单位",
    ]);
  });

  it("keeps cells of several lines together, also where a line is blank but for spaces", () => {
    const head = dumped(["一级指标", "二级指标", "三级指标"]);
    const read = readText(`${head}\t产出\n指标\n\t数量\n\u3000\n指标\n\t次数\n\n`);
    expect(drawn(grids(read)[0]).slice(3)).toEqual(["1,0 1×1 产出/指标", "1,1 1×1 数量/指标", "1,2 1×1 次数"]);
  });

  it("takes a numbered goal as a line of its cell and a chapter title as a paragraph", () => {
    const read = readText("\t绩效目标\n\t1、清运垃圾\n2、整治河道\n\n\t合  计\n 七、国有资产\n云溪镇有车辆一台。\n");
    expect(drawn(grids(read)[0])).toEqual(["0,0 1×1 绩效目标", "0,1 1×1 1、清运垃圾/2、整治河道", "1,0 1×2 合  计"]);
    expect(paragraphs(read)).toEqual(["七、国有资产", "云溪镇有车辆一台。"]);
  });

  it("begins a new table after a heading that follows a cell without a blank line", () => {
    const read = readText("\t满意度\n\t问卷调查\n 2.河道保洁绩效目标表\n\t绩效目标\n\t水清岸绿\n\n");
    expect(grids(read).length).toBe(2);
    expect(paragraphs(read)).toEqual(["2.河道保洁绩效目标表"]);
  });

  it("separates tables by two blank lines and rows by one", () => {
    const read = readText(`${dumped(["绩效目标", "水清"])}\n${dumped(["一级", "二级"], ["产出", "数量"])}`);
    expect(grids(read).map((grid) => grid.rowCount)).toEqual([1, 2]);
  });

  it("joins a row that a blank line tore apart, and says so", () => {
    const whole = ["产出", "数量", "次数", "巡河次数", "≥12次", "计划"];
    const torn = `${dumped(whole)}\t产出\n\t质量\n\t\n\n\t合格率\n\t≥95%\n\t台账\n\n${dumped(whole)}`;
    const read = readText(torn);
    expect(grids(read)[0]?.rowCount).toBe(3);
    expect(read.notes).toEqual(["文字里有 1 行表格被空行断开，已接上。"]);
  });
});

describe("codes", () => {
  it("takes field codes and bookmarks out of the text and keeps them", () => {
    const read = readText(
      "[bookmark: _Toc1]一、总体{ TC 总体 \\f A \\l 1 }\n1、河道保洁绩效目标表 TC 3、旧名绩效目标表 \\f C \\l 1 \n",
    );
    expect(read.blocks).toEqual([
      { kind: "paragraph", index: 0, text: "一、总体", codes: ["[bookmark: _Toc1]", "{ TC 总体 \\f A \\l 1 }"] },
      { kind: "paragraph", index: 1, text: "1、河道保洁绩效目标表", codes: ["TC 3、旧名绩效目标表 \\f C \\l 1"] },
    ]);
  });

  it("leaves words that only look like a field", () => {
    expect(paragraphs(readText("采购 TC 型路灯 3 盏\nPAGE 一页\n"))).toEqual(["采购 TC 型路灯 3 盏", "PAGE 一页"]);
  });

  it("marks lines of a table of contents", () => {
    const read = readText("一、部门职责........3\n二、收支……4\n一、部门职责\n");
    expect(read.blocks.map((block) => block.kind === "paragraph" && block.style)).toEqual(["toc", "toc", undefined]);
  });
});

describe("rows with TABs between the cells", () => {
  it("reads a table as Excel copies it, with quoted cells of several lines", () => {
    const read = readText('一级指标\t二级指标\t指标值\r\n产出指标\t"数量\n指标"\t"他说""好"""\r\n\t质量指标\t≥95%\r\n');
    expect(drawn(grids(read)[0]).slice(3)).toEqual([
      "1,0 2×1 产出指标",
      "1,1 1×1 数量/指标",
      '1,2 1×1 他说"好"',
      "2,1 1×1 质量指标",
      "2,2 1×1 ≥95%",
    ]);
  });

  it("takes quotes that are not Excel's as text", () => {
    const read = readText('"三公"经费\t"5万元"\n其中\t"接待\n');
    expect(drawn(grids(read)[0])).toEqual(['0,0 1×1 "三公"经费', '0,1 1×1 "5万元"', "1,0 1×1 其中", '1,1 1×1 "接待']);
  });

  it("takes a tab stop as text and a list of pages as contents", () => {
    expect(paragraphs(readText("编制单位：云溪镇\t单位：万元\n"))).toEqual(["编制单位：云溪镇\t单位：万元"]);
    const contents = readText("一、职责\t1\n二、收支\t2\n三、运行经费\t2\n");
    expect(contents.blocks.every((block) => block.kind === "paragraph" && block.style === "toc")).toBe(true);
  });
});

it("reads text without any table, and nothing from nothing", () => {
  expect(paragraphs(readText("\ufeff云溪镇\r\n\r\n二〇二六年"))).toEqual(["云溪镇", "二〇二六年"]);
  expect(readText("")).toEqual({ blocks: [], notes: [] });
});

// A tenth of a second; a slip into quadratic time would take minutes and run into the test's own limit.
it("refuses a million cells", { timeout: 120_000 }, () => {
  expect(() => readText("\t1\n\t2\n\n".repeat(500_000))).toThrow(/万个单元格/);
});

const seeds = new URL("../../../../../shared/seeds/", import.meta.url);

describe.skipIf(!existsSync(seeds))("the five seeds (skipped where ../shared/seeds does not exist)", () => {
  const names = existsSync(seeds) ? readdirSync(seeds).sort() : [];
  const tables: Record<string, number> = { "000": 15, "001": 11, "002": 5, "003": 11, "004": 34 };

  it.each(names)("finds every project table of %s, and loses no character", (name) => {
    const text = readFileSync(new URL(name, seeds), "utf8");
    const read = readText(text);
    const projectTables = grids(read).filter((grid) => {
      const printed = grid.cells.map((cell) => cell.paragraphs.join(""));
      return printed.includes("三级指标") && printed.includes("满意度指标");
    });
    expect(projectTables.length).toBe(tables[name.slice(0, 3)]);
    expect(tally(everything(read))).toEqual(tally(text));
  });
});

function everything(read: Blocks): string {
  const joined = (texts: readonly string[], codes: readonly string[] = []): string => texts.join("") + codes.join("");
  const printed = read.blocks.map((block) =>
    block.kind === "paragraph"
      ? joined([block.text], block.codes)
      : block.cells.map((cell) => joined(cell.paragraphs, cell.codes)).join(""),
  );
  return printed.join("");
}

/** How often each printed character occurs. */
function tally(text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const character of text.replace(/\s/g, "")) counts[character] = (counts[character] ?? 0) + 1;
  return counts;
}
