import { expect, test } from "@playwright/test";
import { app } from "./pages/app.ts";

test("a second window is read-only until it takes the draft over", async ({ context, page }) => {
  await app(page).open();
  await app(page).newDraft("云溪镇人民政府", 2026, "编码式");
  await app(page).addProject("路灯维护");
  await app(page).saved();
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByText(/另一个窗口/).first()).toBeVisible();
  await expect(second.getByRole("textbox", { name: "项目名称" })).not.toBeEditable();
  await second.getByRole("button", { name: "改到本窗口编辑" }).click();
  await expect(second.getByRole("textbox", { name: "项目名称" })).toBeEditable();
  await second.getByRole("textbox", { name: "项目名称" }).fill("路灯维护和更换");
  await app(second).saved();
  await expect(page.getByRole("textbox", { name: "项目名称" })).not.toBeEditable();
});

const broken = [
  ["读到一半的草稿", '{"format":"jibiao.draft","version":1,', /没有打开/],
  ["新版本的草稿", '{"format":"jibiao.draft","version":99}', /更新版本/],
  ["别的文件", '{"hello":1}', /不是/],
] as const;

for (const [what, text, sentence] of broken) {
  test(`says in one sentence what is wrong: ${what}`, async ({ page }) => {
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await app(page).open();
    const choosing = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "打开文件" }).first().click();
    await (await choosing).setFiles({ name: "云溪镇.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await expect(page.getByText(sentence).first()).toBeVisible();
    expect(errors).toEqual([]);
  });
}

test("works for the life of the page where the browser keeps nothing, and says so", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", { value: undefined, configurable: true });
  });
  await app(page).open();
  await expect(page.getByText(/关掉|关闭/).first()).toBeVisible();
  await app(page).newDraft("云溪镇人民政府", 2026, "编码式");
  await app(page).addProject("路灯维护");
  await expect(page.getByRole("button", { name: "导出 Word" })).toBeVisible();
});

test("says loudly that a full disk took nothing, and offers a file", async ({ page }) => {
  await app(page).open();
  await app(page).newDraft("云溪镇人民政府", 2026, "编码式");
  await app(page).addProject("路灯维护");
  await app(page).saved();
  await page.evaluate(() => {
    const fail = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    IDBObjectStore.prototype.put = fail;
    IDBObjectStore.prototype.add = fail;
  });
  await page.getByRole("textbox", { name: "项目名称" }).fill("路灯维护和更换");
  await expect(page.getByText(/没有保存上/).first()).toBeVisible();
  const coming = page.waitForEvent("download");
  await page
    .getByRole("button", { name: /先存成文件/ })
    .first()
    .click();
  const { readFile } = await import("node:fs/promises");
  expect(await readFile(await (await coming).path(), "utf8")).toContain("路灯维护和更换");
});
