import { describe, expect, it } from "vitest";
import { h2 } from "../../templates/h2/layout.ts";
import type { Draft } from "../domain/index.ts";
import { sampleDraft } from "../domain/sample/index.ts";
import { checkDraft } from "./index.ts";

/**
 * The work of the checks grows with the length of a text and no faster, whatever the text is made of: a rule whose
 * pattern starts again at every character is found by runs of one thing. Work of two lengths is compared, never a time.
 */
const RUNS =
  "x 1 ， （ 。 、 增 率 * × 年 比2025年 其中 1万元， 增加1 费1 1、 一是 的 万元 　 ２ 20年 ： ( 占 9.5， 和 “ 《 _ 1. 满意 100% x/ 与 2024年预算".split(
    " ",
  );
const [SHORT, FACTOR] = [3000, 8];
/** Twice what a linear rule needs: pauses of the machine are in it, a quadratic rule needs the factor once more. */
const MOST = 2.2 * FACTOR;

const sample = sampleDraft();

function filled(run: string, length: number): Draft {
  // A Chinese character at both ends, as in any real text: without one many patterns end at once.
  const text = `汉。${run.repeat(Math.ceil(length / run.length))}汉`;
  const [first] = sample.projects;
  if (first === undefined) throw new Error("the sample has no projects");
  const rows = first.indicators.slice(0, 2).map((row) => ({ ...row, level3: text, description: text, basis: text }));
  const project = { ...first, name: text, purpose: text, goals: [text], indicators: rows, extra: { 立项依据: text } };
  const narrative = { ...sample.narrative, change: [text], spending: [text], glossary: [text], other: [text] };
  const own = { id: "own", part: "own" as const, blocks: [{ kind: "grid" as const, id: "g", rows: [[{ text }]] }] };
  return { ...sample, projects: [project], narrative, parts: [...sample.parts, own] };
}

function work(draft: Draft): number {
  const before = process.cpuUsage().user;
  checkDraft(draft, h2);
  return process.cpuUsage().user - before;
}

function growth(run: string): number {
  const [short, long] = [filled(run, SHORT), filled(run, SHORT * FACTOR)];
  return Math.min(work(long), work(long)) / Math.max(work(short), work(short), 1);
}

describe("checking a long text", () => {
  it.each(RUNS)("takes work in proportion to its length: %s", (run) => {
    const grown = Array.from({ length: 4 }, () => undefined).some(() => growth(run) < MOST);
    expect(grown).toBe(true);
  });
});
