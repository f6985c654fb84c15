import { expect, type Page, test } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { app } from "./pages/app.ts";
import { indicatorGrid } from "./pages/grid.ts";
import { review } from "./pages/review.ts";
import { seriousFaults } from "./support/axe.ts";
import { changedWord } from "./support/docx.ts";
import { type Carried, choose } from "./support/files.ts";
import { machine } from "./support/machine.ts";

test("clerk and supervisor exchange files until the published one is proven", async ({ browser }) => {
  const clerk = await machine(browser);
  const supervisor = await machine(browser);
  const [here, there] = [review(clerk), review(supervisor)];
  const grid = indicatorGrid(clerk);

  // The clerk hands in.
  await app(clerk).open();
  await app(clerk).sample();
  const handedIn = await here.submit("李芳");
  expect(handedIn.name).toMatch(/-\d{4}-送审1\.jibiao$/);
  await expect(clerk.getByText("送审", { exact: true })).toBeVisible();

  // The supervisor reads: nothing can be typed, remarks are made by key.
  await there.open(handedIn);
  await expect(supervisor.getByText("待审核")).toBeVisible();
  await app(supervisor).goTo(/^2\s*农村人居环境整治/);
  await expect(supervisor.getByRole("heading", { level: 1, name: /农村人居环境整治/ })).toBeVisible();
  expect(await seriousFaults(supervisor)).toEqual([]);
  const table = supervisor.getByRole("grid", { name: "绩效指标" });
  const before = await table.textContent();
  const target = there.row("绩效指标", 1).getByRole("gridcell").nth(5);
  await target.click();
  await supervisor.keyboard.type("123");
  await supervisor.keyboard.press("Delete");
  await supervisor.keyboard.press("Control+z");
  expect(await table.textContent()).toBe(before);
  await expect(table.locator("input, textarea, [contenteditable]")).toHaveCount(0);

  // Arrows walk the cells.
  await target.click();
  await supervisor.keyboard.press("ArrowDown");
  await expect(there.row("绩效指标", 2).getByRole("gridcell").nth(4)).toBeFocused();

  const oldTarget = (await target.textContent())?.trim() ?? "";
  await target.click();
  await supervisor.keyboard.press("Shift+F2");
  await there.writeRemark("定得偏低，请按上年实际提高", "≥97%");
  await there.giveName("王敏");
  await expect(there.thread("定得偏低")).toContainText("王敏");
  await expect(target).toBeFocused();
  const description = there.row("绩效指标", 2).getByRole("gridcell").nth(4);
  await description.dblclick();
  await there.writeRemark("说明按什么口径统计");
  await supervisor.getByRole("button", { name: "给整份文件写批注" }).click();
  await there.writeRemark("封面日期请核对");
  await expect(supervisor.getByText("3 条批注未关闭，随意见退回")).toBeVisible();
  // A row may be suggested to go, by the menu of its cells.
  await there.row("绩效指标", 3).getByRole("gridcell").nth(4).click({ button: "right" });
  await supervisor.getByRole("menuitem", { name: "建议删去这一行" }).click();
  await there.writeRemark("和上一行重复");
  const doubled = there.thread("和上一行重复");
  await expect(doubled).toContainText("建议 “删去这一行”");
  await doubled.getByRole("button", { name: "撤回" }).click();
  const opinion = await there.opinion("不通过", "指标值偏低，改后再报。");
  expect(opinion.name).toMatch(/送审1-意见\.jibiao$/);

  // Meanwhile the clerk goes on: another project, and the very cell that was remarked on.
  await app(clerk).goTo(/^3 农村公路养护/);
  await clerk.getByRole("textbox", { name: "项目名称" }).fill("农村公路养护和安保");
  await app(clerk).goTo(/^2 农村人居环境整治/);
  await grid.row(1).getByRole("gridcell").nth(4).click();
  await clerk.keyboard.insertText("≥96%");
  await clerk.keyboard.press("Enter");
  await app(clerk).saved();

  // What came back joins what was written meanwhile.
  await here.open(opinion);
  await expect(clerk.getByText("退回修改")).toBeVisible();
  await app(clerk).goTo(/^3 农村公路养护和安保/);
  await expect(clerk.getByRole("textbox", { name: "项目名称" })).toHaveValue("农村公路养护和安保");
  await app(clerk).goTo(/^2 农村人居环境整治/);
  await clerk.getByRole("tab", { name: /批注/ }).click();
  await expect(clerk.getByRole("tab", { name: "批注 3" })).toBeVisible();
  const raised = here.thread("定得偏低");
  await expect(raised).toContainText(`批注时 “${oldTarget}”，现在 “≥96%”`);
  await expect(raised).toContainText("内容改过，待答复");
  expect(await seriousFaults(clerk)).toEqual([]);
  await raised.getByRole("button", { name: "采纳 ≥97%" }).click();
  await expect(raised).toContainText("已采纳");
  await grid.expectRow(1, ["97"]);
  await expect(raised).toContainText("李芳");
  await expect(raised).toContainText("项目 2 农村人居环境整治");
  // Another's remark is answered, not closed: changed, or not and why.
  const asked = here.thread("按什么口径");
  await expect(asked.getByRole("button", { name: /关闭/ })).toHaveCount(0);
  await asked.getByRole("button", { name: "不改", exact: true }).click();
  await clerk.keyboard.insertText("按镇级月度检查口径，描述里已写");
  await clerk.keyboard.press("Enter");
  await expect(asked).toContainText("不改：按镇级月度检查口径，描述里已写");
  await expect(asked).toContainText("不改，待核");
  await expect(clerk.getByRole("navigation", { name: "目录" }).getByTitle("2 条批注未关闭")).toBeVisible();

  // What was changed since the draft was handed in stands at its cell, and in the status line of the hand.
  const changed = grid.row(1).locator("td[data-place='target.value']");
  await expect(changed).toHaveAttribute("title", `送审时：${oldTarget}`);
  await changed.click();
  await expect(grid.active(1, "指标值 值")).toHaveAccessibleDescription(new RegExp(`送审时：${oldTarget}$`));
  await expect(clerk.locator("main").getByText(`送审时：${oldTarget}`, { exact: true })).toBeVisible();
  await expect(grid.row(2).locator("td[title]")).toHaveCount(0);
  await app(clerk).goTo(/^3 农村公路养护和安保/);
  const renamed = clerk.getByRole("textbox", { name: "项目名称" });
  await renamed.focus();
  await expect(renamed).toHaveAccessibleDescription("送审时：农村公路养护");
  await expect(clerk.locator("main").getByText("送审时：农村公路养护", { exact: true })).toBeVisible();
  await app(clerk).goTo(/^2 农村人居环境整治/);

  // The second round is read against the first.
  const second = await here.submit();
  expect(second.name).toMatch(/送审2\.jibiao$/);
  await expect(grid.row(1).locator("td[title]")).toHaveCount(0);
  await there.open(second);
  await expect(supervisor.getByText("待审核")).toBeVisible();
  await supervisor.keyboard.press("F8");
  await expect(supervisor.getByText(/第 1 处，共 \d+ 处/)).toBeVisible();
  await app(supervisor).goTo(/^2\s*农村人居环境整治/);
  await expect(there.row("绩效指标", 1)).toContainText("改");
  await expect(there.row("绩效指标", 1)).toContainText(oldTarget);
  await expect(there.row("绩效指标", 1)).toContainText("≥97%");
  await supervisor.getByRole("button", { name: "改动清单" }).click();
  await expect(supervisor.getByRole("cell", { name: "农村公路养护和安保", exact: true })).toBeVisible();
  expect(await seriousFaults(supervisor)).toEqual([]);
  const list = await there.download(() => supervisor.getByRole("button", { name: "存成 Word" }).click());
  expect(list.name).toMatch(/改动清单\.docx$/);
  expect(strFromU8(unzipSync(list.buffer)["word/document.xml"] ?? new Uint8Array())).toContain("农村公路养护和安保");
  const sheet = await there.download(() => supervisor.getByRole("button", { name: "存成 Excel" }).click());
  expect(sheet.name).toMatch(/改动清单\.xlsx$/);
  await supervisor.getByRole("button", { name: "回到对照" }).click();
  for (const words of ["定得偏低", "按什么口径"]) {
    await there.thread(words).getByRole("button", { name: "认可，关闭" }).click();
    await expect(there.thread(words)).toContainText("已关闭");
    await expect(there.thread(words)).toContainText("王敏");
  }
  // One remark is open still: passing all the same is asked for.
  const passed = await there.opinion("通过", "同意。", "照样通过");

  // Approved: final, locked, published.
  await here.open(passed);
  await expect(clerk.getByText("通过", { exact: true })).toBeVisible();
  // Whatever is changed now is not what was approved; taken back it is again.
  await app(clerk).goTo(/^3 农村公路养护和安保/);
  await clerk.getByRole("textbox", { name: "项目名称" }).fill("农村公路");
  await expect(clerk.getByText(/审核通过的是改动以前的内容/)).toBeVisible();
  await clerk.getByRole("textbox", { name: "项目名称" }).fill("农村公路养护和安保");
  await expect(clerk.getByText(/审核通过的是改动以前的内容/)).toHaveCount(0);
  await clerk.getByRole("button", { name: "定稿", exact: true }).click();
  await clerk.getByRole("dialog", { name: "定稿" }).getByRole("button", { name: "定稿", exact: true }).click();
  await expect(clerk.getByText(/已定稿，内容锁着。校验码 [0-9A-F]{4} [0-9A-F]{4}/)).toBeVisible();
  await app(clerk).goTo(/^3 农村公路养护和安保/);
  await expect(clerk.getByRole("textbox", { name: "项目名称" })).toHaveAttribute("readonly", "");
  const published = await app(clerk).exportWord();
  const file: Carried = { name: published.name, buffer: published.bytes };
  await clerk.getByRole("button", { name: "送审、对照、审阅稿、核对" }).click();
  await clerk.getByRole("menuitem", { name: "登记已公开" }).click();
  const register = clerk.getByRole("dialog", { name: "登记已公开" });
  await choose(clerk, () => register.getByRole("button", { name: "选文件" }).click(), file);
  await register.getByLabel("公开在哪里").fill("镇政府网站");
  await register.getByRole("button", { name: "登记", exact: true }).click();
  await expect(clerk.getByText("已公开", { exact: true })).toBeVisible();

  // The published file says what was approved; with one digit changed it does not.
  await clerk.getByRole("button", { name: "核对已公开文件" }).click();
  await prove(clerk, file);
  const result = clerk.getByRole("region", { name: "核对结果" });
  await expect(result.getByRole("heading", { name: "一致" })).toBeVisible();
  expect(await seriousFaults(clerk)).toEqual([]);
  const receipt = await here.download(() => result.getByRole("button", { name: "存核对单" }).click());
  expect(receipt.buffer.toString("utf8")).toContain("结果：一致");

  await prove(clerk, { ...file, buffer: changedWord(file.buffer, "≥97%", "≥96%") });
  await expect(result.getByRole("heading", { name: "有 1 处不同" })).toBeVisible();
  await expect(result).toContainText("97");
  await expect(result).toContainText("96");
});

