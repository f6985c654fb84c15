import { useEffect, useMemo } from "react";
import styles from "./landing.module.css";

/** Where the last step led. */
export interface Landing {
  /**
   * The field that takes the focus next is the one of a hit: it is marked, at this range of its text. The focus goes back
   * to `stay` within the same task, so that no key pressed meanwhile gets into the field.
   */
  expect(range: readonly [start: number, end: number], stay: HTMLElement | undefined): void;
  /** The field last landed in, while it is still there. */
  field(): HTMLElement | undefined;
  /** Takes the mark away: the text has changed. */
  unmark(): void;
}

interface OwnLanding extends Landing {
  onFocus(event: FocusEvent): void;
  callOff(): void;
  onKey(event: KeyboardEvent): void;
}

/** Keys by which a hand goes elsewhere by itself; the walk's own are Enter and F3. */
const GOES = /^(Escape|Tab|F[124-9]|Page)/;

/** Marks words in a field that has not the focus, where the browser shows no selection. */
function mark(field: HTMLElement, [start, end]: readonly [number, number]): () => void {
  const box = field.parentElement;
  if (field.closest("[role=grid]") !== null) return () => undefined;
  if (!(field instanceof HTMLTextAreaElement) || box?.dataset.twin === undefined) {
    field.classList.add(styles.found ?? "");
    return () => field.classList.remove(styles.found ?? "");
  }
  // A third text in the cell of the field and its twin, broken into the same lines, of which only the mark is seen.
  const layer = document.createElement("span");
  layer.className = styles.layer ?? "";
  layer.setAttribute("aria-hidden", "true");
  const words = document.createElement("mark");
  words.textContent = field.value.slice(start, end);
  layer.append(field.value.slice(0, start), words, field.value.slice(end));
  box.prepend(layer);
  words.scrollIntoView({ block: "nearest" });
  const remove = () => layer.remove();
  field.addEventListener("input", remove, { once: true });
  field.addEventListener("focus", remove, { once: true });
  return remove;
}

function createLanding(): OwnLanding {
  let waiting: { readonly range: readonly [number, number]; readonly stay: HTMLElement | undefined } | undefined;
  let landed: HTMLElement | undefined;
  let clear: () => void = () => undefined;
  const callOff = () => {
    waiting = undefined;
  };
  const unmark = () => {
    clear();
    clear = () => undefined;
  };
  return {
    expect: (range, stay) => {
      unmark();
      landed = undefined;
      waiting = { range, stay };
    },
    field: () => (landed?.isConnected === true ? landed : undefined),
    unmark,
    callOff,
    onKey: ({ key }) => {
      if (GOES.test(key)) callOff();
    },
    onFocus: ({ target }) => {
      if (waiting === undefined || !(target instanceof HTMLElement) || target.closest("main") === null) return;
      const { range, stay } = waiting;
      waiting = undefined;
      landed = target;
      if (stay === undefined) return;
      queueMicrotask(() => {
        stay.focus({ preventScroll: true });
        clear = mark(target, range);
      });
    },
  };
}

/** Watches where the steps of a search land. */
export function useLanding(): Landing {
  const landing = useMemo(createLanding, []);
  useEffect(() => {
    const { onFocus, onKey, callOff, unmark } = landing;
    document.addEventListener("focusin", onFocus);
    // A hand that goes somewhere by itself is not led back.
    document.addEventListener("pointerdown", callOff, true);
    document.addEventListener("keydown", onKey, true);
    return () => {
      document.removeEventListener("focusin", onFocus);
      document.removeEventListener("pointerdown", callOff, true);
      document.removeEventListener("keydown", onKey, true);
      unmark();
    };
  }, [landing]);
  return landing;
}
