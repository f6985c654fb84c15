export type { HeadMark } from "./head-cells.tsx";
export { ProjectBrief } from "./project-brief.tsx";
export { ProjectHead } from "./project-head.tsx";
