/**
 * Tries the checks on the judged documents: `npm run judged`. Prints precision and recall, writes docs/judged.md and the
 * record of each rule, which decides how grave it may be (src/checks/judged/precision.ts).
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkDraft } from "../src/checks/index.ts";
import { ALL_ON, asPlanned, judgedDocument } from "../src/checks/judged/document.ts";
import { type Judgements, judge, judgedReport, precisionByRule } from "../src/checks/judged/judge.ts";
import { precisionFile } from "../src/checks/judged/precision-file.ts";
import { blocksOf } from "../src/checks/judged/written.ts";
import { recognise } from "../src/word/reader/index.ts";
import { layoutOf } from "../templates/index.ts";

const root = join(import.meta.dirname, "..");
const folder = join(root, "src/checks/judged/documents");
const documents = readdirSync(folder).map((name) =>
  judgedDocument(name.replace(/\.txt$/, ""), readFileSync(join(folder, name), "utf8")),
);
const each = documents.map((document) => {
  const { draft, layoutGuess } = recognise(blocksOf(document.written), { id: document.id, year: 2026 });
  return judge(document, checkDraft(asPlanned(draft, document), layoutOf(layoutGuess), { profile: ALL_ON }).open);
});
const all: Judgements = {
  findings: each.flatMap(({ findings }) => findings),
  planted: each.flatMap(({ planted }) => planted),
};
const forms = new Map(documents.map(({ id, form }) => [id, form]));
const report = judgedReport(all, (id) => forms.get(id) ?? id);
process.stdout.write(`${report}\n`);
for (const { finding, document, at, verdict } of all.findings) {
  if (verdict !== "right") process.stdout.write(`${document}: ${verdict} ${finding.rule} ${at} ${finding.message}\n`);
}
for (const { planted, document, found } of all.planted) {
  if (!found) process.stdout.write(`${document}: missed ${planted.id} ${planted.kind} ${planted.what}\n`);
}
writeFileSync(join(root, "docs/judged.md"), report);
writeFileSync(join(root, "src/checks/judged/precision.ts"), precisionFile(precisionByRule(all)));
