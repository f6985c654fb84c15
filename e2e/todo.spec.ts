import { expect, type Locator, type Page, test } from "@playwright/test";
import { app } from "./pages/app.ts";
import { findings } from "./pages/findings.ts";
import { seriousFaults } from "./support/axe.ts";

/** The number behind 还差什么 in the outline. */
async function left(page: Page): Promise<number> {
  const row = page.getByRole("navigation", { name: "目录" }).getByRole("link", { name: /^还差什么/ });
  return Number(/\d+$/.exec((await row.textContent()) ?? "")?.[0] ?? 0);
}

test("a rolled-over draft opens on what is left to do; going there, filling in and confirming bring the count down", async ({
  page,
}) => {
  const here = app(page);
  const main = page.getByRole("main");
  const bar = page.getByRole("button", { name: /^检查/ }).first();
  await here.open();
  await here.sample();
  await here.home();
  await page.getByRole("button", { name: /^编制下一年、复制/ }).click();
  await page.getByRole("menuitem", { name: /^编制下一年/ }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(main.getByRole("heading", { name: "还差什么", level: 1 })).toBeVisible();
  await expect(bar).toHaveText(/^检查\d+ 未填$/);
  const all = await left(page);
  expect(all).toBeGreaterThan(100);
  await expect(bar).toHaveText(`检查${all} 未填`);
  await expect(main).toContainText(`${all} 处要填，填好 0 处`);
  expect(await seriousFaults(page)).toEqual([]);

  // To the first place, by key; what is typed there is one place less.
  const table = main.getByRole("table", { name: "还差什么" });
  await main.getByRole("button", { name: "从第一处填起" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "一般公共预算收入 2027 年，万元" })).toBeFocused();
  await page.keyboard.type("1400.00");
  await page.keyboard.press("Enter");
  await expect(bar).toHaveText(`检查${all - 1} 未填`);
  await here.goTo(/^还差什么/);
  await expect(main).toContainText(`${all} 处要填，填好 1 处`);

  // Along the lines by the arrows: last year's value is seen before it is taken.
  await table.getByRole("button", { name: "部门预算安排的总体情况", exact: true }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(table.getByRole("button", { name: "政府性基金预算收入", exact: true })).toBeFocused();
  await expect(table.getByRole("row", { name: /政府性基金预算收入/ })).toContainText("160.00");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => left(page)).toBe(all - 2);
  await page.keyboard.press("Control+z");
  await expect.poll(() => left(page)).toBe(all - 1);
  await here.goTo(/^还差什么/);

  // One press for the zeros; what is brought over waits until somebody has looked at it.
  await main.getByRole("button", { name: "都确认为 0", exact: true }).click();
  await expect.poll(() => left(page)).toBe(all - 5);
  await main.getByRole("button", { name: "带入上年", exact: true }).click();
  await expect(main.getByRole("button", { name: /^没看过 \d+$/ })).toBeVisible();
  expect(await left(page)).toBe(all - 5);
  await main.getByRole("button", { name: /^没看过 \d+$/ }).click();
  await table
    .getByRole("button", { name: /^照上年：/ })
    .first()
    .click();
  await expect.poll(() => left(page)).toBe(all - 6);

  // The same number before handing in, before exporting, and in the list of drafts.
  await page.getByRole("button", { name: "送审", exact: true }).click();
  await expect(page.getByRole("dialog")).toContainText(`还有 ${all - 6} 处未填`);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "导出 Word" }).click();
  const exporting = page.getByRole("dialog", { name: "导出公开文件" });
  await expect(exporting).toContainText(`${all - 6} 未填`);
  await exporting.getByRole("button", { name: "看还差什么" }).click();
  await expect(main.getByRole("heading", { name: "还差什么", level: 1 })).toBeVisible();
  await here.saved();
  await here.home();
  await expect(page.getByRole("row", { name: /2027/ })).toContainText(`${all - 6} 未填`);
});

