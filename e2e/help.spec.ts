import { expect, test } from "@playwright/test";
import { app } from "./pages/app.ts";
import { indicatorGrid } from "./pages/grid.ts";
import { seriousFaults } from "./support/axe.ts";

test("help is where one is: F1, a line for the cell, its menu", async ({ page }) => {
  const here = app(page);
  await here.open();
  const help = page.getByRole("dialog", { name: "帮助" });
  const topic = (name: string) => help.getByRole("tab", { name, exact: true });
  await page.getByRole("button", { name: "帮助" }).click();
  await expect(topic("从哪里开始")).toBeFocused();
  expect(await seriousFaults(page)).toEqual([]);
  // The arrows go through all of it, and every topic says something.
  const names = await help.getByRole("tab").allTextContents();
  for (const name of names) {
    await expect(topic(name)).toBeFocused();
    await expect(help.getByRole("tabpanel", { name })).toContainText(/.{30}/);
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();

  await here.sample();
  await here.goTo("还差什么");
  await page.keyboard.press("F1");
  await expect(topic("还差什么")).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+p");
  await expect(page.getByRole("button", { name: "打印" })).toBeVisible();
  await page.keyboard.press("F1");
  await expect(topic("导出公开文件")).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");

  await here.goTo(/^2 农村人居环境整治/);
  const grid = indicatorGrid(page);
  const cell = grid.row(1).getByRole("gridcell").nth(3);
  await cell.click();
  await expect(page.getByText("绩效指标描述：说清这个数怎样数出来")).toBeVisible();
  // F1 in a cell is about the cell.
  await page.keyboard.press("F1");
  await expect(topic("怎样填")).toHaveAttribute("aria-selected", "true");
  await expect(help.getByRole("row", { name: /^绩效指标描述/ })).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("Escape");
  await expect(grid.active(1, "绩效指标描述")).toBeFocused();
  await page.keyboard.press("Shift+F10");
  await expect(page.getByRole("menuitem", { name: "怎样填" })).toContainText("说清这个数怎样数出来");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await expect(help.getByRole("row", { name: /^绩效指标描述/ })).toHaveAttribute("aria-current", "true");
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await cell.click({ button: "right" });
  await page.getByRole("menuitem", { name: "写批注" }).click();
  await expect(page.getByRole("textbox", { name: /批注/ }).first()).toBeFocused();

  // A table of a chapter has the same two.
  await here.goTo(/机构设置/);
  await page.getByRole("textbox", { name: "第 1 行 机构名称" }).click({ button: "right" });
  await expect(page.getByRole("menuitem", { name: "怎样填" })).toContainText("机构的全称");
  await expect(page.getByRole("menuitem", { name: "写批注" })).toBeVisible();
  await page.keyboard.press("Escape");

  // So have figures, and the head of a project.
  await here.goTo(/部门预算安排的总体情况/);
  const staff = page.getByRole("textbox", { name: "人员经费 2026 年，万元" });
  await staff.click({ button: "right" });
  await expect(page.getByRole("menuitem", { name: "怎样填" })).toContainText("工资");
  await page.keyboard.press("Escape");
  await page.keyboard.press("F1");
  await expect(help.getByRole("row", { name: /^人员经费/ })).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("Escape");
  await expect(staff).toBeFocused();
  await here.goTo(/^2 农村人居环境整治/);
  await page
    .getByRole("button", { name: "展开项目信息" })
    .or(page.getByRole("button", { name: "收起项目信息" }))
    .waitFor();
  if (await page.getByRole("button", { name: "展开项目信息" }).isVisible()) {
    await page.getByRole("button", { name: "展开项目信息" }).click();
  }
  await page.getByRole("textbox", { name: "预算数，万元" }).click({ button: "right" });
  await expect(page.getByRole("menuitem", { name: "怎样填" })).toContainText("财政资金加其他资金");
});

test.describe("in a browser that never saw a draft", () => {
  test.use({ storageState: { cookies: [], origins: [] } });

  test("the first steps stand above the first draft, once", async ({ page }) => {
    const here = app(page);
    await here.open();
    await here.sample();
    const card = page.getByRole("complementary", { name: "头一次用" });
    await expect(card.getByRole("listitem")).toHaveCount(5);
    expect(await seriousFaults(page)).toEqual([]);
    await card.getByRole("button", { name: "不再显示" }).click();
    await expect(card).toBeHidden();
    await page.reload();
    await expect(page.getByRole("navigation", { name: "目录" })).toBeVisible();
    await expect(card).toBeHidden();
  });
});
