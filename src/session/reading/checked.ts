import { RULES } from "../../checks/index.ts";
import type { Finding, Severity } from "../../domain/index.ts";
import type { CheckedDocument } from "./types.ts";

/** A file of many that were checked: what was found in it, or one sentence why it could not be read. */
export type CheckedFile = { readonly name: string } & (
  | { readonly kind: "checked"; readonly document: CheckedDocument }
  | { readonly kind: "refused"; readonly reason: string }
);

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** How often a rule fires over all files. */
export interface RuleLine {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly count: number;
  /** In how many files. */
  readonly files: number;
}

const TITLES: ReadonlyMap<string, string> = new Map(RULES.map(({ id, title }) => [id, title]));
const GRAVITY: readonly Severity[] = ["error", "warning", "info"];

/** The rule's title; for a rule of another version its name. */
export function ruleTitle(rule: string): string {
  return TITLES.get(rule) ?? rule;
}

export function severityCounts(findings: readonly Finding[]): SeverityCounts {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** The rules that fired, graver first, then the more frequent. */
export function byRule(files: readonly CheckedFile[]): readonly RuleLine[] {
  const lines = new Map<string, RuleLine>();
  for (const file of files) {
    if (file.kind !== "checked") continue;
    const seen = new Set<string>();
    for (const { rule, severity } of file.document.findings) {
      const line = lines.get(rule) ?? { rule, title: ruleTitle(rule), severity, count: 0, files: 0 };
      const graver = GRAVITY.indexOf(severity) < GRAVITY.indexOf(line.severity) ? severity : line.severity;
      lines.set(rule, {
        ...line,
        severity: graver,
        count: line.count + 1,
        files: line.files + (seen.has(rule) ? 0 : 1),
      });
      seen.add(rule);
    }
  }
  return [...lines.values()].sort(
    (a, b) =>
      GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity) || b.count - a.count || (a.rule < b.rule ? -1 : 1),
  );
}

/** One sheet of a workbook: a head row and plain cells. */
export interface Sheet {
  readonly name: string;
  /** Width of each column in characters. */
  readonly widths: readonly number[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: "错误", warning: "提醒", info: "说明" };

/** The workbook of a check of many files: a line a file, a line a rule, a line a finding. */
export function checkedSheets(files: readonly CheckedFile[]): readonly Sheet[] {
  const summary = files.map((file) => {
    if (file.kind === "refused") return ["", "", file.name, "", "", "", "", "", file.reason];
    const { agency, year, projects, findings, unrecognised } = file.document;
    const { error, warning, info } = severityCounts(findings);
    const left = unrecognised === 0 ? "" : `${unrecognised} 处没有识别，未检查`;
    return [agency, year, file.name, projects, error, warning, info, error + warning, left];
  });
  const details = files.flatMap((file) =>
    file.kind === "refused"
      ? []
      : file.document.findings.map((finding, nth) => [
          file.document.agency,
          file.name,
          SEVERITY_WORDS[finding.severity],
          ruleTitle(finding.rule),
          file.document.places[nth] ?? "",
          finding.message,
          finding.printed ?? "",
          finding.expected ?? "",
        ]),
  );
  return [
    {
      name: "按单位",
      widths: [30, 8, 40, 8, 8, 8, 8, 12, 40],
      head: ["单位", "年度", "文件", "项目", "错误", "提醒", "说明", "错误和提醒", "备注"],
      rows: summary,
    },
    {
      name: "按规则",
      widths: [36, 8, 8, 10],
      head: ["规则", "程度", "处数", "文件数"],
      rows: byRule(files).map(({ title, severity, count, files }) => [title, SEVERITY_WORDS[severity], count, files]),
    },
    {
      name: "明细",
      widths: [26, 34, 8, 24, 34, 60, 24, 24],
      head: ["单位", "文件", "程度", "规则", "位置", "说明", "写的是", "应为"],
      rows: details,
    },
  ];
}