test("a value is typed where it is listed; the line stays under the hand, and what came over is grey where one works", async ({
  page,
}) => {
  const here = app(page);
  const main = page.getByRole("main");
  await here.open();
  await here.sample();
  await here.home();
  await page.getByRole("button", { name: /^编制下一年、复制/ }).click();
  await page.getByRole("menuitem", { name: /^编制下一年/ }).click();
  await page.getByRole("radio", { name: /^先照上年/ }).check({ force: true });
  await page.keyboard.press("Enter");
  await expect(main.getByRole("heading", { name: "还差什么", level: 1 })).toBeVisible();
  await expect.poll(() => left(page)).toBeGreaterThan(100);
  const filled = async () => Number(/填好 (\d+) 处/.exec((await main.textContent()) ?? "")?.[1]);
  const done = await filled();
  const value = (label: string) => main.getByRole("textbox", { name: label, exact: true });
  await value("一般公共预算收入，万元").click();
  await page.keyboard.type("1400");
  // Checked and counted, but still there; Enter goes on to the next value, Esc gives up what was typed.
  await expect.poll(filled).toBe(done + 1);
  await expect(value("一般公共预算收入，万元")).toHaveValue("1400");
  await page.keyboard.press("Enter");
  await expect(value("政府性基金预算收入，万元")).toBeFocused();
  await page.keyboard.type("9");
  await page.keyboard.press("Escape");
  await expect(value("政府性基金预算收入，万元")).toHaveValue("160.00");
  await value("其他来源收入，万元").click();
  await page.keyboard.type("50000元");
  // A press on another line hits it, though the first line goes.
  await main.getByRole("button", { name: "照上年：人员经费" }).click();
  await expect(value("一般公共预算收入，万元")).toBeHidden();
  await expect.poll(filled).toBe(done + 4);
  await here.saved();
  await page.reload();
  await here.goTo(/部门预算安排的总体情况/);
  await expect(page.getByRole("textbox", { name: "一般公共预算收入 2027 年，万元" })).toHaveValue("1400");
  await expect(page.getByRole("textbox", { name: "其他来源收入 2027 年，万元" })).toHaveValue("5");

  // Grey until looked at: in the figures, and in a grid, where the menu of the cell says that it stays.
  const shade = (of: Locator) => of.evaluate((element) => getComputedStyle(element).color);
  const other = page.getByRole("textbox", { name: "日常公用经费 2027 年，万元" });
  const seen = page.getByRole("textbox", { name: "人员经费 2027 年，万元" });
  expect(await shade(other)).not.toBe(await shade(seen));
  await here.goTo(/^2\s*农村人居环境整治/);
  const cell = page.locator('td[data-place="target.value"]').first();
  await cell.click();
  await expect(page.getByText("第 1 行 · 指标值，照上年，还没有人看过")).toBeVisible();
  const grey = await shade(cell);
  const before = await left(page);
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "照上年，看过了" }).click();
  await expect.poll(() => left(page)).toBe(before - 1);
  expect(await shade(cell)).not.toBe(grey);
});

test("mending many at once shows what it would do; what is not ticked stays, and amounts are not ticked", async ({
  page,
}) => {
  const here = app(page);
  const found = findings(page);
  await here.open();
  await here.sample("faulty");
  await expect.poll(async () => (await found.counted()).errors).toBeGreaterThan(5);
  await found.view(/^全部/);
  await found.body.getByRole("button", { name: /^\d+ 处一起改$/ }).click();
  const dialog = page.getByRole("dialog", { name: "一起改" });
  const amounts = dialog.getByRole("checkbox", { name: /^金额/ });
  await expect(amounts).not.toBeChecked();
  expect(await seriousFaults(page)).toEqual([]);

  // One tick off, by key; the blue button says how many are left.
  const kept = dialog.getByRole("checkbox", { name: /改为 ≥90%$/ });
  const ticked = await dialog.getByRole("checkbox", { name: /：/, checked: true }).count();
  await kept.focus();
  await page.keyboard.press("Space");
  await expect(kept).not.toBeChecked();
  await expect(dialog.getByRole("button", { name: `改 ${ticked - 1} 处` })).toBeVisible();
  const before = await found.counted();
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(`已改好 ${ticked - 1} 处`)).toBeVisible();
  await expect.poll(async () => (await found.counted()).errors).toBeLessThan(before.errors);
  await expect(found.body).toContainText("满意度用了");
  await page.keyboard.press("Control+z");
  await expect.poll(() => found.counted()).toEqual(before);
});
