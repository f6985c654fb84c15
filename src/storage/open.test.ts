import { Dexie } from "dexie";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import { DATABASE_VERSION, openDatabase } from "./database.ts";
import { openStore } from "./open.ts";
import { TABLES } from "./records.ts";
import { createStore } from "./store.ts";
import { draftOf, line } from "./testing.ts";

describe("opening", () => {
  it("keeps nothing and says so where the browser has no database", async () => {
    const blocked = new IDBFactory();
    blocked.open = () => {
      throw new DOMException("denied", "SecurityError");
    };
    const store = await openStore({ indexedDB: blocked, IDBKeyRange });
    expect(store.problem).toMatch(/无痕窗口.*关掉就没有了/);
    const draft = draftOf(["一"]);
    await store.add(draft, line, 1);
    expect((await store.load(draft.id)).draft).toEqual(draft);
  });

  it("keeps what an earlier edition stored, and draws the line of each review", async () => {
    const options = { indexedDB: new IDBFactory(), IDBKeyRange };
    const { reviewLines: _lines, offices: _offices, held: _held, ...earlier } = TABLES;
    const old = new Dexie("jibiao", options);
    old.version(201).stores(earlier);
    const draft = draftOf(["一"]);
    await createStore({
      read: () => Promise.resolve([]),
      write: (changes) =>
        old.transaction("rw", old.tables, async () => {
          for (const item of changes) if ("put" in item) await old.table(item.table).put(item.put);
        }),
      close: () => undefined,
    }).add(draft, line, 1);
    await old.table("reviews").put({ draftId: draft.id, status: "待审核", review: { events: [] } });
    old.close();
    const store = await openStore(options);
    expect(store.problem).toBeUndefined();
    expect((await store.load(draft.id)).draft).toEqual(draft);
    expect(await store.lines()).toEqual([{ id: draft.id, line, status: "待审核", changedAt: 1 }]);
    expect(await store.review(draft.id)).toMatchObject({ review: { events: [] } });
    await store.putHeld({ id: "a", held: {} });
    await store.putOffice({ draftId: draft.id, office: { received: 1 } });
    expect([await store.held(), await store.offices()].map((rows) => rows.length)).toEqual([1, 1]);
    await store.removeForGood(draft.id);
    expect([await store.lines(), await store.offices(), await store.review(draft.id)]).toEqual([[], [], undefined]);
    store.close();
  });

  it.each([201, 202])("opens what edition %i without bin and versions kept", async (edition) => {
    const options = { indexedDB: new IDBFactory(), IDBKeyRange };
    const old = new Dexie("jibiao", options);
    const { bin: _bin, versions: _versions, versionContents: _contents, ...tablesThen } = TABLES;
    old.version(edition).stores(tablesThen);
    await old.open();
    const draft = draftOf(["一", "二"]);
    const { projects, ...chapters } = draft;
    const version = 2;
    const record = { id: draft.id, format: "jibiao.draft", version, line, changedAt: 5, revision: 1, writer: "w" };
    await old.table("drafts").put({ ...record, projectIds: projects.map(({ id }) => id) });
    await old.table("chapters").put({ draftId: draft.id, chapters });
    for (const project of projects) {
      await old.table("projects").put({ draftId: draft.id, id: project.id, format: "jibiao.draft", version, project });
    }
    old.close();
    const store = await openStore(options);
    expect(store.problem).toBeUndefined();
    const { draft: loaded, writer } = await store.load(draft.id);
    expect(loaded).toEqual(draft);
    await writer.write({ ...loaded, projects: [] }, line, 6);
    expect((await store.takenOut())[0]?.draft.projects).toEqual(projects);
  });

  it("stops writing and says so once a newer edition has opened the database", async () => {
    const options = { indexedDB: new IDBFactory(), IDBKeyRange };
    const old = await openStore(options);
    const draft = draftOf(["一"]);
    await old.add(draft, line, 1);
    const { writer } = await old.load(draft.id);
    const newer = await openDatabase({ ...options, version: DATABASE_VERSION + 1 });
    await expect(writer.write({ ...draft, title: "旧" }, line, 2)).rejects.toMatchObject({ fault: "outdated" });
    newer.close();
    const again = await openStore(options);
    expect(again.problem).toMatch(/新版/);
    expect(await again.lines()).toEqual([]);
  });

  it("opens the database anew after the browser had closed it and could not open it for a while", async () => {
    const factory = new IDBFactory();
    const connections: IDBDatabase[] = [];
    const open = factory.open.bind(factory);
    let refused = false;
    factory.open = (name, version) => {
      if (refused) throw new DOMException("no room", "UnknownError");
      const request = open(name, version);
      request.addEventListener("success", () => connections.push(request.result));
      return request;
    };
    const store = await openStore({ indexedDB: factory, IDBKeyRange });
    const draft = draftOf(["一"]);
    await store.add(draft, line, 1);
    const { writer } = await store.load(draft.id);
    refused = true;
    for (const connection of connections) {
      connection.close();
      connection.onclose?.call(connection, new Event("close"));
    }
    const next = { ...draft, title: "磁盘满的时候写的" };
    await expect(writer.write(next, line, 2)).rejects.toThrow(/多半是满了/);
    await expect(writer.write(next, line, 3)).rejects.toThrow(/多半是满了/);
    refused = false;
    await writer.write(next, line, 4);
    expect((await store.load(draft.id)).draft).toEqual(next);
  });
});
