import { describe, expect, it } from "vitest";
import type { Blocks } from "../blocks.ts";
import type { Reading } from "./reading.ts";
import { recognise } from "./recognise.ts";
import { accounted } from "./testing/accounted.ts";
import { grid, merged, pages } from "./testing/build.ts";

function read(source: Blocks): Reading {
  const reading = recognise(source, { id: "test", year: 2030 });
  expect(accounted(source.blocks, reading).missing).toEqual([]);
  return reading;
}

describe("chapters by their titles", () => {
  it("reads a whole disclosure of nine chapters, title in two lines, date at the end", () => {
    const source = pages(
      "云溪镇人民政府",
      "二〇二六年部门预算信息公开",
      "目  录",
      { text: "一、部门职责及机构设置情况\t1", style: "toc" },
      "1、河道保洁绩效目标表",
      "九、其他需要说明的事项",
      "现将云溪镇2026年部门预算公开如下：",
      "一、部门职责及机构设置情况",
      "部门职责：",
      "（一）办好民生实事。",
      "机构设置：",
      "云溪镇下设三个办公室。",
      grid(
        ["机构名称", "单位性质", "单位规格", "经费保障形式"],
        ["", "", "", ""],
        ["云溪镇人民政府", "行政", "正科级", "财政拨款"],
      ),
      "二、部门预算安排的总体情况",
      "全部收支都在预算中。",
      "1、收入说明",
      "2026年预算收入500.00万元，其中：一般公共预算收入480.00万元，政府性基金收入20万元。",
      "2、支出说明",
      "2026年支出预算500.00万元，其中基本支出200.00万元，包括人员经费180.5万元和日常公用经费19.5万元；项目支出300.00万元。",
      "3、比上年增减情况",
      "2026年预算收支安排500.00万元，较2025年预算增加40.00万元，其中：基本支出增加10.00万元，主要为人员增加；项目支出增加30.00万元。",
      "三、机关运行经费安排情况",
      "2026年机关运行经费安排195000元，与上年持平。",
      "四、财政拨款“三公”经费预算情况及增减变化原因",
      "2026年“三公”经费预算安排2.30万元，比上年减少0.20万元。",
      "（一）公务用车购置及运行维护费2.00万元（其中：公务用车购置费0万元，公务用车运行维护费2.00万元），与上年持平。",
      "（二）公务接待费0.30万元，比上年减少0.20万元。",
      "五、预算绩效信息",
      "第一部分 部门整体绩效目标",
      "（一）总体绩效目标",
      "守好云溪，服务群众。",
      "（二）分项绩效目标",
      "1、环境整治",
      "清理河道，管护绿地。",
      "绩效目标：水清岸绿。",
      "绩效指标：清理河道12公里。",
      "2、社会治理",
      "绩效目标：矛盾不出镇。",
      "（三）工作保障措施",
      "（一）压实责任。",
      "第二部分 预算项目绩效目标",
      "1、河道保洁绩效目标表",
      grid(
        ["绩效目标", merged("水清", 3)],
        ["一级指标", "二级指标", "三级指标", "指标值"],
        ["产出指标", "数量指标", "河长", "≥12公里"],
      ),
      "本表由水务站填报，数据来自台账。",
      "六、政府采购预算情况",
      "2026年安排政府采购预算8.60万元，见下表。",
      "部门政府采购预算",
      grid(
        ["云溪镇人民政府", merged("单位：元", 5)],
        [merged("政府采购项目来源", 2), merged("采购物品名称", 1, 2), merged("数量", 1, 2), merged("政府采购金额", 2)],
        ["项目名称", "预算资金", "合计", "一般公共预算拨款"],
        ["合  计", "86000", "", "", "86000", "86000"],
        ["河道保洁", "86000", "保洁船", "1", "86000", "86000"],
      ),
      "七、国有资产信息",
      "云溪镇上年末固定资产金额为310.40万元，拟购置固定资产总额为1.5万元。",
      grid(
        [merged("固定资产占用情况表", 3)],
        ["编制部门：云溪镇人民政府", merged("截止时间：2025年12月31日", 2)],
        ["项目", "数量", "价值（金额单位：万元）"],
        ["资产总额", "——", "310.40"],
        ["1、房屋（平方米）", "1800", "260.00"],
      ),
      "八、名词解释",
      "1、基本支出：保障机构运转的支出。",
      "九、其他需要说明的事项",
      "无其他需要说明的事项。",
      "云溪镇人民政府",
      "2026年2月6日",
      { text: "— 1 —", origin: "footer" },
      { text: "内部资料", origin: "header" },
    );
    const { draft, unrecognised, layoutGuess } = read(source);
    expect(draft).toMatchObject({
      title: "云溪镇人民政府二〇二六年部门预算信息公开",
      year: 2026,
      agency: { name: "云溪镇人民政府" },
      narrative: {
        preamble: ["现将云溪镇2026年部门预算公开如下："],
        duties: ["（一）办好民生实事。"],
        organisations: ["云溪镇下设三个办公室。"],
        budget: ["全部收支都在预算中。"],
        glossary: ["1、基本支出：保障机构运转的支出。"],
        other: ["无其他需要说明的事项。"],
        closing: ["云溪镇人民政府", "2026年2月6日"],
      },
      overall: {
        goal: ["守好云溪，服务群众。"],
        subGoals: [
          {
            title: "环境整治",
            content: ["清理河道，管护绿地。"],
            target: ["水清岸绿。"],
            indicators: ["清理河道12公里。"],
          },
          { title: "社会治理", content: [], target: ["矛盾不出镇。"], indicators: [] },
        ],
        safeguards: ["（一）压实责任。"],
      },
      assets: { asOf: "2025年12月31日" },
    });
    expect(draft.organisations).toEqual([
      { id: "o1", name: "云溪镇人民政府", nature: "行政", rank: "正科级", funding: "财政拨款" },
    ]);
    expect(draft.procurement.rows).toMatchObject([
      { project: "河道保洁", funds: "8.6", item: "保洁船", quantity: "1", total: "8.6", general: "8.6" },
    ]);
    expect(draft.assets.rows.map((row) => row.value)).toEqual(["310.40", "260.00"]);
    expect(draft.figures).toEqual({
      ...{ 收入合计: "500.00", 一般公共预算收入: "480.00", 政府性基金预算收入: "20", 支出合计: "500.00" },
      ...{ 基本支出: "200.00", 人员经费: "180.5", 日常公用经费: "19.5", 项目支出: "300.00", 机关运行经费: "19.5" },
      ...{ 三公经费合计: "2.30", 公务用车购置及运行维护费: "2.00", 公务用车购置费: "0", 公务用车运行维护费: "2.00" },
      ...{ 公务接待费: "0.30", 政府采购预算: "8.60", 上年末固定资产金额: "310.40", 拟购置固定资产总额: "1.5" },
    });
    expect(draft.lastYearFigures).toEqual({
      ...{ 收入合计: "460.00", 支出合计: "460.00", 基本支出: "190.00", 项目支出: "270.00", 机关运行经费: "19.5" },
      ...{ 三公经费合计: "2.50", 公务用车购置及运行维护费: "2.00", 公务接待费: "0.50" },
    });
    expect(layoutGuess).toBe("h1");
    expect(unrecognised.map(({ place, text }) => [place, text])).toEqual([
      ["第 42 段", "本表由水务站填报，数据来自台账。"],
      ["页眉", "内部资料"],
    ]);
  });

  it("reads headings without numbers, numbered by Word, or numbered in figures", () => {
    const source = pages(
      "云溪镇2026年部门预算公开说明",
      { text: "部门职责及机构设置情况", level: 1 },
      "负责云溪镇各项工作。",
      { text: "部门预算安排的总体情况", numbering: "二、", level: 1 },
      "收入预算情况：2026年收入预算总数为90万元。",
      "支出预算情况：2026年部门预算总支出为90万元。",
      "与2025年80万元相比增加12.5%。",
      "3、机关运行经费安排情况",
      "安排机关运行经费3万元。",
      "4、“三公”经费情况",
      "本年不安排“三公”经费。",
      "名词解释",
      "无。",
    );
    const { draft } = read(source);
    expect(draft.narrative).toMatchObject({
      duties: ["负责云溪镇各项工作。"],
      income: ["收入预算情况：2026年收入预算总数为90万元。"],
      spending: ["支出预算情况：2026年部门预算总支出为90万元。"],
      change: ["与2025年80万元相比增加12.5%。"],
      operating: ["安排机关运行经费3万元。"],
      threePublic: ["本年不安排“三公”经费。"],
      glossary: ["无。"],
    });
    expect(draft.figures).toEqual({ 收入合计: "90", 支出合计: "90", 机关运行经费: "3" });
    expect(draft.lastYearFigures).toEqual({ 收入合计: "80", 支出合计: "80" });
  });

  it("reads the order of other provinces: parts, and chapters inside 其他重要事项", () => {
    const { draft } = read(
      pages(
        "云溪镇人民政府",
        "2026年部门预算情况说明",
        "第一部分 单位概况",
        "一、职能简介",
        "办好民生实事。",
        "二、机构设置",
        "设三个办公室。",
        "第二部分 2026年部门预算情况说明",
        "一、收支预算总体情况说明",
        "收支平衡。",
        "二、收入预算情况说明",
        "2026年收入预算90.00万元。",
        "三、支出预算情况说明",
        "2026年支出预算90.00万元。",
        "四、“三公”经费财政拨款预算安排情况说明",
        "2026年“三公”经费预算安排1.00万元。",
        "五、其他重要事项的情况说明",
        "（一）机关运行经费",
        "2026年机关运行经费安排3.00万元。",
        "（二）政府采购情况",
        "2026年安排政府采购预算2.00万元。",
        "第三部分 名词解释",
        "一、基本支出：保障运转的支出。",
      ),
    );
    expect(draft).toMatchObject({
      title: "云溪镇人民政府2026年部门预算情况说明",
      agency: { name: "云溪镇人民政府" },
      narrative: {
        duties: ["办好民生实事。"],
        organisations: ["设三个办公室。"],
        budget: ["收支平衡。"],
        income: ["2026年收入预算90.00万元。"],
        operating: ["2026年机关运行经费安排3.00万元。"],
        procurement: ["2026年安排政府采购预算2.00万元。"],
        glossary: ["一、基本支出：保障运转的支出。"],
      },
      figures: {
        收入合计: "90.00",
        支出合计: "90.00",
        三公经费合计: "1.00",
        机关运行经费: "3.00",
        政府采购预算: "2.00",
      },
    });
  });

  it("says what it is unsure of instead of guessing", () => {
    const source = pages(
      "云溪镇2026年部门预算公开",
      "二、部门预算安排的总体情况",
      "2026年支出预算90.00万元，其中：项目支出60.00万元。",
      "比上年增减情况",
      "项目支出增加减少3.00万元。",
      "四、“三公”经费情况",
      "2025年公务接待费1.00万元。",
      "2026年公务接待费1.20万元。",
      "2024年公务用车购置费0万元。",
      "三公经费1.20万元，三公经费1.30万元。",
      "因公出国（境）费，公务接待费1.20万元。",
    );
    const { draft, doubts } = read(source);
    expect(draft.lastYearFigures).toEqual({ 公务接待费: "1.00" });
    expect(doubts.map((doubt) => doubt.message)).toEqual([
      expect.stringContaining("“项目支出”这里增加和减少都写了"),
      expect.stringContaining("“三公经费合计”前面写的是 1.20 万元，这里写的是 1.30 万元"),
      expect.stringContaining("“公务用车购置费”那句写的是2024年"),
    ]);
    expect(draft.figures["因公出国（境）费"]).toBeUndefined();
    expect(draft.figures).toMatchObject({ 公务接待费: "1.20", 公务用车购置费: "0", 三公经费合计: "1.20" });
  });

  it("keeps unknown chapters as the office's own, with their text, in order", () => {
    const { draft } = read(
      pages("云溪镇2026年部门预算公开", "一、部门概况", "云溪镇在山下。", "二、年度重点工作", "修好一条路。"),
    );
    expect(draft.narrative.duties).toEqual(["云溪镇在山下。"]);
    expect(draft.parts.map(({ part }) => part)).toEqual(["dutiesChapter", "duties", "own"]);
    expect(draft.parts[2]).toEqual({
      id: "own1",
      part: "own",
      heading: { number: "二、", text: "年度重点工作" },
      level: 1,
      blocks: [{ kind: "paragraph", id: "own1b1", text: "修好一条路。" }],
    });
  });

  it("reads nothing from nothing", () => {
    const { draft, counts } = read(pages());
    expect(draft).toMatchObject({ title: "", year: 2030, projects: [], unrecognised: [] });
    expect(counts).toEqual({ tables: 0, projects: 0, indicators: 0, overallRows: 0, figures: 0 });
  });
});
