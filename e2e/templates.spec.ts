import { expect, type Page, test } from "@playwright/test";
import { checkStructure } from "../src/word/structure/index.ts";
import { app } from "./pages/app.ts";
import { indicatorGrid } from "./pages/grid.ts";
import { seriousFaults } from "./support/axe.ts";
import { countyTemplate } from "./support/county-template.ts";
import { bodyText, tablesOf } from "./support/docx.ts";
import { choose, download, openFiles } from "./support/files.ts";
import { machine } from "./support/machine.ts";

function chooseBy(page: Page, button: string, name: string, buffer: Buffer): Promise<void> {
  return choose(page, () => page.getByRole("button", { name: button }).click(), { name, buffer });
}

async function openTemplates(page: Page): Promise<void> {
  await app(page).open();
  await page.getByRole("button", { name: "模板", exact: true }).click();
  await expect(page.getByRole("heading", { name: "模板", level: 1 })).toBeVisible();
}

/** Adds the county's template under a name. */
async function addCounty(page: Page, name: string): Promise<void> {
  await openTemplates(page);
  await chooseBy(page, "加县里的模板", `${name}.docx`, countyTemplate());
  await expect(page.getByText("标记都认得，位置都对")).toBeVisible();
  await page.getByRole("button", { name: "存为模板" }).click();
  await expect(page.getByRole("cell", { name, exact: true })).toBeVisible();
}

test("adds a county's template, fills its own column, and finds it in the Word file", async ({ page }) => {
  await openTemplates(page);
  await chooseBy(page, "加县里的模板", "澄河县.docx", countyTemplate({ slip: true }));
  const side = page.getByRole("form", { name: "检查结果和设定" });
  await expect(side).toContainText("{二极指标}");
  await expect(side).toContainText("第 2 张表第 2 行第 2 格");
  await expect(side).toContainText("是不是“{二级指标}”？");
  await expect(page.getByRole("button", { name: "存为模板" })).toBeDisabled();

  await chooseBy(page, "换一个文件", "澄河县.docx", countyTemplate());
  await expect(side).toContainText("标记都认得，位置都对");
  await expect(side).toContainText("绩效目标");
  const pages = page.getByRole("document", { name: "用示例试填的页面" });
  await expect(pages).toContainText("农村人居环境整治绩效目标表");
  await expect(pages).toContainText("（备注）");
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "存为模板" }).click();
  await expect(page.getByRole("row", { name: /^澄河县/ })).toContainText("备注");

  await page.reload();
  await page.getByRole("button", { name: "草稿" }).click();
  const here = app(page);
  const grid = indicatorGrid(page);
  await page.getByRole("button", { name: "新建" }).click();
  const dialog = page.getByRole("dialog", { name: "新建" });
  await dialog.getByLabel("单位名称").fill("云溪镇人民政府");
  await dialog.getByLabel("年度").fill("2026");
  await dialog.getByRole("radio", { name: /^澄河县/ }).check({ force: true });
  await dialog.getByRole("button", { name: "新建草稿" }).click();
  await here.addProject("路灯维护");
  await page.getByRole("textbox", { name: "主管部门" }).fill("云溪镇财政所");
  await expect(page.getByRole("textbox", { name: "项目编码" })).toHaveCount(0);
  await grid.addRow(1, "数量");
  await grid.typeCells(["更换路灯数", "换下来又亮灯的盏数", "≥40盏", "年度计划", "分两批更换"]);
  await grid.expectRow(1, ["更换路灯数", "分两批更换"]);
  await here.saved();
  await page.reload();
  await grid.expectRow(1, ["更换路灯数", "分两批更换"]);

  const { bytes } = await here.exportWord();
  expect(checkStructure(bytes)).toEqual([]);
  expect(bodyText(bytes)).toContain("1.路灯维护绩效目标表");
  const [head, indicators] = tablesOf(bytes);
  expect(head).toEqual([["主管部门", "云溪镇财政所"]]);
  expect(indicators?.[1]).toEqual([
    "产出指标",
    "数量指标",
    "更换路灯数",
    "换下来又亮灯的盏数",
    "≥40盏",
    "年度计划",
    "分两批更换",
  ]);
});

