export { keepStanding, standingAt } from "./standing.ts";
export { useKeptScroll } from "./use-kept-scroll.ts";
