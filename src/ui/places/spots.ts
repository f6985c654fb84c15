import type { Draft, Place } from "../../domain/index.ts";
import type { Spot } from "../navigation/index.ts";
import { sameSpot, TODO } from "../navigation/index.ts";
import { CHAPTERS } from "./chapters.ts";
import { draftPages } from "./pages.ts";
import { spotOfPlace } from "./places.ts";

/** One place to go to, with what it is looked for by. */
export interface Destination {
  readonly spot: Spot;
  readonly number: string;
  readonly title: string;
  readonly amount: string;
}

/** Everything the middle column can show, in the order of the document. */
export function destinations(draft: Draft): readonly Destination[] {
  return draftPages(draft).flatMap((chapter): readonly Destination[] => {
    const own = {
      spot: { kind: "chapter", key: chapter.key },
      number: chapter.number,
      title: chapter.title,
      amount: "",
    } as const;
    if (chapter.key !== "projects") return [own];
    const projects = draft.projects.map(
      (project, index): Destination => ({
        spot: { kind: "project", id: project.id },
        number: String(index + 1),
        title: project.name,
        amount: project.budget.total,
      }),
    );
    return [own, ...projects];
  });
}

/** The chapter or project a place stands in, as the outline says it: "四 “三公”经费及增减原因", "项目 2 农村公路养护". */
export function pageWords(draft: Draft, place: Place): string {
  if (place.section === "document") return "整份文件";
  const own = spotOfPlace(place);
  const found = destinations(draft).find(({ spot }) => sameSpot(spot, own));
  if (found === undefined) return own.kind === "project" ? "已删除的项目" : "已删除的章节";
  return [own.kind === "project" ? "项目" : "", found.number, found.title].filter((word) => word !== "").join(" ");
}

/** The neighbour in the order of the document; undefined at either end. */
export function neighbour(all: readonly Destination[], spot: Spot | undefined, step: 1 | -1): Destination | undefined {
  const here = all.findIndex((destination) => sameSpot(destination.spot, spot));
  return here < 0 ? all[0] : all[here + step];
}

/** Where the words occur in number, name or amount; numbers match whole, so that "1" does not find 14 projects first. */
export function findDestinations<Place extends Destination>(all: readonly Place[], words: string): readonly Place[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === "") return all;
  const exact = all.filter((one) => one.number === wanted);
  const rest = all.filter(
    (one) => one.number !== wanted && (one.title.toLowerCase().includes(wanted) || one.amount.startsWith(wanted)),
  );
  return [...exact, ...rest];
}

/** The spot exists in the draft. */
export function existsIn(draft: Draft, spot: Spot): boolean {
  if (spot.kind === "project") return draft.projects.some((project) => project.id === spot.id);
  if (spot.key === TODO.key) return true;
  return CHAPTERS.some(({ key }) => key === spot.key) || draft.parts.some(({ id }) => id === spot.key);
}
