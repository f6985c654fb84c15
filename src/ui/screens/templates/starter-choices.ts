import {
  BASIC_COLUMNS,
  type GridColumn,
  type Layout,
  OVERALL_COLUMNS,
  type ProjectField,
} from "../../../domain/index.ts";
import type { StarterBlocks } from "../../../session/index.ts";

/** A column that may be wanted. */
interface ColumnChoice {
  readonly column: GridColumn;
  readonly wanted: boolean;
  /** Without it there is no indicator. */
  readonly fixed: boolean;
}

export interface StarterChoices {
  readonly scheme: string;
  readonly fields: readonly ProjectField[];
  readonly planDates: readonly string[];
  readonly extraFields: readonly string[];
  /** In the order of printing. */
  readonly columns: readonly ColumnChoice[];
  readonly blocks: StarterBlocks;
}

const FIXED: readonly string[] = ["level1", "level2", "level3", "target"];
/** Columns of figures that add up to a hundred. */
const POINTS: readonly string[] = ["分值", "权重"];
const COMMON = ["分值", "权重", "备注"];

/** A column of an office's own; points are added up. */
function ownColumn(label: string): GridColumn {
  return { field: "extra", label, ...(POINTS.includes(label) ? { total: "100" } : {}) };
}

export const FIRST_CHOICES: StarterChoices = {
  scheme: "hebei-project",
  fields: ["code", "budget", "purpose", "spendingPlan"],
  planDates: ["3月底", "6月底", "10月底", "12月底"],
  extraFields: [],
  columns: [
    ...BASIC_COLUMNS.map((column) => ({ column, wanted: true, fixed: FIXED.includes(column.field) })),
    { column: { field: "scoring", label: "评（扣）分标准" } as const, wanted: false, fixed: false },
    ...COMMON.map((label) => ({ column: ownColumn(label), wanted: false, fixed: false })),
  ],
  blocks: { chapters: true, contents: true, wholeOffice: true, overallIndicators: "filled" },
};

/** The choices with the column at a place moved up (-1) or down (1). */
export function moveColumn(choices: StarterChoices, at: number, by: 1 | -1): StarterChoices {
  const columns = [...choices.columns];
  const [moved] = columns.splice(at, 1);
  if (moved === undefined) return choices;
  columns.splice(Math.max(0, at + by), 0, moved);
  return { ...choices, columns };
}

/** Labels as typed, parted by 、 or commas. */
export function labelsOf(text: string): readonly string[] {
  return [...new Set(text.split(/[、，,；;\s]+/))].filter((label) => label !== "");
}

/** Why a label cannot be a tag; undefined where it can. */
export function labelProblem(label: string): string | undefined {
  if (label.length > 20) return `“${label.slice(0, 8)}……”太长，20 个字以内。`;
  if (/^[\u3400-\u9fff\d（）()]*[\u3400-\u9fff][\u3400-\u9fff\d（）()]*$/.test(label)) return undefined;
  return `“${label}”不能当标记，只用汉字、数字和括号。`;
}

/** The choices with one more column, wanted and last. */
export function addColumn(choices: StarterChoices, label: string): StarterChoices {
  const known = choices.columns.findIndex(({ column }) => column.label === label);
  const columns =
    known < 0
      ? [...choices.columns, { column: ownColumn(label), wanted: true, fixed: false }]
      : choices.columns.map((choice, i) => (i === known ? { ...choice, wanted: true } : choice));
  return { ...choices, columns };
}

/** The layout that is chosen. */
export function layoutOfChoices(choices: StarterChoices): Layout {
  const { scheme, fields, planDates, extraFields, columns, blocks } = choices;
  return {
    id: "starter",
    title: "新模板",
    summary: "",
    scheme,
    overallScheme: "hebei-overall",
    projectFields: fields,
    nameLabels: ["项目名称", "专项资金名称"],
    planDates: fields.includes("spendingPlan") ? planDates : [],
    columns: columns.flatMap(({ column, wanted, fixed }) => (wanted || fixed ? [column] : [])),
    overallColumns: blocks.overallIndicators === "never" ? [] : OVERALL_COLUMNS,
    projectExtra: extraFields,
  };
}
