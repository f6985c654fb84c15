import { describe, expect, it } from "vitest";
import { LAYOUTS } from "../../../templates/index.ts";
import {
  type Draft,
  type Finding,
  NARRATIVE_FIELDS,
  newDraft,
  newIndicator,
  newOrganisation,
  newProject,
  newSubGoal,
} from "../../domain/index.ts";
import { CHAPTERS, chapterOf } from "./chapters.ts";
import { isOnSpot, placeOfFinding, splitMessage, spotOfPlace } from "./places.ts";

const [layout] = LAYOUTS;
if (layout === undefined) throw new Error("no layout");
const row = newIndicator("产出指标", "数量指标");
const project = { ...newProject(layout, "农村公路养护"), indicators: [row] };
const draft: Draft = { ...newDraft("云溪镇人民政府", 2025, layout), projects: [project] };
const finding = (where: Finding["where"]): Finding => ({ rule: "r", severity: "error", message: "", where });

describe("chapters", () => {
  it("have a page for every slot of office wording", () => {
    for (const field of NARRATIVE_FIELDS) expect(chapterOf(field.id)?.slots).toContain(field.id);
  });
  it("have keys of their own", () => {
    expect(new Set(CHAPTERS.map((chapter) => chapter.key)).size).toBe(CHAPTERS.length);
  });
});

describe("places", () => {
  it("lead from a finding to the row it speaks of", () => {
    const place = placeOfFinding(finding({ project: 1, indicator: 1, field: "target" }), draft);
    expect(place).toEqual({ section: "project", projectId: project.id, rowId: row.id, field: "target" });
    expect(spotOfPlace(place)).toEqual({ kind: "project", id: project.id });
    expect(isOnSpot(place, { kind: "project", id: project.id })).toBe(true);
  });
  it("lead to the chapter that shows a figure", () => {
    const spot = (field: string) => spotOfPlace({ section: "figures", field });
    expect(spot("收入合计")).toEqual({ kind: "chapter", key: "figures" });
    expect(spot("公务接待费")).toEqual({ kind: "chapter", key: "threePublic" });
    expect(spot("政府采购预算")).toEqual({ kind: "chapter", key: "procurement" });
    expect(spotOfPlace({ section: "agency" })).toEqual({ kind: "chapter", key: "cover" });
    expect(spotOfPlace({ section: "没有这一章" })).toEqual({ kind: "chapter", key: "cover" });
  });
  it("survive a finding about what is no longer there", () => {
    expect(spotOfPlace(placeOfFinding(finding({ project: 9 }), draft))).toEqual({ kind: "chapter", key: "cover" });
  });
  it("lead to the fields of 部门整体", () => {
    const goal = newSubGoal();
    const more = { ...draft, overall: { ...draft.overall, subGoals: [goal] } };
    const at = (field: string) => placeOfFinding(finding({ section: "overall", field }), more);
    expect(at("subGoals.1.content.2")).toEqual({ section: "overall", rowId: goal.id, field: "content" });
    expect(at("safeguards.3")).toEqual({ section: "overall", field: "overall.safeguards" });
    expect(at("subGoals.9.title")).toEqual({ section: "overall", field: "subGoals.9.title" });
  });
  it("lead to the rows of the small tables", () => {
    const organisation = newOrganisation("云溪镇水利站");
    const more = { ...draft, organisations: [organisation] };
    const place = placeOfFinding(finding({ section: "organisations", field: "rows.1.rank" }), more);
    expect(place).toEqual({ section: "organisations", rowId: organisation.id, field: "rank" });
  });
});

describe("messages", () => {
  it("begin with the headline", () => {
    expect(splitMessage("没有写依据。公开后会有人问。")).toEqual({ what: "没有写依据", why: "公开后会有人问。" });
    expect(splitMessage("没有成本指标。")).toEqual({ what: "没有成本指标", why: "" });
    expect(splitMessage("标点连用“；。”。留一个。")).toEqual({ what: "标点连用“；。”", why: "留一个。" });
    expect(splitMessage("预算数 9.50")).toEqual({ what: "预算数 9.50", why: "" });
  });
});
