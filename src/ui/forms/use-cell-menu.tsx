import { type MouseEvent, type ReactNode, useState } from "react";
import type { Place } from "../../session/index.ts";
import { clipboardItems, type MenuItem, MenuPopup, usePlaceItems, useStrips } from "../parts/index.ts";
import { useDraft, useReadOnly, useSession } from "../session/index.ts";
import { type CellField, isCellField } from "./cell-field.ts";

/** What a menu is about. */
interface MenuSubject {
  readonly label: string;
  /** Undefined for a row as a whole. */
  readonly place: Place | undefined;
  readonly items: readonly MenuItem[];
}

/**
 * The menu of a cell that is a field of its own, by the right button or Shift+F10: clipboard, what the table offers, and
 * what every place offers.
 */
export function useCellMenu(about: (field: CellField | undefined, row: number) => MenuSubject): {
  readonly open: (event: MouseEvent<HTMLElement>) => void;
  readonly popup: ReactNode;
} {
  const strips = useStrips();
  const session = useSession();
  const readOnly = useReadOnly();
  const draft = useDraft();
  const placeItems = usePlaceItems();
  const [shown, setShown] = useState<{ readonly field: CellField | undefined; row: number; box: DOMRect }>();
  const [close] = useState(() => () => setShown(undefined));

  const open = (event: MouseEvent<HTMLElement>) => {
    if (!(event.target instanceof Element)) return;
    const line = event.target.closest("tr");
    const cell = event.target.closest("td");
    const inCell = cell?.querySelector("[data-row]") ?? null;
    const [field, first] = [inCell, line?.querySelector("[data-row]") ?? null].map((one) =>
      isCellField(one) ? one : undefined,
    );
    const row = (field ?? first)?.dataset.row;
    if (row === undefined) return;
    event.preventDefault();
    setShown({ field, row: Number(row), box: (cell ?? event.target).getBoundingClientRect() });
  };

  const popup = () => {
    if (shown === undefined) return null;
    const { label, place, items } = about(shown.field, shown.row);
    const own = readOnly ? [] : items.map((item, at) => ({ ...item, begins: at === 0 && place !== undefined }));
    return (
      <MenuPopup
        label={label}
        anchor={shown.box}
        onClose={close}
        items={[
          ...(place === undefined ? [] : clipboardItems(strips, readOnly)),
          ...own,
          ...(place === undefined
            ? []
            : placeItems(draft, place, readOnly ? undefined : (command) => void session.apply(command))),
        ]}
      />
    );
  };
  return { open, popup: popup() };
}
