import { expect, test } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { desk } from "./pages/desk.ts";
import { seriousFaults } from "./support/axe.ts";
import { changedWord } from "./support/docx.ts";
import { choose, download, openFiles } from "./support/files.ts";
import { draftOf, handedIn, handedInAgain, publishedWord } from "./support/packages.ts";

const TABLE = `1、水库管护绩效目标表

	绩效目标
	完成水库的日常管护。

	一级指标
	二级指标
	三级指标
	绩效指标描述
	指标值
	指标值确定依据

	满意度指标
	服务对象满意度指标
	村民满意度
	问卷中满意的人数占比
	≤90%
	调查问卷
`;

test("a supervisor drops packages and documents, leaves and returns, and saves the list as a workbook", async ({
  page,
}) => {
  const { table, panel, held, row, bring, open } = desk(page);
  await open();
  await page.getByRole("button", { name: "贴单位名单" }).click();
  await page.getByLabel("单位", { exact: true }).fill("1\t柳河镇人民政府\n2\t青石镇人民政府\n3\t松林乡人民政府");
  await page.getByRole("button", { name: "记下名单" }).click();
  await expect(row("松林乡人民政府")).toContainText("还没有到");

  const first = await handedIn(draftOf("柳河镇人民政府", true), "周岚");
  await bring(
    first,
    await handedIn(draftOf("青石镇人民政府"), "李芳"),
    first,
    ...Array.from({ length: 6 }, (_, n) => ({
      name: `单位${n + 1}.txt`,
      buffer: Buffer.from(`云溪镇第${n + 1}站2026年部门预算绩效信息\n\n${TABLE}`),
    })),
    { name: "旧表.doc", buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) },
  );
  await expect(held.getByRole("listitem")).toHaveCount(8);
  await expect(held.getByRole("listitem", { name: "旧表.doc" })).toContainText("文件坏了");
  await expect(held.getByRole("listitem", { name: first.name })).toContainText("第 1 次送审已经收过");
  await held.getByRole("listitem", { name: "单位3.txt" }).getByRole("button", { name: "放进来" }).click();
  await expect(row("云溪镇第3站")).toContainText("待审");
  expect(await seriousFaults(page)).toEqual([]);

  // Leaving loses nothing.
  await page.getByRole("button", { name: "草稿" }).click();
  await page.getByRole("button", { name: "审核台" }).click();
  await expect(held.getByRole("listitem")).toHaveCount(7);
  await held.getByRole("button", { name: "都不要" }).click();
  await expect(held).toHaveCount(0);

  // By keyboard alone: walk, tick, open, and back.
  await row("青石镇人民政府").click();
  await page.keyboard.press("Home");
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(page.getByText("选了 2 家")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText("选了 2 家")).toHaveCount(0);
  await page.keyboard.press("End");
  await expect(row("松林乡人民政府")).toBeFocused();

  await row("云溪镇第3站").click();
  await panel.getByRole("button", { name: "满意度用了“≤”" }).click();
  await expect(panel).toContainText("写的是“≤90%”");
  await expect(panel).toContainText("项目 1 水库管护 第 1 行 指标值");
  await page.getByRole("combobox", { name: "规则" }).selectOption({ label: "满意度用了“≤”（2）" });
  await expect(table.getByRole("row")).toHaveCount(3);
  await page.getByRole("button", { name: "显示全部" }).click();
  await page.getByRole("button", { name: "按规则看" }).click();
  await page.getByRole("button", { name: "满意度用了“≤”" }).click();
  await expect(panel).toContainText("2 处");
  await expect(panel).toContainText("云溪镇第3站 · 项目 1 水库管护 第 1 行 指标值");
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "按单位看" }).click();

  const workbook = await download(page, () => page.getByRole("button", { name: "存成表格" }).click());
  expect(workbook.name).toBe("预算公开审核情况.xlsx");
  const parts = unzipSync(workbook.buffer);
  const words = Object.entries(parts).map(([path, bytes]) => (path.endsWith(".xml") ? strFromU8(bytes) : ""));
  for (const text of ["云溪镇第3站", "≤90%", "松林乡人民政府", "按规则"]) expect(words.join("")).toContain(text);
});

test("taking in stops when it is told to, and keeps what it has", async ({ page }) => {
  await desk(page).open();
  const big = TABLE.repeat(2000);
  const files = Array.from({ length: 12 }, (_, n) => ({
    name: `${n}.txt`,
    buffer: Buffer.from(`云溪镇第${n + 1}站2026年部门预算绩效信息\n\n${big}`),
  }));
  await desk(page).bring(...files);
  await page.getByRole("button", { name: "停下" }).click();
  await expect(page.getByRole("button", { name: "停下" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "收文件" })).toBeVisible();
  await expect(desk(page).table.getByRole("row")).not.toHaveCount(13);
});