function prove(page: Page, file: Carried): Promise<void> {
  return choose(page, () => page.getByRole("button", { name: /选公开的文件|再核对一个文件/ }).click(), file);
}

test("what an office finishes by itself comes back to its supervisor as a list", async ({ browser }) => {
  const clerk = await machine(browser);
  const supervisor = await machine(browser);
  const [here, there] = [review(clerk), review(supervisor)];
  await app(clerk).open();
  await app(clerk).sample();
  await there.open(await here.submit("李芳"));
  await expect(supervisor.getByText("待审核")).toBeVisible();

  // Turning it into one's own asks first, and can be taken back.
  const more = supervisor.getByRole("button", { name: "记录和本机编制" });
  await more.click();
  await supervisor.getByRole("menuitem", { name: /转为在本机编制/ }).click();
  await supervisor.getByRole("dialog", { name: "转为在本机编制" }).getByRole("button", { name: "转为编制" }).click();
  await supervisor.getByRole("button", { name: "送审、对照、审阅稿、核对" }).click();
  await supervisor.getByRole("menuitem", { name: /转回审核/ }).click();
  await expect(supervisor.getByText("待审核")).toBeVisible();

  await supervisor.getByRole("button", { name: "写姓名" }).click();
  await there.giveName("王敏");
  await here.open(await there.opinion("完善后通过", "数量改准再公开。"));
  await app(clerk).goTo(/^5 退役军人服务站经费/);
  await clerk.getByRole("textbox", { name: "预算数，万元" }).fill("7.50");
  await app(clerk).saved();
  await clerk.getByRole("button", { name: "定稿", exact: true }).click();
  const dialog = clerk.getByRole("dialog", { name: "定稿" });
  const finished = await here.download(() => dialog.getByRole("button", { name: "定稿", exact: true }).click());
  expect(finished.name).toMatch(/-定稿\.jibiao$/);

  await there.open(finished);
  await expect(supervisor.getByText(/完善后通过以后，送审的单位又改过内容（\d+ 处）/)).toBeVisible();
  await supervisor.getByRole("button", { name: "看改动清单" }).click();
  await expect(supervisor.getByRole("row", { name: /退役军人服务站经费 预算数/ })).toContainText("+1.50");
  expect(await seriousFaults(supervisor)).toEqual([]);
});

