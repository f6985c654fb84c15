import { useCallback } from "react";

const LIFT = "--strip-lift";

/** Strips stand above what is at the foot of the list, however high it is: a row under a strip cannot be pressed. */
export function useStripLift(): (foot: HTMLElement | null) => (() => void) | undefined {
  return useCallback((foot: HTMLElement | null) => {
    if (foot === null) return undefined;
    const { style } = document.body;
    const watch = new ResizeObserver(() => style.setProperty(LIFT, `${foot.offsetHeight}px`));
    watch.observe(foot);
    return () => {
      watch.disconnect();
      style.removeProperty(LIFT);
    };
  }, []);
}
