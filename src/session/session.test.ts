import { beforeEach, describe, expect, it } from "vitest";
import type { Draft, Finding } from "../domain/index.ts";
import { StorageError, type Store } from "../storage/index.ts";
import { setProjectField, setTitle } from "./commands/index.ts";
import { TAKE_OVER_PATIENCE } from "./ownership.ts";
import { openSession } from "./session.ts";
import { draftLine } from "./summary.ts";
import { draftOf, type FakeBrowser, type FakeWindow, fakeBrowser, LAYOUT, layoutOf, settle, until } from "./testing.ts";

const noCheck = () => [];
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
const projectId = (index: number) => draft.projects[index]?.id ?? "";

/** A store whose writes wait for `release` or fail with `fault`. */
function slowStore(): { store: Store; fault: Error | undefined; release(): void; readonly waiting: number } {
  const gates: (() => void)[] = [];
  const slow = {
    fault: undefined as Error | undefined,
    release: () => gates.splice(0).forEach((gate) => void gate()),
    get waiting() {
      return gates.length;
    },
    store: {
      ...store,
      load: async (id: string) => {
        const loaded = await store.load(id);
        return {
          ...loaded,
          writer: {
            write: async (next: Draft, line: Parameters<typeof loaded.writer.write>[1], at: number) => {
              await new Promise<void>((resolve) => gates.push(resolve));
              if (slow.fault !== undefined) throw slow.fault;
              await loaded.writer.write(next, line, at);
            },
          },
        };
      },
    } satisfies Store,
  };
  return slow;
}

describe("editing", () => {
  it("applies, stores at once, and says saved only when it is true", async () => {
    const slow = slowStore();
    const session = await open(browser.window(), slow.store);
    session.apply(setTitle("新标题"));
    expect(session.state().draft.title).toBe("新标题");
    expect(session.state().save.kind).toBe("saving");
    expect(slow.waiting).toBe(1);
    await settle();
    expect(session.state().save.kind).toBe("saving");
    slow.release();
    await session.flush();
    expect(session.state().save.kind).toBe("saved");
    expect(await stored()).toEqual(session.state().draft);
  });

  it("keeps what is not touched and does nothing where nothing changes", async () => {
    const session = await open();
    const before = session.state().draft;
    session.apply(setProjectField(projectId(1), "purpose", "修路"));
    expect(session.state().draft.projects[0]).toBe(before.projects[0]);
    const once = session.state();
    session.apply(setTitle(before.title));
    expect(session.state()).toBe(once);
  });

  it("writes the newest state next while a write is under way", async () => {
    const slow = slowStore();
    const session = await open(browser.window(), slow.store);
    for (const title of ["一", "二", "三"]) session.apply(setTitle(title));
    expect(slow.waiting).toBe(1);
    slow.release();
    await until(() => slow.waiting === 1);
    expect(session.state().save.kind).toBe("saving");
    slow.release();
    await session.flush();
    expect((await stored()).title).toBe("三");
  });

  it("refuses what could not be opened again, and says so", async () => {
    const session = await open();
    session.apply(setTitle("长".repeat(200_001)));
    expect(session.state().draft.title).toBe(draft.title);
    expect(session.state().notice).toMatch(/没有写入/);
  });

  it("tells the labels of undo and redo and where it was", async () => {
    const session = await open();
    session.apply(setProjectField(projectId(1), "purpose", "修路"));
    session.apply(setTitle("新"));
    expect(session.state().undoLabel).toBe("改标题");
    expect(session.undo()).toMatchObject({ field: "title" });
    expect(session.undo()).toMatchObject({ projectId: projectId(1), field: "purpose" });
    expect(session.undo()).toBeUndefined();
    expect(session.state().draft).toEqual(draft);
    expect(session.state().redoLabel).toBe("改资金用途");
    expect(session.redo()).toMatchObject({ field: "purpose" });
    await session.flush();
    expect((await stored()).projects[1]?.purpose).toBe("修路");
  });

  it("makes one step of typing in one field, and two where it paused", async () => {
    const environment = browser.window();
    const session = await open(environment);
    for (const title of ["一", "一二", "一二三"]) session.apply(setTitle(title));
    environment.pass(60_000);
    session.apply(setTitle("一二三四"));
    session.undo();
    expect(session.state().draft.title).toBe("一二三");
    session.undo();
    expect(session.state().draft.title).toBe(draft.title);
  });

  it("checks when the page is idle and shows the findings", async () => {
    const finding: Finding = { rule: "r", severity: "error", message: "缺。", where: {} };
    const seen: (Draft | undefined)[] = [];
    const environment = browser.window();
    const session = await openSession({
      id: draft.id,
      store,
      environment,
      layoutOf,
      check: (next, previous) => {
        seen.push(previous);
        return next.title === "新" ? [finding] : [];
      },
    });
    environment.pass(1);
    const first = session.state().draft;
    session.apply(setTitle("新"));
    expect(session.state().findings).toEqual([]);
    environment.pass(1);
    expect(session.state().findings).toEqual([finding]);
    expect(seen).toEqual([undefined, first]);
    await session.close();
    expect((await store.lines())[0]?.line.errors).toBe(1);
  });
});

