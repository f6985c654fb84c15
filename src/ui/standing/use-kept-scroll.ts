import { type RefObject, useLayoutEffect } from "react";
import { keepStanding, standingAt } from "./standing.ts";

/** A scrolling element stands where it was left, and remembers where it is. Without a key it forgets. */
export function useKeptScroll(element: RefObject<HTMLElement | null>, key: string | undefined): void {
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null || key === undefined) return;
    current.scrollTop = standingAt(key).top ?? 0;
    const onScroll = () => keepStanding(key, { top: current.scrollTop });
    current.addEventListener("scroll", onScroll, { passive: true });
    return () => current.removeEventListener("scroll", onScroll);
  }, [element, key]);
}
