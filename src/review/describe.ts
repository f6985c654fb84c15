import {
  DISCLOSURE_FIELDS,
  type Draft,
  difference,
  extraId,
  isDecimal,
  type Place,
  placeWords,
  printTarget,
  standingAt,
  type Target,
} from "../domain/index.ts";
import { type Change, isFields, isHeading, own, type Path } from "./change.ts";

/** A change as a line of the change list. */
export interface ChangeLine {
  readonly kind: "改" | "增" | "删" | "移";
  readonly place: Place;
  /** "项目 2 农村人居环境整治 第 3 行 指标值" */
  readonly words: string;
  readonly before: string;
  readonly after: string;
  /** after − before for amounts, with its sign. */
  readonly delta?: string;
}

const KIND = { set: "改", insert: "增", remove: "删" } as const;
/** Parts whose rows stand one step below them. */
const LISTS = new Set(["overall", "procurement", "assets"]);
/** Parts of the draft that are notes of the tool and printed nowhere. */
const UNPRINTED = new Set([
  "id",
  "format",
  "version",
  "kind",
  "templateId",
  "settled",
  "doubts",
  "unrecognised",
  "brought",
]);
/** What was read, and what stood there last year, wherever it is kept. */
const NOTES = new Set(["form", "lastYear", "printedTarget"]);

/** The changes that a reader of the printed document would see, in words. `before` and `after` are the two drafts. */
export function describeChanges(changes: readonly Change[], before: Draft, after: Draft): readonly ChangeLine[] {
  return changes.flatMap((change) => {
    const { path } = change;
    if (UNPRINTED.has(path[0] ?? "") || path.some((step) => NOTES.has(step))) return [];
    if (path[0] === "none") return noneLines(before, after);
    return change.kind === "order" ? movedLines(change, after) : [lineOf(change, before, after)];
  });
}

/** What a person confirmed as none, or no more, a line each. */
function noneLines(before: Draft, after: Draft): readonly ChangeLine[] {
  const line = (section: string, texts: Pick<ChangeLine, "before" | "after">): ChangeLine => {
    const place = { section };
    return { kind: "改", place, words: placeWords(after, place), ...texts };
  };
  return [
    ...before.none
      .filter((name) => !after.none.includes(name))
      .map((name) => line(name, { before: "没有", after: "" })),
    ...after.none
      .filter((name) => !before.none.includes(name))
      .map((name) => line(name, { before: "", after: "没有" })),
  ];
}

/** What was moved, a line each. */
function movedLines(change: Extract<Change, { kind: "order" }>, after: Draft): readonly ChangeLine[] {
  return change.moved.map((id) => {
    const place = placeOf([...change.path, `#${id}`]);
    const at = change.after.indexOf(id) + 1;
    const was = change.before.indexOf(id) + 1;
    const words = placeWords(after, place);
    return { kind: "移", place, words, before: `第 ${was} 位`, after: `第 ${at} 位` };
  });
}

function lineOf(change: Exclude<Change, { kind: "order" }>, before: Draft, after: Draft): ChangeLine {
  const place = placeOf(change.path);
  const side = change.kind === "remove" ? before : after;
  const words = `${placeWords(side, place)}${change.path[0] === "lastYearFigures" ? " 上年" : ""}`;
  const was = change.kind === "insert" ? "" : printed(change.before);
  const now = change.kind === "remove" ? "" : printed(change.after);
  const kind = standingAt(side, place)?.kind;
  const counts = place.section === "figures" || kind === "money" || kind === "number";
  const delta = counts && place.field !== "year" && isDecimal(was) && isDecimal(now) ? difference(now, was) : undefined;
  const signed = delta === undefined ? {} : { delta: delta.startsWith("-") ? delta : `+${delta}` };
  return { kind: KIND[change.kind], place, words, before: was, after: now, ...signed };
}

/** The place that a path names; what has no place of its own is named by its part. */
export function placeOf(path: Path): Place {
  const [part = "", second, third, ...rest] = path;
  if (part === "projects") {
    if (second === undefined) return { section: "project" };
    const inProject: Place = { section: "project", projectId: second.slice(1) };
    if (third === "indicators" && rest[0] !== undefined)
      return rowPlace({ ...inProject, rowId: rest[0].slice(1) }, rest.slice(1));
    return third === undefined ? inProject : rowPlace(inProject, [third, ...rest]);
  }
  if (part === "narrative" && second !== undefined) return { section: second };
  if ((part === "figures" || part === "lastYearFigures") && second !== undefined)
    return { section: "figures", field: second };
  if (part === "parts" && second !== undefined) return partPlace(second.slice(1), [third ?? "", ...rest]);
  const named = path.join(".");
  if (DISCLOSURE_FIELDS.some(({ id }) => id === named)) {
    return { section: part === "overall" || part === "assets" ? part : "agency", field: named };
  }
  if (part === "organisations" && second !== undefined)
    return rowPlace({ section: part, rowId: second.slice(1) }, third ? [third] : []);
  if (LISTS.has(part) && third?.startsWith("#") === true) {
    return rowPlace({ section: part, rowId: third.slice(1) }, rest);
  }
  return { section: part };
}

/** A heading of the plan, or a block of an own chapter. */
function partPlace(rowId: string, [what, block]: Path): Place {
  const field = what === "blocks" && block !== undefined ? block.slice(1) : what === "heading" ? what : "";
  return { section: "part", rowId, ...(field === "" ? {} : { field }) };
}

function rowPlace(place: Place, field: Path): Place {
  if (field.length === 0) return place;
  return { ...place, field: field[0] === "extra" && field[1] !== undefined ? extraId(field[1]) : field.join(".") };
}

/** A value as it is printed, for one line. */
export function printed(value: unknown): string {
  if (value === undefined || value === null) return "";
  // The cells of a row stand in one line.
  if (Array.isArray(value)) return value.map(printed).join(value.every(isCell) ? "　" : "\n");
  if (!isFields(value)) return String(value);
  if (isHeading(value)) return `${value.number}${value.text}`;
  if (value.kind === "text" || value.kind === "quantity") return printTarget(value as Target);
  if (typeof own(value, "by") === "string") return `${String(value.by)} ${String(value.percent)}`;
  return itemWords(value);
}

/** A cell of an own table: nothing but a text and what it spans. */
function isCell(value: unknown): boolean {
  return isFields(value) && typeof own(value, "text") === "string" && own(value, "kind") === undefined;
}

/** What names a whole item: a project by its name, a row by its class, name and target, a chapter by its heading. */
function itemWords(value: unknown): string {
  if (!isFields(value)) return "";
  const [text, rows, heading] = ["text", "rows", "heading"].map((key) => own(value, key));
  if (typeof text === "string") return text;
  if (Array.isArray(rows)) return printed(rows);
  if (isHeading(heading)) return printed(heading);
  const target = own(value, "target");
  const named = ["level2", "level3", "name", "title", "project", "item"].map((key) => own(value, key));
  const words = named.filter((text): text is string => typeof text === "string" && text !== "");
  if (isFields(target) && typeof target.kind === "string") words.push(printTarget(target as Target));
  return words.join(" ");
}
