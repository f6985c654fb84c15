import { describe, expect, it } from "vitest";
import { readText } from "../sources/index.ts";
import { recognise } from "./index.ts";

const left = (text: string) => recognise(readText(text), { id: "t", year: 2026 }).draft.unrecognised;

describe("hidden entries for the table of contents", () => {
  it("are kept where they name something else than their line", () => {
    expect(
      left(
        "1、河道保洁绩效目标表 TC 3、会议室改造费绩效目标表 \\f C \\l 1 \n\t绩效目标\n\t保洁\n\n\t一级指标\n\t二级指标\n\t三级指标\n\t指标值\n\n" +
          "2、路灯绩效目标表 TC 9、会议室改造费绩效目标表 \\f C \\l 1 \n",
      ).filter(({ place }) => place === "目录域"),
    ).toEqual([{ place: "目录域", text: "TC 3、会议室改造费绩效目标表 \\f C \\l 1" }]);
  });

  it("are let go where they repeat their line, as are bookmarks and page numbers", () => {
    const lines = [
      "（一）总体绩效目标 TC 总体绩效目标 \\f A \\l 1",
      "[bookmark: _Toc1]一、部门职责",
      '二、预算安排{ TC "二、预算安排" \\f C }',
      "第{ PAGE \\* MERGEFORMAT }页",
    ];
    expect(left(lines.join("\n")).filter(({ place }) => place === "目录域")).toEqual([]);
  });

  it("are counted out where a damaged file has thousands", () => {
    const lines = Array.from({ length: 3000 }, (_, i) => `目标 TC 旧项目${i}绩效目标表 \\f C \\l 1`);
    expect(left(lines.join("\n")).filter(({ place }) => place === "目录域")).toHaveLength(200);
  });
});
