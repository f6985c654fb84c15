export const VERDICTS = ["通过", "完善后通过", "不通过"] as const;
export type Verdict = (typeof VERDICTS)[number];
