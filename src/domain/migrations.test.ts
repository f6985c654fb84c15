import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { printedText } from "./live.ts";
import { plannedHeadings, projectHeading, standardPlan } from "./plan.ts";
import { parseDraft, restoreDraft } from "./restore.ts";
import { sampleDraft } from "./sample/index.ts";

/** A complete draft as the first version stored it. */
const VERSION_1 = readFileSync("src/domain/fixtures/draft-v1.json", "utf8");

describe("a draft of version 1", () => {
  it("opens as a whole disclosure in the standard order, with nothing lost", () => {
    const { version: _, ...old } = JSON.parse(VERSION_1);
    const lifted = parseDraft(VERSION_1);
    expect(lifted).toMatchObject(old);
    expect(lifted).toEqual(sampleDraft());
    expect([lifted.kind, lifted.parts, lifted.titleLines, lifted.none]).toEqual([
      "disclosure",
      standardPlan("disclosure"),
      [],
      [],
    ]);
  });

  it("prints braces that were text then letter by letter", () => {
    const old = JSON.parse(VERSION_1);
    const typed = ["收入{收入合计}万元", "{{年度}}", "{无此词}", "a{b"];
    const lifted = restoreDraft({ ...old, narrative: { ...old.narrative, income: typed } });
    expect(lifted.narrative.income[0]).toBe("收入{{收入合计}万元");
    expect(lifted.narrative.income.map((text) => printedText(lifted, text))).toEqual(typed);
  });
});

describe("the plan of a draft", () => {
  const draft = sampleDraft();
  const printed = (of: typeof draft) =>
    plannedHeadings(of)
      .filter(({ level }) => level > 0)
      .map(({ number, text }) => `${number}${text}`);

  it("numbers standard headings by their place, sections within their chapter and part", () => {
    expect(printed(draft)).toEqual([
      "一、部门职责及机构设置情况",
      "（一）部门职责",
      "（二）机构设置",
      "二、部门预算安排的总体情况",
      "（一）收入说明",
      "（二）支出说明",
      "（三）比上年增减情况",
      "三、机关运行经费安排情况",
      "四、财政拨款“三公”经费预算情况及增减变化原因",
      "五、预算绩效信息",
      "第一部分　部门整体绩效目标",
      "（一）总体绩效目标",
      "（二）分项绩效目标",
      "（三）工作保障措施",
      "（四）部门整体支出绩效指标",
      "第二部分　预算项目绩效目标",
      "六、政府采购预算情况",
      "七、国有资产信息",
      "八、名词解释",
      "九、其他需要说明的事项",
    ]);
  });

  it("gives a section that is left out no number", () => {
    const without = { ...draft, overall: { ...draft.overall, subGoals: [] } };
    expect(printed(without)).toContain("（二）工作保障措施");
  });

  it("counts the headings of projects as the office does", () => {
    const worded = (itemHeading: string) => ({
      ...draft,
      parts: draft.parts.map((part) => (part.part === "projects" ? { ...part, itemHeading } : part)),
    });
    const name = draft.projects[1]?.name ?? "";
    expect(projectHeading(draft, 1)).toBe(`2.${name}绩效目标表`);
    expect(projectHeading(worded("（{中文序号}）{项目名称}"), 1)).toBe(`（二）${name}`);
    expect(projectHeading(worded("{序号}、{项目名称}绩效目标表"), 1)).toBe(`2、${name}绩效目标表`);
  });

  it("prints a heading as the office wrote it and counts it as a chapter", () => {
    const parts = draft.parts.map((part) =>
      part.part === "operating" ? { ...part, heading: { number: "三、", text: "机关运转经费安排" } } : part,
    );
    expect(printed({ ...draft, parts }).slice(7, 9)).toEqual([
      "三、机关运转经费安排",
      "四、财政拨款“三公”经费预算情况及增减变化原因",
    ]);
  });
});
