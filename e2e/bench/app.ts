/**
 * The built editor in a real browser: keydown to paint while typing in the grid with 34 and 340 projects of eight rows, at
 * 33 keys a second, and at 12 beside a bare textarea; three rounds, of which the worst counts.
 * Run after a build: npx tsx e2e/bench/app.ts
 */
import type { Browser } from "@playwright/test";
import { serve } from "../../.ci/serve.mjs";
import { draftOf, launch, newPage, openDraft, quantile, slower, typing } from "./editor.ts";

const ROUNDS = 3;
const FAST = { keys: 120, pause: 25 };
const HAND = { keys: 60, pause: 80 };

interface Times {
  readonly fast: number;
  readonly hand: number;
}

const p95 = (times: readonly number[]) => quantile(times, 0.95);

async function ofDraft(browser: Browser, address: string, projects: number, slowdown: number): Promise<Times> {
  const page = await newPage(browser);
  await openDraft(page, address, draftOf(projects));
  await (await slower(page))(slowdown);
  await page.getByRole("gridcell", { name: "第1项内容怎样数出来" }).click();
  await typing(page, 20, HAND.pause);
  const fast = p95(await typing(page, FAST.keys, FAST.pause));
  await page.waitForTimeout(2000);
  const hand = p95(await typing(page, HAND.keys, HAND.pause));
  await page.context().close();
  return { fast, hand };
}

async function ofTextarea(browser: Browser, slowdown: number): Promise<Times> {
  const page = await newPage(browser);
  await page.setContent("<textarea autofocus rows=3 cols=60></textarea>");
  await (await slower(page))(slowdown);
  await page.locator("textarea").focus();
  await typing(page, 20, HAND.pause);
  const fast = p95(await typing(page, FAST.keys, FAST.pause));
  const hand = p95(await typing(page, HAND.keys, HAND.pause));
  await page.context().close();
  return { fast, hand };
}

const address = await serve(4175);
const browser = await launch();
for (const slowdown of [1, 4]) {
  const rounds: { readonly grows: number; readonly beside: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const bare = await ofTextarea(browser, slowdown);
    const small = await ofDraft(browser, address, 34, slowdown);
    const large = await ofDraft(browser, address, 340, slowdown);
    const [grows, beside] = [large.fast / small.fast, large.hand / bare.hand];
    console.log(
      `CPU ÷${slowdown}, p95: 33 keys a second 34 ${small.fast.toFixed(1)}, 340 ${large.fast.toFixed(1)} ms (×${grows.toFixed(2)}); ` +
        `12 a second textarea ${bare.hand.toFixed(1)}, 34 ${small.hand.toFixed(1)}, 340 ${large.hand.toFixed(1)} ms (×${beside.toFixed(2)})`,
    );
    rounds.push({ grows, beside });
  }
  const worst = (of: "grows" | "beside") => Math.max(...rounds.map((round) => round[of])).toFixed(2);
  console.log(
    `CPU ÷${slowdown}, worst of ${ROUNDS}: 340 projects ×${worst("grows")} of 34 (budget 1.2), ×${worst("beside")} of a bare textarea (budget 2)`,
  );
}
await browser.close();
process.exit(0);
