/**
 * Word export beside a hand-written floor and the template libraries, in Chromium.
 * Run: npx tsx e2e/bench/word-chromium.ts
 */
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { build } from "vite";

const RUNS: Readonly<Record<number, number>> = { 34: 15, 340: 5 };
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** One script with everything in it, never written to disk. */
async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL("./word/page.ts", import.meta.url));
  const result = await build({
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    build: { write: false, target: "chrome86", lib: { entry, formats: ["iife"], name: "bench" } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && "output" in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error("the bundle is empty");
  return chunk.code;
}

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
try {
  const page = await browser.newPage();
  await page.setContent("<!doctype html><title>word</title>");
  await page.addScriptTag({ content: await bundle() });
  console.log(`Chromium ${browser.version()}`);
  for (const [tables, runs] of Object.entries(RUNS)) {
    const found = await page.evaluate(([count, times]) => window.measureWord(count, times), [
      Number(tables),
      runs,
    ] as const);
    console.log(`\n${tables} tables, median of ${runs}`);
    for (const { name, median, ratio, bytes } of found) {
      console.log(
        `${name.padEnd(26)} ${median.toFixed(1).padStart(8)} ms  ×${ratio.toFixed(2).padStart(6)}  ${(bytes / 1024).toFixed(0).padStart(6)} KB`,
      );
    }
  }
} finally {
  await browser.close();
}
