import { type RefObject, useEffect, useRef } from "react";
import { useEditor } from "../navigation/index.ts";
import { bestFit } from "./place-attribute.ts";

/** Selects the paragraph that "paragraph.3" counts, before the focus brings it into view. */
function selectParagraph(text: HTMLTextAreaElement, field = ""): void {
  const number = Number(/^paragraph\.(\d+)$/.exec(field)?.[1] ?? 0);
  const paragraphs = text.value.split("\n");
  const paragraph = paragraphs[number - 1];
  if (paragraph === undefined) return;
  const start = paragraphs.slice(0, number - 1).reduce((sum, one) => sum + one.length + 1, 0);
  text.setSelectionRange(start, start + paragraph.length);
}

/** Puts the focus into the field a jump asks for, once for each jump. */
export function useJumpFocus(page: RefObject<HTMLElement | null>): void {
  const { jump } = useEditor();
  const done = useRef<typeof jump>(undefined);
  useEffect(() => {
    if (jump === undefined || jump === done.current) return;
    const fields = [...(page.current?.querySelectorAll<HTMLElement>("[data-place]") ?? [])];
    const field =
      fields[
        bestFit(
          fields.map((item) => item.dataset.place ?? ""),
          jump.place,
        )
      ];
    if (field === undefined) return;
    done.current = jump;
    if (field instanceof HTMLTextAreaElement) selectParagraph(field, jump.place.field);
    field.focus();
    field.scrollIntoView({ block: "nearest" });
    if (field instanceof HTMLInputElement) field.select();
  }, [jump, page]);
}
