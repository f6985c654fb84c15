import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { h2 } from "../../../templates/h2/layout.ts";
import type { Draft, Indicator, Project } from "../../domain/index.ts";
import { sampleDraft } from "../../domain/sample/index.ts";
import { align } from "../alignment/index.ts";
import { readDocument } from "../reader/index.ts";
import { checkStructure } from "../structure/index.ts";
import { compile, fill } from "../template/index.ts";
import { ownWords, readSettings, viewOf, vocabularyOf, wideLayout } from "../view/index.ts";
import { learnTemplate } from "./index.ts";
import { type PrintedLine, printedLines } from "./testing.ts";

/** Choices one after the other on one draft; with JIBIAO_LONG set more than 500 edits are made of them. */
const LENGTH = process.env.JIBIAO_LONG ? 40 : 8;
const numRuns = process.env.JIBIAO_LONG ? 20 : 2;

/** What may differ between two prints. */
type Expected =
  /** One text, wherever it stands alone in its line or cell. */
  | { readonly kind: "text"; readonly old: string; readonly next: string }
  /** Numbers and what is said of their direction; no words. */
  | { readonly kind: "figures" }
  /** Lines that come, each of which another project or row has too; or that go, each of which stays elsewhere. */
  | { readonly kind: "more" | "fewer"; readonly name: readonly [own: string, other: string] };

interface Edited {
  readonly draft: Draft;
  readonly expected: Expected;
}

const ADDED = "另加的项目";
const pick = <T>(items: readonly T[], by: number): T | undefined => items[by % items.length];
const replaced = <T>(items: readonly T[], old: T, ...next: readonly T[]): readonly T[] =>
  items.flatMap((each) => (each === old ? next : [each]));

/** One edit, chosen by numbers; `nth` makes its words unlike any other. `figures` are those that sentences of the template state. */
function edit(
  figures: readonly string[],
  draft: Draft,
  [kind, which, inner]: readonly [number, number, number],
  nth: number,
): Edited | undefined {
  const project = pick(draft.projects, which);
  const row = project && pick(project.indicators, inner);
  if (!project || !row) return undefined;
  const next = `改写的第${nth}处`;
  const withProject = (...projects: readonly Project[]): Draft => ({
    ...draft,
    projects: [...replaced(draft.projects, project, ...projects)],
  });
  const withRows = (...rows: readonly Indicator[]): Draft =>
    withProject({ ...project, indicators: [...replaced(project.indicators, row, ...rows)] });
  const text = (old: string, changed: Draft): Edited | undefined =>
    old === "" || old.includes("\n") ? undefined : { draft: changed, expected: { kind: "text", old, next } };

  const edits: readonly (() => Edited | undefined)[] = [
    () => text(row.level3, withRows({ ...row, level3: next })),
    () => text(row.description, withRows({ ...row, description: next })),
    () => text(row.basis, withRows({ ...row, basis: next })),
    () => text(project.purpose, withProject({ ...project, purpose: next })),
    () => text(project.goals[0] ?? "", withProject({ ...project, goals: [next, ...project.goals.slice(1)] })),
    () => {
      const total = project.budget.total.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
      return {
        draft: withProject({ ...project, budget: { ...project.budget, total } }),
        expected: { kind: "figures" },
      };
    },
    () => {
      const stated = Object.entries(draft.figures).filter(
        ([name, value]) => figures.includes(name) && Number(value) !== 0,
      );
      const [name, value] = pick(stated, inner) ?? ["", ""];
      const changed = { ...draft.figures, [name]: `${Number.parseInt(value, 10) + 1}.0${nth % 10}` };
      return { draft: { ...draft, figures: changed }, expected: { kind: "figures" } };
    },
    () => ({ draft: withRows(row, { ...row, id: `row${nth}` }), expected: { kind: "more", name: ["", ""] } }),
    () => {
      const twice = project.indicators.some((each) => each !== row && each.level3 === row.level3);
      return twice ? { draft: withRows(), expected: { kind: "fewer", name: ["", ""] } } : undefined;
    },
    () => {
      const name = `${ADDED}${"甲乙丙丁戊己庚辛壬癸"[nth % 10]}`;
      const budget = { ...project.budget, total: "0.01" };
      const added = { ...project, id: `project${nth}`, name, budget };
      return { draft: withProject(project, added), expected: { kind: "more", name: [name, project.name] } };
    },
    () => {
      if (!project.name.startsWith(ADDED)) return undefined;
      const other = draft.projects.find((each) => each !== project && each.indicators.length > 0)?.name ?? "";
      return { draft: withProject(), expected: { kind: "fewer", name: [project.name, other] } };
    },
  ];
  return pick(edits, kind)?.();
}

