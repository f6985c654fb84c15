import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { h1 } from "../../templates/h1/layout.ts";
import { buildTemplate } from "../../templates/parts/index.ts";
import { type Draft, parseDraft } from "../domain/index.ts";
import { sampleDraft } from "../domain/sample/index.ts";
import { writePackage } from "../review/index.ts";
import { check } from "./check.ts";
import { lines } from "./lines/index.ts";
import { CommandError } from "./outcome.ts";
import { read } from "./read.ts";
import { write } from "./write.ts";

const main = join(import.meta.dirname, "main.ts");
const folder = mkdtempSync(join(tmpdir(), "绩表 命令行-"));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]): { code: number | null; out: string; err: string } {
  return runWith("", ...args);
}

function runWith(input: string, ...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", main, ...args], {
    input,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, err: stderr };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const draftFile = file("云溪镇 草稿.json", JSON.stringify(sampleDraft()));
const dump = file(
  "路灯.txt",
  "1、路灯维护绩效目标表\n\t绩效目标\n\t亮灯\n\n\t一级指标\n\t二级指标\n\t三级指标\n\t指标值\n\n\t产出指标\n\t数量指标\n\t路灯\n\t≥9595%以上\n\n",
);
const broken = file("坏.docx", "PK\u0003\u0004 不是压缩包");

