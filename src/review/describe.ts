import {
  type Draft,
  difference,
  extraId,
  isDecimal,
  type Place,
  placeWords,
  printTarget,
  type Target,
} from "../domain/index.ts";
import { type Change, isFields, own, type Path } from "./change.ts";
import { valueAt } from "./merge.ts";

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

const KIND = { set: "改", insert: "增", remove: "删", order: "移" } as const;
const LIST_SECTIONS: Readonly<Record<string, string>> = { procurement: "procurement", assets: "assets" };
/** Parts of the draft that are notes of the tool and printed nowhere. */
const UNPRINTED = new Set(["id", "format", "version", "settled", "unrecognised"]);

/** The changes that a reader of the printed document would see, in words. `before` and `after` are the two drafts. */
export function describeChanges(changes: readonly Change[], before: Draft, after: Draft): readonly ChangeLine[] {
  return changes.flatMap((change) => {
    const last = change.path[change.path.length - 1] ?? "";
    if (UNPRINTED.has(change.path[0] ?? "") || last === "lastYear" || change.path.includes("lastYear")) return [];
    if (last === "printedTarget") return [];
    return [lineOf(change, before, after)];
  });
}

function lineOf(change: Change, before: Draft, after: Draft): ChangeLine {
  const place = placeOf(change.path);
  const side = change.kind === "remove" ? before : after;
  const words = placeWords(side, place);
  if (change.kind === "order") {
    const names = change.moved.map((id) => itemWords(valueAt(after, [...change.path, `#${id}`])));
    return { kind: "移", place, words, before: "", after: `移动了 ${names.join("、")}` };
  }
  const was = change.kind === "insert" ? "" : printed(change.before);
  const now = change.kind === "remove" ? "" : printed(change.after);
  const delta = isDecimal(was) && isDecimal(now) ? difference(now, was) : undefined;
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
  if (part === "overall" && third?.startsWith("#") === true)
    return rowPlace({ section: "overall", rowId: third.slice(1) }, rest);
  if (part === "organisations" && second !== undefined)
    return rowPlace({ section: part, rowId: second.slice(1) }, third ? [third] : []);
  if (LIST_SECTIONS[part] !== undefined && third?.startsWith("#") === true) {
    return rowPlace({ section: part, rowId: third.slice(1) }, rest);
  }
  return { section: part };
}

function rowPlace(place: Place, field: Path): Place {
  if (field.length === 0) return place;
  return { ...place, field: field[0] === "extra" && field[1] !== undefined ? extraId(field[1]) : field.join(".") };
}

/** A value as it is printed, for one line. */
export function printed(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.map(printed).join("\n");
  if (!isFields(value)) return String(value);
  if (value.kind === "text" || value.kind === "quantity") return printTarget(value as Target);
  if (typeof own(value, "by") === "string") return `${String(value.by)} ${String(value.percent)}`;
  return itemWords(value);
}

/** What names a whole item: a project by its name, a row by its class, name and target. */
function itemWords(value: unknown): string {
  if (!isFields(value)) return "";
  const target = own(value, "target");
  const named = ["level2", "level3", "name", "title", "project", "item"].map((key) => own(value, key));
  const words = named.filter((text): text is string => typeof text === "string" && text !== "");
  if (isFields(target) && typeof target.kind === "string") words.push(printTarget(target as Target));
  return words.join(" ");
}
