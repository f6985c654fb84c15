import type { Draft } from "../../domain/index.ts";
import { type Place, placeKey, standingAt } from "../../domain/index.ts";
import { type Command, lookAt } from "../../session/index.ts";
import { useHelp, useRemark } from "../navigation/index.ts";
import type { MenuItem } from "./menu.tsx";

/**
 * What the menu of every cell offers besides what the cell holds: that last year's value stays, a remark, and what is wanted
 * there.
 */
export function usePlaceItems(): (
  draft: Draft,
  place: Place,
  apply: ((command: Command) => void) | undefined,
) => readonly MenuItem[] {
  const help = useHelp();
  const remark = useRemark();
  return (draft, place, apply) => {
    const standing = standingAt(draft, place);
    const wanted = standing?.help;
    const brought = apply !== undefined && draft.brought?.includes(placeKey(place)) === true;
    return [
      ...(brought
        ? [{ label: "照上年，看过了", begins: true, first: true, onSelect: () => apply(lookAt([place])) }]
        : []),
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
