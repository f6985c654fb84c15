import { expect, it } from "vitest";
import { type Draft, type Finding, newIndicator, parseTarget } from "../domain/index.ts";
import { draftOf } from "./testing.ts";
import { sortUnfilled } from "./unfilled.ts";

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

it("is what is missing where nothing is written, and nothing that is wrong", () => {
  const empty = finding("level3");
  const { missing: _missing, ...wrong } = finding("target");
  expect(sortUnfilled(withRow("", ""), [empty])).toEqual({ findings: [], unfilled: [empty] });
  expect(sortUnfilled(withRow("", ""), [wrong, empty])).toEqual({ findings: [wrong], unfilled: [empty] });
});

it("is what a row still lacks until it says its name and its value", () => {
  const basis = finding("basis", { severity: "warning" });
  expect(sortUnfilled(withRow("修路", ""), [basis]).unfilled).toEqual([basis]);
  expect(sortUnfilled(withRow("修路", "≥5公里"), [basis]).findings).toEqual([basis]);
});

it("is also a head, a table without rows, and a chapter", () => {
  const found = [
    finding("name", { where: { project: 1, field: "name" } }),
    finding("indicators", { where: { project: 1, field: "indicators" } }),
    finding("goal", { where: { section: "overall", field: "goal" } }),
  ];
  expect(sortUnfilled(withRow("修路", "≥5公里"), found).unfilled).toEqual(found);
});
