import { expect, type Page, test } from "@playwright/test";
import { app } from "./pages/app.ts";
import { indicatorGrid } from "./pages/grid.ts";
import { pasteInto } from "./support/paste.ts";

/** Keys as a person presses them: names of keys as they are, everything else letter by letter. */
const KEYS = /^(Tab|Enter|Escape|F2|Delete|Backspace|Home|End|Arrow\w+|(Shift|Alt|Control)\+\w+|Control\+Shift\+\w+)$/;

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

/** The texts of a small table, a row a line. */
function tableTexts(page: Page, name: string): Promise<readonly string[]> {
  return page
    .getByRole("table", { name })
    .evaluate((table) =>
      [...table.querySelectorAll("tr[data-entry]")].map((row) =>
        [...row.querySelectorAll("textarea")].map((field) => field.value).join("|"),
      ),
    );
}

test("speaks one grammar of keys in 机构, figures and the head of a project", async ({ page }) => {
  const here = app(page);
  await here.open();
  await here.newDraft("云溪镇人民政府", 2026, "编码式");

  // 机构: Tab over the last column makes the next row, Enter returns to where the run began, Esc gives up, Ctrl+D fills.
  await here.goTo(/部门职责及机构设置/);
  await page.getByRole("button", { name: "添加机构" }).click();
  await press(page, ["财政所", "Tab", "事业", "Tab", "股级", "Tab", "全额", "Tab", "农业站", "Tab", "事业"]);
  await press(page, ["Enter", "水利站", "Tab", "Control+d", "Tab", "错的", "Escape", "Tab", "全额"]);
  await page.keyboard.press("Control+s");
  expect(await tableTexts(page, "机构设置情况")).toEqual([
    "财政所|事业|股级|全额",
    "农业站|事业||",
    "水利站|事业||全额",
  ]);
  // A block pastes, and Ctrl+Z takes it back with its strip.
  await pasteInto(page, "甲\t乙\r\n丙\t丁\r\n");
  const strip = page.getByText(/^已粘贴 2 行/);
  await expect(strip).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(strip).toBeHidden();
  expect(await tableTexts(page, "机构设置情况")).toHaveLength(3);
  // The right button has the commands of the row.
  await page.getByRole("textbox", { name: "第 2 行 机构名称" }).click({ button: "right" });
  await page.getByRole("menuitem", { name: "删除这一行" }).click();
  expect((await tableTexts(page, "机构设置情况")).map((row) => row.split("|")[0])).toEqual(["财政所", "水利站"]);

  // Figures: Tab goes to cells one can write in, Enter down in the column of the run.
  await here.goTo(/部门预算安排的总体情况/);
  const first = page.getByRole("table", { name: "收入和支出" }).locator("input:not([readonly])").first();
  await first.click();
  const label = (await first.getAttribute("aria-label")) ?? "";
  await press(page, ["12", "Tab", "10", "Enter"]);
  await expect(page.locator("input:focus")).not.toHaveAttribute("aria-label", label);
  expect(await page.locator("input:focus").getAttribute("data-col")).toBe("0");
  await expect(first).toHaveValue("12");

  // The head: the name is typed at once after adding, no stop on its label, the plan takes a block.
  await page.getByRole("button", { name: "添加项目" }).first().click();
  // With the click the hand is in the field: an input method begins there, so no letter of its is lost.
  await page.keyboard.type("LED路灯");
  await expect(page.getByRole("textbox", { name: "项目名称" })).toHaveValue("LED路灯");
  await page.getByRole("textbox", { name: "项目编码" }).click();
  await press(page, ["555-0101-JQN-56G8", "Tab", "路灯更换", "Tab", "9.5", "Tab", "9", "Tab", "0.5", "Enter", "换灯"]);
  await expect(page.getByRole("textbox", { name: "项目编码" })).toHaveValue("555-0101-JQN-56G8");
  await expect(page.getByRole("textbox", { name: "项目名称" })).toHaveValue("路灯更换");
  await expect(page.getByRole("textbox", { name: "其他资金，万元" })).toHaveValue("0.5");
  await expect(page.getByRole("textbox", { name: "资金用途" })).toHaveValue("换灯");
  await page.keyboard.press("Tab");
  await pasteInto(page, "25\t50\t75\t100\r\n");
  await expect(page.getByRole("textbox", { name: "支出计划 12月底" })).toHaveValue("100");
  // What changes elsewhere reaches the open head.
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("textbox", { name: "支出计划 12月底" })).toHaveValue("");
  await here.saved();
});

