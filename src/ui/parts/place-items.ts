import type { Draft } from "../../domain/index.ts";
import { type Place, standingAt } from "../../domain/index.ts";
import { useHelp, useRemark } from "../navigation/index.ts";
import type { MenuItem } from "./menu.tsx";

/** What the menu of every cell offers besides what the cell holds: a remark on it, and what is wanted there. */
export function usePlaceItems(): (draft: Draft, place: Place) => readonly MenuItem[] {
  const help = useHelp();
  const remark = useRemark();
  return (draft, place) => {
    const standing = standingAt(draft, place);
    const wanted = standing?.help;
    return [
      ...(remark === undefined
        ? []
        : [{ label: "写批注", hint: "Shift+F2", begins: true, onSelect: () => remark(place) }]),
      {
        label: "怎样填",
        ...(wanted === undefined ? {} : { hint: wanted }),
        ...(remark === undefined ? { begins: true } : {}),
        onSelect: () => help.open("fields", standing?.label),
      },
    ];
  };
}
