/**
 * Tries the checks on the judged documents: `npm run judged`. Prints precision and recall, writes docs/judged.md and the
 * record of each rule, which decides how grave it may be (src/checks/judged/precision.ts).
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkDraft } from "../src/checks/index.ts";
import { asPlanned } from "../src/checks/judged/document.ts";
import { JUDGED_DOCUMENTS } from "../src/checks/judged/documents/index.ts";
import { type Judgements, judge, judgedReport, precisionByRule } from "../src/checks/judged/judge.ts";
import { precisionFile } from "../src/checks/judged/precision-file.ts";
import { blocksOf } from "../src/checks/judged/written.ts";
import { recognise } from "../src/word/reader/index.ts";
import { layoutOf } from "../templates/index.ts";

const each = JUDGED_DOCUMENTS.map((document) => {
  const { draft, layoutGuess } = recognise(blocksOf(document.written), { id: document.id, year: 2026 });
  return judge(document, checkDraft(asPlanned(draft, document), layoutOf(layoutGuess)).open);
});
const all: Judgements = {
  findings: each.flatMap(({ findings }) => findings),
  planted: each.flatMap(({ planted }) => planted),
};
const forms = new Map(JUDGED_DOCUMENTS.map(({ id, form }) => [id, form]));
const report = judgedReport(all, (id) => forms.get(id) ?? id);
process.stdout.write(`${report}\n`);
for (const { finding, document, verdict } of all.findings) {
  if (verdict !== "right")
    process.stdout.write(
      `${verdict} ${document} ${finding.rule} ${JSON.stringify(finding.where)} ${finding.message}\n`,
    );
}
for (const { planted, document, found } of all.planted) {
  if (!found) process.stdout.write(`missed ${document} ${planted.at} ${planted.kind} ${planted.what}\n`);
}
const root = join(import.meta.dirname, "..");
writeFileSync(join(root, "docs/judged.md"), report);
writeFileSync(join(root, "src/checks/judged/precision.ts"), precisionFile(precisionByRule(all)));
