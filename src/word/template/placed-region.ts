import type { ClosedRegion, Placement } from "./placement.ts";
import type { Stretch } from "./ranges.ts";

/** A region with its place in the source. */
export interface PlacedRegion extends Stretch {
  readonly region: ClosedRegion;
  readonly placement: Placement;
  /** Where the part behind `{:否则}` begins, and where the part before it ends. */
  readonly otherwise: Stretch | undefined;
  /** How many regions enclose it. */
  readonly depth: number;
}
