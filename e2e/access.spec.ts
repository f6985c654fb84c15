import { expect, type Page, test } from "@playwright/test";
import { app } from "./pages/app.ts";
import { seriousFaults } from "./support/axe.ts";
import { download } from "./support/files.ts";

test("axe finds nothing serious on home, editor, chapters and export", async ({ page }) => {
  const here = app(page);
  await here.open();
  expect(await seriousFaults(page)).toEqual([]);
  await here.sample();
  await here.goTo(/^2 农村人居环境整治/);
  await expect(page.getByRole("grid", { name: "绩效指标" })).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
  await here.goTo(/部门预算安排的总体情况/);
  await expect(page.getByRole("heading", { level: 1, name: /总体情况/ })).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "导出 Word" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "草稿" }).click();
  await expect(page.getByRole("heading", { name: "草稿", level: 1 })).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
});

/** Presses Tab until the focus is on what is called so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let n = 0; n < 80; n++) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return "";
      const labels =
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
          ? [...(element.labels ?? [])]
          : [];
      return `${element?.getAttribute("aria-label") ?? ""} ${labels.map((label) => label.textContent).join(" ")} ${element?.textContent ?? ""}`;
    });
    if (name.test(here)) return;
  }
  throw new Error(`Tab never reached ${name}`);
}

test("the whole way from a new draft to the Word file needs no mouse", async ({ page }) => {
  await app(page).open();
  await tabTo(page, /新建/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "新建" })).toBeVisible();
  await expect(page.getByLabel("单位名称")).toBeFocused();
  await page.keyboard.insertText("云溪镇人民政府");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("navigation", { name: "目录" })).toBeVisible();
  await tabTo(page, /添加项目/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "未命名项目" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "项目名称" })).toBeFocused();
  await page.keyboard.insertText("路灯维护");
  await tabTo(page, /添加指标/);
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  for (const text of ["路灯亮灯率", "夜间亮着的路灯占全部路灯的比例", "≥98%", "行业标准"]) {
    await page.keyboard.insertText(text);
    await page.keyboard.press("Tab");
  }
  await expect(page.getByRole("grid", { name: "绩效指标" })).toContainText("夜间亮着的路灯占全部路灯的比例");
  await page.keyboard.press("Escape");
  await tabTo(page, /导出 Word/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "导出公开文件" })).toBeVisible();
  await tabTo(page, /照样导出|^ *导出/);
  const { name } = await download(page, () => page.keyboard.press("Enter"));
  expect(name).toMatch(/\.docx$/);
});

test("the names of the panel are one stop of Tab, and a menu opens at either end", async ({ page }) => {
  const here = app(page);
  await here.open();
  await here.sample();
  await here.goTo(/^2 农村人居环境整治/);
  const tab = (name: RegExp) => page.getByRole("tab", { name });
  await tab(/^检查/).focus();
  await page.keyboard.press("ArrowRight");
  await expect(tab(/^批注/)).toBeFocused();
  await expect(tab(/^检查/)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("End");
  await expect(tab(/^查找/)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tabpanel", { name: "批注" })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "收起 F9" })).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(tab(/^批注/)).toBeFocused();

  const button = page.getByRole("button", { name: "送审、对照、审阅稿、核对" });
  await button.focus();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("menuitem").last()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menuitem").first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
});
