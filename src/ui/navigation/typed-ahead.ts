/** How long keys wait for the field they are meant for, ms; only what never arrives waits so long. */
const PATIENCE = 10_000;

let give: (() => void) | undefined;

function isField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/**
 * Letters typed while the screen that was asked for is still on its way go into the field where the hand arrives: on a
 * slow machine a new project is named before its page is there.
 */
export function catchTyped(): void {
  give?.();
  let text = "";
  const onKey = (event: KeyboardEvent) => {
    const { key, ctrlKey, altKey, metaKey, target } = event;
    const own = isField(target) || target instanceof HTMLSelectElement;
    if (own || key.length !== 1 || ctrlKey || altKey || metaKey || (key === " " && text === "")) return;
    event.preventDefault();
    event.stopPropagation();
    text += key;
  };
  const onFocus = ({ target }: FocusEvent) => {
    if (!isField(target)) return;
    end();
    // After whoever took the focus there has selected what is to be replaced.
    queueMicrotask(() => {
      if (text !== "" && document.activeElement === target) document.execCommand("insertText", false, text);
    });
  };
  const end = () => {
    window.clearTimeout(timer);
    window.removeEventListener("keydown", onKey, true);
    window.removeEventListener("focusin", onFocus);
    window.removeEventListener("pointerdown", end, true);
    give = undefined;
  };
  const timer = window.setTimeout(end, PATIENCE);
  window.addEventListener("keydown", onKey, true);
  window.addEventListener("focusin", onFocus);
  window.addEventListener("pointerdown", end, true);
  give = end;
}
