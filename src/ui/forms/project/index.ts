export type { HeadMark } from "./head-cells.tsx";
export type { HeadCheck } from "./head-checks.ts";
export { ProjectBrief } from "./project-brief.tsx";
export { ProjectHead, type ProjectHeadProps } from "./project-head.tsx";