test("findings become remarks in bulk, from the desk and while reviewing, and never twice", async ({ page }) => {
  const { panel, held, row, bring, open } = desk(page);
  let clicks = 0;
  const press = async (name: RegExp | string, role: "button" | "tab" | "checkbox" = "button") => {
    clicks += 1;
    await page.getByRole(role, { name }).first().click();
  };
  await open();
  const faulty = await handedIn(draftOf("柳河镇人民政府", true), "周岚");
  await bring(faulty, await handedIn(draftOf("青石镇人民政府", true), "周岚"));
  await expect(row("青石镇人民政府")).toContainText("待审");

  // From the desk: pick the office, tick everything, write.
  await row("柳河镇人民政府").click();
  clicks += 1;
  await press(/^全部 \d+ 处/, "checkbox");
  await press(/^写成批注 \d+ 条/);
  const dialog = page.getByRole("dialog", { name: "署名" });
  await dialog.getByLabel("姓名").fill("王敏");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: /^写成批注 2\d 条/ })).toBeVisible();
  expect(clicks).toBeLessThanOrEqual(4);
  await expect(panel.getByText("已写成批注").first()).toBeVisible();
  await expect(row("柳河镇人民政府")).toContainText(/2\d/);

  // While reviewing: what is on the list stays there, and says that it is written.
  await row("青石镇人民政府").dblclick();
  clicks = 0;
  await press(/^检查/, "tab");
  await press(/^全部 \d+$/);
  await press(/^全选 \d+ 处/, "checkbox");
  await press(/^写成批注 \d+ 条/);
  expect(clicks).toBeLessThanOrEqual(4);
  const column = page.getByRole("complementary", { name: "右栏" });
  await expect(column.getByText("已写成批注").first()).toBeVisible();
  await expect(column.getByRole("checkbox")).toHaveCount(0);
  await expect(page.getByRole("tab", { name: /^检查/ })).toHaveAttribute("aria-selected", "true");
  expect(await seriousFaults(page)).toEqual([]);

  // A remark that is written often is picked, not typed.
  await page.getByRole("tab", { name: /^批注/ }).click();
  await page.getByRole("button", { name: "给整份文件写批注" }).click();
  await page.getByRole("button", { name: "常用批注" }).click();
  await page.getByRole("menuitem", { name: /^缺成本指标/ }).click();
  await page.keyboard.press("Control+Enter");
  await column.getByRole("button", { name: /^全部 \d+$/ }).click();
  await expect(column.locator("[data-remark]").filter({ hasText: "缺成本指标，请按预算数补上。" })).toBeVisible();
  await page.getByRole("button", { name: "审核台" }).click();
  await expect(row("青石镇人民政府")).toBeVisible();

  // Opinions out: asked for once, then in one press, with everything for each office in its folder.
  await bring({ name: "松林乡.docx", buffer: await publishedWord("松林乡人民政府") });
  await expect(row("松林乡人民政府")).toContainText("待审");
  const answered = () => download(page, () => page.getByRole("button", { name: /^生成 \d+ 家的意见$/ }).click());
  await page.getByRole("button", { name: "导出全部意见" }).click();
  await page.getByLabel("都选").selectOption("不通过");
  await page.getByLabel("青石镇人民政府的意见").selectOption("先不写");
  await page.getByLabel("松林乡人民政府的意见").selectOption("通过");
  expect(await seriousFaults(page)).toEqual([]);
  const first = unzipSync((await answered()).buffer);
  expect(
    Object.keys(first)
      .map((path) => path.replace(/\d{4}/, "年"))
      .sort(),
  ).toEqual([
    "松林乡人民政府/松林乡人民政府-年-审核意见书.docx",
    "松林乡人民政府/松林乡人民政府-年-审阅稿.docx",
    "柳河镇人民政府/柳河镇人民政府-年-审核意见书.docx",
    "柳河镇人民政府/柳河镇人民政府-年-送审1-意见.jibiao",
  ]);
  await expect(row("柳河镇人民政府")).toContainText("退回");
  await expect(row("松林乡人民政府")).toContainText("通过");
  await open();
  await row("柳河镇人民政府").click();
  const again = await download(page, () => panel.getByRole("button", { name: "出意见" }).click());
  expect(again.name).toMatch(/^柳河镇人民政府-\d{4}-审核意见\.zip$/);
  const files = unzipSync(again.buffer);
  expect(Object.keys(files)).toHaveLength(2);

  // What comes back mended is the next round, held against the one before; the first one is old by now.
  const opinion = Object.entries(files).find(([path]) => path.endsWith(".jibiao"))?.[1] ?? new Uint8Array();
  await bring(await handedInAgain(Buffer.from(opinion), draftOf("柳河镇人民政府"), "周岚"), faulty);
  await expect(row("柳河镇人民政府")).toContainText("上次 不通过");
  await expect(page.getByText(/^再次送审的 1 家：上次 \d+ 处，这次 \d 处$/)).toBeVisible();
  await expect(held.getByRole("listitem", { name: faulty.name })).toContainText(
    "这是第 1 次送审的，审核台里已有第 2 次",
  );
});

