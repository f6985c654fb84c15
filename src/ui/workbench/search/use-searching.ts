import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { Draft } from "../../../domain/index.ts";
import { type Found, findWords, type Hit, hitRange, replaceHits } from "../../../session/index.ts";
import { useEditor } from "../../navigation/index.ts";
import { useStrips } from "../../parts/index.ts";
import { stepBack, useDraft, useSession, useSessionState } from "../../session/index.ts";
import { useFindingsHand } from "../findings/findings-context.tsx";
import { useReviewing } from "../remarks/review-context.tsx";
import { groupHits } from "./hit-groups.ts";
import { useLanding } from "./landing.ts";
import { usePace } from "./use-pace.ts";
import type { SearchDoor, SearchWords } from "./use-search-door.ts";
import { hitFrom, isAt, type Position, positionOf, type Step, sameHit, stepTo } from "./walk.ts";

const NOTHING: Found = { hits: [], passages: () => [] };

/** Where the hand stood when a step was made, and what it led to. */
interface Stepped {
  readonly hit: Hit;
  readonly from: string;
}

/**
 * Looking for words in the open draft, stepping through the hits, replacing them.
 * @param withReplace replacing is offered: what it would do is worked out beforehand
 */
export function useSearching(door: SearchDoor, withReplace: boolean, onGo: (hit: Hit) => void) {
  const session = useSession();
  const strips = useStrips();
  const { spot, goTo } = useEditor();
  const { hand } = useFindingsHand();
  const { here } = useReviewing();
  const landing = useLanding();
  const layout = useSessionState((state) => state.layout);
  // What is written is gathered when the field stands there already, and listed when no key waits.
  const draft = useDeferredValue<Draft | null>(useDraft(), null);
  const [sought, setSought] = useState<SearchWords>(door.kept);
  const [stepped, setStepped] = useState<Stepped>();
  /** The draft as the last replacement left it. */
  const left = useRef<Draft>(undefined);
  const wanted = useDeferredValue(sought);
  const { words, exact } = wanted;
  const found = useMemo(
    () => (draft === null ? NOTHING : findWords(draft, layout, { words, exact })),
    [draft, layout, words, exact],
  );
  const { by } = wanted;
  const replacing = useMemo(() => replaceHits(withReplace ? found.hits : [], by), [found, by, withReplace]);
  const groups = useMemo(() => (draft === null ? [] : groupHits(found.hits, draft)), [found, draft]);
  const current = useMemo(() => found.hits.findIndex((hit) => sameHit(hit, stepped?.hit)), [found, stepped]);
  useEffect(() => door.keep(sought), [door, sought]);
  // A mark stands at letters of the text as it was.
  useEffect(() => {
    if (draft !== null) landing.unmark();
  }, [draft, landing]);

  const handPlace = () => hand.place() ?? here;
  /** What the draft says now: a key may come before the list below has been painted. */
  const findNow = (): Found => {
    const { draft, layout } = session.state();
    return findWords(draft, layout, sought);
  };
  const follow = (step: Step | undefined, by: 1 | -1, stay: HTMLElement | undefined) => {
    if (step === undefined) return;
    if (step.round) strips.tell(by === 1 ? "到末尾了，从头再找" : "到开头了，从末尾再找");
    landing.expect(hitRange(step.hit), stay);
    setStepped({ hit: step.hit, from: JSON.stringify(handPlace()) });
    onGo(step.hit);
  };
  /** The index of the hit last led to, for as long as nobody went elsewhere. */
  const currentIn = ({ hits }: Found): number => {
    if (stepped === undefined) return -1;
    const place = handPlace();
    const stays = isAt(place, stepped.hit) || JSON.stringify(place) === stepped.from;
    return stays ? hits.findIndex((hit) => sameHit(hit, stepped.hit)) : -1;
  };
  const paced = usePace<HTMLElement | undefined>((by, stay) => {
    const now = findNow();
    const at = currentIn(now);
    const way = by > 0 ? 1 : -1;
    const next = at === -1 ? hitFrom(now.hits, positionOf(now, handPlace(), spot), way) : stepTo(now.hits, at + by);
    follow(next, way, stay);
  });
  const apply = (hits: readonly Hit[]) => {
    const before = session.state().draft;
    const plan = replaceHits(hits, sought.by);
    if (plan.command !== undefined) session.apply(plan.command);
    // What could not be stored is said by the session.
    const done = session.state().draft !== before;
    if (done) left.current = session.state().draft;
    return { ...plan, done };
  };
  return {
    sought,
    hits: found.hits,
    groups,
    replacing,
    landing,
    /** The index of the hit last led to; −1 where there is none. */
    current,
    seek: (part: Partial<SearchWords>) => setSought((old) => ({ ...old, ...part })),
    /** To the next hit, or to the previous one; the focus goes back to `stay`, or into the field of the hit. */
    step: (by: 1 | -1, stay: HTMLElement | undefined) => paced(by, stay),
    /** Leads the hand itself to a hit. */
    goInto: (hit: Hit) => follow({ hit, round: false }, 1, undefined),
    /** Replaces the hit one stands at and goes to the next one; without one goes to the first. */
    replaceHere: (stay: HTMLElement | undefined) => {
      const now = findNow();
      const at = currentIn(now);
      const hit = now.hits[at];
      if (hit === undefined) return paced(1, stay);
      const { left, done } = apply([hit]);
      if (left.length > 0) strips.tell("换了就认不出数，这一处没有动");
      if (!done) return follow(stepTo(now.hits, at + 1), 1, stay);
      const next = findNow();
      follow(hitFrom(next.hits, behind(hit, sought.by, next), 1), 1, stay);
    },
    replaceAll: () => {
      const { replaced, left, done } = apply(findNow().hits);
      if (!done) return;
      setStepped(undefined);
      const kept = left.length === 0 ? "" : `；${left.length} 处换了就认不出数，没有动，列在右栏`;
      strips.tell(
        `已替换 ${replaced.length} 处${kept}`,
        stepBack({
          session,
          strips,
          goTo: (place) => {
            if (place !== undefined) goTo(place);
          },
        }),
      );
    },
    /** Takes the last replacement back while nothing has been changed since; false where there is none. */
    takeBack: (): boolean => {
      if (left.current === undefined || left.current !== session.state().draft) return false;
      session.undo();
      return true;
    },
  };
}

/** Where the search goes on behind a hit that was replaced. */
function behind({ passage, order, item, start }: Hit, by: string, found: Found): Position {
  const { section, projectId, rowId, field } = passage.place;
  const now = found.passages()[order]?.place;
  const still = now?.section === section && now.projectId === projectId && now.rowId === rowId && now.field === field;
  // A field that was emptied is no passage any more: the next one has its number.
  return still ? { order, item, start: start + by.length } : { order, item: 0, start: 0 };
}
