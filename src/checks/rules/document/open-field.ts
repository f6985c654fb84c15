import type { Draft, Project } from "../../../domain/index.ts";
import { isBlankTable } from "../../blank.ts";
import { onceOfEach } from "../../once.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

/** Fields that a project may well leave open: what it does not have. */
const MAY_BE_OPEN =
  /(备注|说明|编码|代码|电话|上年|结转|其他|自筹|原因|问题|措施|□|其中|分值|得分|调整|执行率)|^[—-]+$/;
/** Fewer projects and rows show no habit … */
const LONG = 2;
const ROWS = 5;
/** … but whose a project is, and why, is asked of every one. */
const ASKED = /单位$|部门$|负责人$|^立项|概[述况]$/;
/** Columns in which something stands only where there is something to say. */
const MAY_BE_SILENT = /备注|说明|原因|措施|问题|依据|偏差|可能|描述|扣分|上级|结转|方向/;

/** The row of the total has points only. */
const TOTAL = /^(总分|[总合小]计|(综合|自评)?总?得分)/;

const label = (field: string): string => field.slice("extra:".length);

export const openField: DocumentRule = {
  id: "document.open-field",
  title: "只有一处空着的一格",
  severity: "warning",
  why: "别的项目都写了立项依据，只有一个空着，多半是漏填。",
  scope: "document",
  behind: {
    rules: [
      "projects.completion-missing",
      "values.missing-target",
      "values.no-symbol",
      "values.sign-column",
      "rows.points",
    ],
    at: "row",
  },
  examples: {
    bad: [
      { projects: projects(["《消防条例》第十条。", "", "《物业条例》第三条。"]) },
      { projects: projects(["", "按三年计划实施。", "按五年规划实施。"]) },
      { projects: projects(["按三年计划实施。", "按五年规划实施。", " "]) },
      { projects: projects(["按三年计划实施。", ""]) },
      { projects: [scored(["10.0", "15.0", "10.0", "", "10.0", "9.5"])] },
    ],
    good: [
      { projects: projects(["按三年计划实施。", "按五年规划实施。", "按年度计划实施。"]) },
      { projects: projects(["12.40", "", "8.60"]) },
      { projects: projects(["按三年计划实施。", "", ""]) },
      { projects: [scored(["10.0", "15.0", "", "", "10.0", "9.5", "8.0"])] },
      { projects: [scored(["10.0", "15.0", ""])] },
      { projects: [scored(["10.0", "15.0", "10.0", "9.0", "10.0", ""], "总分")] },
    ],
  },
  check({ draft }) {
    return fieldsOf(draft)
      .flatMap((field): readonly Found[] => {
        const all = draft.projects.flatMap(({ form, extra = {} }, index) =>
          form?.fields.includes(field) === true ? [{ index, text: (extra[label(field)] ?? "").trim() }] : [],
        );
        const open = all.filter(({ text }) => text === "");
        const [only] = open;
        // What has no amount, rate or date is left open; words are asked of every project alike.
        const worded = all.every(({ text }) => text === "" || /[一-龥]{2}/.test(text));
        const name = label(field).replace(/[（(].*$/, "");
        if (only === undefined || open.length > 1 || !worded || (all.length <= LONG && !ASKED.test(name))) return [];
        // A table by itself that says nothing at all is a form to be filled in.
        const [first] = draft.projects;
        if (all.length === 1 && (first === undefined || isBlankTable(first))) return [];
        const message =
          all.length === 1
            ? `“${name}”空着。表上印着这一格，补上。`
            : `“${name}”只有这个项目空着。别的 ${all.length - 1} 个项目都写了，补上。`;
        return [{ message, project: only.index + 1, field, printed: name, missing: true }];
      })
      .concat(openCells(draft.projects));
  },
};

/** The columns of a table that may be asked for, each with the rows that leave it open, and how many do not. */
const columnsOf = onceOfEach(({ form, indicators }: Project) =>
  (form?.columns ?? []).flatMap((column) => {
    const isSign = column === "target.symbol";
    if (!isSign && (!column.startsWith("extra:") || MAY_BE_SILENT.test(column))) return [];
    const asked = indicators.flatMap(({ level3, target, extra = {} }, row) => {
      if (level3.trim() === "" || TOTAL.test(level3.trim())) return [];
      if (!isSign) return [{ row, cell: (extra[label(column)] ?? "").trim() }];
      const isSigned = target.kind === "quantity" && !Object.keys(extra).some((name) => /性质|符号/.test(name));
      return isSigned ? [{ row, cell: target.symbol }] : [];
    });
    const open = asked.flatMap(({ row, cell }) => (cell === "" ? [row] : []));
    return [{ column, open, filled: asked.length - open.length }];
  }),
);

/** A cell that is open in one row only, where all other rows of all tables have something in its column. */
function openCells(projects: readonly Project[]): readonly Found[] {
  const all = new Map<string, { filled: number; open: number; first?: readonly [project: number, row: number] }>();
  for (const [at, columns] of columnsOf(projects).entries()) {
    for (const { column, open, filled } of columns) {
      const known = all.get(column) ?? { filled: 0, open: 0 };
      known.filled += filled;
      known.open += open.length;
      if (open[0] !== undefined) known.first ??= [at, open[0]];
      all.set(column, known);
    }
  }
  return [...all].flatMap(([column, { filled, open, first }]): readonly Found[] => {
    if (first === undefined || open > 1 || filled < ROWS) return [];
    const [project, row] = first;
    const isSign = column === "target.symbol";
    const name = isSign ? "符号" : label(column);
    return [
      {
        message: `“${name}”只有这一行空着。${quote(projects[project]?.indicators[row]?.level3 ?? "")}的这一格没有写，别的 ${filled} 行都写了，补上。`,
        project: project + 1,
        indicator: row + 1,
        field: isSign ? "target" : column,
        printed: name,
        missing: true,
      },
    ];
  });
}

function projects(values: readonly string[]) {
  return values.map((value, i) => ({
    name: ["消防巡查", "物业改造", "养老助餐"][i] ?? "",
    extra: { 立项依据: value },
    form: { fields: ["name", "extra:立项依据"] },
  }));
}

function scored(scores: readonly string[], last?: string) {
  return {
    name: "消防巡查",
    rows: scores.map((score, i) => ({
      name: i === scores.length - 1 && last !== undefined ? last : `第${i + 1}片巡查次数`,
      target: "≥12次",
      extra: { 得分: score },
    })),
    form: { columns: ["level3", "target", "extra:得分"] },
  };
}

/** The fields of the form that all projects share. */
function fieldsOf({ projects: [first] }: Draft): readonly string[] {
  return (first?.form?.fields ?? []).filter((field) => field.startsWith("extra:") && !MAY_BE_OPEN.test(label(field)));
}
