import { describe, expect, it } from "vitest";
import { readDraftFile, readDraftReview } from "../../storage/index.ts";
import { createShelf } from "../shelf.ts";
import { draftOf, fakeBrowser, layoutOf, noCheck } from "../testing.ts";
import type { Shelf } from "../types.ts";
import { backupFile } from "./backup.ts";

async function machine(): Promise<Shelf> {
  const browser = fakeBrowser();
  return createShelf(browser.window(), { store: await browser.store(), layoutOf, check: async () => noCheck });
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("a backup", () => {
  it("keeps remarks, submissions and who wrote them", async () => {
    const [clerk, other] = [await machine(), await machine()];
    const draft = draftOf(1);
    await clerk.add(draft);
    const writing = await clerk.open(draft.id);
    expect(backupFile(writing.state()).text).not.toContain('"review"');
    await writing.review.setName("李芳");
    await writing.review.remark({ place: { section: "document" }, text: "核对日期" });
    await writing.review.submit("");
    const open = await clerk.save(draft.id);
    await writing.close();
    expect(await clerk.save(draft.id)).toEqual(open);

    const carried = readDraftReview(bytesOf(open.text));
    expect(carried?.draftId).toBe(draft.id);
    await other.add(readDraftFile(bytesOf(open.text)), carried?.review);
    const again = await other.open(draft.id);
    expect(again.state()).toMatchObject({ readOnly: false, review: { side: "writing", state: { status: "送审" } } });
    expect(again.state().review.submissions).toHaveLength(1);
    expect((await other.list())[0]?.status).toBe("送审");
    await again.close();
  });

  it("says so where its review cannot be read, and keeps the draft", async () => {
    const shelf = await machine();
    await expect(shelf.add(draftOf(1), { format: "x" })).rejects.toThrow("批注和送审记录读不出");
    expect(await shelf.list()).toHaveLength(1);
  });
});

describe("packages on the shelf", () => {
  it("come in read-only for review, and what comes back joins the draft it left from", async () => {
    const [clerk, supervisor] = [await machine(), await machine()];
    const draft = draftOf(1);
    await clerk.add(draft);
    const writing = await clerk.open(draft.id);
    await writing.review.setName("李芳");
    const handedIn = await writing.review.submit("");

    const { id, merged } = await supervisor.take(await supervisor.look(bytesOf(handedIn.text)));
    expect([id, merged]).toEqual([draft.id, undefined]);
    expect((await supervisor.list())[0]?.status).toBe("待审核");
    const reading = await supervisor.open(id);
    expect(reading.state()).toMatchObject({ readOnly: true, lock: "reviewing", elsewhere: false });
    const before = reading.state().draft;
    reading.apply({ label: "改", place: { section: "agency" }, change: (now) => ({ ...now, title: "改了" }) });
    expect(reading.state().draft).toBe(before);
    await reading.review.setName("王敏");
    await reading.review.remark({ place: { section: "document" }, text: "核对日期" });
    const opinion = await reading.review.opinion("通过", "");
    await reading.close();

    // The draft is open on the clerk's screen while the answer is let in.
    writing.apply({ label: "改", place: { section: "agency" }, change: (now) => ({ ...now, title: "同时改的" }) });
    const back = await clerk.take(await clerk.look(bytesOf(opinion.text)));
    expect(back.merged).toMatchObject({ events: 2, taken: 0, conflicts: 0 });
    expect(writing.state().review.state.status).toBe("通过");
    expect(writing.state().draft.title).toBe("同时改的");
    await writing.close();

    // All of it is on disk.
    const again = await clerk.open(draft.id);
    expect(again.state().review.state.threads).toHaveLength(1);
    expect(again.state().draft.title).toBe("同时改的");
    await again.close();
  });

  it("become a second draft where this machine knows the draft but not the submission", async () => {
    const [clerk, other] = [await machine(), await machine()];
    const draft = draftOf(1);
    await clerk.add(draft);
    await other.add(draft);
    const writing = await clerk.open(draft.id);
    await writing.review.setName("李芳");
    const handedIn = await writing.review.submit("");
    const { id } = await other.take(await other.look(bytesOf(handedIn.text)));
    expect(id).not.toBe(draft.id);
    expect(await other.list()).toHaveLength(2);
    await writing.close();
  });
});

it("a review copy brings its draft where that is absent, with the remarks that it prints", async () => {
  const shelf = await machine();
  const draft = draftOf(1);
  const said = { author: "周主任", place: { section: "document" }, quoted: "", resolved: false, resolvedThere: false };
  const comments = [
    { ...said, key: "0", id: "known", isNew: false, text: "核对日期" },
    { ...said, key: "1", isNew: true, text: "核对落款" },
  ];
  const copy = { draft, comments, changes: [], rows: [], removed: [], notes: [] };
  expect(await shelf.takeCopy(copy)).toMatchObject({ id: draft.id, added: 2 });
  const session = await shelf.open(draft.id);
  expect(session.state().review.state.threads.map(({ remark }) => remark.text)).toEqual(["核对日期", "核对落款"]);
  await session.close();
});
