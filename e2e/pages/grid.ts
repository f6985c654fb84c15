import { expect, type Locator, type Page } from "@playwright/test";

export type Column =
  | "二级指标"
  | "三级指标"
  | "绩效指标描述"
  | "指标值 符号"
  | "指标值 值"
  | "指标值 单位"
  | "指标值确定依据";

/** The indicator grid as a person sees it: rows by number, the active cell by what it is called. */
export function indicatorGrid(page: Page) {
  const grid = page.getByRole("grid", { name: "绩效指标" });
  const row = (n: number): Locator => grid.getByRole("row", { name: new RegExp(`^第 ${n} 行(?!\\d)`) });
  /** The place where typing goes when this cell is the active one. */
  const active = (n: number, column: Column): Locator =>
    page
      .getByRole("textbox", { name: `第 ${n} 行 ${column}`, exact: true })
      .or(page.getByRole("combobox", { name: `第 ${n} 行 ${column}`, exact: true }));

  return {
    grid,
    row,
    active,

    /** Makes a cell with this text the active one. */
    async activate(n: number, text: string) {
      await row(n).getByRole("gridcell", { name: text }).first().click();
    },

    /** Adds a row of a class by the button; the hand is then in its 三级指标. */
    async addRow(n: number, className: string) {
      await page.getByRole("button", { name: "添加指标" }).click();
      await page.getByRole("menuitem", { name: new RegExp(`^${className}`) }).click();
      await expect(active(n, "三级指标")).toBeFocused();
    },

    /** Types the texts into one cell after the other. */
    async typeCells(texts: readonly string[]) {
      for (const [i, text] of texts.entries()) {
        await page.keyboard.insertText(text);
        await page.keyboard.press(i === texts.length - 1 ? "Enter" : "Tab");
      }
    },

    async expectRow(n: number, texts: readonly string[]) {
      for (const text of texts) await expect(row(n)).toContainText(text);
    },
  };
}
