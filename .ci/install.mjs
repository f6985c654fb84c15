// Installs the packages of the lock file where they are missing or older than it. Needs only Node and npm.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
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
  const marker = join(root, "node_modules", ".package-lock.json");
  const fresh = existsSync(marker) && statSync(marker).mtimeMs >= statSync(join(root, "package-lock.json")).mtimeMs;
  if (!fresh) run("npm", ["ci", "--no-audit", "--no-fund"]);
}
