import type { PartText } from "./chapters.ts";
import type { TemplateSpec } from "./spec.ts";
import type { Block } from "./table.ts";
import { each, p, when } from "./text.ts";

/** 第一部分: goal, sub-goals, safeguards and the indicators of the whole office; what is empty is left out. */
export function wholeOfficeTexts(spec: TemplateSpec): readonly PartText[] {
  return [
    { flag: "整体目标部分", blocks: [] },
    { flag: "总体目标节", blocks: [p("{总体绩效目标}")] },
    {
      flag: "分项目标节",
      blocks: each("分项绩效目标", [
        p("{分项题号}{分项名称}"),
        p("{工作内容}"),
        p("{?分项目标}绩效目标：{分项目标}{/分项目标}"),
        p("{?分项指标}绩效指标：{分项指标}{/分项指标}"),
      ]),
    },
    { flag: "保障措施节", blocks: [p("{工作保障措施}")] },
    { flag: "整体指标节", blocks: overallIndicators(spec) },
  ];
}

/** The table of the whole office: where there are indicators or none is confirmed; in 整体式 also as an empty form. */
export function overallIndicators({ overallTable, overallIndicators: wanted }: TemplateSpec): readonly Block[] {
  if (overallTable === undefined) return [];
  const note = when("无整体指标", [p("注：本表没有数据。", "TableNote")]);
  return wanted === "always" ? [overallTable, ...note] : when("整体指标表", [overallTable, ...note]);
}

/** 第二部分: heading, head and indicators of each project of the scope. */
export function projectTables({ projectHead, indicatorTable }: TemplateSpec): PartText {
  const blocks = each("项目", [p("{项目表标题}", "ProjectHeading"), projectHead, p("", "Gap", true), indicatorTable]);
  return { flag: "项目表部分", blocks };
}
