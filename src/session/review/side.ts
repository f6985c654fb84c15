/** Whose copy this is: the one that is being written, or one that came in for review. */
export const SIDES = ["writing", "reviewing"] as const;
export type ReviewSide = (typeof SIDES)[number];
