import { describe, expect, it } from "vitest";
import type { TagGuide } from "../../../session/index.ts";
import { copied, findLines } from "./guide-lines.ts";

const line = (write: string, help = "", within: TagGuide["sections"][number]["lines"] = []) => ({
  write,
  help,
  example: "",
  within,
});
const guide: TagGuide = {
  rules: [],
  sections: [
    { title: "单位", lines: [line("{单位名称}", "全称"), line("{年度}")] },
    { title: "项目", lines: [line("{#项目}…{/项目}", "", [line("{项目名称}"), line("{预算数}", "万元")])] },
  ],
};

describe("the guide of tags", () => {
  it("shows everything where nothing is looked for", () => {
    expect(findLines(guide, " ").flatMap(({ lines }) => lines.map(({ write, depth }) => [write, depth]))).toEqual([
      ["{单位名称}", 0],
      ["{年度}", 0],
      ["{#项目}…{/项目}", 0],
      ["{项目名称}", 1],
      ["{预算数}", 1],
    ]);
  });
  it("finds words in tags and explanations, with the list round them", () => {
    expect(findLines(guide, "万元").map(({ lines }) => lines.map(({ write }) => write))).toEqual([
      ["{#项目}…{/项目}", "{预算数}"],
    ]);
    expect(findLines(guide, "名称 全称").length).toBe(1);
    expect(findLines(guide, "没有的")).toEqual([]);
  });
  it("copies marks without the dots", () => {
    expect(copied("{#项目}…{/项目}")).toBe("{#项目}{/项目}");
  });
});
