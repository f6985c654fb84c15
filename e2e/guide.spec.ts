import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { app } from "./pages/app.ts";
import { desk } from "./pages/desk.ts";
import { findings } from "./pages/findings.ts";
import { indicatorGrid } from "./pages/grid.ts";
import { review } from "./pages/review.ts";
import { machine } from "./support/machine.ts";
import { draftOf, handedIn } from "./support/packages.ts";

interface Step {
  readonly title: string;
  readonly words: string;
  readonly picture: string;
}

const STYLE = `body{max-width:980px;margin:32px auto;padding:0 24px;font:16px/1.8 "Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1c232e}
h1{font-size:26px}h2{margin-top:48px;font-size:20px}img{width:100%;border:1px solid #cfd6e0}nav li{line-height:1.6}`;

/** One page that needs nothing beside it: words and pictures in the order of the work. */
function guide(steps: readonly Step[]): string {
  const list = steps.map(({ title }, n) => `<li><a href="#s${n + 1}">${title}</a></li>`).join("\n");
  const parts = steps.map(
    ({ title, words, picture }, n) => `<h2 id="s${n + 1}">${n + 1}　${title}</h2>
<p>${words}</p>
<img alt="${title}" src="data:image/jpeg;base64,${picture}">`,
  );
  return `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><title>绩表使用说明</title><style>${STYLE}</style>
<h1>绩表使用说明</h1>
<p>编制的人看 1 到 7，审核的人看 8 和 9。图里的单位都是虚构的。编到哪一页，按 F1 是那一页的帮助。</p>
<nav><ol>
${list}
</ol></nav>
${parts.join("\n")}
</html>
`;
}

test("the illustrated guide is made by walking its steps", async ({ page, browser }) => {
  const steps: Step[] = [];
  const show = async (from: Page, title: string, words: string) => {
    const picture = await from.screenshot({ type: "jpeg", quality: 72, animations: "disabled" });
    steps.push({ title, words, picture: picture.toString("base64") });
  };
  const here = app(page);
  await here.open();
  await page.getByRole("button", { name: "新建" }).click();
  await page.getByRole("dialog", { name: "新建" }).getByLabel("单位名称").fill("云溪镇人民政府");
  await show(
    page,
    "新建一份",
    "填单位和年度，选一种布局。有上年公开的文件，就用“从上年文件读取”，上年的数会留在旁边。",
  );
  await page.keyboard.press("Escape");
  await here.newDraft("云溪镇人民政府", 2027, "基本式");
  await expect(page.getByRole("heading", { name: "还差什么", level: 1 })).toBeVisible();
  await show(
    page,
    "还差什么",
    "新的一份先开这一页：按章、按项目列出没有填的，每一处都能走过去。写到哪里，这里的数就少到哪里。",
  );

  await here.addProject("路灯维护");
  const grid = indicatorGrid(page);
  await grid.addRow(1, "数量指标");
  await grid.typeCells(["更换路灯数", "年内更换的损坏路灯盏数", "≥80盏", "年度计划"]);
  await grid.expectRow(1, ["更换路灯数", "80", "盏", "年度计划"]);
  await show(
    page,
    "写一个项目",
    "打字就写进那一格，Tab 到下一格；“≥80盏”自己分成符号、值、单位。也可以从表格软件复制多行，选一格按 Ctrl+V。",
  );

  await here.home();
  await page.getByRole("button", { name: "看示例" }).click();
  await page.getByRole("menuitem", { name: /^有问题的示例/ }).click();
  await expect.poll(async () => (await findings(page).counted()).errors).toBeGreaterThan(0);
  await page.keyboard.press("F8");
  await show(page, "检查", "边写边查，右栏写着两边的数和怎么改。F8 走到下一处；本来就对的，定为不改并写理由。");

  await page.getByRole("button", { name: "导出 Word" }).click();
  await expect(page.getByRole("dialog", { name: "导出公开文件" })).toBeVisible();
  await show(page, "导出公开文件", "选模板、范围和要哪几种文件。没有填因此不印的先列出来。");
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "送审", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: /次送审/ });
  await dialog.getByLabel("姓名").fill("李芳");
  await show(page, "送审", "存成一个送审件，用 U 盘或聊天软件交给审核的人。不联网，也不会自己发出去。");
  const submitted = await review(page).handIn();

  const supervisor = await machine(browser);
  const there = review(supervisor);
  const board = desk(supervisor);
  await board.open();
  await board.bring(submitted, await handedIn(draftOf("柳河镇人民政府", true), "周岚"));
  await expect(board.row("柳河镇人民政府")).toBeVisible();
  await expect(board.row(/云溪镇/)).toBeVisible();
  await board.row("柳河镇人民政府").click();
  await expect(board.panel).toBeVisible();
  await show(
    supervisor,
    "审核台",
    "各单位报来的文件一次收进来，列成一张表。点一家看查出的问题，勾上的写成批注；要逐格看就打开审核。",
  );
  await there.open(submitted);
  await app(supervisor).goTo(/^2\s*农村人居环境整治/);
  await there.row("绩效指标", 1).getByRole("gridcell").nth(5).click();
  await supervisor.keyboard.press("Shift+F2");
  await there.writeRemark("定得偏低，请按上年实际提高");
  await there.giveName("王敏");
  await expect(there.thread("定得偏低")).toBeVisible();
  await show(
    supervisor,
    "审核和意见",
    "站在一格上按 Shift+F2 写批注。看完在底下选意见，点“生成意见件”，把文件交回去。",
  );
  const opinion = await there.opinion("不通过", "指标值偏低，改后再报。");

  await review(page).open(opinion);
  await expect(page.getByText("退回修改")).toBeVisible();
  await app(page).goTo(/^2 农村人居环境整治/);
  await page.getByRole("tab", { name: /^批注/ }).click();
  await expect(review(page).thread("定得偏低")).toBeVisible();
  const last = steps.splice(-2);
  await show(
    page,
    "照批注改",
    "意见件在首页“打开文件”。批注在右栏：改了的答“已改”，不改的写原因。改完再送审；通过以后定稿，再导出公开文件。",
  );
  steps.push(...last);

  const path = join(import.meta.dirname, "../dist/使用说明.html");
  writeFileSync(path, guide(steps));
  expect(statSync(path).size).toBeLessThan(3_000_000);

  // It shows as it is, beside the single file.
  await page.goto(`file://${encodeURI(path)}`);
  await expect(page.getByRole("img")).toHaveCount(9);
  for (const image of await page.getByRole("img").all()) {
    expect(await image.evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBeGreaterThan(1000);
  }
});
