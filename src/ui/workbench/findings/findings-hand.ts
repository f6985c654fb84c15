import { useEffect, useMemo, useSyncExternalStore } from "react";
import { createEmitter, type Place } from "../../../session/index.ts";
import { readPlaceAttribute } from "../../forms/index.ts";
import { type Spot, useEditor } from "../../navigation/index.ts";

/** Goals are fields of one cell: their names tell them apart. */
const GOAL = /^goals\.(\d+)\.text$/;

/** The place of the draft that a focused element edits; undefined for buttons, menus and what lies beside the page. */
function placeUnder(element: Element, spot: Spot): Place | undefined {
  const base: Place = spot.kind === "project" ? { section: "project", projectId: spot.id } : { section: spot.key };
  const line = element.closest("tr[data-line]")?.getAttribute("data-line");
  const cell = element.closest("td[data-place]")?.getAttribute("data-place");
  if (line != null && cell != null) {
    return { ...base, rowId: line, field: cell.startsWith("target.") ? "target" : cell };
  }
  const own = element.getAttribute("data-place");
  if (own !== null) return readPlaceAttribute(own);
  const field = element.closest("[data-field]")?.getAttribute("data-field");
  if (field == null) return undefined;
  const goal = GOAL.exec(element.getAttribute("name") ?? "")?.[1];
  return { ...base, field: goal === undefined ? field : `goals.${Number(goal) + 1}` };
}

/** Where the hand is in the open draft, and whether a person moved it since it was last led somewhere. */
export interface Hand {
  place(): Place | undefined;
  subscribe(listener: () => void): () => void;
  /** True once a key or the pointer was pressed after `led`. */
  moved(): boolean;
  /** The hand is about to be led to a finding. */
  led(): void;
}

interface OwnHand extends Hand {
  stand(place: Place | undefined): void;
  touch(): void;
}

function createHand(): OwnHand {
  const { subscribe, emit } = createEmitter();
  let place: Place | undefined;
  let moved = true;
  return {
    place: () => place,
    subscribe,
    moved: () => moved,
    led: () => {
      moved = false;
    },
    touch: () => {
      moved = true;
    },
    stand: (next) => {
      if (JSON.stringify(next) === JSON.stringify(place)) return;
      place = next;
      emit();
    },
  };
}

const WALKING: readonly string[] = ["F8", "Shift"];

/** Watches the focus: every field of a draft says in the page what it edits, so no screen has to tell. */
export function useHand(): Hand {
  const { spot } = useEditor();
  const hand = useMemo(createHand, []);
  useEffect(() => {
    // Another page: until the focus is in it, the hand is nowhere; buttons and the panel leave it where it was.
    const here = document.activeElement;
    hand.stand(here?.closest("main") == null ? undefined : placeUnder(here, spot));
    const onFocus = ({ target }: FocusEvent) => {
      const place = target instanceof Element && target.closest("main") !== null ? placeUnder(target, spot) : undefined;
      if (place !== undefined) hand.stand(place);
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (!WALKING.includes(key)) hand.touch();
    };
    document.addEventListener("focusin", onFocus);
    document.addEventListener("keydown", onKey, true);
    document.addEventListener("pointerdown", hand.touch, true);
    return () => {
      document.removeEventListener("focusin", onFocus);
      document.removeEventListener("keydown", onKey, true);
      document.removeEventListener("pointerdown", hand.touch, true);
    };
  }, [hand, spot]);
  return hand;
}

/** Where the hand is, painted anew when it moves. */
export function useHandPlace(hand: Hand): Place | undefined {
  return useSyncExternalStore(hand.subscribe, hand.place);
}
