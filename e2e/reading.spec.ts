import { expect, type Page, test } from "@playwright/test";
import { app } from "./pages/app.ts";
import { reading } from "./pages/reading.ts";
import { seriousFaults } from "./support/axe.ts";
import { bodyText, tablesOf } from "./support/docx.ts";

const ROWS = [
  ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"],
  ["产出指标", "数量指标", "管护水库数", "纳入日常管护的水库座数", "3座", "年度计划"],
  ["产出指标", "质量指标", "检修合格率", "一次检修合格的比例", "≥9595%以上", "行业标准"],
  ["满意度指标", "服务对象满意度指标", "村民满意度", "问卷中满意的人数占比", ">=90％", "调查问卷"],
];

/** A saved page of another office with one table; what it tries besides must not come along. */
const PAGE = `<!doctype html><meta charset="utf-8"><h2>1、小型水库管护绩效目标表</h2>
<table border="1"><tr><td>绩效目标</td><td colspan="5">完成3座水库的日常管护。<img src=x onerror="document.title='run'"></td></tr>
${ROWS.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;

/** Copies the whole of a web page as a person does, into the clipboard of the system. */
async function copyFromPage(page: Page, html: string): Promise<void> {
  const other = await page.context().newPage();
  await other.setContent(html);
  await other.keyboard.press("Control+a");
  await other.keyboard.press("Control+c");
  await other.close();
}

test("a table copied from a web page becomes a project, every cell as printed", async ({ page }) => {
  const read = reading(page);
  await app(page).open();
  await copyFromPage(page, PAGE);
  await page.bringToFront();
  await page.keyboard.press("Control+v");
  await expect(read.result).toBeVisible();
  for (const text of ROWS.flat()) await expect(read.source).toContainText(text);
  expect(await page.title()).not.toBe("run");

  // The repaired value says what was printed; pointing at it lights the printed cell, and the keys walk from there.
  await read.cell("result", "≥95%").click();
  await expect(read.source.locator("[class*=lit]")).toContainText("≥9595%以上");
  await page.keyboard.press("ArrowDown");
  await expect(read.source.locator("[class*=lit]")).toContainText(">=90％");
  await page.keyboard.press("ArrowLeft");
  await expect(read.source.locator("[class*=lit]")).toHaveText("问卷中满意的人数占比");

  // What the file is was told by its table; a person knows better.
  const kind = page.getByLabel("文件种类");
  await expect(kind).toHaveValue("tables");
  await kind.selectOption("绩效自评表");

  // One repair is undone: the printed text stays, letter by letter.
  await page.keyboard.press("F8");
  const repairs = page.getByRole("tabpanel", { name: "核对" });
  await expect(repairs.getByRole("checkbox")).toHaveCount(2);
  await repairs.getByRole("checkbox").first().uncheck();
  await expect(read.cell("result", "≥9595%以上")).toContainText("照原样");
  expect(await seriousFaults(page)).toEqual([]);

  await read.take();
  expect(await seriousFaults(page)).toEqual([]);
  await read.target(/^新草稿/);
  await read.dialog.getByLabel("单位名称").fill("云溪镇水利站");
  await read.dialog.getByLabel("年度").fill("2026");
  await read.dialog.getByRole("button", { name: "建成草稿" }).click();
  await expect(page.getByRole("navigation", { name: "目录" })).toBeVisible();
  await app(page).goTo(/单位、标题/);
  await expect(kind).toHaveValue("selfEvaluation");
  await app(page).goTo(/小型水库管护/);
  const grid = page.getByRole("grid", { name: "绩效指标" });
  for (const text of ["管护水库数", "≥9595%以上", "问卷中满意的人数占比", "调查问卷"])
    await expect(grid).toContainText(text);
});

test("tables of several offices are collected into a draft, doubles replaced, in one step", async ({ page }) => {
  const read = reading(page);
  const here = app(page);
  await here.open();
  await here.newDraft("云溪镇人民政府", 2026, "基本式");
  await here.addProject("小型水库管护");
  await here.saved();
  await page.getByRole("button", { name: "草稿" }).click();
  await page.getByRole("button", { name: "从上年文件读取" }).click();
  await read.choose(
    { name: "水利站.html", bytes: Buffer.from(PAGE) },
    { name: "安监站.html", bytes: Buffer.from(PAGE.replace("小型水库管护", "安全生产巡查")) },
    { name: "上年.doc", bytes: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) },
  );
  await expect(page.getByText("文件坏了或不完整，读不了")).toBeVisible();
  await expect(page.getByRole("combobox", { name: "看哪个文件" })).toBeVisible();
  await page.getByRole("tab", { name: /^项目/ }).click();
  await expect(page.getByRole("checkbox", { name: /^取用/ })).toHaveCount(2);

  await read.take();
  await read.target(/^已有的草稿/);
  await read.dialog.getByRole("combobox", { name: "小型水库管护怎么办" }).selectOption("替换");
  await read.dialog.getByRole("button", { name: "加入 2 个项目" }).click();
  const outline = page.getByRole("navigation", { name: "目录" });
  await expect(outline.getByRole("link", { name: /小型水库管护|安全生产巡查/ })).toHaveCount(2);
  const grid = page.getByRole("grid", { name: "绩效指标" });
  await expect(grid).toContainText("管护水库数");
  await page.getByRole("button", { name: /^撤销“从文件加入项目”/ }).click();
  await expect(outline.getByRole("link", { name: /安全生产巡查/ })).toHaveCount(0);
  await expect(outline.getByRole("link", { name: /小型水库管护/ })).toHaveCount(1);
});

test("last year's Word file is read, taken, rolled to the new year and exported", async ({ page }) => {
  const read = reading(page);
  const here = app(page);
  await here.open();
  await here.sample();
  const lastYear = await here.exportWord();
  const year = Number(/(20\d\d)年/.exec(bodyText(lastYear.bytes))?.[1]);
  await page.getByRole("button", { name: "草稿" }).click();

  await page.getByRole("button", { name: "从上年文件读取" }).click();
  await read.choose({ name: "上年公开稿.docx", bytes: lastYear.bytes });
  await expect(read.result).toContainText("农村人居环境整治");
  await expect(page.getByText(/找到 14 个项目/)).toBeVisible();
  await expect(page.getByText("没有要核对的地方。")).toBeVisible();

  await read.take();
  await read.target(/^接着编制下一年/);
  await read.dialog.getByLabel("年度").fill(String(year + 1));
  await read.dialog.getByRole("radio", { name: /^先照上年/ }).check({ force: true });
  await read.dialog.getByRole("button", { name: `编制 ${year + 1} 年` }).click();
  await expect(page.getByRole("heading", { name: "还差什么", level: 1 })).toBeVisible();
  await here.goTo(/^2 农村人居环境整治/);
  await expect(page.getByRole("grid", { name: "绩效指标" })).toContainText("同");

  const next = await here.exportWord();
  expect(bodyText(next.bytes)).toContain(`${year + 1}年部门预算`);
  const cells = (bytes: Buffer) => tablesOf(bytes).filter((table) => table.flat().includes("三级指标"));
  expect(cells(next.bytes)).toEqual(cells(lastYear.bytes));
});

test("the next year is prepared from a draft of this machine", async ({ page }) => {
  const here = app(page);
  await here.open();
  await here.newDraft("云溪镇水利站", 2025, "编码式");
  await here.addProject("2025年水库管护");
  await here.saved();
  await page.getByRole("button", { name: "草稿" }).click();
  await page.getByRole("button", { name: /^编制下一年、复制/ }).click();
  await page.getByRole("menuitem", { name: /^编制下一年/ }).click();
  const dialog = page.getByRole("dialog", { name: "编制下一年" });
  await expect(dialog.getByLabel("年度")).toHaveValue("2026");
  expect(await seriousFaults(page)).toEqual([]);
  await dialog.getByLabel("年度").fill("2025");
  await dialog.getByRole("button", { name: /^编制/ }).click();
  await expect(dialog.getByText("要比 2025 年晚。")).toBeVisible();
  await dialog.getByLabel("年度").fill("2026");
  await dialog.getByRole("button", { name: "编制 2026 年" }).click();
  const left = page.getByRole("main");
  await expect(left.getByRole("heading", { name: "还差什么", level: 1 })).toBeVisible();
  await left.getByRole("listitem").filter({ hasText: "1 处文字写着往年" }).getByRole("button").click();
  expect(await seriousFaults(page)).toEqual([]);
  await left.getByRole("button", { name: "项目 1 2025年水库管护 项目名称" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "2025年水库管护" })).toBeVisible();
  await page.getByRole("button", { name: "草稿" }).click();
  await expect(page.getByRole("row", { name: /云溪镇水利站/ })).toHaveCount(2);

  // The page can be asked for again, until nothing names an old year any more.
  await page.getByRole("button", { name: /^编制下一年、复制.*2026/ }).click();
  await page.getByRole("menuitem", { name: "还差什么" }).click();
  await expect(left).toContainText("1 处文字写着往年");
});

test("files dropped on the home page are read; reading needs no mouse", async ({ page }) => {
  const read = reading(page);
  await app(page).open();
  const bytes = [...Buffer.from(PAGE)];
  await page.evaluate((content) => {
    const dropped = new DataTransfer();
    dropped.items.add(new File([new Uint8Array(content)], "水利站.html"));
    for (const kind of ["dragover", "drop"]) {
      window.dispatchEvent(new DragEvent(kind, { dataTransfer: dropped, bubbles: true, cancelable: true }));
    }
  }, bytes);
  await expect(read.result).toBeVisible();
  // The page names no year: that is the first thing to look at, then come the repairs.
  await page.keyboard.press("F8");
  await expect(read.result.getByRole("option", { selected: true })).toContainText("年度");
  await page.keyboard.press("F8");
  await expect(read.result.getByRole("option", { selected: true })).toContainText("检修合格率");
  await read.source.focus();
  await page.keyboard.press("End");
  await expect(read.source.getByRole("option", { selected: true })).toContainText("村民满意度");
  await expect(read.result.getByRole("option", { selected: true })).toContainText("村民满意度");
  const pointedAt = await read.source.getAttribute("aria-activedescendant");
  expect(await read.source.getByRole("option", { selected: true }).getAttribute("id")).toBe(pointedAt);
  await page.getByRole("button", { name: /^取用/ }).focus();
  await page.keyboard.press("Enter");
  await expect(read.dialog.getByRole("radio").first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: /^取用/ })).toBeFocused();
  // Nothing was written.
  await page.getByRole("button", { name: "草稿" }).click();
  await expect(page.getByText("还没有草稿")).toBeVisible();
});
