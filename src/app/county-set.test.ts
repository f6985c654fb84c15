import { readFileSync } from "node:fs";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import { layoutOf } from "../../templates/index.ts";
import { carrying, checkTemplate } from "../desk/index.ts";
import { keepOpinionTemplate } from "../session/desk/index.ts";
import { keepProfile, keepStock, keepTemplates } from "../session/index.ts";
import { openStore } from "../storage/index.ts";
import { openArchive, savePackage } from "../word/package/index.ts";
import { readDrafts } from "./backup.ts";
import { openCountySets } from "./county-set.ts";

const shipped = new Uint8Array(readFileSync(new URL("../../templates/h2/template.docx", import.meta.url)));
const layout = { ...layoutOf("h2"), id: "county-1", title: "澄河县式" };
const profile = { rules: { "texts.form-prompt": { on: false } } };

async function machine(now: string) {
  const store = await openStore({ indexedDB: new IDBFactory(), IDBKeyRange });
  const environment = {
    now: () => new Date(now).getTime(),
    after: () => () => undefined,
    whenIdle: () => () => undefined,
    onHide: () => () => undefined,
  };
  const [kept, rules, stock] = await Promise.all([
    keepTemplates(environment, store),
    keepProfile(environment, store),
    keepStock(store),
  ]);
  const templates = {
    check: async (bytes: Uint8Array) => checkTemplate(bytes),
    file: async (of: typeof layout) => ({
      name: `${of.title}.docx`,
      bytes: carrying(kept.fileOf(of.id)?.bytes ?? shipped, of, of.id),
    }),
  };
  const opinion = keepOpinionTemplate(store, {
    shippedOpinion: async () => ({ name: "审核意见书模板.docx", bytes: shipped }),
    opinionProblems: async (bytes) => (bytes.length < 1000 ? ["填不了。"] : []),
    opinionTags: async () => [],
  });
  const parts = { store, kept, templates, opinion, rules, stock, now: environment.now };
  return { kept, opinion, rules, stock, sets: openCountySets(parts) };
}

async function county() {
  const own = await machine("2026-11-30T09:00");
  await own.kept.put(layout, shipped);
  await own.rules.put(profile);
  await own.stock.put(["写清口径。"]);
  await own.opinion.put(shipped);
  return own;
}

const LABEL = { name: "澄河县财政局", edition: "2027 年第 1 版" };

describe("a county's set", () => {
  it("carries templates, rules and stock, says what they replace, and can be taken back", async () => {
    const [from, office] = [await county(), await machine("2026-12-01T09:00")];
    const { name, bytes } = await from.sets.write(LABEL);
    expect(name).toBe("澄河县财政局-2027 年第 1 版-2026-11-30.zip");
    const before = office.stock.list();
    const found = await office.sets.look(bytes);
    expect(found.label).toEqual({ ...LABEL, date: "2026-11-30" });
    expect(found.templates.map(({ layout: { title }, here }) => [title, here])).toEqual([["澄河县式", "none"]]);
    expect([found.rules.length, found.added, found.dropped]).toEqual([1, 1, before]);
    expect(found.opinion?.here).toBe("none");
    expect(await office.sets.inUse()).toBeUndefined();

    const back = await office.sets.take(found);
    expect(office.kept.layoutOf("county-1")?.title).toBe("澄河县式");
    expect([office.rules.profile(), office.stock.list()]).toEqual([profile, ["写清口径。"]]);
    expect(await office.sets.inUse()).toEqual(found.label);
    expect(await office.opinion.own()).toEqual(shipped);
    const again = await office.sets.look(bytes);
    expect(again.opinion?.here).toBe("same");
    expect([again.templates[0]?.here, again.rules, again.dropped]).toEqual(["same", [], []]);

    await back();
    expect(await office.opinion.isOwn()).toBe(false);
    expect([office.kept.list(), office.rules.profile(), office.stock.list()]).toEqual([[], { rules: {} }, before]);
    expect(await office.sets.inUse()).toBeUndefined();
  });

  it("names a template of this machine that it would replace, and gives it back", async () => {
    const [from, office] = [await county(), await machine("2026-12-01T09:00")];
    await office.kept.put({ ...layout, title: "旧的", projectExtra: ["分管领导"] }, shipped);
    const found = await office.sets.look((await from.sets.write(LABEL)).bytes);
    expect(found.templates[0]?.here).toBe("other");
    const back = await office.sets.take(found);
    expect(office.kept.layoutOf("county-1")?.title).toBe("澄河县式");
    await back();
    expect(office.kept.layoutOf("county-1")?.title).toBe("旧的");
  });

  it("refuses what is damaged, foreign or newer in one sentence, and changes nothing", async () => {
    const [from, office] = [await county(), await machine("2026-12-01T09:00")];
    const { bytes } = await from.sets.write(LABEL);
    const parts = openArchive(bytes);
    const without = (path: string) => savePackage(new Map([...parts].filter(([each]) => each !== path)));
    const withFile = (path: string, text: string) =>
      savePackage(new Map(parts).set(path, new TextEncoder().encode(text)));
    const head = new TextDecoder().decode(parts.get("县里的一套.json"));
    const cases: readonly (readonly [Uint8Array, string])[] = [
      [new TextEncoder().encode("{}"), "不是县里的一套"],
      [shipped, "不是县里的一套"],
      [bytes.slice(0, bytes.length - 200), "没有拷完"],
      [without("模板/澄河县式.docx"), "没有拷完"],
      [without("检查规则.json"), "没有拷完"],
      [withFile("常用批注.json", "{"), "没有拷完"],
      [withFile("模板/澄河县式.docx", "x"), "“澄河县式”用不上"],
      [withFile("审核意见书模板.docx", "x"), "“审核意见书”用不上"],
      [withFile("县里的一套.json", head.replace('"version": 1', '"version": 9')), "更新版本"],
    ];
    for (const [file, says] of cases) await expect(office.sets.look(file)).rejects.toThrow(says);
    expect(office.kept.list()).toEqual([]);
    expect(() => readDrafts("一套.zip", bytes)).toThrow("到“模板”页");
  });
});
