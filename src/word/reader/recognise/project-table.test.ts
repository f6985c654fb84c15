import { describe, expect, it } from "vitest";
import type { Blocks } from "../blocks.ts";
import type { Reading } from "./reading.ts";
import { recognise } from "./recognise.ts";
import { accounted } from "./testing/accounted.ts";
import { type Drawn, grid, merged, pages } from "./testing/build.ts";

function read(source: Blocks): Reading {
  const reading = recognise(source, { id: "test", year: 2026 });
  expect(accounted(source.blocks, reading).missing).toEqual([]);
  return reading;
}

describe("a plan of spending", () => {
  const planOf = (...rows: readonly (readonly Drawn[])[]) => {
    const indicators = [
      ["一级指标", "二级指标", "三级指标", "指标值", ""],
      ["产出指标", "数量指标", "矫正对象", "≥60人", ""],
    ];
    const { draft } = recognise(pages(grid(["项目名称", merged("社区矫正", 4)], ...rows, ...indicators)), {
      year: 2026,
    });
    return draft.projects[0]?.spendingPlan.map(({ by, percent }) => `${by}${percent}`);
  };

  it.each([
    [[["资金支出计划", merged("一季度20%、上半年50%；全年100%", 4)]], ["一季度20%", "上半年50%", "全年100%"]],
    [
      [
        [merged("分季度支出进度", 1, 2), "一季度", "二季度", "三季度", "四季度"],
        ["25%", "50%", "75%", "100%"],
      ],
      ["一季度25%", "二季度50%", "三季度75%", "四季度100%"],
    ],
    [
      [
        [merged("资金总额", 1, 2), merged("60.00", 1, 2), merged("用款计划", 1, 2), "上半年", "全年"],
        ["40%", "100%"],
      ],
      ["上半年40%", "全年100%"],
    ],
    [[["资金支出计划", merged("按合同约定付款", 4)]], []],
    [[["支出进度", merged("一季度20%", 4)]], []],
  ])("%j", (rows, plan) => {
    expect(planOf(...rows)).toEqual(plan);
  });
});

describe("a labelled line between two tables", () => {
  const table = (name: string) =>
    grid(
      ["项目名称", merged(name, 3)],
      ["一级指标", "二级指标", "三级指标", "指标值"],
      ["产出指标", "数量指标", "户数", "9户"],
    );
  const extraOf = (...lines: readonly string[]) =>
    read(pages(table("古建修缮"), ...lines, table("球场建设"))).draft.projects.map(({ extra = {} }) => extra);

  it("is of the table above where it is a sentence before the next heading", () => {
    const [above, below] = extraOf("资金来源：财政48.60万元，捐赠30.00万元。", "表3  2026年度专项资金绩效目标表");
    expect([above, below]).toEqual([{ 资金来源: "财政48.60万元，捐赠30.00万元。" }, {}]);
  });

  it("is of the table below where it stands under the heading, or is no sentence", () => {
    const said = { 实施地点: "城关镇体育场。" };
    expect(extraOf("表3  2026年度专项资金绩效目标表", "实施地点：城关镇体育场。")).toEqual([{}, said]);
    expect(extraOf("填报单位：云溪镇", "表3  2026年度专项资金绩效目标表")[0]).toEqual({});
  });
});

describe("labels in the first column", () => {
  const draftOf = (...rows: readonly (readonly Drawn[])[]) => read(pages("2026年项目绩效目标", grid(...rows))).draft;

  it("over a project in each further one are not read as one project", () => {
    const { projects, parts, unrecognised } = draftOf(
      ["项目名称", "绿道建设", "公厕改造"],
      ["资金总额（万元）", "90.00", "36.00"],
      ["绩效目标", "建成绿道6公里。", "改造公厕9座。"],
      ["数量指标", "绿道长度≥6公里", "改造公厕≥9座"],
    );
    expect(projects).toEqual([]);
    expect(JSON.stringify([parts, unrecognised])).toContain("改造公厕≥9座");
  });

  it("beside the values of one project are its head", () => {
    const { projects } = draftOf(
      ["项目名称", "绿道建设", "项目编码", "YX-260001"],
      ["资金总额（万元）", "90.00", "财政拨款", "90.00"],
      ["绩效目标", merged("建成绿道6公里。", 3)],
    );
    expect(projects.map(({ name, budget }) => [name, budget.total])).toEqual([["绿道建设", "90.00"]]);
  });
});
