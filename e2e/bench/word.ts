/**
 * Word export beside a hand-written floor and the libraries, 34 and 340 tables of eight rows, in Node.
 * Run: npx tsx e2e/bench/word.ts
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { openPackage } from "../../src/word/package/index.ts";
import { checkStructure } from "../../src/word/structure/index.ts";
import { templateBuilders } from "./word/builders.ts";
import { projects } from "./word/content.ts";
import { docxBuilders } from "./word/docx-builders.ts";
import { measure } from "./word/measure.ts";

const RUNS: Readonly<Record<number, number>> = { 34: 15, 340: 5 };
const PEAK_TABLES = 340;
const builders = [...templateBuilders, ...docxBuilders];

/** Peak memory of one builder, in a process of its own, over that of the same process building nothing. */
function peak(name: string): number {
  const self = fileURLToPath(import.meta.url);
  const { stdout } = spawnSync(process.execPath, [...process.execArgv, self, "--peak", name], { encoding: "utf8" });
  return Number(stdout.trim()) / 1024;
}

async function main(): Promise<void> {
  const [, , flag, wanted] = process.argv;
  if (flag === "--peak") {
    await builders.find((each) => each.name === wanted)?.build(projects(PEAK_TABLES));
    console.log(process.resourceUsage().maxRSS);
    return;
  }
  for (const [tables, runs] of Object.entries(RUNS)) {
    console.log(`\n${tables} tables, median of ${runs}`);
    for (const { name, median, ratio, bytes } of await measure(builders, Number(tables), runs)) {
      console.log(
        `${name.padEnd(26)} ${median.toFixed(1).padStart(8)} ms  ×${ratio.toFixed(2).padStart(6)}  ${(bytes / 1024).toFixed(0).padStart(6)} KB`,
      );
    }
  }
  const base = peak("none");
  console.log(`\n${PEAK_TABLES} tables, peak memory over ${base.toFixed(0)} MB of a process that builds nothing`);
  for (const { name } of builders) console.log(`${name.padEnd(26)} ${(peak(name) - base).toFixed(0).padStart(6)} MB`);
  const [byHand, filled] = await Promise.all(templateBuilders.slice(0, 2).map(({ build }) => build(projects(34))));
  if (!byHand || !filled) return;
  console.log(`floor and fill: ${textOf(byHand) === textOf(filled) ? "the same document" : "DIFFERENT documents"}`);
  console.log(`structural faults: ${checkStructure(byHand).length} and ${checkStructure(filled).length}`);
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(openPackage(bytes).parts.get("word/document.xml"));
}

await main();
