import { describe, expect, it } from "vitest";
import { layoutOf } from "../../../../templates/index.ts";
import { sampleDraft } from "../../../domain/sample/index.ts";
import { rememberedOutline } from "./outline-items.ts";

const draft = sampleDraft();
const [first, ...rest] = draft.projects;
if (first === undefined) throw new Error("the sample has no project");
const [row, ...rows] = first.indicators;
if (row === undefined) throw new Error("the sample has no row");

describe("the outline of a draft", () => {
  it("stays the same object while rows are typed, and changes with what it says", () => {
    const viewOf = rememberedOutline(layoutOf(draft.templateId));
    const view = viewOf(draft);
    const typed = { ...first, indicators: [{ ...row, description: `${row.description}甲` }, ...rows] };
    expect(viewOf({ ...draft, projects: [typed, ...rest] })).toBe(view);

    const renamed = viewOf({ ...draft, projects: [{ ...typed, name: "另一个名称" }, ...rest] });
    expect(renamed.items[0]?.name).toBe("另一个名称");
    expect(renamed.items.slice(1)).toEqual(view.items.slice(1));
    expect(renamed.items[1]).toBe(view.items[1]);
  });
  it("adds up again when an amount changes, and looks at chapters when they change", () => {
    const viewOf = rememberedOutline(layoutOf(draft.templateId));
    const view = viewOf(draft);
    const dearer = { ...first, budget: { ...first.budget, total: "152.41" } };
    expect(viewOf({ ...draft, projects: [dearer, ...rest] }).total).not.toBe(view.total);
    expect(view.filled.duties).toBe(true);
    expect(viewOf({ ...draft, organisations: [] }).filled.duties).toBe(false);
  });
  it("follows projects that go or change places", () => {
    const viewOf = rememberedOutline(layoutOf(draft.templateId));
    viewOf(draft);
    expect(viewOf({ ...draft, projects: rest }).items.map(({ id }) => id)).toEqual(rest.map(({ id }) => id));
    expect(viewOf({ ...draft, projects: [...rest, first] }).items[rest.length]?.name).toBe(first.name);
  });
});
