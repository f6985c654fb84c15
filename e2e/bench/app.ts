/**
 * The built editor in a real browser: keydown to paint while typing in the grid, and opening a draft, with 34 and 340
 * projects of eight rows. Run after a build: npx tsx e2e/bench/app.ts
 */
import { type Browser, chromium, type Page } from "@playwright/test";
import { findBrowser } from "../../.ci/browser.mjs";
import { serve } from "../../.ci/serve.mjs";
import { type Draft, newDraft, newIndicator, newProject, parseTarget } from "../../src/domain/index.ts";
import { h2 } from "../../templates/h2/layout.ts";

const CLASSES = [
  ["产出指标", "数量指标"],
  ["产出指标", "质量指标"],
  ["产出指标", "时效指标"],
  ["产出指标", "成本指标"],
  ["效果指标", "经济效益指标"],
  ["效果指标", "社会效益指标"],
  ["效果指标", "可持续影响指标"],
  ["满意度指标", "服务对象满意度指标"],
] as const;

function draftOf(projects: number): Draft {
  const list = Array.from({ length: projects }, (_, n) => ({
    ...newProject(h2, `第${n + 1}项经费`),
    code: `C${n}`,
    budget: { total: "10.00", fiscal: "10.00", other: "" },
    purpose: `用于第${n + 1}项工作的日常支出。`,
    goals: [`完成第${n + 1}项工作。`],
    indicators: CLASSES.map(([level1, level2], i) => ({
      ...newIndicator(level1, level2),
      level3: `第${i + 1}项内容`,
      description: `第${i + 1}项内容怎样数出来`,
      target: parseTarget(`≥${i + 90}%`).target,
      basis: "年度计划",
    })),
  }));
  return { ...newDraft("云溪镇人民政府", 2026, h2), projects: list };
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

async function openDraft(page: Page, address: string, draft: Draft): Promise<number> {
  await page.goto(address);
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "打开文件" }).first().click();
  const file = { name: "draft.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(draft)) };
  await (await choosing).setFiles(file);
  await page
    .getByRole("navigation", { name: "目录" })
    .or(page.getByRole("link", { name: "打开" }).first())
    .first()
    .waitFor();
  await page.goto(`${address}#/draft/${draft.id}/project/${draft.projects[0]?.id}`);
  await page.getByRole("grid", { name: "绩效指标" }).waitFor();
  await page.waitForTimeout(500);
  const began = Date.now();
  await page.reload();
  await page.getByRole("grid", { name: "绩效指标" }).waitFor();
  return Date.now() - began;
}

/** Times from a key going down to the frame that shows it, in ms. */
async function typing(page: Page, keys: number): Promise<readonly number[]> {
  await page.getByRole("gridcell", { name: "第1项内容怎样数出来" }).click();
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    window.addEventListener(
      "keydown",
      () => {
        const began = performance.now();
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => times.push(performance.now() - began);
          channel.port2.postMessage(undefined);
        });
      },
      true,
    );
  });
  for (let n = 0; n < keys; n++) {
    await page.keyboard.press("abcdefghij".charAt(n % 10));
    await page.waitForTimeout(30);
  }
  return page.evaluate(() => Reflect.get(window, "times"));
}

async function measure(browser: Browser, address: string, projects: number, slowdown: number) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  const opened = await openDraft(page, address, draftOf(projects));
  const cdp = await context.newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const times = await typing(page, 120);
  await context.close();
  return { opened, p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

const executablePath = process.env.JIBIAO_BROWSER ?? (await findBrowser());
const address = await serve(4175);
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
for (const slowdown of [1, 4]) {
  const small = await measure(browser, address, 34, slowdown);
  const large = await measure(browser, address, 340, slowdown);
  for (const [projects, result] of [
    [34, small],
    [340, large],
  ] as const) {
    const { p50, p95, opened } = result;
    console.log(
      `CPU ÷${slowdown}, ${projects} projects: key to paint p50 ${p50.toFixed(1)} p95 ${p95.toFixed(1)} ms; open ${opened} ms`,
    );
  }
  console.log(`CPU ÷${slowdown}: p95 with 340 = ${(large.p95 / small.p95).toFixed(2)} × that with 34 (budget 1.2)`);
}
await browser.close();
process.exit(0);
