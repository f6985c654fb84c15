import type { KeyboardEvent } from "react";

const STEPS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Arrows go to the next cell of the page in that direction, from one table into the next. */
export function moveAmongCells(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const here = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-place]") : null;
  const page = here?.closest("[data-review-page]");
  if (here === null || page === null || page === undefined) return;
  event.preventDefault();
  const from = here.getBoundingClientRect();
  const [x, y] = step;
  let best: { readonly cell: HTMLElement; readonly far: number } | undefined;
  for (const cell of page.querySelectorAll<HTMLElement>("[data-place]")) {
    const box = cell.getBoundingClientRect();
    const ahead =
      x === 0
        ? y > 0
          ? box.top - from.bottom
          : from.top - box.bottom
        : x > 0
          ? box.left - from.right
          : from.left - box.right;
    const aside = x === 0 ? Math.abs(box.left - from.left) : Math.abs(box.top - from.top);
    if (ahead < -1 || (x !== 0 && aside > 1)) continue;
    const far = ahead * 4 + aside;
    if (best === undefined || far < best.far) best = { cell, far };
  }
  best?.cell.focus();
  best?.cell.scrollIntoView({ block: "nearest" });
}
