import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, expect, type Page, test } from "@playwright/test";
import { app } from "./pages/app.ts";
import { reading } from "./pages/reading.ts";
import { review } from "./pages/review.ts";
import type { Carried } from "./support/files.ts";
import { pasteInto } from "./support/paste.ts";

/** Kills of the browser for each kind of input; thirty with JIBIAO_LONG=1. */
const KILLS = process.env.JIBIAO_LONG === "1" ? 30 : 2;

function launch(profile: string): Promise<BrowserContext> {
  const { launchOptions, viewport, locale, baseURL } = test.info().project.use;
  return chromium.launchPersistentContext(profile, {
    ...launchOptions,
    ...(viewport === undefined ? {} : { viewport }),
    ...(locale === undefined ? {} : { locale }),
    ...(baseURL === undefined ? {} : { baseURL }),
  });
}

/** Kills every process of a browser profile, as a power cut would. */
function kill(profile: string): void {
  spawnSync("pkill", ["-9", "-f", `user-data-dir=${profile}`]);
}

/** Everything that can be read on the page, with what stands in its fields, and whether the header calls it saved. */
function look(page: Page): Promise<{ readonly saved: boolean; readonly text: string }> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>("input, textarea")].map((field) => field.value);
    const states = [...document.querySelectorAll("[role=status]")].map((item) => item.textContent ?? "");
    const cells = [...document.querySelectorAll("td")].map((cell) => cell.textContent ?? "");
    return { saved: states.some((words) => /已保存/.test(words)), text: [...fields, ...cells].join("\n") };
  });
}

/** Takes the hand to where it will type. */
type Stand = (page: Page) => Promise<unknown>;

const cell = (row: number, place: string) => (page: Page) =>
  page.locator("tr[data-line]").nth(row).locator(`td[data-place="${place}"]`).click();

/** Types on letter by letter, as hands and input methods do. */
async function typeOn(page: Page, word: string): Promise<void> {
  for (const letter of word) await page.keyboard.insertText(letter);
}

const pasteOn = (page: Page, word: string) => pasteInto(page, `${word}\t说明\r\n${word}二\t说明二\r\n`);

/** Takes a project of this name out of a file into the draft that is there. */
async function importOn(page: Page, word: string): Promise<void> {
  const read = reading(page);
  const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  const head = row("一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据");
  const rows = row("产出指标", "数量指标", word, "巡查的次数", "12次", "年度计划");
  const html = `<!doctype html><meta charset="utf-8"><h2>1、${word}绩效目标表</h2><table>${head}${rows}</table>`;
  await app(page).home();
  await page.getByRole("button", { name: "从上年文件读取" }).click();
  await read.choose({ name: "项目.html", bytes: Buffer.from(html) });
  await read.take();
  await read.target(/^已有的草稿/);
  await read.dialog.getByRole("button", { name: "加入 1 个项目" }).click();
  await expect(page.locator('td[data-place="level3"]').filter({ hasText: word })).toBeVisible();
}

/** Kinds of input in a draft that is being written. */
const WRITING: readonly { readonly what: string; readonly stand: Stand; readonly type: typeof typeOn }[] = [
  { what: "grid", stand: cell(0, "description"), type: typeOn },
  { what: "class cell", stand: cell(1, "level2"), type: typeOn },
  { what: "form", stand: (page) => page.getByRole("textbox", { name: "资金用途" }).focus(), type: typeOn },
  {
    what: "chapter",
    stand: async (page) => {
      await app(page).goTo(/部门职责及机构设置/);
      await page.getByRole("textbox", { name: "部门职责", exact: true }).focus();
    },
    type: typeOn,
  },
  {
    what: "remark",
    stand: async (page) => {
      await cell(2, "description")(page);
      await page.keyboard.press("Shift+F2");
      await page.getByRole("textbox", { name: "批注", exact: true }).focus();
    },
    type: typeOn,
  },
  { what: "paste", stand: cell(2, "level3"), type: pasteOn },
  { what: "import", stand: (page) => expect(page.getByRole("grid")).toBeVisible(), type: importOn },
];

interface Trial {
  readonly what: string;
  /** The page one comes back to; the draft is there. */
  readonly address: string;
  readonly profile: string;
  readonly stand: Stand;
  readonly type: typeof typeOn;
}

