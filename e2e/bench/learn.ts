/**
 * Learning a template of Word files of 34 and 340 tables, beside reading the same file, in Node: no more than twice as long.
 * Run: npx tsx e2e/bench/learn.ts
 */
import { learnTemplate } from "../../src/word/learn/index.ts";
import { readDocument } from "../../src/word/reader/index.ts";
import { layoutOf } from "../../templates/index.ts";
import { median } from "./median.ts";
import { type Verbosity, wordFileOf } from "./read-fixture.ts";

/** Learning over reading. */
const LIMIT = 2;

for (const tables of [34, 340]) {
  for (const verbosity of ["lean", "word"] satisfies Verbosity[]) {
    const bytes = wordFileOf(tables, verbosity);
    const reading = await readDocument(bytes, "公开.docx");
    const { scheme } = layoutOf(reading.draft.templateId);
    const read = await median(() => readDocument(bytes, "公开.docx"));
    const learn = await median(() => learnTemplate(bytes, reading, scheme));
    const shown = await median(() => learnTemplate(bytes, reading, scheme).shown());
    if (learn > LIMIT * read) process.exitCode = 1;
    const over = (time: number) => `${time.toFixed(0)} ms (×${(time / read).toFixed(2)})`;
    console.log(
      `${tables} tables, ${verbosity}: read ${read.toFixed(0)} ms, learn ${over(learn)}, and show ${over(shown)}`,
    );
  }
}
