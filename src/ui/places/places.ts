import {
  type Draft,
  type Finding,
  figureOf,
  findingPlace,
  type Place,
  pageOfPartId,
  wholeField,
} from "../../domain/index.ts";
import type { Spot } from "../navigation/index.ts";
import { type Chapter, chapterOf } from "./chapters.ts";

/** The chapter of a figure's table: the figures of income and spending share one page. */
function chapterOfFigure(label: string): Chapter | undefined {
  const section = figureOf(label)?.section;
  return section === undefined ? undefined : chapterOf(section);
}

/** The chapter page on which a place stands. */
function chapterOfPlace(place: Place): Chapter | undefined {
  if (place.section === "figures" && place.field !== undefined)
    return chapterOfFigure(place.field) ?? chapterOf("figures");
  return chapterOf(place.section);
}

/** The chapter of what concerns the whole document. */
const COVER = "cover";

/** Which screen shows a place; what concerns the whole document stands at the cover. */
export function spotOfPlace(place: Place): Spot {
  if (place.projectId !== undefined) return { kind: "project", id: place.projectId };
  // A heading or paragraph of the plan stands on the page of its part.
  if (place.section === "part" && place.rowId !== undefined) return { kind: "chapter", key: pageOfPartId(place.rowId) };
  return { kind: "chapter", key: chapterOfPlace(place)?.key ?? COVER };
}

/** A spot in one word: the id of a project, the key of a page. */
export function keyOfSpot(spot: Spot): string {
  return spot.kind === "project" ? spot.id : spot.key;
}

/** Where a finding stands, by the fields that screens have: paragraphs of 部门整体 share one, goals have one each. */
export function placeOfFinding(finding: Finding, draft: Draft): Place {
  const place = findingPlace(draft, finding);
  return place.section === "overall" ? wholeField(place) : place;
}

/** What a finding is about at its place: the words it complains of, or the class that has no row yet. */
export function wordsOfFinding({ fix, printed }: Finding): string | undefined {
  return fix?.kind === "add-class" ? fix.level2 : printed;
}

/** True where the place belongs to what the middle column shows. */
export function isOnSpot(place: Place, spot: Spot | undefined): boolean {
  if (spot === undefined) return false;
  const own = spotOfPlace(place);
  if (own.kind === "project") return spot.kind === "project" && own.id === spot.id;
  return spot.kind === "chapter" && own.key === spot.key;
}

/** The headline of a finding and the rest of it: the first sentence says what. */
export function splitMessage(message: string): { readonly what: string; readonly why: string } {
  // A full stop inside quotes is what the message is about.
  const end = message.search(/。(?!$)(?![^“]*”)/);
  if (end < 0) return { what: message.replace(/。$/, ""), why: "" };
  return { what: message.slice(0, end), why: message.slice(end + 1) };
}
