import type { Draft, Layout } from "../../domain/index.ts";
import { type DocumentReading, readClipboard, readDocument, readDocx, recognise } from "../reader/index.ts";
import { signedFile, unsigned } from "../signs/index.ts";
import { fill, type Template } from "../template/index.ts";
import { type Scope, viewOf } from "../view/index.ts";
import { compareContent } from "./content.ts";
import { type Approved, type Comparison, compareLines, type Difference } from "./difference.ts";
import { compared, type Line, linesOf, marginTexts } from "./lines.ts";

/** A template to print the approved draft with. */
export interface Print {
  readonly template: Template;
  readonly layout: Layout;
}

/** A dropped file, or what was copied from a web page. */
export type Published =
  | { readonly bytes: Uint8Array; readonly fileName: string }
  | { readonly html?: string; readonly text?: string };

/** What came of holding a published file against the approved draft. */
export interface Proof {
  /** True where nothing differs; what could not be compared is in `unread`. */
  readonly same: boolean;
  readonly differences: readonly Difference[];
  /** Chinese sentences about what was not compared: pictures, hidden text, contents that are missing. */
  readonly unread: readonly string[];
  /** "print": every paragraph and cell, as our own export prints them; "content": as reading understands both, for other layouts. */
  readonly by: "print" | "content";
  readonly layoutId: string;
  readonly scope: Scope;
  /** How many paragraphs and cells of the approved draft were compared. */
  readonly compared: number;
}

/** From this share of equal lines on, a file is taken for a print of ours without asking how it reads. */
const OWN_PRINT = 0.75;
const CERTAINLY = 0.9;
const OTHER_FILE = 0.3;
/** Files of single projects are looked for by name. */
const MOST_PROJECTS = 10;

/**
 * 核对已公开文件: reads what was published and compares every paragraph and cell with what the approved draft prints. Nothing
 * is understood, so nothing is overlooked: one changed digit anywhere is a difference. See `compared` for the little that
 * is not compared.
 * @param prints the template of the draft first; others in which the office may have published.
 * @param scope tried in turn where it is not given: whole, performance, single projects.
 * @throws ReadError where the file cannot be read; TemplateError where a template has problems.
 */
export async function prove(
  published: Published,
  draft: Draft,
  prints: readonly [Print, ...Print[]],
  scope?: Scope,
): Promise<Proof> {
  const reading =
    "bytes" in published ? await readDocument(published.bytes, published.fileName) : await readClipboard(published);
  const lines = linesOf(reading.blocks);
  let best: Attempt | undefined;
  for (const attempt of attempts(draft, prints, lines, scope)) {
    if (best && isSettled(best, attempt)) break;
    const made = await tryPrint(draft, attempt, lines);
    if (best === undefined || made.comparison.likeness > best.comparison.likeness) best = made;
  }
  const chosen = best ?? (await tryPrint(draft, { print: prints[0], scope: scope ?? "whole" }, lines));
  const common = { layoutId: chosen.print.layout.id, scope: chosen.scope, compared: chosen.approved.lines.length };
  if (chosen.comparison.shared < OWN_PRINT && reading.counts.projects > 0) {
    const content = await byContent(draft, chosen, reading);
    if (content.differences.length < chosen.comparison.differences.length)
      return { ...common, ...content, by: "content" };
  }
  const { differences, withoutContents } = chosen.comparison;
  const all = [...differences, ...marginDifferences(chosen.margins, marginTexts(reading.blocks))];
  const unread = [
    ...(chosen.comparison.likeness < OTHER_FILE ? ["大部分内容和定稿对不上，请看是不是拿错了文件。"] : []),
    ...reading.notes,
    ...(withoutContents ? ["公开的文件里没有目录，目录没有核对。"] : []),
  ];
  return { ...common, same: all.length === 0, differences: all, unread, by: "print" };
}

interface Choice {
  readonly print: Print;
  readonly scope: Scope;
}

interface Attempt extends Choice {
  readonly approved: Approved;
  readonly comparison: Comparison;
  readonly margins: ReadonlySet<string>;
}

/**
 * Whether a further attempt is in vain. A print of the whole is nearly like one of the performance part, whose tables are most of
 * both; so these two are always told apart, other layouts and single projects only where there is reason.
 */
function isSettled({ comparison, print }: Attempt, next: Choice): boolean {
  if (comparison.differences.length === 0) return true;
  const single = next.scope.startsWith("project:");
  return (single || next.print !== print) && comparison.likeness >= CERTAINLY;
}

/** What the file may be a print of, the likeliest first. */
function* attempts(
  draft: Draft,
  prints: readonly Print[],
  lines: readonly Line[],
  scope: Scope | undefined,
): Generator<Choice> {
  const scopes: readonly Scope[] = scope ? [scope] : ["whole", "performance"];
  for (const print of prints) for (const each of scopes) yield { print, scope: each };
  if (scope) return;
  const keys = new Set(lines.flatMap(({ key }) => [key, key.replace(/^\d+[.、．]|绩效目标表$/g, "")]));
  const named = draft.projects.flatMap(({ name }, index) => (keys.has(compared(name)) ? [index + 1] : []));
  for (const number of named.slice(0, MOST_PROJECTS)) {
    for (const print of prints) yield { print, scope: `project:${number}` };
  }
}

async function tryPrint(draft: Draft, { print, scope }: Choice, lines: readonly Line[]): Promise<Attempt> {
  const { bytes, values } = signedFile(print.template, print.layout, draft, scope);
  const { blocks } = await readDocx(bytes);
  const printed = linesOf(blocks);
  const contents = new Set(printed.flatMap(({ contents: listed, key }) => (listed ? [key] : [])));
  const approved = { draft, values, lines: printed, contents };
  const margins = new Set([...marginTexts(blocks)].map(unsigned));
  return { print, scope, approved, comparison: compareLines(approved, lines), margins };
}

async function byContent(
  draft: Draft,
  { print, scope }: Choice,
  reading: DocumentReading,
): Promise<Pick<Proof, "same" | "differences" | "unread">> {
  const { blocks, notes } = await readDocx(fill(print.template, viewOf(draft, print.layout, scope)));
  const approved = recognise({ blocks, notes }, { id: draft.id, title: draft.title, year: draft.year });
  const { differences, unprinted } = compareContent(approved.draft, reading.draft);
  const unread = [
    "公开的文件和绩表的版面不同，是按读出的内容逐项核对的；标题、表头等版面上的字没有核对。",
    ...reading.notes,
    ...(unprinted.length > 0 ? [`公开的文件里没有印：${unprinted.join("、")}。`] : []),
  ];
  return { same: differences.length === 0, differences, unread };
}

/** Headers and footers that the approved file does not have; a web page has none, which is no difference. */
function marginDifferences(approved: ReadonlySet<string>, published: ReadonlySet<string>): readonly Difference[] {
  return [...published]
    .filter((text) => !approved.has(text))
    .map((text) => ({ kind: "added", words: "页眉页脚", approved: "", published: text, slight: false }));
}
