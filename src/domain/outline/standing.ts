import type { Draft, Project } from "../draft.ts";
import { figureOf, figureValue } from "../figures.ts";
import {
  DISCLOSURE_FIELDS,
  type Field,
  fieldNamed,
  NARRATIVE_FIELDS,
  PROJECT_CATALOGUE,
  PROJECT_FIELDS,
} from "./fields/index.ts";
import { type AnyList, listAt, onProject, type Standing, standingOf } from "./lists.ts";
import { countedField, type Place, wholeField } from "./place.ts";

/** Everything a project's head prints, computed values included. */
const HEAD: readonly Field<Project>[] = [...PROJECT_CATALOGUE, ...PROJECT_FIELDS];

/** What stands at a place of a draft; undefined where the place is gone or there is no such field. */
export function standingAt(draft: Draft, place: Place): Standing | undefined {
  const counted = place.field === undefined ? undefined : countedField(place.field);
  if (counted === undefined) return wholeAt(draft, place);
  const whole = wholeAt(draft, wholeField(place));
  return whole === undefined ? wholeAt(draft, place) : itemOf(whole, counted.item);
}

/** One of a field's paragraphs. */
function itemOf({ label, kind, help, lines = [], putLines }: Standing, item: number): Standing | undefined {
  const text = lines[item - 1];
  if (text === undefined) return undefined;
  const words = {
    label: `${label}第 ${item} ${label.endsWith("目标") ? "条" : "段"}`,
    kind,
    text,
    ...(help === undefined ? {} : { help }),
  };
  if (putLines === undefined) return words;
  return { ...words, put: (next) => putLines(lines.map((old, i) => (i === item - 1 ? next : old))) };
}

function wholeAt(draft: Draft, place: Place): Standing | undefined {
  const { section, projectId, rowId, field } = place;
  if (rowId !== undefined) return rowAt(draft, place);
  if (projectId !== undefined) return headAt(draft, projectId, field);
  if (section === "figures" && field !== undefined) return figureAt(draft, field);
  const named =
    field === undefined ? NARRATIVE_FIELDS.find(({ id }) => id === section) : fieldNamed(DISCLOSURE_FIELDS, field);
  return named && standingOf(named, draft, (next) => next, { draft, index: 0 });
}

function headAt(draft: Draft, projectId: string, field: string | undefined): Standing | undefined {
  const project = draft.projects.find(({ id }) => id === projectId);
  if (project === undefined) return undefined;
  if (field === undefined) return { label: "项目", kind: "text", text: project.name };
  const named = fieldNamed(HEAD, field);
  const index = draft.projects.indexOf(project);
  return named && standingOf(named, project, (next) => onProject(draft, projectId, () => next), { draft, index });
}

/** A figure as printed; written it is entered, and empty it is computed again. */
function figureAt(draft: Draft, label: string): Standing | undefined {
  const figure = figureOf(label);
  if (figure === undefined && !Object.prototype.hasOwnProperty.call(draft.figures, label)) return undefined;
  const put = (text: string) => withFigure(draft, "figures", label, text);
  const help = figure === undefined ? {} : { help: figure.help };
  return { label, kind: "money", ...help, text: figureValue(draft, label), put };
}

/** A figure as entered, this year's or last year's; an empty one goes back to what is computed. */
export function withFigure(draft: Draft, year: "figures" | "lastYearFigures", label: string, amount: string): Draft {
  const stored = new Map(Object.entries(draft[year]));
  if ((stored.get(label) ?? "") === amount) return draft;
  if (amount === "") stored.delete(label);
  else stored.set(label, amount);
  return { ...draft, [year]: Object.fromEntries(stored) };
}

function rowAt(draft: Draft, place: Place): Standing | undefined {
  const { rowId = "", field } = place;
  const list = listAt(draft, place);
  if (list === undefined || list.index(draft, rowId) < 0) return undefined;
  if (field === undefined) return { label: list.label, kind: "text", text: rowText(list, draft, rowId) };
  return list.cell(draft, rowId, field) ?? blockAt(draft, place);
}

/** A row in one line, by what names it. */
function rowText(list: AnyList, draft: Draft, rowId: string): string {
  return list.naming
    .map((id) => list.cell(draft, rowId, id)?.text ?? "")
    .filter((text) => text !== "")
    .join(" ");
}

/** A paragraph of an own chapter, or a cell of one of its tables: "block" and "block:row:cell", both from 0. */
function blockAt(draft: Draft, { section, rowId, field = "" }: Place): Standing | undefined {
  if (section !== "part") return undefined;
  const [blockId = "", row, column] = field.split(":");
  const part = draft.parts.find(({ id }) => id === rowId);
  const block = part?.blocks.find(({ id }) => id === blockId);
  if (part === undefined || block === undefined) return undefined;
  const put = (next: typeof block): Draft => ({
    ...draft,
    parts: draft.parts.map((other) =>
      other === part ? { ...part, blocks: part.blocks.map((old) => (old === block ? next : old)) } : other,
    ),
  });
  if (block.kind === "paragraph") {
    return { label: "文字", kind: "text", text: block.text, put: (text) => put({ ...block, text }) };
  }
  const cell = block.rows[Number(row)]?.[Number(column)];
  if (row === undefined || column === undefined || cell === undefined) return undefined;
  const withCell = (text: string) =>
    block.rows.map((cells, r) =>
      r === Number(row) ? cells.map((old, c) => (c === Number(column) ? { ...old, text } : old)) : cells,
    );
  const label = `表第 ${Number(row) + 1} 行第 ${Number(column) + 1} 格`;
  return { label, kind: "text", text: cell.text, put: (text) => put({ ...block, rows: withCell(text) }) };
}

/** The printed text at a place; undefined where there is none (any more). */
export function printedAt(draft: Draft, place: Place): string | undefined {
  return standingAt(draft, place)?.text;
}
