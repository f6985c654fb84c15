import { describe, expect, it } from "vitest";
import { layoutOf } from "../../../../templates/index.ts";
import { rollOver } from "../../../domain/index.ts";
import { sampleDraft } from "../../../domain/sample/index.ts";
import type { TodoItem } from "../../../session/index.ts";
import { isIn, linesOf, sectionsOf } from "./todo-lines.ts";

const draft = rollOver(sampleDraft(layoutOf("h2")), { values: "empty" });
const [project] = draft.projects;
const item = (kind: TodoItem["kind"], place: TodoItem["place"], last = "", message = "没有写指标值。"): TodoItem => ({
  kind,
  place,
  last,
  finding: { rule: "r", severity: "warning", message, where: { field: JSON.stringify(place) } },
});
const figure = (field: string, last: string) => item("empty", { section: "figures", field }, last);
const row = (index: number, last = "") =>
  item(
    "empty",
    { section: "project", projectId: project?.id ?? "", rowId: project?.indicators[index]?.id ?? "", field: "basis" },
    last,
    "没有写指标值确定依据。",
  );

describe("the lines of a section", () => {
  it("put zeros of last year into one, and show every other value by itself", () => {
    const lines = linesOf(draft, [
      figure("人员经费", "5.00"),
      figure("公务接待费", "0"),
      figure("公务用车购置费", "0.00"),
    ]);
    expect(lines.map(({ where, said, zeros }) => [where, said, zeros])).toEqual([
      ["人员经费", "上年　5.00", false],
      ["公务接待费、公务用车购置费", "上年　都是 0", true],
    ]);
  });
  it("put the same gap of several rows into one, with its rows", () => {
    const [line, ...others] = linesOf(draft, [row(0), row(1), row(2), row(3)]);
    expect(others).toEqual([]);
    expect([line?.where, line?.said]).toEqual(["指标值确定依据　4 处", "第 1 行、第 2 行、第 3 行等 4 处"]);
  });
});

describe("what is empty as a whole", () => {
  it("is called by what is missing, and blank rows are one line whatever their class", () => {
    const table = { ...item("empty", { section: "procurement" }, "", "没有写政府采购预算表。"), none: "procurement" };
    const blank = (index: number, message: string): TodoItem => {
      const { place, finding, ...rest } = row(index);
      return { ...rest, place: { ...place, field: "level3" }, finding: { ...finding, message } };
    };
    const lines = linesOf(draft, [table, blank(0, "没有写“数量指标”这一行。"), blank(1, "没有写“质量指标”这一行。")]);
    expect(lines.map(({ where }) => where)).toEqual(["政府采购预算表", "空着的行　2 处"]);
  });
});

describe("the sections", () => {
  it("stand in the order of the document, the finished ones apart", () => {
    const group = (key: string, items: readonly TodoItem[]) =>
      [key, { key, items, filled: 1, all: 1 + items.length }] as const;
    const groups = new Map([group("assets", [row(0)]), group("cover", []), group(project?.id ?? "", [row(1)])]);
    const { open, done } = sectionsOf(draft, groups);
    expect(open.map(({ title }) => title)).toEqual([project?.name, "国有资产信息"]);
    expect(done.map(({ key }) => key)).toEqual(["cover"]);
  });
  it("show an old year also among the reminders it is counted with", () => {
    const year = item("year", { section: "duties" });
    expect([isIn("year", year), isIn("warning", year), isIn("error", year), isIn("all", year)]).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });
});
