import { useEffect, useLayoutEffect, useRef } from "react";

export interface Shortcuts {
  save(): void;
  preview(): void;
  undo(): void;
  redo(): void;
  nextFinding(): void;
  previousFinding(): void;
  togglePanel(): void;
  goto(): void;
  step(by: 1 | -1): void;
  /** Mends what is wrong where one stands. */
  mendHere(): void;
  /** Writes a remark on where one stands. */
  remark(): void;
  nextRemark(): void;
  /** Looks for words in the whole draft; left to the browser where it is undefined. */
  readonly find: (() => void) | undefined;
  readonly replace: (() => void) | undefined;
}

type Action = keyof Omit<Shortcuts, "step"> | "next" | "previous";

/** A key press as far as shortcuts care. */
export interface Press {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** Which action the keys mean; letters count however Caps Lock stands. */
export function actionOf({ key, ctrl, shift, alt }: Press): Action | undefined {
  const letter = key.toLowerCase();
  if (ctrl && !alt) {
    if (letter === "z") return shift ? "redo" : "undo";
    if (shift) return undefined;
    return ({ s: "save", p: "preview", y: "redo", g: "goto", f: "find", h: "replace" } as const)[letter];
  }
  if (alt && !shift && !ctrl) return ({ PageDown: "next", PageUp: "previous" } as const)[key];
  if (ctrl || alt) return undefined;
  if (key === "F2") return shift ? "remark" : undefined;
  // An open search takes it for its next hit.
  if (key === "F3") return "find";
  if (key === "F7" && !shift) return "nextRemark";
  if (key === "F8") return shift ? "previousFinding" : "nextFinding";
  if (key === "F9") return shift ? "mendHere" : "togglePanel";
  return undefined;
}

/** A field that keeps its own undo: a search box or what stands in a dialog, never a field of the draft. */
function undoesItself(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches("input, textarea") && target.closest("main") === null;
}

/** The keys of the editor, wherever the focus is; a dialog keeps them to itself, and composing keeps all keys. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  // Before the browser paints: a key pressed on what is seen must not meet what stood there before.
  useLayoutEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
      const press = { key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey };
      const action = actionOf(press);
      if (action === undefined) return;
      const inDialog = document.querySelector("dialog[open]") !== null;
      if ((inDialog || undoesItself(event.target)) && (action === "undo" || action === "redo")) return;
      const { current } = latest;
      if ((action === "find" || action === "replace") && current[action] === undefined) return;
      event.preventDefault();
      if (inDialog && action !== "save") return;
      if (action === "next") current.step(1);
      else if (action === "previous") current.step(-1);
      else current[action]?.();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}
