import { beforeEach, describe, expect, it } from "vitest";
import type { Draft } from "../domain/index.ts";
import type { Store } from "../storage/index.ts";
import { setTitle } from "./commands/index.ts";
import { TAKE_OVER_PATIENCE } from "./ownership.ts";
import { openSession } from "./session.ts";
import { draftLine } from "./summary.ts";
import {
  draftOf,
  type FakeBrowser,
  type FakeWindow,
  fakeBrowser,
  LAYOUT,
  layoutOf,
  noCheck,
  settle,
  slowStore,
  until,
} from "./testing.ts";

const LINE = { errors: 0, warnings: 0 };

let browser: FakeBrowser;
let store: Store;
let draft: Draft;

beforeEach(async () => {
  browser = fakeBrowser();
  store = await browser.store();
  draft = draftOf(3);
  await store.add(draft, draftLine(draft, LAYOUT, LINE), 1);
});

async function open(environment: FakeWindow = browser.window(), over: Store = store) {
  return openSession({ id: draft.id, store: over, environment, layoutOf, check: noCheck });
}

const stored = async () => (await store.load(draft.id)).draft;
describe("two windows", () => {
  it("lets the first write and the second look", async () => {
    const first = await open();
    const second = await open();
    expect([first.state().readOnly, second.state().readOnly]).toEqual([false, true]);
    second.apply(setTitle("不行"));
    expect(second.undo()).toBeUndefined();
    expect(second.state().draft.title).toBe(draft.title);
  });

  it("hands the draft over with everything written", async () => {
    const first = await open();
    const second = await open();
    first.apply(setTitle("末了一笔"));
    await second.takeOver();
    expect(second.state()).toMatchObject({ readOnly: false, draft: { title: "末了一笔" } });
    expect(first.state().readOnly).toBe(true);
    second.apply(setTitle("接着写"));
    first.apply(setTitle("不行"));
    await second.flush();
    expect((await stored()).title).toBe("接着写");
  });

  it("hands it back and forth", async () => {
    const [a, b] = [await open(), await open()];
    await b.takeOver();
    b.apply(setTitle("乙"));
    await a.takeOver();
    expect(a.state()).toMatchObject({ readOnly: false, draft: { title: "乙" } });
    expect(b.state().readOnly).toBe(true);
    a.apply(setTitle("甲"));
    await a.flush();
    expect((await stored()).title).toBe("甲");
  });

  it("lets the asking window go first among three", async () => {
    const [a, b, c] = [await open(), await open(), await open()];
    await c.takeOver();
    await settle();
    expect([a, b, c].map((session) => session.state().readOnly)).toEqual([true, true, false]);
  });

  it("becomes writable by itself when the other window closes", async () => {
    const first = await open();
    const second = await open();
    first.apply(setTitle("末了一笔"));
    await first.close();
    await until(() => !second.state().readOnly);
    expect(second.state().draft.title).toBe("末了一笔");
  });

  it("may be asked for the draft, and be given it, while it is still loading", async () => {
    let load: () => void = () => undefined;
    const loading: Store = {
      ...store,
      load: async (id) => {
        await new Promise<void>((resolve) => {
          load = resolve;
        });
        return store.load(id);
      },
    };
    const opening = open(browser.window(), loading);
    await settle();
    const second = await open();
    const taken = second.takeOver();
    await settle();
    load();
    const first = await opening;
    await taken;
    expect([first.state().readOnly, second.state().readOnly]).toEqual([true, false]);

    const third = open(browser.window(), loading);
    await settle();
    second.apply(setTitle("末了一笔"));
    await second.close();
    load();
    const waiting = await third;
    await settle();
    load();
    await until(() => !waiting.state().readOnly || !first.state().readOnly);
    await waiting.flush();
  });

  it("goes on showing a draft that the other window deleted", async () => {
    const first = await open();
    const second = await open();
    await store.removeForGood(draft.id);
    await first.close();
    await settle();
    expect(second.state()).toMatchObject({ readOnly: true, draft: { title: draft.title } });
    await expect(second.takeOver()).rejects.toThrow(/没有这份草稿/);
  });

  it("takes the draft from a window that does not answer, whose edits are kept beside", async () => {
    const slow = slowStore(store);
    const first = await open(browser.window(), slow.store);
    first.apply(setTitle("写不上的"));
    const asking = browser.window();
    const second = await open(asking);
    const taken = second.takeOver();
    await settle();
    asking.pass(TAKE_OVER_PATIENCE);
    await taken;
    second.apply(setTitle("第二个窗口"));
    await second.flush();
    expect(first.state().readOnly).toBe(true);
    slow.release();
    await until(() => first.state().save.kind === "failed");
    expect((await stored()).title).toBe("第二个窗口");
    await first.takeOver();
    expect(first.state().draft.title).toBe("第二个窗口");
    expect((await store.lines()).map(({ line }) => line.title)).toContain("写不上的（没有写上的改动）");
  });

  it("without locks, stops the window that would overwrite the other", async () => {
    browser = fakeBrowser({ locks: false });
    store = await browser.store();
    await store.add(draft, draftLine(draft, LAYOUT, LINE), 1);
    const [first, second] = [await open(), await open()];
    first.apply(setTitle("第一个"));
    await first.flush();
    second.apply(setTitle("第二个"));
    await until(() => second.state().readOnly);
    expect(second.state().save).toMatchObject({ kind: "failed", reason: expect.stringMatching(/另一个窗口/) });
    expect((await stored()).title).toBe("第一个");
    await second.takeOver();
    expect(second.state()).toMatchObject({ readOnly: false, draft: { title: "第一个" } });
  });
});
