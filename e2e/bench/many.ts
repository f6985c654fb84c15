/**
 * The built command line: its start, beside Node's own, and a hundred files on one core and on two, in turn.
 * Run: npx tsx e2e/bench/many.ts (after npm run build)
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { middle } from "./median.ts";
import { wordFileOf } from "./read-fixture.ts";

const FILES = 100;
const STARTS = 11;
const ROUNDS = 5;
/** Two cores against one. */
const LEAST = 1.7;

const command = fileURLToPath(new URL("../../dist-cli/jibiao.mjs", import.meta.url));
const TASKSET = "/usr/bin/taskset";

function seconds(args: readonly string[], cores?: string): number {
  const began = performance.now();
  const [program = "", ...rest] = [
    ...(cores === undefined || !existsSync(TASKSET) ? [] : [TASKSET, "-c", cores]),
    process.execPath,
    ...args,
  ];
  const { status } = spawnSync(program, rest, { stdio: ["ignore", "ignore", "ignore"] });
  if (status !== 0) throw new Error(`${args.slice(0, 4).join(" ")}: exit code ${status}`);
  return (performance.now() - began) / 1000;
}

const folder = mkdtempSync(join(tmpdir(), "jibiao-many-"));
const small = join(folder, "小.docx");
writeFileSync(small, wordFileOf(2, "word"));
const files = Array.from({ length: FILES }, (_, at) => {
  const path = join(folder, `${at}.docx`);
  writeFileSync(path, wordFileOf(20 + (at % 5) * 7, "word"));
  return path;
});

const starts = Array.from({ length: STARTS }, () => [seconds([command, "read", small]), seconds(["-e", "0"])] as const);
const start = middle(starts.map(([own]) => own));
console.log(
  `start: read of a small .docx ${(start * 1000).toFixed(0)} ms, Node alone ${(middle(starts.map(([, bare]) => bare)) * 1000).toFixed(0)} ms`,
);
const rounds = Array.from({ length: ROUNDS }, () => {
  const one = seconds([command, "read", "--lines", "--jobs", "1", ...files], "0");
  const two = seconds([command, "read", "--lines", "--jobs", "2", ...files], "0,1");
  console.log(`${FILES} files: one core ${one.toFixed(2)} s, two ${two.toFixed(2)} s (×${(one / two).toFixed(2)})`);
  return { one, two, ratio: one / two };
});
// What else runs on the machine only ever takes time away, so the shortest time of each is the nearest to the truth.
const best = Math.min(...rounds.map(({ one }) => one)) / Math.min(...rounds.map(({ two }) => two));
const worst = Math.min(...rounds.map(({ ratio }) => ratio));
console.log(`shortest against shortest ×${best.toFixed(2)}, worst round ×${worst.toFixed(2)}`);
rmSync(folder, { recursive: true });
if (best < LEAST) process.exitCode = 1;
