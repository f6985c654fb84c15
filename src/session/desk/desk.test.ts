import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type Draft, type Finding, makeId } from "../../domain/index.ts";
import { createShelf } from "../shelf.ts";
import { checkThat, draftOf, fakeBrowser, layoutOf } from "../testing.ts";
import { createDesk } from "./desk.ts";
import { namesIn, pairNames } from "./names.ts";
import type { DroppedFile } from "./types.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

function draftFor(agency: string): Draft {
  const draft = draftOf(2);
  return { ...draft, id: makeId(), title: agency, agency: { ...draft.agency, name: agency } };
}

/** Each project without a purpose is an error. */
const check = checkThat((draft) =>
  draft.projects.flatMap(({ purpose }, at): readonly Finding[] =>
    purpose === ""
      ? [{ rule: "purpose", severity: "error", message: "没有写用途。", where: { project: at + 1, field: "purpose" } }]
      : [],
  ),
);

const ONE_DIFFERENCE = [{ kind: "changed", words: "标题", approved: "甲", published: "乙", slight: false }] as const;

/** A machine with a desk; documents are drafts as JSON. */
async function machine() {
  const browser = fakeBrowser();
  const store = await browser.store();
  const window = browser.window();
  const shelf = createShelf(window, { store, layoutOf, check: async () => check });
  const desk = createDesk({
    store,
    shelf,
    check,
    now: window.now,
    prove: async (_, draft) => {
      const differences = draft.title.includes("改") ? ONE_DIFFERENCE : [];
      const common = { unread: [], site: [], by: "print", layoutId: "", scope: "whole", compared: 1 } as const;
      const proof = { ...common, same: differences.length === 0, differences };
      return { proof, fileHash: "", draftHash: "", receipt: "" };
    },
    unrecognised: () => 0,
    writers: {
      opinion: async ({ draft }, own) => ({
        name: `${draft.agency.name}-审核意见书.docx`,
        bytes: own ?? bytesOf("shipped"),
      }),
      shippedOpinion: async () => ({ name: "审核意见书模板.docx", bytes: bytesOf("shipped") }),
      opinionProblems: async (bytes) => (bytes.length === 0 ? ["第 1 段“{单为}”：没有“{单为}”这个标记。"] : []),
      opinionTags: async () => [],
      reviewCopy: async (draft) => ({ name: `${draft.agency.name}-审阅稿.docx`, bytes: bytesOf("copy") }),
    },
    readers: {
      readDraftFile: async () => [],
      readCopy: async () => undefined,
      readDocument: async ({ bytes }) => {
        const text = new TextDecoder().decode(bytes);
        if (!text.startsWith("{")) throw new Error("这是旧格式，读不了。");
        return JSON.parse(text) as Draft;
      },
    },
  });
  return { shelf, desk, store };
}

type Machine = Awaited<ReturnType<typeof machine>>;

/** What a clerk hands in: the next round of a draft. */
async function handIn({ shelf }: Machine, draft: Draft, change?: (draft: Draft) => Draft): Promise<DroppedFile> {
  if (!(await shelf.list()).some(({ id }) => id === draft.id)) await shelf.add(draft);
  const session = await shelf.open(draft.id);
  await session.review.setName("李芳");
  if (change !== undefined) session.apply({ label: "改", place: { section: "agency" }, change });
  const { name, text } = await session.review.submit("");
  await session.close();
  return { name, bytes: bytesOf(text) };
}

const document = (name: string, draft: Draft): DroppedFile => ({ name, bytes: bytesOf(JSON.stringify(draft)) });
const withPurpose = (draft: Draft): Draft => ({
  ...draft,
  projects: draft.projects.map((project, at) => (at === 0 ? { ...project, purpose: "修路" } : project)),
});

