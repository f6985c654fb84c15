import { expect, type Page, test } from "@playwright/test";
import { app } from "./pages/app.ts";
import { indicatorGrid } from "./pages/grid.ts";
import { search } from "./pages/search.ts";
import { CLASSES } from "./support/classes.ts";

const ROWS = 1200;
const nameOf = (n: number) => `第${n}号路段完好`;

/** A whole table as a spreadsheet holds it; every class has as many rows as the others. */
function block(): string {
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const [level1, level2] = CLASSES[Math.floor((at * CLASSES.length) / ROWS)] ?? CLASSES[0];
    const why = at % 3 === 0 ? "按养护台账逐段清点，雨季之后再复核一遍，取两次的平均数" : "按养护台账清点";
    return [level1, level2, nameOf(at + 1), why, `≥${(at % 90) + 10}%`, "年度计划"].join("\t");
  });
  return rows.join("\r\n");
}

async function put(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
}

/** The number of the row that is drawn in the middle of the page; 0 where there is none. */
function rowInTheMiddle(page: Page): Promise<number> {
  return page.evaluate(() => {
    const line = document.elementFromPoint(600, 500)?.closest("tr[data-line]");
    return Math.max(0, Number(line?.getAttribute("aria-rowindex") ?? 2) - 2);
  });
}

test("works in a table of more than a thousand rows as in a short one", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const here = app(page);
  const grid = indicatorGrid(page);
  const rows = grid.grid.locator("tr[data-line]");
  await here.open();
  await here.newDraft("云溪镇人民政府", 2026, "编码式");
  await here.addProject("农村公路养护");

  // Pasted at once: all rows are there and counted, the page draws those that are seen.
  await page.getByRole("textbox", { name: "第一条指标的三级指标" }).focus();
  await put(page, block());
  await page.keyboard.press("Control+v");
  await expect(page.getByText(`已粘贴 ${ROWS} 行`, { exact: false })).toBeVisible();
  await expect(grid.grid).toHaveAttribute("aria-rowcount", String(ROWS + 2));
  await expect(grid.active(1, "三级指标")).toBeFocused();
  expect(await rows.count()).toBeLessThan(150);

  // Keys lead over the edge of what is drawn, and back.
  await page.keyboard.press("Control+End");
  await expect(grid.active(ROWS, "指标值确定依据")).toBeFocused();
  await expect(grid.row(ROWS)).toBeInViewport();
  await expect(grid.row(ROWS)).toHaveAttribute("aria-rowindex", String(ROWS + 2));
  await page.keyboard.press("PageUp");
  await page.keyboard.press("ArrowUp");
  await expect(grid.active(ROWS - 9, "指标值确定依据")).toBeFocused();
  await expect(grid.row(ROWS - 9)).toBeInViewport();
  await page.keyboard.press("Control+Home");
  await expect(grid.active(1, "二级指标")).toBeFocused();
  await expect(grid.row(1)).toBeInViewport();
  for (let n = 0; n < 9; n++) await page.keyboard.press("PageDown");
  await expect(grid.active(73, "二级指标")).toBeFocused();
  await expect(grid.row(73)).toBeInViewport();

  // A run of Tabs, with Enter back to where it began; Tab at the very end makes a row.
  await page.keyboard.press("Tab");
  await page.keyboard.insertText("改过的名称");
  await page.keyboard.press("Tab");
  await page.keyboard.insertText("改过的说法");
  await page.keyboard.press("Enter");
  await expect(grid.active(74, "二级指标")).toBeFocused();
  await grid.expectRow(73, ["改过的名称", "改过的说法"]);
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Tab");
  await expect(grid.active(ROWS + 1, "三级指标")).toBeFocused();
  await page.keyboard.insertText("最后补的一行");
  await page.keyboard.press("Tab");
  await expect(grid.grid).toHaveAttribute("aria-rowcount", String(ROWS + 3));

  // The wheel leaves the hand where it is; what is typed goes there, and the view with it.
  await page.mouse.move(600, 500);
  await page.mouse.wheel(0, -12_000);
  await expect(grid.row(ROWS)).toBeHidden();
  await expect.poll(() => rowInTheMiddle(page)).toBeGreaterThan(0);
  await page.keyboard.type("9");
  await expect(grid.active(ROWS + 1, "绩效指标描述")).toBeInViewport();
  await expect(grid.active(ROWS + 1, "绩效指标描述")).toHaveValue("9");
  await page.keyboard.press("Escape");

  // A range is copied whole, also what is not drawn of it.
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+Shift+End");
  await page.keyboard.press("Control+c");
  const copied = (await page.evaluate(() => navigator.clipboard.readText())).trimEnd().split(/\r?\n/);
  expect(copied).toHaveLength(ROWS + 1);
  expect(copied[699]).toContain(nameOf(700));
  // Shift and the pointer reach from a row that is no longer drawn to one far below.
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowRight");
  await page.mouse.wheel(0, 20_000);
  await expect.poll(() => rowInTheMiddle(page)).toBeGreaterThan(300);
  const far = await rowInTheMiddle(page);
  await grid
    .row(far)
    .locator("td[data-place=level3]")
    .click({ modifiers: ["Shift"] });
  await page.keyboard.press("Control+c");
  const names = (await page.evaluate(() => navigator.clipboard.readText())).trimEnd().split(/\r?\n/);
  expect(names).toHaveLength(far);

  // Undo, search and a mend lead to rows that were not drawn.
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+z");
  await expect(grid.row(ROWS + 1)).toBeInViewport();
  const find = search(page);
  await find.find(nameOf(700));
  await find.next("第 1 处，共 1 处");
  await expect(grid.row(700)).toBeInViewport();
  await page.keyboard.press("Control+h");
  await page.keyboard.press("Control+h");
  await expect(find.by).toBeFocused();
  await page.keyboard.insertText("换过的名称");
  await page.keyboard.press("Enter");
  await expect(grid.row(700)).toContainText("换过的名称");
  await page.keyboard.press("Escape");

  // 一级 is one cell: pressed far below its first row, it does not lead away.
  await page.mouse.click(300, 500);
  await expect(page.locator("main textarea:focus")).toHaveValue("效果指标");
  await expect(grid.row(700)).toBeInViewport();
  await page.keyboard.press("ArrowRight");
  await expect(grid.active(ROWS / 2 + 1, "二级指标")).toBeFocused();

  // Whoever comes back finds the hand where it was.
  await here.saved();
  await page.reload();
  await expect(grid.active(ROWS / 2 + 1, "二级指标")).toBeInViewport();
  await expect(grid.grid).toHaveAttribute("aria-rowcount", String(ROWS + 3));
  expect(await rows.count()).toBeLessThan(150);
});
