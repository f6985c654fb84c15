import { type OwnCell, type Part, plannedHeadings } from "../../domain/index.ts";
import { child, sourceOf, type XmlElement } from "../package/index.ts";
import { BARRIER } from "../template/tags.ts";
import { OWN_PLACES } from "../view/index.ts";
import { textOf } from "./cells.ts";
import type { Edits } from "./edits.ts";
import { type Learning, whileSame } from "./learning.ts";
import type { FileParagraph, ParagraphPiece, Piece, TablePiece } from "./pieces.ts";

/** A heading of the file, and the part of the draft that it opens. */
interface Opened {
  readonly at: number;
  readonly piece: ParagraphPiece;
  readonly part: Part;
  readonly printed: string;
}

/** Headings from the last to the first: the contents above them print the same words once more. */
function headingsOf({ draft, pieces, traced }: Learning): readonly Opened[] {
  const found: Opened[] = [];
  let before = pieces.length;
  for (const { part, number, text } of [...plannedHeadings(draft)].reverse()) {
    const printed = `${number}${text}`;
    if (printed.trim() === "") continue;
    for (let at = before - 1; at >= 0; at--) {
      const piece = pieces[at];
      if (piece?.kind !== "paragraph" || piece.paragraph.stream.text.trim() !== printed.trim()) continue;
      if (!traced.of(piece).every(({ role }) => role === "label")) continue;
      found.unshift({ at, piece, part, printed });
      before = at;
      break;
    }
  }
  return found;
}

/** A line of the contents without its leader and page: "一、概况……3", "一、概况\t3". */
const PAGE = /(?:[\s.．…·•‧\-—_]{2,}|[\s\u0001…])[(（]?\d{1,4}[)）]?[\s\u0001]*$/;

/**
 * Headings print as the draft has them, in the contents too. Parts stand in the draft's own order, and one that is not
 * printed takes its pieces along; what stands before the first of them belongs to the whole document.
 * @returns the paragraphs that hold a heading now.
 */
export function learnParts(learning: Learning): ReadonlySet<FileParagraph> {
  const { source, edits, pieces, traced } = learning;
  const opened = headingsOf(learning);
  const headings = new Set<FileParagraph>();
  const print = ({ piece: { paragraph }, part, printed }: Opened): void => {
    const at = paragraph.stream.text.indexOf(printed.trim());
    if (at < 0) return;
    edits.print(paragraph, at, at + printed.trim().length, `{${OWN_PLACES.heading(part.id)}}`);
    headings.add(paragraph);
  };
  const [first] = opened;
  const left = new Map<string, Opened[]>();
  for (const heading of opened) {
    const words = bare(heading.printed);
    const same = left.get(words);
    if (same) same.push(heading);
    else left.set(words, [heading]);
  }
  const entries = pieces.slice(0, first?.at ?? 0).flatMap((piece, at): readonly Opened[] => {
    if (piece.kind === "table" || !traced.of(piece).every(({ role }) => role === "label")) return [];
    const words = bare(piece.paragraph.stream.text.replace(PAGE, ""));
    const heading = left.get(words)?.shift();
    return heading === undefined ? [] : [{ ...heading, at, piece }];
  });
  for (const entry of [...entries, ...opened]) print(entry);
  const bounds = (from: number, to: number, tag: string): void => {
    const [start, end] = [pieces[from]?.element, pieces[to - 1]?.element];
    if (start === undefined || end === undefined || start.parent !== end.parent) return;
    edits.markBefore(start, `{?${tag}}`);
    edits.markBehind(end, `{/${tag}}`);
  };
  /** Lets what these headings open stand in the order of the draft's parts, the last of it up to `end`. */
  const follow = (lines: readonly Opened[], end: number): void => {
    const [from, to] = [lines[0]?.piece.element, pieces[end - 1]?.element];
    // Where they stand in several containers they stay where they are.
    const together = new Set(lines.map(({ piece }) => piece.element.parent)).size === 1;
    if (!together || from === undefined || to === undefined || from.parent !== to.parent) return;
    edits.markBefore(from, "{#章节}");
    lines.forEach(({ at, part }, nth) => {
      bounds(at, lines[nth + 1]?.at ?? end, OWN_PLACES.part(part.id));
    });
    edits.markBehind(to, "{/章节}");
  };
  for (const run of contentsRuns(source, entries, pieces)) follow(run, (run[run.length - 1]?.at ?? 0) + 1);
  // Nothing else begins with a title: what the marks of two things share, they would cross in.
  const [top] = pieces;
  const titled =
    top?.kind === "paragraph" && traced.of(top).every(({ role, to }) => role === "label" || to === "title");
  if (first !== undefined && first.at > 0 && titled) bounds(0, first.at, "全文");
  follow(opened, pieces.length);
  return headings;
}

