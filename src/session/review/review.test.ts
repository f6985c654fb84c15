import { describe, expect, it } from "vitest";
import { type Draft, printTarget } from "../../domain/index.ts";
import { contentHash } from "../../review/index.ts";
import { draftOf } from "../testing.ts";
import { newPerson, personWith } from "./testing.ts";

const start = draftOf(2);
const [first] = start.projects;
const [row] = first?.indicators ?? [];
const cell = { section: "project", projectId: first?.id ?? "", rowId: row?.id ?? "", field: "target" };
const named = (name: string) => (draft: Draft) => ({
  ...draft,
  projects: draft.projects.map((item, i) => (i === 0 ? { ...item, name } : item)),
});

describe("a review between two machines", () => {
  it("goes from handing in to the published file", async () => {
    const clerk = await personWith(start, "李芳");
    const handedIn = await clerk.review.submit("请审");
    expect(handedIn.name).toBe("云溪镇人民政府-2026-送审1.jibiao");
    expect(clerk.view().state).toMatchObject({ status: "送审", rounds: 1 });

    // An hour behind, as clocks without a network are.
    const supervisor = await newPerson(handedIn.text, "王敏", () => 1_799_996_400_000);
    const to = await supervisor.review.remark({ place: cell, text: "请提高", suggested: ">=９７％" });
    const opinion = await supervisor.review.opinion("完善后通过", "改后即可");
    expect(opinion.name).toBe("云溪镇人民政府-2026-送审1-意见.jibiao");

    clerk.edit(named("改过的名称"));
    expect(await clerk.receive(opinion.text)).toEqual({ taken: 0, conflicts: 0, events: 2, locked: 0 });
    expect(clerk.view().state.status).toBe("完善后通过");
    expect(clerk.draft().projects[0]?.name).toBe("改过的名称");
    await clerk.review.answer(to, true);
    const taken = clerk.draft().projects[0]?.indicators[0]?.target;
    expect(taken === undefined ? "" : printTarget(taken)).toBe("≥97%");
    expect(clerk.view().state.threads[0]?.taken).toBe(true);

    await clerk.review.finalise();
    expect(clerk.view().state).toMatchObject({ status: "定稿", final: await contentHash(clerk.draft()) });
    await expect(clerk.review.submit("")).rejects.toThrow("已经定稿");
    await clerk.review.publish(new TextEncoder().encode("文件"), "镇政府网站");
    expect(clerk.view().state.status).toBe("已公开");
    await clerk.review.reopen("网站换了版面");
    expect(clerk.view().state.status).toBe("编制中");
  });

  it("hands on what reading did not understand only when asked, and keeps it here", async () => {
    const unrecognised = [{ place: "第 3 页", text: "别的文件里的话" }];
    const clerk = await personWith({ ...start, unrecognised }, "李芳");
    const handedIn = await clerk.review.submit("请审");
    expect(handedIn.text).not.toContain("别的文件");
    expect((await clerk.review.file()).text).not.toContain("别的文件");
    const supervisor = await newPerson(handedIn.text, "王敏");
    const opinion = await supervisor.review.opinion("通过", "");
    expect(await clerk.receive(opinion.text)).toMatchObject({ taken: 0, conflicts: 0 });
    expect(clerk.draft().unrecognised).toEqual(unrecognised);
    await clerk.review.finalise();
    const other = await personWith({ ...start, unrecognised }, "李芳");
    expect((await other.review.submit("", { unrecognised: true })).text).toContain("别的文件");
  });

  it("does not lock what was changed after it passed", async () => {
    const clerk = await personWith(start, "李芳");
    const supervisor = await newPerson((await clerk.review.submit("")).text, "王敏");
    await clerk.receive((await supervisor.review.opinion("通过", "")).text);
    clerk.edit(named("通过以后改的"));
    await expect(clerk.review.finalise()).rejects.toThrow("通过以后内容又改过");
    expect(clerk.view().state.status).toBe("通过");
  });

  it("signs everything, and lets nobody withdraw another's remark", async () => {
    const nobody = await personWith(start, "");
    await expect(nobody.review.submit("")).rejects.toThrow("还没有写姓名");
    await expect(nobody.review.remark({ place: cell, text: "甲" })).rejects.toThrow("还没有写姓名");
    await nobody.review.setName(" 李芳 ");
    const to = await nobody.review.remark({ place: cell, text: "甲" });
    expect(nobody.view().events[0]?.by).toBe("李芳");
    await nobody.review.setName("王敏");
    await expect(nobody.review.withdraw(to)).rejects.toThrow("别人的批注不能撤回");
  });

  it("lets the author alone close, on an answer or with a word", async () => {
    const clerk = await personWith(start, "李芳");
    const supervisor = await newPerson((await clerk.review.submit("")).text, "王敏");
    const to = await supervisor.review.remark({ place: cell, text: "请提高", suggested: "≥97%" });
    await expect(supervisor.review.resolve(to, "")).rejects.toThrow("还没有答复");
    await clerk.receive((await supervisor.review.opinion("完善后通过", "")).text);
    await expect(clerk.review.resolve(to, "好了")).rejects.toThrow("由王敏看过再关闭");
    await expect(clerk.review.respond(to, false, " ")).rejects.toThrow("为什么不改");
    await clerk.review.answer(to, false, "省里文件定的就是这个数");
    await supervisor.receive((await clerk.review.file()).text);
    const waiting = supervisor.view().state.threads[0];
    expect(waiting).toMatchObject({ resolved: false, taken: false, response: { by: "李芳", changed: false } });
    await supervisor.review.resolve(to, "");
    await clerk.receive((await supervisor.review.file()).text);
    expect(clerk.view().state.threads[0]).toMatchObject({ resolved: true, closing: { by: "王敏" } });
    expect(clerk.view().state).toEqual(supervisor.view().state);
  });

  it("takes a row out, or one in, where that was suggested", async () => {
    const clerk = await personWith(start, "李芳");
    const supervisor = await newPerson((await clerk.review.submit("")).text, "王敏");
    const { projectId, rowId } = cell;
    const gone = await supervisor.review.remark({
      place: { ...cell, field: "row" },
      text: "重复",
      suggested: "删去这一行",
    });
    const more = { section: "project", projectId, field: "indicators" };
    const come = await supervisor.review.remark({
      place: more,
      text: "",
      suggested: "三级指标：巡查次数\n指标值：≥12次",
    });
    await clerk.receive((await supervisor.review.opinion("不通过", "")).text);
    const rows = () => clerk.draft().projects[0]?.indicators ?? [];
    const before = rows().length;
    await clerk.review.answer(gone, true);
    expect([rows().length, rows().some(({ id }) => id === rowId)]).toEqual([before - 1, false]);
    await clerk.review.answer(come, true);
    expect(rows().map(({ level3 }) => level3)).toContain("巡查次数");
    expect(clerk.view().state.threads.map(({ response }) => response?.changed)).toEqual([true, true]);
    await expect(clerk.review.answer(gone, true)).rejects.toThrow("已经没有了");
  });

  it("turns a draft that came in into one's own, and back", async () => {
    const clerk = await personWith(start, "李芳");
    await expect(clerk.review.startReviewing()).rejects.toThrow("不是从送审件来的");
    const supervisor = await newPerson((await clerk.review.submit("")).text, "王敏");
    await supervisor.review.startWriting();
    expect(supervisor.view()).toMatchObject({ side: "writing", turned: true });
    await supervisor.review.startReviewing();
    expect(supervisor.view().side).toBe("reviewing");
  });

  it("merges nothing into a locked draft and says how much was left", async () => {
    const clerk = await personWith(start, "李芳");
    const handedIn = await clerk.review.submit("");
    const supervisor = await newPerson(handedIn.text, "王敏");
    await clerk.receive((await supervisor.review.opinion("通过", "")).text);
    await clerk.review.finalise();
    await supervisor.review.startWriting();
    supervisor.edit(named("别处改的"));
    const before = clerk.draft();
    expect(await clerk.receive((await supervisor.review.file()).text)).toMatchObject({ taken: 0, locked: 1 });
    expect(clerk.draft()).toBe(before);
  });

  it("sends nothing while a choice is open", async () => {
    const clerk = await personWith(start, "李芳");
    const other = await newPerson((await clerk.review.submit("")).text, "王敏");
    await other.review.startWriting();
    other.edit(named("乙"));
    clerk.edit(named("甲"));
    expect(await clerk.receive((await other.review.file()).text)).toMatchObject({ conflicts: 1 });
    await expect(clerk.review.submit("")).rejects.toThrow("还有 1 处两边都改过");
    const [conflict] = clerk.view().conflicts;
    if (conflict === undefined) throw new Error("no conflict");
    await clerk.review.choose(conflict, "theirs");
    expect(clerk.draft().projects[0]?.name).toBe("乙");
    expect(clerk.view().conflicts).toEqual([]);
  });
});

