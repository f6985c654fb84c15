/**
 * How long a cold start takes until the first page is painted and usable, beside a bare React page with one button in the
 * same run: both editions, at full speed and with the CPU slowed four times. Budget: twice the bare page.
 * Run after a build: npx tsx e2e/bench/start.ts
 */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "@playwright/test";
import { build, type Rollup } from "vite";
import { findBrowser } from "../../.ci/browser.mjs";
import { serve } from "../../.ci/serve.mjs";

const ROUNDS = 5;

/** A page that shows one button by React, with its script inlined as ours is. */
async function barePage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      minify: true,
      target: "chrome86",
      lib: { entry: join(import.meta.dirname, "bare-page.ts"), formats: ["iife"], name: "bare" },
    },
  });
  const { code } = ((Array.isArray(built) ? built[0] : built) as Rollup.RollupOutput).output[0];
  const path = join(mkdtempSync(join(tmpdir(), "jibiao-bare-")), "bare.html");
  const script = code.replace(/<(\/script>|!--)/g, "\\x3C$1");
  writeFileSync(path, `<!doctype html><meta charset="utf-8"><div id="root"></div><script>${script}</script>`);
  return pathToFileURL(path).href;
}

/** Notes the time of the first frame after the button stands. As text: a compiled function would name helpers. */
const watch = (button: string): string => `
  requestAnimationFrame(function look() {
    const seen = [...document.querySelectorAll("button")].some((one) => one.textContent.includes(${JSON.stringify(button)}));
    requestAnimationFrame(seen ? () => { window.usable = performance.now(); } : look);
  });`;

/** From the start of the navigation to the first frame in which the button stands, in ms. */
async function started(browser: Browser, address: string, button: string, slowdown: number): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.addInitScript({ content: watch(button) });
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(() => "usable" in window, undefined, { timeout: 60_000 });
  const time = await page.evaluate(() => Number(Reflect.get(window, "usable")));
  await context.close();
  return time;
}

const executablePath = process.env.JIBIAO_BROWSER ?? (await findBrowser());
const pages = [
  ["bare", await barePage(), "bare"],
  ["single file", pathToFileURL(join(import.meta.dirname, "../../dist/绩表.html")).href, "打开文件"],
  ["served", await serve(4176), "打开文件"],
] as const;
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
for (const slowdown of [1, 4]) {
  const times = new Map<string, number[]>(pages.map(([name]) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, address, button] of pages) {
      times.get(name)?.push(await started(browser, address, button, slowdown));
    }
  }
  const median = (name: string) => (times.get(name) ?? []).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
  for (const [name] of pages) {
    const time = median(name);
    console.log(
      `CPU ÷${slowdown}, ${name}: usable after ${time.toFixed(0)} ms, × ${(time / median("bare")).toFixed(2)} (budget 2)`,
    );
  }
}
await browser.close();
process.exit(0);
