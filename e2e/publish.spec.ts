import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { app } from "./pages/app.ts";
import { seriousFaults } from "./support/axe.ts";
import { download } from "./support/files.ts";

/** What the print window would get, as PDF; the window itself cannot be opened in a test. */
async function printed(page: Page): Promise<string> {
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute("data-printing", "");
  });
  await page.getByRole("button", { name: "打印", exact: true }).click();
  await expect(page.locator("body[data-printing]")).toHaveCount(1);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect(page.locator("body > [data-print]")).toHaveCount(0);
  return pdf.toString("latin1");
}

test("everything that is published comes from one dialog, and each file opens", async ({ page }) => {
  await app(page).open();
  await app(page).sample();
  await page.getByRole("button", { name: "导出 Word" }).click();
  const dialog = page.getByRole("dialog", { name: "导出公开文件" });
  await dialog.getByRole("checkbox", { name: /^Word/ }).uncheck();
  await expect(dialog.getByText("至少选一样")).toBeVisible();
  for (const name of [/^Word/, /^网页/, /^表格/, /^开放数据/]) await dialog.getByRole("checkbox", { name }).check();
  expect(await seriousFaults(page)).toEqual([]);
  const whole = await download(page, () => page.keyboard.press("Enter"));
  expect(whole.name).toBe("云溪镇人民政府2026年部门预算信息公开.zip");
  await expect(dialog.getByText("没有批注、修订、姓名和草稿数据")).toBeVisible();

  const files = unzipSync(whole.buffer);
  const name = "云溪镇人民政府2026年部门预算信息公开";
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining([
      `${name}.docx`,
      `${name}.html`,
      `${name}.xlsx`,
      "开放数据/数据.json",
      "开放数据/指标.csv",
      "校验清单.txt",
    ]),
  );
  const text = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  expect(Object.keys(unzipSync(files[`${name}.docx`] ?? new Uint8Array()))).toContain("word/document.xml");
  expect(Object.keys(unzipSync(files[`${name}.xlsx`] ?? new Uint8Array()))).toContain("xl/worksheets/sheet1.xml");
  expect(JSON.parse(text("开放数据/数据.json")).tables.projects).toHaveLength(14);
  expect(text("校验清单.txt")).toContain(`${name}.docx`);

  const site = await page.context().newPage();
  await site.setContent(text(`${name}.html`));
  await expect(site.getByRole("heading", { level: 1 })).toHaveText(name);
  await site.getByRole("link", { name: "2.农村人居环境整治绩效目标表" }).click();
  await expect(site.getByRole("columnheader", { name: "指标值确定依据" }).first()).toBeVisible();
  const faults = (await new AxeBuilder({ page: site }).analyze()).violations;
  expect(faults.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
  await site.close();
});

test("the preview prints each section on its own sheet, and the program is back after it", async ({ page }) => {
  await app(page).open();
  await app(page).sample();
  await page.getByRole("button", { name: "导出 Word" }).click();
  await page.getByRole("button", { name: "去预览" }).click();
  await expect(page.getByRole("document", { name: "预览的页面" }).getByText("目录").first()).toBeVisible();
  const pdf = await printed(page);
  const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) =>
    Number(w) > Number(h) ? "across" : "upright",
  );
  expect(sheets.length).toBeGreaterThan(20);
  expect(sheets[0]).toBe("upright");
  await expect(page.getByRole("button", { name: "打印", exact: true })).toBeEnabled();
});
