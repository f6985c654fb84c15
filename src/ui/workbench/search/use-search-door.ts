import { useMemo, useRef, useState } from "react";

/** What was looked for last; a search that is opened again begins with it. */
export interface SearchWords {
  readonly words: string;
  readonly by: string;
  readonly exact: boolean;
}

/** A wish to search; a new object each time, so that the same can be wished for twice. */
interface SearchAsk {
  readonly replacing: boolean;
  /** Words that were selected in the page. */
  readonly words: string | undefined;
}

/** The way into the search beside a page, and out of it again. */
export interface SearchDoor {
  readonly ask: SearchAsk | undefined;
  /** True the first time: a column that is opened again by itself is no new wish. */
  take(ask: SearchAsk): boolean;
  find(): void;
  replace(): void;
  /** Brings back what was there before: the right column, and the focus where no hit has led it elsewhere. */
  leave(landed: HTMLElement | undefined): void;
  kept(): SearchWords;
  keep(words: SearchWords): void;
}

/** More than this is no word to look for. */
const LONGEST = 60;

/** The words selected in a field of the page; a whole field is only where one stands. */
function selectedWords(): string | undefined {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return undefined;
  if (field.closest("main") === null) return undefined;
  const words = field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
  const fits = words.trim() !== "" && words.length <= LONGEST && !words.includes("\n") && words !== field.value;
  return fits ? words : undefined;
}

/**
 * @param show opens the right column at the search; gives back how to bring back what it showed before
 * @param shown the search is what the right column shows
 */
export function useSearchDoor(show: () => () => void, shown: boolean): SearchDoor {
  const [ask, setAsk] = useState<SearchAsk>();
  const latest = useRef({ show, shown });
  latest.current = { show, shown };
  const [own] = useState(() => {
    let words: SearchWords = { words: "", by: "", exact: false };
    let taken: SearchAsk | undefined;
    let from: Element | null = null;
    let restore: () => void = () => undefined;
    const open = (replacing: boolean) => {
      const { show, shown } = latest.current;
      const here = document.activeElement;
      if (here?.closest("main") != null) from = here;
      if (!shown) restore = show();
      setAsk({ replacing, words: selectedWords() });
    };
    return {
      take: (ask: SearchAsk) => {
        const first = ask !== taken;
        taken = ask;
        return first;
      },
      find: () => open(false),
      replace: () => open(true),
      leave: (landed: HTMLElement | undefined) => {
        const back = landed ?? (from?.isConnected === true ? from : undefined);
        if (back instanceof HTMLElement) back.focus();
        restore();
      },
      kept: () => words,
      keep: (next: SearchWords) => {
        words = next;
      },
    };
  });
  return useMemo(() => ({ ...own, ask }), [own, ask]);
}
