import { type Draft, type Layout, newIndicator, type Place, schemeOf, standingAt } from "../../domain/index.ts";
import { addIndicator, indicatorTable, removeRows, setCell, writeAt } from "../commands/index.ts";
import type { Command } from "../types.ts";
import { cellsOfText } from "./row-text.ts";

/** The field of the rows of a table as a whole: what is suggested there is one more row. */
export const ROWS = "indicators";

/** The field of a row as a whole: what is suggested there is that it goes. */
export const WHOLE_ROW = "row";

/** True for a row of a table of indicators, which may be suggested to go, and into whose table one may be suggested. */
export function isIndicatorRow(draft: Draft, { section, projectId, rowId }: Place): boolean {
  if (rowId === undefined) return false;
  const rows = projectId === undefined ? draft.overall.indicators : indicatorsOf(draft, projectId);
  return (projectId !== undefined || section === "overall") && rows.some(({ id }) => id === rowId);
}

function indicatorsOf(draft: Draft, projectId: string) {
  return draft.projects.find(({ id }) => id === projectId)?.indicators ?? [];
}

/** What stands at a place, as printed, which is what a remark quotes; "" where nothing does, undefined where the place is gone. */
export function textAt(draft: Draft, place: Place): string | undefined {
  if (place.field === WHOLE_ROW && place.rowId !== undefined) {
    const { field: _, ...row } = place;
    return standingAt(draft, row)?.text;
  }
  const standing = standingAt(draft, place);
  if (standing !== undefined) return standing.text;
  const { projectId, rowId } = place;
  const gone = projectId !== undefined && draft.projects.every(({ id }) => id !== projectId);
  return gone || rowId !== undefined ? undefined : "";
}

/** Writes a suggested text there; undefined where nothing can be written, or the place is gone. */
export function putText(draft: Draft, layout: Layout, place: Place, text: string): Command | undefined {
  if (textAt(draft, place) === undefined) return undefined;
  if (place.field === ROWS) return newRow(layout, place, text);
  if (place.field === WHOLE_ROW && place.rowId !== undefined) {
    if (!isIndicatorRow(draft, place)) return undefined;
    return removeRows(tableOf(layout, place.projectId ?? place.section), [place.rowId]);
  }
  if (standingAt(draft, place)?.put === undefined) return undefined;
  const { projectId, rowId, section, field } = place;
  if (rowId === undefined || field === undefined) return writeAt(place, text);
  // In a grid of indicators a class takes its row along.
  const list = projectId ?? section;
  const rows = projectId === undefined ? draft.overall.indicators : undefined;
  const inGrid = projectId !== undefined || (section === "overall" && rows?.some(({ id }) => id === rowId) === true);
  return inGrid ? setCell(tableOf(layout, list), rowId, field, text) : writeAt(place, text);
}

/** True where a remark on this place may suggest another value. */
export function takesText(draft: Draft, place: Place): boolean {
  return place.field !== ROWS && standingAt(draft, place)?.put !== undefined;
}

function tableOf(layout: Layout, list: string) {
  return indicatorTable({ list }, schemeOf(list === "overall" ? layout.overallScheme : layout.scheme));
}

/** One more row of a table, at its class. */
function newRow(layout: Layout, { projectId, section }: Place, text: string): Command {
  const list = projectId ?? section;
  const table = tableOf(layout, list);
  const { row } = table.paste(newIndicator("", ""), cellsOfText(text));
  return addIndicator(table, schemeOf(list === "overall" ? layout.overallScheme : layout.scheme), row);
}
