// npm run e2e [-- playwright arguments]: the journeys alone, against a build that is there already.
import { spawnSync } from "node:child_process";
import { ensureBrowser } from "./browser.mjs";
import { bin, installPackages, root } from "./install.mjs";

installPackages();
const browser = await ensureBrowser();
const result = spawnSync(process.execPath, [bin("playwright"), "test", ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, JIBIAO_BROWSER: browser },
});
process.exit(result.status ?? 1);
