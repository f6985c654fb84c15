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
  return fix.kind === "text" ? fixPart(draft, finding, fix.text) : draft;
}

function fixPart(draft: Draft, { where }: Finding, text: string): Draft {
  const { section, field = "" } = where;
  if (section === "title") return { ...draft, title: text };
  if (section === "assets" && field === "assets.asOf") return { ...draft, assets: { ...draft.assets, asOf: text } };
  const slot = NARRATIVE_FIELDS.find(({ id }) => id === section);
  if (slot === undefined) return draft;
  const paragraphs = replaceItem(draft.narrative[slot.id], field, text);
  return { ...draft, narrative: { ...draft.narrative, [slot.id]: paragraphs } };
}

/** "goals.2" → the second item. */
function itemIndex(field: string): number {
  return Number(/\.(\d+)$/.exec(field)?.[1] ?? 0) - 1;
}

function replaceItem(list: readonly string[], field: string, text: string): readonly string[] {
  const index = itemIndex(field);
  return list.map((item, i) => (i === index ? text : item));
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
  if (list === "goal") return { ...overall, goal: replaceItem(overall.goal, field, fix.text) };
  if (list === "safeguards") return { ...overall, safeguards: replaceItem(overall.safeguards, field, fix.text) };
  if (list !== "subGoals") return overall;
  const subGoals = overall.subGoals.map((goal, i) => {
    if (i !== Number(number) - 1) return goal;
    if (part === "title") return { ...goal, title: fix.text };
    if (part === "content" || part === "target" || part === "indicators") {
      return { ...goal, [part]: replaceItem(goal[part], field, fix.text) };
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
    return fix.kind === "text" ? { ...project, goals: replaceItem(project.goals, field, fix.text) } : project;
  }
  if (fix.kind !== "text") return project;
  return field === "name" || field === "code" || field === "purpose" || field === "agencyHeader"
    ? { ...project, [field]: fix.text }
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

function fixRow(row: Row, field: string, fix: Fix): Row {
  if (fix.kind === "target") {
    const { printedTarget: _, ...rest } = row;
    return { ...rest, target: fix.target };
  }
  if (fix.kind === "move-class") return { ...row, level1: fix.level1 };
  if (fix.kind !== "text") return row;
  if (field === "target") return { ...row, target: { kind: "text", text: fix.text } };
  const known = ["level1", "level2", "level3", "description", "basis", "scoring"].includes(field);
  return known ? { ...row, [field]: fix.text } : row;
}