describe("the desk", () => {
  it("takes packages in, keeps them, and holds the next round against the one before", async () => {
    const [clerk, supervisor] = [await machine(), await machine()];
    const { desk } = supervisor;
    const draft = draftFor("柳河镇");
    const first = await handIn(clerk, draft);
    expect(await desk.receive(first)).toEqual({ kind: "new", id: draft.id });
    const [office] = await desk.offices();
    expect(office).toMatchObject({
      name: "柳河镇",
      state: "待审",
      file: {
        round: 1,
        sender: "李芳",
        projects: 2,
        errors: 2,
        rules: { purpose: 2 },
        kind: "package",
        from: first.name,
        judged: false,
      },
    });
    const second = await handIn(clerk, draft, withPurpose);
    expect(await desk.receive(second)).toEqual({ kind: "round", id: draft.id });
    const [again] = await desk.offices();
    expect(again?.file).toMatchObject({ round: 2, errors: 1, rules: { purpose: 1 }, before: { round: 1, errors: 2 } });
    expect(desk.overview(await desk.offices())).toMatchObject({
      rounds: [[2, 1]],
      before: { offices: 1, first: 2, now: 1 },
      rules: [{ rule: "purpose", count: 1, before: 2, since: 1 }],
    });
  });

  it("says of each file that is none, older, known or strange what it is, and lets in what a person wants", async () => {
    const [clerk, other, supervisor] = [await machine(), await machine(), await machine()];
    const { desk } = supervisor;
    const draft = draftFor("柳河镇");
    const first = await handIn(clerk, draft);
    const second = await handIn(clerk, draft, withPurpose);
    await desk.receive(second);
    const kindOf = async (file: DroppedFile) => {
      const received = await desk.receive(file);
      return received.kind === "held" ? received.held.kind : received.kind;
    };
    expect(await kindOf(first)).toBe("older");
    expect(await kindOf(second)).toBe("same");
    expect(await kindOf({ name: "坏.jibiao", bytes: bytesOf("x") })).toBe("refused");
    expect(await kindOf({ name: "旧.doc", bytes: bytesOf("x") })).toBe("refused");
    const broken = new TextDecoder().decode(first.bytes).replace("李芳", "王五");
    expect(await kindOf({ name: first.name, bytes: bytesOf(broken) })).toBe("damaged");
    expect(await kindOf(await handIn(other, draftFor("柳河镇")))).toBe("second");
    expect(await kindOf(document("空.docx", { ...draftFor(""), projects: [] }))).toBe("empty");
    await desk.setNames(["柳河镇", "青石镇"]);
    expect(await kindOf(document("外地.docx", draftFor("平川镇")))).toBe("stranger");
    expect((await desk.offices()).map(({ name, state }) => `${name} ${state}`)).toEqual(["柳河镇 待审", "青石镇 未到"]);

    const held = await desk.held();
    expect(held.map(({ kind }) => kind).sort()).toEqual(
      ["damaged", "empty", "older", "refused", "refused", "same", "second", "stranger"].sort(),
    );
    for (const file of held) if (file.kind === "stranger") await desk.letIn(file.id);
    expect((await desk.offices()).map(({ name }) => name)).toContain("平川镇");
    const waiting = await desk.held();
    const ways = await Promise.all(waiting.map(({ id }) => desk.dismiss(id)));
    expect(await desk.held()).toEqual([]);
    for (const back of ways) await back();
    expect(await desk.held()).toEqual(waiting);
  });

  it("takes documents that know of no review as rounds of their office", async () => {
    const { desk, shelf } = await machine();
    const draft = draftFor("青石镇");
    const file = document("青石镇.docx", draft);
    const received = await desk.receive(file);
    expect(received.kind).toBe("new");
    expect(await desk.receive(file)).toMatchObject({ kind: "held", held: { kind: "same" } });
    const [office] = await desk.offices();
    const id = office?.id ?? "";
    expect(office?.file).toMatchObject({ round: 1, kind: "document", errors: 2 });
    // A new copy has other ids; its projects are found again by their names.
    const next = {
      ...withPurpose(draft),
      projects: withPurpose(draft).projects.map((project) => ({ ...project, id: makeId() })),
    };
    expect(await desk.receive(document("青石镇改.docx", next))).toEqual({ kind: "round", id });
    const session = await shelf.open(id);
    expect(session.state()).toMatchObject({ lock: "reviewing", review: { state: { status: "送审", rounds: 2 } } });
    expect(session.state().draft.projects.map(({ id: own, purpose }) => [own, purpose])).toEqual([
      [session.state().review.submissions[0]?.draft.projects[0]?.id, "修路"],
      [session.state().review.submissions[0]?.draft.projects[1]?.id, ""],
    ]);
    await session.close();
  });

  it("writes findings down as remarks once, and again when they were closed and still stand", async () => {
    const [clerk, supervisor] = [await machine(), await machine()];
    const { desk, shelf } = supervisor;
    const draft = draftFor("柳河镇");
    await desk.receive(await handIn(clerk, draft));
    await desk.setName("王敏");
    const { findings } = await desk.findings(draft.id);
    const all = findings.map(({ finding }) => finding);
    expect(findings.map(({ remarked }) => remarked)).toEqual([false, false]);
    expect(await desk.remark(draft.id, all)).toBe(2);
    expect(await desk.remark(draft.id, all)).toBe(0);
    expect((await desk.findings(draft.id)).findings.map(({ remarked }) => remarked)).toEqual([true, true]);
    expect((await desk.offices())[0]?.file?.open).toBe(2);
    const session = await shelf.open(draft.id);
    const [thread] = session.state().review.state.threads;
    expect(thread?.remark).toMatchObject({ by: "王敏", text: "没有写用途", place: { field: "purpose" } });
    await session.review.resolve(thread?.remark.id ?? "", "电话里说清了");
    await session.close();
    expect(await desk.remark(draft.id, all)).toBe(1);
  });

  it("gives each office its paper and its file, in one archive, by a county's own template", async () => {
    const [clerk, supervisor] = [await machine(), await machine()];
    const { desk } = supervisor;
    const draft = draftFor("柳河镇");
    await desk.receive(await handIn(clerk, draft));
    await desk.receive(document("青石镇.docx", draftFor("青石镇")));
    await desk.setName("王敏");
    const ids = (await desk.offices()).map(({ id }) => id);
    for (const id of ids) await desk.judge(id, "完善后通过", "改后再报");
    expect((await desk.offices()).map(({ state, file }) => [state, file?.verdict, file?.judged])).toEqual([
      ["退回", "完善后通过", true],
      ["退回", "完善后通过", true],
    ]);
    await expect(desk.opinionTemplate.put(new Uint8Array())).rejects.toThrow("没有“{单为}”这个标记");
    await desk.opinionTemplate.put(bytesOf("own"));
    expect(await desk.opinionTemplate.isOwn()).toBe(true);
    const seen: number[] = [];
    const archive = await desk.answers(ids, { name: "审核意见", onProgress: (done) => void seen.push(done) });
    expect([archive.name, seen]).toEqual(["审核意见.zip", [0, 1]]);
    const files = unzipSync(archive.bytes);
    expect(Object.keys(files).sort()).toEqual([
      "柳河镇/柳河镇-2026-送审1-意见.jibiao",
      "柳河镇/柳河镇-审核意见书.docx",
      "青石镇/青石镇-审核意见书.docx",
      "青石镇/青石镇-审阅稿.docx",
    ]);
    expect(strFromU8(files["青石镇/青石镇-审核意见书.docx"] ?? new Uint8Array())).toBe("own");
    await desk.opinionTemplate.put(undefined);
    expect(strFromU8((await desk.opinionTemplate.file()).bytes)).toBe("shipped");
    // The package goes back to the draft it left from.
    const back = files["柳河镇/柳河镇-2026-送审1-意见.jibiao"] ?? new Uint8Array();
    await clerk.shelf.take(await clerk.shelf.look(back));
    expect((await clerk.shelf.list())[0]?.status).toBe("完善后通过");
  });

  it("names every finding in the workbook", async () => {
    const { desk } = await machine();
    await desk.receive(document("青石镇.docx", draftFor("青石镇")));
    await desk.setNames(["白杨乡"]);
    const [offices, , details] = await desk.sheets(await desk.offices());
    expect(offices?.rows.map((row) => row.slice(0, 3))).toEqual([
      ["青石镇", 2026, "待审"],
      ["白杨乡", "", "未到"],
    ]);
    expect(details?.rows).toHaveLength(2);
  });
});

