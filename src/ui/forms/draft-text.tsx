import { useState } from "react";
import { GrowingText, type GrowingTextProps } from "../parts/index.ts";

/**
 * A text of the draft: every change by hand is told at once, but what an input method composes only once it is
 * composed, so that no half-typed pinyin is stored, checked or undone.
 */
export function DraftText({
  value,
  onText,
  ...rest
}: Omit<GrowingTextProps, "onChange"> & { readonly onText: (text: string) => void }) {
  const [composing, setComposing] = useState<string>();
  return (
    <GrowingText
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
