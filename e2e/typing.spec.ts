import { expect, type Page, test } from "@playwright/test";
import { app } from "./pages/app.ts";
import { indicatorGrid } from "./pages/grid.ts";

/** Keys as a person presses them: names of keys as they are, everything else letter by letter. */
const KEYS = /^(Tab|Shift\+Tab|Enter|Shift\+Enter|Escape|F2|Delete|Backspace|Home|End|Arrow\w+|Alt\+\w+|Control\+\w+)$/;

async function press(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    if (KEYS.test(key)) await page.keyboard.press(key);
    else await page.keyboard.type(key);
  }
}

/** What a row of the grid holds: 描述, the three places, 依据. */
async function rowTexts(page: Page, n: number): Promise<string> {
  await page.keyboard.press("Escape");
  return page.evaluate((number) => {
    const row = [...document.querySelectorAll("tr[data-line]")].find((line) =>
      line.querySelector(`button[aria-label="第 ${number} 行"]`),
    );
    const text = (place: string) => {
      const cell = row?.querySelector(`td[data-place="${place}"]`);
      const parts = [...(cell?.childNodes ?? [])].filter((node) => node.nodeType === 3);
      return parts.map((node) => node.textContent?.replace(/\u00a0/g, "").replace(/＝/, "=") ?? "").join("");
    };
    return ["description", "target.symbol", "target.value", "target.unit", "basis"].map(text).join("|");
  }, n);
}

/**
 * Natural ways to type a row, each begun at 绩效指标描述 of a new row (or of one that holds the old value `over`) and read
 * back from the grid: 描述|符号|值|单位|依据.
 */
