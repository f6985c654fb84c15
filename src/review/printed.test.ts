import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { h2 } from "../../templates/h2/layout.ts";
import { type Draft, makeId, newOwnPart, type Project, parseTarget, rollOver } from "../domain/index.ts";
import { sampleDraft } from "../domain/sample/index.ts";
import { alignIds } from "./align.ts";
import { compareValues } from "./change.ts";
import { type ChangeLine, describeChanges } from "./describe.ts";
import { withoutForm } from "./form.ts";
import { type ComparedSide, printedPair } from "./printed.ts";

const sample: Draft = { ...sampleDraft(), projects: sampleDraft().projects.slice(0, 6) };

function lines(before: ComparedSide, after: ComparedSide, meaning: boolean): readonly ChangeLine[] {
  const pair = printedPair(before, after, h2);
  const old = meaning ? withoutForm(pair.before, pair.after) : pair.before;
  return describeChanges(compareValues(old, pair.after), old, pair.after);
}
const meant = (before: Draft, after: Draft) =>
  lines({ draft: before, standard: {} }, { draft: after, standard: {} }, true);
const seen = (before: Draft, after: Draft) =>
  lines({ draft: before, standard: {} }, { draft: after, standard: {} }, false);

/** The same document from elsewhere: nothing of it has the ids of this one. */
function strange(draft: Draft): Draft {
  const again = <Item extends { readonly id: string }>(items: readonly Item[]) =>
    items.map((item) => ({ ...item, id: makeId() }));
  return {
    ...draft,
    id: makeId(),
    organisations: again(draft.organisations),
    procurement: { rows: again(draft.procurement.rows) },
    assets: { ...draft.assets, rows: again(draft.assets.rows) },
    overall: { ...draft.overall, indicators: again(draft.overall.indicators), subGoals: again(draft.overall.subGoals) },
    projects: again(draft.projects).map((project) => ({ ...project, indicators: again(project.indicators) })),
  };
}

type Edit = (project: Project, n: number) => Project;
const onRow =
  (change: (row: Project["indicators"][number]) => Project["indicators"][number]): Edit =>
  (project, n) => ({
    ...project,
    indicators: project.indicators.map((row, i) => (i === n % project.indicators.length ? change(row) : row)),
  });
/** What a person does to a project, each one difference. */
const EDITS: readonly Edit[] = [
  onRow((row) => ({ ...row, target: parseTarget("≥4321件").target })),
  onRow((row) => ({ ...row, level3: `${row.level3}（修订）` })),
  onRow((row) => ({ ...row, basis: "县里今年的新办法" })),
  (project, n) => ({
    ...project,
    indicators: project.indicators.filter((_, i) => i !== n % project.indicators.length),
  }),
  (project) => ({ ...project, indicators: [...project.indicators.slice(1), ...project.indicators.slice(0, 1)] }),
  (project) => ({ ...project, goals: [...project.goals, "再加一条目标，年内完成。"] }),
  (project) => ({ ...project, purpose: `${project.purpose}结余收回。` }),
];
const edits = fc.uniqueArray(
  fc.record({ project: fc.nat(sample.projects.length - 1), edit: fc.nat(EDITS.length - 1), row: fc.nat(20) }),
  { selector: ({ project }) => project, maxLength: sample.projects.length },
);
type Edits = typeof edits extends fc.Arbitrary<infer Value> ? Value : never;

function edited(draft: Draft, done: Edits): Draft {
  const projects = draft.projects.map((item, i) => {
    const own = done.find(({ project }) => project === i);
    return own === undefined ? item : (EDITS[own.edit]?.(item, own.row) ?? item);
  });
  return { ...draft, projects };
}

