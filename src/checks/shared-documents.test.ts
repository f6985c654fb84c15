import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { layoutOf } from "../../templates/index.ts";
import type { Finding } from "../domain/index.ts";
import { readDocument } from "../word/reader/index.ts";
import { checkDraft } from "./index.ts";

/**
 * Small documents with known answers, which are not part of the project: what they must be told, what they must not, and
 * nothing else that counts as a mistake. What stands below was judged by hand to be right of the document.
 */
const folder = new URL("../../../shared/cases/", import.meta.url);
const list = new URL("expected.json", folder);

type Expected = string | { readonly oneOf: readonly string[] };
interface Wanted {
  readonly project?: number;
  readonly indicator?: number;
  readonly rule?: Expected;
  readonly says?: readonly string[];
}
interface Document {
  readonly file: string;
  readonly findingsMust?: readonly Wanted[];
  readonly findingsMustNot?: readonly string[];
}

const documents = existsSync(list)
  ? (JSON.parse(readFileSync(list, "utf8")) as { readonly cases: readonly Document[] }).cases
  : [];
const readable = documents.filter(({ file }) => /\.(docx|txt|csv|html)$/.test(file));

/** A table of three rows in the form of Hebei lacks classes that the form asks for. */
const CLASSES = "rows.required-class";
const RIGHT: Readonly<Record<string, readonly string[]>> = {
  // 25＋20＋15＋30 is 90, and one row asks for nothing.
  "reading/rows-without-levels.docx": ["rows.points", "values.missing-target"],
  // 资金控制率 as a cost.
  "reading/one-value-column-per-place.docx": ["values.cost-without-amount"],
  "reading/unit-without-number.docx": ["values.missing-target"],
  // 第二部分 and two sections stand in the list of contents only.
  "reading/typed-contents.docx": ["document.chapter-numbers", "document.contents-list"],
  "files/sign-in-symbol-font.docx": [CLASSES],
  "files/fraction-as-equation.docx": [CLASSES],
  // 养护里程 in m².
  "files/superscript.docx": [CLASSES, "values.unit-kind"],
  "files/dropdown-form-field.docx": [CLASSES],
  "files/radicals-from-a-pdf.docx": [CLASSES],
  "files/several-paragraphs-in-a-cell.docx": [CLASSES],
  "files/sign-as-symbol-field.docx": [CLASSES],
  // A picture where the value is printed.
  "files/picture-in-value-cell.docx": ["document.misread", CLASSES],
  "files/invisible-characters.docx": [CLASSES],
  // 里程,含支线.
  "files/table-in-gbk.csv": [CLASSES, "texts.half-width"],
  "files/zero-width-in-web-table.html": [CLASSES, "rows.description-repeats"],
  "files/web-form.html": [CLASSES],
  // ＞＝１２公里 and ９５％以上.
  "files/full-width-amounts.docx": [CLASSES, "values.notation"],
  // The row whose 一级 the torn table does not print.
  "files/vertical-merge-without-a-start.docx": ["rows.class-group", CLASSES],
  "files/lines-written-by-the-product.docx": ["document.missing-parts"],
  "whole/self-evaluation-two-wrong-sums.docx": ["projects.execution-rate", "projects.score-sum"],
  "word/headings-worded-otherwise/input.docx": [CLASSES],
};

async function findings(file: string): Promise<readonly Finding[]> {
  const bytes = new Uint8Array(readFileSync(new URL(file, folder)));
  const { draft, layoutGuess } = await readDocument(bytes, file.replace(/^.*\//, ""), { id: "t", year: 2026 });
  return checkDraft(draft, layoutOf(layoutGuess)).open;
}

function isWanted({ rule, where, message }: Finding, wanted: Wanted): boolean {
  const rules = wanted.rule === undefined ? [] : typeof wanted.rule === "string" ? [wanted.rule] : wanted.rule.oneOf;
  return (
    (wanted.project === undefined || where.project === wanted.project) &&
    (wanted.indicator === undefined || where.indicator === wanted.indicator) &&
    (rules.length === 0 || rules.includes(rule)) &&
    (wanted.says ?? []).every((words) => message.includes(words))
  );
}

describe.skipIf(readable.length === 0)(
  "documents with known answers (skipped where ../shared/cases is not at hand)",
  () => {
    it.each(readable.map((document) => [document.file, document] as const))("%s", async (file, document) => {
      const open = await findings(file);
      const said = open.map(({ rule, message }) => `${rule} ${message}`);
      const missed = (document.findingsMust ?? []).filter(
        (wanted) => !open.some((finding) => isWanted(finding, wanted)),
      );
      expect(missed, said.join("\n")).toEqual([]);
      const unwanted = said.filter((words) => document.findingsMustNot?.some((not) => words.includes(not)));
      expect(unwanted).toEqual([]);
      const counted = new Set(open.filter(({ severity }) => severity !== "info").map(({ rule }) => rule));
      expect([...counted].sort(), said.join("\n")).toEqual([...(RIGHT[file] ?? [])].sort());
    });
  },
);
