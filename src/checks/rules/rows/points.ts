import { difference, type Project, sameAmount, sum } from "../../../domain/index.ts";
import type { Facts } from "../../facts.ts";
import { gathered } from "../../gathered.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { numberOf } from "../../words/printed-number.ts";
import { quote } from "../../words/quote.ts";
import { headNumber } from "../../words/self-evaluation.ts";
import { isWeightColumn, leavesTenToSpending, weighsSpending } from "../../words/weights.ts";

const WITHOUT_SPENDING = "90";

/** Sums farther from a hundred than this come of weights that a merged cell repeats, not of a mistake. */
const NEAR = [80, 120] as const;
const ROUNDED = 0.06;

/** The one row without points among rows that have them. */
function openRow({ indicators }: Project, label: string): readonly Found[] {
  const named = gathered(indicators, (row, index) => (row.level3.trim() === "" ? [] : [{ row, index }]));
  const open = named.filter(({ row }) => (row.extra?.[label] ?? "").trim() === "");
  const [only] = open;
  if (only === undefined || open.length > 1 || named.length < FEW) return [];
  return [
    {
      message: `有一行没有写${label}。${quote(only.row.level3)}的“${label}”空着，补上，再核对合计。`,
      indicator: only.index + 1,
      field: `extra:${label}`,
      printed: "",
      severity: "warning",
    },
  ];
}
const FEW = 5;

/** True where the head speaks of how the budget was spent. */
const speaksOfSpending = ({ extra = {} }: Project, unread: boolean): boolean =>
  unread || Object.keys(extra).some((label) => /执行率|执行数/.test(label));

/** The points that head, note or label keep for how the budget is spent: 20 of （20分*执行率）. */
function spendingPoints(project: Project, facts: Facts): string {
  const told = /[（(](\d{1,2})分[^）)]{0,3}执行率/.exec(Object.keys(project.extra ?? {}).join(" "))?.[1];
  const kept = facts.keepsTen && !weighsSpending(project) ? "10" : "";
  return headNumber(project, "weight")?.number ?? told ?? kept;
}

/** A hundred points of the rows, and more of them for how the budget is spent. */
function besideSpending(label: string, spending: string): readonly Found[] {
  if (!(Number(spending) > 0 && Number(spending) <= 20)) return [];
  const all = String(100 + Number(spending));
  return [
    {
      message: `${label}合计超过 100。各行加起来是 100，预算执行另有 ${spending}，一共 ${all}，核对各行${label}。`,
      field: `extra:${label}`,
      printed: all,
      expected: "100",
      severity: "warning",
    },
  ];
}

/** What the row of sums below prints, where the rows make another sum: `sums` are those that they may be taken to make. */
function totalFound({ extra = {} }: Project, column: string, sums: readonly string[]): readonly Found[] {
  return Object.entries(extra).flatMap(([label, printed]): readonly Found[] => {
    const total = label.endsWith(column) && TOTAL.test(label.slice(0, -column.length)) ? numberOf(printed) : "";
    const all = (sums[0] ?? "").replace(/\.0*$/, "");
    if (total === "" || sums.some((sum) => sameAmount(sum, total))) return [];
    const message = `${column}合计写错了。各行${column}加起来是 ${all}${Number(all) < 100 ? "，连预算执行的分一共 100" : ""}，${label}写的是 ${total}，核对。`;
    return [{ message, field: `extra:${label}`, printed: total, expected: all, severity: "warning" }];
  });
}
const TOTAL = /^(?:合计|总计|小计|总得?分|(?:自评|合计)得?分值?|得分合计)/;

/** “产出指标（40分）”, and the weights of its rows make another number. */
function groupsFound({ indicators }: Project, label: string): readonly Found[] {
  const groups = new Map<string, { readonly index: number; readonly points: string[] }>();
  for (const [index, { level1, extra = {} }] of indicators.entries()) {
    const group = groups.get(level1) ?? { index, points: [] };
    groups.set(level1, group);
    group.points.push((extra[label] ?? "").trim());
  }
  const found = [...groups].flatMap(([level1, { index, points }]): readonly Found[] => {
    const told = GROUP_POINTS.exec(level1)?.[1];
    const all = told === undefined || points.length < 2 ? undefined : sum(points)?.replace(/\.?0+$/, "");
    if (told === undefined || all === undefined || points.some((one) => one === "") || sameAmount(all, told)) return [];
    return [
      {
        message: `分值和一级指标不合。“${level1}”，各行${label} ${points.join("＋")}＝${all}，核对。`,
        indicator: index + 1,
        field: `extra:${label}`,
        printed: all,
        expected: told,
        severity: "warning",
      },
    ];
  });
  // Where none fits, the heads are those of another form.
  return found.length === groups.size ? [] : found;
}
const GROUP_POINTS = /[（(](\d{1,2})分[)）]$/;

const W = (weight: string) => ({ extra: { 权重: weight } });