/** Lines of the contents, one below the other, that hold no end of a field: such a line has to stay where it is. */
function contentsRuns(
  source: string,
  entries: readonly Opened[],
  pieces: readonly Piece[],
): readonly (readonly Opened[])[] {
  const isWhole = (piece: Piece | undefined): boolean => {
    if (piece === undefined) return false;
    const marks = (type: string) => sourceOf(source, piece.element).split(`w:fldCharType="${type}"`).length;
    return marks("begin") === marks("end");
  };
  const runs: Opened[][] = [];
  let last = -1;
  for (const entry of entries) {
    const between = pieces.slice(last, entry.at).every(isWhole);
    if (!isWhole(entry.piece)) last = -1;
    else {
      if (last === -1 || !between) runs.push([]);
      runs[runs.length - 1]?.push(entry);
      last = entry.at;
    }
  }
  return runs.filter(({ length }) => length > 1);
}

/**
 * Own paragraphs and own tables print what the draft says in their places; what was not touched stays as it is drawn.
 * @returns the tables whose cells the draft prints now.
 */
export function learnOwnBlocks(learning: Learning): ReadonlySet<XmlElement> {
  const { source, edits, draft, pieces, traced, noted } = learning;
  const drawn = new Set<XmlElement>();
  for (const part of draft.parts) if (part.part === "own") noted.kept(part.heading?.text ?? "一段另外的内容");
  const blocks = new Map(
    draft.parts.flatMap((part) => part.blocks.map((block) => [block.id, { block, part }] as const)),
  );
  const blockOf = (to: string) => blocks.get(/^parts\.[^.]+\.([^.]+)/.exec(to)?.[1] ?? "");
  let tables = 0;
  for (const piece of pieces) {
    if (piece.kind === "paragraph") {
      const own = traced.of(piece).flatMap(({ to, role }) => (role === "value" ? (blockOf(to) ?? []) : []))[0];
      if (own?.block.kind === "paragraph") learnOwnParagraph(source, edits, piece.paragraph, own.block);
      continue;
    }
    tables += 1;
    const went = piece.rows.flatMap(({ cells }) => cells.flatMap(traced.ofCell)).filter(({ role }) => role === "value");
    const own = went.flatMap(({ to }) => blockOf(to) ?? [])[0];
    if (went.some(({ to }) => !to.startsWith("parts."))) continue;
    const first = piece.rows[0]?.cells.map(textOf).find((text) => text.trim() !== "");
    const name = `第 ${tables} 张表（${(first ?? "").slice(0, 20)}…）`;
    if (own?.block.kind !== "grid" || !learnOwnTable(source, edits, piece, own.block)) {
      noted.kept(`${name}，字不随草稿`);
      continue;
    }
    noted.kept(name);
    drawn.add(piece.element);
    if (own.part.part !== "own") continue;
    const next = own.part.blocks[own.part.blocks.indexOf(own.block) + 1];
    if (next?.kind !== "paragraph") edits.markBehind(piece.element, `{${OWN_PLACES.paragraph(own.block.id)}}`);
  }
  return drawn;
}

const bare = (text: string): string => text.replaceAll(BARRIER, "").replace(/\s/g, "");

/** All its letters look alike, and nothing but letters stands between them. */
function isPlain(source: string, { stream }: FileParagraph): boolean {
  const looks = new Set(stream.segments.map(({ element }) => sourceOf(source, child(element.parent, "w:rPr"))));
  return looks.size <= 1 && !stream.text.includes(BARRIER);
}

/** The words as they are drawn while the draft says the same, and the draft's own in the looks of the first letter once it does not. */
function either(edits: Edits, paragraphs: readonly FileParagraph[], same: string, tag: string): void {
  const [first] = paragraphs;
  const last = paragraphs[paragraphs.length - 1];
  if (first === undefined || last === undefined) return;
  whileSame(edits, same, [[first.element, last.element]], () => edits.copyBefore(first, `{${tag}}`));
}

function learnOwnParagraph(
  source: string,
  edits: Edits,
  paragraph: FileParagraph,
  { id, text }: { readonly id: string; readonly text: string },
): void {
  const at = paragraph.stream.text.indexOf(text);
  const tag = OWN_PLACES.paragraph(id);
  if (at >= 0 && text !== "" && bare(paragraph.stream.text) === bare(text) && isPlain(source, paragraph))
    edits.print(paragraph, at, at + text.length, `{${tag}}`);
  else either(edits, [paragraph], OWN_PLACES.same(id, text), tag);
}

/** False, and nothing done, where the cells of the file are not those of the draft. */
function learnOwnTable(
  source: string,
  edits: Edits,
  { rows }: TablePiece,
  block: { readonly id: string; readonly rows: readonly (readonly OwnCell[])[] },
): boolean {
  const alike = rows.every(({ cells }, row) => {
    const own = block.rows[row];
    return (
      cells.length === (own?.length ?? 0) &&
      cells.every((cell, at) => bare(textOf(cell)) === bare(own?.[at]?.text ?? ""))
    );
  });
  if (!alike) return false;
  rows.forEach(({ cells }, row) => {
    cells.forEach((cell, at) => {
      const tag = OWN_PLACES.cell(block.id, row, at);
      const [first, another] = cell.paragraphs;
      if (first === undefined) return;
      if (another === undefined && isPlain(source, first)) edits.retext(first, `{${tag}}`);
      else
        either(
          edits,
          cell.paragraphs,
          OWN_PLACES.same(`${block.id}.${row}.${at}`, block.rows[row]?.[at]?.text ?? ""),
          tag,
        );
    });
  });
  return true;
}
