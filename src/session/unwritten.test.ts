import { beforeEach, describe, expect, it } from "vitest";
import type { Draft } from "../domain/index.ts";
import { jottingsKey, type Store } from "../storage/index.ts";
import { setTitle } from "./commands/index.ts";
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
} from "./testing.ts";

let browser: FakeBrowser;
let store: Store;
let draft: Draft;

beforeEach(async () => {
  browser = fakeBrowser();
  store = await browser.store();
  draft = draftOf(1);
  await store.add(draft, draftLine(draft, LAYOUT, { errors: 0, warnings: 0 }), 1);
});

const open = (environment: FakeWindow = browser.window(), over: Store = store) =>
  openSession({ id: draft.id, store: over, environment, layoutOf, check: noCheck });

describe("what stands in an editor and not in the draft", () => {
  it("is not called saved until the editor lets go", async () => {
    const session = await open();
    const states: string[] = [];
    session.subscribe(() => states.push(session.state().save.kind));
    const first = session.hold();
    const second = session.hold();
    expect(session.state().save.kind).toBe("saving");
    first();
    first();
    expect(session.state().save.kind).toBe("saving");
    second();
    expect(session.state().save.kind).toBe("saved");
    expect(states).toEqual(["saving", "saved"]);
    await session.close();
  });
  it("is written by flush, by hiding the page and by closing", async () => {
    const environment = browser.window();
    const session = await open(environment);
    const editor = (title: string) => {
      const release = session.hold(() => {
        session.apply(setTitle(title));
        release();
      });
    };
    editor("甲");
    await session.flush();
    expect(session.state().save.kind).toBe("saved");
    expect((await store.load(draft.id)).draft.title).toBe("甲");
    editor("乙");
    environment.hide(false);
    await settle();
    expect((await store.load(draft.id)).draft.title).toBe("乙");
    editor("丙");
    await session.close();
    expect((await store.load(draft.id)).draft.title).toBe("丙");
  });
  it("stays unsaved where it cannot be written", async () => {
    const session = await open();
    session.hold();
    await session.flush();
    expect(session.state().save.kind).toBe("saving");
  });
  it("is what a draft refuses", async () => {
    const session = await open();
    expect(session.apply(setTitle("题"))).toBe(true);
    expect(session.apply(setTitle("长".repeat(200_001)))).toBe(false);
    expect(session.state().draft.title).toBe("题");
  });
});

describe("texts that belong to nothing yet", () => {
  it("are kept from the first letter and stand there again", async () => {
    const first = await open();
    first.jottings.write("opinion", "总体可行");
    expect(first.state().save.kind).toBe("saving");
    await settle();
    expect(first.state().save.kind).toBe("saved");
    await first.close();
    const second = await open();
    expect(second.jottings.read("opinion")).toBe("总体可行");
    second.jottings.write("opinion", "");
    await second.close();
    expect(await store.setting(jottingsKey(draft.id))).toEqual({});
  });
  it("are not called saved while they cannot be stored, and are tried again", async () => {
    let full = true;
    const failing: Store = {
      ...store,
      putSetting: (record) => (full ? Promise.reject(new Error("满了")) : store.putSetting(record)),
    };
    const environment = browser.window();
    const session = await open(environment, failing);
    session.jottings.write("opinion", "甲");
    await settle();
    expect(session.state().save.kind).toBe("saving");
    full = false;
    environment.pass(2000);
    await settle();
    expect(session.state().save.kind).toBe("saved");
    expect(await store.setting(jottingsKey(draft.id))).toEqual({ opinion: "甲" });
  });
  it("go with their draft", async () => {
    const session = await open();
    session.jottings.write("opinion", "甲");
    await session.close();
    await store.removeForGood(draft.id);
    expect(await store.setting(jottingsKey(draft.id))).toBeUndefined();
  });
});
