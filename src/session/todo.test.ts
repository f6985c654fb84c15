import { describe, expect, it } from "vitest";
import { layoutOf } from "../../templates/index.ts";
import { checkDraft } from "../checks/index.ts";
import { type Draft, rollOver } from "../domain/index.ts";
import { sampleDraft, withFaults } from "../domain/sample/index.ts";
import { confirmZero, lookAt, takeLastYear } from "./commands/index.ts";
import { tally } from "./summary.ts";
import { type TodoItem, todoOf, withLastYear, zeroLastYear } from "./todo.ts";
import { sortUnfilled } from "./unfilled.ts";

const layout = layoutOf("h2");
function lookedAt(draft: Draft) {
  const sorted = sortUnfilled(draft, layout, checkDraft(draft, layout));
  const groups = todoOf({ draft, layout, ...sorted }, ({ projectId, section }) => projectId ?? section);
  const items = [...groups.values()].flatMap((group) => group.items);
  return { sorted, groups, items, counts: tally(sorted) };
}
const rolled = (values: "keep" | "empty") => rollOver(sampleDraft(), { values });
const placesOf = (items: readonly TodoItem[]) => items.map(({ place }) => place);
const kinds = (items: readonly TodoItem[], kind: TodoItem["kind"]) => items.filter((item) => item.kind === kind);

describe("what is left to do", () => {
  it("is nothing in a finished draft", () => {
    const { items, sorted } = lookedAt(sampleDraft());
    expect(items).toEqual([]);
    expect(sorted.filled).toBeGreaterThan(100);
  });

  it("adds up to what the bars count, in every draft", () => {
    for (const draft of [withFaults(sampleDraft()), rolled("keep"), rolled("empty")]) {
      const { items, counts, groups, sorted } = lookedAt(draft);
      expect(items).toHaveLength(counts.errors + counts.warnings + (counts.unfilled ?? 0));
      const all = [...groups.values()].reduce((sum, group) => sum + group.all, 0);
      expect(all).toBe(sorted.filled + sorted.unfilled.length);
    }
  });

  it("tells years that were not changed apart, each with its mend", () => {
    const draft = rolled("empty");
    const [first, ...others] = draft.projects;
    if (first === undefined) throw new Error("the sample has projects");
    const goals = ["确保2026年底前完成管护。"];
    const { items } = lookedAt({
      ...draft,
      title: "云溪镇人民政府2026年部门预算",
      projects: [{ ...first, goals }, ...others],
    });
    const years = kinds(items, "year");
    expect(years.map(({ finding }) => `${finding.rule} ${finding.fix?.label}`).sort()).toEqual([
      "document.title-year 改为 2027年",
      "texts.wrong-year 改为 2027年",
    ]);
  });
});

describe("doing it", () => {
  it("takes last year's values: by oneself they are filled in, brought over they wait to be looked at", () => {
    const draft = rolled("empty");
    const { items, sorted } = lookedAt(draft);
    const targets = withLastYear(items).filter(({ place }) => place.field === "target");
    const brought = lookedAt(takeLastYear(placesOf(targets), false).change(draft));
    expect(brought.sorted.unfilled).toHaveLength(sorted.unfilled.length);
    // Goals and safeguards came along before.
    expect(kinds(brought.items, "brought")).toHaveLength(kinds(items, "brought").length + targets.length);
    const taken = lookedAt(takeLastYear(placesOf(targets), true).change(draft));
    expect(taken.sorted.unfilled).toHaveLength(sorted.unfilled.length - targets.length);
    expect(taken.sorted.filled).toBe(sorted.filled + targets.length);
  });

  it("looks at what was brought over with the whole draft", () => {
    const draft = rolled("keep");
    const [first] = kinds(lookedAt(draft).items, "brought");
    if (first === undefined) throw new Error("values were brought over");
    const after = lookedAt(lookAt([first.place]).change(draft));
    expect(after.sorted.unfilled).toHaveLength(lookedAt(draft).sorted.unfilled.length - 1);
  });

  it("confirms zeros, and nothing that somebody has filled in meanwhile", () => {
    const draft = rolled("empty");
    const zeros = placesOf(zeroLastYear(lookedAt(draft).items));
    expect(zeros.map(({ field }) => field)).toContain("公务用车购置费");
    const begun = { ...draft, figures: { 公务用车购置费: "18.00" } };
    const { figures } = confirmZero(zeros).change(begun);
    expect(figures.公务用车购置费).toBe("18.00");
    expect(Object.values(figures).filter((figure) => figure === "0")).toHaveLength(zeros.length - 1);
  });

  it("takes the parts of an amount along where none was entered", () => {
    const draft = rolled("empty");
    const id = draft.projects[0]?.id ?? "";
    const place = { section: "project", projectId: id, field: "budget.total" };
    const after = takeLastYear([place], true).change(draft);
    expect(after.projects[0]?.budget).toEqual(draft.projects[0]?.lastYear?.budget);
    expect(after.projects[1]).toBe(draft.projects[1]);
    expect(takeLastYear([place], true).change(after)).toBe(after);
  });
});
