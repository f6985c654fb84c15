import { type Draft, type Place, placeWords } from "../../domain/index.ts";
import { placeKey } from "./anchors.ts";
import type { Inside, PrintedUnit } from "./inside.ts";
import type { Matched } from "./match.ts";
import { composed, valuesNow } from "./pieces.ts";
import { quoted } from "./quoted.ts";
import type { Surroundings } from "./surroundings.ts";
import type { FoundChange, Revision } from "./types.ts";
import type { Unit } from "./units.ts";

export interface Compared {
  readonly inside: Inside;
  readonly surroundings: readonly Surroundings[];
  readonly now: readonly Unit[];
  readonly matched: Matched;
  /** By whom rows were taken out, for the values in them. */
  readonly removedBy: ReadonlyMap<number, Revision>;
}

/** What differs between the copy as it was written and as it came back. */
export interface Changes {
  readonly changes: readonly FoundChange[];
  readonly notes: readonly string[];
}

export function findChanges(compared: Compared): Changes {
  const { inside, surroundings, now, matched } = compared;
  const { units, values, draft } = inside;
  const notes: string[] = [];
  const whole: FoundChange[] = [];
  const pieces = new Map<string, { readonly place: Place; readonly texts: Map<string, string>; readonly by: By }>();
  const done = new Set<number>();

  for (const run of runsOf(compared)) {
    for (const index of run.units) done.add(index);
    const before = run.units.map((index) => within(units[index], run.value));
    const after = linesNow(compared, run.units, run.value);
    if (sameText(before.join("\n"), after.join("\n"))) continue;
    const figures = run.value === undefined ? figuresNow(compared, run.units) : undefined;
    if (figures) whole.push(...figures);
    else {
      const revised = run.units.map((index) => now[matched.toNow.get(index) ?? -1]).find((unit) => unit?.revision);
      whole.push({ place: run.place, before: before.join("\n"), after: after.join("\n"), ...signed(revised) });
    }
  }
  units.forEach((unit, index) => {
    if (done.has(index)) return;
    const n = matched.toNow.get(index);
    const text = n === undefined ? undefined : now[n]?.text;
    if (text === undefined || sameText(text, unit.text)) return;
    const found = valuesNow(unit, text);
    if (found === undefined) {
      notes.push(...fixedWordsChanged(draft, surroundings[index]?.place, unit.text, text));
      return;
    }
    for (const [value, after] of found) {
      const printed = values[value];
      const before = within(unit, value);
      if (!printed || sameText(before, after)) continue;
      const by = signed(now[n ?? -1]);
      if (printed.heading) notes.push(...fixedWordsChanged(draft, printed.place, unit.text, text));
      else if (printed.part === undefined) {
        for (const place of printedOnce(inside, value)) whole.push({ place, before, after, ...by });
      } else {
        const key = placeKey(printed.place);
        const entry = pieces.get(key) ?? { place: printed.place, texts: new Map<string, string>(), by };
        entry.texts.set(printed.part, after.trim());
        pieces.set(key, entry);
      }
    }
  });
  for (const { place, texts, by } of pieces.values()) {
    const both = composed(draft, place, texts);
    if (both) whole.push({ place, before: both[0], after: both[1], ...by });
  }
  return { changes: distinct(whole), notes };
}

type By = Pick<FoundChange, "revision">;

/** Whose change a unit bears. */
function signed(unit: Unit | undefined): By {
  return unit?.revision === undefined ? {} : { revision: unit.revision };
}

/** Paragraphs that are one value: a text of several paragraphs, or the standard wording of a slot (then without `value`). */
interface Run {
  readonly place: Place;
  readonly units: readonly number[];
  readonly value: number | undefined;
}

function runsOf({ inside, surroundings }: Compared): readonly Run[] {
  const { units, values } = inside;
  const runs = new Map<string, { place: Place; units: number[]; value: number | undefined }>();
  units.forEach((unit, index) => {
    if (unit.cell) return;
    const slot = surroundings[index]?.slot;
    const last = unit.values[unit.values.length - 1];
    const value = last && last[2] === unit.text.length && unit.values.length === 1 ? last[0] : undefined;
    const place = value === undefined ? undefined : values[value]?.place;
    const texts = place && !values[value ?? -1]?.heading && isParagraphs(place) ? value : undefined;
    if (slot === undefined && texts === undefined) return;
    const key = texts === undefined ? `slot ${slot}` : `value ${texts}`;
    const run = runs.get(key) ?? {
      place: texts === undefined || !place ? { section: slot ?? "" } : place,
      units: [],
      value: texts,
    };
    run.units.push(index);
    runs.set(key, run);
  });
  return [...runs.values()];
}

