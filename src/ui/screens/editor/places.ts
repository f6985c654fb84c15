import {
  type Draft,
  type Finding,
  figureOf,
  INDICATOR_CATALOGUE,
  NARRATIVE_FIELDS,
  PROJECT_FIELDS,
} from "../../../domain/index.ts";
import type { Place } from "../../../session/index.ts";
import type { Spot } from "../../navigation/index.ts";
import { type Chapter, chapterOf } from "./chapters.ts";

/** The chapter of a figure's table: the figures of income and spending share one page. */
function chapterOfFigure(label: string): Chapter | undefined {
  const section = figureOf(label)?.section;
  return section === undefined ? undefined : chapterOf(section);
}

/** The chapter page on which a place stands. */
export function chapterOfPlace(place: Place): Chapter | undefined {
  if (place.section === "figures" && place.field !== undefined)
    return chapterOfFigure(place.field) ?? chapterOf("figures");
  return chapterOf(place.section);
}

/** Which screen shows a place; undefined where it names nothing that exists. */
export function spotOfPlace(place: Place): Spot | undefined {
  if (place.projectId !== undefined) return { kind: "project", id: place.projectId };
  const chapter = chapterOfPlace(place);
  return chapter === undefined ? undefined : { kind: "chapter", key: chapter.key };
}

/** Where a finding stands, by ids; a finding about the whole document stands at the cover. */
export function placeOfFinding({ where }: Finding, draft: Draft): Place {
  const field = where.field === undefined ? {} : { field: where.field };
  const project = where.project === undefined ? undefined : draft.projects[where.project - 1];
  if (project !== undefined) {
    const row = where.indicator === undefined ? undefined : project.indicators[where.indicator - 1];
    return { section: "project", projectId: project.id, ...(row === undefined ? {} : { rowId: row.id }), ...field };
  }
  const section = where.section ?? "cover";
  const row = where.indicator === undefined ? undefined : draft.overall.indicators[where.indicator - 1];
  return { section, ...(section === "overall" && row !== undefined ? { rowId: row.id } : {}), ...field };
}

/** True where the place belongs to what the middle column shows. */
export function isOnSpot(place: Place, spot: Spot | undefined): boolean {
  const own = spotOfPlace(place);
  if (own === undefined || spot === undefined) return false;
  if (own.kind === "project") return spot.kind === "project" && own.id === spot.id;
  return spot.kind === "chapter" && own.key === spot.key;
}

const LABELS: ReadonlyMap<string, string> = new Map(
  [...PROJECT_FIELDS, ...INDICATOR_CATALOGUE].map((field) => [field.id, field.label]),
);

function fieldLabel(field: string): string {
  if (field === "goals" || field.startsWith("goals.")) return "绩效目标";
  if (field.startsWith("spendingPlan")) return "支出计划";
  return LABELS.get(field) ?? field.replace(/^extra:/, "");
}

/** The place of a finding in words: "项目 2 · 第 9 行 · 指标值"; `near` leaves out what the screen already says. */
export function placeWords({ where }: Finding, near = false): string {
  const slot = NARRATIVE_FIELDS.find((field) => field.id === where.section)?.label;
  const chapter = where.section === undefined ? undefined : chapterOf(where.section)?.title;
  const words = [
    where.project === undefined ? (near ? slot : (slot ?? chapter)) : near ? undefined : `项目 ${where.project}`,
    where.indicator === undefined ? undefined : `第 ${where.indicator} 行`,
    where.field === undefined ? undefined : fieldLabel(where.field),
  ].filter((word): word is string => word !== undefined && word !== "");
  return words.length === 0 ? "全文" : words.join(" · ");
}

/** The headline of a finding and the rest of it: the first sentence says what. */
export function splitMessage(message: string): { readonly what: string; readonly why: string } {
  const end = message.search(/。(?!$)/);
  if (end < 0) return { what: message.replace(/。$/, ""), why: "" };
  return { what: message.slice(0, end), why: message.slice(end + 1) };
}
