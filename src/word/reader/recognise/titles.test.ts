import { describe, expect, it } from "vitest";
import { recognise } from "./recognise.ts";
import { grid, pages } from "./testing/build.ts";

/** What a draft says of a heading above a table of this project: its other name, where it is one. */
function otherNames(heading: string, ...names: readonly string[]): readonly string[] {
  const tables = names.flatMap((name) => [
    heading,
    grid(
      ["项目名称", name, "", ""],
      ["一级指标", "二级指标", "三级指标", "指标值"],
      ["产出指标", "数量指标", "户数", "9户"],
    ),
  ]);
  const { draft } = recognise(pages("云溪镇2026年绩效目标公开", ...tables), { id: "t", year: 2026 });
  expect(draft.projects.map((project) => project.name)).toEqual(names);
  return draft.unrecognised.map(({ text }) => text);
}

describe("a heading above a project's table", () => {
  it.each([
    "2026年区级项目绩效目标表",
    "2026年县级财政专项资金绩效目标表",
    "基本公共卫生服务中央和省级转移支付资金区域（项目）绩效目标表",
    "就业补助中央转移支付资金区域绩效目标表",
    "预算10表　市级部门预算项目支出绩效目标表",
    "预算09表  项目预算绩效目标表",
    "表09 一般公共预算重点项目绩效目标表",
    "2026年对下转移支付项目绩效目标表",
    "2026年镇级项目绩效目标表",
    "上级补助经费绩效目标表",
  ])("names the form: %s", (heading) => {
    expect(otherNames(heading, "农村厕所改造")).toEqual([]);
  });

  it("names the form where it is the same above projects of other names", () => {
    expect(otherNames("2026年度业务经费绩效目标表", "税源普查", "档案整理")).toEqual([]);
  });

  it.each([
    ["农村公路养护项目绩效目标表", "农村公路养护项目"],
    ["河道清淤专项资金绩效目标表", "河道清淤专项资金"],
    ["2026年区级环卫作业项目绩效目标表", "2026年区级环卫作业项目"],
    ["中央水库移民扶持基金项目绩效目标表", "中央水库移民扶持基金项目"],
    ["县级储备粮轮换项目绩效目标表", "县级储备粮轮换项目"],
    ["2、村级运转经费绩效目标表", "村级运转经费"],
  ])("names another project: %s", (heading, name) => {
    expect(otherNames(heading, "税源普查")).toEqual([name]);
  });

  it("names another project where it was copied from the table before", () => {
    expect(otherNames("税源普查绩效目标表", "税源普查", "档案整理")).toEqual(["税源普查"]);
  });
});
