// npm test: types, lint, unused code, unit tests, build, size budgets, what old browsers lack, and browser tests; closes
// with one line of counts.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { bin, installPackages, root } from "./install.mjs";

installPackages();
const browser = await ensureBrowser();
const reports = mkdtempSync(join(tmpdir(), "jibiao-"));
const failures = [];

function step(title, command, args, env = {}) {
  const began = Date.now();
  console.log(`\n── ${title}`);
  const result = spawnSync(process.execPath, [command, ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, JIBIAO_BROWSER: browser, ...env },
  });
  console.log(`── ${title}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
  if (result.status !== 0) failures.push(title);
}

const read = (name) =>
  existsSync(join(reports, name)) ? JSON.parse(readFileSync(join(reports, name), "utf8")) : undefined;

step("types", bin("tsc"), ["--noEmit"]);
step("lint", bin("biome"), ["check", "--error-on-warnings", "."]);
step("unused", bin("knip"), ["--no-progress"]);
step("unit", bin("vitest"), [
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${join(reports, "unit.json")}`,
]);
step("build", join(root, ".ci/build.mjs"), []);
step("budgets", join(root, ".ci/budgets.mjs"), []);
step("old browsers", join(root, ".ci/old-browsers.mjs"), []);
step("browser", bin("playwright"), ["test", "--reporter=list,json"], {
  PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, "browser.json"),
});

const unit = read("unit.json");
const journeys = read("browser.json")?.stats;
const checks = ["types", "lint", "unused", "build", "budgets", "old browsers"];
const failedChecks = checks.filter((title) => failures.includes(title)).length;
const passed =
  (unit?.numPassedTests ?? 0) + (journeys?.expected ?? 0) + (journeys?.flaky ?? 0) + checks.length - failedChecks;
let failed = (unit?.numFailedTests ?? 0) + (journeys?.unexpected ?? 0) + failedChecks;
if (failures.includes("unit") && !unit?.numFailedTests) failed += 1;
if (failures.includes("browser") && !journeys?.unexpected) failed += 1;
const skipped = (unit?.numPendingTests ?? 0) + (journeys?.skipped ?? 0);
if (failures.length > 0) console.log(`\nfailed: ${failures.join(", ")}`);
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exit(failed > 0 ? 1 : 0);
