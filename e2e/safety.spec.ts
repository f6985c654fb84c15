import { expect, type Page, test } from "@playwright/test";
import { app } from "./pages/app.ts";
import { download, openFiles } from "./support/files.ts";

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
    await openFiles(page, { name: "云溪镇.json", buffer: Buffer.from(text) });
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
  const save = page.getByRole("button", { name: /先存成文件/ }).first();
  const { buffer } = await download(page, () => save.click());
  expect(buffer.toString()).toContain("路灯维护和更换");
});

/** Does something to every record of a table of the browser's database. */
function records(page: Page, table: string, how: "clear" | "damage one"): Promise<void> {
  return page.evaluate(
    ([name, what]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("jibiao");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(name, "readwrite");
          const store = transaction.objectStore(name);
          if (what === "clear") store.clear();
          else {
            store.openCursor().onsuccess = ({ target }) => {
              const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
              if (cursor?.value.project.name !== "农村公路养护") return cursor?.continue();
              cursor.update({ ...cursor.value, project: { ...cursor.value.project, indicators: "坏了" } });
            };
          }
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [table, how] as const,
  );
}

test("one damaged record costs one record, which an earlier version gives back", async ({ page }) => {
  await app(page).open();
  await app(page).sample();
  await app(page).goTo(/^2\s*农村人居环境整治/);
  await page.getByRole("textbox", { name: "项目名称" }).fill("农村人居环境整治提升");
  await app(page).saved();
  const road = page.getByRole("navigation", { name: "目录" }).getByRole("link", { name: /农村公路养护/ });
  await expect(road).toBeVisible();
  await app(page).home();
  await records(page, "projects", "damage one");
  await page.reload();
  await page.getByRole("link", { name: /^打开 / }).click();
  await expect(page.getByText(/1 处存坏了，读不出来：项目“农村公路养护”/)).toBeVisible();
  await expect(road).toBeHidden();
  await page.getByRole("button", { name: "送审、对照、审阅稿、核对" }).click();
  await page.getByRole("menuitem", { name: /更早的版本/ }).click();
  await page.getByRole("button", { name: /^取回这处：.*农村公路养护/ }).click();
  await page.keyboard.press("Escape");
  await expect(road).toBeVisible();
  await app(page).saved();
  await page.reload();
  await expect(road).toBeVisible();
  await expect(page.getByText(/存坏了/)).toBeHidden();
});

test("says that other drafts are gone when the browser's data were cleared under an open one", async ({ page }) => {
  await app(page).open();
  await app(page).newDraft("云溪镇人民政府", 2026, "编码式");
  await app(page).addProject("路灯维护");
  await app(page).saved();
  for (const table of ["drafts", "chapters", "projects", "versions"]) await records(page, table, "clear");
  await page.getByRole("textbox", { name: "项目名称" }).fill("路灯维护和更换");
  await expect(page.getByText(/浏览器的数据被清掉了.*已整份写回/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("textbox", { name: "项目名称" })).toHaveValue("路灯维护和更换");
});

test("says in its place what the server no longer has, and goes on", async ({ page }) => {
  await page.route(/preview-screen.*\.js$/, (route) => route.fulfill({ status: 404, body: "" }));
  await app(page).open();
  await app(page).sample();
  await page.getByRole("button", { name: "预览" }).click();
  await expect(page.getByText(/这一页没有取到.*换了新版/)).toBeVisible();
  await expect(page.getByRole("button", { name: "重新打开本页" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("navigation", { name: "目录" })).toBeVisible();
});

test("backs up into a folder that was chosen, and says when", async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle("备份盘", { create: true }),
    });
  });
  await app(page).open();
  await app(page).newDraft("云溪镇人民政府", 2026, "编码式");
  await app(page).home();
  await expect(page.getByText("还没有备份过")).toBeVisible();
  await page.getByRole("button", { name: "备份到哪里" }).click();
  await page.getByRole("menuitem", { name: "备份到文件夹…" }).click();
  await expect(page.getByText(/1 份存进了“备份盘”里的“云溪镇人民政府-2026-草稿/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/上次备份 今天/)).toBeVisible();
  await page.getByRole("button", { name: "备份到“备份盘”" }).click();
  await expect(page.getByText(/1 份存进了“备份盘”/)).toBeVisible();
  const names = await page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("备份盘");
    return (await (await folder.getFileHandle("云溪镇人民政府-2026-草稿.jibiao.json")).getFile()).text();
  });
  expect(names).toContain("云溪镇人民政府");
});
