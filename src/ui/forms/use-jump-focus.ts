import { type RefObject, useEffect, useRef } from "react";
import { useEditor } from "../navigation/index.ts";
import { bestFit, readPlaceAttribute } from "./place-attribute.ts";
import { selectWords } from "./select-words.ts";

function isOfRow(attribute: string, rowId: string): boolean {
  return readPlaceAttribute(attribute).rowId === rowId;
}

/** Puts the focus into the field a jump asks for, once for each jump. */
export function useJumpFocus(page: RefObject<HTMLElement | null>): void {
  const { jump } = useEditor();
  const done = useRef<typeof jump>(undefined);
  useEffect(() => {
    // Rows as a whole belong to their grid.
    if (jump === undefined || jump === done.current || jump.place.field === "indicators") return;
    const { section, rowId } = jump.place;
    const fields = [...(page.current?.querySelectorAll<HTMLElement>("[data-place]") ?? [])];
    const attributes = fields.map((item) => item.dataset.place ?? "");
    // A row of the overall part that is no sub-goal stands in the grid, which may still be on its way.
    const ofGrid = section === "overall" && rowId !== undefined && !attributes.some((one) => isOfRow(one, rowId));
    const field = ofGrid ? undefined : fields[bestFit(attributes, jump.place)];
    if (field === undefined) return;
    done.current = jump;
    if (field instanceof HTMLTextAreaElement) selectWords(field, jump);
    field.focus();
    field.scrollIntoView({ block: "nearest" });
    if (field instanceof HTMLInputElement) field.select();
  }, [jump, page]);
}