test("a package that was tampered with is said to be, and nothing of it is taken in silence", async ({ browser }) => {
  const clerk = await machine(browser);
  const supervisor = await machine(browser);
  const [here, there] = [review(clerk), review(supervisor)];
  await app(clerk).open();
  await app(clerk).sample();
  const handedIn = await here.submit("李芳");

  const text = handedIn.buffer.toString("utf8");
  const oneByte = { ...handedIn, buffer: Buffer.from(text.replace("农村公路养护", "农村公路养扩")) };
  await there.open(oneByte);
  const doubt = supervisor.getByRole("dialog", { name: "这个文件和送出时不一样" });
  await expect(doubt).toContainText("校验码不符");
  await doubt.getByRole("button", { name: "不打开" }).click();
  await expect(supervisor.getByText("待审核")).toHaveCount(0);

  await there.open(handedIn);
  await expect(supervisor.getByText("待审核")).toBeVisible();
  await supervisor.getByRole("button", { name: "写姓名" }).click();
  await there.giveName("李芳");
  const forged = await there.opinion("通过", "");
  await here.open(forged);
  const warning = clerk.getByRole("dialog", { name: "这个文件和送出时不一样" });
  await expect(warning).toContainText("署名“李芳”");
  await expect(warning).toContainText("没有采用");
  await warning.getByRole("button", { name: "收下没有问题的部分" }).click();
  await expect(clerk.getByRole("button", { name: "定稿", exact: true })).toHaveCount(0);
});

