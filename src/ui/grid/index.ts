export { addOfClass } from "./add-row.ts";
export type { Transfer } from "./core.ts";
export { EmptyGrid } from "./empty-grid.tsx";
export type { HandAt } from "./hand-at.ts";
export { IndicatorGrid, type IndicatorGridProps } from "./indicator-grid.tsx";
export { placesOf } from "./model/index.ts";
export { firstTime } from "./once.ts";
