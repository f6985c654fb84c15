// Installs the packages of the lock file where they are missing or older than it. Needs only Node and npm.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, lstatSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "..");

/** Runs a command of the project with its output shown; ends the process where it fails. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
    ...options,
  });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

const PROGRAMS = {
  biome: "@biomejs/biome/bin/biome",
  knip: "knip/bin/knip.js",
  playwright: "@playwright/test/cli.js",
  tsc: "typescript/bin/tsc",
  tsx: "tsx/dist/cli.mjs",
  vite: "vite/bin/vite.js",
  vitest: "vitest/vitest.mjs",
};

/** The script of a program that came with the packages, to be run by Node (alike on Windows). */
export const bin = (name) => join(root, "node_modules", PROGRAMS[name]);

/** Runs one of our scripts or programs with this Node. */
export const runNode = (script, args = [], options = {}) =>
  run(process.execPath, [script, ...args], { shell: false, ...options });

export function installPackages() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < 20) {
    console.error(`需要 Node 20 或更新，现在是 ${process.versions.node}。`);
    process.exit(1);
  }
  const modules = join(root, "node_modules");
  // A link leads to the packages of another working copy, which looks after them itself.
  if (existsSync(modules) && lstatSync(modules).isSymbolicLink()) return;
  // By content, not by time: a checkout touches the lock file without changing it.
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  const marker = join(modules, ".installed-lock");
  if (existsSync(marker) && readFileSync(marker, "utf8") === lock) return;
  run("npm", ["ci", "--no-audit", "--no-fund"]);
  writeFileSync(marker, lock);
}
