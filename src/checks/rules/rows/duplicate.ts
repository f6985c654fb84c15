import { type Indicator, type Project, printTarget, termOf } from "../../../domain/index.ts";
import { isPlaceholder } from "../../engine.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { plain } from "../../words/similar.ts";
import { isRateName, quantityOf } from "../../words/targets.ts";

/** Words that say that something is counted, and tell nothing of what: 慰问人次 and 慰问人数, 巡查次数 and 动态巡查次数. */
const COUNTING =
  /(数量|个数|人数|人次|次数|场次|座数|户数|天数|月份数|月数|数|情况)$|^(全年|年度|开展|完成|聘用|配备|发放|实际|反映)|的/g;
const core = (name: string) =>
  plain(name.replace(/[（(][^）)]*[)）]/g, ""))
    .replace(COUNTING, "")
    .replace(COUNTING, "");

/** The row before under a name that says the same thing: one class, one value or two that cannot both hold, one unit. */
function sameThing(project: Project, row: Indicator, index: number): readonly Found[] {
  const before = project.indicators[index - 1];
  if (before === undefined || before.level2 !== row.level2 || termOf(before) !== termOf(row)) return [];
  const [a, b] = [quantityOf(before), quantityOf(row)];
  if (a === undefined || b === undefined || a.unit !== b.unit) return [];
  const [left, right] = [core(before.level3), core(row.level3)];
  if (left.length < 2 || right.length < 2) return [];
  // 达标率 of two things is two things: what tells them apart stands in front.
  const same = left === right || (a.number === b.number && (left.endsWith(right) || right.endsWith(left)));
  if (!same) return [];
  const told =
    row.description !== "" && before.description !== "" && core(row.description) !== core(before.description);
  if (a.number !== b.number && (told || isRateName(row.level3))) return [];
  return [
    {
      message: `指标重复。${quote(row.level3)}和第 ${index} 行${quote(before.level3)}说的是一件事，留一行。`,
      severity: "warning",
      indicator: index + 1,
      field: "level3",
      printed: row.level3,
      expected: `${before.level2} ${before.level3}`,
    },
  ];
}

export const duplicate: ProjectRule = {
  id: "rows.duplicate",
  title: "指标重复",
  severity: "warning",
  why: "同一个指标写两遍，等于少写了一个，也会重复计分。",
  scope: "project",
  needs: { columns: ["level3"] },
  examples: {
    bad: [
      {
        rows: [
          { name: "巡查次数", target: "≥12次" },
          { name: "巡查次数", target: "≥12次" },
        ],
      },
      {
        rows: [
          { class: "社会效益指标", name: "家属满意度", target: "≥95%" },
          { class: "满意度", name: "家属满意度", target: "≥95%" },
        ],
      },
      {
        rows: [
          { class: "社会效益指标", name: "提升工作效率", target: "提高" },
          { class: "可持续影响指标", name: "提升工作效率", target: "健全" },
        ],
      },
      {
        rows: [
          { name: "动态巡查次数", target: "≥240次" },
          { name: "巡查次数", target: "≥240次" },
        ],
      },
      {
        rows: [
          { name: "送戏下乡演出", target: "24场" },
          { name: "送戏下乡演出场次", target: "20场" },
        ],
      },
    ],
    good: [
      {
        rows: [
          { name: "村道养护里程", target: "≥12公里" },
          { name: "乡道养护里程", target: "≥12公里" },
        ],
      },
      {
        rows: [
          { name: "巡查次数", target: "≥12次" },
          { name: "培训次数", target: "≥12次" },
        ],
      },
      { rows: [{ name: "" }, { name: "" }] },
      {
        rows: [
          { name: "服务点", target: "15处", extra: { 指标类别: "长期绩效指标" } },
          { name: "服务点", target: "5处" },
        ],
      },
      {
        rows: [
          { name: "补贴人数", description: "退休人员人数", target: "≥30人" },
          { name: "补贴人数", description: "在职人员人数", target: "≥12人" },
        ],
      },
    ],
  },
  check({ project }) {
    const seen = new Map<string, number>();
    return project.indicators.flatMap((row, index): readonly Found[] => {
      const name = row.level3.replace(/\s+/g, "").replace(/^(绩效)?指标\d{1,2}[：:]/, "");
      if (name === "" || isPlaceholder(row)) return [];
      // The same indicator may stand among those of a longer term and those of the year.
      const key = `${termOf(row)} ${name}`;
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, index);
        return sameThing(project, row, index);
      }
      const other = project.indicators[first];
      if (other === undefined) return [];
      const sameClass = other.level2 === row.level2;
      const told = plain(row.description) !== plain(other.description);
      // The same name for two groups of people is told apart by the description and the value.
      if (sameClass && told && printTarget(row.target) !== printTarget(other.target)) return [];
      return [
        {
          message: `指标重复。${quote(row.level3)}在第 ${first + 1} 行已经有了，改成别的指标，或者删掉一行。`,
          severity: sameClass && !told ? "error" : "warning",
          indicator: index + 1,
          field: "level3",
          printed: row.level3,
          expected: `${other.level2} ${other.level3}`,
          ...(sameClass && !told && printTarget(row.target) === printTarget(other.target)
            ? { fix: { kind: "remove-row" as const, label: "删掉这一行" } }
            : {}),
        },
      ];
    });
  },
};
