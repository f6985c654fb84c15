import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Draft } from "../../../domain/index.ts";
import { readDocument } from "../index.ts";
import * as documents from "./documents.ts";

/** The documents through LibreOffice; slow, so only with JIBIAO_LONG=1, and skipped where LibreOffice is missing. */
const SOFFICE = "/usr/bin/soffice";
const runs = process.env.JIBIAO_LONG === "1" && existsSync(SOFFICE);
/** Drops the text box and prints deleted text as well; writes tabs of a page as spaces. */
const { townWithTraces: _traces, ownOrder, ...others } = documents;
const makers = new Map(Object.entries({ ...others, ownOrder }));

describe.skipIf(!runs)("the documents converted by LibreOffice", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "jibiao-offices-"));
    for (const [name, make] of makers) writeFileSync(join(folder, `${name}.docx`), make());
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const convert = (from: string, target: string, step: string): string => {
    const out = join(folder, step);
    mkdirSync(out);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const files = [...makers.keys()].map((name) => join(from, name));
    const ending = from === folder ? "docx" : "doc";
    const inputs = files.map((file) => `${file}.${ending}`);
    spawnSync(SOFFICE, [profile, "--headless", "--convert-to", target, "--outdir", out, ...inputs], {
      timeout: 120_000,
    });
    return out;
  };
  const read = async (bytes: Uint8Array): Promise<Draft> =>
    (await readDocument(bytes, "来文.docx", { id: "t", year: 2026 })).draft;
  const spaced = (draft: Draft): unknown => JSON.parse(JSON.stringify(draft).replaceAll("\\t", " "));

  it("give the same drafts, saved again, through .doc and as pages", { timeout: 400_000 }, async () => {
    const again = convert(folder, "docx", "again");
    const page = convert(folder, "html", "html");
    const old = convert(convert(folder, "doc", "doc"), "docx", "old");
    for (const [name, make] of makers) {
      const wanted = spaced(await read(make()));
      for (const path of [join(again, `${name}.docx`), join(page, `${name}.html`), join(old, `${name}.docx`)]) {
        expect(spaced(await read(new Uint8Array(readFileSync(path)))), path).toEqual(wanted);
      }
    }
  });
});
