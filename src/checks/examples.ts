import {
  BASIC_COLUMNS,
  type Draft,
  type DraftKind,
  type Form,
  findClass,
  type Indicator,
  type Layout,
  newDraft,
  OVERALL_COLUMNS,
  type OwnBlock,
  type Part,
  type Project,
  parseTarget,
  schemeOf,
  standardPlan,
} from "../domain/index.ts";
import type { DocumentExample, ProjectExample, RowExample, TextExample } from "./example.ts";
import type { Rule } from "./rule.ts";

/** Compact cases of the rules: what matters is written, the rest is empty. They are tests and catalogue at once. */

/** 编码式 with a column of points, so that every rule has something to look at. */
export const EXAMPLE_LAYOUT: Layout = {
  id: "example",
  title: "示例",
  summary: "",
  scheme: "hebei-project",
  overallScheme: "hebei-overall",
  projectFields: ["code", "agencyHeader", "budget", "purpose", "spendingPlan"],
  nameLabels: ["项目名称"],
  planDates: ["3月底", "6月底", "10月底", "12月底"],
  columns: [...BASIC_COLUMNS, { field: "extra", label: "分值", total: "100" }],
  overallColumns: OVERALL_COLUMNS,
  projectExtra: [],
};
const EXAMPLE_AGENCY = "云溪镇人民政府";
const EXAMPLE_YEAR = 2026;
const scheme = schemeOf(EXAMPLE_LAYOUT.scheme);

/** "质量指标|成活率|≥92%": class, name and target; of two parts the class is left out, of one the target, too. */
function rowOf(short: string): RowExample {
  const [first = "", second = "", third] = short.split("|");
  return third === undefined ? { name: first, target: second } : { class: first, name: second, target: third };
}

function toIndicator(example: string | RowExample, index: number): Indicator {
  const row = typeof example === "string" ? rowOf(example) : example;
  const level2 = row.class ?? "数量指标";
  const { target = "" } = row;
  return {
    id: `row-${index + 1}`,
    level1: row.level1 ?? findClass(scheme, level2)?.group.level1 ?? "",
    level2,
    level3: row.name ?? "",
    description: row.description ?? "",
    target: typeof target === "string" ? parseTarget(target).target : target,
    basis: row.basis ?? "",
    ...(row.printed === undefined ? {} : { printedTarget: row.printed }),
    ...(row.extra === undefined ? {} : { extra: row.extra }),
  };
}

/** The name, and fields of the head by their words: those that the draft has no place for are further ones. */
function headOf(short: string): ProjectExample {
  const [name = "", ...fields] = short.split("|");
  const told: Record<string, string> = Object.fromEntries(fields.map((field) => field.split("=")));
  const { 用途: purpose = "", 目标: goal, 表头: header, ...extra } = told;
  return {
    name,
    purpose,
    goals: goal === undefined ? [] : [goal],
    ...(header === undefined ? {} : { header }),
    ...(Object.keys(extra).length === 0 ? {} : { extra }),
  };
}

function toProject(one: string | ProjectExample, index: number): Project {
  const example = typeof one === "string" ? headOf(one) : one;
  const [total, fiscal, other] = example.budget ?? ["", "", ""];
  return {
    id: `project-${index + 1}`,
    name: example.name ?? "",
    code: example.code ?? "",
    ...(example.header === undefined ? {} : { agencyHeader: example.header }),
    ...(example.extra === undefined ? {} : { extra: example.extra }),
    ...(example.form === undefined ? {} : { form: { fields: [], columns: [], ...example.form } }),
    budget: { total, fiscal, other },
    purpose: example.purpose ?? "",
    spendingPlan: (example.plan ?? []).map((percent, i) => ({ by: EXAMPLE_LAYOUT.planDates[i] ?? "", percent })),
    goals: example.goals ?? [],
    indicators: (example.rows ?? []).map(toIndicator),
  };
}

const cellsOf = (row: string | readonly string[]) => (typeof row === "string" ? row.split("|") : row);

function ownChapter(content: NonNullable<DocumentExample["own"]>): Part {
  const blocks = content.map((block, i): OwnBlock => {
    const id = `block-${i + 1}`;
    return typeof block === "string"
      ? { kind: "paragraph", id, text: block }
      : { kind: "grid", id, rows: block.map((row) => cellsOf(row).map((text) => ({ text }))) };
  });
  return { id: "own-1", part: "own", heading: { number: "十、", text: "其他公开内容" }, level: 1, blocks };
}

/** "四、采购情况", "第二部分 预算": the number goes into its own field, as reading does. */
function chapter(printed: string, index: number): Part {
  const [, number = "", text = ""] = /^(第.部分\s|[（(].[)）]、?|.、)?(.*)$/.exec(printed) ?? [];
  return { id: `chapter-${index + 1}`, part: "own", heading: { number, text }, level: 1, blocks: [] };
}