test("selects, copies, clears, fills and pastes cells of the small tables as the grid does", async ({ page }) => {
  const here = app(page);
  await here.open();
  await here.sample();

  // 机构: by Shift and the arrows, by Shift and the pointer, by drawing; each is one step of history.
  await here.goTo(/部门职责及机构设置/);
  const texts = () => tableTexts(page, "机构设置情况");
  const before = await texts();
  const field = (row: number, column: number) =>
    page.getByRole("table", { name: "机构设置情况" }).locator(`[data-row="${row}"][data-col="${column}"]`);
  const kinds = (row: number) => before[row]?.split("|") ?? [];
  await field(0, 1).click();
  await press(page, ["Shift+ArrowDown", "Shift+ArrowRight", "Control+x"]);
  expect((await texts()).slice(0, 2)).toEqual([0, 1].map((row) => [kinds(row)[0], "", "", kinds(row)[3]].join("|")));
  await press(page, ["Control+v"]);
  expect(await texts()).toEqual(before);
  await field(0, 3).click();
  await field(2, 3).click({ modifiers: ["Shift"] });
  await pasteInto(page, "财政拨款");
  expect((await texts()).map((row) => row.split("|")[3])).toEqual(["财政拨款", "财政拨款", "财政拨款"]);
  await page.keyboard.press("Control+z");
  const [from, to] = [await field(0, 2).boundingBox(), await field(2, 3).boundingBox()];
  if (from === null || to === null) throw new Error("no cells");
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + 8, to.y + 8, { steps: 5 });
  await page.mouse.up();
  await press(page, ["Control+d"]);
  expect((await texts()).map((row) => row.split("|").slice(2).join("|"))).toEqual(
    [0, 1, 2].map(() => kinds(0).slice(2).join("|")),
  );
  await press(page, ["Control+z", "Control+Home", "Control+a", "Delete"]);
  expect(await texts()).toEqual(["|||", "|||", "|||"]);
  await press(page, ["Control+z"]);
  expect(await texts()).toEqual(before);

  // Figures: what was deleted or hidden in Word is not pasted, amounts of other units are converted and told.
  await here.goTo(/部门预算安排的总体情况/);
  const staff = page.getByRole("textbox", { name: "人员经费 2026 年，万元" });
  await staff.click();
  await pasteInto(page, "5035\t1200000元", "<table><tr><td><del>50</del>35</td><td>1200000元</td></tr></table>");
  await expect(staff).toHaveValue("35");
  await expect(page.getByRole("textbox", { name: "人员经费 2025 年，万元" })).toHaveValue("120");
  await pasteInto(page, "财政拨款收入\t1\r\n债务收入\t2\r\n");
  await expect(page.getByText("表里没有“财政拨款收入”“债务收入”，没有粘贴")).toBeVisible();
  await press(page, ["12.5万元", "Tab"]);
  await expect(staff).toHaveValue("12.5");
  await press(page, ["Shift+Tab", "Shift+ArrowDown", "Shift+ArrowRight", "Delete"]);
  await expect(staff).toHaveValue("");
  await press(page, ["Control+z"]);
  await expect(staff).toHaveValue("12.5");

  // 资产: rows find themselves by name.
  await here.goTo(/国有资产/);
  const houses = page.getByRole("textbox", { name: "第 2 行 资产数量" });
  await page.getByRole("textbox", { name: "第 1 行 资产数量" }).click();
  await pasteInto(page, "车辆（台、辆）\t7\t70\r\n房屋（平方米）\t1500\t300\r\n");
  await expect(houses).toHaveValue("1500");
  await here.saved();
});