describe("what changed in meaning", () => {
  it("is what a person changed, one difference each, whatever the ids", () => {
    fc.assert(
      fc.property(edits, (done) => {
        const after = edited(sample, done);
        expect(meant(sample, after)).toHaveLength(done.length);
        expect(meant(alignIds(after, strange(sample)), after).map(({ words }) => words)).toHaveLength(done.length);
      }),
      { numRuns: 60 },
    );
  });

  it("of next year's draft is what a person changed in it", () => {
    const next = rollOver(sample, { values: "keep" });
    fc.assert(
      fc.property(edits, (done) => {
        const after = edited(next, done);
        expect(meant(sample, after)).toHaveLength(done.length);
        expect(meant(alignIds(after, strange(sample)), after)).toHaveLength(done.length);
      }),
      { numRuns: 40 },
    );
    expect(seen(sample, next).map(({ words }) => words)).toEqual(["标题", "年度", "资产截止时间"]);
    expect(seen(sample, next).every(({ delta }) => delta === undefined)).toBe(true);
  });

  it("sees 上年 where it is not what last year's document says, and only there", () => {
    const next = rollOver(sample, { values: "keep" });
    const wrong = { ...next, lastYearFigures: { ...next.lastYearFigures, 公务接待费: "0.70" } };
    expect(meant(sample, wrong)).toMatchObject([
      { words: "收支数据 公务接待费 上年", before: "0.80", after: "0.70", delta: "-0.10" },
    ]);
    expect(meant(sample, { ...wrong, year: sample.year + 3 }).filter(({ words }) => words.endsWith("上年"))).toEqual(
      [],
    );
  });

  it("is no year that both name as their own, and is one that was mended", () => {
    const words = (draft: Draft, text: string): Draft => ({
      ...draft,
      narrative: { ...draft.narrative, duties: [text] },
    });
    const next = rollOver(sample, { values: "keep" });
    const y = sample.year;
    expect(meant(words(sample, `${y}年清淤，比${y - 1}年多`), words(next, `${y + 1}年清淤，比${y}年多`))).toEqual([]);
    expect(meant(words(sample, `${y}年清淤，2019年建站`), words(next, `${y + 1}年清淤，2019年建站`))).toEqual([]);
    expect(meant(words(sample, `${y - 1}年清淤`), words(sample, `${y}年清淤`))).toHaveLength(1);
    expect(meant(words(sample, `${y}年清淤3次`), words(next, `${y + 1}年清淤4次`))).toHaveLength(1);
  });

  it("is no spacing, width of characters, number before a paragraph or decimal of nought", () => {
    const looks: Draft = {
      ...sample,
      narrative: { ...sample.narrative, duties: sample.narrative.duties.map((text, i) => `${i + 1}. ${text} `) },
      projects: sample.projects.map((project) => ({
        ...project,
        budget: { ...project.budget, total: `${project.budget.total}0` },
        purpose: project.purpose.replace(/，/g, ","),
      })),
    };
    expect(meant(sample, looks)).toEqual([]);
    expect(seen(sample, looks).length).toBeGreaterThan(6);
  });

  it("holds standard sentences against standard sentences and own words against what is printed", () => {
    const plain: Draft = { ...sample, narrative: { ...sample.narrative, income: [] } };
    const own: Draft = { ...plain, narrative: { ...plain.narrative, income: ["全年收入十万元。"] } };
    const side = (draft: Draft, text: string): ComparedSide => ({ draft, standard: { income: [text] } });
    expect(lines(side(plain, "收入 10 万元。"), side(plain, "收入 12 万元。"), false)).toEqual([]);
    expect(lines(side(own, ""), side(plain, "全年收入十万元。"), false)).toEqual([]);
    expect(lines(side(plain, "收入十万元。"), side(own, "收入十万元。"), true)).toMatchObject([
      { words: "收入说明", before: "收入十万元。", after: "全年收入十万元。" },
    ]);
  });

  it("names headings, own chapters and rows that moved", () => {
    const chapter = {
      ...newOwnPart("其他公开事项"),
      blocks: [{ kind: "paragraph", id: "b", text: "无债务。" }],
    } as const;
    const before: Draft = { ...sample, parts: [...sample.parts, chapter] };
    const after: Draft = {
      ...sample,
      parts: [
        ...sample.parts,
        { ...chapter, id: "new", blocks: [{ ...chapter.blocks[0], id: "c", text: "无政府债务。" }] },
      ],
    };
    expect(meant(alignIds(after, before), after)).toMatchObject([
      { kind: "改", words: "其他公开事项 文字", before: "无债务。", after: "无政府债务。" },
    ]);
    expect(meant(before, sample)).toMatchObject([{ kind: "删", before: "其他公开事项" }]);
    const [first, ...others] = sample.projects;
    if (first === undefined) throw new Error("the sample has projects");
    expect(meant(sample, { ...sample, projects: [...others, first] })).toMatchObject([
      { kind: "移", words: `项目 6 ${first.name}`, before: "第 1 位", after: "第 6 位" },
    ]);
  });

  it("says nothing of what a document that was read does not print", () => {
    const [first, ...others] = sample.projects;
    if (first === undefined) throw new Error("the sample has projects");
    const read: Draft = {
      ...sample,
      agency: { name: sample.agency.name },
      lastYearFigures: {},
      projects: [{ ...first, code: "", purpose: "", form: { fields: ["purpose"], columns: [] } }, ...others],
    };
    const told = lines({ draft: read, standard: {}, read: true }, { draft: sample, standard: {} }, true);
    expect(told.map(({ words }) => words)).toEqual([`项目 1 ${first.name} 资金用途`]);
  });
});
