import { expect, it } from "vitest";
import { h2 } from "../../templates/h2/layout.ts";
import type { Draft, Form } from "../domain/index.ts";
import { sampleDraft } from "../domain/sample/index.ts";
import { checkDraft, findingKey } from "./index.ts";

const sample = sampleDraft();
const [first, ...others] = sample.projects;
if (first === undefined) throw new Error("the sample has projects");
const FORM: Form = { columns: ["level1", "level2", "level3", "description", "target", "basis"], fields: ["name"] };

const HEADED: Form = { ...FORM, fields: ["name", "purpose"] };

/** The sample with a first table whose first rows have no number, as it was typed or as it was read from a form. */
function withEmpty(rows: number, form?: Form): Draft {
  if (first === undefined) return sample;
  const target = { kind: "quantity", symbol: "≥", value: "", unit: "人" } as const;
  const indicators = first.indicators.map((row, index) => (index < rows ? { ...row, target } : row));
  return { ...sample, projects: [{ ...first, indicators, ...(form === undefined ? {} : { form }) }, ...others] };
}
const count = first.indicators.length;
const half = Math.ceil(count / 2);
const said = (draft: Draft) => checkDraft(draft, h2).open.filter(({ rule }) => rule === "values.missing-target");

it("says once, mildly and with the numbers of the rows what it would say of half the rows of a table that was read", () => {
  expect(half).toBeGreaterThanOrEqual(5);
  const found = said(withEmpty(half, FORM));
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ severity: "info", where: { project: 1, field: "indicators" } });
  expect(found[0]?.message).toContain(`这张表 ${count} 行里有 ${half} 行这样（第 1、2、3、4、5`);
});

it("marks fewer rows, and rows that were typed here, one by one", () => {
  expect(said(withEmpty(4, FORM))).toHaveLength(4);
  expect(said(withEmpty(half))).toHaveLength(half);
});

it("leaves what a person decided of single rows decided, and takes a decision for all of them", () => {
  const rows = said(withEmpty(half));
  const draft = withEmpty(half, FORM);
  const decided = { ...draft, settled: rows.map((finding) => ({ ...findingKey(draft, finding), reason: "原件如此" })) };
  expect(said(decided)).toEqual([]);
  const [one] = said(draft);
  if (one === undefined) throw new Error("the rows are told");
  const all = { ...draft, settled: [{ ...findingKey(draft, one), reason: "原件如此" }] };
  expect(said(all)).toEqual([]);
  expect(checkDraft(all, h2).settled.map(({ reason }) => reason)).toEqual(["原件如此"]);
});

it("does not say that the same cell of the head is empty in all tables that were read", () => {
  const read = { ...sample, projects: sample.projects.map((project) => ({ ...project, purpose: "", form: HEADED })) };
  const found = checkDraft(read, h2).open.filter(({ rule }) => rule === "projects.head-missing");
  expect(found).toEqual([]);
  const typed = { ...sample, projects: sample.projects.map((project) => ({ ...project, purpose: "" })) };
  const each = checkDraft(typed, h2).open.filter(({ rule }) => rule === "projects.head-missing");
  expect(each).toHaveLength(sample.projects.length);
});
