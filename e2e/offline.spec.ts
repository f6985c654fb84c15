import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { utils, write } from "@e965/xlsx";
import { expect, type Page, test } from "@playwright/test";
import { app } from "./pages/app.ts";
import { indicatorGrid } from "./pages/grid.ts";
import { reading } from "./pages/reading.ts";
import { bodyText, tablesOf } from "./support/docx.ts";
import { download } from "./support/files.ts";
import { hasOldBrowser, startOldBrowser } from "./support/old-browser.ts";

const served = `http://127.0.0.1:${process.env.JIBIAO_PORT ?? 4174}/`;
const single = pathToFileURL(join(import.meta.dirname, "../dist/绩表.html")).href;

/** Anything the page asks of a network, and anything it complains about. */
function listen(page: Page) {
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(served)) asked.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return { asked, complaints };
}

test("the single file works from a folder: draft, typing, reload, export, no request", async ({ page }) => {
  const { asked, complaints } = listen(page);
  await page.goto(single);
  await expect(page.locator("body")).toHaveCSS("margin", "0px");
  await app(page).newDraft("云溪镇人民政府", 2026, "编码式");
  await app(page).addProject("路灯维护");
  const grid = indicatorGrid(page);
  await grid.addRow(1, "数量");
  await grid.typeCells(["更换路灯数", "年内更换的路灯盏数", "≥80盏", "年度计划"]);
  await app(page).saved();
  await page.reload();
  await grid.expectRow(1, ["更换路灯数", "80", "盏"]);
  const { bytes } = await app(page).exportWord({ scope: /整本/ });
  expect(tablesOf(bytes).flat(2)).toContain("≥80盏");
  expect(bodyText(bytes)).toContain("名词解释");
  expect(asked).toEqual([]);
  expect(complaints).toEqual([]);
});

test("the single file runs no script but its own, and says whose work is in it", async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), "jibiao-script-"));
  writeFileSync(join(folder, "别人的.js"), "document.title = '别人';");
  await page.goto(single);
  await expect(page.getByRole("heading", { name: "草稿", level: 1 })).toBeVisible();
  const refused = await page.evaluate(
    (src) =>
      new Promise((resolve) => {
        const script = document.createElement("script");
        script.onload = () => resolve(false);
        script.onerror = () => resolve(true);
        script.src = src;
        document.body.append(script);
      }),
    pathToFileURL(join(folder, "别人的.js")).href,
  );
  expect(refused).toBe(true);
  await page.getByRole("button", { name: "帮助" }).click();
  const notices = await download(page, () => page.getByRole("button", { name: "第三方许可" }).click());
  const text = notices.buffer.toString();
  expect(text).toContain("react-dom");
  expect(text).toContain("Apache License");
});

test("the single file reads a sheet and a PDF, whose readers come only with them", async ({ page }) => {
  const { asked, complaints } = listen(page);
  const book = utils.book_new();
  const rows = [
    ["路灯维护绩效目标表"],
    ["一级指标", "二级指标", "三级指标", "指标值"],
    ["产出指标", "数量指标", "更换路灯数", "≥80盏"],
  ];
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "目标表");
  await page.goto(`${single}#/read`);
  await reading(page).choose({ name: "目标表.xlsx", bytes: write(book, { type: "buffer" }) });
  await expect(reading(page).cell("result", "更换路灯数")).toBeVisible();
  const pdf = readFileSync(join(import.meta.dirname, "../src/word/reader/sources/testing/sample.pdf"));
  await page.goto(`${single}#/`);
  await page.goto(`${single}#/read`);
  await reading(page).choose({ name: "公开.pdf", bytes: pdf });
  await expect(reading(page).result.locator("[data-cell]").first()).toBeVisible();
  expect(asked).toEqual([]);
  expect(complaints).toEqual([]);
});

test.describe("with all files kept", () => {
  test.use({ serviceWorkers: "allow" });

  test("the served edition opens again without a server", async ({ page, context }) => {
    await app(page).open();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.reload();
    await expect(page.getByRole("heading", { name: "草稿", level: 1 })).toBeVisible();
    await context.setOffline(true);
    await page.reload();
    await app(page).sample();
    const { bytes } = await app(page).exportWord();
    expect(bytes.length).toBeGreaterThan(10_000);
  });
});

// One after the other: two of these single-process browsers at a time get in each other's way.
test.describe.configure({ mode: "serial" });

for (const edition of ["single file", "served"] as const) {
  test(`Chromium 86, ${edition}: draft, typing, reload, export, no console error`, async () => {
    test.skip(!hasOldBrowser, "no Chromium 86 beside the project");
    const downloads = mkdtempSync(join(tmpdir(), "jibiao-86-"));
    const { page, stop } = await startOldBrowser();
    try {
      const complaints: string[] = [];
      page.on("console", (message: { type(): string; text(): string }) => {
        if (message.type() === "error") complaints.push(message.text());
      });
      page.on("pageerror", (error: Error) => complaints.push(error.message));
      const address = edition === "served" ? served : single;
      await page.goto(address);
      const press = async (label: string, selector = "button") => {
        const handle = await page.waitForXPath(`//${selector}[contains(., "${label}")]`, { visible: true });
        await handle.click();
      };
      await press("新建");
      await page.waitForSelector("dialog[open] input");
      await page.keyboard.type("云溪镇人民政府");
      await press("新建草稿");
      await (await page.waitForSelector('[title="添加项目"], [aria-label="添加项目"]')).click();
      const name = await page.waitForSelector('[aria-label="项目名称"]');
      await name.click();
      await page.keyboard.type("路灯维护");
      await press("添加指标");
      await press("数量指标", "*[@role='menuitem']");
      await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "第 1 行 三级指标");
      for (const text of ["更换路灯数", "年内更换的路灯盏数", "≥80盏"]) {
        await page.keyboard.type(text);
        await page.keyboard.press("Tab");
      }
      await page.keyboard.down("Control");
      await page.keyboard.press("s");
      await page.keyboard.up("Control");
      await page.waitForXPath('//*[contains(., "写下的每个字都随时写盘")]');
      await page.reload();
      await page.waitForXPath('//td[contains(., "年内更换的路灯盏数")]');
      const session = await page.target().createCDPSession();
      await session.send("Page.setDownloadBehavior", { behavior: "allow", downloadPath: downloads });
      await press("导出 Word");
      await press("照样导出", "dialog//button");
      await expect.poll(() => readdirSync(downloads).filter((file) => file.endsWith(".docx")).length).toBe(1);
      const file = readdirSync(downloads).find((entry) => entry.endsWith(".docx")) ?? "";
      expect(tablesOf(readFileSync(join(downloads, file))).flat(2)).toContain("≥80盏");
      expect(complaints).toEqual([]);
    } finally {
      stop();
    }
  });
}
