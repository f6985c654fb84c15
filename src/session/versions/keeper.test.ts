import { beforeEach, describe, expect, it } from "vitest";
import type { Draft } from "../../domain/index.ts";
import type { Store } from "../../storage/index.ts";
import { removeProject, setBudget, setProjectField, takeBack } from "../commands/index.ts";
import { openSession } from "../session.ts";
import { draftLine } from "../summary.ts";
import { draftOf, type FakeWindow, fakeBrowser, LAYOUT, layoutOf, noCheck, settle } from "../testing.ts";
import type { Session } from "../types.ts";
import { KEEP_AFTER } from "./keeper.ts";

let store: Store;
let window: FakeWindow;
let draft: Draft;
let session: Session;

const open = () => openSession({ id: draft.id, store, environment: window, layoutOf, check: noCheck });

beforeEach(async () => {
  const browser = fakeBrowser();
  store = await browser.store();
  window = browser.window();
  draft = draftOf(4);
  await store.add(draft, draftLine(draft, LAYOUT, { errors: 0, warnings: 0 }), window.now());
  window.pass(1000);
  session = await open();
});

const project = (at: number) => draft.projects[at]?.id ?? "";
/** Lets the page rest, as often as something waits for it. */
async function rest(ms = 1): Promise<void> {
  window.pass(ms);
  for (let turn = 0; turn < 6; turn += 1) {
    await settle();
    window.pass(1);
  }
}
const list = async () => (await session.versions.list()).map(({ why, changes, where }) => [why, changes, where]);

describe("earlier versions", () => {
  it("keep what was found at the first edit, and what was written every few minutes", async () => {
    expect(await list()).toEqual([]);
    session.apply(setBudget(project(1), "total", "55.00"));
    await rest();
    expect(await list()).toEqual([["", 0, ""]]);
    session.apply(setBudget(project(2), "total", "66.00"));
    await rest(KEEP_AFTER);
    expect(await list()).toEqual([
      ["", 2, "项目 2、3"],
      ["", 0, ""],
    ]);
    // Nothing was written since, so nothing is kept.
    await rest(2 * KEEP_AFTER);
    expect(await list()).toHaveLength(2);
    const [newest, oldest] = await session.versions.list();
    expect(await session.versions.open(newest?.id ?? "")).toEqual(session.state().draft);
    expect(await session.versions.open(oldest?.id ?? "")).toEqual(draft);
  });

  it("do not keep twice what the last session kept", async () => {
    session.apply(setBudget(project(1), "total", "55.00"));
    await rest(KEEP_AFTER);
    await session.close();
    session = await open();
    session.apply(setBudget(project(1), "total", "56.00"));
    await rest();
    expect(await list()).toHaveLength(2);
  });

  it("keep the state before a step that reaches far, and one that a person's step asks for", async () => {
    session.apply({
      label: "全部清空",
      place: { section: "document" },
      change: (now) => ({ ...now, projects: now.projects.slice(0, 1) }),
    });
    await rest();
    expect(await list()).toEqual([["全部清空以前", 0, ""]]);
    void session.versions.keep("导出 Word");
    await rest();
    expect((await list())[0]?.[0]).toBe("导出 Word");
  });

  it("are taken back as one step, which keeps the present and what did not differ", async () => {
    session.apply(setProjectField(project(0), "purpose", "修路"));
    await rest();
    session.apply(removeProject(project(3)));
    const present = session.state().draft;
    const [found] = await session.versions.list();
    session.apply(takeBack(present, await session.versions.open(found?.id ?? ""), "早上的样子"));
    await rest();
    expect(session.state().draft).toEqual(draft);
    expect(session.state().draft.projects[1]).toBe(present.projects[1]);
    const [kept] = await session.versions.list();
    expect(kept?.why).toBe("取回 早上的样子以前");
    expect(await session.versions.open(kept?.id ?? "")).toEqual(present);
    session.undo();
    expect(session.state().draft).toBe(present);
  });

  it("cost nothing but themselves where the disk is full", async () => {
    const failing: Store = {
      ...store,
      addVersion: () => Promise.reject(new DOMException("full", "QuotaExceededError")),
    };
    await session.close();
    session = await openSession({ id: draft.id, store: failing, environment: window, layoutOf, check: noCheck });
    session.apply(setBudget(project(1), "total", "55.00"));
    await rest(KEEP_AFTER);
    await session.flush();
    expect(session.state().save.kind).toBe("saved");
    expect(await list()).toEqual([]);
  });
});
