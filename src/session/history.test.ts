import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newIndicator, newProject, schemeOf } from "../domain/index.ts";
import * as commands from "./commands/index.ts";
import { HISTORY_LIMIT, NO_HISTORY, record } from "./history.ts";
import { openSession } from "./session.ts";
import { draftLine } from "./summary.ts";
import { draftOf, fakeBrowser, LAYOUT, layoutOf, noCheck } from "./testing.ts";
import type { Command, SessionState } from "./types.ts";

const SCHEME = schemeOf("hebei-project");
const CLASSES = ["数量指标", "质量", "社会效益", "服务对象满意度指标", "没有这一类"];
const FIELDS = ["level2", "level3", "target", "target.unit", "basis", "extra:分值"];

/** A random edit; the numbers pick project, row and kind of edit out of what is there. */
type Dice = readonly [kind: number, project: number, row: number, field: number, text: string];

function commandOf(state: SessionState, [kind, p, r, f, text]: Dice): Command {
  const { projects } = state.draft;
  const project = projects[p % Math.max(1, projects.length)];
  if (project === undefined || kind === 0) {
    const beside = project === undefined ? undefined : ({ id: project.id, edge: "after" } as const);
    return commands.addProject(newProject(LAYOUT, text), beside);
  }
  const table = commands.indicatorTable({ list: project.id }, SCHEME);
  const row = project.indicators[r % Math.max(1, project.indicators.length)];
  const field = FIELDS[f % FIELDS.length] ?? "level3";
  const level2 = CLASSES[f % CLASSES.length] ?? "";
  const rowIds = project.indicators.slice(0, r + 1).map(({ id }) => id);
  const at = row === undefined ? {} : { rowId: row.id };
  const kinds: readonly (() => Command)[] = [
    () => commands.removeProject(project.id),
    () => commands.moveProject(project.id, r),
    () => commands.duplicateProject(project),
    () => commands.setBudget(project.id, "total", text),
    () => commands.setGoals(project.id, [text, text]),
    () => commands.setCell(table, row?.id ?? "", field, field === "level2" ? level2 : text),
    () => commands.insertRow(table, newIndicator("", "").id, row?.id),
    () => commands.addClassRow(table, SCHEME, newIndicator("", "").id, "产出指标", level2),
    () => commands.removeRows(table, rowIds),
    () => commands.moveRow(table, row?.id ?? "", r % 2 === 0 ? 1 : -1),
    () => commands.fillDown(table, { rowIds, fields: [field] }),
    () => commands.clearCells(table, { rowIds, fields: FIELDS }),
    () =>
      commands.pasteBlock(
        table,
        { ...at, column: "level2" },
        ["level2", "level3", "target"],
        [
          [level2, text, "≥5个"],
          ["", text, text],
        ],
      ).command,
    () => commands.setTitle(text),
    () => commands.setFigure("收入合计", "this", text),
    () => commands.setNarrative("duties", [text]),
  ];
  return kinds[(kind - 1) % kinds.length]?.() ?? commands.setTitle(text);
}

const dice = fc.tuple(
  fc.nat(16),
  fc.nat(9),
  fc.nat(6),
  fc.nat(9),
  fc.oneof(fc.constantFrom("", "≥95%", "55 个", "按计划"), fc.string({ maxLength: 6 })),
);

describe("history", () => {
  it("undoes and redoes every sequence of edits, and what is stored is what is on screen", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(dice, { maxLength: 25 }), async (sequence) => {
        const browser = fakeBrowser();
        const store = await browser.store();
        const draft = draftOf(3);
        await store.add(draft, draftLine(draft, LAYOUT, { errors: 0, warnings: 0 }), 1);
        const options = { id: draft.id, store, environment: browser.window(), layoutOf, check: noCheck };
        const session = await openSession(options);
        const states = [session.state().draft];
        for (const throws of sequence) {
          session.apply(commandOf(session.state(), throws));
          states.push(session.state().draft);
        }
        const end = session.state().draft;
        await session.flush();
        expect((await store.load(draft.id)).draft).toEqual(end);

        while (session.undo() !== undefined) expect(states).toContain(session.state().draft);
        expect(session.state().draft).toEqual(draft);
        while (session.redo() !== undefined) expect(states).toContain(session.state().draft);
        expect(session.state().draft).toBe(end);
        session.undo();
        await session.close();
        const again = await openSession(options);
        expect(again.state().draft).toEqual(session.state().draft);
        await again.close();
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("forgets what was undone once something else is done", () => {
    const [a, b] = [draftOf(1), draftOf(2)];
    const done = record(NO_HISTORY, commands.setTitle("一"), a, b);
    expect(record({ done: [], undone: done.done }, commands.setTitle("二"), a, b)).toMatchObject({ undone: [] });
  });

  it("begins a step of its own after an undo, also in the same field", async () => {
    const browser = fakeBrowser();
    const store = await browser.store();
    const draft = draftOf(1);
    await store.add(draft, draftLine(draft, LAYOUT, { errors: 0, warnings: 0 }), 1);
    const session = await openSession({ id: draft.id, store, environment: browser.window(), layoutOf, check: noCheck });
    const title = () => session.state().draft.title;
    session.apply(commands.setTitle("甲"));
    session.rest();
    session.apply(commands.setTitle("甲乙"));
    session.undo();
    expect(title()).toBe("甲");
    session.apply(commands.setTitle("甲丙"));
    session.undo();
    expect(title()).toBe("甲");
    session.redo();
    session.apply(commands.setTitle("甲丙丁"));
    session.undo();
    expect(title()).toBe("甲丙");
    await session.close();
  });

  it("keeps the newest steps", () => {
    let history = NO_HISTORY;
    const draft = draftOf(0);
    for (let n = 0; n < HISTORY_LIMIT + 5; n += 1) {
      history = record(history, commands.addProject(newProject(LAYOUT)), draft, { ...draft, year: 2000 + n });
    }
    expect(history.done).toHaveLength(HISTORY_LIMIT);
    expect(history.done[HISTORY_LIMIT - 1]?.after.year).toBe(2000 + HISTORY_LIMIT + 4);
  });
});
