import { expect, type Page } from "@playwright/test";
import { download } from "../support/files.ts";

/** What a person does on the home page and in the bars round a draft. */
export function app(page: Page) {
  return {
    async open() {
      await page.goto("./");
      await expect(page.getByRole("heading", { name: "草稿", level: 1 })).toBeVisible();
    },

    async newDraft(agency: string, year: number, layout: "编码式" | "基本式" | "整体式" | "101号文式") {
      await page.getByRole("button", { name: "新建" }).click();
      const dialog = page.getByRole("dialog", { name: "新建" });
      await dialog.getByLabel("单位名称").fill(agency);
      await dialog.getByLabel("年度").fill(String(year));
      await dialog.getByRole("radio", { name: new RegExp(`^${layout}`) }).check({ force: true });
      await dialog.getByRole("button", { name: "新建草稿" }).click();
      await expect(page.getByRole("navigation", { name: "目录" })).toBeVisible();
    },

    /** The sample of an empty machine; the one with faults to practise on. */
    async sample(kind: "complete" | "faulty" = "complete") {
      const name = kind === "complete" ? "打开示例" : "有问题的示例";
      await page.getByRole("button", { name, exact: true }).click();
      await expect(page.getByRole("navigation", { name: "目录" })).toBeVisible();
    },

    async addProject(name: string) {
      await page.getByRole("button", { name: "添加项目" }).first().click();
      await page.getByRole("textbox", { name: "项目名称" }).fill(name);
      await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
    },

    /** Back to the list of drafts; the draft's own tables are gone when it is there. */
    async home() {
      await page.getByRole("button", { name: "草稿", exact: true }).click();
      await expect(page.getByRole("heading", { name: "草稿", level: 1 })).toBeVisible();
    },

    async goTo(name: string | RegExp) {
      await page.getByRole("navigation", { name: "目录" }).getByRole("link", { name }).click();
    },

    /** Waits until everything typed so far is on disk. */
    async saved() {
      await page.keyboard.press("Control+s");
      await expect(page.getByText(/已保存 \d\d:\d\d/)).toBeVisible();
    },

    /** Exports through the dialog and gives the file's bytes. */
    async exportWord(options: { template?: string; scope?: RegExp } = {}): Promise<{ name: string; bytes: Buffer }> {
      await page.getByRole("button", { name: "导出 Word" }).click();
      const dialog = page.getByRole("dialog", { name: "导出公开文件" });
      const { template, scope } = options;
      if (template !== undefined) {
        const value = await dialog.getByRole("option", { name: new RegExp(`^${template}`) }).getAttribute("value");
        await dialog.getByLabel("模板", { exact: true }).selectOption(value);
      }
      if (scope !== undefined) await dialog.getByRole("radio", { name: scope }).check({ force: true });
      const button = dialog.getByRole("button", { name: /^导出|照样导出/ }).last();
      const { name, buffer: bytes } = await download(page, () => button.click());
      await page.keyboard.press("Escape");
      await expect(dialog).toBeHidden();
      return { name, bytes };
    },
  };
}
