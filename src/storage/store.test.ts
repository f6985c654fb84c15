import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { beforeEach, describe, expect, it } from "vitest";
import { newProject, type Project } from "../domain/index.ts";
import { openDatabase } from "./database.ts";
import { memoryRecords } from "./memory.ts";
import type { Change, Records, ReviewRecord } from "./records.ts";
import { createStore, type Store } from "./store.ts";

import { draftOf, layout, line } from "./testing.ts";

/** Records that remember what was written, and fail when told to. */
function watched(inner: Records) {
  const writes: (readonly Change[])[] = [];
  let fault: Error | undefined;
  const records: Records = {
    ...inner,
    write: (changes, guard) => {
      writes.push(changes);
      return fault === undefined ? inner.write(changes, guard) : Promise.reject(fault);
    },
  };
  const fail = (error: Error | undefined) => {
    fault = error;
  };
  return { writes, fail, records };
}

const tables = (changes: readonly Change[] | undefined) => changes?.map(({ table }) => table);

describe.each([
  ["IndexedDB", () => openDatabase({ indexedDB: new IDBFactory(), IDBKeyRange })],
  ["memory", async () => memoryRecords()],
])("store over %s", (_name, open) => {
  let watch: ReturnType<typeof watched>;
  let store: Store;
  beforeEach(async () => {
    watch = watched(await open());
    store = createStore(watch.records);
  });

  it("gives back what was added", async () => {
    const draft = draftOf(["一", "二", "三"]);
    await store.add(draft, line, 1000);
    expect((await store.load(draft.id)).draft).toEqual(draft);
    expect(await store.lines()).toEqual([{ id: draft.id, line, status: "编制中", changedAt: 1000 }]);
  });

  it("writes the touched project only", async () => {
    const draft = draftOf(["一", "二", "三"]);
    await store.add(draft, line, 1000);
    const { draft: loaded, writer } = await store.load(draft.id);
    const next = {
      ...loaded,
      projects: loaded.projects.map((item, i) => (i === 1 ? { ...item, purpose: "修路" } : item)),
    };
    watch.writes.length = 0;
    await writer.write(next, line, 2000);
    expect(tables(watch.writes[0])).toEqual(["drafts", "projects"]);
    expect((await store.load(draft.id)).draft).toEqual(next);

    const moved = { ...next, title: "改名", projects: [...next.projects].reverse().slice(1) };
    await writer.write(moved, line, 3000);
    expect(tables(watch.writes[1])).toEqual(["drafts", "chapters", "projects", "bin"]);
    expect((await store.load(draft.id)).draft).toEqual(moved);
  });

  it("writes all of it after a write that did not arrive", async () => {
    const draft = draftOf(["一", "二"]);
    await store.add(draft, line, 1000);
    const { draft: loaded, writer } = await store.load(draft.id);
    const [first, second] = loaded.projects;
    if (first === undefined || second === undefined) throw new Error("two projects");
    watch.fail(new Error("disk"));
    await expect(
      writer.write({ ...loaded, projects: [first, second, newProject(layout, "三")] }, line, 2),
    ).rejects.toThrow();
    watch.fail(undefined);
    const next = { ...loaded, projects: [second] };
    await writer.write(next, line, 3);
    expect((await store.load(draft.id)).draft).toEqual(next);
  });

  it("does not mistake overlapping writes for stored ones", async () => {
    const draft = draftOf(["一", "二"]);
    await store.add(draft, line, 1000);
    const { draft: loaded, writer } = await store.load(draft.id);
    const grown = { ...loaded, projects: [...loaded.projects, newProject(layout, "三")] };
    await Promise.all([writer.write(grown, line, 2), writer.write(loaded, line, 3)]);
    expect((await store.load(draft.id)).draft).toEqual(loaded);
    const last = { ...loaded, title: "末了" };
    await writer.write(last, line, 4);
    expect((await store.load(draft.id)).draft).toEqual(last);
  });

  it("refuses to overwrite what another window wrote", async () => {
    const draft = draftOf(["一"]);
    await store.add(draft, line, 1000);
    const [here, there] = [await store.load(draft.id), await store.load(draft.id)];
    await there.writer.write({ ...there.draft, title: "那边" }, line, 2);
    await expect(here.writer.write({ ...here.draft, title: "这边" }, line, 3)).rejects.toMatchObject({
      fault: "conflict",
    });
    expect((await store.load(draft.id)).draft.title).toBe("那边");
  });

  it("writes everything again where the browser's data were cleared", async () => {
    const draft = draftOf(["一", "二"]);
    await store.add(draft, line, 1000);
    const { draft: loaded, writer } = await store.load(draft.id);
    await store.removeForGood(draft.id);
    const next = { ...loaded, title: "还在" };
    // It is told, as nothing else is left.
    expect(await writer.write(next, line, 2)).toBe(true);
    expect(await writer.write(next, line, 3)).toBe(false);
    expect((await store.load(draft.id)).draft).toEqual(next);
  });

  it("hides, brings back and purges", async () => {
    const draft = draftOf(["一"]);
    await store.add(draft, line, 1000);
    await store.markDeleted(draft.id, 5);
    expect((await store.lines())[0]?.deletedAt).toBe(5);
    await expect(store.load(draft.id)).rejects.toMatchObject({ fault: "missing" });
    await store.markDeleted(draft.id, undefined);
    await store.purge(10);
    expect(await store.lines()).toHaveLength(1);
    await store.markDeleted(draft.id, 6);
    await store.purge(6);
    expect(await store.lines()).toHaveLength(1);
    await store.purge(7);
    expect(await store.lines()).toEqual([]);
    await expect(store.load(draft.id)).rejects.toMatchObject({ fault: "missing" });
    expect(JSON.parse((await store.raw(draft.id)).text)).toMatchObject({ drafts: [], chapters: [], projects: [] });
  });

  it("puts projects that were taken out into the bin with the same write", async () => {
    const draft = draftOf(["一", "二", "", "四"]);
    await store.add(draft, line, 1000);
    const { draft: loaded, writer } = await store.load(draft.id);
    const [first, second] = loaded.projects;
    const ids = loaded.projects.map(({ id }) => id);
    watch.writes.length = 0;
    await writer.write({ ...loaded, projects: loaded.projects.slice(0, 1) }, line, 2000);
    expect(tables(watch.writes[0])).toEqual(["drafts", "projects", "projects", "projects", "bin"]);
    const [taken] = await store.takenOut();
    // A project that nobody wrote on is not worth keeping.
    expect(taken).toMatchObject({ draftId: draft.id, deletedAt: 2000, order: ids });
    expect(taken?.draft).toEqual({ ...loaded, projects: [second, loaded.projects[3]] });
    expect(await store.projectIds()).toEqual(new Map([[draft.id, [first?.id]]]));
    await store.dropTakenOut(draft.id, second?.id ?? "");
    expect((await store.takenOut())[0]?.draft.projects).toEqual([loaded.projects[3]]);
    await store.purge(2000);
    expect(await store.takenOut()).toHaveLength(1);
    await store.purge(2001);
    expect(await store.takenOut()).toEqual([]);
  });

  it("keeps earlier versions compressed, and removes them with their draft", async () => {
    const draft = { ...draftOf(["一", "二"]), title: "云溪".repeat(5000) };
    await store.add(draft, line, 1000);
    const head = { draftId: draft.id, at: 2, why: "定稿", changes: 3, where: "项目 2" };
    const kept = await store.addVersion({ ...head, id: "b" }, [
      JSON.stringify(draft).slice(0, 9),
      JSON.stringify(draft).slice(9),
    ]);
    await store.addVersion({ ...head, id: "a", at: 1, why: "" }, ["{"]);
    expect(kept.size).toBeLessThan(JSON.stringify(draft).length / 5);
    await store.putVersion({ ...kept, why: "导出 Word" });
    expect((await store.versions(draft.id)).map(({ id, why }) => [id, why])).toEqual([
      ["a", ""],
      ["b", "导出 Word"],
    ]);
    expect(await store.version("b")).toEqual(draft);
    await expect(store.version("a")).rejects.toThrow(/没有打开/);
    await expect(store.version("gone")).rejects.toThrow(/读不出来/);
    await store.removeVersions(["a"]);
    expect(await store.versions(draft.id)).toHaveLength(1);
    await store.removeForGood(draft.id);
    expect(await store.versions(draft.id)).toEqual([]);
    await expect(store.version("b")).rejects.toThrow(/读不出来/);
  });

  it("loses one record with one damaged record, says so, and gives the rest", async () => {
    const draft = draftOf(["一", "二", "三"]);
    await store.add(draft, line, 1000);
    const [first, second, third] = draft.projects;
    const row = { draftId: draft.id, id: second?.id ?? "", format: "jibiao.draft", version: 2 };
    const damaged = { ...second, indicators: "坏了" } as unknown as Project;
    await watch.records.write([
      { table: "projects", remove: [draft.id, first?.id ?? ""] },
      { table: "projects", put: { ...row, project: damaged } },
    ]);
    const loaded = await store.load(draft.id);
    expect(loaded.lost).toEqual(["第 1 个项目", "项目“二”"]);
    expect(loaded.draft.projects).toEqual([third]);
    expect(loaded.draft.unrecognised).toEqual([{ place: "读不出的项目“二”", text: JSON.stringify(damaged) }]);
    const raw = JSON.parse((await store.raw(draft.id)).text);
    expect(raw.projects).toHaveLength(2);
    expect(raw.chapters[0].chapters.title).toBe(draft.title);
    // With the first write the damage lies in the draft, where it is kept, and is said no more.
    await loaded.writer.write({ ...loaded.draft, title: "接着写" }, line, 2000);
    const again = await store.load(draft.id);
    expect([again.lost, again.draft.title, again.draft.unrecognised.length]).toEqual([[], "接着写", 1]);
  });

  it("opens a draft whose chapters are gone or damaged with its projects", async () => {
    const draft = draftOf(["一"]);
    await store.add(draft, line, 1000);
    const { projects, ...chapters } = draft;
    const damaged = { ...chapters, figures: { 收入合计: "12.00", 支出合计: 12 }, procurement: null };
    await watch.records.write([
      { table: "chapters", put: { draftId: draft.id, chapters: damaged as unknown as typeof chapters } },
    ]);
    const some = await store.load(draft.id);
    expect(some.lost).toEqual(["收支数据", "政府采购预算"]);
    expect(some.draft).toMatchObject({ projects, figures: { 收入合计: "12.00" }, procurement: { rows: [] } });
    await watch.records.write([{ table: "chapters", remove: draft.id }]);
    const none = await store.load(draft.id);
    expect(none.draft).toMatchObject({ id: draft.id, title: line.title, agency: { name: line.agency }, projects });
    expect(none.lost).toContain("各章文字");
  });

  it("keeps a review whose status is none, and lists its draft all the same", async () => {
    const draft = draftOf([]);
    await store.add(draft, line, 1000);
    const record = { draftId: draft.id, status: 7, review: { remarks: [] } } as unknown as ReviewRecord;
    await watch.records.write([
      { table: "reviews", put: record },
      { table: "reviewLines", put: record },
    ]);
    expect((await store.lines())[0]?.status).toBe("编制中");
    expect(await store.review(draft.id)).toMatchObject({ review: { remarks: [] } });
  });

  it("keeps reviews, templates and settings", async () => {
    const draft = draftOf([]);
    await store.add(draft, line, 1000);
    await store.putReview({ draftId: draft.id, status: "送审", review: { remarks: [] } });
    const kept = { ...layout, id: "t", title: "县里的" };
    await store.putTemplate({ id: "t", layout: kept, bytes: Uint8Array.of(1, 2), addedAt: 1 });
    await store.putSetting({ key: "zoom", value: 2 });
    expect((await store.lines())[0]?.status).toBe("送审");
    expect(await store.review(draft.id)).toMatchObject({ status: "送审" });
    expect((await store.templates()).map(({ layout }) => layout)).toEqual([kept]);
    expect(await store.setting("zoom")).toBe(2);
    expect(await store.setting("none")).toBeUndefined();
    await store.removeTemplate("t");
    expect(await store.templates()).toEqual([]);
  });
});
