import type { Scheme } from "../scheme.ts";

/** 部门整体支出绩效指标 of Hebei; satisfaction stands under 部门效果. */
export const hebeiOverall = {
  id: "hebei-overall",
  title: "河北部门整体",
  source: "河北省部门整体支出绩效指标格式（2021 年）",
  groups: [
    {
      level1: "部门产出",
      synonyms: ["产出指标", "产出"],
      classes: [
        { level2: "数量", required: true, synonyms: [], measures: "quantity" },
        { level2: "质量", required: true, synonyms: [], measures: "quality" },
        { level2: "时效", required: true, synonyms: [], measures: "time" },
        { level2: "成本", required: true, synonyms: [], measures: "cost" },
      ],
    },
    {
      level1: "部门效果",
      synonyms: ["效果指标", "效益指标", "效果", "部门效益"],
      classes: [
        { level2: "经济效益", required: false, synonyms: [], measures: "effect" },
        { level2: "社会效益", required: false, synonyms: [], measures: "effect" },
        { level2: "生态效益", required: false, synonyms: [], measures: "effect" },
        { level2: "可持续影响", required: false, synonyms: ["可持续性影响"], measures: "effect" },
        { level2: "满意度", required: true, synonyms: ["服务对象满意度"], measures: "satisfaction" },
      ],
    },
  ],
} as const satisfies Scheme;