export const points: ProjectRule = {
  id: "rows.points",
  title: "分值合计不对",
  severity: "error",
  why: "各行分值、权重加起来要等于规定的总分。",
  source: "财预〔2021〕101号式表格的分值栏",
  scope: "project",
  examples: {
    bad: [
      {
        extra: { 合计权重: "110" },
        rows: [W("50"), W("30"), W("20")],
        form: { columns: ["target", "extra:权重"] },
      },
      { rows: [{ extra: { 分值: "50" } }, { extra: { 分值: "40" } }] },
      { rows: [{ extra: { 分值: "60" } }, { extra: { 分值: "50" } }] },
      { rows: [W("50"), W("20"), W("20")], form: { columns: ["target", "extra:权重"] } },
      { rows: [W("40%"), W("30%"), W("40%")], form: { columns: ["target", "extra:权重"] } },
      {
        rows: ["20", "20", "", "30", "30"].map((points) => ({ name: "巡查", ...W(points) })),
        form: { columns: ["target", "extra:权重"] },
      },
      {
        rows: ["25", "27", "48"].map((points, i) => ({
          level1: i < 2 ? "产出指标（50分）" : "效益指标（48分）",
          ...W(points),
        })),
        form: { columns: ["level1", "target", "extra:权重"] },
      },
      { extra: { 分值: "10", 得分: "9.8" }, rows: [{ extra: { 分值: "60" } }, { extra: { 分值: "40" } }] },
    ],
    good: [
      {
        extra: { 合计权重: "90" },
        rows: [W("50"), { class: "社会效益指标", ...W("30") }, { class: "服务对象满意度指标", ...W("10") }],
        form: { columns: ["target", "extra:权重"] },
      },
      { rows: [{ extra: { 分值: "50" } }, { extra: { 分值: "50.0" } }] },
      { rows: ["巡查次数"] },
      { extra: { 分值: "10" }, rows: [{ extra: { 分值: "90" } }, { name: "预算执行率", extra: { 分值: "10" } }] },
      { rows: [{ extra: { 分值: "" } }, { extra: { 备注: "3" } }] },
      { rows: [{ extra: { 分值: "50" } }, { extra: { 分值: "40" } }], form: { columns: ["target", "extra:分值"] } },
      {
        rows: [W("50"), { class: "社会效益指标", ...W("30") }, { class: "服务对象满意度指标", ...W("10") }],
        form: { columns: ["target", "extra:权重"] },
      },
      { rows: [W("0.5"), W("0.5")], form: { columns: ["extra:权重"] } },
      { rows: ["巡查次数"], form: { columns: ["target"] } },
    ],
  },
  check({ project, facts, form, overall }) {
    const columns = overall ? facts.layout.overallColumns : facts.layout.columns;
    const asked = new Set(
      gathered(columns, (column) => (column.field === "extra" && column.total !== undefined ? [column.label] : [])),
    );
    if (!project.indicators.some(({ extra }) => extra !== undefined)) return [];
    // The head of a report on a whole office is kept as printed.
    const unread = overall && facts.kind === "selfEvaluation";
    const printed = new Set(
      gathered(project.indicators, ({ extra }) => Object.keys(extra ?? {}).filter(isWeightColumn)),
    );
    return [...new Set([...asked, ...printed])].flatMap((label): readonly Found[] => {
      const values = project.indicators.map((row) => (row.extra?.[label] ?? "").trim().replace(/(%|％|分)$/, ""));
      const all = sum(values);
      const open = [...groupsFound(project, label), ...openRow(project, label)];
      if (all === undefined || sameAmount(all, "1")) return open;
      const spending = spendingPoints(project, facts);
      open.push(...totalFound(project, label, [all, sum([all, spending]) ?? all, "100"]));
      if (sameAmount(all, "100")) return weighsSpending(project) ? open : [...open, ...besideSpending(label, spending)];
      const own = asked.has(label) && form.own;
      // Many forms keep ten points for how the budget is spent, which stand in no row.
      const kept =
        facts.keepsTen || facts.weighsNinety || !label.includes("权重") || leavesTenToSpending(project, label);
      if (!own && kept && sameAmount(all, WITHOUT_SPENDING)) return open;
      if (!own && (Number(all) < NEAR[0] || Number(all) > NEAR[1])) return open;
      const whole = sum([all, spending]) ?? all;
      // Thirds are rounded.
      if (Math.abs(Number(whole) - 100) < ROUNDED) return open;
      const total = whole.replace(/\.?0+$/, "");
      // Points for the spending stand apart, and how many they are was not read: ten or twenty as a rule.
      const apart =
        !own && spending === "" && Number(all) < 100 && !weighsSpending(project) && speaksOfSpending(project, unread);
      // The class whose rows make too many or too few has been named.
      const gap = difference(whole, "100") ?? "";
      if (open.some(({ printed = "", expected = "" }) => sameAmount(difference(printed, expected) ?? "", gap)))
        return open;
      if (apart && (sameAmount(all, "80") || sameAmount(all, WITHOUT_SPENDING))) return open;
      return [
        ...open,
        {
          message: `${label}合计不是 100。${apart ? "各行 " : ""}${values.filter((value) => value !== "").join("＋")}${spending === "" ? "" : `，加上预算执行 ${spending}`}＝${total}${apart ? "，加上预算执行的 10 分或 20 分也不是" : ""}，核对各行${label}。`,
          field: `extra:${label}`,
          printed: total,
          expected: "100",
          ...(own ? {} : { severity: "warning" as const }),
        },
      ];
    });
  },
};
