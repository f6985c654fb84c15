import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { app } from "./pages/app.ts";
import { indicatorGrid } from "./pages/grid.ts";
import { search } from "./pages/search.ts";

test("finds words in the whole draft, steps through them, replaces them all and takes it back", async ({ page }) => {
  const here = app(page);
  const found = search(page);
  const grid = indicatorGrid(page);
  await here.open();
  await here.sample();
  await here.goTo(/^2\s*农村人居环境整治/);
  await grid.activate(1, "日常清运保洁村数");

  // From where the hand is, cell by cell, and the focus stays with the words.
  await found.find("清运");
  await expect(found.status).toHaveText(/^共/);
  const counted = (await found.status.textContent()) ?? "";
  const all = Number(/^共 (\d+) 处，在 \d+ 个项目、\d+ 章$/.exec(counted)?.[1]);
  expect(all).toBeGreaterThan(4);
  await expect(found.hits).toHaveCount(all);
  const first = (await found.hits.allTextContents()).findIndex((text) => text.startsWith("第 1 行 三级指标"));
  await found.next(`第 ${first + 1} 处，共 ${all} 处`);
  await expect(found.here).toHaveText("第 1 行 三级指标日常清运保洁村数");
  await found.next(`第 ${first + 2} 处，共 ${all} 处`);
  await expect(found.here).toContainText("第 1 行 绩效指标描述");
  await expect(grid.active(1, "绩效指标描述")).toBeVisible();
  // Backwards, out of the table into the head.
  for (const n of [first + 1, first]) await found.next(`第 ${n} 处，共 ${all} 处`, "Shift+Enter");
  await expect(found.here).toContainText("资金用途");
  const purpose = page.getByRole("textbox", { name: "资金用途" });
  await page.keyboard.press("Escape");
  await expect(purpose).toBeFocused();
  expect(
    await purpose.evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd)),
  ).toBe("清运");
  await expect(found.panel).toBeHidden();

  // A hit chosen in the list takes the hand along; F3 goes on from the cell, and opens the search again.
  await page.keyboard.press("F3");
  await expect(found.words).toBeFocused();
  await expect(found.words).toHaveValue("清运");
  await found.hits.nth(first).click();
  await expect(grid.active(1, "三级指标")).toBeFocused();
  await page.keyboard.press("F3");
  await expect(grid.active(1, "绩效指标描述")).toBeFocused();

  // All at once, as one step.
  await page.keyboard.press("Control+h");
  await expect(found.words).toBeFocused();
  await page.keyboard.press("Control+h");
  await expect(found.by).toBeFocused();
  await page.keyboard.insertText("收运");
  await found.panel.getByRole("button", { name: `全部替换 ${all} 处` }).click();
  await expect(page.getByText(`已替换 ${all} 处`)).toBeVisible();
  await expect(found.status).toHaveText("没有找到“清运”。");
  await grid.expectRow(1, ["日常收运保洁村数"]);
  await page.keyboard.press("Control+z");
  await expect(found.status).toHaveText(counted);
  await grid.expectRow(1, ["日常清运保洁村数"]);
  await page.getByRole("button", { name: `重做“替换 ${all} 处” Ctrl+Y` }).click();
  await here.goTo(/^2\s*农村人居环境整治/);
  await grid.expectRow(1, ["日常收运保洁村数"]);
  await here.saved();
  await page.reload();
  await grid.expectRow(1, ["日常收运保洁村数"]);
  await found.find("清运");
  await expect(found.status).toHaveText("没有找到“清运”。");
});

test("replaces one after the other, leaves what would be no number, and does not search half-typed pinyin", async ({
  page,
}) => {
  const here = app(page);
  const found = search(page);
  await here.open();
  await here.sample();
  await here.goTo(/^2\s*农村人居环境整治/);
  await page.keyboard.press("Control+h");
  await page.keyboard.insertText("186.00");
  await expect(found.status).toHaveText(/^共 \d+ 处/);
  const total = page.getByRole("textbox", { name: "预算数，万元" });
  await expect(total).toHaveValue("186.00");

  await found.by.fill("若干");
  await expect(found.panel.getByText(/^\d+ 处是数，换了就认不出，不动/)).toBeVisible();
  await expect(found.hits.filter({ hasText: "不动" }).first()).toBeVisible();
  await found.by.fill("１９６.００");
  await expect(found.panel.getByText("不动")).toHaveCount(0);
  await found.by.press("Enter");
  await expect(found.here).toContainText("预算数");
  await found.by.press("Enter");
  await expect(total).toHaveValue("196.00");
  await expect(found.by).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(total).toHaveValue("186.00");

  // A column that is closed and opened again by itself takes nothing from the hand.
  await page.getByRole("button", { name: "收起 F9" }).click();
  await total.click();
  await page.keyboard.press("F9");
  await expect(found.words).toHaveValue("186.00");
  await expect(total).toBeFocused();

  // An input method composes in the field: nothing is looked for until it is done, and its Enter is its own.
  await found.words.fill("");
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Input.imeSetComposition", { text: "la ji", selectionStart: 5, selectionEnd: 5 });
  await expect(found.words).toHaveValue("la ji");
  await expect(found.status).toHaveText(/都找。$/);
  await cdp.send("Input.insertText", { text: "垃圾" });
  await expect(found.words).toHaveValue("垃圾");
  await expect(found.status).toHaveText(/^共 \d+ 处/);

  const { violations } = await new AxeBuilder({ page }).include("section[aria-label=查找和替换]").analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(" ")}`)).toEqual([]);
});

test("only finds in a draft that another window writes or that is compared, and says so", async ({ page, context }) => {
  const here = app(page);
  await here.open();
  await here.sample();
  await here.saved();
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByText("本窗口只能看")).toBeVisible();
  const found = search(second);
  await found.find("云溪镇");
  await expect(found.status).toHaveText(/^共 \d+ 处/);
  await second.keyboard.press("Enter");
  await expect(found.status).toHaveText(/^第 \d+ 处，共 \d+ 处$/);
  await expect(found.here).toContainText("云溪镇");
  await second.keyboard.press("Control+h");
  await expect(found.panel.getByText("这份草稿在另一个窗口开着，本窗口只能找，不能换。")).toBeVisible();
  await expect(found.by).toHaveCount(0);

  // Beside another draft, and of what came in for review, likewise.
  await page.getByRole("button", { name: "送审、对照、审阅稿、核对" }).click();
  await page.getByRole("menuitem", { name: "对照改动" }).click();
  await expect(page.getByRole("button", { name: "回到编辑" })).toBeVisible();
  const compared = search(page);
  await compared.find("垃圾无害化");
  await compared.next("第 1 处，共 1 处");
  await page.keyboard.press("Control+h");
  await expect(compared.panel.getByText("对照的时候只能找。回到编辑再替换。")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator("main td:focus")).toHaveText("垃圾无害化处理率");
});
