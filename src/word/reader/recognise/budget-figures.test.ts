import { describe, expect, it } from "vitest";
import type { GridBlock } from "../blocks.ts";
import { recognise } from "./recognise.ts";
import { grid, merged, pages } from "./testing/build.ts";

const THREE = ["因公出国（境）费", "公务用车购置费", "公务用车运行费", "公务接待费"];
const figuresOf = (...blocks: readonly (string | GridBlock)[]) =>
  recognise(pages(...blocks), { id: "t" }).draft.figures;

describe("what was spent", () => {
  it("stands below 决算数, twice the same columns side by side", () => {
    const figures = figuresOf(
      "2024年度云溪镇人民政府部门决算",
      "“三公”经费支出决算表",
      grid(
        [merged("预算数", 5), merged("决算数", 5)],
        ["合计", ...THREE, "合计", ...THREE],
        ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"],
        ["14.50", "0.00", "0.00", "6.00", "8.50", "11.76", "0.00", "0.00", "5.44", "6.32"],
      ),
      "第三部分 2024年度部门决算情况说明",
      "一、“三公”经费支出决算情况说明",
      "2024年度“三公”经费支出预算为14.50万元，支出决算为11.76万元，完成预算的81.10%。",
    );
    expect(figures).toMatchObject({ 三公经费合计: "11.76", 公务用车运行维护费: "5.44", 公务接待费: "6.32" });
  });

  it("stands beside what had been planned, line by line", () => {
    const figures = figuresOf(
      "2022年度云溪镇中医院单位决算",
      "“三公”经费支出决算表",
      grid(
        ["项目", "年初预算数", "全年预算数", "2022年决算数", "人次"],
        ["（一）支出合计", "9.00", "8.60", "7.28", "—"],
        ["2.公务用车购置及运行维护费", "8.00", "7.90", "6.86", "—"],
        ["3.公务接待费", "1.00", "0.70", "0.42", "61"],
      ),
    );
    expect(figures).toMatchObject({ 三公经费合计: "7.28", 公务用车购置及运行维护费: "6.86", 公务接待费: "0.42" });
  });

  it("stands beside the numbers of the lines", () => {
    const figures = figuresOf(
      "2023年度云溪镇人民政府部门决算",
      "收入支出决算总表",
      grid(
        [merged("收入", 3), merged("支出", 3)],
        ["项目", "行次", "决算数", "项目", "行次", "决算数"],
        ["一、一般公共预算财政拨款收入", "1", "288.00", "一、农林水支出", "11", "280.00"],
        ["本年收入合计", "6", "288.00", "本年支出合计", "16", "280.00"],
      ),
    );
    expect(figures).toMatchObject({ 收入合计: "288.00", 支出合计: "280.00", 一般公共预算收入: "288.00" });
  });

  it.each([
    [["上年预算数", "上年决算数", "本年预算数"]],
    [["2024年预算数", "2024年决算数", "2025年预算数"]],
    [["2024年预算数", "决算数", "2025年预算数"]],
    [["2024年预算数", "2024年执行数", "2025年预算数"]],
  ])("is not taken for the budget of the year: %s", (labels) => {
    const figures = figuresOf(
      "云溪镇人民政府2025年部门预算",
      "“三公”经费预算表",
      grid(["项目", ...labels], ["合计", "9.00", "7.10", "8.50"], ["公务接待费", "3.00", "1.90", "3.10"]),
    );
    expect(figures).toMatchObject({ 三公经费合计: "8.50", 公务接待费: "3.10" });
  });
});
