import { describe, expect, it } from "vitest";
import { projectNamed } from "./project-at.ts";

const projects = [
  { id: "a", name: "公路养护" },
  { id: "b", name: "农村公路养护" },
  { id: "c", name: "" },
];

describe("the project of a previewed table", () => {
  it("is the one named nearest, by its longest name", () => {
    expect(projectNamed(["3、农村公路养护绩效目标表"], projects)).toBe("b");
    expect(projectNamed(["单位：万元", "2、公路养护绩效目标表", "农村公路养护"], projects)).toBe("a");
  });
  it("is none where no name stands", () => {
    expect(projectNamed(["机构设置情况表"], projects)).toBeUndefined();
  });
});
