import { expect, type Page, test } from "@playwright/test";
import { checkStructure } from "../src/word/structure/index.ts";
import { app } from "./pages/app.ts";
import { reading } from "./pages/reading.ts";
import { seriousFaults } from "./support/axe.ts";
import { bodyText, tablesOf } from "./support/docx.ts";
import { choose } from "./support/files.ts";

const PUBLISHED = "云溪镇人民政府2026年部门预算信息公开.docx";

/** The sample as it was published. */
async function published(page: Page): Promise<Buffer> {
  const here = app(page);
  await here.open();
  await here.sample();
  const { bytes } = await here.exportWord();
  await here.home();
  return bytes;
}

test("last year's file gives next year's draft its look: what is changed is all that changes", async ({ page }) => {
  const here = app(page);
  const read = reading(page);
  const bytes = await published(page);
  await page.getByRole("button", { name: "从上年文件读取" }).click();
  await read.choose({ name: PUBLISHED, bytes });
  await read.take();
  await expect(read.dialog.getByRole("checkbox", { name: "沿用这份文件的样子" })).toBeChecked();
  await expect(
    read.dialog.getByText(/处跟着草稿变，\d+ 处照文字印。写着别的数、原因的话，编下一年时先列出来等人看。/),
  ).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);

  // Place by place: one that is not certain becomes a figure, one that is stays text.
  await read.dialog.getByRole("button", { name: "逐处核对" }).press("Enter");
  const look = page.getByRole("dialog", { name: "沿用这份文件的样子" });
  const pages = look.getByRole("document", { name: "学的文件" });
  await expect(pages).toContainText("每个项目一份，共 14 份");
  await page.keyboard.press("F8");
  await expect(pages.locator(".jb-here")).toHaveAttribute("data-state", "doubt");
  const open = look.getByRole("status");
  const before = Number(/\d+/.exec((await open.textContent()) ?? "")?.[0]);
  const doubt = look.locator("[aria-current=true]");
  await doubt.getByRole("button", { name: "就是文字" }).press("Enter");
  await expect(pages.locator(".jb-here")).toHaveAttribute("data-state", "text");
  await expect(open).toHaveText(`还有 ${before - 1} 处没有定，照文字印`);
  await pages.locator(".jb-place", { hasText: "1486.32" }).first().click();
  await expect(look.locator("[aria-current=true]")).toContainText("跟着变：收入合计");
  expect(await seriousFaults(page)).toEqual([]);
  await look.getByRole("button", { name: "就照这个样子" }).press("Enter");
  await expect(look).toHaveCount(0);

  await read.dialog.getByRole("radio", { name: /^先照上年/ }).check({ force: true });
  await read.dialog.getByRole("button", { name: "编制 2027 年" }).click();
  const old = page.getByRole("dialog", { name: /处还写着旧年份/ });
  await expect(old.or(page.getByRole("navigation", { name: "目录" }))).toBeVisible();
  if (await old.isVisible()) await old.getByRole("button", { name: "打开草稿" }).click();
  // What says figures or reasons of last year is listed until somebody was on it, and the export names it.
  await page.getByRole("button", { name: "导出 Word" }).click();
  await expect(page.getByText("照上年的话印，还没有人看过")).toBeVisible();
  await page.keyboard.press("Escape");
  const plain = await here.exportWord();
  await here.goTo(/^2 农村人居环境整治/);
  await page.getByRole("textbox", { name: "预算数" }).press("Control+a");
  await page.keyboard.type("187.50");
  await page.keyboard.press("Tab");
  await here.saved();
  const next = await here.exportWord();
  expect(checkStructure(next.bytes)).toEqual([]);

  // Beside last year's file it is the same document: years and what they bring apart, line by line and cell by cell.
  const lines = (file: Uint8Array) => bodyText(file).split("\n");
  const timeless = (file: Uint8Array) =>
    lines(file).map((line) => line.replace(/20\d\d/g, "").replace(/(增加|减少)[\d.]+万元|持平/g, ""));
  expect(timeless(plain.bytes)).toEqual(timeless(bytes));
  const cells = (file: Uint8Array) => JSON.stringify(tablesOf(file));
  expect(cells(plain.bytes)).toBe(cells(bytes).replace("截止时间：2025年12月31日", "截止时间：2026年12月31日"));
  // One amount changes its cell, and the sentences that tell of it.
  const was = lines(plain.bytes);
  const changed = lines(next.bytes).filter((line, at) => line !== was[at]);
  expect(changed).toEqual([expect.stringContaining("部门预算支出1487.82万元"), "187.50"]);

  // The same file once more is no second template.
  await here.home();
  await page.getByRole("button", { name: "从上年文件读取" }).click();
  await read.choose({ name: PUBLISHED, bytes });
  await read.take();
  await expect(read.dialog.getByText("这份文件学过，样子存成了模板“云溪镇人民政府 2026 年文件”。")).toBeVisible();
  await expect(read.dialog.getByRole("combobox", { name: "学过的样子" })).toHaveValue("keep");
  await read.dialog.getByRole("button", { name: "编制 2027 年" }).click();
  await expect(old.or(page.getByRole("navigation", { name: "目录" }))).toBeVisible();
  if (await old.isVisible()) await old.getByRole("button", { name: "打开草稿" }).click();
  await here.home();
  await page.getByRole("button", { name: "模板", exact: true }).click();
  await expect(page.getByRole("cell", { name: /^云溪镇人民政府 2026 年文件/ })).toHaveCount(1);
});

test("a document without tags is no template, and becomes one that is learnt of it", async ({ page }) => {
  const bytes = await published(page);
  await page.getByRole("button", { name: "模板", exact: true }).click();
  const add = () => page.getByRole("button", { name: "加县里的模板" }).click();
  await choose(page, add, { name: PUBLISHED, buffer: bytes });
  await expect(page.getByText("这是一份印好的文件，不是模板")).toBeVisible();
  await expect(page.getByRole("button", { name: "存为模板" })).toBeDisabled();
  await page.getByRole("button", { name: "学它的样子" }).press("Enter");
  const look = page.getByRole("dialog", { name: "沿用这份文件的样子" });
  await expect(look.getByRole("document", { name: "学的文件" })).toContainText("一行一个指标");
  await look.getByRole("button", { name: "学成模板" }).press("Enter");
  await expect(page.getByText("标记都认得，位置都对")).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole("textbox", { name: "名称" }).fill("云溪镇的样子");
  await page.getByRole("button", { name: "存为模板" }).click();
  await expect(page.getByRole("cell", { name: "云溪镇的样子", exact: true })).toBeVisible();
});
