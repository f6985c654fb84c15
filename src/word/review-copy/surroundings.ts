import { NARRATIVE_FIELDS, type Place } from "../../domain/index.ts";
import type { SignedValue } from "../signs/index.ts";
import type { Inside } from "./inside.ts";

/** Where a printed unit stands, as far as its neighbours tell: used for what has no value of its own. */
export interface Surroundings {
  /** The row, project or part that the unit belongs to. */
  readonly place: Place;
  /**
   * The slot whose standard wording the unit is part of: a change there is a suggestion for the office's own words.
   * Units of one slot follow each other.
   */
  readonly slot?: string;
}

const STANDARD = new Set<string>(NARRATIVE_FIELDS.filter(({ standard }) => standard).map(({ id }) => id));

/** For each printed unit. */
export function surroundingsOf({ draft, units, values }: Inside): readonly Surroundings[] {
  const rows = new Map<string, Place>();
  const tables = new Map<number, Place>();
  for (const { cell, values: own } of units) {
    const place = ownPlaces(own, values)[0];
    if (!cell || !place) continue;
    const { field: _, rowId, ...part } = place;
    if (rowId !== undefined && !rows.has(`${cell[0]} ${cell[1]}`)) {
      rows.set(`${cell[0]} ${cell[1]}`, { ...part, rowId });
    }
    if (!tables.has(cell[0])) tables.set(cell[0], part);
  }
  let current: Place = { section: "preamble" };
  let open = true;
  return units.map(({ cell, text, values: own }, index) => {
    if (cell) {
      open = false;
      const place = rows.get(`${cell[0]} ${cell[1]}`) ?? tables.get(cell[0]) ?? current;
      return { place };
    }
    const heading = own
      .map(([value]) => values[value])
      .find((value) => value?.heading || value?.place.field === "name");
    if (heading) {
      const { field: _, ...part } = heading.place;
      current = part;
      open = heading.heading === true;
      return { place: heading.place };
    }
    const place = ownPlaces(own, values).find(({ section }) => section !== "figures");
    if (place) open = place.section === "agency";
    const slots: Readonly<Record<string, readonly string[]>> = draft.narrative;
    const standard =
      open && place === undefined && STANDARD.has(current.section) && slots[current.section]?.length === 0;
    const title = units[index + 1]?.cell !== undefined && !/[。；：]$/.test(text.trim());
    const slot = standard && text.trim() !== "" && !title ? { slot: current.section } : {};
    return { place: place ?? current, ...slot };
  });
}

function ownPlaces(own: Inside["units"][number]["values"], values: readonly SignedValue[]): readonly Place[] {
  return own.flatMap(([value]) => {
    const signed = values[value];
    return signed && !signed.heading ? [signed.place] : [];
  });
}
