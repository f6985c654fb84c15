import { useMemo } from "react";
import { standingAt } from "../../../domain/index.ts";
import { useSession } from "../../session/index.ts";
import { useFindingsHand } from "./findings-context.tsx";
import { useHandPlace } from "./findings-hand.ts";

/** What is wanted in the field where the hand is, for the status line; undefined where nothing is said of it. */
export function useFieldHelp(): string | undefined {
  const session = useSession();
  const place = useHandPlace(useFindingsHand().hand);
  return useMemo(() => {
    const standing = place === undefined ? undefined : standingAt(session.state().draft, place);
    return standing?.help === undefined ? undefined : `${standing.label}：${standing.help}`;
  }, [place, session]);
}
