import {
  type Budget,
  extraId,
  extraLabel,
  fieldNamed,
  isDecimal,
  isWritten,
  type Layout,
  type PlanStep,
  PROJECT_FIELDS,
  type Project,
  textOf,
} from "../../../domain/index.ts";

/** One field of the head of a project that holds a single text. */
export interface HeadField {
  /** As findings, history and remarks name it: "code", "budget.total", "extra:主管部门". */
  readonly id: string;
  /** What is printed before it. */
  readonly label: string;
  /** A line stays one line of print however long it is; text may have paragraphs. */
  readonly kind: "line" | "code" | "money" | "text";
}

/** A row of the head: fields beside each other, the dates of the spending plan, or the goals. */
export type HeadRow =
  | { readonly kind: "fields"; readonly fields: readonly HeadField[] }
  | { readonly kind: "plan" }
  | { readonly kind: "goals" };

const AMOUNTS: readonly HeadField[] = [
  { id: "budget.total", label: "预算数", kind: "money" },
  { id: "budget.fiscal", label: "其中：财政资金", kind: "money" },
  { id: "budget.other", label: "其他资金", kind: "money" },
];

/**
 * The rows that a layout prints above the indicators; further fields that the project itself has follow those. The field
 * the hand is in stays, also when it was emptied.
 */
export function headRows(layout: Layout, project: Project, inHand?: string): readonly HeadRow[] {
  const has = (field: Layout["projectFields"][number]) => layout.projectFields.includes(field);
  const fields = (...list: readonly HeadField[]): HeadRow => ({ kind: "fields", fields: list });
  const name: HeadField = { id: "name", label: project.nameLabel ?? layout.nameLabels[0] ?? "项目名称", kind: "line" };
  const labels = new Set([...layout.projectExtra, ...Object.keys(project.extra ?? {})]);
  const held = inHand === undefined ? undefined : extraLabel(inHand);
  if (held !== undefined) labels.add(held);
  return [
    ...(has("agencyHeader") && (project.agencyHeader !== undefined || inHand === "agencyHeader")
      ? [fields({ id: "agencyHeader", label: "表头单位", kind: "line" })]
      : []),
    has("code") ? fields({ id: "code", label: "项目编码", kind: "code" }, name) : fields(name),
    ...(has("budget") ? [fields(...AMOUNTS)] : []),
    ...(has("purpose") ? [fields({ id: "purpose", label: "资金用途", kind: "text" })] : []),
    ...(has("spendingPlan") && planOf(project, layout).length > 0 ? [{ kind: "plan" } as const] : []),
    ...[...labels].map((label) => fields({ id: extraId(label), label, kind: "text" })),
    { kind: "goals" },
  ];
}

/** The plan as it is shown: with the layout's dates while it is empty. */
export function planOf({ spendingPlan }: Project, { planDates }: Layout): readonly PlanStep[] {
  return spendingPlan.length > 0 ? spendingPlan : planDates.map((by) => ({ by, percent: "" }));
}

/** "75%" and "75％" → "75": the sign stands in the label. */
export function percentNumber(text: string): string {
  return text.trim().replace(/[%％]$/, "");
}

export function headText(project: Project, id: string): string {
  const field = fieldNamed<Project>(PROJECT_FIELDS, id);
  return field === undefined || !isWritten(field) ? "" : textOf(field.get(project));
}

/** Last year's amount of a field of the head; undefined where there is none. */
export function lastAmount({ lastYear }: Project, id: string): string | undefined {
  const [, part] = /^budget\.(total|fiscal|other)$/.exec(id) ?? [];
  return part === undefined ? undefined : lastYear?.budget[part as keyof Budget];
}

/** Why a text is no amount or no percentage, as a sentence. */
export function headProblem(kind: HeadField["kind"] | "percent", text: string): string | undefined {
  if ((kind !== "money" && kind !== "percent") || text.trim() === "") return undefined;
  if (isDecimal(kind === "percent" ? percentNumber(text) : text)) return undefined;
  return `“${text}”不是数，写成 ${kind === "money" ? "186.00" : "45"} 这样`;
}

/** True where nothing of the head differs: the indicators of a project may change under it at every key. */
export function sameHead(a: Project, b: Project): boolean {
  if (a === b) return true;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Project>;
  keys.delete("indicators");
  return [...keys].every((key) => a[key] === b[key]);
}
