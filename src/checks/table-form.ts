import type { Form, Indicator, Layout, Project } from "../domain/index.ts";
import type { UsedColumns } from "./facts.ts";

/** Which columns and fields a table has: as its form was printed, else as the layout says. */
export interface TableForm {
  /** True where the printed form was read; false where the layout has to tell. */
  readonly printed: boolean;
  /** True where the table has the columns by which the forms of Hebei are known, and with them their classes. */
  readonly own: boolean;
  hasColumn(id: string): boolean;
  hasField(id: string): boolean;
}

/** The form that was read with a table. A column that no row of the document fills is said once, not in every row. */
export function printedForm({ columns, fields }: Form, used: UsedColumns): TableForm {
  const [inGrid, inHead] = [new Set(columns), new Set(fields)];
  // 符号, 值 and 单位 may be printed in columns of their own.
  const target = columns.some((id) => id === "target" || id.startsWith("target."));
  return {
    printed: true,
    // One of the two stands in other forms as well: 指标内容 in Yunnan, 指标值设定依据 in Shandong.
    own: inGrid.has("description") && inGrid.has("basis"),
    hasColumn: (id) => {
      if (id === "target") return target;
      if (id === "description" || id === "basis") return used[id] && inGrid.has(id);
      return inGrid.has(id);
    },
    hasField: (id) => inHead.has(id),
  };
}

/** A table of fewer rows tells nothing of its columns. */
const LEAST = 4;
/** Nobody writes signs and units and leaves out all numbers; nobody writes what is to be reached and not of what. */
const LOST: Readonly<Record<string, (row: Indicator) => boolean>> = {
  target: ({ target }) =>
    target.kind === "quantity"
      ? target.value === "" && target.symbol !== ""
      : /^[≥≤=＝≧≦<>][^\d]{0,8}$/.test(target.text.trim()),
  level3: ({ level3, target }) => level3.trim() === "" && target.kind === "quantity" && target.value !== "",
};

/** The printed form of a table without the columns that reading plainly lost: most rows lack what their other cells belong to. */
export function formAsRead({ form, indicators }: Pick<Project, "form" | "indicators">): Form | undefined {
  if (form === undefined || indicators.length < LEAST) return form;
  const isLost = (id: string): boolean => {
    const lacks = LOST[id.replace(/\..*/, "")];
    return lacks !== undefined && 2 * indicators.filter(lacks).length > indicators.length;
  };
  return form.columns.some(isLost) ? { ...form, columns: form.columns.filter((id) => !isLost(id)) } : form;
}

/** What is printed above the indicators, by the fields of the layout. */
const HEAD: Readonly<Record<string, Layout["projectFields"][number]>> = {
  code: "code",
  agencyHeader: "agencyHeader",
  "budget.total": "budget",
  "budget.fiscal": "budget",
  "budget.other": "budget",
  purpose: "purpose",
  spendingPlan: "spendingPlan",
};

/**
 * The form that a layout prints. A draft whose rows show nothing of 描述 and 依据 is in another county's form, whatever
 * layout it was put into, and what only the layout has is not asked of it.
 */
export function layoutForm(
  layout: Pick<Layout, "columns" | "projectFields" | "projectExtra">,
  used: UsedColumns,
): TableForm {
  const own = used.description || used.basis;
  const columns = new Set<string>(
    layout.columns.map((column) => (column.field === "extra" ? `extra:${column.label}` : column.field)),
  );
  const fields = new Set<string>([...layout.projectFields]);
  const asked: Readonly<Record<string, boolean>> = { description: used.description, basis: used.basis };
  return {
    printed: false,
    own,
    hasColumn: (id) => columns.has(id) && asked[id] !== false,
    hasField: (id) => {
      const field = HEAD[id];
      return field === undefined ? id === "name" || id === "goals" : own && fields.has(field);
    },
  };
}