describe("names of offices", () => {
  it("are found in what was pasted, without numbers and heads", () => {
    expect(namesIn("序号\t单位名称\n1\t柳河镇\n2\t县教育局\n\n3、青石镇\n柳河镇\n")).toEqual([
      "柳河镇",
      "县教育局",
      "青石镇",
    ]);
  });
  it("pair with agencies by their whole, then by the only one that holds them", () => {
    const pairs = pairNames(["柳河镇", "县局", "青石 镇"], ["柳河镇人民政府", "县教育局", "县水利局", "青石镇"]);
    expect([...pairs]).toEqual([
      ["青石 镇", "青石镇"],
      ["柳河镇", "柳河镇人民政府"],
    ]);
  });
});

it("proves each published file against what was passed of its office, and says why another is not", async () => {
  const here = await machine();
  const { desk } = here;
  const clerk = await machine();
  const [stream, stone, pine] = [draftFor("柳河镇人民政府"), draftFor("青石镇人民政府改"), draftFor("松林乡人民政府")];
  for (const draft of [stream, stone, pine]) {
    await desk.receive(await handIn(clerk, draft));
  }
  await desk.setName("王敏");
  for (const { id } of [stream, stone]) await desk.judge(id, "通过", "");
  expect((await desk.approved()).map(({ agency }) => agency)).toHaveLength(2);
  const file = (draft: Draft, name = "公开.docx") => ({ name, bytes: bytesOf(JSON.stringify(draft)) });
  const short = { ...stream, agency: { ...stream.agency, name: "柳河镇" } };
  expect(await desk.provePublished(file(short))).toMatchObject({
    office: "柳河镇人民政府",
    draftId: stream.id,
    proven: { proof: { same: true } },
  });
  expect(await desk.provePublished(file(stone))).toMatchObject({ proven: { proof: { same: false } } });
  expect(await desk.provePublished(file(pine))).toMatchObject({
    says: `“松林乡人民政府”${pine.year} 年的还没有通过，没有定稿可以核对。`,
  });
  expect(await desk.provePublished(file(draftFor("别县人民政府")))).toMatchObject({
    says: `这台电脑上没有“别县人民政府”${pine.year} 年的定稿。`,
  });
  expect(await desk.provePublished({ name: "坏.doc", bytes: bytesOf("x") })).toMatchObject({
    says: "这是旧格式，读不了。",
  });
  // Offices name their files alike; what came of each stays, the last word of each.
  const outcomes = async () =>
    (await desk.proofs()).map((kept) => ("proven" in kept ? kept.proven.proof.same : kept.name));
  expect(await outcomes()).toEqual([true, false, "公开.docx", "坏.doc"]);
  await desk.provePublished(file(stone));
  expect(await outcomes()).toEqual([true, "公开.docx", "坏.doc", false]);
  const back = await desk.clearProofs();
  expect(await outcomes()).toEqual([]);
  await back();
  expect(await outcomes()).toHaveLength(4);
  // Without a name of an office its projects tell; the draft that it differs from least is its own.
  const unnamed = { ...stream, agency: { ...stream.agency, name: "" } };
  expect(await desk.provePublished(file(unnamed))).toMatchObject({ draftId: stream.id });
  const strange = { ...unnamed, projects: unnamed.projects.map((project) => ({ ...project, name: "别的项目" })) };
  expect(await desk.provePublished(file(strange))).toMatchObject({ says: expect.stringContaining("没有认出") });
});
