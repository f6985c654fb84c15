import { expect, type Page } from "@playwright/test";
import { type Carried, download, openFiles } from "../support/files.ts";

/** What clerk and supervisor do in a review. */
export function review(page: Page) {
  const panel = page.getByRole("complementary", { name: "右栏" });
  return {
    panel,

    download: (act: () => Promise<unknown>) => download(page, act),

    /** Chooses a file in the dialog of 打开文件 on the home page. */
    async open(file: Carried) {
      await page.goto("./");
      await expect(page.getByRole("heading", { name: "草稿", level: 1 })).toBeVisible();
      await openFiles(page, file);
    },

    async submit(name?: string): Promise<Carried> {
      await page.getByRole("button", { name: "送审", exact: true }).click();
      return this.handIn(name);
    },

    async submitAgain(): Promise<Carried> {
      await page.getByRole("button", { name: "送审、对照、审阅稿、核对" }).click();
      await page.getByRole("menuitem", { name: "再送审一次" }).click();
      return this.handIn();
    },

    async handIn(name?: string): Promise<Carried> {
      const dialog = page.getByRole("dialog", { name: /次送审/ });
      if (name !== undefined) await dialog.getByLabel("姓名").fill(name);
      const file = await this.download(() => dialog.getByRole("button", { name: /存成送审件/ }).click());
      await expect(dialog).toBeHidden();
      return file;
    },

    /** A row of a table of the reviewing mode, by its number. */
    row(table: string, n: number) {
      return page.getByRole("grid", { name: table }).getByRole("row", { name: new RegExp(`^${n}(?!\\d)`) });
    },

    async writeRemark(text: string, suggested?: string) {
      const box = panel.getByRole("textbox", { name: "批注" });
      await expect(box).toBeFocused();
      await page.keyboard.insertText(text);
      if (suggested !== undefined) {
        await page.keyboard.press("Tab");
        await page.keyboard.insertText(suggested);
      }
      await page.keyboard.press("Control+Enter");
    },

    async giveName(name: string) {
      const dialog = page.getByRole("dialog", { name: "署名" });
      await dialog.getByLabel("姓名").fill(name);
      await page.keyboard.press("Enter");
      await expect(dialog).toBeHidden();
    },

    /** @param anyway the button of the question that is asked first */
    async opinion(verdict: string, text: string, anyway?: string): Promise<Carried> {
      await page.getByRole("radio", { name: verdict, exact: true }).check({ force: true });
      await page.getByRole("textbox", { name: "总的意见" }).fill(text);
      const give = page.getByRole("button", { name: "生成意见件" });
      if (anyway === undefined) return this.download(() => give.click());
      await give.click();
      return this.download(() => page.getByRole("button", { name: anyway }).click());
    },

    /** The card of a remark by a word of it. */
    thread(text: string) {
      return panel.locator("[data-remark]").filter({ hasText: text });
    },
  };
}
