import { describe, expect, it } from "vitest";
import { projectsOfTables } from "./project-at.ts";

const projects = [
  { id: "a", name: "公路养护" },
  { id: "b", name: "农村公路养护" },
  { id: "c", name: "" },
  { id: "d", name: "公路养护" },
];

describe("the projects of previewed tables", () => {
  it("are those named nearest, by the longest name", () => {
    expect(projectsOfTables([["3、农村公路养护绩效目标表"]], projects)).toEqual(["b"]);
    expect(projectsOfTables([["单位：万元", "2、公路养护绩效目标表", "农村公路养护"]], projects)).toEqual(["a"]);
  });
  it("follow each other where several have one name, also from the middle of the draft", () => {
    const table = ["公路养护绩效目标表"];
    expect(projectsOfTables([table, table], projects)).toEqual(["a", "d"]);
    expect(projectsOfTables([table], projects, 2)).toEqual(["d"]);
  });
  it("are none where no name stands", () => {
    expect(projectsOfTables([["机构设置情况表"], []], projects)).toEqual([undefined, undefined]);
  });
});
