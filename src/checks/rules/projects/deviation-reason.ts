import { compare, type Indicator, printTarget } from "../../../domain/index.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { numberOf } from "../../words/printed-number.ts";
import { quote } from "../../words/quote.ts";
import {
  chanceColumn,
  completionColumn,
  expectedColumn,
  fallsShort,
  progressColumn,
  reasonColumn,
  scoreColumn,
} from "../../words/self-evaluation.ts";
import { OF_TARGETS } from "../../words/targets.ts";
import { weightsOf } from "../../words/weights.ts";

/** A number without its point and its noughts: 500 and 5000 have the same. */
const figures = (number: string): string => number.replace(/^[0.]+|\./g, "").replace(/0+$/, "");

/** True where two values differ by a point or by noughts alone; days of a month may do so rightly. */
function isTenfold(one: string, other: string): boolean {
  const [a = "", b = ""] = [one, other].map((printed) => /^[^\d年月]*(\d+(?:\.\d+)?)[^\d年月]*$/.exec(printed)?.[1]);
  return a !== "" && figures(a) === figures(b) && Number(a) !== Number(b);
}

const row = (target: string, completion: string, reason: string) => ({
  name: "养护里程",
  target,
  extra: { 实际完成值: completion, 偏差原因分析及改进措施: reason },
});

const watched = (target: string, progress: string, chance: string, reason: string) => ({
  name: "新建瞭望塔",
  target,
  extra: { "1至8月执行情况": progress, 偏差原因分析: reason, 完成目标可能性: chance },
});
/** What surely will be reached needs no reason for not being there in summer. */
const CERTAIN = /^(确定|一定|肯定)?(能|可以|是|已)/;

export const deviationReason: ProjectRule = {
  id: "projects.deviation-reason",
  title: "没有完成也没有说原因",
  severity: "warning",
  why: "没有达到目标的，表里要写偏差原因和改进措施。",
  scope: "project",
  behind: { rules: [...OF_TARGETS, "texts.wrong-year"], at: "row" },
  examples: {
    bad: [
      { rows: [row("≥26公里", "24公里", "")] },
      { rows: [row("≤10月份", "12月份", "")] },
      {
        rows: [{ name: "部署分析模型", target: "12个", extra: { 全年预计: "8个", 能否完成: "不能", 偏差原因: "" } }],
        form: { columns: ["target", "extra:全年预计", "extra:能否完成", "extra:偏差原因"] },
      },
      { rows: [row("≥95%", "91%", "无")] },
      { rows: [{ ...row("=100%", "90%", ""), name: "完工及时率" }] },
      { rows: [{ name: "满意度", target: "≥90%", extra: { 完成值: "113%", 分值: "10", 得分: "9.5", 偏差原因: "" } }] },
      { rows: [watched("2座", "0座", "有可能", "")] },
      { rows: [{ ...row("≤500元", "5000元", ""), name: "人次培训补贴标准" }] },
    ],
    good: [
      { rows: [{ name: "部署分析模型", target: "12个", extra: { 全年预计: "12个", 偏差原因: "" } }] },
      { rows: [row("≥26公里", "26.4公里", "")] },
      { rows: [row("≥26公里", "24公里", "连续降雨，工期后延。")] },
      { rows: [{ ...row("≥8.2‰", "6.4‰", ""), name: "林业有害生物成灾率" }] },
      { rows: [{ ...row("≤720人", "749人", ""), name: "失业人员再就业人数" }] },
      {
        rows: [{ name: "养护里程", target: "≥26公里", extra: { 实际完成值: "24公里" } }],
        form: { columns: ["target"] },
      },
      { rows: [{ name: "满意度", target: "≥90%", extra: { 完成值: "93%", 分值: "10", 得分: "10.0", 偏差原因: "" } }] },
      { rows: [watched("2座", "0座", "确定能", "")] },
      { rows: [{ name: "满意度", target: "≥95%", extra: { 完成值: "91%", 分值: "7", 得分: "7", 扣分原因: "" } }] },
      { rows: [watched("2座", "2座", "有可能", "")] },
      { rows: [{ name: "", target: "", extra: { 完成值: "", 分值: "100", 得分: "99.7", 偏差原因: "" } }] },
    ],
  },
  check({ project }) {
    const reason = reasonColumn(project);
    if (reason === undefined) return [];
    const [label = "", score = "", chance = "", progress = "", whole = ""] = [
      completionColumn(project),
      scoreColumn(project),
      chanceColumn(project),
      progressColumn(project),
      expectedColumn(project),
    ];
    const weights = score === "" ? [] : weightsOf(project.indicators);
    const said = ({ extra = {} }: Indicator, column: string): string => (extra[column] ?? "").trim();
    /** What asks for a reason, and the value that does. */
    const asks = (item: Indicator, index: number): readonly [printed: string, what: string] | undefined => {
      const [done, got, now] = [said(item, label), numberOf(said(item, score)), said(item, progress)];
      const most = weights[index] ?? "";
      // Where no points were lost the column for why they were is rightly empty, missed or not.
      if (reason.startsWith("扣分") && got !== "" && most !== "" && compare(got, most) === 0) return undefined;
      if (fallsShort(item, done) === true) return [done, `目标“${printTarget(item.target)}”，完成“${done}”`];
      const expected = said(item, whole);
      if (fallsShort(item, expected) === true)
        return [expected, `目标“${printTarget(item.target)}”，${whole}“${expected}”`];
      // What was spent has its points by the rate itself.
      const isLess = got !== "" && most !== "" && compare(got, "0") !== -1 && compare(got, most) === -1;
      if (isLess && said(item, reason) === "" && !item.level3.includes("执行率"))
        return [got, `分值 ${most}，得分 ${got}`];
      if (chance === "" || CERTAIN.test(said(item, chance)) || fallsShort(item, now) !== true) return undefined;
      return [now, `目标“${printTarget(item.target)}”，现在“${now}”，“${chance}”没有写确定能`];
    };
    return project.indicators.flatMap((item, index): readonly Found[] => {
      const written = said(item, reason);
      // A row without a name is that of the total.
      if (item.level3.trim() === "" || !/^[无—\-/\s]*$/.test(written)) return [];
      const asked = asks(item, index);
      if (asked === undefined) return [];
      const [printed, what] = asked;
      const how = written === "" ? "没有写" : `写的是“${written}”`;
      const isSlip = what.startsWith("目标") && isTenfold(printed, printTarget(item.target));
      return [
        {
          message: isSlip
            ? `完成值像是写错了位数。${quote(item.level3)}${what}，只差 0 的个数或者小数点，核对；没有写错就说明原因。`
            : `${what.startsWith("分值") ? "扣了分" : "没有完成"}也没有说原因。${quote(item.level3)}${what}，“${reason}”一栏${how}。`,
          indicator: index + 1,
          field: `extra:${reason}`,
          printed,
          expected: printTarget(item.target),
        },
      ];
    });
  },
};
