/**
 * Reading Word files of 34 and 340 tables: the reader from the bytes to the draft, beside mammoth and DOMParser, which
 * stop at the text, in Node and in a worker of Chromium; and the same as .doc, made by LibreOffice where that is there.
 * Run: npx tsx e2e/bench/read.ts
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "@playwright/test";
import mammoth from "mammoth";
import { build, type Rollup } from "vite";
import { readDocument } from "../../src/word/reader/index.ts";
import { median } from "./median.ts";
import { type Verbosity, wordFileOf } from "./read-fixture.ts";

const RUNS = 9;
/** Milliseconds from the bytes to the draft in a worker of Chromium, by number of tables. */
const LIMITS: Readonly<Record<number, number>> = { 34: 60, 340: 300 };

/** How much longer the old format may take. */
const DOC_RATIO = 1.5;
const SOFFICE = "/usr/bin/soffice";

/** The file in Word's old format. */
function oldFormatOf(docx: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "jibiao-read-"));
  writeFileSync(join(folder, "a.docx"), docx);
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  spawnSync(SOFFICE, [profile, "--headless", "--convert-to", "doc", "--outdir", folder, join(folder, "a.docx")]);
  const doc = new Uint8Array(readFileSync(join(folder, "a.doc")));
  rmSync(folder, { recursive: true });
  return doc;
}

/** The worker as one script, as a page from file:// would have it. */
async function bundleWorker(): Promise<string> {
  const entry = fileURLToPath(new URL("./read.worker.ts", import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: "silent",
    build: { write: false, target: "chrome86", lib: { entry, formats: ["iife"], name: "worker" } },
  });
  const output = (Array.isArray(built) ? built[0] : built) as Rollup.RollupOutput;
  return output.output[0].code;
}

async function inBrowser(
  page: Page,
  worker: string,
  bytes: Uint8Array,
): Promise<{ reader: number; dom: number; mammoth: number }> {
  const base64 = Buffer.from(bytes).toString("base64");
  const xml = await documentXml(bytes);
  return page.evaluate(
    async ({ base64, worker, xml, runs }) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const time = async (run: () => unknown): Promise<number> => {
        const times: number[] = [];
        for (let at = 0; at < runs; at++) {
          const began = performance.now();
          await run();
          times.push(performance.now() - began);
        }
        return times.sort((a, b) => a - b)[runs >> 1] ?? 0;
      };
      const url = URL.createObjectURL(new Blob([worker], { type: "text/javascript" }));
      const times = await new Promise<number[]>((resolve) => {
        const thread = new Worker(url);
        thread.onmessage = (event: MessageEvent<number[]>) => resolve(event.data);
        thread.postMessage(bytes);
      });
      // The least a DOM reader must do: parse, then visit each cell's text.
      const dom = await time(() => {
        const tree = new DOMParser().parseFromString(xml, "text/xml");
        let length = 0;
        for (const cell of tree.getElementsByTagName("w:tc")) {
          for (const text of cell.getElementsByTagName("w:t")) length += text.textContent.length;
        }
        return length;
      });
      const library = (globalThis as unknown as { mammoth: typeof import("mammoth") }).mammoth;
      const theirs = await time(() => library.extractRawText({ arrayBuffer: bytes.buffer }));
      return { reader: times[runs >> 1] ?? 0, dom, mammoth: theirs };
    },
    { base64, worker, xml, runs: RUNS },
  );
}

async function documentXml(bytes: Uint8Array): Promise<string> {
  const { openPackage } = await import("../../src/word/package/index.ts");
  return new TextDecoder().decode(openPackage(bytes).parts.get("word/document.xml"));
}

const print = (where: string, what: string, reader: number, others: Readonly<Record<string, number>>): void => {
  const beside = Object.entries(others).map(
    ([name, time]) => `${name} ${time.toFixed(0)} ms (×${(time / reader).toFixed(1)})`,
  );
  console.log(`${where} ${what}: reader ${reader.toFixed(0)} ms, ${beside.join(", ")}`);
};

const browser = await chromium.launch({ executablePath: process.env.JIBIAO_BROWSER ?? "/usr/bin/chromium" });
const page = await browser.newPage();
await page.addScriptTag({
  content: readFileSync(
    fileURLToPath(new URL("../../node_modules/mammoth/mammoth.browser.js", import.meta.url)),
    "utf8",
  ),
});
// The bundler of the bench names functions; the page has no such helper.
await page.addScriptTag({ content: "globalThis.__name = (value) => value;" });
const worker = await bundleWorker();
for (const tables of [34, 340]) {
  for (const verbosity of ["lean", "word"] satisfies Verbosity[]) {
    const bytes = wordFileOf(tables, verbosity);
    const size = (await documentXml(bytes)).length / 1e6;
    const what = `${tables} tables, ${verbosity} (${size.toFixed(1)} MB of XML)`;
    const reader = await median(() => readDocument(bytes, "上年.docx"));
    print("Node    ", what, reader, {
      mammoth: await median(() => mammoth.extractRawText({ buffer: Buffer.from(bytes) })),
    });
    const seen = await inBrowser(page, worker, bytes);
    if (seen.reader > (LIMITS[tables] ?? 0)) process.exitCode = 1;
    print("Chromium", what, seen.reader, { DOMParser: seen.dom, mammoth: seen.mammoth });
  }
}
await browser.close();
for (const tables of existsSync(SOFFICE) ? [34, 340] : []) {
  const docx = wordFileOf(tables, "word");
  const doc = oldFormatOf(docx);
  const old = await median(() => readDocument(doc, "上年.doc"));
  const now = await median(() => readDocument(docx, "上年.docx"));
  if (old > DOC_RATIO * now) process.exitCode = 1;
  console.log(
    `Node     ${tables} tables: .doc ${old.toFixed(0)} ms, .docx ${now.toFixed(0)} ms (×${(old / now).toFixed(2)})`,
  );
}
