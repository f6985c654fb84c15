import { describe, expect, it } from "vitest";
import { type Draft, printTarget, schemeOf } from "../../domain/index.ts";
import { addClassRow, indicatorTable, setTarget } from "./indicator-table.ts";
import { clearCells, copyCells, fillDown, insertRow, moveRow, moveRowTo, removeRows, setCell } from "./row-table.ts";
import { grid, printed, SCHEME } from "./testing.ts";

const ROWS = [
  ["产出指标", "数量指标", "修路", "≥5公里"],
  ["产出指标", "质量指标", "合格率", "≥95%"],
  ["效益指标", "社会效益指标", "受益", "100户"],
  ["满意度指标", "服务对象满意度指标", "满意", "≥90%"],
] as const;

const first = (draft: Draft) => draft.projects[0]?.indicators[0];

describe("a cell", () => {
  it("reads a typed target into its parts and forgets what the source had printed", () => {
    const { draft, table, id } = grid(ROWS);
    const old = {
      ...draft,
      projects: draft.projects.map((project, i) =>
        i > 0
          ? project
          : { ...project, indicators: project.indicators.map((row) => ({ ...row, printedTarget: "≥55公里" })) },
      ),
    };
    const next = setCell(table, id(0), "target", "≥98％").change(old);
    expect(first(next)?.target).toEqual({ kind: "quantity", symbol: "≥", value: "98", unit: "%" });
    expect(first(next)?.printedTarget).toBeUndefined();
    const understood = setTarget(table, id(0), { kind: "text", text: "是" }).change(draft);
    expect(first(understood)?.target).toEqual({ kind: "text", text: "是" });
  });

  it.each([
    ["target.symbol", "<=", "≤5公里"],
    ["target.value", "７", "≥7公里"],
    ["target.value", "按计划", "按计划"],
    ["target.unit", "平米", "≥5平方米"],
    ["target.unit", "", "≥5"],
  ])("sets %s to %s alone", (field, text, whole) => {
    const { draft, table, id } = grid(ROWS);
    const target = first(setCell(table, id(0), field, text).change(draft))?.target;
    expect(target && printTarget(target)).toBe(whole);
  });

  it("keeps columns of other layouts under their label", () => {
    const { draft, table, id } = grid(ROWS);
    const scored = setCell(table, id(0), "extra:分值", "10").change(draft);
    expect(first(scored)?.extra).toEqual({ 分值: "10" });
    expect(first(setCell(table, id(0), "extra:分值", "").change(scored))?.extra).toEqual({});
    expect(first(setCell(table, id(0), "extra:__proto__", "x").change(draft))?.extra).toEqual(
      Object.fromEntries([["__proto__", "x"]]),
    );
  });

  it("touches no other project and nothing where nothing changes", () => {
    const { draft, table, id } = grid(ROWS);
    const next = setCell(table, id(0), "level3", "修桥").change(draft);
    expect(next.projects[1]).toBe(draft.projects[1]);
    expect(first(next)).not.toBe(first(draft));
    expect(next.projects[0]?.indicators[1]).toBe(draft.projects[0]?.indicators[1]);
    expect(setCell(table, id(0), "level3", "修路").change(draft)).toBe(draft);
    expect(setCell(table, id(0), "toString", "x").change(draft)).toBe(draft);
    expect(setCell(table, "gone", "level3", "x").change(draft)).toBe(draft);
  });
});

describe("the class of a row", () => {
  it("moves the row into its group, under the word the table uses for it", () => {
    const { draft, table, id } = grid(ROWS);
    const next = setCell(table, id(0), "level2", "经济效益").change(draft);
    expect(printed(next)).toEqual([
      "产出指标|质量指标|合格率|≥95%",
      "效益指标|经济效益指标|修路|≥5公里",
      "效益指标|社会效益指标|受益|100户",
      "满意度指标|服务对象满意度指标|满意|≥90%",
    ]);
  });
  it("leaves a row of an unknown class where it is, with its words", () => {
    const { draft, table, id } = grid(ROWS);
    const next = setCell(table, id(1), "level2", "其他指标").change(draft);
    expect(printed(next)[1]).toBe("产出指标|其他指标|合格率|≥95%");
  });
  it("leaves a row that already stands right", () => {
    const { draft, table, id } = grid(ROWS);
    expect(printed(setCell(table, id(1), "level2", "时效").change(draft))[1]).toBe("产出指标|时效指标|合格率|≥95%");
  });
  it.each([
    ["产出指标", "数量指标", 1],
    ["产出指标", "成本指标", 2],
    ["效果指标", "生态效益指标", 3],
    ["满意度指标", "服务对象满意度指标", 4],
  ])("adds a row of %s %s at %i", (level1, level2, index) => {
    const { draft, table } = grid(ROWS);
    const next = addClassRow(table, SCHEME, "new", level1, level2).change(draft);
    const row = next.projects[0]?.indicators[index];
    expect(row).toMatchObject({ id: "new", level1: level1 === "效果指标" ? "效益指标" : level1, level2 });
  });
  it("adds the first class in front where only later ones are there", () => {
    const { draft, table } = grid(ROWS.slice(2));
    expect(printed(addClassRow(table, SCHEME, "new", "产出指标", "数量指标").change(draft))[0]).toBe(
      "产出指标|数量指标||",
    );
  });
});

