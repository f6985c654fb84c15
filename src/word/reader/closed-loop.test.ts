import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LAYOUTS } from "../../../templates/index.ts";
import {
  type Draft,
  figureValue,
  type Indicator,
  type Layout,
  newDraft,
  type Project,
  parseTarget,
  printTarget,
  schemeClasses,
  schemeOf,
  type Target,
} from "../../domain/index.ts";
import { sampleDraft } from "../../domain/sample/index.ts";
import { compile, fill, type Template } from "../template/index.ts";
import { viewOf, vocabularyOf } from "../view/index.ts";
import { type DocumentReading, readDocument } from "./index.ts";

/** Draft → Word → draft, in every shipped layout: what a layout prints comes back as it was. */

const compiled = new Map<string, Template>();

function templateOf(layout: Layout): Template {
  const known = compiled.get(layout.id);
  if (known) return known;
  const path = new URL(`../../../templates/${layout.id}/template.docx`, import.meta.url);
  const made = compile(new Uint8Array(readFileSync(path)), vocabularyOf(layout));
  compiled.set(layout.id, made);
  return made;
}

function printedAndRead(draft: Draft, layout: Layout): Promise<DocumentReading> {
  return readDocument(fill(templateOf(layout), viewOf(draft, layout, "whole"), { level: 0 }), "公开.docx");
}

function indicatorOf(row: Indicator, layout: Layout): unknown {
  const extra = layout.columns
    .filter((column) => column.field === "extra")
    .map((column) => row.extra?.[column.label] ?? "");
  const { level1, level2, level3, description, basis } = row;
  return { level1, level2, level3, description, target: row.target, basis, extra };
}

/** What a layout prints of a project. */
function projectOf(project: Project, layout: Layout): unknown {
  const has = (field: Layout["projectFields"][number]): boolean => layout.projectFields.includes(field);
  return {
    name: project.name,
    goals: project.goals,
    code: has("code") ? project.code : "",
    budget: has("budget") ? project.budget : "",
    purpose: has("purpose") ? project.purpose : "",
    plan: has("spendingPlan") ? project.spendingPlan : [],
    indicators: project.indicators.map((row) => indicatorOf(row, layout)),
  };
}

describe.each(LAYOUTS.map((layout) => [layout.id, layout] as const))("layout %s", (_, layout) => {
  it("gives the sample back", async () => {
    const draft = sampleDraft();
    const { draft: read, unrecognised } = await printedAndRead(draft, layout);
    expect(unrecognised).toEqual([]);
    expect(read.projects.map((project) => projectOf(project, layout))).toEqual(
      draft.projects.map((project) => projectOf(project, layout)),
    );
    expect(read).toMatchObject({ title: draft.title, year: draft.year });
    expect(read.agency.name).toBe(draft.agency.name);
    const subGoals = (of: Draft) => of.overall.subGoals.map(({ id: _id, ...goal }) => goal);
    expect({ ...read.overall, subGoals: subGoals(read) }).toMatchObject({
      goal: draft.overall.goal,
      subGoals: subGoals(draft),
      safeguards: draft.overall.safeguards,
    });
    expect(read.overall.indicators.map((row) => printTarget(row.target))).toEqual(
      draft.overall.indicators.map((row) => printTarget(row.target)),
    );
    const plain = <Item extends { readonly id: string }>(rows: readonly Item[]) =>
      rows.map(({ id: _id, ...row }) => row);
    expect(plain(read.organisations)).toEqual(plain(draft.organisations));
    expect(plain(read.procurement.rows)).toEqual(plain(draft.procurement.rows));
    expect(plain(read.assets.rows)).toEqual(plain(draft.assets.rows));
    for (const label of Object.keys(draft.figures)) {
      expect([label, figureValue(read, label)]).toEqual([label, figureValue(draft, label)]);
    }
    for (const [slot, texts] of Object.entries(draft.narrative)) {
      if (texts.length > 0) expect(read.narrative[slot as keyof Draft["narrative"]]).toEqual(texts);
    }
  });

  it("gives random drafts back", async () => {
    await fc.assert(
      fc.asyncProperty(randomProjects(layout), async (projects) => {
        const draft: Draft = { ...newDraft("云溪镇人民政府", 2026, layout), projects };
        const { draft: read } = await printedAndRead(draft, layout);
        expect(read.projects.map((project) => projectOf(project, layout))).toEqual(
          projects.map((project) => projectOf(project, layout)),
        );
      }),
      { numRuns: 125 },
    );
  }, 120_000);
});

/** Sentences of an invented township: words, figures and the signs that real tables have. */
const word = fc.constantFrom(
  "河道",
  "保洁",
  "村级",
  "路灯",
  "《办法》",
  "（一）",
  "第2批",
  "3.5公里",
  "A型",
  "“三会”",
  "、",
  "，",
  "—",
  "&",
  "<乙>",
);
const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => `关于${words.join("")}等`);
const maybe = fc.oneof({ weight: 4, arbitrary: sentence }, { weight: 1, arbitrary: fc.constant("") });
const amount = fc.oneof(
  fc.constant(""),
  fc.integer({ min: 0, max: 999_999 }).map((cents) => (cents / 100).toFixed(2)),
);

const quantity = fc
  .record({
    symbol: fc.constantFrom("" as const, "≥" as const, "=" as const, "≤" as const, ">" as const),
    value: fc.constantFrom("5", "12", "95", "98.5", "0.58", "10000"),
    unit: fc.constantFrom("%", "个", "万元", "人次", "元/人", "平方米", ""),
  })
  .map((parts): Target => ({ kind: "quantity", ...parts }));
const target = fc
  .oneof(
    quantity,
    maybe.map((text): Target => ({ kind: "text", text })),
  )
  .filter((made) => JSON.stringify(parseTarget(printTarget(made)).target) === JSON.stringify(made));

function randomProjects(layout: Layout): fc.Arbitrary<Project[]> {
  const places = schemeClasses(schemeOf(layout.scheme));
  const labels = layout.columns.filter((column) => column.field === "extra").map((column) => column.label);
  const indicator = fc
    .record({
      place: fc.constantFrom(...places),
      level3: sentence,
      description: maybe,
      target,
      basis: maybe,
      points: amount,
    })
    .map(({ place, points, ...row }) => ({
      ...row,
      order: place.order,
      level1: place.group.level1,
      level2: place.class.level2,
      ...(labels.length > 0 && points !== ""
        ? { extra: Object.fromEntries(labels.map((label) => [label, points])) }
        : {}),
    }));
  const project = fc.record({
    name: sentence,
    code: fc.constantFrom("", "13021121ICGQS9GWGBET6", "555-0101-JQN-56G8"),
    budget: fc.record({ total: amount, fiscal: amount, other: amount }),
    purpose: maybe,
    percents: fc.array(fc.constantFrom("", "25%", "50.00", "100"), { minLength: 4, maxLength: 4 }),
    goals: fc.array(sentence, { minLength: 1, maxLength: 3 }),
    rows: fc.array(indicator, { minLength: 1, maxLength: 8 }),
  });
  return fc.array(project, { minLength: 1, maxLength: 4 }).map((projects) =>
    projects.map(({ percents, rows, ...rest }, at): Project => {
      const sorted = [...rows].sort((a, b) => a.order - b.order);
      return {
        id: `p${at}`,
        ...rest,
        spendingPlan: layout.planDates.map((by, step) => ({ by, percent: percents[step] ?? "" })),
        indicators: sorted.map(({ order: _order, ...row }, n) => ({ id: `p${at}i${n}`, ...row })),
      };
    }),
  );
}