test("what a colleague wrote meanwhile joins; where both wrote, both values are shown and one is chosen", async ({
  browser,
}) => {
  const clerk = await machine(browser);
  const colleague = await machine(browser);
  const [here, there] = [review(clerk), review(colleague)];
  await app(clerk).open();
  await app(clerk).sample();
  const handedIn = await here.submit("李芳");
  await there.open(handedIn);
  await colleague.getByRole("button", { name: "记录和本机编制" }).click();
  await colleague.getByRole("menuitem", { name: /转为在本机编制/ }).click();
  await colleague.getByRole("button", { name: "转为编制" }).click();
  await app(colleague).goTo(/^3 农村公路养护/);
  await colleague.getByRole("textbox", { name: "项目名称" }).fill("农村公路养护乙");
  await app(colleague).goTo(/^4 /);
  await colleague.getByRole("textbox", { name: "项目名称" }).fill("防汛物资丁");
  await app(colleague).saved();
  await colleague.getByRole("button", { name: "送审、对照、审阅稿、核对" }).click();
  const back = await there.download(() => colleague.getByRole("menuitem", { name: /再存一份送审件/ }).click());

  await app(clerk).goTo(/^3 农村公路养护/);
  await clerk.getByRole("textbox", { name: "项目名称" }).fill("农村公路养护甲");
  await app(clerk).saved();
  await here.open(back);
  await expect(clerk.getByText("有 1 处两边都改过，先按本机的写法。")).toBeVisible();
  await app(clerk).goTo(/^4 防汛物资丁/);
  await app(clerk).goTo(/^3 农村公路养护甲/);
  await clerk.reload();
  await clerk.getByRole("button", { name: "逐处选定" }).click();
  const dialog = clerk.getByRole("dialog", { name: /两边都改过/ });
  for (const words of ["农村公路养护甲", "农村公路养护乙"])
    await expect(dialog.getByRole("table")).toContainText(words);
  expect(await seriousFaults(clerk)).toEqual([]);
  await dialog.getByRole("button", { name: "用送来的" }).click();
  await expect(dialog).toBeHidden();
  await expect(clerk.getByRole("textbox", { name: "项目名称" })).toHaveValue("农村公路养护乙");
  await expect(clerk.getByText(/两边都改过，先按/)).toHaveCount(0);
});

