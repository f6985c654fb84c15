import type { DocumentRule } from "../../rule.ts";

const row = (name: string, rest: { description?: string; basis?: string } = {}) => ({ name, target: "≥12次", ...rest });
const BARE = [row("巡查次数"), row("清理次数"), row("检查次数"), row("宣传次数")];

/** Says once of a whole document what other rules say of single rows, where no row has the column. */
export const columnsEmpty: DocumentRule = {
  id: "document.columns-empty",
  title: "整栏没有写",
  severity: "warning",
  why: "版面上有的栏一行也没有写，会整栏空着印出来；表也可能是别的格式。",
  scope: "document",
  examples: {
    bad: [
      { projects: [{ rows: BARE }] },
      { projects: [{ rows: BARE.slice(0, 2) }, { rows: BARE.slice(2) }] },
      { projects: [{ rows: BARE.map((one) => ({ ...one, basis: "年度计划" })) }] },
    ],
    good: [
      { projects: [{ rows: BARE.slice(1) }] },
      { projects: [{ rows: [...BARE, row("值班次数", { description: "全年值班的次数", basis: "值班表" })] }] },
      { projects: [{ rows: [row(""), row(""), row(""), row("")] }] },
      { projects: [{ rows: BARE, form: { columns: ["level3", "target", "extra:备注"] } }] },
    ],
  },
  check({ draft, facts: { layout, used } }) {
    const forms = [...draft.projects, draft.overall].flatMap(({ form }) => (form === undefined ? [] : [form]));
    const printed = forms.flatMap(({ columns }) => columns);
    const read = forms.length > 0;
    // What the printed form has, where one was read; else what the layout will print.
    const empty = layout.columns.filter(
      ({ field }) =>
        (field === "description" || field === "basis") && !used[field] && (!read || printed.includes(field)),
    );
    if (empty.length === 0) return [];
    const labels = empty.map(({ label }) => `“${label}”`).join("和");
    const more =
      read || used.description || used.basis
        ? ""
        : "表若是别的格式，表头和指标类的叫法没有按这个版面查，换成那种格式的模板再查。";
    return [
      {
        message: `一行也没有写${empty.length > 1 ? "这两栏" : "这一栏"}。${labels}会整栏空着印出来，补上。${more}`,
        section: "projects",
        printed: "",
        missing: true,
      },
    ];
  },
};
