import {
  type Draft,
  type Indicator,
  type Layout,
  NARRATIVE_FIELDS,
  type NarrativeSlot,
  newIndicator,
  type Place,
  printedAt,
  schemeOf,
} from "../../domain/index.ts";
import {
  addIndicator,
  assetTable,
  changeSubGoal,
  indicatorTable,
  organisationTable,
  procurementTable,
  type RowTable,
  setAgency,
  setAssetsDate,
  setBudget,
  setCell,
  setFigure,
  setGoals,
  setNarrative,
  setOverallGoal,
  setPlan,
  setProjectField,
  setSafeguards,
  setTitle,
} from "../commands/index.ts";
import type { Command } from "../types.ts";
import { cellsOfText } from "./row-text.ts";

/** A place that holds one text, read and written as it is printed: what a remark quotes and what a suggestion replaces. */
interface PlaceText {
  get(draft: Draft): string | undefined;
  /** Undefined where what stands there is no value of its own (a whole row, a project, a computed figure). */
  put?(text: string): Command;
}

/** The field of the rows of a table as a whole: what is suggested there is one more row. */
export const ROWS = "indicators";

/** What stands at a place, as printed; undefined where the place is gone. */
export function textAt(draft: Draft, layout: Layout, place: Place): string | undefined {
  return placeText(layout, place).get(draft);
}

/** Writes a suggested text there; undefined where nothing can be written, or the place is gone. */
export function putText(draft: Draft, layout: Layout, place: Place, text: string): Command | undefined {
  const at = placeText(layout, place);
  return at.get(draft) === undefined ? undefined : at.put?.(text);
}

/** True where a remark on this place may suggest another value. */
export function takesText(layout: Layout, place: Place): boolean {
  return place.field !== ROWS && placeText(layout, place).put !== undefined;
}

const lines = (text: string): readonly string[] => text.split("\n").filter((line) => line.trim() !== "");

function placeText(layout: Layout, place: Place): PlaceText {
  const { section, projectId, rowId, field } = place;
  const printed: PlaceText = { get: (draft) => printedAt(draft, place) };
  if (projectId !== undefined) {
    if (rowId !== undefined) return cell(indicatorTable({ list: projectId }, schemeOf(layout.scheme)), rowId, field);
    if (field === ROWS) return rowsText(indicatorTable({ list: projectId }, schemeOf(layout.scheme)), layout.scheme);
    return field === undefined ? printed : projectText(projectId, field, printed);
  }
  if (section === "figures" && field !== undefined)
    return { ...printed, put: (text) => setFigure(field, "this", text) };
  if (section === "agency") return agencyText(field, printed);
  if (section === "overall") return overallText(layout, rowId, field);
  if (section === "organisations" && rowId !== undefined) return cell(organisationTable, rowId, field);
  if (section === "procurement" && rowId !== undefined) return cell(procurementTable, rowId, field);
  if (section === "assets" && rowId !== undefined) return cell(assetTable, rowId, field);
  if (field === "assets.asOf") return { get: (draft) => draft.assets.asOf, put: setAssetsDate };
  return isSlot(section) && field === undefined
    ? { get: printed.get, put: (text) => setNarrative(section, lines(text)) }
    : { get: (draft) => printedAt(draft, place) ?? "" };
}

/** A table as a whole, which has no text of its own; a row that is put there stands at its class. */
function rowsText(table: RowTable<Indicator>, schemeId: string): PlaceText {
  const { projectId } = table.place;
  return {
    get: (draft) => (projectId === undefined || draft.projects.some(({ id }) => id === projectId) ? "" : undefined),
    put: (text) => {
      const { row } = table.paste(newIndicator("", ""), cellsOfText(text));
      return addIndicator(table, schemeOf(schemeId), row);
    },
  };
}

function isSlot(section: string): section is NarrativeSlot {
  return NARRATIVE_FIELDS.some(({ id }) => id === section);
}

/** A cell of a table; without a field the row in one line. */
function cell<Row extends { readonly id: string }>(
  table: RowTable<Row>,
  rowId: string,
  field: string | undefined,
): PlaceText {
  const row = (draft: Draft) => table.rows(draft).find(({ id }) => id === rowId);
  if (field === undefined) {
    return {
      get: (draft) => {
        const found = row(draft);
        return found === undefined ? undefined : rowWords(table, found);
      },
    };
  }
  return {
    get: (draft) => {
      const found = row(draft);
      return found === undefined ? undefined : table.get(found, field);
    },
    put: (text) => setCell(table, rowId, field, text),
  };
}

