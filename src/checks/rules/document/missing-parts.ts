import type { Draft, DraftKind, KnownPart } from "../../../domain/index.ts";
import { isBlankTable } from "../../blank.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { listedNames } from "../../words/published.ts";

const FULL = { goal: ["服务群众。"], projects: ["水库管护"], texts: { duties: ["管护水库。"] } };

type Required = "goal" | "projects";

/** What a document of a kind must have. A table by itself has no chapters, and no table is missing in a report. */
const REQUIRED: Readonly<Record<DraftKind, readonly Required[]>> = {
  disclosure: ["goal", "projects"],
  performance: ["goal", "projects"],
  tables: [],
  overall: [],
  selfEvaluation: [],
};
/** Parts of the plan that hold it: where the document has none of them, its form does not ask for it. */
const HOLDERS: Readonly<Record<Required, readonly KnownPart[]>> = {
  goal: ["goal", "overallPart"],
  projects: ["projects"],
};

/** A file whose tables are in another county's form, and which has nothing of the performance part of Hebei. */
function isOtherForm({ projects, overall, narrative }: Draft): boolean {
  const forms = projects.flatMap(({ form }) => (form === undefined ? [] : [form.columns]));
  const own = forms.some((columns) => columns.includes("description") || columns.includes("basis"));
  const spoken = overall.subGoals.length + overall.safeguards.length + overall.indicators.length;
  return forms.length > 0 && !own && spoken === 0 && narrative.performance.join("").trim() === "";
}

/** A chapter that the office heads in its own words. */
const hasOwnGoals = ({ parts }: Draft): boolean =>
  parts.some(({ heading, blocks }) => blocks.length > 0 && /(整体|总体)(支出)?绩效目标/.test(heading?.text ?? ""));

/** Labels under which a table names the office. */
const OFFICE =
  /(主管部门|(?:实施|预算|编制|填报|项目|申报|用款|承担)单位|(?:部门|单位)(?:[（(].{1,6}[）)])?名称|(?:预算|填报|申报)部门)/;
/** The same above a table, in a line that reading did not place. */
const SAID_ABOVE = new RegExp(`${OFFICE.source}[^：:]{0,6}[：:]\\s*[一-龥]{3}`);

function namesOffice({ agency, projects, kind, unrecognised }: Draft): boolean {
  if (agency.name.trim() !== "" || unrecognised.some(({ text }) => SAID_ABOVE.test(text))) return true;
  // Nobody has filled in a form whose projects have no names.
  if (projects.length > 0 && projects.every(({ name }) => name === "") && kind === "tables") return true;
  // A single table names its office where its form has a field for it, and nowhere else.
  const forms = projects.flatMap(({ form }) => (form === undefined ? [] : [form]));
  // A report in sentences names its office on its cover.
  if (kind === "selfEvaluation" && forms.length === 0) return true;
  const single = kind === "tables" || kind === "selfEvaluation";
  if (single && forms.length > 0 && !forms.some(({ fields }) => fields.some((field) => OFFICE.test(field))))
    return true;
  return projects.some(
    ({ agencyHeader = "", extra = {} }) =>
      /[一-龥]/.test(agencyHeader) ||
      Object.keys(extra).some((label) => OFFICE.test(label) && (extra[label] ?? "").trim() !== ""),
  );
}

export const missingParts: DocumentRule = {
  id: "document.missing-parts",
  title: "该有的内容没有写",
  severity: "warning",
  why: "单位名称任何文件都要有；总体绩效目标和项目，要看是不是部门预算公开。",
  scope: "document",
  examples: {
    bad: [
      { ...FULL, goal: [] },
      { ...FULL, projects: [] },
      { ...FULL, agency: "" },
      { ...FULL, agency: "", kind: "tables" },
    ],
    good: [
      FULL,
      { ...FULL, projects: [""] },
      { ...FULL, goal: ["", "服务群众。"] },
      { agency: "", kind: "tables", projects: [{ name: "水库管护", form: { columns: ["level3"], fields: ["name"] } }] },
      { projects: [{ name: "水库管护", form: { columns: ["level3", "target"], fields: ["name"] } }] },
      { agency: "", kind: "tables", projects: ["水库管护|主管部门=云溪镇人民政府"] },
    ],
  },
  check({ draft, facts }) {
    const found: Found[] = [];
    const asks = (what: Required) =>
      REQUIRED[facts.kind].includes(what) &&
      HOLDERS[what].some((part) => facts.parts.has(part)) &&
      !(what === "goal" ? isOtherForm(draft) || hasOwnGoals(draft) : listedNames(draft).length > 0);
    const blank = (texts: readonly string[]) => texts.every((text) => text.trim() === "");
    // A form to be filled in names nobody.
    const isBlank = draft.kind === "tables" && draft.projects.length > 0 && draft.projects.every(isBlankTable);
    if (!isBlank && !namesOffice(draft)) {
      found.push({
        message: "没有写单位名称。标题、表头都要用它，先填上。",
        section: "agency",
        field: "agency.name",
        severity: "error",
      });
    }
    if (
      asks("goal") &&
      blank(draft.overall.goal) &&
      !draft.narrative.performance.some((text) => /总体(绩效)?目标[：:。].{6}/.test(text))
    ) {
      found.push({
        message: "没有写总体绩效目标。第五章第一部分要有，写上全年要做到什么。",
        section: "overall",
        field: "goal",
      });
    }
    if (asks("projects") && draft.projects.length === 0) {
      found.push({ message: "没有项目。第五章第二部分每个项目一张绩效目标表，加上项目。", section: "projects" });
    }
    return found.map((item) => ({ ...item, printed: "", missing: true }));
  },
};
