import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { h2 } from "../../templates/h2/layout.ts";
import { newDraft, newProject } from "../domain/index.ts";
import type { ReviewEvent } from "./event.ts";
import { contentHash } from "./hash.ts";
import { forgedEvents, isPackage, PackageFormatError, readPackage, writePackage } from "./package.ts";

const draft = {
  ...newDraft("云溪镇", 2026, h2),
  projects: [{ ...newProject(h2, "路灯维护"), purpose: "<img onerror=1>" }],
};

async function sound() {
  const submit: ReviewEvent = {
    kind: "submit",
    id: "s1",
    at: 1,
    by: "李兰",
    round: 1,
    content: await contentHash(draft),
    note: "",
  };
  const remark: ReviewEvent = {
    kind: "remark",
    id: "r1",
    at: 2,
    by: "王敏",
    place: { section: "project" },
    quoted: "",
    text: "请核对",
  };
  return { draft, submissions: [{ round: 1, draft }], events: [submit, remark] };
}

describe("a package of the first version", () => {
  it("opens whole: what was handed in then is what was handed in", async () => {
    const opened = await readPackage(readFileSync("src/review/fixtures/package-v1.jibiao", "utf8"));
    expect(opened.damage).toEqual([]);
    expect(opened.events.map(({ kind }) => kind)).toEqual(["submit", "remark"]);
    expect([opened.submissions.length, opened.draft?.projects.length]).toEqual([1, 3]);
    const [submission] = opened.submissions;
    const [submit] = opened.events;
    expect(submission && (await contentHash(submission.draft))).toBe(submit?.kind === "submit" ? submit.content : "");
  });
});

describe("package", () => {
  it("gives back what was put in", async () => {
    const content = await sound();
    const text = await writePackage(content);
    expect(isPackage(text)).toBe(true);
    expect(await readPackage(text)).toEqual({ ...content, damage: [] });
    expect(await writePackage(content)).toBe(text);
  });

  it("is one of the first version while nothing newer is in it", async () => {
    const content = await sound();
    const head = async (...events: ReviewEvent[]) =>
      (await writePackage({ ...content, events: [...content.events, ...events] })).split("\n")[0];
    expect(await head({ kind: "resolve", id: "x", at: 3, by: "王敏", to: "r1" })).toContain('"version":1');
    const answered: ReviewEvent = {
      kind: "respond",
      id: "y",
      at: 3,
      by: "李兰",
      to: "r1",
      changed: false,
      text: "照旧",
    };
    expect(await head(answered)).toContain('"version":2');
    const opened = await readPackage(await writePackage({ ...content, events: [...content.events, answered] }));
    expect([opened.damage, opened.events[2]]).toEqual([[], answered]);
  });

  it("notices one changed character and gives out the rest", async () => {
    const text = (await writePackage(await sound())).replace("请核对", "请核封");
    const opened = await readPackage(text);
    expect(opened.damage).toEqual(["第 4 条记录与校验码不符，传送中坏了或被改过，没有采用。"]);
    expect(opened.draft).toEqual(draft);
    expect(opened.events.map((event) => event.id)).toEqual(["s1"]);
  });

  it("notices records that are missing or swapped", async () => {
    const lines = (await writePackage(await sound())).split("\n");
    const [head = "", first = "", second = "", ...rest] = lines;
    expect((await readPackage([head, second, first, ...rest].join("\n"))).damage[0]).toContain("调过位置");
    expect((await readPackage(lines.slice(0, 4).join("\n"))).damage[0]).toContain("没有传完");
  });

  it("does not take a content for handed in that does not have its hash", async () => {
    const content = await sound();
    const other = { ...draft, title: "换过的" };
    const opened = await readPackage(await writePackage({ ...content, submissions: [{ round: 1, draft: other }] }));
    expect(opened.damage).toEqual(["第 1 次送审的内容与送审时的校验码不符，不能当作送审的依据。"]);
  });

  it("tells a log that differs from the own one", async () => {
    const { events } = await sound();
    const changed = events.map((event) => (event.id === "s1" ? { ...event, at: 9 } : event));
    const invented: ReviewEvent = { kind: "resolve", id: "x", at: 3, by: "李兰", to: "r1" };
    expect(forgedEvents(events, changed, "李兰").map((event) => event.id)).toEqual(["s1"]);
    expect(forgedEvents(events, [...events, invented], "李兰").map((event) => event.id)).toEqual(["x"]);
    expect(forgedEvents(events, [...events, { ...invented, by: "王敏" }], "李兰")).toEqual([]);
  });

  it("says in one sentence that a file is no package", async () => {
    await expect(readPackage("{}")).rejects.toThrow(PackageFormatError);
    await expect(readPackage("")).rejects.toThrow("不是绩表的送审件");
    await expect(readPackage('{"format":"jibiao.package","version":9}')).rejects.toThrow("更新版本");
  });

  it("is not harmed by hostile records", async () => {
    const deep = "[".repeat(200_000);
    const lines = [
      '{"part":"event","data":{"__proto__":{"kind":"submit"}}}',
      deep,
      '{"part":"draft","data":{"format":"jibiao.draft"}}',
    ];
    const { sha256 } = await import("./hash.ts");
    const hashed = await Promise.all(lines.map(async (line) => `${await sha256(line)} ${line}`));
    const opened = await readPackage(
      ['{"format":"jibiao.package","version":1,"lines":3,"root":"x"}', ...hashed].join("\n"),
    );
    expect(opened.damage).toHaveLength(3);
    expect(opened.draft).toBeUndefined();
  });
});
