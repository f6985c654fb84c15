import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Draft } from "../../../domain/index.ts";
import type { Place } from "../../../session/index.ts";
import {
  catchTyped,
  type Editor,
  go,
  type Jump,
  type Overlay,
  type Spot,
  sameSpot,
  TODO,
} from "../../navigation/index.ts";
import { spotOfPlace } from "../../places/places.ts";
import { destinations, existsIn, neighbour } from "../../places/spots.ts";
import { useSession, useSessionState } from "../../session/index.ts";
import { lastSpot, rememberSpot } from "./last-spot.ts";

/** Where a draft opens that was never open here: at its first chapter, for the cover is filled in already. */
function firstSpot(draft: Draft): Spot {
  const [cover, first = cover] = destinations(draft);
  return first?.spot ?? { kind: "chapter", key: "cover" };
}

/** Where one stands when a project is gone: undoing its adding, for instance. */
const PROJECTS: Spot = { kind: "chapter", key: "projects" };

/** Where one stands in the open draft, and how one goes elsewhere in it. */
export function useEditorOf(asked: Spot | undefined, overlay: Overlay | undefined): Editor {
  const session = useSession();
  const draftId = useSessionState((state) => state.draft.id);
  const [jump, setJump] = useState<Jump>();
  const wanted = useMemo(
    () => asked ?? lastSpot(draftId) ?? firstSpot(session.state().draft),
    [asked, draftId, session],
  );
  const exists = useSessionState((state) => {
    // What is left to do is a page of the one who writes; there is nothing to compare on it.
    const writes = overlay !== "compare" && state.review.side === "writing";
    return (writes || !sameSpot(wanted, TODO)) && existsIn(state.draft, wanted);
  });
  const first = useMemo(() => (exists ? undefined : firstSpot(session.state().draft)), [exists, session]);
  const spot = first ?? wanted;
  useEffect(() => rememberSpot(draftId, spot), [draftId, spot]);
  // A strip goes back long after it was said: from where one stands then, not from where one stood.
  const here = useRef({ spot, overlay });
  here.current = { spot, overlay };
  const goSpot = useCallback(
    (to: Spot) => {
      const { spot, overlay } = here.current;
      // Comparing goes on from page to page; any other overlay is left.
      const stays = overlay === "compare" ? { overlay } : {};
      if (!sameSpot(to, spot) || overlay !== stays.overlay) go({ page: "draft", id: draftId, spot: to, ...stays });
    },
    [draftId],
  );
  const goTo = useCallback(
    (place: Place, words?: string, range?: Jump["range"]) => {
      if (place.field !== undefined) catchTyped();
      const to = spotOfPlace(place);
      goSpot(existsIn(session.state().draft, to) ? to : PROJECTS);
      setJump({ place, words, range });
    },
    [session, goSpot],
  );
  const step = useCallback(
    (by: 1 | -1) => {
      const next = neighbour(destinations(session.state().draft), here.current.spot, by);
      if (next !== undefined) goSpot(next.spot);
    },
    [session, goSpot],
  );
  return useMemo(() => ({ spot, jump, goTo, goSpot, step }), [spot, jump, goTo, goSpot, step]);
}
