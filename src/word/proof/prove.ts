import type { Draft } from "../../domain/index.ts";
import { type DocumentReading, readClipboard, readDocument, readDocx, recognise } from "../reader/index.ts";
import { signedFile, unsigned } from "../signs/index.ts";
import { fill } from "../template/index.ts";
import { type Filling, printedView, type Scope } from "../view/index.ts";
import { compareContent } from "./content.ts";
import { type Approved, type Comparison, compareLines, type Difference } from "./difference.ts";
import { compared, type Line, linesOf, marginTexts } from "./lines.ts";
import { withoutSite } from "./site-lines.ts";

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
  /** Lines of the site round the document, which were not compared. */
  readonly site: readonly string[];
  /** One Chinese sentence where the file is another office's or another year's. */
  readonly stranger?: string;
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
  published: Published | Reading,
  draft: Draft,
  prints: readonly [Filling, ...Filling[]],
  scope?: Scope,
): Promise<Proof> {
  const reading = "blocks" in published ? published : await readPublished(published);
  const lines = linesOf(reading.blocks);
  let best: Attempt | undefined;
  for (const attempt of attempts(draft, prints, lines, scope)) {
    if (best && isSettled(best, attempt)) break;
    const made = await tryPrint(draft, attempt, lines, reading.written);
    if (best === undefined || made.comparison.likeness > best.comparison.likeness) best = made;
  }
  const first = { print: prints[0], scope: scope ?? "whole" };
  const chosen = best ?? (await tryPrint(draft, first, lines, reading.written));
  const { comparison, site } = chosen;
  const stranger = comparison.likeness < CERTAINLY ? strangerIn(reading, draft) : undefined;
  const common = {
    layoutId: chosen.print.layout.id,
    scope: chosen.scope,
    compared: chosen.approved.lines.length,
    site: site.map(({ text }) => text),
    ...(stranger === undefined ? {} : { stranger }),
  };
  const ofSite = new Set(site.map(({ key }) => key));
  // A site prints the title over its page; the page itself need not say it again, and what is the site's is nobody's value.
  const isSites = ({ kind, approved, published: text }: Difference): boolean =>
    kind !== "changed" && ofSite.has(compared(kind === "missing" ? approved : text));
  if (comparison.shared < OWN_PRINT && reading.counts.projects > 0) {
    const content = await byContent(draft, chosen, reading);
    const differences = content.differences.filter((each) => !isSites(each));
    if (differences.length < comparison.differences.length)
      return { ...common, ...content, differences, same: differences.length === 0, by: "content" };
  }
  const { differences, withoutContents } = comparison;
  const all = [
    ...differences.filter((each) => !isSites(each)),
    ...marginDifferences(chosen.margins, marginTexts(reading.blocks)),
  ];
  const unread = [
    ...(comparison.likeness < OTHER_FILE && stranger === undefined
      ? ["大部分内容和定稿对不上，请看是不是拿错了文件。"]
      : []),
    ...reading.notes,
    ...(withoutContents ? ["公开的文件里没有目录，目录没有核对。"] : []),
  ];
  return { ...common, same: all.length === 0, differences: all, unread, by: "print" };
}

/** What was published, read once for all drafts that it may be held against. */
interface Reading extends DocumentReading {
  /** A file of Word, which no site has put lines round. */
  readonly written: boolean;
}

/** @throws ReadError where the file cannot be read. */
async function readPublished(published: Published): Promise<Reading> {
  if (!("bytes" in published)) return { ...(await readClipboard(published)), written: false };
  const { bytes, fileName } = published;
  const written = (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);
  return { ...(await readDocument(bytes, fileName)), written };
}

/** Says whose file it is where it is not this draft's. */
function strangerIn({ draft: published, doubts }: Reading, approved: Draft): string | undefined {
  const [theirs, ours] = [compared(published.agency.name), compared(approved.agency.name)];
  const others = theirs !== "" && !theirs.includes(ours) && !ours.includes(theirs);
  const unsaid = doubts.some(({ to }) => to === "year");
  if (!others && (unsaid || published.year === approved.year)) return undefined;
  const theirYear = unsaid ? "" : `${published.year}年`;
  if (others) {
    return `这份文件是${published.agency.name}${theirYear}的，定稿是${approved.agency.name}${approved.year}年的。`;
  }
  return `这份文件是${published.year}年的，定稿是${approved.year}年的。`;
}

interface Choice {
  readonly print: Filling;
  readonly scope: Scope;
}

interface Attempt extends Choice {
  readonly approved: Approved;
  readonly comparison: Comparison;
  readonly margins: ReadonlySet<string>;
  readonly site: readonly Line[];
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
  prints: readonly Filling[],
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

async function tryPrint(
  draft: Draft,
  { print, scope }: Choice,
  lines: readonly Line[],
  written: boolean,
): Promise<Attempt> {
  const { bytes, values } = signedFile(print, draft, scope);
  const { blocks } = await readDocx(bytes);
  const printed = linesOf(blocks);
  const contents = new Set(printed.flatMap(({ contents: listed, key }) => (listed ? [key] : [])));
  const approved = { draft, values, lines: printed, contents };
  const margins = new Set([...marginTexts(blocks)].map(unsigned));
  const { body, site } = written ? { body: lines, site: [] } : withoutSite(lines, printed);
  return { print, scope, approved, comparison: compareLines(approved, body), margins, site };
}

async function byContent(
  draft: Draft,
  { print, scope }: Choice,
  reading: DocumentReading,
): Promise<Pick<Proof, "differences" | "unread">> {
  const { blocks, notes } = await readDocx(fill(print.template, printedView(print, draft, scope)));
  const approved = recognise({ blocks, notes }, { id: draft.id, title: draft.title, year: draft.year });
  const { differences, unprinted } = compareContent(approved.draft, reading.draft);
  const unread = [
    "公开的文件和绩表的版面不同，是按读出的内容逐项核对的；标题、表头等版面上的字没有核对。",
    ...reading.notes,
    ...(unprinted.length > 0 ? [`公开的文件里没有印：${unprinted.join("、")}。`] : []),
  ];
  return { differences, unread };
}

/** Headers and footers that the approved file does not have; a web page has none, which is no difference. */
function marginDifferences(approved: ReadonlySet<string>, published: ReadonlySet<string>): readonly Difference[] {
  return [...published]
    .filter((text) => !approved.has(text))
    .map((text) => ({ kind: "added", words: "页眉页脚", approved: "", published: text, slight: false }));
}
