/** The built editor as its benchmarks use it: a draft of any size in a real browser, and keys typed into it. */
import { type Browser, chromium, type Page } from "@playwright/test";
import { findBrowser } from "../../.ci/browser.mjs";
import { type Draft, newDraft, newIndicator, newProject, parseTarget } from "../../src/domain/index.ts";
import { h2 } from "../../templates/h2/layout.ts";
import { CLASSES } from "../support/classes.ts";

/** Projects of eight rows each. */
export function draftOf(projects: number): Draft {
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

export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export async function launch(): Promise<Browser> {
  const executablePath = process.env.JIBIAO_BROWSER ?? (await findBrowser());
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
}

export async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
  const page = await context.newPage();
  // Functions given to the page are compiled with names kept.
  await page.addInitScript("window.__name = (value) => value; localStorage.setItem('jibiao:first-steps', '1')");
  return page;
}

/** Makes the page's processor so many times slower, from call to call. */
export async function slower(page: Page): Promise<(rate: number) => Promise<unknown>> {
  const cdp = await page.context().newCDPSession(page);
  return (rate) => cdp.send("Emulation.setCPUThrottlingRate", { rate });
}

/** Takes a draft in and stands in the grid of its first project. */
export async function openDraft(page: Page, address: string, draft: Draft): Promise<void> {
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
  await page.waitForTimeout(1000);
}

/** Opens the draft anew: ms from the start of the page to the frame after the grid has its editor; the shorter of two. */
export async function opening(page: Page): Promise<number> {
  const once = async () => {
    await page.reload();
    return page.evaluate(
      () =>
        new Promise<number>((done) => {
          const look = () => {
            if (document.querySelector("table[role=grid] textarea") === null) requestAnimationFrame(look);
            else requestAnimationFrame(() => setTimeout(() => done(performance.now())));
          };
          look();
        }),
    );
  };
  const first = await once();
  await page.waitForTimeout(1500);
  return Math.min(first, await once());
}

/** Types keys at a pace and gives the times from a key going down to the frame that shows it, in ms. */
export async function typing(page: Page, keys: number, pause: number): Promise<readonly number[]> {
  // A page that was only given its content has not run what is added to each page.
  await page.evaluate("window.__name ??= (value) => value");
  await page.evaluate(() => {
    const times: number[] = [];
    const before = Reflect.get(window, "listening");
    if (before !== undefined) window.removeEventListener("keydown", before, true);
    const listening = () => {
      const began = performance.now();
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => times.push(performance.now() - began);
        channel.port2.postMessage(undefined);
      });
    };
    Object.assign(window, { times, listening });
    window.addEventListener("keydown", listening, true);
  });
  for (let n = 0; n < keys; n++) {
    await page.keyboard.press("abcdefghij".charAt(n % 10));
    await page.waitForTimeout(pause);
  }
  return page.evaluate(() => Reflect.get(window, "times"));
}
