/** Widths of columns in twips; each list fills the type area of 8844. */

/** 一级, 二级, 三级, 描述, 指标值, 依据. */
export const SIX_WIDTHS = [1140, 1340, 1560, 2204, 1300, 1300] as const;
/** The six with 分值 before 依据. */
export const SEVEN_WIDTHS = [1140, 1340, 1440, 1924, 1300, 600, 1100] as const;
/** 一级, 二级, 三级, 评（扣）分标准, 描述, 指标值, 依据. */
export const OVERALL_WIDTHS = [600, 640, 1250, 1460, 1600, 2354, 940] as const;
/** 符号, 值, 单位 under 指标值. */
export const OVERALL_TARGET_WIDTHS = [680, 880, 794] as const;