test("several packages at once are each told in their own words; the list of drafts says where each stands", async ({
  page,
}) => {
  const draft = draftOf("柳河镇人民政府");
  const first = await handedIn(draft, "周岚");
  const later = await handedIn(draftOf("青石镇人民政府"), "李芳");
  await page.goto("./");
  await openFiles(page, first, later, { name: "不是.jibiao", buffer: Buffer.from("x") });
  const told = page.getByRole("dialog", { name: "收到 3 个文件" });
  await expect(told.getByRole("listitem").nth(0)).toContainText("已收下“柳河镇人民政府");
  await expect(told.getByRole("listitem").nth(2)).toContainText("这不是绩表的送审件或意见件");
  expect(await seriousFaults(page)).toEqual([]);
  await told.getByRole("button", { name: "知道了" }).click();
  await expect(page.getByRole("row", { name: /柳河镇人民政府/ })).toContainText(/第 1 次送审\s*周岚/);
  expect(await seriousFaults(page)).toEqual([]);

  await openFiles(page, first);
  await expect(page.getByText(/的这一份已经收过，没有新的批注和意见/)).toBeVisible();
});

test("published files of several offices are proved in one drop", async ({ page }) => {
  const { row, bring, open } = desk(page);
  await open();
  const [stream, stone] = [draftOf("柳河镇人民政府"), draftOf("青石镇人民政府")];
  await bring(await handedIn(stream, "周岚"), await handedIn(stone, "李芳"));
  await expect(row(stone.agency.name)).toContainText("待审");
  await page.getByRole("button", { name: "导出全部意见" }).click();
  await page.getByLabel("都选").selectOption("通过");
  await download(page, async () => {
    await page.getByRole("button", { name: /^生成 \d+ 家的意见$/ }).click();
    const dialog = page.getByRole("dialog", { name: "署名" });
    await dialog.getByLabel("姓名").fill("王敏");
    await page.keyboard.press("Enter");
  });
  await expect(row(stone.agency.name)).toContainText("通过");
  await page.getByRole("button", { name: "核对公开" }).click();
  await expect(page.getByText("还没有核对公开文件的 2 家")).toBeVisible();
  const right = await publishedWord("柳河镇人民政府");
  const wrong = changedWord(await publishedWord("青石镇人民政府"), "≥97%", "≥96%");
  const files = [
    { name: "柳河.docx", buffer: right },
    { name: "青石.docx", buffer: wrong },
    { name: "松林.docx", buffer: await publishedWord("松林乡人民政府") },
  ];
  await choose(page, () => page.getByRole("button", { name: "选公开的文件" }).click(), ...files);
  const line = (name: string) => page.getByRole("table", { name: "公开的文件" }).getByRole("row", { name });
  await expect(line("松林.docx")).toContainText("没有“松林乡人民政府”");
  await expect(line("柳河.docx")).toContainText("一致");
  await expect(line("青石.docx")).toContainText("1 处不同");
  await line("青石.docx").getByRole("button").press("Enter");
  const result = page.getByRole("region", { name: "核对结果" });
  await expect(result.getByRole("row", { name: /≥97% ≥96%/ })).toBeVisible();
  await expect(result.locator("ins")).toHaveText("96");
  expect(await seriousFaults(page)).toEqual([]);
  const { name } = await download(page, () => page.getByRole("button", { name: "存成表格" }).click());
  expect(name).toBe("公开文件核对情况.xlsx");

  // What was found is there again another day, until it is cleared; and that can be taken back.
  await page.reload();
  await expect(line("青石.docx")).toContainText("1 处不同");
  await page.getByRole("button", { name: "清空结果" }).click();
  await expect(page.getByText("还没有核对公开文件的 2 家")).toBeVisible();
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(line("柳河.docx")).toContainText("一致");
});
