import type { Vocabulary } from "../word/template/index.ts";

/** What the template of the 审核意见书 may print, with the help of the guide. */
export const OPINION_TAGS = {
  标题: { kind: "value", help: "文件属性里的标题" },
  单位: { kind: "value", help: "单位名称" },
  年度: { kind: "value", help: "预算年度" },
  轮次: { kind: "value", help: "第几次送审" },
  送审人: { kind: "value", help: "送审时的署名" },
  送审日期: { kind: "value", help: "送审的日子，如 2026年3月4日" },
  项目数: { kind: "value", help: "项目个数" },
  项目合计: { kind: "value", help: "各项目预算数相加，万元" },
  审核意见: { kind: "value", help: "通过、完善后通过、不通过；还没有写时空着" },
  总的意见: { kind: "paragraphs", help: "审核人写的总的意见" },
  批注数: { kind: "value", help: "未关闭的批注条数" },
  已办数: { kind: "value", help: "已经关闭的批注条数；没有时空着" },
  审核人: { kind: "value", help: "审核人的署名" },
  意见日期: { kind: "value", help: "写意见的日子" },
  部分: {
    kind: "list",
    help: "有批注的章和项目，按文件的顺序",
    tags: {
      部分名称: { kind: "value", help: "章名，或“项目 3 农村公路养护”" },
      部分金额: { kind: "value", help: "项目的预算数，万元；章没有" },
      批注: {
        kind: "list",
        help: "这一部分未关闭的批注",
        tags: {
          序号: { kind: "value", help: "从 1 起，全文连着数" },
          位置: { kind: "value", help: "第几行哪一栏" },
          原文: { kind: "value", help: "批注时写的是什么" },
          意见: { kind: "value", help: "批注的话" },
          建议: { kind: "value", help: "建议改成什么；没有建议时空着" },
        },
      },
    },
  },
} as const satisfies Vocabulary["tags"];

/** One tag of the template: as it is typed, and what it prints. */
export interface OpinionTag {
  readonly tag: string;
  readonly help: string;
}

/** All tags, those of a list behind it. */
export const OPINION_GUIDE: readonly OpinionTag[] = guideOf(OPINION_TAGS);

function guideOf(tags: Vocabulary["tags"]): readonly OpinionTag[] {
  return Object.entries(tags).flatMap(([name, tag]) => [
    { tag: tag.kind === "list" ? `{#${name}}…{/${name}}` : `{${name}}`, help: tag.help ?? "" },
    ...(tag.kind === "list" ? guideOf(tag.tags) : []),
  ]);
}
