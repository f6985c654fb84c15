import type { Draft, Project } from "../domain/index.ts";
import { overallHead } from "./words/overall-head.ts";

type OverallPlaces = Pick<Draft, "overall" | "unrecognised" | "parts">;
const OVERALL_TABLES = new WeakMap<Draft["overall"], { readonly from: OverallPlaces; readonly table: Project }>();

/** 部门整体支出绩效指标 as a table, with what a self-evaluation prints beside it; the same table while these are the same. */
export function overallTable(draft: OverallPlaces): Project {
  const { overall, unrecognised, parts } = draft;
  const known = OVERALL_TABLES.get(overall);
  if (known?.from.unrecognised === unrecognised && known.from.parts === parts) return known.table;
  const extra = overallHead(draft);
  const same = known !== undefined && JSON.stringify(known.table.extra ?? {}) === JSON.stringify(extra);
  const table = same ? known.table : tableOf(overall, extra);
  OVERALL_TABLES.set(overall, { from: { overall, unrecognised, parts }, table });
  return table;
}

function tableOf(overall: Draft["overall"], extra: Readonly<Record<string, string>>): Project {
  return {
    id: "overall",
    name: "",
    code: "",
    budget: { total: "", fiscal: "", other: "" },
    purpose: "",
    spendingPlan: [],
    goals: overall.goal,
    indicators: overall.indicators,
    ...(Object.keys(extra).length === 0 ? {} : { extra }),
    ...(overall.form === undefined ? {} : { form: overall.form }),
  };
}
