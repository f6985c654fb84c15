import type { Block } from "./chapters.ts";
import type { ContentsLine } from "./contents.ts";
import type { TemplateSpec } from "./spec.ts";
import { each, p, unless, when } from "./text.ts";

const PART_ONE = "第一部分　部门整体绩效目标";
const PART_TWO = "第二部分　预算项目绩效目标";
const PROJECT = "{题号}{项目名称}绩效目标表";

/** 第一部分: goal, sub-goals, safeguards and the indicators of the whole office; what is empty is left out. */
export function wholeOfficePart({ overallTable, overallIndicators }: TemplateSpec): readonly Block[] {
  const table =
    overallTable === undefined ? [] : [p("{整体指标题号}部门整体支出绩效指标", "PartHeading"), overallTable];
  const note = unless("整体指标", [p("注：本表没有数据。", "TableNote")]);
  return [
    p(PART_ONE, "Part"),
    ...when("总体绩效目标", [p("{总体绩效目标题号}总体绩效目标", "PartHeading"), p("{总体绩效目标}")]),
    ...when("分项绩效目标", [
      p("{分项绩效目标题号}分项绩效目标", "PartHeading"),
      ...each("分项绩效目标", [
        p("{分项题号}{分项名称}"),
        p("{工作内容}"),
        p("{?分项目标}绩效目标：{分项目标}{/分项目标}"),
        p("{?分项指标}绩效指标：{分项指标}{/分项指标}"),
      ]),
    ]),
    ...when("工作保障措施", [p("{工作保障措施题号}工作保障措施", "PartHeading"), p("{工作保障措施}")]),
    ...(overallIndicators === "always"
      ? [...table, ...note]
      : overallTable === undefined
        ? []
        : when("整体指标", table)),
  ];
}

/** 第二部分: its tables follow. */
export function projectPartTitle(): Block {
  return p(PART_TWO, "Part");
}

/** Heading, head and indicators of each project of the scope. */
export function projectTables({ projectHead, indicatorTable }: TemplateSpec): readonly Block[] {
  return each("项目", [p(PROJECT, "Heading3"), projectHead, p("", "Gap", true), indicatorTable]);
}

/** Lines of the contents for both parts. */
export function performanceContents({ wholeOffice, overallIndicators }: TemplateSpec): readonly ContentsLine[] {
  const part = (tag: string, title: string): readonly ContentsLine[] => [
    { mark: `{?${tag}}` },
    { level: 3, text: `{${tag}题号}${title}` },
    { mark: `{/${tag}}` },
  ];
  const partOne: readonly ContentsLine[] = [
    { level: 2, text: PART_ONE },
    ...part("总体绩效目标", "总体绩效目标"),
    ...part("分项绩效目标", "分项绩效目标"),
    ...part("工作保障措施", "工作保障措施"),
    ...(overallIndicators === "never" ? [] : part("整体指标", "部门整体支出绩效指标")),
  ];
  return [...(wholeOffice ? partOne : []), { level: 2, text: PART_TWO }, { level: 3, text: "{项目表目录}" }];
}
