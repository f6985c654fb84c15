import { type Draft, printTarget } from "../../../domain/index.ts";
import type { DocumentReading } from "../index.ts";
import type { Form } from "./form.ts";

/** How much of a form was read as a careful person reads it. */
export interface Measure {
  readonly cells: number;
  readonly right: number;
  /** One line for each cell that is otherwise. */
  readonly wrong: readonly string[];
}

/** Compares a reading with what a form says, cell by cell. */
export function measure(form: Form, { draft, doubts, notes }: DocumentReading): Measure {
  const wrong: string[] = [];
  let cells = 0;
  const same = (place: string, found: string | undefined, wanted: string): void => {
    cells++;
    const read = squeeze(found ?? "");
    if (read !== squeeze(wanted)) wrong.push(`${place}: “${read}”, not “${wanted}”`);
  };
  if ("kind" in draft) same("kind", draft.kind, form.kind);
  same("agency", draft.agency.name, form.agency);
  if (form.year) same("year", String(draft.year), String(form.year));
  same("projects", String(draft.projects.length), String(form.projects.length));
  form.projects.forEach((wanted, at) => {
    const read = draft.projects[at];
    const place = `${at + 1}`;
    same(`${place} name`, read?.name, wanted.name);
    if (wanted.code) same(`${place} code`, read?.code, wanted.code);
    const amounts = [read?.budget.total, read?.budget.fiscal, read?.budget.other];
    (wanted.budget ?? []).forEach((amount, nth) => {
      same(`${place} budget ${nth}`, amounts[nth], amount ?? "");
    });
    same(`${place} goals`, read?.goals.join("/"), (wanted.goals ?? []).join("/"));
    for (const [label, text] of Object.entries(wanted.extra ?? {}))
      same(`${place} ${label}`, read?.extra?.[label], text);
    compareRows(place, wanted.rows, read?.indicators ?? [], same);
  });
  if (form.overall) {
    same("goal", draft.overall.goal.join("/"), form.overall.goal.join("/"));
    compareRows("overall", form.overall.rows, draft.overall.indicators, same);
  }
  const said = squeeze(JSON.stringify([draft, doubts, notes]));
  for (const text of form.kept ?? []) {
    cells++;
    if (!said.includes(squeeze(text))) wrong.push(`lost: ${text}`);
  }
  return { cells, right: cells - wrong.length, wrong };
}

function compareRows(
  place: string,
  wanted: readonly string[],
  read: Draft["overall"]["indicators"],
  same: (place: string, found: string | undefined, wanted: string) => void,
): void {
  same(`${place} rows`, String(read.length), String(wanted.length));
  wanted.forEach((line, at) => {
    const [level1 = "", level2 = "", level3 = "", target = "", ...further] = line.split("|");
    const row = read[at];
    const where = `${place} row ${at + 1}`;
    same(`${where} level1`, row?.level1, level1);
    same(`${where} level2`, row?.level2, level2);
    same(`${where} level3`, row?.level3, level3);
    same(`${where} target`, row && printTarget(row.target), target);
    for (const pair of further) {
      const cut = pair.indexOf("=");
      same(`${where} ${pair.slice(0, cut)}`, row?.extra?.[pair.slice(0, cut)], pair.slice(cut + 1));
    }
  });
}

function squeeze(text: string): string {
  return text.replace(/\s/g, "");
}
