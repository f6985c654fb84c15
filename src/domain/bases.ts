/** 指标值确定依据 that tables of all kinds name, most frequent first; a document with its number is written out instead. */
export const COMMON_BASES = [
  "年度计划",
  "工作计划",
  "计划标准",
  "行业标准",
  "历史标准",
  "预算安排",
  "合同约定",
  "上级文件",
  "调查问卷",
  "验收单",
  "工作台账",
  "实施方案",
] as const;
