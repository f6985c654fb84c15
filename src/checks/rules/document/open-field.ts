import type { Draft } from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";

/** Fields that a project may well leave open: what it does not have. */
const MAY_BE_OPEN =
  /(备注|说明|编码|代码|电话|上年|结转|其他|自筹|原因|问题|措施|□|其中|分值|得分|调整|执行率)|^[—-]+$/;
const LONG = 2;

const label = (field: string): string => field.slice("extra:".length);

export const openField: DocumentRule = {
  id: "document.open-field",
  title: "只有一个项目空着的一格",
  severity: "warning",
  why: "别的项目都写了立项依据，只有一个空着，多半是漏填。",
  scope: "document",
  examples: {
    bad: [
      { projects: projects(["《消防条例》第十条。", "", "《物业条例》第三条。"]) },
      { projects: projects(["", "按三年计划实施。", "按五年规划实施。"]) },
      { projects: projects(["按三年计划实施。", "按五年规划实施。", " "]) },
    ],
    good: [
      { projects: projects(["按三年计划实施。", "按五年规划实施。", "按年度计划实施。"]) },
      { projects: projects(["12.40", "", "8.60"]) },
      { projects: projects(["按三年计划实施。", ""]) },
      { projects: projects(["按三年计划实施。", "", ""]) },
    ],
  },
  check({ draft }) {
    return fieldsOf(draft).flatMap((field): readonly Found[] => {
      const all = draft.projects.flatMap(({ form, extra = {} }, index) =>
        form?.fields.includes(field) === true ? [{ index, text: (extra[label(field)] ?? "").trim() }] : [],
      );
      const open = all.filter(({ text }) => text === "");
      const [only] = open;
      // What has no amount, rate or date is left open; words are asked of every project alike.
      const worded = all.every(({ text }) => text === "" || /[一-龥]{2}/.test(text));
      if (only === undefined || open.length > 1 || all.length <= LONG || !worded) return [];
      const name = label(field).replace(/[（(].*$/, "");
      const message = `“${name}”只有这个项目空着。别的 ${all.length - 1} 个项目都写了，补上。`;
      return [{ message, project: only.index + 1, field, printed: name, missing: true }];
    });
  },
};

function projects(values: readonly string[]) {
  return values.map((value, i) => ({
    name: ["消防巡查", "物业改造", "养老助餐"][i] ?? "",
    extra: { 立项依据: value },
    form: { fields: ["name", "extra:立项依据"] },
  }));
}

/** The fields of the form that all projects share. */
function fieldsOf({ projects: [first] }: Draft): readonly string[] {
  return (first?.form?.fields ?? []).filter((field) => field.startsWith("extra:") && !MAY_BE_OPEN.test(label(field)));
}