function documentDraft(example: DocumentExample): Draft {
  const empty = newDraft(example.agency ?? EXAMPLE_AGENCY, example.year ?? EXAMPLE_YEAR, EXAMPLE_LAYOUT);
  const blank = { project: "", funds: "", item: "", catalogue: "", unit: "", quantity: "", price: "", total: "" };
  const sources = { general: "", fund: "", stateCapital: "", special: "", own: "" };
  return {
    ...empty,
    ...(example.title === undefined ? {} : { title: example.title }),
    ...(example.kind === undefined ? {} : { kind: example.kind, parts: standardPlan(example.kind) }),
    ...(example.own === undefined ? {} : { parts: [...empty.parts, ownChapter(example.own)] }),
    ...(example.chapters === undefined ? {} : { parts: example.chapters.map(chapter) }),
    narrative: { ...empty.narrative, ...example.texts },
    overall: { ...empty.overall, goal: example.goal ?? [] },
    figures: example.figures ?? {},
    lastYearFigures: example.lastYear ?? {},
    projects: (example.projects ?? []).map(toProject),
    organisations: (example.organisations ?? []).map((row, i) => ({
      id: `organisation-${i + 1}`,
      name: "",
      nature: "",
      rank: "",
      funding: "",
      ...row,
    })),
    procurement: {
      rows: (example.procurement ?? []).map((row, i) => ({ id: `purchase-${i + 1}`, ...blank, ...sources, ...row })),
    },
    assets: {
      asOf: example.asOf ?? empty.assets.asOf,
      rows: (example.assets ?? []).map((row, i) => {
        const [item = "", quantity = "", value = ""] = row.split("|");
        return { id: `asset-${i + 1}`, item, quantity, value };
      }),
    },
    unrecognised: (example.unrecognised ?? []).map((one) =>
      typeof one === "string" ? { place: "第 1 段", text: one } : one,
    ),
    ...(example.doubts === undefined ? {} : { doubts: example.doubts }),
  };
}

function textDraft(example: TextExample): Draft {
  const {
    text,
    kind = "paragraph",
    slot = "spending",
    column,
    document: of,
    ...rest
  } = typeof example === "string" ? { text: example } : example;
  const document = { ...rest, ...(of === undefined ? {} : { kind: of }) };
  if (column !== undefined) {
    return documentDraft({ ...document, projects: [{ rows: [{ name: "示例", extra: { [column]: text } }] }] });
  }
  switch (kind) {
    case "paragraph":
    case "heading":
      return documentDraft({ ...document, texts: { [slot]: [text] } });
    case "goal":
      return documentDraft({ ...document, projects: [{ goals: [text] }] });
    case "purpose":
      return documentDraft({ ...document, projects: [{ purpose: text }] });
    case "name":
      return documentDraft({ ...document, projects: [{ name: text }] });
    case "cell":
      return documentDraft({ ...document, own: [[[text]]] });
    case "level3":
      return documentDraft({ ...document, projects: [{ rows: [{ name: text }] }] });
    case "description":
    case "basis":
      return documentDraft({ ...document, projects: [{ rows: [{ name: "示例", [kind]: text }] }] });
  }
}

/** Every rule's cases as drafts: what is wrong, and what must stay silent. */
export function exampleDrafts(rule: Rule): { readonly bad: readonly Draft[]; readonly good: readonly Draft[] } {
  const both = <Example>(
    { bad, good }: { readonly bad: readonly Example[]; readonly good: readonly Example[] },
    make: (example: Example) => Draft,
  ) => ({ bad: bad.map(make), good: good.map(make) });
  switch (rule.scope) {
    case "indicator":
      return both(rule.examples, ({ columns, ...row }) =>
        documentDraft({ projects: [{ rows: [row], ...(columns === undefined ? {} : { form: { columns } }) }] }),
      );
    case "project":
      return both(rule.examples, ({ agency = EXAMPLE_AGENCY, kind, ...project }) =>
        documentDraft({ agency, projects: [project], ...(kind === undefined ? {} : { kind }) }),
      );
    case "texts":
      return both(rule.examples, textDraft);
    default:
      return both(rule.examples, documentDraft);
  }
}

/** The form of another county: names, values, and nothing else. */
const BARE: Form = { fields: ["name", "goals"], columns: ["level1", "level2", "level3", "target"] };

/** The draft with its tables as if read from another form. */
function inForm(draft: Draft, form: Form): Draft {
  return { ...draft, projects: draft.projects.map((project) => ({ ...project, form: project.form ?? form })) };
}

const ALL_KINDS: readonly DraftKind[] = ["disclosure", "performance", "tables", "overall", "selfEvaluation"];

/** What a rule must be silent about: its bad cases where a column that it needs, or its kind of document, is not there … */
export function withoutNeeds(rule: Rule): readonly Draft[] {
  const { columns = [], kinds = ALL_KINDS } = rule.needs ?? {};
  const all = EXAMPLE_LAYOUT.columns.map((column) =>
    column.field === "extra" ? `extra:${column.label}` : column.field,
  );
  const others = ALL_KINDS.filter((kind) => !kinds.includes(kind));
  return exampleDrafts(rule).bad.flatMap((draft) => [
    ...columns.map((needed) => inForm(draft, { ...BARE, columns: all.filter((column) => column !== needed) })),
    ...others.map((kind): Draft => ({ ...draft, kind })),
  ]);
}

/** … and its good cases in the barest of forms. */
export function inBareForm(rule: Rule): readonly Draft[] {
  return exampleDrafts(rule).good.map((draft) => inForm(draft, BARE));
}