/** Narrative slots and the paragraphs of 部门整体绩效目标: running text of any number of paragraphs. */
function isParagraphs({ section, projectId, rowId, field }: Place): boolean {
  if (projectId !== undefined || section === "figures" || section === "agency") return false;
  if (rowId !== undefined) return section === "overall" && /^(?:content|target|indicators)$/.test(field ?? "");
  return field === undefined || /^overall\.(?:goal|safeguards)$/.test(field);
}

/** The text of a value within its unit; of the unit where no value is asked for. */
function within(unit: PrintedUnit | undefined, value: number | undefined): string {
  if (!unit || value === undefined) return unit?.text ?? "";
  const stretch = unit.values.find(([each]) => each === value);
  return stretch ? unit.text.slice(stretch[1], stretch[2]) : "";
}

/** The paragraphs of a run as they stand now, with those that were put in between or behind. */
function linesNow(
  { inside, now, matched }: Compared,
  run: readonly number[],
  value: number | undefined,
): readonly string[] {
  const found = run.flatMap((index) => matched.toNow.get(index) ?? []);
  if (found.length === 0) return [];
  const first = found.reduce((least, n) => Math.min(least, n));
  let end = found.reduce((most, n) => Math.max(most, n)) + 1;
  const isAdded = (n: number): boolean => n < now.length && !now[n]?.cell && !matched.toPrinted.has(n);
  while (isAdded(end)) end++;
  const lines: string[] = [];
  for (let n = first; n < end; n++) {
    const p = matched.toPrinted.get(n);
    const unit = p === undefined ? undefined : inside.units[p];
    const text = now[n]?.text ?? "";
    if (p !== undefined && !run.includes(p)) continue;
    const own = unit && value !== undefined ? (valuesNow(unit, text)?.get(value) ?? text) : text;
    if (own.trim() !== "") lines.push(own.trim());
  }
  return lines;
}

/** Where nothing but figures has changed in standard wording: the figures. */
function figuresNow({ inside, now, matched }: Compared, run: readonly number[]): readonly FoundChange[] | undefined {
  const changes: FoundChange[] = [];
  for (const index of run) {
    const unit = inside.units[index];
    const there = now[matched.toNow.get(index) ?? -1];
    const text = there?.text;
    if (unit === undefined || text === undefined) return undefined;
    if (sameText(unit.text, text)) continue;
    const found = valuesNow(unit, text);
    if (found === undefined) return undefined;
    for (const [value, after] of found) {
      const place = inside.values[value]?.place;
      const before = within(unit, value);
      if (place?.section === "figures" && !/^\d[\d,]*(?:\.\d+)?$/.test(after.trim())) return undefined;
      if (place && !sameText(before, after)) changes.push({ place, before, after: after.trim(), ...signed(there) });
    }
  }
  return changes.length === 0 ? undefined : changes;
}

/** The places of a cell that is merged over rows of equal value: the others print nothing of their own. */
function printedOnce({ draft, values, units }: Inside, value: number): readonly Place[] {
  const place = values[value]?.place;
  if (place?.field !== "level1" || place.rowId === undefined) return place ? [place] : [];
  const rows = draft.projects.find(({ id }) => id === place.projectId)?.indicators ?? draft.overall.indicators;
  const printed = new Set<string>();
  for (const unit of units) {
    for (const [each] of unit.values) {
      const other = values[each]?.place;
      if (other?.field === "level1" && other.projectId === place.projectId) printed.add(other.rowId ?? "");
    }
  }
  const first = rows.findIndex(({ id }) => id === place.rowId);
  const same = rows[first]?.level1;
  const places = [place];
  for (const row of rows.slice(first + 1)) {
    if (row.level1 !== same || printed.has(row.id)) break;
    places.push({ ...place, rowId: row.id });
  }
  return places;
}

function fixedWordsChanged(draft: Draft, place: Place | undefined, before: string, after: string): readonly string[] {
  const where = place ? placeWords(draft, place) : "全文";
  return [`${where}：${quoted(before)}改成了${quoted(after)}，这是版面上的字，没有当成建议。`];
}

/** Word and its relatives keep the letters; blanks at the ends of lines and empty lines come and go. */
function sameText(a: string, b: string): boolean {
  const plain = (text: string): string => text.replace(/[ \t\u00a0\u3000]*\n\s*/g, "\n").trim();
  return a === b || plain(a) === plain(b);
}

function distinct(changes: readonly FoundChange[]): readonly FoundChange[] {
  return [...new Map(changes.map((change) => [`${placeKey(change.place)} ${change.after}`, change])).values()];
}
