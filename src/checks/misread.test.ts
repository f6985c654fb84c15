import { expect, it } from "vitest";
import { h2 } from "../../templates/h2/layout.ts";
import type { Draft } from "../domain/index.ts";
import { sampleDraft } from "../domain/sample/index.ts";
import { checkDraft, findingKey } from "./index.ts";

const sample = sampleDraft();
const [project] = sample.projects;
const [row, ...rows] = project?.indicators ?? [];
if (project === undefined || row === undefined) throw new Error("the sample has rows");
const empty = { ...row, target: { kind: "text", text: "" } } as const;

/** The sample as read from a file whose first value was a picture. */
function read(first: typeof row = empty): Draft {
  if (project === undefined) return sample;
  const place = `project/${project.id}/${row?.id}/target`;
  return {
    ...sample,
    projects: [{ ...project, indicators: [first, ...rows] }, ...sample.projects.slice(1)],
    doubts: [{ place, printed: "", says: "这一格里有图片，图片没有读入。" }],
  };
}
const rules = (draft: Draft) =>
  checkDraft(draft, h2).open.map(({ rule, where }) => [rule, where.project, where.indicator]);

it("says once that something may have been read wrongly, and nothing else of that place", () => {
  expect(rules(read())).toEqual([["document.misread", 1, 1]]);
  expect(checkDraft(read(), h2).open[0]).toMatchObject({ severity: "warning" });
});

it("speaks as always once something is written there", () => {
  expect(rules(read({ ...row, target: { kind: "text", text: "是" } })).map(([rule]) => rule)).toContain(
    "values.quantity-without-number",
  );
});

it("speaks as always once a person says that it was read rightly", () => {
  const draft = read();
  const [finding] = checkDraft(draft, h2).open;
  if (finding === undefined) throw new Error("the doubt is told");
  const decided = { ...draft, settled: [{ ...findingKey(draft, finding), reason: "原件也是空的" }] };
  expect(rules(decided)).toEqual([["values.missing-target", 1, 1]]);
});
