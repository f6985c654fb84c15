import { expect, it } from "vitest";
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

it("tells indicators of a longer term from those of the year, one block below the other", () => {
  const header = ["一级指标", "二级指标", "指标内容", "指标值", "备注"];
  const source = pages(
    "项目绩效目标表",
    "（2026年度）",
    "填报单位（盖章）：云溪镇人民政府",
    grid(
      [merged("项目名称", 1), merged("文化广场", 5)],
      [merged("项目绩效目标", 1, 2), merged("长期目标", 2), merged("年度目标", 3)],
      [merged("建成三个广场", 2), merged("建成一个广场", 3)],
      [merged("长期绩效指标", 1, 2), ...header],
      ["产出指标", "数量指标", "广场数", "3个", ""],
      [merged("年度绩效指标", 1, 3), ...header],
      [merged("产出指标", 1, 2), "数量指标", "本年广场数", "1个", "含附属用房"],
      ["质量指标", "合格率", "100%", ""],
    ),
  );
  const { draft, unrecognised } = read(source);
  expect(draft.projects.length).toBe(1);
  expect(draft.projects[0]).toMatchObject({
    name: "文化广场",
    goals: ["建成一个广场"],
    extra: { 长期目标: "建成三个广场" },
  });
  expect(draft.projects[0]?.indicators.map((row) => [row.level3, printTarget(row.target), row.extra])).toEqual([
    ["广场数", "3个", { 指标类别: "长期绩效指标" }],
    ["本年广场数", "1个", { 备注: "含附属用房" }],
    ["合格率", "100%", undefined],
  ]);
  expect(unrecognised.map((item) => item.text)).toEqual([]);
});

it("takes the column that holds the symbols as theirs, whatever it is called", () => {
  const source = pages(
    grid(
      ["项目名称", merged("文化广场", 7)],
      ["一级指标", "二级指标", "三级指标", "指标性质", "指标方向", "目标值", "计量单位", "分值"],
      ["产出指标", "数量指标", "演出", "正向", "≥", "8", "场", "4"],
      ["产出指标", "成本指标", "总成本", "反向", "≤", "3", "万元", "6"],
    ),
  );
  const rows = read(source).draft.projects[0]?.indicators ?? [];
  expect(rows.map((row) => [printTarget(row.target), row.extra])).toEqual([
    ["≥8场", { 指标性质: "正向", 分值: "4" }],
    ["≤3万元", { 指标性质: "反向", 分值: "6" }],
  ]);
});

it("reads the table of the whole office of other provinces, and makes no project of it", () => {
  const source = pages(
    "云溪镇人民政府2026年度整体绩效目标表",
    grid(
      [merged("部门（单位）名称", 2), merged("云溪镇人民政府", 5)],
      [merged("*年度总体绩效目标", 2), merged("1.守好云溪。2.服务群众。", 5)],
      [merged("绩效指标", 7)],
      ["一级指标", "二级指标", "三级指标", "*指标值", "计量单位", "*指标解释", "*评（扣）分标准"],
      [merged("产出指标", 1, 2), "数量指标", "办结件数", "40", "件", "办结的件数", "每少一件扣1分"],
      ["时效指标", "办结时间", "年底前", "", "按时办结", "晚一天扣1分"],
    ),
  );
  const { draft, unrecognised } = read(source);
  expect(draft.projects).toEqual([]);
  expect(draft.overall.goal).toEqual(["1.守好云溪。", "2.服务群众。"]);
  expect(draft.overall.indicators.map((row) => [row.level2, printTarget(row.target), row.scoring])).toEqual([
    ["数量指标", "40件", "每少一件扣1分"],
    ["时效指标", "年底前", "晚一天扣1分"],
  ]);
  expect(unrecognised.map((item) => item.text)).toEqual([]);
  expect(draft.agency.name).toBe("云溪镇人民政府");
});
