import { type ClipboardEvent, useState } from "react";
import { GrowingText, type GrowingTextProps, useStrips } from "../parts/index.ts";
import { clipboardWords } from "../sheet/index.ts";

/**
 * A text of the draft: every change by hand is told at once, but what an input method composes only once it is
 * composed, so that no half-typed pinyin is stored, checked or undone. What is pasted goes by what is seen of it; a table
 * sees to its own cells.
 */
export function DraftText({
  value,
  onText,
  ...rest
}: Omit<GrowingTextProps, "onChange"> & { readonly onText: (text: string) => void }) {
  const [composing, setComposing] = useState<string>();
  const strips = useStrips();
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const field = event.currentTarget;
    if (event.defaultPrevented || field.readOnly || field.dataset.row !== undefined) return;
    const words = clipboardWords(event.clipboardData);
    if (words === undefined) return;
    event.preventDefault();
    document.execCommand("insertText", false, words.text);
    if (words.said !== "") strips.tell(words.said);
  };
  return (
    <GrowingText
      onPaste={paste}
      {...rest}
      value={composing ?? value}
      onCompositionStart={(event) => setComposing(event.currentTarget.value)}
      onCompositionEnd={(event) => {
        setComposing(undefined);
        onText(event.currentTarget.value);
      }}
      onChange={(event) => {
        if (composing === undefined) onText(event.target.value);
        else setComposing(event.target.value);
      }}
    />
  );
}
