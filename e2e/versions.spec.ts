import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { app } from "./pages/app.ts";

async function clean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

const bin = (page: Page) => page.getByRole("table", { name: "回收站" });
const link = (page: Page, name: string | RegExp) =>
  page.getByRole("navigation", { name: "目录" }).getByRole("link", { name });

test("what is deleted waits in the bin, and comes back to its place", async ({ page }) => {
  await app(page).open();
  await app(page).newDraft("云溪镇人民政府", 2027, "编码式");
  for (const name of ["路灯维护", "厕所改造", "河道保洁"]) await app(page).addProject(name);
  await link(page, /厕所改造/).click();
  await page.getByRole("button", { name: "更多", exact: true }).click();
  await page.getByRole("menuitem", { name: "删除项目" }).click();
  await expect(link(page, /厕所改造/)).toBeHidden();
  await app(page).saved();
  await app(page).home();

  // The draft goes too; both lie there after the page was left.
  await page.getByRole("button", { name: /删除：云溪镇人民政府/ }).click();
  await page.getByRole("menuitem", { name: "删除" }).click();
  await expect(page.getByText("还没有草稿")).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: "回收站" }).click();
  await expect(bin(page).getByRole("row")).toHaveCount(3);
  await expect(bin(page).getByText("还有 30 天")).toHaveCount(2);
  await clean(page);

  // A project whose draft is gone asks where to; with no draft there is nowhere.
  await page.getByRole("button", { name: "取回 厕所改造" }).click();
  await expect(page.getByRole("dialog", { name: "放进哪一份草稿" })).toContainText("先新建或打开一份草稿");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^取回 云溪镇人民政府/ }).click();
  await expect(bin(page).getByRole("row")).toHaveCount(2);
  await page.getByRole("button", { name: "取回 厕所改造" }).click();
  await expect(page.getByText("回收站是空的")).toBeVisible();
  await page.getByRole("button", { name: "去看" }).click();
  await expect(link(page, /^\d\s*\S+/)).toHaveText([/路灯维护/, /厕所改造/, /河道保洁/]);

  // Emptied by hand, nothing comes back.
  await app(page).home();
  await page.getByRole("button", { name: /删除：云溪镇人民政府/ }).click();
  await page.getByRole("menuitem", { name: "删除" }).click();
  await page.getByRole("button", { name: "回收站" }).click();
  await page.getByRole("button", { name: "清空…" }).click();
  await page.getByRole("dialog", { name: "清空回收站" }).getByRole("button", { name: "清空", exact: true }).click();
  await expect(page.getByText("回收站是空的")).toBeVisible();
  await page.reload();
  await expect(page.getByText("回收站是空的")).toBeVisible();
});

test("an earlier state is looked at, held against the present and taken back as one step", async ({ page }) => {
  await app(page).open();
  await app(page).sample();
  await app(page).goTo(/^2\s*农村人居环境整治/);
  const before = await page.getByRole("textbox", { name: "资金用途" }).inputValue();
  await page.getByRole("textbox", { name: "资金用途" }).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("另加五座。");
  await app(page).saved();

  const look = async () => {
    await page.getByRole("button", { name: "送审、对照、审阅稿、核对" }).click();
    await page.getByRole("menuitem", { name: /更早的版本/ }).click();
    await expect(page.getByRole("heading", { name: /的样子$/ })).toBeVisible();
  };
  await look();
  await expect(page.getByText("和现在比，有 1 处不同")).toBeVisible();
  const row = page.getByRole("row", { name: /资金用途/ });
  await expect(row.locator("ins")).toHaveText("另加五座。");
  await clean(page);

  // One place, and back again.
  await row.getByRole("button", { name: /取回这处/ }).click();
  await expect(page.getByText("和现在的一样")).toBeVisible();
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(page.getByText("和现在比，有 1 处不同")).toBeVisible();

  // The whole of it; the present is a version then.
  await page.getByRole("button", { name: "取回这一版" }).click();
  await expect(page.getByRole("textbox", { name: "资金用途" })).toHaveValue(before);
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("textbox", { name: "资金用途" })).toHaveValue(/另加五座。$/);
  await page.keyboard.press("Control+y");
  await expect(page.getByRole("textbox", { name: "资金用途" })).toHaveValue(before);
  await look();
  const versions = page.getByRole("navigation", { name: "版本" }).getByRole("button");
  await expect(versions.first()).toContainText("的样子以前");
  await versions.first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(versions.nth(1)).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("textbox", { name: "资金用途" })).toHaveValue(before);
});
