import { describe, expect, it } from "vitest";
import { type Draft, parseTarget, printTarget } from "../../domain/index.ts";
import { sampleDraft } from "../../domain/sample/index.ts";
import { LAYOUT } from "../testing.ts";
import { findWords } from "./find.ts";
import { replaceHits } from "./replace.ts";

const hitsOf = (draft: Draft, words: string) => findWords(draft, LAYOUT, { words, exact: false }).hits;

function replaceAll(draft: Draft, words: string, by: string) {
  const plan = replaceHits(hitsOf(draft, words), by);
  return { ...plan, draft: plan.command?.change(draft) ?? draft };
}

/** One project with this head and these rows. */
function projectWith(head: Partial<Draft["projects"][number]>, targets: readonly string[] = []): Draft {
  const draft = sampleDraft(LAYOUT);
  const [first] = draft.projects;
  const [row] = first?.indicators ?? [];
  if (first === undefined || row === undefined) throw new Error("a project with a row");
  const indicators = targets.map((text, i) => ({ ...row, id: `row${i}`, target: parseTarget(text).target }));
  return { ...draft, projects: [{ ...first, ...head, indicators }, ...draft.projects.slice(1)] };
}

const printed = (draft: Draft) => draft.projects[0]?.indicators.map(({ target }) => printTarget(target));

describe("replacing", () => {
  it("replaces in every part of the draft and nothing beside the words", () => {
    const draft = sampleDraft(LAYOUT);
    const before = hitsOf(draft, "云溪");
    const sections = new Set(before.map(({ passage }) => passage.place.section));
    expect(sections.size).toBeGreaterThan(3);
    const { draft: next, replaced, left, command } = replaceAll(draft, "云溪", "清河");
    expect(left).toEqual([]);
    expect(replaced).toHaveLength(before.length);
    expect(command?.label).toBe(`替换 ${before.length} 处`);
    expect(hitsOf(next, "云溪")).toEqual([]);
    expect(JSON.stringify(replaceAll(next, "清河", "云溪").draft)).toBe(JSON.stringify(draft));
  });
  it("keeps the other letters of a text as they are written, whatever their width", () => {
    const draft = projectWith({ purpose: "购ＬＥＤ灯　１２盏，led 屏一块；" });
    const [project] = replaceAll(draft, "led", "节能").draft.projects;
    expect(project?.purpose).toBe("购节能灯　１２盏，节能 屏一块；");
  });
  it("writes paragraphs back one by one, empty ones and breaks inside included", () => {
    const draft = projectWith({ goals: ["清运旧账\n旧账一本", "不动", "旧账"] });
    const told = { ...draft, narrative: { ...draft.narrative, glossary: ["旧账：旧", "", "旧账"], other: ["旧账"] } };
    const { draft: next } = replaceAll(told, "旧账", "");
    expect(next.projects[0]?.goals).toEqual(["清运\n一本", "不动"]);
    expect(next.narrative.glossary).toEqual(["：旧", "", ""]);
    expect(next.narrative.other).toEqual([]);
    expect(next.projects[1]).toBe(told.projects[1]);
  });
  it("lets an amount stay an amount", () => {
    const draft = projectWith({
      purpose: "共55.00万元",
      budget: { total: "55.00", fiscal: "约55", other: "1,055.00" },
      spendingPlan: [{ by: "6月底", percent: "55%" }],
    });
    const words = replaceAll(draft, "55", "五十五");
    expect(words.draft.projects[0]).toMatchObject({
      purpose: "共五十五.00万元",
      budget: { total: "55.00", fiscal: "约五十五", other: "1,055.00" },
      spendingPlan: [{ by: "6月底", percent: "55%" }],
    });
    expect(words.left.map(({ passage }) => passage.place.field)).toEqual(
      expect.arrayContaining(["budget.total", "budget.other", "spendingPlan"]),
    );
    const numbers = replaceAll(draft, "55", "６６").draft.projects[0];
    expect(numbers?.budget).toEqual({ total: "66.00", fiscal: "约６６", other: "1066.00" });
    expect(numbers?.spendingPlan[0]?.percent).toBe("６６%");
    expect(replaceAll(draft, "55.00", "").draft.projects[0]?.budget.total).toBe("55.00");
  });
  it("reads 指标值 as the grid does, and leaves one that would be cut or no longer measured", () => {
    const draft = projectWith({}, ["≥90%", "90户", "按90天标准执行", "≤90天"]);
    expect(printed(replaceAll(draft, "90", "９５").draft)).toEqual(["≥95%", "95户", "按９５天标准执行", "≤95天"]);
    const gone = replaceAll(draft, "90", "若干");
    expect(printed(gone.draft)).toEqual(["≥90%", "90户", "按若干天标准执行", "≤90天"]);
    const left = gone.left.map(({ passage }) => passage.place.rowId ?? "");
    expect(left.filter((id) => id.startsWith("row"))).toEqual(["row0", "row1", "row3"]);
    expect(printed(replaceAll(draft, "≥90%", "").draft)?.[0]).toBe("≥90%");
    expect(printed(replaceAll(projectWith({}, ["≥95%"]), "95%", "9595%以上").draft)).toEqual(["≥95%"]);
  });
  it("offers no step where there is nothing to do", () => {
    const draft = projectWith({ budget: { total: "77.77", fiscal: "", other: "" } });
    expect(replaceHits([], "甲")).toEqual({ command: undefined, replaced: [], left: [] });
    expect(replaceAll(draft, "77.77", "没有").command).toBeUndefined();
    expect(replaceAll(draft, "云溪", "云溪").command).toBeUndefined();
  });
});
