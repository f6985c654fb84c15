import { describe, expect, it } from "vitest";
import { readText } from "./text.ts";

/** Invented; every cell a line, an empty cell an empty line, a merged cell printed once. */
const TEXT = `项目支出绩效目标表
（2026年度）
项目名称
集镇路灯维护
项目资金（万元）
年度资金总额
12.00
其中：财政拨款
12.00
年度总体目标
修复路灯，夜间有灯。
绩效指标
一级指标
二级指标
三级指标
指标值
备注
产出指标
数量指标
修复路灯
≥140盏

更换电缆
≥2公里
东街
成本指标
维护成本
≤12万元

满意度指标
服务对象满意度指标
住户满意度
≥90%

云溪镇人民政府
2026年2月12日
`;

describe("text with one cell a line", () => {
  it("becomes the table it was: labels with values, classes over their rows, nothing behind the last", () => {
    const { blocks, notes } = readText(TEXT);
    const drawn = blocks.map((block) =>
      block.kind === "paragraph"
        ? block.text
        : block.cells.map(
            (cell) => `${cell.row},${cell.column} ${cell.rowSpan}×${cell.columnSpan} ${cell.paragraphs.join("/")}`,
          ),
    );
    expect(drawn).toEqual([
      "项目支出绩效目标表",
      "（2026年度）",
      [
        ...["0,0 1×1 项目名称", "0,1 1×5 集镇路灯维护"],
        ...["1,0 2×1 项目资金（万元）", "1,1 1×1 年度资金总额", "1,2 1×4 12.00"],
        ...["2,1 1×1 其中：财政拨款", "2,2 1×4 12.00"],
        ...["3,0 1×1 年度总体目标", "3,1 1×5 修复路灯，夜间有灯。"],
        "4,0 5×1 绩效指标",
        ...["一级指标", "二级指标", "三级指标", "指标值", "备注"].map((label, at) => `4,${at + 1} 1×1 ${label}`),
        ...["5,1 3×1 产出指标", "5,2 2×1 数量指标", "5,3 1×1 修复路灯", "5,4 1×1 ≥140盏", "5,5 1×1 "],
        ...["6,3 1×1 更换电缆", "6,4 1×1 ≥2公里", "6,5 1×1 东街"],
        ...["7,2 1×1 成本指标", "7,3 1×1 维护成本", "7,4 1×1 ≤12万元", "7,5 1×1 "],
        ...["8,1 1×1 满意度指标", "8,2 1×1 服务对象满意度指标", "8,3 1×1 住户满意度", "8,4 1×1 ≥90%", "8,5 1×1 "],
      ],
      "云溪镇人民政府",
      "2026年2月12日",
    ]);
    expect(notes).toEqual(["文字里每格一行，已按栏名和指标类别还原成表，请对照原来的网页核对。"]);
  });

  it("is a table too where money has the name and the third column is 绩效指标名称", () => {
    const text = `海漂垃圾治理专项资金绩效目标表
资金名称
海漂垃圾治理专项资金
填报单位
霞浦湾县三沙镇人民政府
资金金额
实施期资金总额：
45.00
绩效目标
清理海漂垃圾260吨。
一级指标
二级指标
绩效指标名称
绩效指标值
产出指标
数量指标
清理海漂垃圾
≥260吨
满意度指标
服务对象满意度
渔民满意度
≥88%`;
    const [title, table] = readText(text).blocks;
    expect(title).toMatchObject({ kind: "paragraph", text: "海漂垃圾治理专项资金绩效目标表" });
    const cells = table?.kind === "grid" ? table.cells : [];
    expect(cells.map(({ row, paragraphs }) => `${row} ${paragraphs.join("/")}`)).toEqual([
      ...["0 资金名称", "0 海漂垃圾治理专项资金", "1 填报单位", "1 霞浦湾县三沙镇人民政府"],
      ...["2 资金金额", "2 实施期资金总额：", "2 45.00", "3 绩效目标", "3 清理海漂垃圾260吨。"],
      ...["4 一级指标", "4 二级指标", "4 绩效指标名称", "4 绩效指标值"],
      ...["5 产出指标", "5 数量指标", "5 清理海漂垃圾", "5 ≥260吨"],
      ...["6 满意度指标", "6 服务对象满意度", "6 渔民满意度", "6 ≥88%"],
    ]);
  });

  it("loses no printed character", () => {
    const printed = JSON.stringify(
      readText(TEXT).blocks.flatMap((block) =>
        block.kind === "grid" ? block.cells.map((cell) => cell.paragraphs) : [[block.text]],
      ),
    );
    for (const line of TEXT.split("\n")) expect(printed).toContain(line);
  });
});
