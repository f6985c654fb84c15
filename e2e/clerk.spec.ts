import { expect, type Page, test } from "@playwright/test";
import { app } from "./pages/app.ts";
import { indicatorGrid } from "./pages/grid.ts";
import { pasteInto } from "./support/paste.ts";

/** Pastes rows as a spreadsheet copies them. */
const paste = (page: Page, ...rows: readonly (readonly string[])[]) =>
  pasteInto(page, rows.map((cells) => cells.join("\t")).join("\r\n"));

test("undoes one edit of a cell at once, however long a person thinks between the keys", async ({ page }) => {
  const here = app(page);
  const grid = indicatorGrid(page);
  await here.open();
  await here.newDraft("云溪镇人民政府", 2026, "编码式");
  await here.addProject("路灯维护");
  await grid.addRow(1, "数量");
  await page.keyboard.insertText("更换路灯数");
  await page.keyboard.press("Enter");
  await grid.activate(1, "更换路灯数");
  await page.keyboard.press("F2");
  for (const letter of ["量", "，", "盏"]) {
    await page.keyboard.insertText(letter);
    await page.waitForTimeout(1200);
  }
  await page.keyboard.press("Enter");
  await grid.expectRow(1, ["更换路灯数量，盏"]);
  await page.keyboard.press("Control+z");
  await expect(grid.active(1, "三级指标")).toHaveValue("更换路灯数");
});

test("begins a new project at its name, and takes a table with 符号, 值, 单位 in its header", async ({ page }) => {
  const here = app(page);
  const grid = indicatorGrid(page);
  await here.open();
  await here.newDraft("云溪镇人民政府", 2026, "编码式");
  await page.getByRole("button", { name: "添加项目" }).first().click();
  await expect(page.getByRole("textbox", { name: "项目名称" })).toBeFocused();
  await page.keyboard.insertText("云溪镇二〇二六年度农村公路养护和路面修补及桥梁检测补助资金项目".repeat(2));
  await page.getByRole("textbox", { name: "第一条指标的三级指标" }).focus();
  await paste(
    page,
    ["一级指标", "二级指标", "三级指标", "绩效指标描述", "符号", "值", "单位", "指标值确定依据"],
    ["产出指标", "数量指标", "养护里程", "列入养护的公里数", "=", "86", "公里", "年度计划"],
    ["", "质量指标", "合格率", "合格里程占比", "≥", "95", "%", "行业标准"],
  );
  await grid.expectRow(1, ["养护里程", "86", "公里"]);
  await grid.expectRow(2, ["合格率", "95", "%", "行业标准"]);
});

test("finds fold, scroll and cell of a project again after the page was closed", async ({ page }) => {
  const here = app(page);
  const grid = indicatorGrid(page);
  await here.open();
  await here.sample();
  await here.goTo(/^2 /);
  await page.getByRole("button", { name: "收起项目信息" }).click();
  await page.setViewportSize({ width: 1366, height: 560 });
  await grid.row(9).getByRole("gridcell").nth(2).click();
  const left = await page
    .getByRole("main")
    .locator(".scroll")
    .evaluate((work) => {
      work.scrollTop = 60;
      return work.scrollTop;
    });
  expect(left).toBeGreaterThan(0);
  await here.goTo(/^3 /);
  await here.goTo(/^2 /);
  await here.saved();
  await page.reload();
  await expect(page.getByRole("button", { name: "展开项目信息" })).toBeVisible();
  await expect(grid.row(9).getByRole("textbox").or(grid.row(9).getByRole("combobox"))).toBeFocused();
  expect(
    await page
      .getByRole("main")
      .locator(".scroll")
      .evaluate((work) => work.scrollTop),
  ).toBe(left);
});

test("pastes figures by their names, says what it does not know, and takes back only that", async ({ page }) => {
  const here = app(page);
  await here.open();
  await here.newDraft("云溪镇人民政府", 2026, "编码式");
  await here.goTo(/部门预算安排的总体情况/);
  const amount = (name: string) => page.getByRole("textbox", { name: `${name} 2026 年，万元` });
  await amount("人员经费").focus();
  await paste(
    page,
    ["一般公共预算收入", "1,320.32", "1236.70"],
    ["（二）政府性基金预算收入", "160"],
    ["债务收入", "5"],
  );
  await expect(amount("一般公共预算收入")).toHaveValue("1320.32");
  await expect(amount("收入合计")).toHaveValue("1480.32");
  const told = page.getByRole("region", { name: /表里没有“债务收入”/ });
  await expect(told).toBeVisible();
  await amount("人员经费").fill("562.85");
  await told.getByRole("button", { name: "撤销" }).click();
  await expect(page.getByText("后来又改过别处")).toBeVisible();
  await expect(amount("人员经费")).toHaveValue("562.85");
});

