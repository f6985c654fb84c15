/** Time and memory until a hostile file is refused, as a template and as a document. Run: npx tsx e2e/bench/hostile.ts */
import { performance } from "node:perf_hooks";
import { strToU8, zipSync } from "fflate";
import { readDocument } from "../../src/word/reader/index.ts";
import { compile } from "../../src/word/template/index.ts";
import { vocabularyOf } from "../../src/word/view/index.ts";
import { h2 } from "../../templates/h2/layout.ts";

const TYPES = strToU8(
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
);
const RELATIONS = strToU8(
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
);
const SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

function word(body: string): Uint8Array {
  const document = strToU8(`<w:document xmlns:w="${SPACE}"><w:body>${body}<w:sectPr/></w:body></w:document>`);
  return zipSync({ "[Content_Types].xml": TYPES, "_rels/.rels": RELATIONS, "word/document.xml": document });
}

const cell = "<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>";
const HOSTILE: readonly (readonly [string, () => Uint8Array])[] = [
  ["100 MB of spaces", () => word(" ".repeat(100 * 2 ** 20))],
  ["100 MB of XML", () => word("<w:p/>".repeat(16 * 2 ** 20))],
  ["1,000,000 cells", () => word(`<w:tbl>${`<w:tr>${cell.repeat(100)}</w:tr>`.repeat(10_000)}</w:tbl>`)],
  ["nested 10,000 deep", () => word("<w:sdt>".repeat(10_000) + "</w:sdt>".repeat(10_000))],
  [
    "entities",
    () =>
      zipSync({
        "[Content_Types].xml": TYPES,
        "word/document.xml": strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
      }),
  ],
  ["a path outside", () => zipSync({ "[Content_Types].xml": TYPES, "../../etc/passwd": strToU8("x") })],
  ["cut in half", () => word("<w:p/>".repeat(1000)).subarray(0, 400)],
];

async function measure(run: () => unknown): Promise<string> {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  const began = performance.now();
  let outcome = "opened";
  try {
    await run();
  } catch (error) {
    outcome = error instanceof Error ? error.message.slice(0, 30) : "?";
  }
  const mb = (process.memoryUsage.rss() - before) / 2 ** 20;
  return `${(performance.now() - began).toFixed(0).padStart(5)} ms ${mb.toFixed(0).padStart(4)} MB  ${outcome}`;
}

for (const [name, build] of HOSTILE) {
  const bytes = build();
  console.log(name);
  console.log(`  template ${await measure(() => compile(bytes, vocabularyOf(h2)))}`);
  console.log(`  document ${await measure(() => readDocument(bytes, "a.docx"))}`);
}

/** A page must be read or refused within these. */
const PAGE_MS = 2000;
const PAGE_MB = 200;
const page = new TextEncoder().encode("<".repeat(1_000_000));
const measured = await measure(() => readDocument(page, "a.html"));
console.log(`1,000,000 opening signs\n  page     ${measured}`);
const [ms = 0, mb = 0] = measured.match(/-?\d+(?= (?:ms|MB))/g)?.map(Number) ?? [];
if (ms > PAGE_MS || mb > PAGE_MB) process.exitCode = 1;
