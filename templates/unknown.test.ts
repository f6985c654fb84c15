import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Draft, type Layout, parseHeadingNumber } from "../src/domain/index.ts";
import { sampleDraft } from "../src/domain/sample/index.ts";
import { type Block, type ParagraphBlock, readDocx } from "../src/word/reader/index.ts";
import { compile, fill, type View } from "../src/word/template/index.ts";
import { viewOf, vocabularyOf } from "../src/word/view/index.ts";
import { templatePath } from "./build.ts";
import { LAYOUTS } from "./index.ts";

/** Drafts of which any part is missing: what nobody filled in is not said, and nothing is said by halves. */

/** No figure is 0 and none is last year's: whatever says 0, 没有 or 持平 was made up. */
function figuresOf(keys: readonly string[], from: number): Readonly<Record<string, string>> {
  return Object.fromEntries(keys.map((key, index) => [key, `${from + index * 7}.${11 + index}`]));
}

function draftOf(layout: Layout): fc.Arbitrary<Draft> {
  const sample = sampleDraft(layout);
  const keys = Object.keys(sample.figures);
  const some = <Item>(items: readonly Item[]) => fc.subarray([...items]);
  const figures = (from: number) =>
    fc.oneof(some(keys), fc.constant<string[]>([]), fc.constant(keys)).map((kept) => figuresOf(kept, from));
  const texts = (lines: readonly string[]) => fc.constantFrom([], lines);
  const written = Object.fromEntries(
    Object.keys(sample.narrative).map((slot) => [slot, texts(["本段由单位写成。"])]),
  ) as Record<keyof Draft["narrative"], fc.Arbitrary<readonly string[]>>;
  const [, project] = sample.projects;
  return fc
    .record({
      narrative: fc.record(written),
      figures: figures(201),
      lastYearFigures: figures(102),
      none: some(["organisations", "procurement", "assets", "projects", "other"]),
      projects: fc.constantFrom(
        [],
        project ? [project] : [],
        project ? [{ ...project, budget: { total: "", fiscal: "", other: "" }, goals: [], indicators: [] }] : [],
      ),
      organisations: fc.constantFrom([], sample.organisations),
      procurement: fc.constantFrom([], sample.procurement.rows.slice(0, 2)).map((rows) => ({ rows })),
      assets: fc.record({
        asOf: fc.constantFrom("", "2025年12月31日"),
        rows: fc.constantFrom([], sample.assets.rows.slice(0, 2)),
      }),
      overall: fc.record({
        goal: texts(sample.overall.goal),
        safeguards: texts(sample.overall.safeguards),
        subGoals: fc.constantFrom([], sample.overall.subGoals),
        indicators: fc.constantFrom([], sample.overall.indicators.slice(0, 2)),
      }),
    })
    .map((parts) => ({ ...sample, ...parts }));
}

/** Sentences that lack what they speak of, or end nowhere. */
const HALVES = [
  /(?<![\d.])万元/,
  /(?:增加|减少|增长|下降)(?=[，。；、]|万元|$)/,
  /（）|“”|《》|〔〕/,
  /^[，。；、：]/,
  /[，；、：]$/,
  /[，；、：][，；。、：]|。。/,
  /(?:其中|包括|分别为)[：，。]?$/,
  /万元万元|年年|预算安排[，。]|截至，/,
  /共个|数较多的是[，。]/,
  /具体情况见下表。$/,
];

function paragraphs(blocks: readonly Block[]): readonly ParagraphBlock[] {
  return blocks.flatMap((block) => (block.kind === "paragraph" && block.origin === undefined ? [block] : []));
}

/** Every number in digits that the view knows. */
function numbersIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value === "string") for (const [number] of value.matchAll(/\d+(?:\.\d+)?/g)) found.add(number);
  else if (typeof value === "object" && value !== null) for (const each of Object.values(value)) numbersIn(each, found);
  return found;
}

function faultsOf(blocks: readonly Block[], draft: Draft, view: View): readonly string[] {
  const faults: string[] = [];
  const lines = paragraphs(blocks).filter(({ text }) => text.trim() !== "");
  const body = lines.filter(({ style }) => style !== "toc" && style !== "Title");
  const known = numbersIn(view);
  for (const { text, level } of body) {
    if (level !== undefined) continue;
    const half = HALVES.find((each) => each.test(text.trim()) && !(each.source.includes("见下表") && hasTable(draft)));
    if (half) faults.push(`${half}: ${text}`);
    if (/持平|(?<![\d.])0(?:\.0+)?万元/.test(text)) faults.push(`made up: ${text}`);
    if (/没有(?!收入的)/.test(text) && draft.none.length === 0) faults.push(`none: ${text}`);
    for (const [, amount = ""] of text.matchAll(/(\d+(?:\.\d+)?)万元/g))
      if (!known.has(amount)) faults.push(`unknown ${amount}: ${text}`);
  }
  const headings = blocks.flatMap((block, at) =>
    block.kind === "paragraph" && block.level !== undefined && block.style !== "toc"
      ? [{ at, level: block.level, text: block.text.trim() }]
      : [],
  );
  headings.forEach(({ at, level, text }, index) => {
    const next = headings.slice(index + 1).find((each) => each.level <= level);
    const below = blocks.slice(at + 1, next?.at ?? blocks.length);
    const says = below.some(
      (block) => block.kind === "grid" || (block.level === undefined && block.text.trim() !== ""),
    );
    if (!says) faults.push(`nothing below ${text}`);
  });
  const listed = lines.flatMap(({ style, text }) => (style === "toc" && text.trim() !== "目录" ? [text.trim()] : []));
  const named = headings.map(({ text }) => text).filter((text) => listed.includes(text));
  if (listed.join("\n") !== named.join("\n")) faults.push(`contents: ${listed}`);
  const chapters = headings.flatMap(({ text, level }) => (level === 1 ? (parseHeadingNumber(text)?.n ?? []) : []));
  chapters.forEach((n, index) => {
    if (n !== index + 1) faults.push(`chapters: ${headings.map(({ text }) => text)}`);
  });
  return faults;
}

function hasTable({ organisations, procurement, assets }: Draft): boolean {
  return organisations.length + procurement.rows.length + assets.rows.length > 0;
}

const RUNS = process.env.JIBIAO_LONG === undefined ? 25 : 1000;

describe.each(LAYOUTS.map((layout) => [layout.id, layout] as const))("of an unfinished draft %s", (_, layout) => {
  const template = compile(readFileSync(templatePath(layout.id)), vocabularyOf(layout));
  it("says what is known, in whole sentences, under headings that count", async () => {
    await fc.assert(
      fc.asyncProperty(draftOf(layout), async (draft) => {
        const view = viewOf(draft, layout, "whole");
        const { blocks } = await readDocx(fill(template, view, { level: 0 }));
        expect(faultsOf(blocks, draft, view)).toEqual([]);
      }),
      { numRuns: RUNS, seed: 12 },
    );
  }, 1_800_000);
});
