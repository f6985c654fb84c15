import { fieldWord, type Place, placeKey, standingAt } from "../../domain/index.ts";
import type { Command } from "../types.ts";

/**
 * The text of one place as typed; typing on in the same place is one step. Nothing changes where the place is gone or what
 * stands there is computed.
 */
export function writeAt(place: Place, text: string, label = `改${fieldWord(place.field ?? "")}`): Command {
  return {
    label,
    place,
    merge: placeKey(place),
    change: (draft) => standingAt(draft, place)?.put?.(text) ?? draft,
  };
}
