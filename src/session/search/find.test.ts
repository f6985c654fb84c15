import { describe, expect, it } from "vitest";
import { type Draft, NARRATIVE_FIELDS } from "../../domain/index.ts";
import { sampleDraft } from "../../domain/sample/index.ts";
import { setBudget } from "../commands/index.ts";
import { textAt } from "../review/place-text.ts";
import { LAYOUT } from "../testing.ts";
import { findWords, fold, hitPlace, hitRange } from "./find.ts";

const FULL = { ...LAYOUT, columns: [...LAYOUT.columns, { field: "extra", label: "分值", total: "100" } as const] };
const look = (draft: Draft, words: string, exact = false) => findWords(draft, FULL, { words, exact });
const called = (draft: Draft, words: string) =>
  look(draft, words).hits.map(({ passage, item }) => passage.called(item));

/** A draft that says one word in each of its fields. */
function everywhere(word: string): Draft {
  const draft = sampleDraft(FULL);
  const say = (value: unknown, key = ""): unknown => {
    const kept = ["format", "version", "id", "year", "templateId", "kind", "symbol", "level1", "level2", "nameLabel"];
    if (kept.includes(key)) return value;
    if (typeof value === "string") return word;
    if (Array.isArray(value)) return value.map((item) => say(item));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, say(inner, name)]));
  };
  const narrative = Object.fromEntries(NARRATIVE_FIELDS.map(({ id }) => [id, [word]]));
  return say({ ...draft, narrative, projects: draft.projects.slice(0, 1) }) as Draft;
}

describe("looking for words", () => {
  it("finds them in every field that the pages show", () => {
    const found = look(everywhere("甲"), "甲");
    const kinds = new Set(
      found.hits.map(
        ({ passage: { place } }) => `${place.section} ${place.rowId === undefined ? "" : "row "}${place.field}`,
      ),
    );
    for (const field of ["name", "code", "budget.total", "budget.other", "purpose", "spendingPlan", "goals"]) {
      expect(kinds).toContain(`project ${field}`);
    }
    for (const field of ["level3", "description", "target", "basis", "extra:分值"]) {
      expect(kinds).toContain(`project row ${field}`);
    }
    for (const part of ["agency title", "agency agency.name", "agency agency.funding", "figures 一般公共预算收入"]) {
      expect(kinds).toContain(part);
    }
    for (const part of [
      "overall overall.goal",
      "overall overall.safeguards",
      "overall row title",
      "overall row target",
    ]) {
      expect(kinds).toContain(part);
    }
    for (const part of ["organisations row rank", "procurement row total", "assets row value", "assets assets.asOf"]) {
      expect(kinds).toContain(part);
    }
    for (const slot of ["preamble", "duties", "change", "performance", "glossary", "other", "closing"]) {
      expect(kinds).toContain(`${slot} undefined`);
    }
    // Classes belong to the scheme, and what the layout does not show is not led to.
    expect([...kinds].some((kind) => /level[12]|agencyHeader/.test(kind))).toBe(false);
    expect(look({ ...everywhere("甲"), projects: [] }, "甲").hits.some(({ passage }) => passage.place.projectId)).toBe(
      false,
    );
  });
  it("counts each occurrence, not overlapping, in the order of the pages", () => {
    const draft = sampleDraft();
    const [first, second] = draft.projects;
    if (first === undefined || second === undefined) throw new Error("two projects");
    const told: Draft = {
      ...draft,
      projects: [
        { ...first, purpose: "哈哈哈哈，哈哈", goals: ["一", "哈哈"] },
        { ...second, name: "哈哈" },
      ],
      narrative: { ...draft.narrative, glossary: ["无", "哈哈"] },
    };
    const { hits } = look(told, "哈哈");
    expect(hits.map(({ start }) => start)).toEqual([0, 2, 5, 0, 0, 0]);
    expect(called(told, "哈哈")).toEqual([
      "资金用途",
      "资金用途",
      "资金用途",
      "绩效目标第 2 条",
      "项目名称",
      "名词解释 第 2 段",
    ]);
    const orders = hits.map(({ order }) => order);
    expect(orders).toEqual([...orders].sort((a, b) => a - b));
    expect(hits.map(hitPlace)[3]).toEqual({ section: "project", projectId: first.id, field: "goals.2" });
    expect(hits.map(hitRange)[5]).toEqual([2, 4]);
  });
  it("does not tell widths and cases apart unless it is asked to", () => {
    const draft = sampleDraft();
    const [first] = draft.projects;
    if (first === undefined) throw new Error("a project");
    const told: Draft = { ...draft, projects: [{ ...first, purpose: "购置ＬＥＤ灯、led屏（２０２6年）" }] };
    const at = ({ hits }: ReturnType<typeof look>) =>
      hits.filter(({ passage }) => passage.place.field === "purpose").map(({ start, end }) => [start, end]);
    expect(at(look(told, "Led"))).toEqual([
      [2, 5],
      [7, 10],
    ]);
    expect(at(look(told, "led", true))).toEqual([[7, 10]]);
    expect(at(look(told, "(2026年)"))).toEqual([[11, 18]]);
    expect(at(look(told, "2026", true))).toEqual([]);
    expect(look(told, "").hits).toEqual([]);
  });
  it("points with each hit at what stands there, for remarks and for the review", () => {
    const draft = sampleDraft(LAYOUT);
    for (const words of ["云溪", "2026", "95", "年"]) {
      const { hits } = findWords(draft, LAYOUT, { words, exact: false });
      expect(hits.length).toBeGreaterThan(3);
      for (const hit of hits) {
        const { place, texts } = hit.passage;
        if (place.field === "spendingPlan" || hit.passage.called(0).endsWith("上年")) continue;
        const [start, end] = hitRange(hit);
        const shown = hit.passage.counted ? texts[hit.item] : textAt(draft, place);
        expect(shown?.slice(start, end)).toBe(words);
      }
    }
  });
  it("sees each edit", () => {
    const draft = sampleDraft(LAYOUT);
    const project = draft.projects[1]?.id ?? "";
    const before = look(draft, "314.15").hits.length;
    const next = setBudget(project, "total", "314.15").change(draft);
    expect(look(next, "314.15").hits.length).toBe(before + 1);
    expect(look(draft, "314.15").hits.length).toBe(before);
  });
  it("numbers the passages anew when one comes or goes before them, and keeps what did not change", () => {
    const draft = sampleDraft(LAYOUT);
    const counted = ({ hits, passages }: ReturnType<typeof look>) => {
      const all = passages();
      return hits.every(({ passage, order }) => all[order] === passage);
    };
    const first = look(draft, "年");
    expect(counted(first)).toBe(true);
    const next = look({ ...draft, agency: { name: draft.agency.name } }, "年");
    expect(counted(next)).toBe(true);
    expect(next.hits).toHaveLength(first.hits.length);
    expect(counted(look(draft, "年"))).toBe(true);
    const kept = look({ ...draft, projects: draft.projects.map((one, i) => (i === 0 ? { ...one } : one)) }, "年");
    const same = kept.hits.filter((hit) => first.hits.some((old) => old.passage === hit.passage));
    expect(same.length).toBeGreaterThan(10);
  });
});

describe("folding", () => {
  it("keeps every position", () => {
    for (const text of ["", "ＡＢｃ　１２％", "İstanbul ǅ ẞ Σ", "“云溪”（镇）", "𠮷野家Ａ"]) {
      expect(fold(text)).toHaveLength(text.length);
    }
    expect(fold("ＡＢｃ　１２％")).toBe("abc 12%");
    expect(fold("İA")).toBe("İa");
  });
});