/** Without numbers and what is said of their direction. */
const words = (text: string): string => text.replace(/[\d.,%]+|增加|减少|增长|下降|持平|万元/g, "");
const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\s/g, "");

function onlyThat(before: readonly PrintedLine[], after: readonly PrintedLine[], expected: Expected): void {
  if (expected.kind === "text" || expected.kind === "figures") {
    expect(after.map(({ look }) => look)).toEqual(before.map(({ look }) => look));
    let changed = 0;
    for (const [index, { text }] of before.entries()) {
      const now = after[index]?.text ?? "";
      if (now === text) continue;
      changed++;
      if (expected.kind === "figures") expect(words(now)).toBe(words(text));
      else expect(now).toBe(text.replaceAll(escaped(expected.old), expected.next));
    }
    expect(changed).toBeGreaterThan(0);
    return;
  }
  const [less, more] = expected.kind === "more" ? [before, after] : [after, before];
  const [own, other] = expected.name;
  const pairs = align(
    less.map(({ text }) => words(text)),
    more.map(({ text }) => words(text)),
  );
  expect(pairs.length).toBe(less.length);
  for (const [i, j] of pairs) expect(more[j]?.look).toBe(less[i]?.look);
  const paired = new Set(pairs.map(([, j]) => j));
  const known = new Set(less.map(({ text }) => words(text)));
  const extra = more.filter((_, index) => !paired.has(index)).map(({ text }) => words(text));
  expect(extra.length).toBeGreaterThan(0);
  if (expected.kind === "more") {
    expect(extra.filter((text) => !known.has(own === "" ? text : text.replaceAll(own, other)))).toEqual([]);
  }
}

it("edits of a learnt draft change what they change and nothing else; the file is sound, the same each time", {
  timeout: 1_800_000,
}, async () => {
  const shipped = compile(readFileSync("templates/h2/template.docx"), vocabularyOf(h2));
  const sample = sampleDraft();
  const some = { ...sample, projects: sample.projects.slice(0, 4) };
  const file = fill(shipped, viewOf(some, h2, "whole"), { publish: true });
  const reading = await readDocument(file, "公开.docx", { id: "d" });
  const { bytes, places } = learnTemplate(file, reading, h2.scheme);
  const settings = readSettings(bytes);
  const layout = wideLayout({ ...h2, planDates: settings?.planDates ?? [] }, settings);
  const template = compile(bytes, vocabularyOf(layout));
  const write = (draft: Draft): Uint8Array =>
    fill(template, viewOf(ownWords(draft, settings?.wording ?? []), layout, "whole"), { publish: true, level: 1 });
  const first = printedLines(write(reading.draft));

  const numbers = fc.tuple(fc.nat(10), fc.nat(100), fc.nat(100));
  const stated = places.map(({ tag }) => tag);
  let made = 0;
  fc.assert(
    fc.property(fc.array(numbers, { minLength: LENGTH, maxLength: LENGTH }), (chosen) => {
      let draft = reading.draft;
      let before = first;
      for (const [nth, choice] of chosen.entries()) {
        const edited = edit(stated, draft, choice, nth);
        if (!edited) continue;
        const written = write(edited.draft);
        expect(checkStructure(written)).toEqual([]);
        expect(write(edited.draft)).toEqual(written);
        const after = printedLines(written);
        onlyThat(before, after, edited.expected);
        [draft, before] = [edited.draft, after];
        made++;
      }
    }),
    { numRuns, endOnFailure: true },
  );
  expect(made).toBeGreaterThan(process.env.JIBIAO_LONG ? 500 : 0);
});
