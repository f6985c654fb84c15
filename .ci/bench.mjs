// npm run bench [-- name…]: every benchmark in e2e/bench, one after the other; ratios against peers or the floor in the same run.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { bin, installPackages, root, runNode } from "./install.mjs";

const BENCHES = [
  "word",
  "word-chromium",
  "read",
  "learn",
  "many",
  "checks",
  "review",
  "hostile",
  "start",
  "app",
  "large",
];

installPackages();
const env = { ...process.env, JIBIAO_BROWSER: await ensureBrowser() };
const chosen = process.argv.length > 2 ? process.argv.slice(2) : BENCHES;
const needed = {
  app: "dist/index.html",
  large: "dist/index.html",
  start: "dist/index.html",
  many: "dist-cli/jibiao.mjs",
};
if (Object.entries(needed).some(([name, path]) => chosen.includes(name) && !existsSync(join(root, path)))) {
  runNode(join(root, ".ci", "build.mjs"));
}
for (const name of chosen) {
  console.log(`\n── ${name}`);
  const script = join(root, "e2e", "bench", `${name}.ts`);
  // One that misses its mark says so; the others are measured all the same.
  const { status } = spawnSync(process.execPath, [bin("tsx"), script], { cwd: root, stdio: "inherit", env });
  if (status !== 0) process.exitCode = 1;
}
