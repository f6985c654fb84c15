import { createContext, useContext } from "react";
import { type Finding, findingPlace, placeWords } from "../../../domain/index.ts";
import { placeOfFinding } from "../../places/places.ts";
import { useSession, useSessionState } from "../../session/index.ts";
import { type Hand, useHandPlace } from "./findings-hand.ts";
import { isProblem, standsAt } from "./findings-lists.ts";

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

/** What is wrong at the field of a chapter or of a project's head in which the hand is, for the status line. */
export function useFieldProblem(): { readonly words: string; readonly problem: Finding } | undefined {
  const session = useSession();
  const findings = useSessionState((state) => state.findings);
  const place = useHandPlace(useFindingsHand().hand);
  if (place === undefined || (place.projectId !== undefined && place.rowId !== undefined)) return undefined;
  const { draft } = session.state();
  const problem = findings.find((finding) => isProblem(finding) && standsAt(place, placeOfFinding(finding, draft)));
  return problem === undefined
    ? undefined
    : { words: placeWords(draft, findingPlace(draft, problem), { near: true }), problem };
}
