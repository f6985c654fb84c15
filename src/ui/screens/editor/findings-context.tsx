import { createContext, useContext } from "react";
import type { Finding } from "../../../domain/index.ts";
import type { Hand } from "./findings-hand.ts";

/** Where the hand is, and the finding that was last walked to. */
export interface HandContextValue {
  readonly hand: Hand;
  readonly current: Finding | undefined;
}

export const FindingsHandContext = createContext<HandContextValue | undefined>(undefined);

const NOWHERE: HandContextValue = {
  hand: {
    place: () => undefined,
    subscribe: () => () => undefined,
    moved: () => true,
    led: () => undefined,
  },
  current: undefined,
};

/** The walk round the findings; where nothing is edited, for instance in a review, the hand is nowhere. */
export function useFindingsHand(): HandContextValue {
  return useContext(FindingsHandContext) ?? NOWHERE;
}