test("an own draft stands beside another one of this machine", async ({ browser }) => {
  const clerk = await machine(browser);
  await app(clerk).open();
  await app(clerk).sample();
  await app(clerk).home();
  await clerk.getByRole("button", { name: /复制、改名、备份、删除/ }).click();
  await clerk.getByRole("menuitem", { name: "复制一份" }).click();
  await clerk
    .getByRole("row", { name: /（副本）/ })
    .getByRole("link", { name: /^打开/ })
    .click();
  await app(clerk).goTo(/^5 退役军人服务站经费/);
  await clerk.getByRole("textbox", { name: "预算数，万元" }).fill("7.50");
  await app(clerk).saved();
  await clerk.getByRole("button", { name: "送审、对照、审阅稿、核对" }).click();
  await clerk.getByRole("menuitem", { name: "对照改动" }).click();
  const others = clerk.getByLabel("对照", { exact: true });
  await others.selectOption({ index: 1 });
  await expect(clerk.getByRole("navigation", { name: "目录" })).toContainText("改动 4 处");
  await clerk.keyboard.press("F8");
  await expect(clerk.getByText("第 1 处，共 4 处")).toBeVisible();
  await app(clerk).goTo(/^5\s*退役军人服务站经费/);
  const head = clerk.getByRole("grid", { name: "项目信息" });
  await expect(head.locator("del")).toHaveText("6.00");
  await expect(head.locator("ins")).toHaveText("7.50");
  expect(await seriousFaults(clerk)).toEqual([]);
  await clerk.getByRole("button", { name: "回到编辑" }).click();
  await expect(clerk.getByRole("textbox", { name: "预算数，万元" })).toHaveValue("7.50");
});

