import { type RefObject, useLayoutEffect, useState } from "react";

/** Where something floats at a cell: below its editor, or above where the room below is too small. */
export interface Fit {
  readonly above: boolean;
  /** Flush with the right edge of the cell, where it would leave the window. */
  readonly rightEdge: boolean;
  /** Pixels from the top of the cell to below its editor, which grows with its text. */
  readonly below: number;
}

/** Measured after every painting of what floats: its words and the editor above it change with each key. */
export function useFits(ref: RefObject<HTMLElement | null>): Fit {
  const [fit, setFit] = useState<Fit>({ above: false, rightEdge: false, below: 0 });
  useLayoutEffect(() => {
    const cell = ref.current?.parentElement?.getBoundingClientRect();
    const box = ref.current?.getBoundingClientRect();
    const editor = ref.current?.parentElement?.querySelector("textarea")?.getBoundingClientRect();
    const frame = ref.current?.closest(".scroll")?.getBoundingClientRect();
    if (cell === undefined || box === undefined || editor === undefined) return;
    const above =
      editor.bottom + box.height > (frame?.bottom ?? window.innerHeight) && cell.top - box.height > (frame?.top ?? 0);
    const rightEdge = cell.left + box.width > (frame?.right ?? window.innerWidth);
    const below = Math.round(editor.bottom - cell.top);
    setFit((old) =>
      old.above === above && old.rightEdge === rightEdge && old.below === below ? old : { above, rightEdge, below },
    );
  });
  return fit;
}
