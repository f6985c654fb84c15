import { describe, expect, it } from "vitest";
import { type Draft, newProject } from "../../domain/index.ts";
import { LAYOUT } from "../testing.ts";
import { indicatorTable } from "./indicator-table.ts";
import { grid, SCHEME } from "./testing.ts";
import { copyRowsTo, moveRowsTo } from "./transfer.ts";

const { draft: one, table: from } = grid([
  ["产出指标", "数量指标", "修路", "≥5公里"],
  ["产出指标", "成本指标", "造价", "≤9.50万元"],
  ["满意度指标", "服务对象满意度指标", "满意", "≥90%"],
]);
const other = grid([
  ["产出指标", "数量指标", "绿化", "≥3亩"],
  ["效益指标", "社会效益指标", "受益", "100户"],
]).draft.projects[0];
if (other === undefined) throw new Error("the other project is missing");
const draft: Draft = { ...one, projects: [...one.projects, { ...newProject(LAYOUT, "绿化"), ...other, id: "other" }] };
const to = indicatorTable({ list: "other" }, SCHEME);
const rows = from
  .rows(draft)
  .slice(0, 2)
  .map((row) => ({ ...row, lastYear: row.target }));
const names = (table: typeof to, now: Draft) => table.rows(now).map(({ level3 }) => level3);

describe("rows that go to another project", () => {
  it("stand there at the places of their classes, with their ids and last year's values", () => {
    const next = moveRowsTo(from, to, SCHEME, rows).change(draft);
    expect(names(from, next)).toEqual(["满意"]);
    expect(names(to, next)).toEqual(["绿化", "修路", "造价", "受益"]);
    const there = to.rows(next).filter(({ id }) => rows.some((row) => row.id === id));
    expect(there).toEqual(rows);
  });

  it("are copied with ids of their own, without last year's values, and stay where they were", () => {
    const command = copyRowsTo(to, SCHEME, rows);
    const next = command.change(draft);
    expect(from.rows(next)).toBe(from.rows(draft));
    expect(names(to, next)).toEqual(["绿化", "修路", "造价", "受益"]);
    const copy = to.rows(next)[1];
    expect(copy?.id).not.toBe(rows[0]?.id);
    expect(copy?.lastYear).toBeUndefined();
    expect(command.place).toEqual({ section: "project", projectId: "other", rowId: copy?.id });
    expect(command.change(draft)).toEqual(next);
  });
});
