import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { workbookOf } from "../src/word/reader/sources/testing/written.ts";

const built = fileURLToPath(new URL("../dist-cli", import.meta.url));
const fixture = (name: string): string =>
  fileURLToPath(new URL(`../src/word/reader/sources/testing/${name}`, import.meta.url));

test("the built command works from any folder, without the sources and the packages", () => {
  const folder = mkdtempSync(join(tmpdir(), "绩表 命令-"));
  const command = join(folder, "dist-cli", "jibiao.mjs");
  cpSync(built, join(folder, "dist-cli"), { recursive: true });
  const sheet = join(folder, "表.xlsx");
  writeFileSync(
    sheet,
    workbookOf({ blocks: [{ kind: "paragraph", index: 0, text: "云溪镇2026年部门预算公开" }], notes: [] }),
  );
  const run = (...args: string[]) => spawnSync(process.execPath, [command, ...args], { cwd: folder, encoding: "utf8" });
  try {
    expect(run("templates").stdout).toContain("h2\t编码式");
    // Libraries for old files, sheets and PDFs are there when a file needs them.
    const files = [fixture("sample.doc"), sheet, fixture("sample.pdf"), fixture("sample.rtf"), "没有.docx"];
    const { status, stdout, stderr } = run("read", "--lines", "--jobs", "2", ...files);
    const lines = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { file: string; draft?: object });
    expect([status, stderr, lines.map(({ file }) => file)]).toEqual([2, "", files]);
    expect(lines.map(({ draft }) => draft !== undefined)).toEqual([true, true, true, true, false]);
    const out = join(folder, "公开.docx");
    expect(run("write", fixture("sample.rtf"), "--template", "h1", "--out", out).status).toBe(0);
    expect(run("check", out).stdout).toContain(`${out}：`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
