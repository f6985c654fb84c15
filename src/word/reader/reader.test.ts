import { describe, expect, it } from "vitest";
import { DRAFT_FORMAT } from "../../domain/index.ts";
import { sampleDraft } from "../../domain/sample/index.ts";
import { ReadError, readClipboard, readDocument } from "./index.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const PAGE = `<html><body><h2>2、图书室绩效目标表</h2><table>
<tr><th rowspan="2">绩效目标</th><td colspan="3">每村一间</td></tr><tr><td colspan="3">全年开放</td></tr>
<tr><th>一级指标</th><th>二级指标</th><th>三级指标</th><th>指标值</th></tr>
<tr><td rowspan="2">产出指标</td><td>数量指标</td><td>图书室</td><td>&ge;6间</td></tr>
<tr><td>质量指标</td><td>图书完好率</td><td>≥9595%以上</td></tr></table></body></html>`;

describe("reading a file of any kind", () => {
  it("reads a page, gives the blocks beside the draft, and names the draft after the file", async () => {
    const reading = await readDocument(bytes(PAGE), "D:\\网页\\云溪镇图书室.html", { id: "one" });
    expect(reading.draft).toMatchObject({
      id: "one",
      title: "云溪镇图书室",
      projects: [{ name: "图书室", goals: ["每村一间", "全年开放"] }],
    });
    expect(reading.blocks.length).toBe(2);
    expect(reading.repairs).toMatchObject([
      { printed: "≥9595%以上", now: "≥95%", to: "projects.p1.indicators.p1i2.target" },
    ]);
    const trace = reading.provenance.find((one) => one.to === "projects.p1.indicators.p1i1.level3");
    expect(trace).toEqual({ block: 1, row: 3, column: 2, to: "projects.p1.indicators.p1i1.level3", role: "value" });
  });

  it("reads what was copied: HTML where there is any, else text", async () => {
    const table = "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t路灯\t≥80盏\n";
    expect((await readClipboard({ html: PAGE, text: "没有用到" })).counts).toMatchObject({
      projects: 1,
      indicators: 2,
    });
    expect((await readClipboard({ html: "  ", text: table })).counts).toMatchObject({ projects: 1, indicators: 1 });
    expect((await readClipboard({})).counts.projects).toBe(0);
  });

  it("gives every reading an id of its own, so that reading twice never overwrites", async () => {
    const [one, two] = [await readDocument(bytes(PAGE)), await readDocument(bytes(PAGE))];
    expect(one.draft.id).not.toBe(two.draft.id);
  });

  it("takes a draft file as it is", async () => {
    const draft = sampleDraft();
    const reading = await readDocument(bytes(JSON.stringify(draft)), "草稿.json");
    expect(reading.draft).toEqual(draft);
    expect(reading.counts).toMatchObject({ projects: 14, indicators: 118 });
  });

  it.each([
    ["an empty file", "", "a.docx"],
    ["a damaged draft", `{"format":"${DRAFT_FORMAT}","version":1,`, "a.json"],
    ["a draft of another shape", `{"format":"${DRAFT_FORMAT}","version":1}`, "a.json"],
    ["another JSON", '{"a":1}', "a.json"],
    ["a broken Word file", "PK\u0003\u0004", "a.docx"],
    ["a package", '{"format":"jibiao.package","version":1}', "a.jibiao"],
  ])("refuses %s with one Chinese sentence", async (_, text, name) => {
    const refused = await readDocument(bytes(text), name).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ReadError);
    expect((refused as ReadError).message).toMatch(/^[^\n]+。$/);
    expect((refused as ReadError).message).not.toMatch(/Error|undefined/);
  });

  it("can be cancelled, and reports progress", async () => {
    const rows = "<tr><td>产出指标</td><td>数量指标</td><td>甲</td></tr>".repeat(20_000);
    const shares: number[] = [];
    await readDocument(bytes(`<table>${rows}</table>`), "a.html", { onProgress: (share) => shares.push(share) });
    expect(shares[shares.length - 1]).toBe(1);
    const cancelled = readDocument(bytes(`<table>${rows}${rows}${rows}</table>`), "a.html", {
      isCancelled: () => true,
    });
    await expect(cancelled).rejects.toMatchObject({ name: "ReadError", fault: "cancelled" });
  });
});