describe("rows", () => {
  it("are inserted below a row, in its class", () => {
    const { draft, table, id } = grid(ROWS);
    const command = insertRow(table, "new", id(1));
    expect(command.place.rowId).toBe("new");
    expect(printed(command.change(draft))[2]).toBe("产出指标|质量指标||");
    expect(printed(insertRow(table, "new").change(draft))[4]).toBe("满意度指标|服务对象满意度指标||");
  });
  it("are removed together", () => {
    const { draft, table, id } = grid(ROWS);
    expect(printed(removeRows(table, [id(0), id(2)]).change(draft))).toHaveLength(2);
    expect(removeRows(table, ["gone"]).change(draft)).toBe(draft);
  });
  it("move among their like only", () => {
    const { draft, table, id } = grid(ROWS);
    expect(printed(moveRow(table, id(1), -1).change(draft))[0]).toContain("合格率");
    expect(moveRow(table, id(1), 1).change(draft)).toBe(draft);
    expect(moveRowTo(table, id(2), 0).change(draft)).toBe(draft);
    expect(printed(moveRowTo(table, id(0), 3).change(draft))[1]).toContain("修路");
  });
});

describe("ranges", () => {
  it("are cleared without their classes", () => {
    const { draft, table, id } = grid(ROWS);
    const fields = ["level1", "level2", "level3", "target"];
    const next = clearCells(table, { rowIds: [id(0), id(1)], fields }).change(draft);
    expect(printed(next).slice(0, 3)).toEqual([
      "产出指标|数量指标||",
      "产出指标|质量指标||",
      "效益指标|社会效益指标|受益|100户",
    ]);
  });
  it("are filled from their uppermost row, or from the row above a single one", () => {
    const { draft, table, id } = grid(ROWS);
    const down = fillDown(table, { rowIds: [id(2), id(0), id(1)], fields: ["level3", "target"] }).change(draft);
    expect(printed(down).slice(0, 3)).toEqual([
      "产出指标|数量指标|修路|≥5公里",
      "产出指标|质量指标|修路|≥5公里",
      "效益指标|社会效益指标|修路|≥5公里",
    ]);
    const single = fillDown(table, { rowIds: [id(1)], fields: ["target"] }).change(draft);
    expect(printed(single)[1]).toBe("产出指标|质量指标|合格率|≥5公里");
    expect(fillDown(table, { rowIds: [id(0)], fields: ["target"] }).change(draft)).toBe(draft);
  });
  it("are copied as printed, in the order of the table", () => {
    const { draft, table, id } = grid(ROWS);
    const fields = ["level3", "target", "target.symbol", "target.value", "target.unit"];
    expect(copyCells(table, draft, { rowIds: [id(1), id(0)], fields })).toEqual([
      ["修路", "≥5公里", "≥", "5", "公里"],
      ["合格率", "≥95%", "≥", "95", "%"],
    ]);
  });
});

describe("the office's own indicators", () => {
  it("are edited by the same commands", () => {
    const { draft } = grid([]);
    const table = indicatorTable({ list: "overall" }, schemeOf("hebei-overall"));
    const added = addClassRow(table, schemeOf("hebei-overall"), "a", "部门产出", "数量").change(draft);
    const next = setCell(table, "a", "scoring", "少一个扣1分").change(added);
    expect(next.overall.indicators).toMatchObject([{ level1: "部门产出", level2: "数量", scoring: "少一个扣1分" }]);
    expect(setCell(table, "a", "scoring", "").change(next).overall.indicators[0]).not.toHaveProperty("scoring");
    expect(next.projects).toBe(draft.projects);
  });
});
