import { beforeEach, describe, expect, it } from "vitest";
import { type Draft, parseDraft } from "../domain/index.ts";
import { readDraftFile, type Store } from "../storage/index.ts";
import { removeProject, setBudget, setTitle } from "./commands/index.ts";
import { createShelf } from "./shelf.ts";
import { checkThat, draftOf, type FakeBrowser, fakeBrowser, layoutOf, noCheck, settle } from "./testing.ts";
import type { Shelf } from "./types.ts";

let browser: FakeBrowser;
let store: Store;
let shelf: Shelf;
let draft: Draft;

beforeEach(async () => {
  browser = fakeBrowser();
  store = await browser.store();
  shelf = await page();
  draft = draftOf(2);
  await shelf.add(draft);
});

/** Another page of the same browser, so many days later. */
async function page(days = 0): Promise<Shelf> {
  const window = browser.window();
  window.pass(days * 86_400_000);
  return createShelf(window, { store: await browser.store(), layoutOf, check: async () => noCheck });
}

const titles = async (of: Shelf = shelf) => (await of.list()).map(({ title }) => title);

describe("shelf", () => {
  it("lists what a draft amounts to", async () => {
    const session = await shelf.open(draft.id);
    session.apply(setBudget(draft.projects[0]?.id ?? "", "total", "55.00"));
    session.apply(setBudget(draft.projects[1]?.id ?? "", "total", "0.25"));
    await session.close();
    expect(await shelf.list()).toMatchObject([
      { id: draft.id, agency: "云溪镇人民政府", year: 2026, done: 0, all: 2, total: "55.25", status: "编制中" },
    ]);
  });

  it("never overwrites a draft by adding it again", async () => {
    await expect(shelf.add({ ...draft, title: "另一份" })).rejects.toThrow(/没有覆盖/);
    expect(await titles()).toEqual([draft.title]);
  });

  it("counts what is wrong with a draft as it comes in, and anew when the rules change", async () => {
    let severity: "error" | "warning" = "error";
    const found = () => [{ rule: "r", severity, message: "预算数不符。", where: { project: 1 } }];
    const counting = createShelf(browser.window(), {
      store,
      layoutOf,
      check: async () => checkThat(found),
    });
    const before = (await counting.list()).find(({ id }) => id === draft.id);
    const copy = await counting.duplicate(draft.id);
    const counts = async () => (await counting.list()).map(({ errors, warnings }) => [errors, warnings]);
    expect((await counting.list()).find(({ id }) => id === copy)).toMatchObject({ errors: 1, warnings: 0 });
    severity = "warning";
    await counting.recheck();
    expect(await counts()).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect((await counting.list()).find(({ id }) => id === draft.id)?.changedAt).toBe(before?.changedAt);
  });

  it("duplicates, renames and saves to a file", async () => {
    const copy = await shelf.duplicate(draft.id);
    await shelf.rename(copy, "第二份");
    expect((await titles()).sort()).toEqual([draft.title, "第二份"].sort());
    const file = await shelf.save(copy);
    expect(parseDraft(file.text)).toEqual({ ...draft, id: copy, title: "第二份" });
  });

  it("saves an open draft as it is on screen, and renames it there", async () => {
    const session = await shelf.open(draft.id);
    session.apply(setTitle("还没有写上"));
    expect(parseDraft((await shelf.save(draft.id)).text).title).toBe("还没有写上");
    await shelf.rename(draft.id, "改名");
    expect(session.state().draft.title).toBe("改名");
    await session.close();
    expect(await titles()).toEqual(["改名"]);
  });

  it("keeps a deleted draft in the bin for thirty days, for any page", async () => {
    await shelf.remove(draft.id);
    expect(await titles()).toEqual([]);
    expect(await (await page()).bin()).toMatchObject([{ kind: "draft", id: draft.id, draft: { title: draft.title } }]);
    await shelf.restore(draft.id);
    expect(await titles()).toEqual([draft.title]);
    expect(await shelf.bin()).toEqual([]);

    await shelf.remove(draft.id);
    expect(await (await page(29)).bin()).toHaveLength(1);
    expect(await (await page(31)).bin()).toEqual([]);
    await expect(shelf.restore(draft.id)).rejects.toThrow(/没有这份草稿/);
  });

  it("puts a deleted project back to its place, once", async () => {
    const whole = draftOf(4);
    await shelf.add(whole);
    const session = await shelf.open(whole.id);
    session.apply(removeProject(whole.projects[2]?.id ?? ""));
    session.apply(removeProject(whole.projects[1]?.id ?? ""));
    await session.close();
    const bin = await shelf.bin();
    const lying = bin.map((item) => (item.kind === "project" ? `${item.project.name} ${item.from.id}` : ""));
    expect(lying.sort()).toEqual([`项目2 ${whole.id}`, `项目3 ${whole.id}`]);
    for (const item of bin) if (item.kind === "project") await shelf.putBack(item, whole.id);
    expect(parseDraft((await shelf.save(whole.id)).text).projects).toEqual(whole.projects);
    expect(await shelf.bin()).toEqual([]);
  });

  it("empties the bin by hand", async () => {
    await shelf.remove(draft.id);
    await shelf.emptyBin();
    expect(await shelf.bin()).toEqual([]);
    await expect(shelf.restore(draft.id)).rejects.toThrow(/没有这份草稿/);
  });

  it("lets a deleted draft come back from its file, and goes on keeping the deleted one", async () => {
    const changed = await shelf.open(draft.id);
    changed.apply(setTitle("后来改过"));
    await changed.close();
    await shelf.remove(draft.id);
    await shelf.add(draft);
    expect(await titles()).toEqual([draft.title]);
    expect(await shelf.bin()).toMatchObject([{ kind: "draft", draft: { title: "后来改过" } }]);
  });

  it("does not rename or delete what another window is writing", async () => {
    const other = await page();
    const session = await other.open(draft.id);
    await expect(shelf.rename(draft.id, "改名")).rejects.toThrow(/另一个窗口/);
    await expect(shelf.remove(draft.id)).rejects.toThrow(/另一个窗口/);
    await session.close();
    await shelf.remove(draft.id);
    expect(await titles(other)).toEqual([]);
  });

  it("tells other windows' lists", async () => {
    const other = await page();
    let told = 0;
    other.subscribe(() => {
      told += 1;
    });
    await shelf.rename(draft.id, "改名");
    await settle();
    expect(told).toBe(1);
  });

  it("opens one session for two screens of a page, closed with the last", async () => {
    const [a, b] = await Promise.all([shelf.open(draft.id), shelf.open(draft.id)]);
    expect([a.state().readOnly, b.state().readOnly]).toEqual([false, false]);
    await a.close();
    b.apply(setTitle("还开着"));
    const closing = b.close();
    const again = await shelf.open(draft.id);
    await closing;
    expect(again.state()).toMatchObject({ readOnly: false, draft: { title: "还开着" } });
    await again.close();
    const other = await (await page()).open(draft.id);
    expect(other.state().readOnly).toBe(false);
  });

  it("says of a draft that cannot be opened why, and still gives its records", async () => {
    const { writer, line } = await store.load(draft.id);
    await writer.write({ ...draft, format: "jibiao.other" } as unknown as Draft, line, 1);
    await expect(shelf.open(draft.id)).rejects.toThrow(/不是绩表的草稿/);
    expect((await shelf.list())[0]?.broken).toMatch(/不是绩表的草稿/);
    expect((await shelf.saveRaw(draft.id)).text).toContain("jibiao.other");
  });

  it("opens a draft with a damaged place, says what is wrong and takes its raw file back", async () => {
    const { writer, line } = await store.load(draft.id);
    const title = "长".repeat(200_001);
    await writer.write({ ...draft, title }, line, 1);
    const raw = await shelf.saveRaw(draft.id);
    const session = await shelf.open(draft.id);
    expect(session.state().notice).toMatch(/1 处存坏了.*内容/);
    expect(session.state().draft.projects).toEqual(draft.projects);
    expect(
      session
        .state()
        .draft.unrecognised.map(({ text }) => text)
        .join(""),
    ).toBe(title);
    await session.close();
    const back = readDraftFile(new TextEncoder().encode(raw.text));
    expect(back.projects).toEqual(draft.projects);
    expect(back).toEqual(session.state().draft);
  });

  it("lists ten drafts of 340 projects without opening them", async () => {
    for (let n = 0; n < 10; n += 1) await shelf.add(draftOf(340));
    const load = () => Promise.reject(new Error("opened a draft to list it"));
    const lister = createShelf(browser.window(), { store: { ...store, load }, layoutOf, check: async () => noCheck });
    expect((await lister.list()).map(({ all }) => all).sort()).toEqual([2, ...Array.from({ length: 10 }, () => 340)]);
  });
});
