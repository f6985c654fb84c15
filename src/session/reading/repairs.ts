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
}

/** The repairs of a reading by their place, in the order of the document. */
export function repairedPlaces(repairs: DocumentReading["repairs"]): readonly RepairedPlace[] {
  const places = new Map<string, RepairedPlace>();
  for (const { to, place, block, printed, now, message } of repairs) {
    const known = places.get(to);
    const joined = known === undefined ? message : `${known.message}；${message}`;
    places.set(to, { to, place, block, printed, now, message: joined });
  }
  return [...places.values()];
}

/** The draft with the printed text put back at these places; a place that is no longer there is left out. */
export function keepPrinted(draft: Draft, places: readonly RepairedPlace[]): Draft {
  return places.reduce((next, { to, printed }) => putBack(next, to.split("."), printed), draft);
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
