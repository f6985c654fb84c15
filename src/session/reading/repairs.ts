import {
  type AssetRow,
  type Budget,
  type Draft,
  type Indicator,
  onProject,
  type ProcurementRow,
} from "../../domain/index.ts";
import type { DocumentReading } from "../../word/reader/index.ts";
import { replaceById } from "../commands/command.ts";

/** One place that reading changed, with everything it did there. */
export interface RepairedPlace {
  /** The place in the draft; one entry a place. */
  readonly to: string;
  /** In words: "项目 3 第 2 行指标值". */
  readonly place: string;
  readonly block: number;
  readonly printed: string;
  readonly now: string;
  /** Chinese, what was changed; several where one value was mended in several ways. */
  readonly message: string;
  /** What was done, without what it was done to: corrections of one kind are decided together. */
  readonly kind: string;
  /** Each text that was changed there, where the place holds several: the paragraphs of a chapter. */
  readonly pieces?: readonly { readonly printed: string; readonly now: string }[];
}

/** A sentence without the texts, numbers and code points it names, nor how many of them. */
function kindOf(message: string): string {
  return message
    .replace(/，共 \d+ 处/g, "")
    .replace(/“[^”]*”|U\+[0-9A-F]+|[\d.]+/g, "")
    .split(/[、：，（]/)
    .filter((piece, at, all) => all.indexOf(piece) === at)
    .join("");
}

/** The repairs of a reading by their place, in the order of the document. */
export function repairedPlaces(repairs: DocumentReading["repairs"]): readonly RepairedPlace[] {
  const places = new Map<string, RepairedPlace>();
  for (const { to, place, block, printed, now, message } of repairs) {
    const known = places.get(to);
    const joined = known === undefined ? message : `${known.message}；${message}`;
    const pieces = [...(known?.pieces ?? []), { printed, now }];
    places.set(to, { to, place, block, printed, now, message: joined, kind: kindOf(joined), pieces });
  }
  return [...places.values()];
}

/** The draft with the printed text put back at these places; a place that is no longer there is left out. */
export function keepPrinted(draft: Draft, places: readonly RepairedPlace[]): Draft {
  return places.reduce((next, place) => {
    const path = place.to.split(".");
    if (isWhole(path)) return putBack(next, path, place.printed);
    const pieces = place.pieces ?? [place];
    return pieces.reduce((draft, piece) => withText(draft, path, piece.now, piece.printed), next);
  }, draft);
}

/** True for a value that is taken apart or computed: it is put back as a whole. Texts get back the letters that were changed. */
function isWhole(path: readonly string[]): boolean {
  const [part, second, third] = path;
  if (part === "projects") return third === "budget" || (third === "indicators" && path[4] === "target");
  if (part === "overall" && second === "indicators") return path[3] === "target";
  return (part === "assets" || part === "procurement") && second === "rows";
}

/** A draft, or a part of it, with the text at a path changed; items of a list are found by their id. */
function withText<Value>(value: Value, path: readonly string[], now: string, printed: string): Value {
  if (typeof value === "string") {
    return (path.length === 0 && now !== "" ? value.split(now).join(printed) : value) as Value;
  }
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    const [id, ...rest] = path;
    const change = (item: unknown): unknown => {
      if (typeof item === "string") return withText(item, path, now, printed);
      return hasId(item) && item.id === id ? withText(item, rest, now, printed) : item;
    };
    return items.map(change) as Value;
  }
  const [key, ...rest] = path;
  if (typeof value !== "object" || value === null || key === undefined || key === "id") return value;
  if (!Object.keys(value).includes(key)) return value;
  return { ...value, [key]: withText(value[key as keyof typeof value], rest, now, printed) };
}

function hasId(item: unknown): item is { readonly id: unknown } {
  return typeof item === "object" && item !== null && "id" in item;
}

function putBack(draft: Draft, path: readonly string[], printed: string): Draft {
  const [part = "", second = "", third = "", fourth = ""] = path;
  if (part === "projects" && third === "indicators") {
    return onProject(draft, second, (project) => ({
      ...project,
      indicators: replaceById(project.indicators, fourth, (row) => withPrinted(row, printed)),
    }));
  }
  if (part === "projects" && third === "budget" && isBudgetKey(fourth)) {
    return onProject(draft, second, (project) => ({ ...project, budget: { ...project.budget, [fourth]: printed } }));
  }
  if (part === "overall" && second === "indicators") {
    const indicators = replaceById(draft.overall.indicators, third, (row) => withPrinted(row, printed));
    return { ...draft, overall: { ...draft.overall, indicators } };
  }
  if (part === "assets" && second === "rows") {
    const rows = replaceById(draft.assets.rows, third, (row): AssetRow => withField(row, fourth, printed));
    return { ...draft, assets: { ...draft.assets, rows } };
  }
  if (part === "procurement" && second === "rows") {
    const rows = replaceById(draft.procurement.rows, third, (row): ProcurementRow => withField(row, fourth, printed));
    return { ...draft, procurement: { rows } };
  }
  return draft;
}

function isBudgetKey(key: string): key is keyof Budget {
  return key === "total" || key === "fiscal" || key === "other";
}

/** The target as text, letter by letter; then nothing was repaired, so nothing is kept beside it. */
function withPrinted(row: Indicator, printed: string): Indicator {
  const { printedTarget: _printed, ...rest } = row;
  return { ...rest, target: { kind: "text", text: printed } };
}

function withField<Row extends object>(row: Row, field: string, text: string): Row {
  return Object.keys(row).includes(field) && field !== "id" ? { ...row, [field]: text } : row;
}
