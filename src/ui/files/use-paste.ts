import { useEffect } from "react";
import type { Handed } from "./hand-over.ts";

/** True where a paste belongs to a field or to an open dialog. */
function isElsewhere(target: EventTarget | null): boolean {
  const field = target instanceof Element && target.closest("input, textarea, select, [contenteditable], dialog");
  return Boolean(field) || document.querySelector("dialog[open]") !== null;
}

/** Files in the clipboard, else what was copied of a table: a line break, a tab or a table, not a single word. */
function handedBy(clipboard: DataTransfer): readonly Handed[] {
  const files = [...clipboard.files].filter((file) => !file.type.startsWith("image/"));
  const html = clipboard.getData("text/html");
  const text = clipboard.getData("text/plain");
  if (/<table[\s>]/i.test(html) || /[\t\n]/.test(text.trim())) return [{ kind: "clipboard", html, text }];
  return files.map((file) => ({ kind: "file", file }));
}

/** Hears of what is pasted on the page itself (Ctrl+V), not into a field. */
export function usePaste(onPaste: (things: readonly Handed[]) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.clipboardData === null || isElsewhere(event.target)) return;
      const things = handedBy(event.clipboardData);
      if (things.length === 0) return;
      event.preventDefault();
      onPaste(things);
    };
    window.addEventListener("paste", paste);
    return () => window.removeEventListener("paste", paste);
  }, [onPaste]);
}
