import { type RefObject, useLayoutEffect, useState } from "react";

/** Whether what floats below a cell would leave the window or the scrolling column, and must stand above or flush right. */
export function useFits(ref: RefObject<HTMLElement | null>, content: unknown): { above: boolean; rightEdge: boolean } {
  const [fit, setFit] = useState({ above: false, rightEdge: false });
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew when what floats has changed
  useLayoutEffect(() => {
    const cell = ref.current?.parentElement?.getBoundingClientRect();
    const box = ref.current?.getBoundingClientRect();
    const frame = ref.current?.closest(".scroll")?.getBoundingClientRect();
    if (cell === undefined || box === undefined) return;
    const bottom = frame?.bottom ?? window.innerHeight;
    const top = frame?.top ?? 0;
    const above = cell.bottom + box.height > bottom && cell.top - box.height > top;
    const rightEdge = cell.left + box.width > (frame?.right ?? window.innerWidth);
    setFit((old) => (old.above === above && old.rightEdge === rightEdge ? old : { above, rightEdge }));
  }, [ref, content]);
  return fit;
}
