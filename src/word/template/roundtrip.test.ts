import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { checkStructure } from "../structure/index.ts";
import { compile, fill } from "./index.ts";
import { cases } from "./testing/corpus.ts";
import { sampleView, vocabulary } from "./testing/corpus-view.ts";
import { docx, textOf } from "./testing/docx.ts";

const soffice = "/usr/bin/soffice";
/** LibreOffice itself writes the text of content controls three times, and rewrites the codes of fields and doubles halves of bookmarks. */
const CHANGED = /content control|field|entry of the contents|text box|table in a cell|halves of one/;

const plain = (text: string): string => text.replace(/[\s¶]/g, "");

it.skipIf(!process.env.JIBIAO_LONG || !existsSync(soffice))(
  "templates saved by LibreOffice fill as before (skipped without it or without JIBIAO_LONG)",
  { timeout: 120_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), "roundtrip-"));
    try {
      const chosen = cases.filter(([name, , , , path]) => !CHANGED.test(name) && path === undefined);
      const files = chosen.map(([, content], index) => {
        const file = join(folder, `${index}.docx`);
        writeFileSync(file, docx(content));
        return file;
      });
      const out = join(folder, "out");
      execFileSync(soffice, ["--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", out, ...files]);
      for (const [index, [name, , expected, view = sampleView]] of chosen.entries()) {
        const template = compile(new Uint8Array(readFileSync(join(out, `${index}.docx`))), vocabulary);
        expect(
          template.problems.map((problem) => problem.message),
          name,
        ).toEqual([]);
        const bytes = fill(template, view);
        expect(plain(textOf(bytes)), name).toBe(plain(expected));
        expect(checkStructure(bytes), name).toEqual([]);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
