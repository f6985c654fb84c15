import { expect, type Page } from "@playwright/test";
import { type Carried, choose } from "../support/files.ts";

/** What a supervisor does at the desk. */
export function desk(page: Page) {
  const table = page.getByRole("grid", { name: "单位" });
  return {
    table,
    panel: page.getByRole("complementary", { name: "详情" }),
    held: page.getByRole("region", { name: "没有放进来的文件" }),

    async open() {
      await page.goto("./#/desk");
      await expect(page.getByRole("heading", { name: "审核台", level: 1 })).toBeVisible();
    },

    /** Chooses files in the dialog of 收文件. */
    async bring(...files: readonly Carried[]) {
      await choose(page, () => page.getByRole("button", { name: "收文件" }).click(), ...files);
    },

    /** The row of an office. */
    row(office: string | RegExp) {
      return table.getByRole("row", { name: office });
    },
  };
}
