import { describe, expect, it } from "vitest";
import { newProject, newSubGoal } from "../../domain/index.ts";
import { draftOf, LAYOUT } from "../testing.ts";
import * as commands from "./index.ts";

const draft = draftOf(3);
const id = (index: number) => draft.projects[index]?.id ?? "";
const names = (changed: typeof draft) => changed.projects.map(({ name }) => name);

describe("projects", () => {
  it("are added, moved, duplicated and removed", () => {
    const beside = (edge: "before" | "after", at: number) =>
      names(commands.addProject(newProject(LAYOUT, "新"), { id: id(at), edge }).change(draft));
    expect(beside("after", 0)).toEqual(["项目1", "新", "项目2", "项目3"]);
    expect(beside("before", 0)).toEqual(["新", "项目1", "项目2", "项目3"]);
    expect(names(commands.addProject(newProject(LAYOUT, "新")).change(draft))[3]).toBe("新");
    expect(names(commands.moveProject(id(0), 2).change(draft))).toEqual(["项目2", "项目3", "项目1"]);
    expect(names(commands.moveProject(id(0), 99).change(draft))[2]).toBe("项目1");
    expect(commands.moveProject(id(0), 0).change(draft)).toBe(draft);
    expect(names(commands.removeProject(id(1)).change(draft))).toEqual(["项目1", "项目3"]);
    const [project] = draft.projects;
    if (project === undefined) throw new Error("a project");
    const command = commands.duplicateProject(project);
    const copied = command.change(draft);
    expect(names(copied)[1]).toBe("项目1（副本）");
    expect(copied.projects[1]?.id).toBe(command.place.projectId);
    const ids = copied.projects.flatMap((item) => item.indicators.map((row) => row.id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("the head", () => {
  it("is edited field by field", () => {
    let next = commands.setBudget(id(0), "total", "55.00").change(draft);
    next = commands.setProjectField(id(0), "code", "13A").change(next);
    next = commands.setProjectField(id(0), "extra:主管部门", "县环保局").change(next);
    next = commands.setGoals(id(0), ["一", "二"]).change(next);
    next = commands
      .changeProject(id(0), "spendingPlan", { spendingPlan: [{ by: "12月底", percent: "100" }] })
      .change(next);
    next = commands.setProjectField(id(0), "name", "改名").change(next);
    expect(next.projects[0]).toMatchObject({
      name: "改名",
      code: "13A",
      budget: { total: "55.00", fiscal: "", other: "" },
      goals: ["一", "二"],
      extra: { 主管部门: "县环保局" },
    });
    expect(next.projects[1]).toBe(draft.projects[1]);
    expect(commands.setBudget(id(0), "total", "55.00").change(next)).toBe(next);
  });
  it("falls back to the usual name label", () => {
    const labelled = commands.setProjectField(id(0), "nameLabel", "专项资金名称").change(draft);
    expect(labelled.projects[0]?.nameLabel).toBe("专项资金名称");
    expect(commands.setProjectField(id(0), "nameLabel", "").change(labelled).projects[0]).not.toHaveProperty(
      "nameLabel",
    );
  });
});

describe("the disclosure", () => {
  it("moves title and date of the assets with the year", () => {
    const next = commands.setYear(2027).change(draft);
    expect(next).toMatchObject({ year: 2027, assets: { asOf: "2026年12月31日" } });
    expect(next.title).toContain("2027年");
    expect(commands.setYear(20).change(draft)).toBe(draft);
    const own = commands.setAssetsDate("2026年6月30日").change(draft);
    expect(commands.setYear(2027).change(own).assets.asOf).toBe("2026年6月30日");
  });
  it("keeps everything when the layout changes", () => {
    const spendingPlan = [{ by: "6月底", percent: "50" }];
    const written = commands.changeProject(id(0), "spendingPlan", { spendingPlan }).change(draft);
    const plain = commands.setLayout({ ...LAYOUT, id: "plain", planDates: [] }).change(written);
    expect(plain).toEqual({ ...written, templateId: "plain" });
    const dated = commands.setLayout({ ...LAYOUT, id: "dated", planDates: ["9月底"] }).change(plain);
    expect(dated.projects[0]?.spendingPlan).toEqual([{ by: "6月底", percent: "50" }]);
    expect(dated.projects[1]?.spendingPlan).toEqual([{ by: "9月底", percent: "" }]);
  });
  it("keeps the office's data and words", () => {
    let next = commands.setAgency("code", "434002").change(draft);
    next = commands.setNarrative("duties", ["管钱"]).change(next);
    next = commands.setFigure("收入合计", "this", "100.00").change(next);
    next = commands.setFigure("收入合计", "last", "90.00").change(next);
    expect(next).toMatchObject({
      agency: { name: "云溪镇人民政府", code: "434002" },
      narrative: { duties: ["管钱"] },
      figures: { 收入合计: "100.00" },
      lastYearFigures: { 收入合计: "90.00" },
    });
    expect(commands.setFigure("收入合计", "this", "").change(next).figures).toEqual({});
    expect(commands.setAgency("code", "").change(next).agency).toEqual({ name: "云溪镇人民政府" });
  });
});

describe("部门整体绩效目标", () => {
  it("is edited part by part", () => {
    const [a, b] = [newSubGoal(), newSubGoal()];
    let next = commands.addSubGoal(a).change(draft);
    next = commands.addSubGoal(b, a.id).change(next);
    next = commands.changeSubGoal(b.id, "title", { title: "保运转" }).change(next);
    next = commands.moveSubGoal(b.id, 0).change(next);
    next = commands.setOverallGoal(["总"]).change(next);
    next = commands.setSafeguards(["督促"]).change(next);
    expect(next.overall).toMatchObject({
      goal: ["总"],
      safeguards: ["督促"],
      subGoals: [{ title: "保运转" }, { id: a.id }],
    });
    expect(commands.removeSubGoal(a.id).change(next).overall.subGoals).toHaveLength(1);
    expect(commands.removeSubGoal("gone").change(next)).toBe(next);
  });
});

describe("several commands", () => {
  it("are one", () => {
    const both = commands.combine("全部改好", { section: "document" }, [
      commands.setTitle("新"),
      commands.setBudget(id(0), "fiscal", "1.00"),
    ]);
    expect(both.change(draft)).toMatchObject({ title: "新", projects: [{ budget: { fiscal: "1.00" } }, {}, {}] });
  });
});
