import { describe, expect, it } from "vitest";
import { titleLinesOf } from "./title.ts";

describe("lines of a title", () => {
  it.each([
    ["云溪镇人民政府2026年部门预算信息公开"],
    ["河东省云溪市北山县云溪镇人民政府|2026年部门预算信息公开"],
    ["云溪镇人民政府（本级）|2026年部门预算及预算绩效目标公开"],
    ["关于河东省云溪市北山县云溪镇人民政府|2026年部门预算绩效目标信息公开情况的说明"],
    [
      "河东省云溪市北山县云溪镇人民政府|（含云溪镇综合服务中心、|云溪镇农业综合服务站）|2026年部门预算信息公开|及预算绩效目标情况说明",
    ],
  ])("break where the meaning allows: %s", (lines) => {
    expect(titleLinesOf({ title: lines.replaceAll("|", ""), titleLines: [] }).join("|")).toBe(lines);
  });

  it("are the office's own where it has them, and one where there is no place to break", () => {
    expect(titleLinesOf({ title: "", titleLines: ["甲", "乙"] })).toEqual(["甲", "乙"]);
    const long = "无法断开的字".repeat(10);
    expect(titleLinesOf({ title: long, titleLines: [] })).toEqual([long]);
  });
});
