import { describe, expect, it } from "vitest";
import { type BodyLine, linesOf, type PageText, paragraphsOf } from "./page.ts";

const EDGES = { left: 70, right: 520 };

/** Lines of 12 points, one below the other; each as where it begins, how far it reaches, and its text. */
function body(...lines: readonly (readonly [left: number, right: number, text: string])[]): BodyLine[] {
  return lines.map(([left, right, text], at) => {
    const bottom = 700 - at * 20;
    return { left, right, text, bottom, top: bottom + 12, size: 12, edges: EDGES };
  });
}

describe("lines of print as paragraphs", () => {
  it("run on where a line leaves no room, or little in the middle of a sentence", () => {
    const lines = body(
      [94, 516, "（一）拟订财政规划；研"],
      [70, 484, "究预算标准，负责大型设备（不含车"],
      [70, 180, "辆）的登记。"],
      [94, 484, "（二）完成交办的其他任务。"],
      [70, 300, "本表没有数据。"],
    );
    expect(paragraphsOf(lines)).toEqual([
      "（一）拟订财政规划；研究预算标准，负责大型设备（不含车辆）的登记。",
      "（二）完成交办的其他任务。",
      "本表没有数据。",
    ]);
  });

  it("do not run on from a line of a list of contents, or into one that begins further in", () => {
    const lines = body(
      [70, 516, "3. 支出预算总表 ………………………"],
      [70, 516, "4．收支预算总表 …………… 12"],
      [94, 484, "预算安排十二个项目"],
      [94, 300, "其中新设三个"],
    );
    expect(paragraphsOf(lines)).toHaveLength(4);
    expect(paragraphsOf(body([94, 400, "市场科（粮食和物资"], [70, 300, "储备科）、产业科。"]))).toHaveLength(1);
  });
});

describe("texts of one line", () => {
  const at = (x: number, text: string): PageText => ({ text, x, y: 700, width: text.length * 12, size: 12 });

  it("lose the spaces that only spread them or stand beside a mark", () => {
    expect(linesOf([at(70, "行 政 事 业 单 位养老支出")])[0]?.text).toBe("行政事业单位养老支出");
    expect(linesOf([at(70, "中心新建工程"), at(156, "，位于路口 、（ 东侧）")])[0]?.text).toBe(
      "中心新建工程，位于路口、（东侧）",
    );
  });

  it("keep those that part them", () => {
    expect(linesOf([at(70, "编制部门：某局"), at(300, "单位：元")])[0]?.text).toBe("编制部门：某局  单位：元");
    expect(linesOf([at(70, "目 录")])[0]?.text).toBe("目 录");
  });
});
