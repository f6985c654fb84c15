import { type ReactNode, useEffect, useRef, useState } from "react";
import { Banner, classes } from "../parts/index.ts";
import { renderWord } from "./render-word.ts";
import styles from "./word-paper.module.css";

const UNDRAWN = "这一版画不出来。导出 Word 不受影响，可以直接导出来看。";

export interface DrawnPages {
  /** Tables in the order of the document. */
  readonly tables: readonly Element[];
  /** What can have the focus; nothing where the file could not be drawn. */
  readonly pages: HTMLElement | undefined;
  /** The element that scrolls. */
  readonly desk: HTMLElement;
}

/** Moves the pages so that a table or paragraph is seen with the heading above it. */
export function showOnDesk(element: Element, desk: HTMLElement): void {
  desk.scrollTop += element.getBoundingClientRect().top - desk.getBoundingClientRect().top - 96;
}

/** A Word file as pages. What is drawn stays until the next one is ready. */
export function WordPaper({
  bytes,
  label,
  onDrawn,
  onTable,
  beside,
}: {
  readonly bytes: Uint8Array | undefined;
  readonly label: string;
  /** Called once a file is drawn; of the drawn tables and the element that scrolls. */
  readonly onDrawn?: (pages: DrawnPages) => void;
  /** A table that was pressed twice. */
  readonly onTable?: (table: Element) => void;
  /** What stands at the right of the pages and moves with them. */
  readonly beside?: ReactNode;
}) {
  const desk = useRef<HTMLElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const [undrawn, setUndrawn] = useState(false);
  useEffect(() => {
    if (bytes === undefined) return;
    let wanted = true;
    // A turn of the event loop first, so that the page can say what it is doing: drawing does not pause.
    const timer = window.setTimeout(async () => {
      try {
        if (host.current === null) return;
        const pages = await renderWord(bytes, host.current, label);
        if (!wanted || desk.current === null) return;
        setUndrawn(false);
        onDrawn?.({ tables: [...pages.querySelectorAll("table")], pages, desk: desk.current });
      } catch {
        if (!wanted) return;
        setUndrawn(true);
        if (desk.current !== null) onDrawn?.({ tables: [], pages: undefined, desk: desk.current });
      }
    }, 30);
    return () => {
      wanted = false;
      window.clearTimeout(timer);
    };
  }, [bytes, label, onDrawn]);
  return (
    <section
      ref={desk}
      className={classes(styles.desk, onTable !== undefined && styles.pressable, "scroll")}
      aria-label={label}
      onDoubleClick={(event) => {
        const table = event.nativeEvent
          .composedPath()
          .find((target) => target instanceof Element && target.localName === "table");
        if (table instanceof Element) onTable?.(table);
      }}
    >
      {undrawn ? <Banner tone="error">{UNDRAWN}</Banner> : null}
      <div className={classes(beside !== undefined && styles.spread)}>
        <div ref={host} />
        {beside}
      </div>
    </section>
  );
}
