import { describe, expect, it } from "vitest";
import { draftSchema, LIST_LIMIT, newIndicator } from "../domain/index.ts";
import { unstorable } from "./storable.ts";
import { draftOf } from "./testing.ts";

const draft = draftOf(3);
const [first, ...others] = draft.projects;
if (first === undefined) throw new Error("no project");
const rows = Array.from({ length: 50 }, () => newIndicator("产出指标", "数量指标"));
const withRows = (indicators: typeof first.indicators) => ({
  ...draft,
  projects: [{ ...first, indicators }, ...others],
});
const tooLong = { ...newIndicator("产出指标", "数量指标"), level3: "字".repeat(200_001) };

describe("what can be stored", () => {
  it("is a draft that could be opened again", () => {
    const after = withRows(rows);
    expect(draftSchema.safeParse(after).success).toBe(true);
    expect(unstorable(draft, after)).toBeUndefined();
    expect(unstorable(after, withRows(rows.slice(1)))).toBeUndefined();
  });
  it("finds the one text that is too long, in a new row and in one that was there", () => {
    expect(unstorable(withRows(rows), withRows([...rows, tooLong]))).toMatch(/^内容太长/);
    const changed = rows.map((row, at) => (at === 7 ? { ...tooLong, id: row.id } : row));
    expect(unstorable(withRows(rows), withRows(changed))).toMatch(/^内容太长/);
    expect(unstorable(draft, { ...draft, title: "字".repeat(200_001) })).toMatch(/^内容太长/);
  });
  it("asks nothing of what was there already, so that a draft once opened can be worked on", () => {
    expect(unstorable(withRows([tooLong]), withRows([tooLong, ...rows]))).toBeUndefined();
  });
  it("holds a list to its length, also where every row is known", () => {
    const many = Array.from({ length: LIST_LIMIT }, (_, at) => rows[at % rows.length] ?? tooLong);
    expect(unstorable(withRows(rows), withRows(many))).toBeUndefined();
    expect(unstorable(withRows(rows), withRows([...many, ...rows]))).toMatch(/^内容太长/);
  });
});
