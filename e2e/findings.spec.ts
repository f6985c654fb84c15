import { expect, type Page, test } from "@playwright/test";
import { checkStructure } from "../src/word/structure/index.ts";
import { app } from "./pages/app.ts";
import { findings } from "./pages/findings.ts";
import { indicatorGrid } from "./pages/grid.ts";
import { seriousFaults } from "./support/axe.ts";
import { bodyText } from "./support/docx.ts";
import { choose, download } from "./support/files.ts";
import { machine } from "./support/machine.ts";

/** Opens the sample with faults and waits for the first check. */
async function openFaulty(page: Page) {
  const here = app(page);
  const found = findings(page);
  await here.open();
  await here.sample("faulty");
  await expect(page.getByRole("button", { name: /^检查.*错误/ })).toBeVisible();
  return { here, found };
}

test("walks through every finding by keyboard, mends what can be mended, undoes, exports all the same", async ({
  page,
}) => {
  const { here, found } = await openFaulty(page);
  const { errors, warnings } = await found.counted();
  const all = errors + warnings;
  expect(errors).toBeGreaterThan(5);
  expect(warnings).toBeGreaterThan(4);
  await found.rested(all);

  // Every problem once, each with its field under the hand; then round.
  const seen: string[] = [];
  for (let n = 0; n < all; n++) {
    const { headline, focus } = await found.next();
    seen.push(headline);
    if (headline.startsWith("满意度用了")) expect(focus).toMatch(/^第 10 行 指标值/);
    if (headline === "没有写依据") expect(focus).toBe("第 8 行 指标值确定依据");
    if (headline === "缺时效指标") expect(focus).toBe("时效指标，还没有");
    if (headline === "支出合计加不拢") expect(focus).toBe("支出合计 2026 年，万元");
    if (headline.startsWith("半角标点")) expect(focus).toBe("绩效目标 1");
  }
  expect(new Set(seen).size).toBeGreaterThan(15);
  expect((await found.next()).headline).toBe(seen[0]);
  await expect(page.getByText("到末尾了，从头再看")).toBeVisible();
  expect((await found.next("Shift+F8")).headline).toBe(seen[all - 1]);

  // One by key where the hand is; F8 goes on from there, not from the beginning.
  await here.goTo(/^2\s*农村人居环境整治/);
  const grid = indicatorGrid(page);
  await grid.row(10).getByRole("gridcell", { name: "90" }).first().click();
  await expect(found.here).toHaveAttribute("aria-label", /^满意度用了/);
  await page.keyboard.press("Shift+F9");
  await found.rested(all - 1);
  await grid.expectRow(10, ["≥", "90"]);
  expect((await found.next()).headline).toBe("指标值拼在了一起");

  // All of one kind, then everything that can be mended, each one step back.
  await found.view(/^全部/);
  const hundred = found.body.getByRole("heading", { name: "百分比到顶还用“≥”" }).locator("..");
  await hundred.getByRole("button", { name: "同类 2 处一起改" }).click();
  const mending = page.getByRole("dialog", { name: "一起改" });
  await expect(mending.getByRole("button", { name: "改 2 处" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(hundred).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(hundred).toHaveCount(1);
  await found.rested(all - 1);
  await found.body.getByRole("button", { name: /^\d+ 处一起改$/ }).click();
  await mending.getByRole("checkbox", { name: /^金额/ }).check();
  await mending.getByRole("button", { name: /^改 \d+ 处$/ }).click();
  await expect(page.getByText(/^已改好 \d+ 处/).last()).toBeVisible();
  await expect(hundred).toHaveCount(0);
  await expect(found.body.getByRole("button", { name: /^\d+ 处一起改$/ })).toHaveCount(0);
  const rest = await found.counted();
  expect(rest.errors + rest.warnings).toBeLessThan(all - 6);
  await page.getByRole("button", { name: /^撤销“改好/ }).click();
  await found.rested(all - 1);
  await page.getByRole("button", { name: /^重做“改好/ }).click();
  await found.rested(rest.errors + rest.warnings);

  // Exporting lists the errors and asks a second time; the file is whole.
  await page.getByRole("button", { name: "导出 Word" }).click();
  const dialog = page.getByRole("dialog", { name: "导出公开文件" });
  await expect(dialog.getByText(`${rest.errors} 错误`)).toBeVisible();
  await expect(dialog.getByRole("button", { name: "导出 Word" })).toHaveCount(0);
  await expect(dialog.getByRole("button", { name: `有 ${rest.errors} 处错误、1 处未填，照样导出` })).toBeVisible();
  await page.keyboard.press("Escape");
  const { name, bytes } = await here.exportWord();
  expect(name).toMatch(/\.docx$/);
  expect(checkStructure(bytes)).toEqual([]);
  expect(bodyText(bytes)).toContain("农村人居环境整治");

  // Home says the same.
  await here.saved();
  await app(page).home();
  const line = page.getByRole("row", { name: /云溪镇人民政府/ });
  await expect(line).toContainText(`${rest.errors} 错误`);
  await expect(line).toContainText(`${rest.warnings} 提醒`);
});

test("a new draft of the list shows what is wrong with it before it is ever opened", async ({ page }) => {
  const { here, found } = await openFaulty(page);
  const { errors } = await found.counted();
  await here.saved();
  await app(page).home();
  await page.getByRole("button", { name: /复制、改名/ }).click();
  await page.getByRole("menuitem", { name: "复制一份" }).click();
  await expect(page.getByRole("row", { name: /副本/ })).toContainText(`${errors} 错误`);
});

test("what is decided to stay keeps its reason, survives, comes back by hand and when the value changes", async ({
  page,
}) => {
  const { here, found } = await openFaulty(page);
  const { errors, warnings } = await found.counted();
  const all = errors + warnings;
  await here.goTo(/^2\s*农村人居环境整治/);
  const card = found.body.getByRole("article", { name: "预算数和资金对不上" });
  await card.getByRole("button", { name: "定为不改…" }).click();
  await page.getByRole("textbox", { name: "为什么不改" }).fill("其他资金年中再到");
  await page.keyboard.press("Enter");
  await found.rested(all - 1);
  await expect(card).toHaveCount(0);
  await here.saved();
  await page.reload();
  await found.rested(all - 1);
  await found.view(/^已定不改 1/);
  await expect(found.body).toContainText("不改：其他资金年中再到");
  const judgement = await download(page, () => found.body.getByRole("button", { name: "存出判断" }).click());
  expect(judgement.name).toMatch(/检查的判断\.json$/);
  expect(JSON.parse(judgement.buffer.toString())).toMatchObject({
    format: "jibiao.judgement",
    decisions: [{ rule: "projects.budget-sum", reason: "其他资金年中再到", verdict: "false" }],
  });
  await found.body.getByRole("button", { name: "恢复" }).click();
  await found.rested(all);

  await page.keyboard.press("Control+z");
  await found.rested(all - 1);
  await page.getByRole("textbox", { name: "其他资金，万元" }).fill("4.00");
  await found.rested(all);
});

test("nothing speaks up, goes or comes while somebody types", async ({ page }) => {
  const { here, found } = await openFaulty(page);
  await here.goTo(/^2\s*农村人居环境整治/);
  await expect(found.cards.first()).toBeVisible();
  const field = page.getByRole("textbox", { name: "资金用途" });
  await field.focus();
  await page.keyboard.press("End");
  await page.evaluate(() => {
    const list = document.querySelector("aside [role=tabpanel]");
    const seen = { changes: 0, keys: [] as number[] };
    Object.assign(window, { seen });
    document.addEventListener("keydown", () => seen.keys.push(performance.now()), true);
    // A busy machine makes the hand pause, and in a pause the checks may speak: what counts is a run of quick keys.
    const typing = (): boolean => {
      const last = [...seen.keys.slice(-3), performance.now()];
      return last.length === 4 && last.every((at, i) => i === 0 || at - (last[i - 1] ?? 0) < 250);
    };
    if (list === null) throw new Error("no list of findings");
    new MutationObserver((all) => {
      const changed = all.filter(({ addedNodes, removedNodes }) => addedNodes.length + removedNodes.length > 0);
      if (typing()) seen.changes += changed.length;
    }).observe(list, { childList: true, subtree: true });
  });
  await page.keyboard.type("***，，各村各社区保洁清运", { delay: 60 });
  expect(await page.evaluate(() => (window as unknown as { seen: { changes: number } }).seen.changes)).toBe(0);
  await expect(found.body.getByRole("article", { name: "模板的话没有删" })).toBeVisible();
});

test("a county's rules: off, graver, as a file, on another machine", async ({ page, browser }) => {
  const { found } = await openFaulty(page);
  const { errors, warnings } = await found.counted();
  await found.view(/^全部/);
  await found.body.getByRole("button", { name: "百分比到顶还用“≥”" }).click();
  const rule = page.getByRole("article", { name: "百分比到顶还用“≥”" });
  await expect(rule.getByRole("checkbox")).toBeFocused();
  await expect(rule).toContainText("查出");
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press("Space");
  await expect(page.getByText(/条，不查 1 条/)).toBeVisible();
  await page.getByRole("article", { name: "没有写依据" }).getByRole("combobox", { name: /程度/ }).selectOption("error");
  const file = await download(page, () => page.getByRole("button", { name: "存成文件" }).click());
  await page.getByRole("button", { name: "返回" }).click();
  await expect.poll(() => found.counted()).toEqual({ errors: errors + 1, warnings: warnings - 1 });
  await app(page).home();
  await expect(page.getByRole("row", { name: /云溪镇/ })).toContainText(`${errors + 1} 错误`);

  const other = await machine(browser);
  const there = await openFaulty(other);
  await expect.poll(() => there.found.counted()).toEqual({ errors, warnings });
  await app(other).home();
  await other.getByRole("button", { name: "帮助" }).click();
  await other.getByRole("button", { name: /^查了哪些/ }).click();
  const take = () => other.getByRole("button", { name: "用县里的规则" }).click();
  await choose(other, take, { name: "县里.json", buffer: file.buffer });
  await expect(other.getByText(/^已按“县里.json”检查/)).toBeVisible();
  await other.getByRole("button", { name: "返回" }).click();
  await expect(other.getByRole("heading", { name: "草稿", level: 1 })).toBeVisible();
  await expect(other.getByRole("row", { name: /云溪镇/ })).toContainText(`${errors + 1} 错误`);
});

test("an indicator from the library becomes a row, by keyboard, without another office's number", async ({ page }) => {
  const here = app(page);
  const grid = indicatorGrid(page);
  await here.open();
  await here.newDraft("云溪镇人民政府", 2026, "编码式");
  await here.addProject("2026年农村公路养护");
  await page.getByRole("button", { name: "从指标库选" }).first().click();
  const library = page.getByRole("tabpanel", { name: "指标库" });
  const search = library.getByRole("searchbox", { name: "找指标" });
  await expect(library.getByRole("region", { name: "农村公路养护" })).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
  await search.fill("养护里程");
  await page.keyboard.press("ArrowDown");
  await expect(library.getByRole("button", { name: /日常养护里程/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await grid.expectRow(1, ["日常养护里程", "公里"]);
  await expect(library.getByRole("button", { name: /日常养护里程/ })).toContainText("已有");
  await page.getByRole("button", { name: "去填数" }).click();
  await page.keyboard.type("=86公里");
  await page.keyboard.press("Enter");
  await grid.expectRow(1, ["86", "公里"]);
  await search.fill("坑槽");
  await library.getByRole("button", { name: /雨后坑槽修补时限/ }).click();
  await expect(grid.row(2)).toContainText("雨后坑槽修补时限");
  await page.getByRole("button", { name: /^撤销“添加时效指标”/ }).click();
  await expect(grid.grid).not.toContainText("雨后坑槽修补时限");
});

test("what nobody has written yet is 未填 and no mistake; it is counted, listed before exporting and walked to", async ({
  page,
}) => {
  const here = app(page);
  const grid = indicatorGrid(page);
  const count = page.getByRole("button", { name: /^检查/ }).first();
  await here.open();
  await here.newDraft("云溪镇人民政府", 2026, "编码式");
  await expect(count).toHaveText("检查16 未填");
  await page.getByRole("button", { name: "添加项目" }).first().click();
  await page.getByRole("button", { name: "按指标体系铺空行" }).click();
  await expect(count).toHaveText(/^检查\d+ 未填$/);
  const project = page.getByRole("navigation", { name: "目录" }).getByRole("link", { name: /未命名项目/ });
  await expect(project).toContainText("未填");
  await expect(page.locator("main [aria-invalid=true]")).toHaveCount(0);

  // What was touched and is wrong is a mistake, and only that; F8 leads to it.
  await page.keyboard.insertText("巡查次数");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.insertText("≥");
  await page.keyboard.press("Enter");
  await expect(count).toHaveText(/^检查1 错误\d 提醒\d+ 未填$/);
  await page.keyboard.press("F8");
  await expect(grid.grid.locator("td[aria-invalid=true]")).toHaveCount(1);

  // Before exporting both are told, and exporting stays possible.
  await page.getByRole("button", { name: "导出 Word" }).click();
  const dialog = page.getByRole("dialog", { name: "导出公开文件" });
  await expect(dialog.getByRole("button", { name: /^有 1 处错误、\d+ 处未填，照样导出$/ })).toBeVisible();
  await expect(dialog.getByRole("button", { name: "去填" })).not.toHaveCount(0);
  await page.keyboard.press("Escape");

  // Once nothing is wrong any more, F8 goes round what is 未填.
  for (const [place, text] of [
    ["target.value", "≥12次"],
    ["description", "全年上河巡查的次数"],
    ["basis", "年度计划"],
  ] as const) {
    await grid.row(1).locator(`td[data-place='${place}']`).click();
    await page.keyboard.insertText(text);
    await page.keyboard.press("Enter");
  }
  await expect(count).toHaveText(/^检查\d+ 未填$/);
  await page.keyboard.press("F8");
  await expect(findings(page).here).toContainText("未填");
});
