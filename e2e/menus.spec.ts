import { expect, test } from "@playwright/test";
import { app } from "./pages/app.ts";
import { seriousFaults } from "./support/axe.ts";

test("the outline has a menu on the right button and on both keys, the same as on the page", async ({ page }) => {
  const here = app(page);
  await here.open();
  await here.sample();
  const outline = page.getByRole("navigation", { name: "目录" });
  const row = (name: RegExp) => outline.getByRole("link", { name });
  const item = (name: string) => page.getByRole("menuitem", { name });
  const second = (await row(/^2 /).textContent()) ?? "";

  // By key: the menu of the row that has the focus, and back on it with Esc.
  await row(/^1 /).click();
  await row(/^1 /).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+F10");
  await expect(page.getByRole("menu", { name: "这一项" })).toBeVisible();
  await expect(item("在前面插入项目")).toBeFocused();
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(row(/^2 /)).toBeFocused();
  await page.keyboard.press("ContextMenu");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "项目名称" })).toBeFocused();
  await page.keyboard.insertText("路灯维护");
  await expect(row(/^2 路灯维护/)).toBeVisible();

  // By the right button, on a project one does not stand on: it moves, and one stays.
  await row(/^3 /).click({ button: "right" });
  await item("上移").click();
  await expect(row(/^2 /)).toContainText(second.replace(/^2/, "").slice(0, 4));
  await expect(page.getByRole("heading", { level: 1, name: "路灯维护" })).toBeVisible();
  await row(/^2 /).click({ button: "right" });
  await item("移到…").click();
  await page.keyboard.insertText("1");
  await page.keyboard.press("Enter");
  await expect(row(/^1 /)).toContainText(second.replace(/^2/, "").slice(0, 4));
  await row(/^3 路灯维护/).click({ button: "right" });
  await item("删除项目").click();
  await expect(page.getByRole("heading", { level: 1, name: "路灯维护" })).toBeHidden();

  // A chapter: what its page offers.
  await row(/机关运行经费/).click({ button: "right" });
  await item("后面加一章").click();
  await expect(row(/^四 /)).not.toContainText("“三公”");
});
