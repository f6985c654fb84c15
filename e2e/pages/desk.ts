import { expect, type Page } from "@playwright/test";

export interface Brought {
  readonly name: string;
  readonly buffer: Buffer;
}

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
    async bring(...files: readonly Brought[]) {
      const chooser = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: "收文件" }).click();
      await (await chooser).setFiles(files.map((file) => ({ ...file, mimeType: "application/octet-stream" })));
    },

    /** The row of an office. */
    row(office: string | RegExp) {
      return table.getByRole("row", { name: office });
    },
  };
}
