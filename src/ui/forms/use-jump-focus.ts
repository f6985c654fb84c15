import { type RefObject, useEffect, useRef } from "react";
import { useEditor } from "../navigation/index.ts";
import { bestFit } from "./place-attribute.ts";
import { selectWords } from "./select-words.ts";

/** Puts the focus into the field a jump asks for, once for each jump. */
export function useJumpFocus(page: RefObject<HTMLElement | null>): void {
  const { jump } = useEditor();
  const done = useRef<typeof jump>(undefined);
  useEffect(() => {
    // Rows as a whole belong to their grid.
    if (jump === undefined || jump === done.current || jump.place.field === "indicators") return;
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
    if (field instanceof HTMLTextAreaElement) selectWords(field, jump);
    field.focus();
    field.scrollIntoView({ block: "nearest" });
    if (field instanceof HTMLInputElement) field.select();
  }, [jump, page]);
}
