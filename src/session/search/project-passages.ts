import { type Budget, fieldWord, type Layout, type Project, type ProjectField } from "../../domain/index.ts";
import { setBudget, setGoals, setPlan, setProjectField } from "../commands/index.ts";
import { indicatorPassages, type Passage, single } from "./passage.ts";

const BUDGET: readonly (keyof Budget)[] = ["total", "fiscal", "other"];

/** Everything written in a project that the layout shows: its head from top to bottom, then its rows. */
export function projectPassages(project: Project, layout: Layout): readonly Passage[] {
  const { id } = project;
  const at = (field: string) => ({ section: "project", projectId: id, field });
  const has = (field: ProjectField) => layout.projectFields.includes(field);
  const text = (field: "name" | "code" | "agencyHeader" | "purpose" | `extra:${string}`, written: string) =>
    single(at(field), fieldWord(field), written, (next) => setProjectField(id, field, next));
  const extra = new Map(Object.entries(project.extra ?? {}));
  return [
    ...(has("agencyHeader") ? text("agencyHeader", project.agencyHeader ?? "") : []),
    ...(has("code") ? text("code", project.code) : []),
    ...text("name", project.name),
    ...(has("budget")
      ? BUDGET.flatMap((part) => {
          const field = `budget.${part}`;
          const put = (next: string) => setBudget(id, part, next);
          return single(at(field), fieldWord(field), project.budget[part], put, "amount");
        })
      : []),
    ...(has("purpose") ? text("purpose", project.purpose) : []),
    ...(has("spendingPlan") ? plan(project) : []),
    ...layout.projectExtra.flatMap((label) => text(`extra:${label}`, extra.get(label) ?? "")),
    ...goals(project),
    ...indicatorPassages(id, project.indicators, layout),
  ];
}

function plan({ id, spendingPlan }: Project): readonly Passage[] {
  if (spendingPlan.length === 0) return [];
  const field = "spendingPlan";
  return [
    {
      place: { section: "project", projectId: id, field },
      texts: spendingPlan.map(({ percent }) => percent),
      kind: "percent",
      counted: true,
      called: (item) => `${fieldWord(field)} ${spendingPlan[item]?.by ?? ""}`,
      put: (texts) =>
        setPlan(
          id,
          spendingPlan.map((step, i) => ({ ...step, percent: texts[i] ?? step.percent })),
        ),
    },
  ];
}

function goals({ id, goals }: Project): readonly Passage[] {
  if (goals.length === 0) return [];
  const field = "goals";
  return [
    {
      place: { section: "project", projectId: id, field },
      texts: goals,
      kind: "words",
      counted: true,
      called: (item) => fieldWord(`${field}.${item + 1}`),
      put: (texts) =>
        setGoals(
          id,
          texts.filter((text) => text.trim() !== ""),
        ),
    },
  ];
}
