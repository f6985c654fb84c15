import { beforeEach, describe, expect, it } from "vitest";
import type { Draft, Finding } from "../domain/index.ts";
import { StorageError, type Store } from "../storage/index.ts";
import { setProjectField, setTitle } from "./commands/index.ts";
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
const projectId = (index: number) => draft.projects[index]?.id ?? "";

describe("editing", () => {
  it("applies, stores at once, and says saved only when it is true", async () => {
    const slow = slowStore(store);
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
    const slow = slowStore(store);
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

  it("makes one step of typing in one field with pauses, and two where the hand went elsewhere between", async () => {
    const environment = browser.window();
    const session = await open(environment);
    for (const title of ["一", "一二", "一二三"]) {
      session.apply(setTitle(title));
      environment.pass(60_000);
    }
    session.rest();
    session.apply(setTitle("一二三四"));
    session.undo();
    expect(session.state().draft.title).toBe("一二三");
    session.undo();
    expect(session.state().draft.title).toBe(draft.title);
  });

  it("checks when the hand rests and shows the findings", async () => {
    const finding: Finding = { rule: "r", severity: "error", message: "缺。", where: {} };
    const seen: (Draft | undefined)[] = [];
    const environment = browser.window();
    const rest = () => {
      environment.pass(300);
      environment.pass(1);
    };
    const session = await openSession({
      id: draft.id,
      store,
      environment,
      layoutOf,
      check: function* (next, previous) {
        seen.push(previous);
        yield;
        return { open: next.title === "新" ? [finding] : [], settled: [] };
      },
    });
    rest();
    const first = session.state().draft;
    session.apply(setTitle("新"));
    environment.pass(200);
    session.apply(setTitle("新"));
    expect(session.state().findings).toEqual([]);
    rest();
    expect(session.state().findings).toEqual([finding]);
    expect(seen).toEqual([undefined, first]);
    await session.close();
    expect((await store.lines())[0]?.line.errors).toBe(1);
  });
});

describe("when writing fails", () => {
  it("says since when nothing is stored, tries again, and loses nothing", async () => {
    const slow = slowStore(store);
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
    const slow = slowStore(store);
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
    const slow = slowStore(store);
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