/** Kills the browser again and again while it is typed into; gives what was called saved and was not there again. */
async function trial(
  first: BrowserContext,
  { what, address, profile, stand, type }: Trial,
): Promise<readonly string[]> {
  const lost: string[] = [];
  let context = first;
  for (let n = 0; n < KILLS; n += 1) {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(address);
    await expect(page.getByText(/已保存 \d\d:\d\d/)).toBeVisible();
    await stand(page);
    const word = `${what.length}第${n}回乙丙丁`;
    await type(page, word);
    await page.waitForTimeout(10 + Math.round((160 * n) / KILLS));
    const { saved, text } = await look(page);
    const shown = [...word].reduce((most, _, at) => (text.includes(word.slice(0, at + 1)) ? at + 1 : most), 0);
    const here = page.url();
    kill(profile);
    await context.close().catch(() => undefined);
    context = await launch(profile);
    if (!saved) continue;
    const again = context.pages()[0] ?? (await context.newPage());
    await again.goto(here);
    // The page stands a moment after the header.
    const there = await expect
      .poll(async () => (await look(again)).text.includes(word.slice(0, shown)), { timeout: 10_000 })
      .toBe(true)
      .then(
        () => true,
        () => false,
      );
    if (!there) lost.push(`${what}: ${word.slice(0, shown)}`);
  }
  await context.close();
  return lost;
}

for (const { what, stand, type } of WRITING) {
  test(`loses no acknowledged input when the browser is killed: ${what}`, async () => {
    test.setTimeout(60_000 + KILLS * 60_000);
    const profile = mkdtempSync(join(tmpdir(), "jibiao-kill-"));
    const context = await launch(profile);
    const page = context.pages()[0] ?? (await context.newPage());
    await app(page).open();
    await app(page).sample();
    await app(page).goTo(/^2\s*农村人居环境整治/);
    await app(page).saved();
    if (await page.getByRole("button", { name: "展开项目信息" }).isVisible()) {
      await page.getByRole("button", { name: "展开项目信息" }).click();
    }
    const lost = await trial(context, { what, address: page.url(), profile, stand, type });
    test.info().annotations.push({ type: "kills", description: `${what}: ${KILLS}, lost ${lost.length}` });
    rmSync(profile, { recursive: true, force: true });
    expect(lost).toEqual([]);
  });
}

test("loses no acknowledged input when the browser is killed: opinion", async ({ page: clerk }) => {
  test.setTimeout(60_000 + KILLS * 60_000);
  await app(clerk).open();
  await app(clerk).sample();
  const handedIn: Carried = await review(clerk).submit("李芳");
  const profile = mkdtempSync(join(tmpdir(), "jibiao-kill-"));
  const context = await launch(profile);
  const page = context.pages()[0] ?? (await context.newPage());
  await review(page).open(handedIn);
  await expect(page.getByText("待审核")).toBeVisible();
  const stand = (at: Page) => at.getByRole("textbox", { name: "总的意见" }).focus();
  const lost = await trial(context, { what: "opinion", address: page.url(), profile, stand, type: typeOn });
  test.info().annotations.push({ type: "kills", description: `opinion: ${KILLS}, lost ${lost.length}` });
  rmSync(profile, { recursive: true, force: true });
  expect(lost).toEqual([]);
});

test("calls nothing saved that stands in an editor only", async ({ page }) => {
  await app(page).open();
  await app(page).sample();
  await app(page).goTo(/^2\s*农村人居环境整治/);
  await app(page).saved();
  const saved = page.getByText(/已保存 \d\d:\d\d/);
  await cell(1, "level2")(page);
  await page.keyboard.insertText("质");
  await expect(saved).toBeHidden();
  // Ctrl+S stores it as it stands.
  await page.keyboard.press("Control+s");
  await expect(saved).toBeVisible();
  await page.keyboard.press("Control+z");
  // What an input method composes is no word of the draft yet.
  await cell(1, "description")(page);
  const input = await page.context().newCDPSession(page);
  await input.send("Input.imeSetComposition", { text: "geng", selectionStart: 4, selectionEnd: 4 });
  await expect(saved).toBeHidden();
  await input.send("Input.insertText", { text: "更换" });
  await expect(saved).toBeVisible();
  // More than a cell takes stands there until it is given up, or cut.
  await cell(2, "description")(page);
  await page.keyboard.insertText("长".repeat(200_001));
  await expect(page.getByText(/一格最多 20 万字/)).toBeVisible();
  await expect(saved).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(saved).toBeVisible();
});

test("takes the tick away with the key, not with its write", async ({ page }) => {
  await app(page).open();
  await app(page).sample();
  await app(page).goTo(/^2\s*农村人居环境整治/);
  await cell(0, "description")(page);
  await app(page).saved();
  // Another transaction keeps the tables, so that no write comes through.
  await page.evaluate(
    () =>
      new Promise<void>((ready) => {
        const opening = indexedDB.open("jibiao");
        opening.onsuccess = () => {
          const store = opening.result.transaction(["drafts", "projects"], "readwrite").objectStore("drafts");
          const keep = () => {
            ready();
            if (!("release" in window)) store.count().onsuccess = keep;
            else opening.result.close();
          };
          store.count().onsuccess = keep;
        };
      }),
  );
  await page.keyboard.press("8");
  expect((await look(page)).saved).toBe(false);
  await page.evaluate(() => {
    Object.assign(window, { release: true });
  });
  await expect(page.getByText(/已保存 \d\d:\d\d/)).toBeVisible();
});
