import {
  countedField,
  type Draft,
  type Finding,
  type Fix,
  findClass,
  findingPlace,
  type Indicator,
  type Layout,
  newIndicator,
  OVERALL_ROWS,
  type Place,
  projectRows,
  type RowList,
  type Scheme,
  schemeOf,
  standingAt,
  type Target,
} from "../domain/index.ts";

type Row = Indicator;
type EachFix = Extract<Fix, { kind: "each" }>;
type TextFix = Extract<Fix, { kind: "text" }>;
/** Characters on either side by which a mend finds its place in a text that has changed. */
const CONTEXT = 4;

/** The mended text; where the text is no longer the one the mend was made for, only the words that differ are put in. */
function mendText(current: string, { text, from = current }: TextFix): string {
  if (current === from) return text;
  let start = 0;
  while (start < Math.min(from.length, text.length) && from[start] === text[start]) start++;
  let end = 0;
  const most = Math.min(from.length, text.length) - start;
  while (end < most && from[from.length - 1 - end] === text[text.length - 1 - end]) end++;
  const before = from.slice(Math.max(0, start - CONTEXT), start);
  const after = from.slice(from.length - end, from.length - end + CONTEXT);
  const old = from.slice(start, from.length - end);
  // Another mend may stand close by: less context is tried before giving up.
  for (const [left, right] of [
    [before, after],
    [before, ""],
    ["", after],
    [before.slice(-1), after.slice(0, 1)],
    ["", ""],
  ] as const) {
    const wrong = left + old + right;
    const index = wrong.length < 2 ? -1 : current.indexOf(wrong);
    if (index === -1) continue;
    const put = left + text.slice(start, text.length - end) + right;
    return current.slice(0, index) + put + current.slice(index + wrong.length);
  }
  return current;
}

/**
 * The draft with a finding's fix applied; the same draft where there is no fix or its place is gone. What is not
 * touched keeps its identity. Applying a target also drops the repaired original, which is then settled.
 * @param place where the finding stood when it was found, for a draft in which rows have moved since.
 */
export function applyFix(
  draft: Draft,
  layout: Layout,
  finding: Finding,
  place: Place = findingPlace(draft, finding),
): Draft {
  const { fix } = finding;
  if (fix === undefined) return draft;
  if (fix.kind === "each") return fixEach(draft, layout, finding, fix.mends);
  if (fix.kind === "text" || fix.kind === "figure") return written(draft, place, fix);
  const item = itemOf(place.field);
  if (fix.kind === "remove-row" && place.rowId === undefined && item !== undefined) {
    return written(draft, place, { label: "", kind: "text", text: "" });
  }
  const rows = rowsOf(place);
  const scheme = schemeOf(place.projectId === undefined ? layout.overallScheme : layout.scheme);
  const before = rows.rows(draft);
  const after = fixRows(before, scheme, place.rowId, fix);
  return after === before ? draft : rows.withRows(draft, after);
}

/** Places are found before the first mend, so that a row that goes leaves the others where they are. */
function fixEach(draft: Draft, layout: Layout, finding: Finding, mends: EachFix["mends"]): Draft {
  const each = mends.map(({ where, fix }) => ({ ...finding, where, fix }));
  const places = each.map((one) => findingPlace(draft, one));
  return each.reduce((now, one, i) => applyFix(now, layout, one, places[i]), draft);
}

function itemOf(field = ""): number | undefined {
  return countedField(field)?.item;
}

function written(draft: Draft, place: Place, fix: TextFix | Extract<Fix, { kind: "figure" }>): Draft {
  const standing = standingAt(draft, place);
  if (standing?.put === undefined) return draft;
  if (fix.kind === "figure") return standing.put(fix.value);
  // A mended target stays words: what was complained of is one of them.
  const row = place.field === "target" ? rowAt(draft, place) : undefined;
  if (row !== undefined) {
    const printed = row.target.kind === "text" ? row.target.text : fix.text;
    return withRow(draft, place, { ...row, target: { kind: "text", text: mendText(printed, fix) } });
  }
  return standing.put(mendText(standing.text, fix));
}

function rowsOf({ projectId }: Place): RowList<Row> {
  return projectId === undefined ? OVERALL_ROWS : projectRows(projectId);
}

function rowAt(draft: Draft, place: Place): Row | undefined {
  return rowsOf(place)
    .rows(draft)
    .find(({ id }) => id === place.rowId);
}

function withRow(draft: Draft, place: Place, row: Row): Draft {
  const list = rowsOf(place);
  return list.withRows(
    draft,
    list.rows(draft).map((old) => (old.id === row.id ? row : old)),
  );
}

function rank(scheme: Scheme, row: Row): number {
  return findClass(scheme, row.level2, row.level1)?.order ?? Number.MAX_SAFE_INTEGER;
}

/** What the source had printed is settled with the mend, also where the value stays what reading made of it. */
function settledTarget({ printedTarget: _, ...row }: Row, target: Target): Row {
  return { ...row, target };
}

type RowFix = Exclude<Fix, { kind: "text" | "figure" | "each" }>;

function fixRows(rows: readonly Row[], scheme: Scheme, rowId: string | undefined, fix: RowFix): readonly Row[] {
  switch (fix.kind) {
    case "sort-rows":
      return [...rows].sort((a, b) => rank(scheme, a) - rank(scheme, b));
    case "add-class": {
      const added = newIndicator(fix.level1, fix.level2);
      const after = rows.filter((row) => rank(scheme, row) <= rank(scheme, added)).length;
      return [...rows.slice(0, after), added, ...rows.slice(after)];
    }
    case "remove-row":
      return rows.filter(({ id }) => id !== rowId);
    case "move-class":
      return rows.map((row) => (row.id === rowId ? { ...row, level1: fix.level1 } : row));
    case "target":
      return rows.map((row) => (row.id === rowId ? settledTarget(row, fix.target) : row));
  }
}