test("takes a template away and back, and carries it to another machine with its drafts", async ({ page, browser }) => {
  await addCounty(page, "澄河县");
  const file = await download(page, () => page.getByRole("button", { name: "下载 澄河县" }).click());
  await page.getByRole("button", { name: "删除 澄河县" }).click();
  await expect(page.getByRole("cell", { name: "澄河县", exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(page.getByRole("cell", { name: "澄河县", exact: true })).toBeVisible();

  await page.getByRole("button", { name: "草稿" }).click();
  await page.getByRole("button", { name: "新建" }).click();
  const dialog = page.getByRole("dialog", { name: "新建" });
  await dialog.getByLabel("单位名称").fill("云溪镇人民政府");
  await dialog.getByRole("radio", { name: /^澄河县/ }).check({ force: true });
  await dialog.getByRole("button", { name: "新建草稿" }).click();
  await app(page).addProject("路灯维护");
  await page.getByRole("textbox", { name: "主管部门" }).fill("云溪镇财政所");
  await app(page).saved();
  await page.getByRole("button", { name: "草稿" }).click();
  const draft = await download(page, () => page.getByRole("button", { name: "备份到文件" }).first().click());

  const other = await machine(browser);
  await other.goto(page.url().replace(/#.*$/, ""));
  await openFiles(other, { name: "云溪镇.jibiao.json", buffer: draft.buffer });
  await expect(other.getByText("这份草稿用的模板不在这台电脑上")).toBeVisible();
  await other.getByRole("button", { name: "去加模板" }).click();
  await chooseBy(other, "加县里的模板", "澄河县.docx", file.buffer);
  await other.getByRole("button", { name: "存为模板" }).click();
  await expect(other.getByRole("cell", { name: "澄河县", exact: true })).toBeVisible();
  await other.goBack();
  await other.getByRole("button", { name: "草稿" }).click();
  await other.getByRole("link", { name: /^打开 云溪镇/ }).click();
  await other
    .getByRole("navigation", { name: "目录" })
    .getByRole("link", { name: /路灯维护/ })
    .click();
  await expect(other.getByRole("textbox", { name: "主管部门" })).toHaveValue("云溪镇财政所");
  await other.context().close();
});

test("finds its templates again from a backup of all drafts", async ({ page, browser }) => {
  await addCounty(page, "澄河县");
  await page.getByRole("button", { name: "草稿" }).click();
  for (const agency of ["云溪镇人民政府", "云溪镇水利站"]) {
    await page.getByRole("button", { name: "新建" }).first().click();
    const dialog = page.getByRole("dialog", { name: "新建" });
    await dialog.getByLabel("单位名称").fill(agency);
    await dialog.getByRole("radio", { name: /^澄河县/ }).check({ force: true });
    await dialog.getByRole("button", { name: "新建草稿" }).click();
    await expect(page.getByRole("navigation", { name: "目录" })).toBeVisible();
    await page.getByRole("button", { name: "草稿" }).click();
  }
  const backup = page.getByRole("banner").getByRole("button", { name: "备份到文件" });
  const { buffer } = await download(page, () => backup.click());
  const other = await machine(browser);
  await other.goto(page.url().replace(/#.*$/, ""));
  await openFiles(other, { name: "备份.zip", buffer });
  await expect(other.getByRole("cell", { name: "澄河县", exact: true })).toHaveCount(2);
  await other.context().close();
});

test("refuses what is no sound Word file with one sentence", async ({ page }) => {
  await openTemplates(page);
  await chooseBy(page, "加县里的模板", "坏的.docx", Buffer.from("not a zip"));
  await expect(page.getByRole("alert")).toContainText("不是 Word 文件");
  await expect(page.getByRole("button", { name: "存为模板" })).toBeDisabled();
});

test("makes a starter of chosen columns and keeps it; finds and copies a tag in the guide", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openTemplates(page);
  await page.getByRole("button", { name: "从选择生成" }).click();
  await page.getByRole("checkbox", { name: "分值" }).check();
  await page.getByRole("checkbox", { name: "资金支出计划" }).uncheck();
  await page.getByLabel("另加一栏").fill("牵头股室");
  await page.getByLabel("另加一栏").press("Enter");
  const pages = page.getByRole("document", { name: "用示例试填的页面" });
  await expect(pages).toContainText("（牵头股室）");
  await page.getByRole("button", { name: "拿去存为模板" }).click();
  await expect(page.getByText("标记都认得，位置都对")).toBeVisible();
  await page.getByRole("textbox", { name: "名称" }).fill("生成的");
  await page.getByRole("button", { name: "存为模板", exact: true }).click();
  const row = page.getByRole("row", { name: /^生成的/ });
  await expect(row).toContainText("分值、牵头股室");
  await expect(row).not.toContainText("支出计划");

  await page.getByRole("button", { name: "标记表" }).click();
  await page.getByRole("textbox", { name: "查标记" }).fill("资金用途");
  await page.getByRole("button", { name: "复制 {资金用途}" }).press("Enter");
  await expect(page.getByText("已复制 {资金用途}")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("{资金用途}");
  expect(await seriousFaults(page)).toEqual([]);
});

test("previews the export and leads from a table to its project and back", async ({ page }) => {
  const here = app(page);
  await here.open();
  await here.sample();
  await here.goTo(/^3 农村公路养护/);
  await page.getByRole("button", { name: "预览" }).click();
  const pages = page.getByRole("document", { name: "预览的页面" });
  const table = pages.getByRole("table").filter({ hasText: "日常养护里程" });
  await expect(table).toBeInViewport();
  expect(await seriousFaults(page)).toEqual([]);
  await pages.getByRole("table").filter({ hasText: "应急演练次数" }).dblclick();
  await expect(page.getByRole("heading", { level: 1, name: "防汛抗旱物资储备" })).toBeVisible();
});

test("a county's set goes from one machine to another in one file, says what it replaces, and can be taken back", async ({
  page,
  browser,
}) => {
  await addCounty(page, "澄河县");
  await page.getByRole("button", { name: "县里的一套" }).click();
  const own = page.getByRole("dialog", { name: "县里的一套" });
  await expect(own).toContainText("模板 1 个");
  await expect(own.getByRole("button", { name: "存成文件" })).toBeDisabled();
  await own.getByLabel("谁发的").fill("澄河县财政局");
  await own.getByLabel("哪一版").fill("2027 年第 1 版");
  expect(await seriousFaults(page)).toEqual([]);
  const file = await download(page, () => page.keyboard.press("Enter"));
  expect(file.name).toMatch(/^澄河县财政局-2027 年第 1 版-\d{4}-\d\d-\d\d\.zip$/);

  const office = await machine(browser);
  await openTemplates(office);
  await office.getByRole("button", { name: "县里的一套" }).click();
  await choose(office, () => office.getByRole("button", { name: "用收到的一套" }).click(), file);
  const found = office.getByRole("dialog", { name: /^澄河县财政局 2027 年第 1 版/ });
  await expect(found).toContainText("模板“澄河县”：新加");
  expect(await seriousFaults(office)).toEqual([]);
  await office.keyboard.press("Tab");
  await office.getByRole("button", { name: "用这一套" }).press("Enter");
  await expect(office.getByRole("cell", { name: "澄河县", exact: true })).toBeVisible();
  await office.getByRole("button", { name: "撤销" }).click();
  await expect(office.getByRole("cell", { name: "澄河县", exact: true })).toBeHidden();
  await office.context().close();
});
