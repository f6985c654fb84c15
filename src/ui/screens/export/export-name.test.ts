import { describe, expect, it } from "vitest";
import { layoutOf } from "../../../../templates/index.ts";
import { newDraft, newProject } from "../../../domain/index.ts";
import { exportName, scopeProject } from "./export-name.ts";

const layout = layoutOf("h2");
const draft = {
  ...newDraft("云溪镇人民政府", 2025, layout),
  projects: [newProject(layout, "农村公路养护（县道/乡道）"), newProject(layout)],
};

describe("names of exported files", () => {
  it.each([
    ["whole", "云溪镇人民政府2025年部门预算信息公开.docx"],
    ["performance", "云溪镇人民政府2025年部门预算绩效信息.docx"],
    ["each", "云溪镇人民政府2025年项目绩效目标表.zip"],
    ["project:1", "云溪镇人民政府2025年农村公路养护（县道 乡道）绩效目标表.docx"],
    ["project:2", "云溪镇人民政府2025年项目2绩效目标表.docx"],
  ] as const)("say what is inside (%s)", (scope, name) => {
    expect(exportName(draft, scope)).toBe(name);
  });
  it("follow the title of the document", () => {
    expect(exportName({ ...draft, title: "云溪镇 2025 年公开" }, "whole")).toBe("云溪镇 2025 年公开.docx");
    expect(exportName({ ...draft, title: " " }, "whole")).toBe("云溪镇人民政府2025年部门预算信息公开.docx");
  });
  it("know the project of a scope", () => {
    expect(scopeProject("project:12")).toBe(12);
    expect(scopeProject("each")).toBeUndefined();
  });
});
