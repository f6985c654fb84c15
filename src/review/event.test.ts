import { describe, expect, it } from "vitest";
import { sampleDraft } from "../domain/sample/index.ts";
import { type Remark, remarkPlace } from "./event.ts";

const draft = sampleDraft();
const [one, two, ...others] = draft.projects;
const [row, ...rows] = one?.indicators ?? [];
if (one === undefined || two === undefined || row === undefined) throw new Error("the sample has rows");
const remark: Remark = {
  kind: "remark",
  id: "r",
  at: 0,
  by: "王敏",
  place: { section: "project", projectId: one.id, rowId: row.id, field: "target" },
  quoted: "",
  text: "偏低",
};

describe("where a remark stands", () => {
  it("is where it was made", () => {
    expect(remarkPlace(draft, remark)).toEqual(remark.place);
  });
  it("goes with its row to another project", () => {
    const projects = [{ ...one, indicators: rows }, { ...two, indicators: [...two.indicators, row] }, ...others];
    expect(remarkPlace({ ...draft, projects }, remark)).toEqual({ ...remark.place, projectId: two.id });
  });
  it("stays where its row was deleted", () => {
    const projects = [{ ...one, indicators: rows }, two, ...others];
    expect(remarkPlace({ ...draft, projects }, remark)).toEqual(remark.place);
  });
});
