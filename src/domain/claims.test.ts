import { describe, expect, it } from "vitest";
import { claims, LIVE, LIVE_CHANGE, paragraphClaims } from "./claims.ts";

describe("what a sentence claims of its year", () => {
  it.each([
    "公务接待费0.80万元。",
    "固定资产中车辆5辆，单价50万元以上设备0台。",
    "自评得分97分。",
    "因公出国（境）费与上年持平。",
    "支出比上年有所增加。",
    `较${LIVE}年减少。`,
    "本部门没有国有资本经营预算安排的收入和支出。",
    "2026年未安排购置车辆。",
    "本单位无政府性基金预算，此表为空。",
    "全部政府性基金：不涉及。",
    "办事处无所属事业单位。",
    "本部门没有因公出国（境）计划。",
  ])("%s", (sentence) => expect(claims(sentence)).toBe(true));

  it.each([
    `${LIVE}年收入预算${LIVE}万元，比上年${LIVE_CHANGE}。`,
    `公务接待费${LIVE}万元，比上年${LIVE_CHANGE}，主要是减少陪餐人数。`,
    "表10 项目支出表",
    "预算01表　部门收支总体情况表",
    "附表1　项目支出绩效目标表",
    "（一）部门职责：1.编制规划；2、管理资金；（3）指导村级财务。",
    "按照财政部《关于加强预算管理的通知》（财预〔2026〕12号）第3条办理。",
    "截至2025年12月31日的情况见表7。",
    "“十四五”规划（2021—2025年）",
    "坚持先有预算后有支出，没有预算不得支出。",
    "机关运行经费：是指为保障行政单位运行用于购买货物和服务的各项资金，主要是日常开支。",
    "单价20万元以上的设备按规定管理。",
    "无其他需要说明的事项。",
    "社会保障缴费（2080505）按规定列支。",
    "持续增加群众收入，减少安全隐患。",
  ])("nothing: %s", (sentence) => expect(claims(sentence)).toBe(false));

  it("a reason only where a change is told, in this sentence or the one before", () => {
    expect(paragraphClaims(`比上年${LIVE_CHANGE}，主要是人员调资。`)).toBe(true);
    expect(paragraphClaims(`支出预算${LIVE}万元，比上年${LIVE_CHANGE}。主要原因是人员调资。`)).toBe(true);
    expect(paragraphClaims(`支出预算${LIVE}万元。主要是为了保障运转。`)).toBe(false);
    expect(paragraphClaims("我镇的职责主要是服务群众。")).toBe(false);
    expect(paragraphClaims("机关运行经费：是指各项资金，主要是日常开支。")).toBe(false);
  });

  it("takes no longer for long runs of any sign", () => {
    for (const run of ["1", "（1", "年", "无", "较", "表1"])
      expect(() => paragraphClaims(run.repeat(60_000))).not.toThrow();
  });
});
