import {
  ASSET_FIELDS,
  DISCLOSURE_FIELDS,
  type Draft,
  type Finding,
  figureOf,
  INDICATOR_CATALOGUE,
  NARRATIVE_FIELDS,
  ORGANISATION_FIELDS,
  PROCUREMENT_FIELDS,
  PROJECT_FIELDS,
  SUB_GOAL_FIELDS,
} from "../../domain/index.ts";
import { findingPlace, type Place } from "../../session/index.ts";
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
  return { kind: "chapter", key: chapterOfPlace(place)?.key ?? COVER };
}

/** Parts of 部门整体 whose paragraphs findings count, and the field that holds them. */
const OVERALL_FIELDS: Readonly<Record<string, string>> = { goal: "overall.goal", safeguards: "overall.safeguards" };

/** The items that "subGoals.2.title" and "rows.2.name" of a section count. */
function itemsOf(section: string, list: string, draft: Draft): readonly { readonly id: string }[] {
  if (section === "overall") return list === "subGoals" ? draft.overall.subGoals : [];
  if (list !== "rows") return [];
  if (section === "organisations") return draft.organisations;
  if (section === "procurement") return draft.procurement.rows;
  return section === "assets" ? draft.assets.rows : [];
}

/** Where a finding stands, by ids and by the fields that screens have. */
export function placeOfFinding(finding: Finding, draft: Draft): Place {
  const place = findingPlace(draft, finding);
  if (place.projectId !== undefined || place.field === undefined) return place;
  // The title stands among what the whole document says of itself.
  if (place.section === "title") return { section: "agency", field: "title" };
  const { section } = place;
  const [list = "", number = "", part] = place.field.split(".");
  const item = itemsOf(section, list, draft)[Number(number) - 1];
  if (item !== undefined) return { section, rowId: item.id, ...(part === undefined ? {} : { field: part }) };
  const field = section === "overall" ? OVERALL_FIELDS[list] : undefined;
  return field === undefined ? place : { ...place, field };
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

type Labelled = { readonly id: string; readonly label: string };

function labels(...fields: readonly (readonly Labelled[])[]): ReadonlyMap<string, string> {
  return new Map(fields.flat().map((field) => [field.id, field.label]));
}

const LABELS = labels(PROJECT_FIELDS, INDICATOR_CATALOGUE, DISCLOSURE_FIELDS);
/** Fields of the rows that findings of a section count. */
const ROW_LABELS: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  organisations: labels(ORGANISATION_FIELDS),
  procurement: labels(PROCUREMENT_FIELDS),
  assets: labels(ASSET_FIELDS),
  overall: labels(SUB_GOAL_FIELDS),
};
const LIST_LABELS: Readonly<Record<string, string>> = {
  goals: "绩效目标",
  indicators: "绩效指标",
  spendingPlan: "支出计划",
  goal: "总体绩效目标",
  safeguards: "工作保障措施",
  subGoals: "分项目标",
};

/** "goals.2" is 绩效目标 2, "paragraph.3" is 第 3 段, "rows.1.nature" is 第 1 行 单位性质. */
function fieldLabel(field: string, section: string): string {
  const [name = "", number, part] = field.split(".");
  if (name === "paragraph") return `第 ${number} 段`;
  const counted = name === "rows" ? `第 ${number} 行` : LIST_LABELS[name];
  if (counted === undefined) return LABELS.get(field) ?? field.replace(/^extra:/, "");
  const at = number === undefined || name === "rows" ? "" : ` ${number}`;
  const of = part === undefined ? undefined : ROW_LABELS[section]?.get(part);
  return of === undefined ? `${counted}${at}` : `${counted}${at} · ${of}`;
}

/** The place of a finding in words: "项目 2 · 第 9 行 · 指标值"; `near` leaves out what the screen already says. */
export function placeWords({ where }: Finding, near = false): string {
  const slot = NARRATIVE_FIELDS.find((field) => field.id === where.section)?.label;
  const chapter = where.section === undefined ? undefined : chapterWords(chapterOf(where.section));
  const words = [
    where.project === undefined ? (near ? slot : (slot ?? chapter)) : near ? undefined : `项目 ${where.project}`,
    where.indicator === undefined ? undefined : `第 ${where.indicator} 行`,
    where.field === undefined ? undefined : fieldLabel(where.field, where.section ?? ""),
  ].filter((word): word is string => word !== undefined && word !== "");
  return words.length === 0 ? "全文" : words.join(" · ");
}

/** A numbered chapter is named by its number, as its title is long. */
function chapterWords(chapter: Chapter | undefined): string | undefined {
  if (chapter === undefined) return undefined;
  return chapter.number === "" ? chapter.title : `第${chapter.number}章`;
}

/** The headline of a finding and the rest of it: the first sentence says what. */
export function splitMessage(message: string): { readonly what: string; readonly why: string } {
  // A full stop inside quotes is what the message is about.
  const end = message.search(/。(?!$)(?![^“]*”)/);
  if (end < 0) return { what: message.replace(/。$/, ""), why: "" };
  return { what: message.slice(0, end), why: message.slice(end + 1) };
}