const ROW_NAMES: readonly (keyof Indicator | "name" | "project" | "item")[] = [
  "level2",
  "level3",
  "target",
  "name",
  "project",
  "item",
];

function rowWords<Row extends { readonly id: string }>(table: RowTable<Row>, row: Row): string {
  return ROW_NAMES.map((field) => table.get(row, field))
    .filter((text) => text !== "")
    .join(" ");
}

function projectText(projectId: string, field: string, printed: PlaceText): PlaceText {
  switch (field) {
    case "name":
    case "nameLabel":
    case "code":
    case "agencyHeader":
    case "purpose":
      return { ...printed, put: (text) => setProjectField(projectId, field, text) };
    case "budget.total":
      return { ...printed, put: (text) => setBudget(projectId, "total", text) };
    case "budget.fiscal":
      return { ...printed, put: (text) => setBudget(projectId, "fiscal", text) };
    case "budget.other":
      return { ...printed, put: (text) => setBudget(projectId, "other", text) };
    case "goals":
      return { ...printed, put: (text) => setGoals(projectId, lines(text)) };
    case "spendingPlan":
      return { ...printed, put: (text) => setPlan(projectId, planOf(text)) };
    default:
      return field.startsWith("extra:")
        ? { ...printed, put: (text) => setProjectField(projectId, `extra:${field.slice("extra:".length)}`, text) }
        : printed;
  }
}

/** "3月底 20%，6月底 45%" or a line for each step. */
function planOf(text: string) {
  return text
    .split(/[，\n]/)
    .filter((step) => step.trim() !== "")
    .map((step) => {
      const parts = step.trim().split(/\s+/);
      return { by: parts[0] ?? "", percent: parts.slice(1).join(" ") };
    });
}

function agencyText(field: string | undefined, printed: PlaceText): PlaceText {
  if (field === "title") return { get: (draft) => draft.title, put: setTitle };
  switch (field) {
    case "agency.name":
    case "agency.code":
    case "agency.nature":
    case "agency.rank":
    case "agency.funding": {
      const key = field.slice("agency.".length) as "name" | "code" | "nature" | "rank" | "funding";
      return { get: (draft) => draft.agency[key] ?? "", put: (text) => setAgency(key, text) };
    }
    default:
      return { get: (draft) => printed.get(draft) ?? "" };
  }
}

function overallText(layout: Layout, rowId: string | undefined, field: string | undefined): PlaceText {
  if (rowId === undefined) {
    if (field === ROWS)
      return rowsText(indicatorTable({ list: "overall" }, schemeOf(layout.overallScheme)), layout.overallScheme);
    if (field === "overall.goal")
      return { get: (draft) => draft.overall.goal.join("\n"), put: (text) => setOverallGoal(lines(text)) };
    if (field === "overall.safeguards")
      return { get: (draft) => draft.overall.safeguards.join("\n"), put: (text) => setSafeguards(lines(text)) };
    return { get: () => "" };
  }
  const row = cell(indicatorTable({ list: "overall" }, schemeOf(layout.overallScheme)), rowId, field);
  const subGoal = (draft: Draft) => draft.overall.subGoals.find(({ id }) => id === rowId);
  const isPart = (name: string | undefined): name is "content" | "target" | "indicators" =>
    name === "content" || name === "target" || name === "indicators";
  const change = (draft: Draft, text: string): Command | undefined => {
    if (subGoal(draft) === undefined) return row.put?.(text);
    return isPart(field)
      ? changeSubGoal(rowId, field, { [field]: lines(text) })
      : changeSubGoal(rowId, "title", { title: text });
  };
  return {
    get: (draft) => {
      const goal = subGoal(draft);
      if (goal === undefined) return row.get(draft);
      return isPart(field) ? goal[field].join("\n") : goal.title;
    },
    ...(field === undefined
      ? {}
      : {
          put: (text: string): Command => ({
            label: "改部门整体绩效目标",
            place: { section: "overall", rowId, field },
            change: (draft) => change(draft, text)?.change(draft) ?? draft,
          }),
        }),
  };
}
