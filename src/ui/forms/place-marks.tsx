import { createContext, type ReactNode, useContext } from "react";
import type { Finding, Place } from "../../domain/index.ts";
import { placeAttribute } from "./place-attribute.ts";

/** What the checks say of a field: words for those who do not see the corner. */
export interface PlaceMark {
  readonly severity: "error" | "warning";
  readonly message: string;
}

export type PlaceMarks = ReadonlyMap<string, PlaceMark>;

/** Paragraphs of one text share its field. */
function fieldOf({ field, ...place }: Place): Place {
  return field === undefined || field.startsWith("paragraph.") ? place : { ...place, field };
}

/** Marks by field, of findings with their places; the gravest word stands first. What cannot be decided is not marked. */
export function placeMarks(findings: readonly (readonly [Finding, Place])[]): PlaceMarks {
  const marks = new Map<string, PlaceMark>();
  for (const severity of ["error", "warning"] as const) {
    for (const [finding, place] of findings) {
      if (finding.severity !== severity) continue;
      const key = placeAttribute(fieldOf(place));
      const known = marks.get(key);
      const message = known === undefined ? finding.message : `${known.message} ${finding.message}`;
      marks.set(key, { severity: known?.severity ?? severity, message });
    }
  }
  return marks;
}

const NONE: PlaceMarks = new Map();
const PlaceMarksContext = createContext<PlaceMarks>(NONE);

export function PlaceMarksProvider({ marks, children }: { readonly marks: PlaceMarks; readonly children: ReactNode }) {
  return <PlaceMarksContext.Provider value={marks}>{children}</PlaceMarksContext.Provider>;
}

/** The mark of a field of the chapters. */
export function usePlaceMark(place: Place): PlaceMark | undefined {
  return useContext(PlaceMarksContext).get(placeAttribute(place));
}

/** What a marked field says of itself. */
export function saidOf(mark: PlaceMark | undefined) {
  return { title: mark?.message, "aria-description": mark?.message };
}

/** The class of what a mark stands on: a corner, and a tint in a table where it is wrong. */
export function foundClass(mark: Pick<PlaceMark, "severity"> | undefined): string | undefined {
  return mark && `found-${mark.severity}`;
}
