import { expect, type Page, test } from "@playwright/test";
import { checkStructure } from "../src/word/structure/index.ts";
import { app } from "./pages/app.ts";
import { indicatorGrid } from "./pages/grid.ts";
import { tablesOf } from "./support/docx.ts";
import { pasteInto } from "./support/paste.ts";
import { realTable } from "./support/real-table.ts";

/** Class words offered by the editor for what a table printed. */
const CLASSES = ["数量", "质量", "时效", "成本", "经济效益", "社会效益", "生态效益", "可持续影响", "服务对象满意度"];

function classFor(level2: string): string {
  const plain = level2.replace("性影响", "影响");
  return CLASSES.find((word) => plain.startsWith(word)) ?? "数量";
}

test("types a real table, sees it saved, exports it in two layouts with every cell", async ({ page }) => {
  const table = realTable();
  test.info().annotations.push({ type: "table", description: `${table.origin}: ${table.rows.length} rows` });
  const here = app(page);
  const grid = indicatorGrid(page);
  await here.open();
  await here.newDraft("云溪镇人民政府", 2026, "编码式");
  await here.addProject(table.name);
  await page.getByRole("textbox", { name: "项目编码" }).fill(table.code);
  await page.getByRole("textbox", { name: "预算数，万元" }).fill(table.budget);
  await page.getByRole("textbox", { name: "财政资金，万元" }).fill(table.budget);
  await expect(page.getByText("财政＋其他，与预算数相符")).toBeVisible();

  for (const [i, row] of table.rows.entries()) {
    await grid.addRow(i + 1, classFor(row.level2));
    await grid.typeCells([row.level3, row.description, row.target, row.basis]);
  }
  for (const [i, row] of table.rows.entries()) await grid.expectRow(i + 1, [row.level3, row.description, row.basis]);

  await here.saved();
  await page.reload();
  for (const [i, row] of table.rows.entries()) await grid.expectRow(i + 1, [row.level3, row.description, row.basis]);

  for (const template of ["编码式", "基本式"]) {
    const { bytes } = await here.exportWord({ template, scope: /绩效部分/ });
    expect(checkStructure(bytes)).toEqual([]);
    const rows = tablesOf(bytes).flat();
    for (const row of table.rows) {
      const printed = rows.find((cells) => cells.includes(row.level3));
      expect(printed?.slice(2), template).toEqual([row.level3, row.description, row.target, row.basis]);
    }
    const groups = rows.filter((cells) => cells.length === 6 && /^(产出|效果|满意度)指标$/.test(cells[0] ?? ""));
    expect(groups.map((cells) => cells[0])).toEqual([...new Set(table.rows.map((row) => row.level1))]);
    if (template === "编码式") expect(rows.flat()).toContain(table.code);
  }
});

test("pastes an 8×6 block, undoes, redoes and reloads without losing a cell", async ({ page }) => {
  const here = app(page);
  const grid = indicatorGrid(page);
  const levels = ["产出指标", "", "", "", "效果指标", "", "", "满意度指标"];
  const classes = ["数量", "质量", "时效", "成本", "经济效益", "社会效益", "可持续影响", "服务对象满意度"];
  const block = classes.map((word, i) => [
    levels[i] ?? "",
    `${word}指标`,
    `名称${i + 1}`,
    `第${i + 1}行怎样数出来`,
    i === 1 ? "≥9595%以上" : `≥${i + 1}0%`,
    "年度计划",
  ]);
  await here.open();
  await here.newDraft("云溪镇人民政府", 2026, "编码式");
  await here.addProject("路灯维护");
  await page.getByRole("textbox", { name: "第一条指标的三级指标" }).focus();
  await paste(page, block);

  const all = async () => {
    await expect(grid.row(8)).toBeVisible();
    for (const [i, cells] of block.entries())
      await grid.expectRow(i + 1, [cells[1] ?? "", cells[2] ?? "", cells[3] ?? ""]);
    await grid.expectRow(2, ["95", "%"]);
    await expect(grid.row(2)).not.toContainText("9595");
    await expect(grid.grid.getByRole("gridcell", { name: "产出指标" })).toHaveCount(1);
  };
  await all();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("还没有指标")).toBeVisible();
  await page.keyboard.press("Control+y");
  await all();
  await here.saved();
  await page.reload();
  await all();
});

/** Pastes a block as a spreadsheet copies it. */
const paste = (page: Page, block: readonly (readonly string[])[]) =>
  pasteInto(page, block.map((row) => row.join("\t")).join("\r\n"));

test("takes pinyin from the first letter into a cell that is only selected", async ({ page, context }) => {
  const here = app(page);
  const grid = indicatorGrid(page);
  await here.open();
  await here.newDraft("云溪镇人民政府", 2026, "编码式");
  await here.addProject("路灯维护");
  await grid.addRow(1, "数量");
  const input = await context.newCDPSession(page);
  const compose = (text: string) =>
    input.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  await compose("g");
  await compose("geng");
  await compose("genghuan");
  // While composing, Enter and Escape belong to the input method: the cell stays where it is.
  await page.keyboard.press("Escape");
  await compose("genghuan");
  await input.send("Input.insertText", { text: "更换路灯数" });
  await expect(grid.active(1, "三级指标")).toBeFocused();
  await expect(grid.active(1, "三级指标")).toHaveValue("更换路灯数");
  await page.keyboard.press("Tab");
  await grid.expectRow(1, ["更换路灯数"]);
  await compose("an");
  await input.send("Input.insertText", { text: "安装并亮灯的盏数" });
  await page.keyboard.press("Tab");
  await grid.expectRow(1, ["更换路灯数", "安装并亮灯的盏数"]);
});

test("keeps one history over the whole draft", async ({ page }) => {
  const here = app(page);
  await here.open();
  await here.sample();
  await here.goTo(/^3 农村公路养护/);
  await page.getByRole("textbox", { name: "项目名称" }).fill("农村公路养护甲");
  await here.goTo(/^4 /);
  await page.getByRole("textbox", { name: "项目名称" }).fill("防汛乙");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("heading", { name: "农村公路养护", exact: true })).toBeVisible();
  await page.keyboard.press("Control+y");
  await expect(page.getByRole("heading", { name: "农村公路养护甲" })).toBeVisible();
});
