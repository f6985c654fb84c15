import { expect, type Page } from "@playwright/test";

/** 查找和替换 as a person sees it. */
export function search(page: Page) {
  const panel = page.getByRole("region", { name: "查找和替换" });
  return {
    panel,
    words: panel.getByRole("textbox", { name: "查找", exact: true }),
    by: panel.getByRole("textbox", { name: "替换为" }),
    /** "共 12 处，在 1 个项目、1 章", "第 3 处，共 12 处". */
    status: panel.getByRole("status"),
    hits: panel.getByRole("region", { name: "找到的" }).getByRole("button"),
    here: panel.locator("button[aria-current=true]"),

    /** Opens it by key and types what to look for. */
    async find(words: string) {
      await page.keyboard.press("Control+f");
      await expect(panel.getByRole("textbox", { name: "查找", exact: true })).toBeFocused();
      await page.keyboard.insertText(words);
    },

    /** Goes on by key; the focus stays where the words are typed. */
    async next(expected: string, key = "Enter") {
      await page.keyboard.press(key);
      await expect(panel.getByRole("status")).toHaveText(expected);
      await expect(panel.getByRole("textbox", { name: "查找", exact: true })).toBeFocused();
    },
  };
}
