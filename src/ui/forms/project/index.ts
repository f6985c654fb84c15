export { budgetCheck, type HeadCheck, planCheck } from "./head-checks.ts";
export type { HeadMark } from "./head-rows.tsx";
export type { HeadChange } from "./head-values.ts";
export { ProjectBrief } from "./project-brief.tsx";
export { ProjectHead, type ProjectHeadProps } from "./project-head.tsx";