test("a cell changed in the review copy comes back as a suggestion; the publication carries nothing of it", async ({
  browser,
}) => {
  const clerk = await machine(browser);
  const here = review(clerk);
  await app(clerk).open();
  await app(clerk).sample();
  await app(clerk).goTo(/^2 农村人居环境整治/);
  await clerk.getByRole("heading", { level: 1, name: /农村人居环境整治/ }).click();
  await clerk.keyboard.press("Shift+F2");
  await here.writeRemark("请核对村数");
  await here.giveName("李芳");
  await clerk.getByRole("button", { name: "送审、对照、审阅稿、核对" }).click();
  const copy = await here.download(() => clerk.getByRole("menuitem", { name: /审阅稿/ }).click());
  expect(copy.name).toMatch(/审阅稿\.docx$/);
  const parts = Object.keys(unzipSync(copy.buffer));
  expect(parts).toContain("word/comments.xml");

  const changed = changedWord(copy.buffer, "日常清运保洁村数", "日常保洁村数");
  await here.open({ ...copy, buffer: changed });
  await app(clerk).goTo(/^2 农村人居环境整治/);
  await clerk.getByRole("tab", { name: /批注/ }).click();
  const suggestion = here.thread("在审阅稿里改的");
  await expect(suggestion).toHaveCount(1);
  await expect(suggestion).toContainText("建议改为 “日常保洁村数”");
  await suggestion.getByRole("button", { name: /^采纳/ }).click();
  await indicatorGrid(clerk).expectRow(1, ["日常保洁村数"]);
  // Reading the same file once more adds nothing.
  await here.open({ ...copy, buffer: changed });
  await expect(clerk.getByText("审阅稿里没有新的批注和改动")).toBeVisible();
  await app(clerk).goTo(/^2 农村人居环境整治/);

  const coming = clerk.waitForEvent("download");
  await clerk.getByRole("button", { name: "导出 Word" }).click();
  await clerk
    .getByRole("dialog", { name: "导出公开文件" })
    .getByRole("button", { name: /^导出|照样导出/ })
    .last()
    .click();
  const { readFile } = await import("node:fs/promises");
  const published = Object.keys(unzipSync(await readFile(await (await coming).path())));
  expect(published.filter((path) => /comments|customXml|people/.test(path))).toEqual([]);
  await expect(clerk.getByText("文件里没有批注、修订、姓名和草稿数据")).toBeVisible();
});

test("reads by pages: remarks and findings stand beside the printed cells, and are written there", async ({
  browser,
}) => {
  const clerk = await machine(browser);
  const supervisor = await machine(browser);
  await app(clerk).open();
  await app(clerk).sample("faulty");
  const there = review(supervisor);
  await there.open(await review(clerk).submit("李芳"));
  await app(supervisor).goTo(/^2\s*农村人居环境整治/);
  await supervisor.getByRole("button", { name: "按页看" }).click();
  const paper = supervisor.getByRole("document", { name: "印出的页面" });
  const beside = supervisor.getByRole("region", { name: "页边" });
  await expect(paper.getByText("垃圾无害化处理率")).toBeVisible();

  // A printed value is pressed twice: the remark is written beside it, at its height.
  const cell = paper.getByRole("cell", { name: "≥98%" }).first();
  await cell.dblclick();
  await supervisor.keyboard.type("上年是多少，请写明");
  await supervisor.keyboard.press("Control+Enter");
  await there.giveName("王敏");
  const said = beside.locator("[data-remark]").filter({ hasText: "上年是多少" });
  await expect(said).toContainText("指标值");
  await expect
    .poll(async () => ((await said.boundingBox())?.y ?? 0) - ((await cell.boundingBox())?.y ?? 0))
    .toBeGreaterThanOrEqual(-1);

  // What the checks found stands there too and becomes a remark in one step.
  const open = beside.getByRole("button", { name: "写成批注" });
  const found = await open.count();
  await open.first().click();
  await expect(open).toHaveCount(found - 1);
  await expect(beside.locator("[data-remark]")).toHaveCount(2);
  expect(await seriousFaults(supervisor)).toEqual([]);

  // Chapters are pages of their own; going there shows the place.
  await app(supervisor).goTo(/^八?\s*名词解释/);
  // The contents print the heading, too.
  await expect(paper.getByText("八、名词解释").nth(1)).toBeInViewport();
  await supervisor.getByRole("button", { name: "按格看" }).click();
  await expect(paper).toHaveCount(0);
});
