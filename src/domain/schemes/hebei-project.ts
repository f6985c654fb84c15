import type { Scheme } from "../scheme.ts";

/** Project tables of Hebei, 2020 and 2021. */
export const hebeiProject = {
  id: "hebei-project",
  title: "河北项目",
  source: "河北省预算绩效信息公开格式（2020、2021 年）",
  groups: [
    {
      level1: "产出指标",
      synonyms: ["产出"],
      classes: [
        { level2: "数量指标", required: true, synonyms: ["产出数量"], measures: "quantity" },
        { level2: "质量指标", required: true, synonyms: ["产出质量"], measures: "quality" },
        { level2: "时效指标", required: true, synonyms: ["产出时效"], measures: "time" },
        { level2: "成本指标", required: true, synonyms: ["产出成本"], measures: "cost" },
      ],
    },
    {
      level1: "效果指标",
      synonyms: ["效益指标", "项目效果"],
      classes: [
        { level2: "经济效益指标", required: false, synonyms: ["经济效果"], measures: "effect" },
        { level2: "社会效益指标", required: false, synonyms: ["社会效果"], measures: "effect" },
        { level2: "生态效益指标", required: false, synonyms: ["生态效果", "环境效益"], measures: "effect" },
        {
          level2: "可持续影响指标",
          required: false,
          synonyms: ["可持续性影响", "可持续影响力", "可持续性", "可持续发展"],
          measures: "effect",
        },
      ],
    },
    {
      level1: "满意度指标",
      synonyms: ["满意度", "服务对象满意度"],
      classes: [
        {
          level2: "服务对象满意度指标",
          required: true,
          synonyms: ["服务对象满意度", "满意度", "服务对象"],
          measures: "satisfaction",
        },
      ],
    },
  ],
} as const satisfies Scheme;
