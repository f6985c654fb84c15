import { ruleTitle, SEVERITY_WORDS, type Sheet } from "../reading/rule-words.ts";
import { overviewOf } from "./overview.ts";
import type { Office, OfficeFindings } from "./types.ts";

type Row = Sheet["rows"][number];

/** The workbook of the desk: a line an office, a line a rule, a line a finding. */
export function deskSheets(
  offices: readonly Office[],
  details: readonly (readonly [office: Office, found: OfficeFindings])[],
): readonly Sheet[] {
  const left = new Map(details.map(([{ id }, { unrecognised }]) => [id, unrecognised]));
  return [
    {
      name: "按单位",
      widths: [30, 8, 10, 8, 14, 8, 14, 8, 8, 12, 14, 30, 30],
      head: [
        "单位",
        "年度",
        "状态",
        "轮次",
        "送审人",
        "项目",
        "金额（万元）",
        "错误",
        "提醒",
        "未关闭批注",
        "意见",
        "文件",
        "备注",
      ],
      rows: offices.map((office) => officeRow(office, left.get(office.id) ?? 0)),
    },
    {
      name: "按规则",
      widths: [36, 8, 10, 12],
      head: ["规则", "处数", "单位数", "上次处数"],
      rows: overviewOf(offices).rules.map(({ title, count, offices, before }) => [title, count, offices, before ?? ""]),
    },
    {
      name: "明细",
      widths: [26, 8, 24, 34, 60, 24, 24, 12],
      head: ["单位", "程度", "规则", "位置", "说明", "写的是", "应为", "批注"],
      rows: details.flatMap(([{ name }, { findings }]) =>
        findings.map(({ finding, place, remarked, unfilled }) => [
          name,
          unfilled ? "未填" : SEVERITY_WORDS[finding.severity],
          ruleTitle(finding.rule),
          place,
          finding.message,
          finding.printed ?? "",
          finding.expected ?? "",
          remarked ? "已写成批注" : "",
        ]),
      ),
    },
  ];
}

function officeRow({ name, state, file }: Office, unrecognised: number): Row {
  if (file === undefined) return [name, "", state, "", "", "", "", "", "", "", "", "", ""];
  const { year, round, sender, projects, total, errors, warnings, open, verdict = "", from, broken } = file;
  const left = unrecognised === 0 ? "" : `${unrecognised} 处没有识别，未检查`;
  return [name, year, state, round, sender, projects, total, errors, warnings, open, verdict, from, broken ?? left];
}
