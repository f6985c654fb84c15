export { type ColumnWidths, useColumnWidths, withWidth } from "./column-widths.ts";
export { keepStanding, standingAt } from "./standing.ts";
export { useKeptScroll } from "./use-kept-scroll.ts";
