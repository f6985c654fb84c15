import {
  type Draft,
  type Finding,
  type Fix,
  findClass,
  type Indicator,
  type Layout,
  NARRATIVE_FIELDS,
  newIndicator,
  type Project,
  type Scheme,
  schemeOf,
} from "../domain/index.ts";

type Row = Indicator;
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
 */
export function applyFix(draft: Draft, layout: Layout, finding: Finding): Draft {
  const { fix, where } = finding;
  if (fix === undefined) return draft;
  if (where.project !== undefined) {
    const index = where.project - 1;
    const project = draft.projects[index];
    if (project === undefined) return draft;
    const mended = fixProject(project, schemeOf(layout.scheme), finding, fix);
    return { ...draft, projects: draft.projects.map((item, i) => (i === index ? mended : item)) };
  }
  if (where.section === "overall") return { ...draft, overall: fixOverall(draft, layout, finding, fix) };
  if (fix.kind === "figure" && where.field !== undefined) {
    return { ...draft, figures: { ...draft.figures, [where.field]: fix.value } };
  }
  return fix.kind === "text" ? fixPart(draft, finding, fix) : draft;
}

function fixPart(draft: Draft, { where }: Finding, fix: TextFix): Draft {
  const { section, field = "" } = where;
  if (section === "title") return { ...draft, title: mendText(draft.title, fix) };
  if (section === "assets" && field === "assets.asOf") return { ...draft, assets: { ...draft.assets, asOf: fix.text } };
  const slot = NARRATIVE_FIELDS.find(({ id }) => id === section);
  if (slot === undefined) return draft;
  const paragraphs = replaceItem(draft.narrative[slot.id], field, fix);
  return { ...draft, narrative: { ...draft.narrative, [slot.id]: paragraphs } };
}

/** "goals.2" → the second item. */
function itemIndex(field: string): number {
  return Number(/\.(\d+)$/.exec(field)?.[1] ?? 0) - 1;
}

function replaceItem(list: readonly string[], field: string, fix: TextFix): readonly string[] {
  const index = itemIndex(field);
  return list.map((item, i) => (i === index ? mendText(item, fix) : item));
}

function fixOverall(draft: Draft, layout: Layout, finding: Finding, fix: Fix): Draft["overall"] {
  const { overall } = draft;
  const { indicator, field = "" } = finding.where;
  if (indicator !== undefined || fix.kind === "add-class" || fix.kind === "sort-rows") {
    const scheme = schemeOf(layout.overallScheme);
    return { ...overall, indicators: fixRows(overall.indicators, scheme, finding, fix) };
  }
  if (fix.kind !== "text") return overall;
  const [list, number, part] = field.split(".");
  if (list === "goal") return { ...overall, goal: replaceItem(overall.goal, field, fix) };
  if (list === "safeguards") return { ...overall, safeguards: replaceItem(overall.safeguards, field, fix) };
  if (list !== "subGoals") return overall;
  const subGoals = overall.subGoals.map((goal, i) => {
    if (i !== Number(number) - 1) return goal;
    if (part === "title") return { ...goal, title: mendText(goal.title, fix) };
    if (part === "content" || part === "target" || part === "indicators") {
      return { ...goal, [part]: replaceItem(goal[part], field, fix) };
    }
    return goal;
  });
  return { ...overall, subGoals };
}

function fixProject(project: Project, scheme: Scheme, finding: Finding, fix: Fix): Project {
  const { indicator, field = "" } = finding.where;
  if (indicator !== undefined || fix.kind === "add-class" || fix.kind === "sort-rows") {
    return { ...project, indicators: fixRows(project.indicators, scheme, finding, fix) };
  }
  if (fix.kind === "figure" && field.startsWith("budget.")) {
    return { ...project, budget: { ...project.budget, [field.slice("budget.".length)]: fix.value } };
  }
  if (field.startsWith("goals.")) {
    if (fix.kind === "remove-row") {
      return { ...project, goals: project.goals.filter((_, i) => i !== itemIndex(field)) };
    }
    return fix.kind === "text" ? { ...project, goals: replaceItem(project.goals, field, fix) } : project;
  }
  if (fix.kind !== "text") return project;
  return field === "name" || field === "code" || field === "purpose" || field === "agencyHeader"
    ? { ...project, [field]: mendText(project[field] ?? "", fix) }
    : project;
}

function rank(scheme: Scheme, row: Row): number {
  return findClass(scheme, row.level2, row.level1)?.order ?? Number.MAX_SAFE_INTEGER;
}

function fixRows(rows: readonly Row[], scheme: Scheme, finding: Finding, fix: Fix): readonly Row[] {
  if (fix.kind === "sort-rows") return [...rows].sort((a, b) => rank(scheme, a) - rank(scheme, b));
  if (fix.kind === "add-class") {
    const added = newIndicator(fix.level1, fix.level2);
    const after = rows.filter((row) => rank(scheme, row) <= rank(scheme, added)).length;
    return [...rows.slice(0, after), added, ...rows.slice(after)];
  }
  const index = (finding.where.indicator ?? 0) - 1;
  if (fix.kind === "remove-row") return rows.filter((_, i) => i !== index);
  return rows.map((row, i) => (i === index ? fixRow(row, finding.where.field ?? "", fix) : row));
}

const CELLS = ["level1", "level2", "level3", "description", "basis", "scoring"] as const;

function fixRow(row: Row, field: string, fix: Fix): Row {
  if (fix.kind === "target") {
    const { printedTarget: _, ...rest } = row;
    return { ...rest, target: fix.target };
  }
  if (fix.kind === "move-class") return { ...row, level1: fix.level1 };
  if (fix.kind !== "text") return row;
  if (field === "target") {
    const printed = row.target.kind === "text" ? row.target.text : fix.text;
    return { ...row, target: { kind: "text", text: mendText(printed, fix) } };
  }
  const cell = CELLS.find((name) => name === field);
  return cell === undefined ? row : { ...row, [cell]: mendText(row[cell] ?? "", fix) };
}