const WAYS: readonly { readonly keys: readonly string[]; readonly row: string; readonly over?: readonly string[] }[] = [
  { keys: ["描述", "Tab", "≥", "Tab", "95", "Tab", "%", "Tab", "年度计划", "Tab"], row: "描述|≥|95|%|年度计划" },
  { keys: ["Tab", "≥95%", "Tab", "年度计划", "Tab"], row: "|≥|95|%|年度计划" },
  { keys: ["Tab", "95%", "Tab", "年度计划", "Tab"], row: "||95|%|年度计划" },
  { keys: ["Tab", "95", "Tab", "%", "Tab", "年度计划", "Tab"], row: "||95|%|年度计划" },
  { keys: ["Tab", "≥95", "Tab", "%", "Tab", "年度计划", "Tab"], row: "|≥|95|%|年度计划" },
  { keys: ["Tab", "≥", "Tab", "95%", "Tab", "年度计划", "Tab"], row: "|≥|95|%|年度计划" },
  { keys: ["Tab", "%", "Tab", "95", "Tab", "年度计划", "Tab"], row: "||95|%|年度计划" },
  { keys: ["Tab", "Tab", "95", "Tab", "%", "Tab", "年度计划", "Tab"], row: "||95|%|年度计划" },
  { keys: ["Tab", "Tab", "95%", "Tab", "年度计划", "Tab"], row: "||95|%|年度计划" },
  { keys: ["Tab", "Tab", "Tab", "%", "Tab", "95", "Tab", "年度计划", "Tab"], row: "||95|%|年度计划" },
  { keys: ["Tab", ">=95%", "Tab", "年度计划", "Tab"], row: "|≥|95|%|年度计划" },
  { keys: ["Tab", ">=", "Tab", "95", "Tab", "%", "Tab", "年度计划", "Tab"], row: "|≥|95|%|年度计划" },
  { keys: ["Tab", "=", "Tab", "16", "Tab", "处", "Tab", "工作台账", "Tab"], row: "|=|16|处|工作台账" },
  {
    keys: ["Tab", "≤", "ArrowRight", "10", "ArrowRight", "月份", "ArrowRight", "年度计划", "Enter"],
    row: "|≤|10|月份|年度计划",
  },
  { keys: ["Tab", "健全", "Tab", "上级文件", "Tab"], row: "|健全|||上级文件" },
  { keys: ["Tab", "是", "Tab", "上级文件", "Enter"], row: "|是|||上级文件" },
  { keys: ["Tab", "12.5", "Tab", "万元", "Tab", "预算安排", "Tab"], row: "||12.5|万元|预算安排" },
  { keys: ["Tab", "≥98", "Enter"], row: "|≥|98||" },
  { keys: ["Tab", "16 处", "Tab", "台账", "Enter"], row: "||16|处|台账" },
  { keys: ["Tab", "≥", "Tab", "16", "Tab", "网格", "Tab", "台账", "Enter"], row: "|≥|16|网格|台账" },
  { keys: ["Tab", "≥", "Shift+Tab", "先写描述", "Tab", "Tab", "95", "Tab", "%", "Enter"], row: "先写描述|≥|95|%|" },
  { keys: ["Tab", "≥95%", "Shift+Tab", "后写描述", "Enter"], row: "后写描述|≥|95|%|" },
  { keys: ["Tab", "≥95%", "Escape", "≥90%", "Tab", "年度计划", "Enter"], row: "|≥|90|%|年度计划" },
  { keys: ["Tab", "F2", "≥95%", "Tab", "年度计划", "Enter"], row: "|≥|95|%|年度计划" },
  {
    keys: ["Tab", "≥", "Tab", "9", "Backspace", "95", "Tab", "%", "Tab", "年度计划", "Enter"],
    row: "|≥|95|%|年度计划",
  },
  {
    over: ["Tab", "3次", "Enter"],
    keys: ["Tab", "≥ 95", "Tab", "%", "Tab", "年度计划", "Tab"],
    row: "|≥|95|%|年度计划",
  },
  { over: ["Tab", "3次", "Enter"], keys: ["Tab", "≥ 95", "Enter"], row: "|≥|95||" },
  {
    over: ["Tab", "≥90%", "Enter"],
    keys: ["Tab", "≤", "Tab", "85", "Tab", "%", "Tab", "年度计划", "Tab"],
    row: "|≤|85|%|年度计划",
  },
  { over: ["Tab", "≥90%", "Enter"], keys: ["Tab", "Tab", "95", "Enter"], row: "|≥|95|%|" },
  { over: ["Tab", "健全", "Enter"], keys: ["Tab", "≥", "Tab", "95", "Tab", "%", "Enter"], row: "|≥|95|%|" },
  {
    over: ["Tab", "≥90%", "Enter"],
    keys: ["Tab", "Tab", "Tab", "Delete", "个", "Tab", "台账", "Enter"],
    row: "|≥|90|个|台账",
  },
];

test("takes a row however one types it, and touches no other row", async ({ page }) => {
  test.setTimeout(WAYS.length * 10_000);
  const here = app(page);
  const grid = indicatorGrid(page);
  await here.open();
  await here.newDraft("云溪镇人民政府", 2026, "编码式");
  await here.addProject("路灯维护");
  await grid.addRow(1, "数量");
  await press(page, ["名称", "Tab"]);
  const wrong: string[] = [];
  for (const [index, { keys, row, over }] of WAYS.entries()) {
    const n = index + 1;
    if (n > 1) {
      await grid
        .row(n - 1)
        .locator('td[data-place="level3"]')
        .click();
      await press(page, ["Control+Enter", "名称", "Tab"]);
    }
    if (over !== undefined) {
      await press(page, over);
      await grid.row(n).locator('td[data-place="description"]').click();
    }
    await press(page, keys);
    const texts = await rowTexts(page, n);
    if (texts !== row) wrong.push(`${(over ?? []).join(" ")} → ${keys.join(" ")}: ${texts}, not ${row}`);
    // A Tab behind the last cell made a row of its own: it must be empty, and goes again.
    const rows = await grid.grid.locator("tr[data-line] button[aria-label]").count();
    if (rows > n) {
      const next = await rowTexts(page, n + 1);
      if (next !== "||||") wrong.push(`${keys.join(" ")} wrote into the next row: ${next}`);
      await page.keyboard.press("Control+z");
    }
  }
  expect(wrong).toEqual([]);
  await here.saved();
});
