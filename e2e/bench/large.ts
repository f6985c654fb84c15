/**
 * Very long tables in the built editor: 3,000 and 10,000 rows pasted into one of 34 projects, a key in them, and opening
 * such a draft beside one without. Run after a build: npx tsx e2e/bench/large.ts
 */
import type { Page } from "@playwright/test";
import { serve } from "../../.ci/serve.mjs";
import { CLASSES } from "../support/classes.ts";
import { draftOf, launch, newPage, openDraft, opening, quantile, slower, typing } from "./editor.ts";

/** A table as a spreadsheet copies it: as text, and as a page. */
function copied(rows: number): { readonly plain: string; readonly html: string } {
  const cells = Array.from({ length: rows }, (_, n) => {
    const [level1, level2] = CLASSES[Math.floor((n * CLASSES.length) / rows)] ?? CLASSES[0];
    return [level1, level2, `第${n + 1}段公路`, `第${n + 1}段公路怎样查看`, `≥${(n % 90) + 10}%`, "年度计划"];
  });
  const style = "height=19 class=xl65 width=72 style='height:14.4pt;width:54pt'";
  const lines = cells.map((row) => `<tr height=19>${row.map((text) => `<td ${style}>${text}</td>`).join("")}</tr>`);
  return {
    plain: cells.map((row) => row.join("\t")).join("\r\n"),
    html: `<html><head><style>.xl65{mso-number-format:General;}</style></head><body><table>${lines.join("")}</table></body></html>`,
  };
}

interface Watched {
  /** ms from the paste to the first words about the paste, to all rows in the table, to saved. */
  readonly said: number;
  readonly there: number;
  readonly saved: number;
  /** The longest time without a frame, until a while after the checks. */
  readonly frozen: number;
}

async function paste(page: Page, { plain, html }: ReturnType<typeof copied>, rows: number): Promise<Watched> {
  await page.getByRole("gridcell", { name: "第1项内容怎样数出来" }).click();
  await page.evaluate(
    ({ plain, html, count }) => {
      const watched = { said: 0, there: 0, saved: 0, frozen: 0 };
      Object.assign(window, { watched });
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", plain);
      clipboardData.setData("text/html", html);
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      requestAnimationFrame(() => {
        const began = performance.now();
        let last = began;
        document.activeElement?.dispatchEvent(event);
        const look = () => {
          const now = performance.now();
          watched.frozen = Math.max(watched.frozen, now - last);
          last = now;
          const text = document.body.textContent ?? "";
          if (watched.said === 0 && /正在读复制|正在粘贴|已粘贴/.test(text)) watched.said = now - began;
          const grid = document.querySelector("table[role=grid]");
          if (watched.there === 0 && Number(grid?.getAttribute("aria-rowcount")) >= count) watched.there = now - began;
          if (watched.there > 0 && watched.saved === 0 && /已保存 \d/.test(text)) watched.saved = now - began;
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
    },
    { plain, html, count: rows },
  );
  await page.waitForFunction(() => Reflect.get(window, "watched").saved > 0, undefined, { timeout: 300_000 });
  await page.waitForTimeout(4000);
  return page.evaluate(() => Reflect.get(window, "watched"));
}

const address = await serve(4175);
const browser = await launch();
for (const slowdown of [1, 4]) {
  for (const rows of [3000, 10_000]) {
    const page = await newPage(browser);
    await openDraft(page, address, draftOf(34));
    const before = await opening(page);
    const slow = await slower(page);
    await slow(slowdown);
    const { said, there, saved, frozen } = await paste(page, copied(rows), rows);
    await page.keyboard.press("Control+End");
    await page.keyboard.press("ArrowLeft");
    const times = await typing(page, 60, 80);
    await page.keyboard.press("Escape");
    await slow(1);
    const after = await opening(page);
    await page.context().close();
    console.log(
      `CPU ÷${slowdown}, ${rows} rows pasted: said after ${said.toFixed(0)} ms, there ${there.toFixed(0)}, saved ${saved.toFixed(0)}, ` +
        `longest without a frame ${frozen.toFixed(0)}; a key p50 ${quantile(times, 0.5).toFixed(0)} p95 ${quantile(times, 0.95).toFixed(0)} ms (budget 60); ` +
        `opens in ${after.toFixed(0)} ms, ×${(after / before).toFixed(2)} of 34 projects (budget 2)`,
    );
  }
}
await browser.close();
process.exit(0);
