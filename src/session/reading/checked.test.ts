import { describe, expect, it } from "vitest";
import type { Finding } from "../../domain/index.ts";
import { byRule, type CheckedFile, checkedSheets, ruleTitle, severityCounts } from "./checked.ts";

const finding = (rule: string, severity: Finding["severity"], more: Partial<Finding> = {}): Finding => ({
  rule,
  severity,
  message: "没有写依据。公开后会有人问。",
  where: { project: 1 },
  ...more,
});
const checked = (name: string, ...findings: readonly Finding[]): CheckedFile => ({
  kind: "checked",
  name,
  document: {
    title: name,
    agency: `${name}单位`,
    year: 2025,
    projects: 1,
    indicators: 4,
    unrecognised: 0,
    findings,
    places: findings.map(() => "项目 1 河道保洁"),
  },
});
const files: readonly CheckedFile[] = [
  checked("甲", finding("rows.basis-missing", "warning"), finding("rows.basis-missing", "warning")),
  checked("乙", finding("rows.basis-missing", "warning"), finding("values.zero-target", "error", { printed: "=0" })),
  { kind: "refused", name: "旧.doc", reason: "这是旧格式，读不了。" },
];

describe("many files that were checked", () => {
  it("are counted by severity and by rule, graver first", () => {
    expect(severityCounts(files[1]?.kind === "checked" ? files[1].document.findings : [])).toEqual({
      error: 1,
      warning: 1,
      info: 0,
    });
    expect(byRule(files).map(({ rule, count, files: inFiles }) => [rule, count, inFiles])).toEqual([
      ["values.zero-target", 1, 1],
      ["rows.basis-missing", 3, 2],
    ]);
  });
  it("name rules by their titles, unknown ones by their names", () => {
    expect(ruleTitle("rows.basis-missing")).toMatch(/依据/);
    expect(ruleTitle("rows.of-tomorrow")).toBe("rows.of-tomorrow");
  });
  it("fill a workbook: a line a file, a rule, a finding; every row as wide as its head", () => {
    const sheets = checkedSheets(files);
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ["按单位", 3],
      ["按规则", 2],
      ["明细", 4],
    ]);
    for (const { head, widths, rows } of sheets) {
      for (const row of rows) expect([row.length, widths.length]).toEqual([head.length, head.length]);
    }
    expect(sheets[0]?.rows[1]).toEqual(["乙单位", 2025, "乙", 1, 1, 1, 0, 2, ""]);
    expect(sheets[0]?.rows[2]?.[8]).toBe("这是旧格式，读不了。");
    expect(sheets[2]?.rows[3]).toContain("=0");
  });
});
