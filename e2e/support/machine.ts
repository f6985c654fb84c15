import type { Browser, Page } from "@playwright/test";

/** A machine of its own: its own storage, its own name. */
export async function machine(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
  return context.newPage();
}
