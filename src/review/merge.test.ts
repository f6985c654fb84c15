import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { h2 } from "../../templates/h2/layout.ts";
import { type Draft, newDraft, newIndicator, newProject, type Project } from "../domain/index.ts";
import { compareValues, pathKey, sameValue } from "./change.ts";
import { chooseMine, chooseTheirs, mergeDrafts, valueAt } from "./merge.ts";

const LONG = process.env.JIBIAO_LONG === "1";

function project(id: string, names: readonly string[]): Project {
  const indicators = names.map((name) => ({
    ...newIndicator("产出指标", "数量指标"),
    id: `${id}${name}`,
    level3: name,
  }));
  return { ...newProject(h2, id), id, indicators };
}

const base: Draft = {
  ...newDraft("云溪镇", 2026, h2),
  id: "base",
  projects: [project("p1", ["a", "b", "c"]), project("p2", ["d"])],
};

type Edit = (draft: Draft) => Draft;
const onProjects =
  (change: (projects: readonly Project[]) => readonly Project[]): Edit =>
  (draft) => ({
    ...draft,
    projects: change(draft.projects),
  });
const edit = fc.oneof(
  fc
    .tuple(fc.nat(3), fc.string({ maxLength: 4 }))
    .map(([n, name]) => onProjects((list) => list.map((item, i) => (i === n ? { ...item, name } : item)))),
  fc
    .tuple(fc.nat(3), fc.nat(4), fc.string({ maxLength: 3 }))
    .map(([n, m, level3]) =>
      onProjects((list) =>
        list.map((item, i) =>
          i === n
            ? { ...item, indicators: item.indicators.map((row, k) => (k === m ? { ...row, level3 } : row)) }
            : item,
        ),
      ),
    ),
  fc.nat(3).map((n) => onProjects((list) => list.filter((_, i) => i !== n))),
  fc.uuid().map((id) => onProjects((list) => [...list, project(id, ["x"])])),
  fc.nat(2).map((n) => onProjects((list) => [...list.slice(n), ...list.slice(0, n)])),
  fc.tuple(fc.constantFrom("基本支出", "人员经费"), fc.string({ maxLength: 3 })).map(
    ([key, value]): Edit =>
      (draft) => ({ ...draft, figures: { ...draft.figures, [key]: value } }),
  ),
);
const history = fc
  .array(edit, { maxLength: 6 })
  .map((edits) => edits.reduce<Draft>((draft, change) => change(draft), base));

describe("mergeDrafts", () => {
  it("takes the side that changed where only one did", () => {
    fc.assert(
      fc.property(history, (x) => {
        expect(sameValue(mergeDrafts(base, x, base).draft, x)).toBe(true);
        expect(sameValue(mergeDrafts(base, base, x).draft, x)).toBe(true);
        const both = mergeDrafts(base, x, x);
        expect(sameValue(both.draft, x)).toBe(true);
        expect(both.conflicts).toEqual([]);
      }),
    );
  });

  it("loses no edit of either side", () => {
    fc.assert(
      fc.property(history, history, (mine, theirs) => {
        const { draft, conflicts } = mergeDrafts(base, mine, theirs);
        const open = new Set(conflicts.map((conflict) => pathKey(conflict.path)));
        const questioned = (path: readonly string[]) => path.some((_, i) => open.has(pathKey(path.slice(0, i + 1))));
        for (const side of [mine, theirs]) {
          for (const change of compareValues(base, side)) {
            if (change.kind === "order" || questioned(change.path)) continue;
            const now = valueAt(draft, change.path);
            if (change.kind === "remove") expect(now).toBeUndefined();
            else if (change.kind === "insert") expect(now).toBeDefined();
            else if (valueAt(draft, change.path.slice(0, 2)) !== undefined)
              expect(sameValue(now, change.after)).toBe(true);
          }
        }
      }),
      { numRuns: LONG ? 2000 : 300 },
    );
  });

  it("asks where both changed one cell, shows both and takes the chosen", () => {
    const named = (name: string) =>
      onProjects((list) => list.map((item) => (item.id === "p1" ? { ...item, name } : item)))(base);
    const { draft, conflicts } = mergeDrafts(base, named("甲"), named("乙"));
    expect(draft.projects[0]?.name).toBe("甲");
    expect(conflicts).toMatchObject([{ path: ["projects", "#p1", "name"], base: "p1", mine: "甲", theirs: "乙" }]);
    const [conflict] = conflicts;
    if (conflict === undefined) throw new Error("no conflict");
    expect(chooseTheirs(draft, conflict).projects[0]?.name).toBe("乙");
    expect(chooseMine(draft, conflict).projects[0]?.name).toBe("甲");
  });

  it("brings back a project I removed while the other side edited it, and removes it again if I say so", () => {
    const mine = onProjects((list) => list.filter((item) => item.id !== "p1"))(base);
    const theirs = onProjects((list) => list.map((item) => (item.id === "p1" ? { ...item, name: "乙" } : item)))(base);
    const { draft, conflicts } = mergeDrafts(base, mine, theirs);
    expect(draft.projects.map((item) => item.name)).toEqual(["乙", "p2"]);
    const [conflict] = conflicts;
    if (conflict === undefined) throw new Error("no conflict");
    expect(chooseMine(draft, conflict).projects.map((item) => item.id)).toEqual(["p2"]);
  });
});
