import { expect, test } from "@playwright/test";
import { app } from "./pages/app.ts";
import { review } from "./pages/review.ts";
import { seriousFaults } from "./support/axe.ts";
import { machine } from "./support/machine.ts";

test("an office fills in its projects alone, and the clerk joins them after seeing old and new", async ({
  browser,
}) => {
  const [clerk, office] = [await machine(browser), await machine(browser)];
  const [here, there] = [review(clerk), review(office)];
  await app(clerk).open();
  await app(clerk).sample();
  const projects = () => app(clerk).goTo(/第二部分 项目/);
  await projects();
  await clerk.getByRole("button", { name: "发给科室填报" }).click();
  const dialog = clerk.getByRole("dialog", { name: "发给科室填报" });
  await dialog.getByLabel("姓名").fill("李芳");
  await dialog.getByLabel("科室、站所").fill("环保所");
  await expect(dialog.getByRole("button", { name: "存成填报件" })).toBeDisabled();
  const box = dialog.getByRole("checkbox", { name: /农村人居环境整治/ });
  await box.focus();
  await clerk.keyboard.press("Space");
  expect(await seriousFaults(clerk)).toEqual([]);
  const file = await here.download(() => dialog.getByRole("button", { name: "存成填报件" }).press("Enter"));
  expect(file.name).toMatch(/-填报-环保所\.jibiao$/);
  const asked = clerk.getByRole("region", { name: /发给科室填报的/ });
  await expect(asked).toContainText("1 家没有交回");
  await expect(asked.getByRole("row", { name: /环保所/ })).toContainText("农村人居环境整治");

  // The office sees its project and nothing else.
  await there.open(file);
  await expect(office.getByText(/填报件：李芳发给环保所的 1 个项目/)).toBeVisible();
  await expect(office.getByRole("button", { name: "送审", exact: true })).toBeHidden();
  const outline = office.getByRole("navigation", { name: "目录" });
  await expect(outline.getByRole("link", { name: /农村人居环境整治/ })).toHaveCount(1);
  await expect(outline.getByRole("link", { name: /收支|政府采购|国有资产/ })).toHaveCount(0);
  await app(office).goTo(/农村人居环境整治/);
  const name = office.getByRole("textbox", { name: "项目名称" });
  const purpose = office.getByRole("textbox", { name: "资金用途" });
  await purpose.fill("垃圾清运、河道保洁");
  await name.press("End");
  await office.keyboard.insertText("（所里改）");
  await office.keyboard.press("Tab");
  expect(await seriousFaults(office)).toEqual([]);
  const back = await there.download(() => office.getByRole("button", { name: "交回" }).press("Enter"));

  // Meanwhile the clerk wrote on the same name.
  await app(clerk).goTo(/农村人居环境整治/);
  await clerk.getByRole("textbox", { name: "项目名称" }).press("End");
  await clerk.keyboard.insertText("（镇里改）");
  await app(clerk).saved();
  const before = await clerk.getByRole("textbox", { name: "资金用途" }).inputValue();
  await here.open(back);
  const arrived = clerk.getByRole("dialog", { name: "环保所交回的填报件" });
  await expect(arrived.getByRole("table", { name: "改了哪里" })).toContainText("垃圾清运、河道保洁");
  await expect(arrived.getByRole("table", { name: "改了哪里" })).toContainText(before);
  await expect(arrived.getByRole("table", { name: "两边都改过" })).toContainText(/镇里改.*所里改/);
  expect(await seriousFaults(clerk)).toEqual([]);
  await arrived.getByRole("button", { name: "收下" }).press("Enter");
  await app(clerk).goTo(/农村人居环境整治/);
  await expect(clerk.getByRole("textbox", { name: "资金用途" })).toHaveValue("垃圾清运、河道保洁");
  await clerk.keyboard.press("Control+z");
  await expect(clerk.getByRole("textbox", { name: "资金用途" })).toHaveValue(before);
  await clerk.keyboard.press("Control+y");
  await expect(clerk.getByRole("textbox", { name: "资金用途" })).toHaveValue("垃圾清运、河道保洁");
  await clerk.getByRole("button", { name: "逐处选定" }).click();
  await clerk.getByRole("button", { name: "用送来的" }).click();
  await expect(clerk.getByRole("heading", { level: 1, name: /所里改/ })).toBeVisible();
  await projects();
  await expect(asked).toContainText("都交回了");
  await Promise.all([clerk, office].map((page) => page.context().close()));
});
