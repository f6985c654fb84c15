import { expect, type Page, test } from "@playwright/test";
import { app } from "./pages/app.ts";

/** The names in the outline from top to bottom, numbers included; projects left out. */
async function outline(page: Page): Promise<readonly string[]> {
  const links = page.getByRole("navigation", { name: "目录" }).locator('a[href*="/chapter/"]');
  const texts = await links.allInnerTexts();
  return texts.map((text) => text.replace(/\s+/g, " ").trim()).filter((text) => !text.startsWith("还差什么"));
}

const startsWith = (names: readonly string[]) => names.map((name) => expect.stringMatching(new RegExp(`^${name}`)));

async function pageMenu(page: Page, item: string): Promise<void> {
  await page.getByRole("button", { name: "这一章：移动、添加、去掉" }).click();
  await page.getByRole("menuitem", { name: new RegExp(`^${item}`) }).click();
}

test("a chapter of the office's own is added, written, moved by keys and kept", async ({ page }) => {
  const here = app(page);
  await here.open();
  await here.sample();
  await page.getByRole("button", { name: "添加一章" }).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  // The hand stands in the heading at once.
  await expect(page.getByRole("textbox", { name: /^标题/ })).toBeFocused();
  await page.keyboard.insertText("绩效管理工作开展情况");
  await expect(page.getByRole("heading", { name: "绩效管理工作开展情况", level: 1 })).toBeVisible();
  await page.getByRole("textbox", { name: "正文" }).focus();
  await page.keyboard.insertText("本单位开展了绩效自评。");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("自评结果随决算公开。");
  expect((await outline(page)).slice(-2)).toEqual(startsWith(["九 其他需要说明的事项", "十 绩效管理工作开展情况"]));

  await page.getByRole("link", { name: /绩效管理工作开展情况/ }).focus();
  await page.keyboard.press("Alt+Shift+ArrowUp");
  await expect
    .poll(() => outline(page))
    .toEqual(expect.arrayContaining(startsWith(["九 绩效管理工作开展情况", "十 其他需要说明的事项"])));
  await expect(page.getByRole("link", { name: /绩效管理工作开展情况/ })).toBeFocused();
  await here.saved();
  await page.reload();
  await expect(page.getByRole("textbox", { name: "正文" })).toHaveValue("本单位开展了绩效自评。\n自评结果随决算公开。");
  expect((await outline(page)).slice(-2)).toEqual(startsWith(["九 绩效管理工作开展情况", "十 其他需要说明的事项"]));

  // A section stands inside its chapter.
  await pageMenu(page, "后面加一节");
  await page.keyboard.insertText("自评结果");
  expect((await outline(page)).slice(-3)).toEqual(
    startsWith(["九 绩效管理工作开展情况", "（一） 自评结果", "十 其他"]),
  );
  await pageMenu(page, "删除这一节");
  await expect.poll(() => outline(page)).not.toEqual(expect.arrayContaining(startsWith(["（一） 自评结果"])));
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("heading", { name: "自评结果", level: 1 })).toBeVisible();
});

test("headings are worded as the office does, and chapters taken out and put back", async ({ page }) => {
  const here = app(page);
  await here.open();
  await here.sample();
  await here.goTo(/^三 机关运行经费/);
  const heading = page.getByRole("textbox", { name: /^标题：/ });
  await heading.focus();
  await page.keyboard.insertText("机关运行经费");
  await page.getByRole("textbox", { name: "机关运行经费的序号" }).fill("3.");
  await expect.poll(() => outline(page)).toEqual(expect.arrayContaining(startsWith(["3 机关运行经费"])));
  await pageMenu(page, "标题恢复标准");
  await expect(heading).toHaveValue("");
  await expect.poll(() => outline(page)).toEqual(expect.arrayContaining(startsWith(["三 机关运行经费"])));

  await here.goTo(/国有资产/);
  await pageMenu(page, "从文件里去掉");
  // What was written there is not lost: it is said that it is not printed.
  await expect
    .poll(() => outline(page))
    .toEqual(
      expect.arrayContaining([...startsWith(["七 名词解释", "八 其他"]), expect.stringMatching(/^国有资产信息 不印/)]),
    );
  await here.goTo(/国有资产/);
  await page.getByRole("button", { name: "放回文件里" }).click();
  await expect.poll(() => outline(page)).toEqual(expect.arrayContaining(startsWith(["七 国有资产", "八 名词解释"])));

  // A chapter in which nothing stands is gone from the outline, and comes back from the menu.
  await here.goTo(/名词解释/);
  await pageMenu(page, "从文件里去掉");
  await expect.poll(async () => (await outline(page)).length).toBe(11);
  await page.getByRole("button", { name: "添加一章" }).click();
  await page.getByRole("menuitem", { name: /^名词解释/ }).click();
  await expect(page.getByRole("heading", { name: "名词解释", level: 1 })).toBeVisible();
  await expect.poll(() => outline(page)).toEqual(expect.arrayContaining(startsWith(["八 名词解释", "九 其他"])));
});

test("none is confirmed by a person, and the cover says what the document is", async ({ page }) => {
  const here = app(page);
  await here.open();
  await here.newDraft("云溪镇人民政府", 2026, "编码式");
  await here.goTo(/政府采购预算/);
  await page.getByRole("button", { name: "本年没有" }).first().click();
  await expect(page.getByText("本年没有 ·").first()).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("本年没有 ·")).toHaveCount(0);

  await here.goTo(/单位、标题/);
  const title = page.getByRole("textbox", { name: "标题", exact: true });
  await title.fill("云溪镇人民政府");
  await title.press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("2026年部门预算绩效信息");
  await expect(title).toHaveValue("云溪镇人民政府\n2026年部门预算绩效信息");
  await expect(page.getByRole("banner")).toContainText("云溪镇人民政府2026年部门预算绩效信息");
  await page.getByLabel("文件种类").selectOption("performance");
  expect(await outline(page)).toEqual(startsWith(["单位、标题", "第一部分 部门整体", "第二部分 项目"]));
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await outline(page)).length).toBe(12);
});
