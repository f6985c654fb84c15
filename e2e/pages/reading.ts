import { expect, type Page } from "@playwright/test";
import { choose } from "../support/files.ts";

/** What a person does on the pages that read documents. */
export function reading(page: Page) {
  const source = page.getByRole("listbox", { name: "原文" });
  const result = page.getByRole("listbox", { name: "读到的" });
  const dialog = page.getByRole("dialog", { name: /^取用/ });
  return {
    source,
    result,
    dialog,

    async choose(...files: readonly { readonly name: string; readonly bytes: Buffer }[]) {
      const button = page.getByRole("button", { name: /选文件|再加文件/ }).first();
      const carried = files.map(({ name, bytes }) => ({ name, buffer: bytes }));
      await choose(page, () => button.click(), ...carried);
    },

    /** The cell of a page with exactly this text. */
    cell(side: "source" | "result", text: string) {
      return (side === "source" ? source : result).locator("[data-cell]").filter({ hasText: text }).first();
    },

    async take() {
      await page.getByRole("button", { name: /^取用/ }).click();
      await expect(dialog).toBeVisible();
    },

    async target(name: RegExp) {
      await dialog.getByRole("radio", { name }).check({ force: true });
    },
  };
}
