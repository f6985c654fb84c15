/** Finding what two sequences of texts have in common, fast enough for documents of thousands of cells. */
export { align, type Gap, gapsBetween, type Match } from "./align.ts";
export { pairSimilar } from "./similar.ts";
