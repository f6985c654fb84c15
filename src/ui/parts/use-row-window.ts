import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { covers, type Heights, PLAIN_ROWS, rowsNear, type Stretch, stretchesOf } from "./row-window.ts";

/** Stays what it is, so that nothing moves because other rows became known. */
const USUAL_HEIGHT = 40;
/** Drawn before anything is measured, before and behind the kept row. */
const FIRST_ROWS = 30;

/** Takes the heights of the drawn rows as they are; a gap says in `data-gap` which row follows it. */
function measure({ rows }: HTMLTableSectionElement, heights: Heights): void {
  let at = 0;
  for (const row of rows) {
    const { gap } = row.dataset;
    if (gap !== undefined) at = Number(gap);
    else {
      heights.own[at] = row.getBoundingClientRect().height;
      at += 1;
    }
  }
}

/**
 * Which rows of a table are to be drawn: all of an ordinary one, of a long one those near what is seen of its first body
 * in the scrolling frame. The browser holds what is seen in its place while rows above become known.
 * @param kept a row that is drawn wherever it stands
 */
export function useRowWindow(
  table: RefObject<HTMLTableElement | null>,
  count: number,
  kept: number | undefined,
): readonly Stretch[] {
  const long = count > PLAIN_ROWS;
  const [heights] = useState<Heights>(() => ({ own: [], usual: USUAL_HEIGHT }));
  const [drawn, setDrawn] = useState<Stretch>(() => {
    const first = Math.max(0, kept ?? 0);
    return { from: Math.max(0, first - FIRST_ROWS), to: first + FIRST_ROWS };
  });
  const latest = useRef(drawn);
  latest.current = drawn;

  const look = useCallback(() => {
    const body = table.current?.tBodies[0];
    const frame = body?.closest(".scroll");
    if (body === undefined || frame === null || frame === undefined) return;
    measure(body, heights);
    const seen = frame.clientHeight;
    const top = frame.getBoundingClientRect().top - body.getBoundingClientRect().top;
    const view = { top, bottom: top + seen };
    if (covers(latest.current, rowsNear(count, heights, view, seen / 2))) return;
    setDrawn(rowsNear(count, heights, view, seen));
  }, [table, heights, count]);

  useLayoutEffect(() => {
    if (long) look();
  });
  useEffect(() => {
    const frame = table.current?.closest(".scroll");
    if (!long || frame === null || frame === undefined) return;
    const onScroll = () => flushSync(look);
    const resized = new ResizeObserver(look);
    frame.addEventListener("scroll", onScroll, { passive: true });
    resized.observe(frame);
    return () => {
      frame.removeEventListener("scroll", onScroll);
      resized.disconnect();
    };
  }, [table, long, look]);

  return long ? stretchesOf(count, drawn, kept, heights) : [{ from: 0, to: count }];
}