test("pastes of a page what is seen of it, and says what was left out", async ({ page }) => {
  const here = app(page);
  const grid = indicatorGrid(page);
  await here.open();
  await here.newDraft("云溪镇人民政府", 2026, "编码式");
  await here.addProject("水渠清淤");
  await grid.addRow(1, "数量");
  // Deleted and hidden words, raised digits, a fraction, a break in a cell, a picture where a word should be.
  const cells = [
    "清淤<del>长度</del>土方量",
    "含支渠<br>不含毛渠<span style='display:none'>内部</span>",
    "≥10<sup>4</sup>立方米",
    "<s>合同</s>验收单",
  ];
  const second = ["淤泥厚度", "<img src=x>", "≤<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>米", "测量记录"];
  const row = (of: readonly string[]) => `<tr>${of.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  await pasteInto(page, "清淤长度土方量\t…", `<table>${row(cells)}${row(second)}</table>`);
  await expect(page.getByText(/^已粘贴 2 行/)).toBeVisible();
  const text = (n: number, place: string) => grid.row(n).locator(`td[data-place="${place}"]`);
  await expect(text(1, "level3")).toContainText("清淤土方量");
  await expect(text(1, "level3")).not.toContainText("长度");
  await expect(text(1, "description")).toContainText("含支渠\n不含毛渠", { useInnerText: true });
  await expect(text(1, "description")).not.toContainText("内部");
  await expect(grid.row(1)).toContainText("10⁴");
  await expect(grid.row(2)).toContainText("1/2");
  await page.getByRole("button", { name: "看改了什么" }).click();
  const changes = page.getByRole("dialog", { name: "粘贴时改了什么" });
  for (const said of [/删除/, /隐藏/, /删除线/, /图片/]) await expect(changes).toContainText(said);
  await page.keyboard.press("Escape");

  // A picture alone says so, in a grid, a small table and a text; nothing is written.
  const alone = "剪贴板里只有图片，图片里的字读不到，请照着写";
  const said = page.getByText(alone);
  await text(2, "basis").click();
  await pasteInto(page, "", "<img src=x>");
  await expect(said).toBeVisible();
  await expect(text(2, "basis")).toContainText("测量记录");
  await here.goTo(/部门职责及机构设置/);
  await expect(said).toBeHidden();
  await page.getByRole("button", { name: "添加机构" }).click();
  await pasteInto(page, "", "<table><tr><td><img src=x></td></tr></table>");
  await expect(said).toBeVisible();

  // Running text of a chapter keeps its raised signs, and loses what was deleted.
  const duties = page.getByRole("textbox", { name: "部门职责", exact: true });
  await duties.click();
  await pasteInto(page, "管护104平方米绿地三年", "<p>管护10<sup>4</sup>平方米绿地<del>三年</del></p>");
  await expect(duties).toHaveValue("管护10⁴平方米绿地");
  await here.saved();
});

test("keeps the widths of columns, and fits 100 % into its box", async ({ page }) => {
  const here = app(page);
  await here.open();
  await here.sample();
  await here.goTo(/^2\s*农村人居环境整治/);
  const cell = page.locator('td[data-place="basis"]').first();
  const before = (await cell.boundingBox())?.width ?? 0;
  await cell.click();
  for (let i = 0; i < 4; i += 1) await page.keyboard.press("Alt+Shift+ArrowRight");
  await expect.poll(async () => (await cell.boundingBox())?.width ?? 0).toBeGreaterThan(before + 40);
  const drawn = (await cell.boundingBox())?.width ?? 0;
  await page.reload();
  await expect.poll(async () => (await cell.boundingBox())?.width ?? 0).toBeCloseTo(drawn, 0);
  const percent = page.getByRole("textbox", { name: "支出计划 12月底" });
  expect(await percent.evaluate((field) => field.scrollWidth <= field.clientWidth)).toBe(true);
  // A column is drawn by its edge.
  const level3 = page.getByRole("columnheader", { name: "三级指标" });
  const box = await level3.boundingBox();
  if (box === null) throw new Error("no head");
  await page.mouse.move(box.x + box.width - 3, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + 60, box.y + 8, { steps: 4 });
  await page.mouse.up();
  expect((await level3.boundingBox())?.width ?? 0).toBeGreaterThan(box.width + 40);
});
