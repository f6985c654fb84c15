import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { h2 } from "../../../templates/h2/layout.ts";
import type { Draft, OwnBlock, Part } from "../../domain/index.ts";
import { sampleDraft } from "../../domain/sample/index.ts";
import { decodeXml, openPackage, savePackage } from "../package/index.ts";
import { readDocument } from "../reader/index.ts";
import { compile, fill } from "../template/index.ts";
import { ownWords, readSettings, type Scope, viewOf, vocabularyOf, wideLayout } from "../view/index.ts";
import { learnTemplate } from "./index.ts";
import { printedLines } from "./testing.ts";

const run = (text: string, looks = "") => `<w:r>${looks && `<w:rPr>${looks}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
const line = (...runs: readonly string[]) => `<w:p><w:pPr><w:ind w:firstLine="640"/></w:pPr>${runs.join("")}</w:p>`;
const cell = (...texts: readonly string[]) =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${texts.map((text) => `<w:p>${text && run(text)}</w:p>`).join("")}</w:tc>`;
const row = (...cells: readonly string[]) => `<w:tr>${cells.join("")}</w:tr>`;
const table = `<w:tbl><w:tblPr/><w:tblGrid>${"<w:gridCol/>".repeat(4)}</w:tblGrid>${row(cell("收入"), cell("预算数"), cell("支出"), cell("预算数"))}${row(
  cell("一、一般公共预算", "（财政拨款）"),
  cell("1320.32"),
  cell("一、基本支出"),
  cell("638.47"),
)}${row(cell("收入总计"), cell("1486.32"), cell("支出总计"), cell(""))}</w:tbl>`;
const CHAPTER = [
  line(run("十、部门预算公开表")),
  line(run("以下各表由财政部门审核。")),
  line(run("说明：", "<w:b/>"), run("数据以批复为准。")),
  line(run("部门收支总表")),
  table,
].join("");

/** The sample with a chapter of the office's own at its end: paragraphs, one of them in two looks, and a table. */
function published(): Uint8Array {
  const template = compile(readFileSync("templates/h2/template.docx"), vocabularyOf(h2));
  const file = fill(template, viewOf(sampleDraft(), h2, "whole"), { publish: true });
  const { parts, mainPath } = openPackage(file);
  const xml = decodeXml(parts.get(mainPath) ?? new Uint8Array());
  const end = xml.lastIndexOf("<w:sectPr");
  return savePackage(
    new Map(parts).set(mainPath, new TextEncoder().encode(xml.slice(0, end) + CHAPTER + xml.slice(end))),
  );
}

async function learnt() {
  const file = published();
  const reading = await readDocument(file, "公开.docx", { id: "d" });
  const { bytes, summary } = learnTemplate(file, reading, h2.scheme);
  const settings = readSettings(bytes);
  const layout = wideLayout({ ...h2, planDates: settings?.planDates ?? [] }, settings);
  const template = compile(bytes, vocabularyOf(layout));
  expect(template.problems.map(({ message }) => message)).toEqual([]);
  const write = (draft: Draft, scope: Scope = "whole") =>
    printedLines(fill(template, viewOf(ownWords(draft, settings?.wording ?? []), layout, scope), { publish: true }));
  return { file, draft: reading.draft, write, summary };
}

function onPart(draft: Draft, id: string, change: (part: Part) => Part | undefined): Draft {
  return { ...draft, parts: draft.parts.flatMap((part) => (part.id === id ? (change(part) ?? []) : [part])) };
}

describe("the office's own chapters and tables in a learnt template", () => {
  it("come back as they were, and say what the draft says once it says something else", async () => {
    const { file, draft, write, summary } = await learnt();
    const before = write(draft);
    expect(before).toEqual(printedLines(file));
    expect(summary.kept).toEqual(
      expect.arrayContaining(["部门预算公开表", expect.stringMatching(/^第 \d+ 张表（收入…）$/)]),
    );

    const own = draft.parts.find(({ part }) => part === "own");
    const grid = own?.blocks.find(({ kind }) => kind === "grid");
    if (own === undefined || grid?.kind !== "grid") throw new Error("the own chapter was not read");
    const texts: Readonly<Record<string, string>> = { 数据以批复为准: "", "1320.32": "1400.00", "": "1566.00" };
    const change = (block: OwnBlock): OwnBlock => {
      if (block.kind === "paragraph")
        return block.text.startsWith("说明：") ? { ...block, text: "说明：数据以决算为准。" } : block;
      const rows = block.rows.map((cells) => cells.map((one) => ({ ...one, text: texts[one.text] ?? one.text })));
      return { ...block, rows };
    };
    const added: OwnBlock = { kind: "paragraph", id: "added", text: "表后另加的一段。" };
    const reworded = onPart(draft, own.id, (part) => ({
      ...part,
      heading: { number: "十、", text: "公开的各表" },
      blocks: [...part.blocks.map(change), added],
    }));
    const after = write(reworded);
    const said = new Set(before.map(({ text }) => text));
    expect(after.map(({ text }) => text).filter((text) => !said.has(text))).toEqual([
      "十、公开的各表",
      "说明：数据以决算为准。",
      "1400.00",
      "1566.00",
      "表后另加的一段。",
    ]);
    const look = (lines: typeof before, text: string) => lines.find((one) => one.text === text)?.look;
    expect(look(after, "1400.00")).toBe(look(before, "1320.32"));
  });

  it("go with their chapter, as known chapters do", async () => {
    const { draft, write } = await learnt();
    const without = (id: string) => write(onPart(draft, id, () => undefined)).map(({ text }) => text);
    const noOwn = without("own1");
    for (const text of ["十、部门预算公开表", "部门收支总表", "收入总计"]) expect(noOwn).not.toContain(text);
    const noAssets = without("assets");
    expect(noAssets.some((text) => text.includes("国有资产信息") || text.includes("本部门固定资产金额"))).toBe(false);
    // Those behind it move up.
    expect(noAssets).toContain("七、名词解释");
  });

  it("stand in the order of the draft", async () => {
    const { draft, write } = await learnt();
    const at = (id: string) => draft.parts.findIndex((part) => part.id === id);
    const parts = [...draft.parts];
    const [assets] = parts.splice(at("assets"), 1);
    if (assets === undefined) throw new Error("no assets");
    parts.splice(at("operating"), 0, assets);
    const texts = write({ ...draft, parts }).map(({ text }) => text);
    const last = (text: string) => texts.lastIndexOf(text);
    const [moved, behind] = [last("三、国有资产信息"), last("四、机关运行经费安排情况")];
    expect([moved > 0, behind > moved]).toEqual([true, true]);
    const between = texts.slice(moved, behind).join("");
    expect(between).toContain("本部门固定资产金额为1286.45万元");
    expect(texts.length).toBe(write(draft).length);
  });

  it("print the part of the performance alone, or the table of one project", async () => {
    const { draft, write } = await learnt();
    const performance = write(draft, "performance").map(({ text }) => text);
    expect(performance.some((text) => text.includes("机构设置") || text === "收入总计")).toBe(false);
    expect(performance).toContain("1.村级组织运转经费绩效目标表");
    const only = write(draft, "project:2").map(({ text }) => text);
    expect(only.filter((text) => text.endsWith("绩效目标表"))).toEqual(["2.农村人居环境整治绩效目标表"]);
  });
});