describe("the command line", { timeout: 60_000 }, () => {
  it("reads one file as a draft on stdout, and the same file always alike", () => {
    const { code, out, err } = run("read", dump);
    expect(code).toBe(0);
    expect(parseDraft(out).projects).toMatchObject([{ name: "路灯维护", goals: ["亮灯"] }]);
    expect(parseDraft(out).projects[0]?.indicators[0]?.target).toMatchObject({ symbol: "≥", value: "95", unit: "%" });
    expect(err).toContain("读到 1 个项目、1 行指标");
    expect(run("read", dump).out).toBe(out);
  });

  it("reads many files with a line each; a bad one gets one sentence and exit code 2", () => {
    const { code, out, err } = run("read", dump, broken, draftFile, join(folder, "没有.docx"));
    expect(code).toBe(2);
    expect(out.split("\n").map((line) => line.split("\t").slice(3, 5))).toEqual([["1", "1"], ["14", "118"], []]);
    const sentences = err.trim().split("\n");
    expect(sentences.length).toBe(2);
    for (const sentence of sentences) expect(sentence).toMatch(/^.+：[^\n]+[。]$/);
    expect(err).not.toMatch(/Error|at .*\(/);
  });

  it("checks: findings as JSON or text, exit code 1 where one is an error", async () => {
    const json = run("check", dump, draftFile, "--format", "json");
    const checked = JSON.parse(json.out) as { file: string; findings: { rule: string; severity: string }[] }[];
    expect(checked.map((item) => item.file)).toEqual([dump, draftFile]);
    const hasError = checked.some((item) => item.findings.some((finding) => finding.severity === "error"));
    expect(json.code).toBe(hasError ? 1 : 0);
    const text = run("check", dump);
    expect(text.out).toContain(`${dump}：1 个项目`);
    const wrong: Draft = {
      ...sampleDraft(),
      projects: sampleDraft().projects.map((one) => ({ ...one, code: "", name: "" })),
    };
    const wrongFile = file("错.json", JSON.stringify(wrong));
    expect([run("check", wrongFile).code, run("check", "--lines", wrongFile, draftFile).code]).toEqual([1, 1]);
    const handed = file("送审.jibiao", await writePackage({ draft: sampleDraft(), submissions: [], events: [] }));
    expect(run("check", handed).out).toContain("14 个项目");
  });

  it("writes a line a file in the order given, on several threads, with errors in their line", () => {
    const many = [draftFile, dump, broken, ...Array.from({ length: 20 }, () => dump)];
    const { code, out, err } = runWith(`${many.join("\r\n")}\n\n`, "read", "--lines", "-", "--jobs=2", draftFile);
    expect([code, err]).toEqual([2, ""]);
    const lines = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { file: string; draft?: Draft; error?: string });
    expect(lines.map(({ file: name }) => name)).toEqual([...many, draftFile]);
    expect(lines[2]).toEqual({ file: broken, error: expect.stringMatching(/^[^：\n]+。$/) });
    expect(JSON.parse(run("read", dump).out)).toEqual(lines[1]?.draft);
    const checked = run("check", dump, "--lines", join(folder, "没有.docx"));
    expect(checked.code).toBe(2);
    const [first = "", second = ""] = checked.out.split("\n");
    const { findings } = (JSON.parse(run("check", dump, "--format", "json").out) as { findings: unknown }[])[0] ?? {};
    expect(JSON.parse(first)).toEqual({ file: dump, findings });
    expect(JSON.parse(second)).toEqual({ file: join(folder, "没有.docx"), error: expect.stringContaining("找不到") });
  });

  it("learns a template of a published file, and takes no file without tags for one", () => {
    const published = join(folder, "公开.docx");
    const template = join(folder, "学来的.docx");
    const out = join(folder, "明年.docx");
    expect(run("write", draftFile, "--template", "h2", "--out", published).code).toBe(0);
    expect(run("write", draftFile, "--template", published, "--out", out)).toMatchObject({ code: 2 });
    const learnt = run("learn", published, "--out", template);
    expect(learnt.code).toBe(0);
    expect(JSON.parse(learnt.out)).toMatchObject({ places: { 项目编码: 1 }, doubts: expect.any(Array), kept: [] });
    expect(run("write", draftFile, "--template", template, "--out", out).code).toBe(0);
  });

  it("writes the same content as a page, a workbook and open data, by the name of the file", () => {
    const [page, book, data] = ["页.html", "表.xlsx", "数.json"].map((name) => join(folder, name));
    for (const out of [page, book, data]) {
      expect(run("write", draftFile, "--template", "h2", "--out", out ?? "").code).toBe(0);
    }
    expect(readFileSync(page ?? "", "utf8")).toMatch(/^<!DOCTYPE html>/);
    expect(
      readFileSync(book ?? "")
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
    expect(Object.keys(JSON.parse(readFileSync(data ?? "", "utf8")).tables)).toContain("indicators");
  });
  it("writes a Word file that reads back, for a whole disclosure and for one project", () => {
    const out = join(folder, "公开 稿.docx");
    expect(run("write", draftFile, "--template", "h2", "--out", out)).toMatchObject({ code: 0, out: "" });
    expect(readFileSync(out).subarray(0, 2).toString()).toBe("PK");
    expect(parseDraft(run("read", out).out).projects.length).toBe(14);
    const one = join(folder, "一个.docx");
    expect(run("write", draftFile, "--template=h1", `--out=${one}`, "--scope", "project:3").code).toBe(0);
    expect(parseDraft(run("read", one).out).projects.map((project) => project.name)).toEqual([
      sampleDraft().projects[2]?.name,
    ]);
  });

  it("fills an office's own Word file, and says what has to be mended in one that cannot be filled", async () => {
    const county = { ...h1, columns: [...h1.columns, { field: "extra", label: "备注" } as const] };
    const own = join(folder, "县里的.docx");
    writeFileSync(own, await buildTemplate(county));
    const out = join(folder, "照县里的.docx");
    expect(run("write", draftFile, "--template", own, "--out", out).code).toBe(0);
    expect(parseDraft(run("read", out).out).projects.length).toBe(14);
    const unknown = { ...h1, columns: [...h1.columns, { field: "extra", label: "牵头股室" } as const] };
    writeFileSync(own, await buildTemplate(unknown));
    const { code, err } = run("write", draftFile, "--template", own, "--out", join(folder, "没有.docx"));
    expect(code).toBe(2);
    expect(err).toContain("没有“{牵头股室}”这个标记");
    expect(existsSync(join(folder, "没有.docx"))).toBe(false);
  });

  it("says in one sentence what is wrong with the command line", async () => {
    const x = join(folder, "x.docx");
    const attempts = [
      () => write([draftFile, "--template", "h9", "--out", x]),
      () => write([draftFile, "--template", join(folder, "没有.docx"), "--out", x]),
      () => write([draftFile, "--template", file("坏.docx", "PK坏"), "--out", x]),
      () => write([draftFile, "--template", "h2"]),
      () => write([draftFile, "--template", "h2", "--out", draftFile]),
      () => write([draftFile, "--template", "h2", "--out", x, "--scope", "project:99"]),
      () => write([draftFile, "--template", "h2", "--out", join(folder, "没有", "x.docx")]),
      () => check([draftFile, "--format", "xml"]),
      () => check([draftFile, "--bad"]),
      () => check([draftFile, "--format"]),
      () => read([]),
      () => lines("read", ["--lines"]),
      () => lines("check", ["--lines", draftFile, "--jobs", "0"]),
      () => lines("check", ["--lines", draftFile, "--profile", join(folder, "没有.json")]),
      () => lines("read", ["--lines", draftFile, "--profile", draftFile]),
      () => lines("read", ["--lines=3", draftFile]),
      () => read([folder]),
      () => read(["/dev/zero"]),
    ];
    for (const attempt of attempts) {
      const refused = await attempt().catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(CommandError);
      expect((refused as CommandError).message).toMatch(/^[^\n]+。$/);
    }
    const { code, out, err } = run("什么");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("没有“什么”这个命令。");
  });

  it("lists the templates", () => {
    expect(run("templates").out).toBe("h2\t编码式\nh1\t基本式\nh3\t整体式\ncentral-2021\t101号文式\n");
  });

  it("does not mind a reader that closes early", async () => {
    const child = spawn(process.execPath, ["--import", "tsx", main, "read", draftFile], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let err = "";
    child.stderr.on("data", (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.stdout.destroy();
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect([code, err.includes("EPIPE")]).toEqual([0, false]);
  });
});
