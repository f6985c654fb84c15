/**
 * Writes docs/rules.md, the catalogue of the checks: `npx tsx docs/build-rules.ts`. How often each rule speaks is
 * counted on the sample and, where they are at hand, on published disclosures, which are not part of the project.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { catalogueDocument, checkDraft, type RuleCounts } from "../src/checks/index.ts";
import type { Draft } from "../src/domain/index.ts";
import { sampleDraft } from "../src/domain/sample/index.ts";
import { readDocument } from "../src/word/reader/index.ts";
import { layoutOf } from "../templates/index.ts";

const SEEDS = join(import.meta.dirname, "../../shared/seeds");

function count(name: string, draft: Draft, layoutId: string): RuleCounts {
  const counts: Record<string, number> = {};
  for (const { rule } of checkDraft(draft, layoutOf(layoutId)).open) counts[rule] = (counts[rule] ?? 0) + 1;
  return { name, counts };
}

const sample = sampleDraft();
const documents = [count("示例", sample, sample.templateId)];
const files = existsSync(SEEDS) ? readdirSync(SEEDS).sort() : [];
for (const file of files) {
  const { draft, layoutGuess } = await readDocument(readFileSync(join(SEEDS, file)), file);
  documents.push(count(`公开文件 ${file.slice(0, 3)}`, draft, layoutGuess));
}
writeFileSync(join(import.meta.dirname, "rules.md"), catalogueDocument(documents));