describe("a package that does not agree", () => {
  it("names events that this machine knows otherwise or that bear its name, and leaves them out", async () => {
    const clerk = await personWith(start, "李芳");
    await clerk.review.remark({ place: cell, text: "原来的话" });
    const supervisor = await newPerson((await clerk.review.submit("")).text, "李芳");
    const forged = await supervisor.review.opinion("通过", "");
    const arrival = await clerk.look(forged.text);
    expect(arrival.forged.map(({ kind, by }) => `${kind} ${by}`)).toEqual(["opinion 李芳"]);
    await clerk.receive(forged.text);
    expect(clerk.view().state.status).toBe("送审");
  });

  it("gives out a submission where the draft itself is damaged, and merges no draft then", async () => {
    const clerk = await personWith(start, "李芳");
    const handedIn = await clerk.review.submit("");
    const broken = handedIn.text.replace("项目1", "项目壹");
    const fresh = await clerk.look(broken);
    expect(fresh).toMatchObject({ whole: false, known: true });
    expect(fresh.damage.join("")).toMatch(/校验码不符.*第 1 次送审时的内容/s);
    clerk.edit(named("后来改的"));
    await clerk.receive(broken);
    expect(clerk.draft().projects[0]?.name).toBe("后来改的");
  });

  it("refuses what is no package in one sentence", async () => {
    const clerk = await personWith(start, "李芳");
    await expect(clerk.look("{}")).rejects.toThrow("这不是绩表的送审件或意见件");
    await expect(clerk.look('{"format":"jibiao.package","version":9,"lines":0,"root":""}\n')).rejects.toThrow(
      "更新版本",
    );
    await expect(clerk.look('{"format":"jibiao.package","version":1,"lines":1,"root":""}\n')).rejects.toThrow("读不出");
  });
});
