import {
  ASSET_FIELDS,
  type Draft,
  extraLabel,
  type FieldKind,
  INDICATOR_CATALOGUE,
  type Indicator,
  isWritten,
  ORGANISATION_FIELDS,
  PROCUREMENT_FIELDS,
  PROJECT_CATALOGUE,
  type Project,
} from "../../domain/index.ts";
import { furtherTag } from "../view/index.ts";

interface Named {
  readonly id: string;
  readonly label: string;
  readonly kind: FieldKind;
}

/** A list of the draft that a table prints row by row: its tag, the path of its rows in the draft, and its fields. */
export interface Listed {
  readonly tag: string;
  /** "organisations", "procurement.rows", "projects.p1.indicators". */
  readonly path: string;
  readonly fields: readonly Named[];
  /** Its indicators, where it is a list of those, and their project. */
  readonly indicators?: readonly Indicator[];
  readonly project?: Project;
}

export function listsOf({ overall: { indicators } }: Draft): readonly Listed[] {
  return [
    { tag: "机构", path: "organisations", fields: ORGANISATION_FIELDS },
    { tag: "采购", path: "procurement.rows", fields: PROCUREMENT_FIELDS },
    { tag: "资产", path: "assets.rows", fields: ASSET_FIELDS },
    { tag: "整体指标", path: "overall.indicators", fields: INDICATOR_CATALOGUE, indicators },
  ];
}

export function indicatorsOf(project: Project): Listed {
  const { id, indicators } = project;
  return { tag: "指标", path: `projects.${id}.indicators`, fields: INDICATOR_CATALOGUE, indicators, project };
}

/** A row's field: "projects.p1.indicators.p1i3.target" of the list "projects.p1.indicators" → row "p1i3", field "target". */
export function rowField({ path }: Listed, to: string): { readonly row: string; readonly field: string } | undefined {
  if (!to.startsWith(`${path}.`)) return undefined;
  const [row = "", ...rest] = to.slice(path.length + 1).split(".");
  return rest.length === 0 ? undefined : { row, field: rest.join(".") };
}

/** The tag of a field: "basis" → 指标值确定依据; a further column is its own label, one of 采购 stands in a family. */
export function tagOf({ tag, fields }: Listed, field: string): string | undefined {
  const label = extraOf(field);
  if (label !== undefined) return tag === "采购" ? furtherTag(label) : label;
  return fields.find(({ id }) => id === field)?.label;
}

/** The label of a further column or field as a path names it: "extra.分值". */
export function extraOf(field: string): string | undefined {
  return field.startsWith("extra.") ? field.slice("extra.".length) : extraLabel(field);
}

/** The tag of a single value in a project's head; lists (goals, plan) have tags of their own. */
export function headTag(field: string): string | undefined {
  if (field === "goals" || field === "spendingPlan") return undefined;
  return extraOf(field) ?? PROJECT_CATALOGUE.find(({ id }) => id === field)?.label;
}

/** What the draft holds in a field of a project's head. */
export function valueOfHead(project: Project, field: string): string {
  const label = extraOf(field);
  const found =
    label === undefined
      ? PROJECT_CATALOGUE.filter(isWritten)
          .find(({ id }) => id === field)
          ?.get(project)
      : project.extra?.[label];
  return typeof found === "string" ? found : (found?.join("\n") ?? "");
}
