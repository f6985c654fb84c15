/**
 * How long the checks take: `npx tsx e2e/bench/checks.ts`. A draft of 340 projects of 8 rows each, no two texts alike,
 * one project in five with faults; first as a whole, then after one edit.
 */
import { performance } from "node:perf_hooks";
import { createChecker } from "../../src/checks/index.ts";
import type { Draft, Project } from "../../src/domain/index.ts";
import { sampleDraft } from "../../src/domain/sample/index.ts";
import { layoutOf } from "../../templates/index.ts";

const PROJECTS = 340;
const ROWS = 8;
const LIMITS = { whole: 60, cold: 150, edit: 3 } as const;

/**
 * The sample's projects again and again, each text told apart by its number; read back from its stored form, as the
 * editor gets it, so that no text is still the pieces it was put together from.
 */
function bigDraft(): Draft {
  const sample = sampleDraft();
  const projects = Array.from({ length: PROJECTS }, (_, i): Project => {
    const source = sample.projects[i % sample.projects.length];
    if (source === undefined) throw new Error("the sample has no projects");
    const rows = Array.from({ length: ROWS }, (_, row) => {
      const from = source.indicators[row % source.indicators.length];
      if (from === undefined) throw new Error("the sample has a project without rows");
      const told = `${from.level3}${i}组${row}`;
      return {
        ...from,
        id: `${i}-${row}`,
        level3: told,
        description: `${from.description}（${i}号）`,
        basis: `${from.basis}${i}`,
      };
    });
    const purpose = i % 5 === 0 ? `${source.purpose}主要用于用于第${i}批` : `${source.purpose}（第${i}批）`;
    return {
      ...source,
      id: `project-${i}`,
      name: `${source.name}${i}`,
      code: `${source.code}${i}`,
      purpose,
      goals: source.goals.map((goal) => `${goal.replace(/。$/, "")}（第${i}批）。`),
      indicators: rows,
    };
  });
  const stored: Draft = JSON.parse(JSON.stringify({ ...sample, projects }));
  return stored;
}

/** The time below which a share of the runs stay: 0.5 is the median. */
function share(times: readonly number[], part: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * part)] ?? 0;
}

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** The draft with one target typed into the middle project. */
function edited(draft: Draft, round: number): Draft {
  const at = Math.floor(PROJECTS / 2);
  return {
    ...draft,
    projects: draft.projects.map((project, i) =>
      i !== at
        ? project
        : {
            ...project,
            indicators: project.indicators.map((row, n) =>
              n === 3 ? { ...row, target: { kind: "quantity", symbol: "≥", value: String(round), unit: "%" } } : row,
            ),
          },
    ),
  };
}

const layout = layoutOf("h2");
const unseen = bigDraft();
const first = timed(() => createChecker().check(unseen, layout));
const whole = Array.from({ length: 15 }, () => {
  const draft = bigDraft();
  return timed(() => createChecker().check(draft, layout));
});
const checker = createChecker();
const start = bigDraft();
const { open } = checker.check(start, layout);
const edits = Array.from({ length: 200 }, (_, round) => {
  const draft = edited(start, round);
  return timed(() => checker.check(draft, layout));
});
const chapters = Array.from({ length: 50 }, (_, round) => {
  const draft = { ...start, narrative: { ...start.narrative, change: [...start.narrative.change, `第${round}稿。`] } };
  return timed(() => checker.check(draft, layout));
});
const figures = {
  findings: open.length,
  "first whole check, cold (ms)": first,
  "whole check, median (ms)": share(whole, 0.5),
  "whole check, lower quarter (ms)": share(whole, 0.25),
  "after one edit in a table, median (ms)": share(edits, 0.5),
  "after one edit in a table, slowest of twenty (ms)": share(edits, 0.95),
  "after one edit in a chapter, median (ms)": share(chapters, 0.5),
};
console.table(figures);
// What else the machine does only adds: the lower quarter is the nearest to the program's own time.
if (share(whole, 0.25) > LIMITS.whole || first > LIMITS.cold || share(edits, 0.25) > LIMITS.edit) process.exitCode = 1;