describe("when writing fails", () => {
  it("says since when nothing is stored, tries again, and loses nothing", async () => {
    const slow = slowStore();
    const environment = browser.window();
    const session = await open(environment, slow.store);
    slow.fault = new StorageError("quota", "磁盘满了", "先存成文件。");
    session.apply(setProjectField(projectId(0), "purpose", "一"));
    session.apply(setProjectField(projectId(1), "purpose", "二"));
    slow.release();
    await until(() => session.state().save.kind === "failed");
    expect(session.state().save).toMatchObject({
      reason: expect.stringMatching(/^磁盘满了，\d\d:\d\d 以后的改动还没有写上。/),
    });
    await expect(Promise.all([session.flush(), settle().then(slow.release)])).rejects.toThrow(/磁盘满了/);
    session.apply(setProjectField(projectId(2), "purpose", "三"));
    expect(session.state().save.kind).toBe("failed");
    slow.fault = undefined;
    slow.release();
    await settle();
    environment.pass(60_000);
    slow.release();
    await until(() => session.state().save.kind === "saved");
    expect((await stored()).projects.map(({ purpose }) => purpose)).toEqual(["一", "二", "三"]);
  });

  it("tries again by itself", async () => {
    const slow = slowStore();
    const environment = browser.window();
    const session = await open(environment, slow.store);
    slow.fault = new StorageError("other", "本机保存这一次没有写成", "先存成文件。");
    session.apply(setTitle("新"));
    slow.release();
    await until(() => session.state().save.kind === "failed");
    slow.fault = undefined;
    environment.pass(1000);
    slow.release();
    await until(() => session.state().save.kind === "saved");
    expect((await stored()).title).toBe("新");
  });
});

describe("hiding the page", () => {
  it("writes what waits without waiting itself", async () => {
    const slow = slowStore();
    const environment = browser.window();
    const session = await open(environment, slow.store);
    session.apply(setTitle("一"));
    session.apply(setTitle("二"));
    environment.hide(true);
    expect(slow.waiting).toBe(2);
    slow.release();
    await session.flush();
    expect((await stored()).title).toBe("二");
  });

  it("tells after an unclean end, and only then", async () => {
    const first = browser.window();
    const session = await open(first);
    session.apply(setTitle("新"));
    await session.flush();
    const marks = new Map(browser.marks);
    await session.close();
    const clean = await open();
    expect(clean.state().notice).toBeUndefined();
    await clean.close();
    for (const [key, value] of marks) browser.marks.set(key, value);
    const after = await open();
    expect(after.state().notice).toMatch(/^上次没有正常退出，已恢复到 \d\d:\d\d:\d\d/);
    expect(after.state().draft.title).toBe("新");
  });
});

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
    const slow = slowStore();
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