test("keeps a text under the hand while all of it is written anew, and gives the automatic sentence back", async ({
  page,
}) => {
  const here = app(page);
  await here.open();
  await here.sample();
  await here.goTo(/三公/);
  const section = page.getByRole("region", { name: "三公经费说明" });
  await section.getByRole("button", { name: "恢复自动" }).click();
  await expect(section).toContainText("公务接待费0.80万元，与上年相比减少0.10万元");
  await page.getByRole("textbox", { name: "公务接待费 2026 年，万元" }).fill("0.90");
  await expect(section).toContainText("公务接待费0.90万元，与上年相比持平");
  await section.getByRole("button", { name: "改写" }).click();
  const text = section.getByRole("textbox");
  await expect(text).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await page.keyboard.type("本年没有变化。");
  await expect(text).toHaveValue("本年没有变化。");
});

test("brings a deleted project back where it stood, and stands there again", async ({ page }) => {
  const here = app(page);
  await here.open();
  await here.sample();
  await here.goTo(/^3 /);
  const heading = page.getByRole("heading", { level: 1 });
  const name = (await heading.textContent()) ?? "";
  await page.getByRole("button", { name: "更多" }).last().click();
  await page.getByRole("menuitem", { name: "删除项目" }).click();
  await expect(heading).not.toHaveText(name);
  await page
    .getByRole("region", { name: /^已删除项目/ })
    .getByRole("button", { name: "撤销" })
    .click();
  await expect(heading).toHaveText(name);
  await expect(page.getByRole("navigation", { name: "目录" }).getByRole("link", { name: `3 ${name}` })).toBeVisible();
});

test("takes a row to another project and a copy to a third, each one step back", async ({ page }) => {
  const here = app(page);
  const grid = indicatorGrid(page);
  const menu = async (item: string) => {
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menuitem", { name: item }).click();
  };
  const told = (words: RegExp) => page.getByRole("region", { name: words });
  await here.open();
  await here.sample();
  await here.goTo(/^2 /);
  const rows = grid.grid.getByRole("row").filter({ has: page.getByRole("button", { name: /^第 \d+ 行$/ }) });
  const first = grid.row(1).locator("td[data-place=level3]");
  await first.click();
  const [count, name] = [await rows.count(), await grid.active(1, "三级指标").inputValue()];
  await menu("移到其他项目…");
  const dialog = page.getByRole("dialog", { name: "移到哪个项目" });
  await expect(dialog.getByRole("option")).not.toHaveCount(0);
  await page.keyboard.insertText("3");
  await page.keyboard.press("Enter");
  await expect(rows).toHaveCount(count - 1);
  await told(/^已把“.*”移到/)
    .getByRole("button", { name: "去看" })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/农村公路养护/);
  await expect(grid.grid.getByRole("row", { name: new RegExp(name) })).toHaveCount(1);
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/农村人居环境整治/);
  await expect(rows).toHaveCount(count);
  await expect(grid.active(1, "三级指标")).toBeFocused();

  await menu("复制到其他项目…");
  await page.getByRole("dialog", { name: "复制到哪个项目" }).getByRole("option").first().click();
  await expect(rows).toHaveCount(count);
  await told(/^已把“.*”复制到/)
    .getByRole("button", { name: "撤销" })
    .click();
  await here.goTo(/^1 /);
  await expect(grid.grid.getByRole("row", { name: new RegExp(name) })).toHaveCount(0);
});

test("brings last year's row into a class that has none, by one key, and a whole table into an empty one", async ({
  page,
}) => {
  const here = app(page);
  const grid = indicatorGrid(page);
  await here.open();
  await here.sample();
  await here.goTo(/^2 /);
  const handles = page.getByRole("button", { name: /^第 \d+ 行$/ });
  await expect(handles.first()).toBeVisible();
  const last = await handles.count();
  const cell = grid.row(last).locator("td[data-place=level3]");
  await cell.click();
  const name = await grid.active(last, "三级指标").inputValue();
  await here.saved();
  await app(page).home();
  await page.getByRole("button", { name: /编制下一年、复制/ }).click();
  await page.getByRole("menuitem", { name: "编制下一年…" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^编制 \d+ 年/ })
    .click();
  await here.goTo(/^2 /);

  await cell.click();
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "删除" }).click();
  const offer = page.getByRole("button", { name: /^带入上年：/ });
  await expect(offer).toBeVisible();
  await page.locator("tr[data-line]", { has: offer }).locator("td[data-place=level3]").click();
  await expect(page.locator("main").getByText("Ctrl+D 带入上年")).toBeVisible();
  await page.keyboard.press("Control+d");
  await expect(grid.active(last, "三级指标")).toHaveValue(name);
  await grid.expectRow(last, ["上年", "同"]);

  await page.getByRole("button", { name: "更多" }).last().click();
  await page.getByRole("menuitem", { name: "清空指标" }).click();
  await page.getByRole("button", { name: `带入上年 ${last} 行` }).click();
  await grid.expectRow(last, [name]);
});
