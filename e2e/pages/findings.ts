import { expect, type Page } from "@playwright/test";

/** The column of findings as a person sees it. */
export function findings(page: Page) {
  const panel = page.getByRole("complementary", { name: "右栏" });
  const body = panel.getByRole("tabpanel", { name: "检查" });
  const here = body.locator("article[aria-current=true]");
  let last = "";
  return {
    panel,
    body,
    /** The finding at the active cell. */
    here,
    cards: body.locator("article[aria-current]"),

    async view(name: RegExp) {
      await body.getByRole("button", { name }).click();
    },

    /** Errors and warnings as the top bar counts them. */
    async counted(): Promise<{ readonly errors: number; readonly warnings: number }> {
      const text = await page.getByRole("button", { name: /^检查/ }).first().textContent();
      const count = (word: string) => Number(new RegExp(`(\\d+) ${word}`).exec(text ?? "")?.[1] ?? 0);
      return { errors: count("错误"), warnings: count("提醒") };
    },

    /** Waits until the hand has rested and the checks have run. */
    async rested(expected: number) {
      await expect(panel.getByRole("tab", { name: /^检查/ })).toHaveText(`检查 ${expected}`);
    },

    /** Goes to the next finding; gives its headline and what the focus stands in. */
    async next(key = "F8"): Promise<{ readonly headline: string; readonly focus: string }> {
      await page.keyboard.press(key);
      await expect(here).toHaveCount(1);
      await expect(here).not.toHaveAttribute("aria-label", last);
      last = (await here.getAttribute("aria-label")) ?? "";
      const field = page.locator("main :focus");
      await expect(field).toHaveCount(1);
      return { headline: last, focus: (await field.getAttribute("aria-label")) ?? "" };
    },
  };
}
