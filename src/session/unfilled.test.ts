import { expect, it } from "vitest";
import { type Draft, type Finding, newIndicator, parseTarget } from "../domain/index.ts";
import { draftOf, LAYOUT } from "./testing.ts";
import { sortUnfilled, UNFILLED } from "./unfilled.ts";

const finding = (field: string, more: Partial<Finding> = {}): Finding => ({
  rule: "r",
  severity: "error",
  message: `没有写${field}。`,
  where: { project: 1, indicator: 1, field },
  missing: true,
  ...more,
});
const withRow = (level3: string, target: string): Draft => {
  const draft = draftOf(1);
  const row = { ...newIndicator("产出指标", "数量指标"), level3, target: parseTarget(target).target };
  return { ...draft, projects: draft.projects.map((project) => ({ ...project, indicators: [row] })) };
};
const sorted = (draft: Draft, open: readonly Finding[]) => sortUnfilled(draft, LAYOUT, { open, settled: [] });
const fields = (draft: Draft, open: readonly Finding[]) =>
  sorted(draft, open)
    .unfilled.filter(({ where }) => where.indicator === 1)
    .map(({ where }) => where.field);

it("is every place where nothing is written, and nothing that is wrong", () => {
  const empty = finding("level3");
  const { missing: _missing, ...wrong } = finding("target");
  expect(sorted(withRow("", ""), [empty]).findings).toEqual([]);
  expect(fields(withRow("", ""), [empty])).toEqual(["level3"]);
  expect(sorted(withRow("", ""), [wrong, empty]).findings).toEqual([wrong]);
});

it("is what a row still lacks until it says its name and its value", () => {
  const basis = finding("basis", { severity: "warning" });
  expect(fields(withRow("修路", ""), [basis])).toEqual(["description", "target", "basis"]);
  expect(sorted(withRow("修路", "≥5公里"), [basis]).findings).toEqual([basis]);
  expect(fields(withRow("修路", "≥5公里"), [basis])).toEqual(["description"]);
});

it("is told once, however many rules miss it, and keeps the mend of the rule", () => {
  const fix = { kind: "remove-row", label: "删掉这一行" } as const;
  const { unfilled } = sorted(withRow("", ""), [
    finding("level3", { fix }),
    finding("name", { where: { section: "projects" } }),
  ]);
  const rows = unfilled.filter(({ where }) => where.indicator === 1);
  expect(rows).toEqual([expect.objectContaining({ rule: UNFILLED, fix })]);
  expect(unfilled.filter(({ where }) => where.section === "projects")).toEqual([]);
});

it("is not what a person decided to leave", () => {
  const draft = withRow("修路", "");
  const place = `project/${draft.projects[0]?.id}/${draft.projects[0]?.indicators[0]?.id}/basis`;
  const settled = { ...draft, settled: [{ rule: UNFILLED, place, values: "→", reason: "没有依据" }] };
  expect(fields(settled, [])).toEqual(["description", "target"]);
  expect(sorted(settled, []).settled).toEqual([expect.objectContaining({ reason: "没有依据" })]);
});

it("is not what a county has switched off", () => {
  const off = new Set(["rows.basis-missing"]);
  const { unfilled } = sortUnfilled(withRow("修路", ""), LAYOUT, { open: [], settled: [], off });
  const rows = unfilled.filter(({ where }) => where.indicator === 1);
  expect(rows.map(({ where }) => where.field)).toEqual(["description", "target"]);
});

it("counts what is there and what is not as one whole", () => {
  const before = sorted(withRow("修路", ""), []);
  const after = sorted(withRow("修路", "≥5公里"), []);
  expect(after.filled).toBe(before.filled + 1);
  expect(after.filled + after.unfilled.length).toBe(before.filled + before.unfilled.length);
});
