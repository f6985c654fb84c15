import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { h2 } from "../../templates/h2/layout.ts";
import { LAYOUTS } from "../../templates/index.ts";
import { type Draft, newDraft, newProject, type Project } from "../domain/index.ts";
import { sampleDraft } from "../domain/sample/index.ts";
import { checkDraft, createChecker, findingKey, RULES } from "./index.ts";

const sample = sampleDraft();

function withProject(draft: Draft, index: number, change: (project: Project) => Project): Draft {
  return { ...draft, projects: draft.projects.map((project, i) => (i === index ? change(project) : project)) };
}

function withRow(draft: Draft, index: number, row: number, change: Partial<Project["indicators"][number]>): Draft {
  return withProject(draft, index, (project) => ({
    ...project,
    indicators: project.indicators.map((item, i) => (i === row ? { ...item, ...change } : item)),
  }));
}

const TYPED = [
  "≤90%",
  "是",
  "",
  "12",
  "≥100%",
  "主要用于用于清扫",
  "我局",
  "2019年完成",
  "坏境",
  "（",
  "9.50",
  "数量指标",
];

/** One edit of the kind a clerk makes, anywhere. */
const edit = fc.record({
  project: fc.nat(13),
  row: fc.nat(6),
  kind: fc.constantFrom(
    "target",
    "level3",
    "description",
    "purpose",
    "total",
    "move",
    "copy",
    "remove",
    "change",
    "year",
  ),
  text: fc.constantFrom(...TYPED),
});

function apply(
  draft: Draft,
  { project, row, kind, text }: typeof edit extends fc.Arbitrary<infer E> ? E : never,
): Draft {
  const at = project % Math.max(1, draft.projects.length);
  switch (kind) {
    case "target":
      return withRow(draft, at, row, { target: { kind: "text", text } });
    case "level3":
    case "description":
      return withRow(draft, at, row, { [kind]: text });
    case "purpose":
      return withProject(draft, at, (item) => ({ ...item, purpose: text }));
    case "total":
      return withProject(draft, at, (item) => ({ ...item, budget: { ...item.budget, total: text } }));
    case "move":
      return { ...draft, projects: [...draft.projects.slice(1), ...draft.projects.slice(0, 1)] };
    case "copy":
      return { ...draft, projects: [...draft.projects, ...draft.projects.slice(at, at + 1)] };
    case "remove":
      return { ...draft, projects: draft.projects.filter((_, i) => i !== at) };
    case "change":
      return { ...draft, narrative: { ...draft.narrative, change: [...draft.narrative.change, text] } };
    case "year":
      return { ...draft, year: draft.year === 2026 ? 2027 : 2026 };
  }
}

