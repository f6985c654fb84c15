import { describe, expect, it } from "vitest";
import { type Project, printTarget } from "../../../domain/index.ts";
import type { Blocks } from "../blocks.ts";
import type { Reading } from "./reading.ts";
import { recognise } from "./recognise.ts";
import { accounted } from "./testing/accounted.ts";
import { grid, merged, pages } from "./testing/build.ts";

/** Reads invented pages and proves on the way that every cell and paragraph is accounted for. */
function read(source: Blocks): Reading {
  const reading = recognise(source, { id: "test", year: 2026 });
  expect(accounted(source.blocks, reading).missing).toEqual([]);
  return reading;
}

function rows(project: Project | undefined): string[][] {
  return (project?.indicators ?? []).map((row) => [row.level1, row.level2, row.level3, printTarget(row.target)]);
}

describe("layouts of other provinces", () => {
  it("reads a label column at the left, goals side by side, amounts in 元 and points", () => {
    const source = pages(
      "项目支出绩效目标申报表",
      "（2026年度）",
      grid(
        [merged("项目名称", 2), merged("云溪河保洁", 4)],
        [merged("主管部门", 2), "云溪县水务局", "实施单位", merged("云溪镇人民政府", 2)],
        [merged("项目资金\n（元）", 2, 3), merged("年度资金总额：", 1), merged("1,250,000", 3)],
        [merged("其中：财政拨款", 1), merged("1200000", 3)],
        [merged("其他资金", 1), merged("50000", 3)],
        [merged("总体目标", 1, 2), merged("实施期目标", 2), merged("年度目标", 3)],
        [merged("三年内河道无漂浮物。", 2), merged("1.清理河道12公里；\n2.配齐保洁员。", 3)],
        [merged("负责人", 1), merged("甲", 2), merged("电话", 1), merged("0001", 2)],
        [merged("绩效指标", 1, 5), "一级指标", "二级指标", "三级指标", "年度指标值", "分值"],
        [merged("成本指标", 1), "经济成本指标", "保洁总费用", "≤125万元", "20"],
        [merged("产出指标", 1, 2), "数量\n指标", "清理河道\n长度", "≥12公里", "40"],
        ["质量指标", "水面无漂浮物天数", "不少于300天", "30"],
        ["满意度指标", "服务对象满意度", "沿河居民满意度", "≥90%", "10"],
        [merged("备注", 2), merged("保洁员含临时工", 4)],
      ),
    );
    const { draft, layoutGuess, counts, unrecognised } = read(source);
    expect(unrecognised).toEqual([]);
    const project = draft.projects[0];
    expect(counts).toMatchObject({ tables: 1, projects: 1, indicators: 4 });
    expect(layoutGuess).toBe("central-2021");
    expect(project).toMatchObject({
      name: "云溪河保洁",
      budget: { total: "125", fiscal: "120", other: "5" },
      goals: ["1.清理河道12公里；", "2.配齐保洁员。"],
      extra: {
        主管部门: "云溪县水务局",
        实施单位: "云溪镇人民政府",
        实施期目标: "三年内河道无漂浮物。",
        备注: "保洁员含临时工",
        负责人: "甲",
        电话: "0001",
      },
    });
    expect(rows(project)).toEqual([
      ["成本指标", "经济成本指标", "保洁总费用", "≤125万元"],
      ["产出指标", "数量指标", "清理河道长度", "≥12公里"],
      ["产出指标", "质量指标", "水面无漂浮物天数", "≥300天"],
      ["满意度指标", "服务对象满意度", "沿河居民满意度", "≥90%"],
    ]);
    expect(project?.indicators.map((row) => row.extra)).toEqual([
      { 分值: "20" },
      { 分值: "40" },
      { 分值: "30" },
      { 分值: "10" },
    ]);
    expect(project?.indicators[2]?.printedTarget).toBe("不少于300天");
  });

  it("reads 指标性质 and 计量单位 in columns of their own, and a sum of weights", () => {
    const source = pages(
      "3、乡村图书室绩效目标表",
      grid(
        ["项目编码", "YX-2026-07", "预算数（万元）", merged("8.50", 4)],
        ["绩效目标", merged("每村一间图书室", 6)],
        ["一级指标", "二级指标", "三级指标", "指标性质", "指标值", "计量单位", "权重"],
        [merged("产出指标", 1, 3), "数量指标", "图书室", "≥", "6", "间", "40%"],
        ["质量指标", "图书完好率", "＝", "98", "百分比", "30%"],
        ["时效指标", "开放时间", "定性", "全年按时开放", "", "20%"],
        ["效益指标", "社会效益指标", "读者增长", "正向指标", "有所提高", "无", "10%"],
        ["合计", "", "", "", "", "", "100%"],
      ),
    );
    const { draft, repairs } = read(source);
    const project = draft.projects[0];
    expect(project).toMatchObject({ name: "乡村图书室", code: "YX-2026-07", budget: { total: "8.50" } });
    expect(rows(project).map((row) => row[3])).toEqual(["≥6间", "=98%", "全年按时开放", "有所提高"]);
    expect(project?.indicators[3]?.extra).toEqual({ 权重: "10%", 指标性质: "正向指标" });
    expect(project?.indicators.length).toBe(4);
    expect(repairs.some((repair) => repair.printed === "＝98百分比" && repair.now === "=98%")).toBe(true);
  });

  it("reads one flat sheet for many projects, merged or repeated, with a column nobody knows", () => {
    const header = [
      "序号",
      "项目名称",
      "预算金额(元)",
      "绩效目标",
      "一级指标",
      "二级指标",
      "三级指标",
      "指标值",
      "责任人",
    ];
    const source = pages(
      "云溪镇人民政府2026年部门预算项目绩效目标汇总表",
      grid(
        header,
        [merged("1", 1, 2), merged("路灯维护", 1, 2), merged("35000", 1, 2), merged("亮灯率达标", 1, 2)].concat([
          "产出指标",
          "数量指标",
          "维护路灯",
          "≥80盏",
          "甲",
        ]),
        ["产出指标", "质量指标", "亮灯率", "≥98%", "甲"],
        ["2", "广场舞台", "120000.00", "建成舞台", "产出指标", "数量指标", "舞台", "1座", "乙"],
        ["2", "广场舞台", "120000.00", "建成舞台", "满意度指标", "服务对象满意度指标", "居民满意度", "≥90%", "乙"],
        ["", "", "", "", "效益指标", "社会效益指标", "演出场次", "6场", ""],
        ["合计", "", "155000.00", "", "", "", "", "", ""],
      ),
    );
    const { draft } = read(source);
    expect(draft.projects.map((project) => [project.name, project.budget.total, project.goals.length])).toEqual([
      ["路灯维护", "3.5", 1],
      ["广场舞台", "12", 1],
    ]);
    expect(draft.projects.map((project) => project.indicators.length)).toEqual([2, 3]);
    expect(draft.projects[1]?.indicators.map((row) => row.id)).toEqual(["p2i1", "p2i2", "p2i3"]);
    expect(draft.projects[1]?.indicators[0]?.extra).toEqual({ 责任人: "乙" });
  });

  it("takes the year's amounts and indicators where those of the whole term stand at their left", () => {
    const source = pages(
      grid(
        ["项目名称", merged("云溪渠清淤", 7)],
        ["项目属性", merged("延续项目", 3), "项目期", merged("三年", 3)],
        [
          merged("项目资金（万元）", 1, 3),
          "实施期资金总额：",
          merged("30.00", 2),
          "年度资金总额：",
          merged("10.00", 3),
        ],
        ["其中：财政拨款", merged("27.00", 2), "其中：财政拨款", merged("9.00", 3)],
        ["其他资金", merged("3.00", 2), "其他资金", merged("1.00", 3)],
        [merged("总体目标", 1, 2), merged("实施期目标", 3), merged("年度目标", 4)],
        [merged("三年清完。", 3), merged("今年清一段。", 4)],
        ["一级指标", "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值", "备注"],
        [merged("产出指标", 1, 2), "数量指标", "清淤总长", "≥9公里", "数量指标", "本年清淤", "≥3公里", ""],
        ["质量指标", "合格率", "≥95%", "质量指标", "本年合格率", "≥96%", ""],
      ),
    );
    const project = read(source).draft.projects[0];
    expect(project).toMatchObject({
      name: "云溪渠清淤",
      budget: { total: "10.00", fiscal: "9.00", other: "1.00" },
      goals: ["今年清一段。"],
      extra: {
        ...{ 项目属性: "延续项目", 项目期: "三年", 实施期目标: "三年清完。", 实施期资金总额: "30.00" },
        ...{ 实施期财政拨款: "27.00", 实施期其他资金: "3.00" },
      },
    });
    expect(rows(project)).toEqual([
      ["产出指标", "数量指标", "本年清淤", "≥3公里"],
      ["产出指标", "质量指标", "本年合格率", "≥96%"],
    ]);
    expect(project?.indicators[0]?.extra).toEqual({
      实施期二级指标: "数量指标",
      实施期三级指标: "清淤总长",
      实施期指标值: "≥9公里",
    });
  });

  it("reads a sheet with title, unit and subtotals inside, its office merged over several projects", () => {
    const source = pages(
      grid(
        [merged("部门预算项目绩效目标申报表（2027年度）", 12)],
        [merged("金额单位：元", 12)],
        [
          ...["单位名称", "项目名称", "预算数", "年度目标", "一级指标", "二级指标", "三级指标", "指标性质", "指标值"],
          ...["度量单位", "权重", "指标方向性"],
        ],
        [merged("099-云溪镇部门", 2), "427,620.50", merged("", 9)],
        [
          ...[merged("099001-云溪镇人民政府", 1, 3), merged("村组补贴", 1, 2), merged("309,840.50", 1, 2)],
          ...[merged("按月发放", 1, 2), "效益指标", "社会效益指标", "村组稳定", "≥", "95", "%", "10", "正向指标"],
        ],
        ["产出指标", "时效指标", "发放期限", "≤", "12", "月", "20", "反向指标"],
        [...["活动经费", "117,780.00", "每季一次", "产出指标", "数量指标", "活动", "=", "4", "次", "", "正向指标"]],
      ),
    );
    const { draft, unrecognised } = read(source);
    expect(draft).toMatchObject({ year: 2027, agency: { name: "云溪镇人民政府" } });
    expect(draft.projects).toMatchObject([
      { name: "村组补贴", budget: { total: "30.98405" }, extra: { 单位名称: "099001-云溪镇人民政府" } },
      { name: "活动经费", budget: { total: "11.778" }, extra: { 单位名称: "099001-云溪镇人民政府" } },
    ]);
    expect(rows(draft.projects[0])).toEqual([
      ["效益指标", "社会效益指标", "村组稳定", "≥95%"],
      ["产出指标", "时效指标", "发放期限", "≤12月"],
    ]);
    expect(unrecognised.map((item) => item.text)).toEqual(["099-云溪镇部门 | 427,620.50"]);
  });

  it("keeps duplicated columns of two terms apart", () => {
    const source = pages(
      grid(
        ["项目名称", merged("防汛物资", 4)],
        ["一级指标", "二级指标", "三级指标", merged("指标值", 2)],
        ["", "", "", "总体目标值", "年度目标值"],
        ["产出指标", "数量指标", "编织袋", "9000条", "3000条"],
      ),
    );
    const row = read(source).draft.projects[0]?.indicators[0];
    expect(row && printTarget(row.target)).toBe("3000条");
    expect(row?.extra).toEqual({ 指标值总体目标值: "9000条" });
  });

  it("reads the three cells of a target below one another's header, and one header over three cells", () => {
    const source = pages(
      "（四）部门整体支出绩效指标",
      grid(
        [
          merged("一级指标", 1, 2),
          merged("二级\n指标", 1, 2),
          merged("三级\n指标", 1, 2),
          merged("评（扣）分标准", 1, 2),
        ].concat([merged("指标值", 3), merged("指标值\n确定依据", 1, 2)]),
        ["符号", "值", "单位"],
        [merged("部门产出", 1, 2), "数量", "办结件数", "按比例", "≥", "40", "件", "计划标准"],
        ["时效", "办结时间", "按比例", "文字描述", "", "年底前办结", "计划标准"],
      ),
      "第二部分 预算项目绩效目标",
      "1、护林绩效目标表",
      grid(
        ["一级指标", "二级指标", "三级指标", merged("指标值", 3), "依据"],
        ["产出指标", "数量指标", "护林员", "≥", "4", "4名以上", "计划"],
      ),
    );
    const { draft } = read(source);
    expect(draft.overall.indicators.map((row) => [row.level1, printTarget(row.target), row.scoring])).toEqual([
      ["部门产出", "≥40件", "按比例"],
      ["部门产出", "年底前办结", "按比例"],
    ]);
    expect(rows(draft.projects[0])).toEqual([["产出指标", "数量指标", "护林员", "≥4名"]]);
    expect(draft.projects[0]?.name).toBe("护林");
  });

  it("invents nothing where there is no performance table", () => {
    const source = pages(
      "云溪镇人民政府2026年部门预算信息公开",
      "二、部门预算安排的总体情况",
      "本年项目如下。",
      grid(["序号", "项目名称", "预算数"], ["1", "路灯维护", "3.50"], ["2", "广场舞台", "12.00"]),
      grid(["科目", "金额"], ["基本支出", "80.00"]),
    );
    const { draft, unrecognised, counts, doubts, notes } = read(source);
    expect(draft.projects).toEqual([]);
    expect(counts).toMatchObject({ tables: 2, projects: 0, indicators: 0 });
    expect(unrecognised).toEqual([]);
    const kept = draft.parts.flatMap(({ part, blocks }) => blocks.map((block) => [part, block.kind]));
    expect(kept).toEqual([
      ["budgetChapter", "grid"],
      ["budgetChapter", "grid"],
    ]);
    expect(doubts.map(({ place }) => place)).toEqual(["第 1 张表第 1 行", "第 2 张表第 1 行"]);
    expect(notes).toEqual(["第 1、2 张表按原样放在“二、部门预算安排的总体情况”里。"]);
  });

  it("takes hostile labels as harmless words", () => {
    const source = pages(
      grid(
        ["一级指标", "二级指标", "三级指标", "指标值", "__proto__", "constructor"],
        ["产出指标", "数量指标", "井盖", "5个", "甲", "乙"],
      ),
    );
    const { draft } = read(source);
    expect(Object.keys(draft.projects[0]?.indicators[0]?.extra ?? {})).toEqual(["“__proto__”", "“constructor”"]);
    expect(({} as Record<string, unknown>).甲).toBeUndefined();
  });
});
