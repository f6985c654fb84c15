import { describe, expect, it } from "vitest";
import { removeProject } from "../../session/index.ts";
import { openSession } from "../../session/session.ts";
import { draftLine } from "../../session/summary.ts";
import { draftOf, fakeBrowser, LAYOUT, layoutOf, noCheck } from "../../session/testing.ts";
import { stepBack } from "./step-back.ts";

async function openDraft() {
  const browser = fakeBrowser();
  const store = await browser.store();
  const draft = draftOf(3);
  await store.add(draft, draftLine(draft, LAYOUT, { errors: 0, warnings: 0 }), 1);
  const session = await openSession({ id: draft.id, store, environment: browser.window(), layoutOf, check: noCheck });
  const told: string[] = [];
  const say = (text: string) => void told.push(text);
  return {
    session,
    told,
    strips: { tell: say, tellWhile: () => say, warn: say, warnAbout: say, settle: say },
    ids: draft.projects.map(({ id }) => id),
  };
}

describe("the way back of a strip", () => {
  it("takes back its step", async () => {
    const { session, strips, ids } = await openDraft();
    session.apply(removeProject(ids[0] ?? ""));
    stepBack({ session, strips }).onPress();
    expect(session.state().draft.projects.map(({ id }) => id)).toEqual(ids);
    await session.close();
  });
  it("goes with Ctrl+Z, and with nothing else", async () => {
    const { session, strips, ids } = await openDraft();
    session.apply(removeProject(ids[0] ?? ""));
    let gone = 0;
    const stop = stepBack({ session, strips }).until?.(() => {
      gone += 1;
    });
    session.apply(removeProject(ids[1] ?? ""));
    expect(gone).toBe(0);
    session.undo();
    expect(gone).toBe(0);
    session.undo();
    expect(gone).toBe(1);
    stop?.();
    session.redo();
    expect(gone).toBe(1);
    await session.close();
  });
  it("takes back nothing newer, not even a step of the same name", async () => {
    const { session, strips, told, ids } = await openDraft();
    session.apply(removeProject(ids[0] ?? ""));
    const { onPress } = stepBack({ session, strips });
    session.apply(removeProject(ids[1] ?? ""));
    onPress();
    expect(session.state().draft.projects.map(({ id }) => id)).toEqual([ids[2]]);
    expect(told).toHaveLength(1);
    session.undo();
    onPress();
    expect(session.state().draft.projects.map(({ id }) => id)).toEqual(ids);
    await session.close();
  });
});
