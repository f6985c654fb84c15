import { describe, expect, it } from "vitest";
import { layoutOf } from "../../../../templates/index.ts";
import { summaryWords } from "../../../session/index.ts";
import { columnWords, headWords } from "./describe-layout.ts";

describe("a layout in words", () => {
  it("says what the editor will ask for", () => {
    const layout = layoutOf("central-2021");
    expect(headWords(layout)).toEqual([
      "项目名称",
      "项目编码",
      "预算数",
      "资金用途",
      "主管部门",
      "实施单位",
      "绩效目标",
    ]);
    expect(columnWords(layout)).toContain("分值");
    expect(summaryWords(layout)).toBe("本机加的模板，另有主管部门、实施单位、分值");
    expect(summaryWords(layoutOf("h1"))).toBe("本机加的模板");
  });
});
