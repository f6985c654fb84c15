import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

const tool = join(import.meta.dirname, "../../../shared/tools/chromium86");

/** A real Chromium 86 is beside the project. */
export const hasOldBrowser = existsSync(tool);

/** How long the browser may take to show an empty page. It takes half a second when it starts at all. */
const startLimit = 60_000;
const starts = 5;
/** After which a step hangs, also on a machine that does much else. */
const hangLimit = 90_000;

/**
 * Chromium 86 with an empty page, and the hand that ends it. Run as one process this browser now and then
 * never answers the first request for a page; such a start is given up and tried again. Nothing of the
 * editor has been asked for by then, so no fault of the editor can hide here.
 */
export async function startOldBrowser() {
  const [executablePath = "", modules = "", libraries = ""] = execFileSync("bash", [tool], {
    encoding: "utf8",
  }).split("\n");
  const puppeteer = createRequire(join(modules, "x.js"))("puppeteer-core");
  const options = {
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--single-process", "--no-zygote"],
    env: { ...process.env, LD_LIBRARY_PATH: libraries },
    defaultViewport: { width: 1366, height: 620 },
    timeout: startLimit,
  };
  let cause: unknown;
  for (let start = 1; start <= starts; start++) {
    try {
      const browser = await puppeteer.launch(options);
      const stop = () => browser.process()?.kill("SIGKILL");
      const page = await Promise.race([browser.newPage(), setTimeout(startLimit, undefined, { ref: false })]);
      if (page !== undefined) {
        page.setDefaultTimeout(hangLimit);
        return { page, stop };
      }
      stop();
    } catch (error) {
      cause = error;
    }
  }
  throw new Error(`Chromium 86 showed no page in ${starts} starts`, { cause });
}