describe("checking", () => {
  it("has nothing to say about the sample", () => {
    for (const layout of LAYOUTS.filter(({ scheme }) => scheme === "hebei-project")) {
      expect(checkDraft(sample, layout).open, layout.id).toEqual([]);
    }
  });

  it("reads what the rows of purchases name", () => {
    const [row, ...rest] = sample.procurement.rows;
    if (row === undefined) throw new Error("the sample buys nothing");
    const draft = { ...sample, procurement: { rows: [{ ...row, item: "生态坏境监测" }, ...rest] } };
    const said = checkDraft(draft, h2).open.filter(({ rule }) => rule === "texts.typing-error");
    expect(said.map(({ where, fix }) => [where, fix])).toEqual([
      [{ section: "procurement", field: "rows.1.item" }, undefined],
    ]);
  });

  it("says after any edits what it would say from nothing", () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const checker = createChecker();
        let draft = sample;
        for (const step of edits) {
          draft = apply(draft, step);
          expect(checker.check(draft, h2)).toEqual(checkDraft(draft, h2));
        }
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  it("follows the year: what was said of this year is said of another", () => {
    const text = "2026年机关运行经费99.00万元。";
    const draft = { ...sample, narrative: { ...sample.narrative, operating: [text] } };
    const checker = createChecker();
    for (const year of [2026, 2027, 2026]) {
      expect(checker.check({ ...draft, year }, h2)).toEqual(checkDraft({ ...draft, year }, h2));
    }
  });

  it("keeps the findings of projects that were not touched", () => {
    const faulty = withRow(withRow(sample, 2, 1, { basis: "" }), 5, 1, { basis: "" });
    const checker = createChecker();
    const [before] = checker.check(faulty, h2).open.filter(({ where }) => where.project === 3);
    const after = checker.check(withRow(faulty, 5, 2, { basis: "" }), h2).open;
    expect(after.find(({ where }) => where.project === 3)).toBe(before);
    expect(after.length).toBe(3);
  });

  it("goes through the document in its order, the gravest first at one place", () => {
    const faulty = withProject(withRow(sample, 0, 0, { basis: "", level3: "坏境（" }), 0, (item) => ({
      ...item,
      purpose: "用于用于",
    }));
    const broken = { ...faulty, title: "云溪镇2025年", narrative: { ...faulty.narrative, other: ["***"] } };
    const places = checkDraft(broken, h2).open.map(({ where, severity }) => [
      where.section ?? where.project,
      where.field,
      severity,
    ]);
    expect(places[0]?.[0]).toBe("title");
    expect(places[places.length - 1]?.[0]).toBe("other");
    const typed = places.filter(([, field]) => field === "level3").map(([, , severity]) => severity);
    expect(typed).toEqual(["error", "warning"]);
  });
});

describe("a settled finding", () => {
  const faulty = withRow(sample, 1, 3, { basis: "" });
  const [finding] = checkDraft(faulty, h2).open;
  const settled = finding && { ...findingKey(faulty, finding), reason: "上级统一要求不填" };
  const decided: Draft = { ...faulty, settled: settled === undefined ? [] : [settled] };

  it("is left out and kept with its reason", () => {
    const result = checkDraft(decided, h2);
    expect(result.open).toEqual([]);
    expect(result.settled).toEqual([{ finding, reason: "上级统一要求不填" }]);
  });
  it("stays settled where rows and projects move", () => {
    const moved = { ...decided, projects: [...decided.projects].reverse() };
    expect(checkDraft(moved, h2).settled).toHaveLength(1);
  });
  it("comes back when a compared value changes", () => {
    const cost = withProject(sample, 0, (item) => ({ ...item, budget: { ...item.budget, fiscal: "1.00" } }));
    const found = checkDraft(cost, h2).open.find(({ rule }) => rule === "projects.budget-sum");
    expect(found).toBeDefined();
    if (found === undefined) return;
    const kept = { ...cost, settled: [{ ...findingKey(cost, found), reason: "年中追加" }] };
    const open = (draft: Draft) => checkDraft(draft, h2).open.filter(({ rule }) => rule === "projects.budget-sum");
    expect(open(kept)).toEqual([]);
    expect(
      open(withProject(kept, 0, (item) => ({ ...item, budget: { ...item.budget, fiscal: "2.00" } }))),
    ).toHaveLength(1);
  });
});

describe("a profile", () => {
  const faulty = withRow(sample, 1, 3, { basis: "" });
  it("switches rules off and changes their severity", () => {
    const off = { rules: { "rows.basis-missing": { on: false } } };
    const grave = { rules: { "rows.basis-missing": { severity: "error" as const } } };
    expect(checkDraft(faulty, h2, { profile: off }).open).toEqual([]);
    expect(checkDraft(faulty, h2, { profile: grave }).open[0]?.severity).toBe("error");
  });
  it("changes limits", () => {
    const short = {
      ...sample,
      projects: sample.projects.slice(0, 2).map((item) => ({ ...item, purpose: "发放工资" })),
    };
    const rule = "projects.purpose-copied";
    const count = (length: number) =>
      checkDraft(short, h2, { profile: { rules: { [rule]: { limits: { length } } } } }).open.filter(
        (item) => item.rule === rule,
      ).length;
    expect([count(3), count(10)]).toEqual([1, 0]);
  });
  it("ignores rules it does not know, also by the names every object has", () => {
    const odd = JSON.parse('{"rules":{"no.such":{"on":false},"__proto__":{"on":false},"constructor":{"on":false}}}');
    expect(checkDraft(faulty, h2, { profile: odd }).open).toHaveLength(1);
  });
});

describe("odd drafts", () => {
  it("are checked without a fall", () => {
    const empty = newDraft("", 2026, h2);
    expect(checkDraft(empty, h2).open.map(({ rule }) => rule)).toContain("document.missing-parts");
    expect(() => checkDraft({ ...empty, projects: [newProject(h2)] }, h2)).not.toThrow();
  });
  it("take no more than a moment, however long and strange their texts", () => {
    const long = [
      "1".repeat(50_000),
      "，".repeat(50_000),
      "（".repeat(50_000),
      "项目支出主要为".repeat(8_000),
      "增加1万元，".repeat(10_000),
      "２".repeat(50_000),
      " ".repeat(50_000),
      "云溪镇".repeat(20_000),
      "每人每年".repeat(12_000),
      "一是二是".repeat(12_000),
      "2025年完成".repeat(8_000),
      "占".repeat(50_000),
      "率、".repeat(25_000),
    ];
    for (const text of long) {
      const [first] = sample.projects;
      if (first === undefined) throw new Error("the sample has no projects");
      const rows = first.indicators.map((row) => ({ ...row, level3: text, description: text, basis: text }));
      const project = { ...first, name: text, purpose: text, goals: [text], indicators: rows.slice(0, 2) };
      const draft = {
        ...sample,
        projects: [project],
        narrative: { ...sample.narrative, change: [text], spending: [text], threePublic: [text] },
        unrecognised: [{ place: "", text: `TC ${text}` }],
      };
      expect(checkDraft(draft, h2).open.length, text.slice(0, 8)).toBeGreaterThan(0);
    }
  });
  it("keep rule names apart", () => {
    expect(RULES.length).toBeGreaterThan(80);
  });
});
