import type { Scheme } from "../scheme.ts";

/** 财预〔2021〕101号: cost became a 一级指标 of its own, 效益 took the place of 效果. */
export const central2021 = {
  id: "central-2021",
  title: "财预〔2021〕101号",
  source: "财政部《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》财预〔2021〕101号",
  groups: [
    {
      level1: "成本指标",
      synonyms: [],
      classes: [
        { level2: "经济成本指标", required: true, synonyms: [], measures: "cost" },
        { level2: "社会成本指标", required: false, synonyms: [], measures: "cost" },
        { level2: "生态环境成本指标", required: false, synonyms: ["生态成本", "环境成本"], measures: "cost" },
      ],
    },
    {
      level1: "产出指标",
      synonyms: ["产出"],
      classes: [
        { level2: "数量指标", required: true, synonyms: [], measures: "quantity" },
        { level2: "质量指标", required: true, synonyms: [], measures: "quality" },
        { level2: "时效指标", required: true, synonyms: [], measures: "time" },
      ],
    },
    {
      level1: "效益指标",
      synonyms: ["效果指标", "效益"],
      classes: [
        { level2: "经济效益指标", required: false, synonyms: [], measures: "effect" },
        { level2: "社会效益指标", required: false, synonyms: [], measures: "effect" },
        { level2: "生态效益指标", required: false, synonyms: [], measures: "effect" },
      ],
    },
    {
      level1: "满意度指标",
      synonyms: ["满意度", "服务对象满意度"],
      classes: [
        {
          level2: "服务对象满意度指标",
          required: true,
          synonyms: ["服务对象满意度", "满意度"],
          measures: "satisfaction",
        },
      ],
    },
  ],
} as const satisfies Scheme;
