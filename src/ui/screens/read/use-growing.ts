import { useEffect, useState } from "react";

/** Blocks that stand on the first screens, and how many more each frame brings. */
const FIRST = 60;
const STEP = 120;

/**
 * How many of many blocks are painted: the first screens at once, the rest as the browser finds time, so that a
 * document of 340 tables does not hold up the page.
 * @param needed index of a block that must be there now; -1 for none.
 */
export function useGrowing(count: number, needed: number): number {
  const [shown, setShown] = useState(FIRST);
  useEffect(() => {
    if (shown >= count) return;
    const frame = requestAnimationFrame(() => setShown((now) => now + STEP));
    return () => cancelAnimationFrame(frame);
  }, [shown, count]);
  return Math.max(shown, needed + 1);
}
