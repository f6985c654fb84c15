import { describe, expect, it } from "vitest";
import { printTarget } from "../../../domain/index.ts";
import type { Blocks } from "../blocks.ts";
import type { Reading } from "./reading.ts";
import { recognise } from "./recognise.ts";
import { accounted } from "./testing/accounted.ts";
import { grid, merged, pages } from "./testing/build.ts";

function read(source: Blocks): Reading {
  const reading = recognise(source, { id: "test", year: 2026 });
  expect(accounted(source.blocks, reading).missing).toEqual([]);
  return reading;
}

describe("heads of columns that say little themselves", () => {
  it.each([
    ["指标值", "指标值内容", "计量单位"],
    ["指标值", "具体数值", "单位"],
    ["符号", "指标值（具体）", "计量"],
    ["目标值", "目标值内容", "目标值单位"],
    ["运算符号", "目标值说明", "计量单位"],
    ["指标性质", "2026年", "单位"],
  ])("takes the number between signs and units for the value: %s, %s, %s", (...labels) => {
    const { draft } = read(
      pages(
        grid(
          ["项目名称", merged("渠道清淤", 5)],
          ["绩效目标", merged("清淤完成。", 5)],
          ["一级指标", "二级指标", "三级指标", ...labels],
          [merged("产出指标", 1, 2), "数量指标", "清淤长度", "≥", "8", "公里"],
          ["质量指标", "验收合格率", "＝", "100", "%"],
          ["效益指标", "社会效益指标", "灌溉条件", "定性", "明显改善", "—"],
        ),
      ),
    );
    const targets = draft.projects[0]?.indicators.map(({ target }) => printTarget(target));
    expect(targets).toEqual(["≥8公里", "=100%", "明显改善"]);
  });

  it("reads a head divided into the years before, and a sum that says what it holds, in the table of the whole office", () => {
    const { draft } = read(
      pages(
        "2026年度部门整体绩效目标表",
        grid(
          ["部门名称", merged("云溪镇人民政府", 5)],
          ["整体绩效目标", merged("修好水渠。", 5)],
          [
            merged("一级指标", 1, 2),
            merged("二级指标", 1, 2),
            merged("指标名称", 1, 2),
            merged("近两年情况", 2),
            merged("预期当年实现值", 1, 2),
          ],
          ["前年", "上年"],
          ["产出指标", "数量指标", "修渠长度", "3公里", "4公里", "5公里"],
          ["满意度指标", "服务对象满意度", "村民满意度", "90%", "91%", "92%"],
          ["合计（含执行率）", "", "", "", "", "100"],
        ),
      ),
    );
    const rows = draft.overall.indicators.map(({ level3, target }) => [level3, printTarget(target)]);
    expect(rows).toEqual([
      ["修渠长度", "5公里"],
      ["村民满意度", "92%"],
    ]);
  });

  it("reads 年度总金额 over its purses beside points of any name", () => {
    const { draft } = read(
      pages(
        grid(
          ["项目名称", merged("渠道清淤", 7)],
          [
            merged("项目资金（万元）", 1, 3),
            "",
            "年初预算数",
            "全年（调整）预算数",
            "全年执行数",
            "执行率（%）",
            "权重（分）",
            "得分（分）",
          ],
          ["年度总金额", "20.00", "24.00", "18.00", "75.00", "10", "7.5"],
          ["镇级配套", "4.00", "4.00", "4.00", "100.00", "—", "—"],
          ["绩效目标", merged("清淤完成。", 7)],
          ["一级指标", "二级指标", "三级指标", "指标值", merged("实际完成值", 2), "分值", "得分"],
          ["产出指标", "数量指标", "清淤长度", "≥8公里", merged("8公里", 2), "90", "90"],
        ),
      ),
    );
    expect(draft.projects[0]).toMatchObject({
      budget: { total: "24.00" },
      extra: { 年初预算数: "20.00", 全年执行数: "18.00", "执行率（%）": "75.00", 镇级配套全年执行数: "4.00" },
    });
  });
});
