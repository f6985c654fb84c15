import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { app } from "./pages/app.ts";
import { reading } from "./pages/reading.ts";

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

test("a supervisor checks many files at once and saves the findings as a workbook", async ({ page }) => {
  await app(page).open();
  await app(page).sample();
  await page.getByRole("button", { name: "草稿" }).click();
  await page.getByRole("button", { name: "检查一批文件" }).click();
  const offices = Array.from({ length: 30 }, (_, n) => ({
    name: `单位${n + 1}.txt`,
    bytes: Buffer.from(`云溪镇第${n + 1}站2026年部门预算绩效信息\n\n${TABLE}`),
  }));
  await reading(page).choose(...offices, {
    name: "旧表.doc",
    bytes: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  });
  await expect(page.getByText("31 个", { exact: true })).toBeVisible();
  await expect(page.getByRole("row", { name: /旧表\.doc/ })).toContainText("文件坏了");
  await expect(page.getByRole("row", { name: /云溪镇第30站/ })).toBeVisible();

  await page.getByRole("button", { name: "云溪镇第7站" }).click();
  const details = page.getByRole("complementary", { name: "详情" });
  await expect(details).toContainText("写的是“≤90%”");
  await expect(details).toContainText("项目 1 水库管护 第 1 行 指标值");

  await page.getByRole("tab", { name: "按规则" }).click();
  await page.getByRole("button", { name: /满意度用了/ }).click();
  await expect(details).toContainText("30 处");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);

  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "存成表格" }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe("预算公开检查结果.xlsx");
  const parts = unzipSync(await readFile(await download.path()));
  const strings = strFromU8(parts["xl/sharedStrings.xml"] ?? new Uint8Array());
  for (const text of ["云溪镇第30站", "≤90%", "旧表.doc", "按规则"]) {
    expect(strings + strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array())).toContain(text);
  }
});

test("checking stops when it is told to, and keeps what it has", async ({ page }) => {
  await page.goto("./#/check");
  const big = TABLE.repeat(2000);
  const files = Array.from({ length: 12 }, (_, n) => ({ name: `${n}.txt`, bytes: Buffer.from(`${n}\n\n${big}`) }));
  await reading(page).choose(...files);
  await page.getByRole("button", { name: "停下" }).click();
  await expect(page.getByRole("button", { name: "停下" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^(选文件|再加文件)$/ })).toBeVisible();
  await expect(page.getByRole("row")).not.toHaveCount(13);
});
