import { describe, expect, it } from "vitest";
import { projectsOfTables } from "./project-at.ts";

const projects = [
  { id: "a", name: "公路养护" },
  { id: "b", name: "农村公路养护" },
  { id: "c", name: "" },
  { id: "d", name: "公路养护" },
];
const table = (...texts: string[]) => ({ texts, follows: false });

describe("the projects of previewed tables", () => {
  it("are those named nearest, by the longest name", () => {
    expect(projectsOfTables([table("3、农村公路养护绩效目标表")], projects)).toEqual(["b"]);
    expect(projectsOfTables([table("单位：万元", "2、公路养护绩效目标表", "农村公路养护")], projects)).toEqual(["a"]);
  });
  it("follow each other where several have one name, also from the middle of the draft", () => {
    const same = table("公路养护绩效目标表");
    expect(projectsOfTables([same, same], projects)).toEqual(["a", "d"]);
    expect(projectsOfTables([same], projects, 2)).toEqual(["d"]);
  });
  it("own the tables right below theirs", () => {
    const below = { texts: ["一级指标"], follows: true };
    const tables = [table("公路养护绩效目标表"), below, table("农村公路养护绩效目标表"), below];
    expect(projectsOfTables(tables, projects)).toEqual(["a", "a", "b", "b"]);
  });
  it("are none where no name stands", () => {
    const below = { texts: [], follows: true };
    expect(projectsOfTables([table("机构设置情况表"), below], projects)).toEqual([undefined, undefined]);
  });
});
