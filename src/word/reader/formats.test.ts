import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DocumentReading, readDocument } from "./index.ts";
import { readText } from "./sources/index.ts";
import { wordFileOf, workbookOf } from "./sources/testing/written.ts";

/** The five seeds as other programs' files, made by LibreOffice: what is read of them beside what is read of the .docx. */
const seeds = new URL("../../../../shared/seeds/", import.meta.url);
const SOFFICE = "/usr/bin/soffice";
/** Comes with LibreOffice's program for sheets, which a machine may lack. */
const CALC = "/usr/lib/libreoffice/program/libsclo.so";
const runs = existsSync(seeds) && existsSync(SOFFICE);
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76";

/** Share of cells that must be the same, by ending; CSV prints no merges. */
const LEAST: readonly (readonly [target: string, from: string, share: number])[] = [
  ["doc", "docx", 0.995],
  ["pdf", "docx", 0.97],
  ["xlsx", "xlsx", 0.99],
  ["xls", "xlsx", 0.99],
  [CSV, "xlsx", 0.99],
];

/** Every value of every project, by its place. */
function valuesOf({ draft }: DocumentReading): string[] {
  const values: string[] = [];
  const walk = (value: unknown, place: string): void => {
    if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) if (key !== "id") walk(inner, `${place}.${key}`);
    } else if (value !== "") values.push(`${place}=${String(value).replace(/\s+/g, "")}`);
  };
  for (const [at, project] of draft.projects.entries()) walk(project, String(at));
  return values;
}

/** The texts of all cells of tables of several cells; a title in a box or row of its own is a paragraph in sheets and PDFs. */
function cellsOf({ blocks }: DocumentReading): string[] {
  return blocks.flatMap((block) =>
    block.kind === "grid" && block.cells.length > 1
      ? block.cells.map((cell) => cell.paragraphs.join("").replace(/\s+/g, "")).filter((text) => text !== "")
      : [],
  );
}

/** Share of the expected texts that were read, each as often as it occurs. */
function shareOf(expected: readonly string[], read: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const text of read) counts.set(text, (counts.get(text) ?? 0) + 1);
  let found = 0;
  for (const text of expected) {
    const left = counts.get(text) ?? 0;
    if (left > 0) found++;
    counts.set(text, left - 1);
  }
  return found / Math.max(1, expected.length);
}

/** Cells that say something that no cell and no paragraph of the expected document says, and about which nothing is said. */
function silentlyWrong(wanted: DocumentReading, read: DocumentReading): string[] {
  const plain = (text: string): string => text.replace(/\s+/g, "");
  const known = new Set(
    wanted.blocks.flatMap((block) =>
      block.kind === "grid" ? block.cells.map(({ paragraphs }) => plain(paragraphs.join(""))) : [plain(block.text)],
    ),
  );
  return read.blocks.flatMap((block) =>
    block.kind === "grid"
      ? block.cells.flatMap(({ paragraphs, remarks }) => {
          const text = plain(paragraphs.join(""));
          return text === "" || known.has(text) || remarks?.some(({ kind }) => kind === "doubt") ? [] : [text];
        })
      : [],
  );
}

describe.skipIf(!runs)("the seeds in other formats (skipped where ../shared/seeds or LibreOffice is missing)", () => {
  const names = runs ? readdirSync(seeds).sort() : [];
  const expected = new Map<string, DocumentReading>();
  let folder = "";

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "jibiao-formats-"));
    for (const name of names) {
      const blocks = readText(readFileSync(new URL(name, seeds), "utf8"));
      const id = name.slice(0, 3);
      const word = wordFileOf(blocks);
      writeFileSync(join(folder, `${id}.docx`), word);
      writeFileSync(join(folder, `${id}.xlsx`), workbookOf(blocks));
      expected.set(id, await readDocument(word, `${id}.docx`, { id: "t" }));
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.for(LEAST)("%s made from .%s", { timeout: 240_000 }, async ([target, from, least], { skip }) => {
    skip(from === "xlsx" && !existsSync(CALC), "LibreOffice is here without Calc");
    const [ending = ""] = target.split(":");
    const out = join(folder, `as-${ending}`);
    mkdirSync(out);
    const files = [...expected.keys()].map((id) => join(folder, `${id}.${from}`));
    // A profile of its own, so that runs beside this one do not wait for each other.
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    spawnSync(SOFFICE, [profile, "--headless", "--convert-to", target, "--outdir", out, ...files], {
      timeout: 200_000,
    });
    const shares = { cells: [] as number[], values: [] as number[] };
    for (const [id, wanted] of expected) {
      const read = await readDocument(new Uint8Array(readFileSync(join(out, `${id}.${ending}`))), `${id}.${ending}`, {
        id: "t",
      });
      const cells = read.blocks.flatMap((block) =>
        block.kind === "grid" ? block.cells.map((cell) => cell.paragraphs.join("")) : block.text.split("\t"),
      );
      shares.cells.push(
        shareOf(
          cellsOf(wanted),
          cells.map((text) => text.replace(/\s+/g, "")),
        ),
      );
      shares.values.push(shareOf(valuesOf(wanted), valuesOf(read)));
      if (target === "pdf") expect(silentlyWrong(wanted, read), id).toEqual([]);
      expect(read.draft.projects.length, id).toBe(wanted.draft.projects.length);
    }
    for (const share of [...shares.cells, ...shares.values])
      expect(share, JSON.stringify(shares)).toBeGreaterThan(least);
  });
});
