import { describe, expect, it } from "vitest";
import { h2 } from "../../../templates/h2/layout.ts";
import { type Draft, newDraft, newIndicator, newProject, type Project, restoreDraft } from "../../domain/index.ts";
import { addIncoming, collect, draftOfReadings, type Incoming, mainSource, withIncoming } from "./collect.ts";

let count = 0;
function project(name: string, code = ""): Project {
  count += 1;
  const row = { ...newIndicator("产出指标", "数量指标"), id: "p1i1", level3: "数量" };
  return { ...newProject(h2, name), id: `p${count}`, code, indicators: [row] };
}
const taken = (source: string, ...projects: readonly Project[]) => ({
  source,
  draft: { ...newDraft(source, 2025, h2), projects },
  projects,
});
const names = (projects: readonly Project[]) => projects.map(({ name }) => name);
const skip = () => "skip" as const;

describe("projects of several files", () => {
  const here = [project("河道保洁", "A-1"), project("路灯维护")];
  it("are recognised by code, else by name", () => {
    const incoming = collect(here, [
      taken("水利站.docx", project("河道保洁（改名）", "a-1"), project("路灯 维护"), project("水库管护")),
    ]);
    expect(incoming.map(({ duplicate }) => duplicate?.by)).toEqual(["code", "name", undefined]);
  });
  it("double each other across files, never inside one", () => {
    const incoming = collect(
      [],
      [taken("甲.docx", project("培训"), project("培训")), taken("乙.docx", project("培训"))],
    );
    expect(incoming.map(({ duplicate }) => duplicate?.source)).toEqual([undefined, undefined, "甲.docx"]);
  });
  it("are skipped, replaced in their place, or both kept", () => {
    const incoming = collect(here, [taken("水利站.docx", project("河道保洁", "A-1"), project("水库管护"))]);
    const [double] = incoming;
    expect(names(withIncoming(here, incoming, skip))).toEqual(["河道保洁", "路灯维护", "水库管护"]);
    const replaced = withIncoming(here, incoming, () => "replace");
    expect(names(replaced)).toEqual(["河道保洁", "路灯维护", "水库管护"]);
    expect(replaced[0]?.id).toBe(here[0]?.id);
    expect(replaced[0]?.indicators[0]?.id).not.toBe(double?.project.indicators[0]?.id);
    expect(names(withIncoming(here, incoming, () => "both"))).toHaveLength(4);
  });
  it("replace also what came from a file before", () => {
    const later = { ...project("培训"), purpose: "后来的" };
    const incoming = collect([], [taken("甲.docx", project("培训")), taken("乙.docx", later)]);
    const list = withIncoming([], incoming, () => "replace");
    expect(list.map(({ purpose }) => purpose)).toEqual(["后来的"]);
  });
  it("leave last year's values beside the rows they replace", () => {
    const target = { kind: "text", text: "上年" } as const;
    const old: Project = {
      ...project("河道保洁"),
      lastYear: { budget: { total: "1", fiscal: "1", other: "" } },
      indicators: [{ ...newIndicator("产出指标", "数量指标"), level3: "数量", lastYear: target }],
    };
    const [next] = withIncoming([old], collect([old], [taken("a", project("河道保洁"))]), () => "replace");
    expect(next?.lastYear?.budget.total).toBe("1");
    expect(next?.indicators[0]?.lastYear).toEqual(target);
  });
  it("come in as one command with ids of their own", () => {
    const draft: Draft = { ...newDraft("云溪镇人民政府", 2026, h2), projects: here };
    const incoming = collect(here, [taken("甲.docx", project("水库管护")), taken("乙.docx", project("防汛"))]);
    const next = addIncoming(incoming, skip).change(draft);
    expect(names(next.projects)).toEqual(["河道保洁", "路灯维护", "水库管护", "防汛"]);
    const ids = next.projects.flatMap((item) => [item.id, ...item.indicators.map(({ id }) => id)]);
    expect(new Set(ids.slice(4)).size).toBe(4);
    expect(addIncoming([], skip).change(draft)).toBe(draft);
  });
});

describe("a new draft of what was read", () => {
  const head = { agency: "云溪镇人民政府", year: 2025, templateId: "h2" };
  const never = (item: Incoming) => {
    throw new Error(`asked for ${item.project.name}`);
  };
  it("is the file itself where nothing was changed", () => {
    const one = taken("云溪镇人民政府", project("河道保洁"));
    const draft = draftOfReadings([one], head, never);
    expect({ ...draft, id: one.draft.id }).toEqual(one.draft);
    expect(draft?.id).not.toBe(one.draft.id);
  });
  it("takes a title of its own where office or year were changed", () => {
    const draft = draftOfReadings([taken("云溪镇", project("河道保洁"))], { ...head, year: 2026 }, never);
    expect(draft?.title).toBe("云溪镇人民政府2026年部门预算信息公开");
    expect(draft?.year).toBe(2026);
  });
  it("takes the chapters of the wordiest file, the projects of all, and keeps what was not understood", () => {
    const plain = taken("站所.docx", project("水库管护"));
    const whole = taken("镇.docx", project("河道保洁"), project("水库管护"));
    const { draft } = whole;
    const wordy = {
      ...whole,
      draft: {
        ...draft,
        narrative: { ...draft.narrative, duties: ["贯彻执行。"] },
        unrecognised: [{ place: "第 3 段", text: "？" }],
      },
    };
    expect(mainSource([plain, wordy])).toBe(wordy);
    const made = draftOfReadings([plain, wordy], head, skip);
    expect(made?.narrative.duties).toEqual(["贯彻执行。"]);
    expect(names(made?.projects ?? [])).toEqual(["水库管护", "河道保洁"]);
    expect(made?.unrecognised).toEqual([{ place: "镇.docx 第 3 段", text: "？" }]);
    expect(() => restoreDraft(JSON.parse(JSON.stringify(made)))).not.toThrow();
  });
});
