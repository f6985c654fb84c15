/** Widths of columns in twips; each list fills the type area of 8844. */

/** 一级, 二级, 三级, 描述, 指标值, 依据. */
export const SIX_WIDTHS = [980, 1190, 1650, 2510, 1214, 1300] as const;
/** The six with 分值 before 依据. */
export const SEVEN_WIDTHS = [940, 1160, 1550, 2264, 1130, 600, 1200] as const;
/** 一级, 二级, 三级, 评（扣）分标准, 描述, 指标值, 依据. */
export const OVERALL_WIDTHS = [740, 740, 1160, 1404, 1500, 2400, 900] as const;
/** 符号, 值, 单位 under 指标值. */
export const OVERALL_TARGET_WIDTHS = [680, 880, 840] as const;
