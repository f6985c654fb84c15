import { isDecimal, type Layout, PROJECT_FIELDS, type Project, parseAmount } from "../../../domain/index.ts";
import { type Cells, type Command, setPlanStep, setProjectField } from "../../../session/index.ts";
import { type HeadField, type HeadRow, planOf } from "./head-fields.ts";

/** Where a block is pasted: a field by its id, or a date of the plan by "spendingPlan.2", counted from 0. */
interface HeadStop {
  readonly id: string;
  readonly field?: HeadField;
}

/** The fields of the head in the order of Tab; goals take their own paste. */
function headStops(rows: readonly HeadRow[], project: Project, layout: Layout): readonly HeadStop[] {
  return rows.flatMap((row): readonly HeadStop[] => {
    if (row.kind === "fields") return row.fields.map((field) => ({ id: field.id, field }));
    return row.kind === "plan" ? planOf(project, layout).map((_, index) => ({ id: `spendingPlan.${index}` })) : [];
  });
}

const plainWord = (text: string) => text.replace(/[\s：:（）()%％]|万元/g, "");

function stopNamed(stops: readonly HeadStop[], project: Project, layout: Layout, cell: string): HeadStop | undefined {
  const word = plainWord(cell);
  if (word === "") return undefined;
  const plan = planOf(project, layout).findIndex(({ by }) => plainWord(by) === word);
  return stops.find(({ id, field }) => {
    if (field === undefined) return id === `spendingPlan.${plan}`;
    const entry = PROJECT_FIELDS.find((one) => one.id === id);
    return [field.label, entry?.label ?? "", ...(entry?.synonyms ?? [])].some((name) => plainWord(name) === word);
  });
}

/**
 * A copied block over the head: where its cells name fields, each value goes to the field whose name stands before it;
 * else the values fill the fields from the one it is pasted into, in the order of Tab. Empty where nothing fits; `repairs`
 * say what was converted.
 */
export function headBlock(
  cells: Cells,
  {
    rows,
    project,
    layout,
    from,
  }: { readonly rows: readonly HeadRow[]; readonly project: Project; readonly layout: Layout; readonly from: string },
): { readonly commands: readonly Command[]; readonly repairs: readonly string[] } {
  const stops = headStops(rows, project, layout);
  const named = cells.flatMap((row) =>
    row.flatMap((cell, index) => {
      const stop = stopNamed(stops, project, layout, cell);
      const value = row[index + 1];
      const isName = value === undefined || stopNamed(stops, project, layout, value) !== undefined;
      return stop === undefined || isName ? [] : [[stop, value] as const];
    }),
  );
  const start = stops.findIndex(({ id }) => id === from);
  const values = cells.flat();
  const filled =
    start === -1 ? [] : stops.slice(start, start + values.length).map((stop, i) => [stop, values[i] ?? ""] as const);
  const repairs: string[] = [];
  const commands = (named.length > 0 ? named : filled).map(([{ id, field }, value]) => {
    if (field === undefined) return setPlanStep(project.id, Number(id.split(".")[1]), value, layout.planDates);
    if (field.kind !== "money") return setProjectField(project.id, id, value);
    const amount = parseAmount(value);
    if (!isDecimal(amount.value)) return setProjectField(project.id, id, value);
    repairs.push(...amount.repairs.filter(({ kind }) => kind !== "width").map(({ message }) => message));
    return setProjectField(project.id, id, amount.value);
  });
  return { commands, repairs };
}
