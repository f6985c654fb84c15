import { answerOf } from "./conditions.ts";
import { runText } from "./escape.ts";
import type { Filling, PrintedValue } from "./filling.ts";
import { printedNumbers, withNumbers, withoutLines } from "./numbers.ts";
import { closeHeadings, openHeading } from "./outline.ts";
import type { ChoicePiece, HeadingPiece, LoopPiece, Piece, StatementPiece, ValuePiece } from "./pieces.ts";
import { positionAt } from "./positions.ts";
import { isFilled, lookUp } from "./scopes.ts";
import { statedXml, withoutText } from "./statements.ts";
import { isHeadingNumber } from "./vocabulary.ts";

/** Writes what depends on what is known: choices, statements, headings, and the contents that name them. */
type Write = (pieces: readonly Piece[], filling: Filling) => void;

export function writeChoice(piece: ChoicePiece, filling: Filling, write: Write): void {
  const answer = answerOf(piece, filling.scopes, filling.position);
  const chosen = answer === undefined ? [] : answer ? piece.filled : piece.empty;
  if (chosen.length === 0) filling.outline.omitted++;
  if (piece.figure && !isFilled(lookUp(filling.scopes, piece.name))) leave([piece.name], filling);
  write(chosen, filling);
}

function leave(tags: readonly string[], { leaves, outline, headingNumbers }: Filling): void {
  if (!leaves || tags.length === 0) return;
  leaves({ headings: outline.open.map(({ entry }) => withNumbers(entry.text, headingNumbers)), tags });
}

/** A paragraph that states figures: where some are open it says the rest, or is not printed. */
export function writeStatement({ body, stays }: StatementPiece, filling: Filling, write: Write): void {
  const { out, values, previous, gap } = filling;
  const { blocks, paragraphs } = filling.outline;
  const own: PrintedValue[] = [];
  filling.out = "";
  filling.values = own;
  write(body, filling);
  const open = own.filter((value) => value.open);
  const stated = open.length === 0 ? filling.out : statedXml(filling.out, own);
  const left = [...new Set(open.filter(({ derived }) => !derived).map(({ name }) => name))];
  if (stated === undefined && !stays) {
    filling.out = out;
    filling.previous = previous;
    filling.gap = gap;
    filling.outline.blocks = blocks;
    filling.outline.paragraphs = paragraphs;
    filling.outline.omitted++;
  } else filling.out = out + (stated ?? withoutText(filling.out));
  filling.values = values;
  leave(left, filling);
}

export function writeHeading(piece: HeadingPiece, filling: Filling, write: Write): void {
  const level = levelOf(piece, filling);
  closeHeadings(level, filling);
  const { previous, sign } = filling;
  const { blocks } = filling.outline;
  // Written apart: cutting the end off a string that grew piece by piece would copy all of it.
  const { out } = filling;
  filling.out = "";
  const signs: string[] = [];
  if (sign) {
    filling.sign = (owner, name) => {
      const found = sign(owner, name);
      if (found) signs.push(...found);
      return found;
    };
  }
  write(piece.body, filling);
  filling.sign = sign;
  filling.outline.blocks = blocks;
  const xml = filling.out;
  filling.out = out + xml;
  if (xml !== "") openHeading({ level, contents: piece.contents }, { xml, previous, signs }, filling);
}

/** A heading that says no level is as deep as a paragraph can be: it closes nothing. */
const DEEPEST = 9;

function levelOf({ level }: HeadingPiece, { scopes }: Filling): number {
  if (typeof level === "number") return level;
  const value = lookUp(scopes, level);
  return (isHeadingNumber(value) ? value.level : undefined) ?? DEEPEST;
}

/** Where contents will stand: NUL is in no XML. */
export function contentsPlace(piece: LoopPiece | ValuePiece, filling: Filling): string {
  return `\u0000${filling.contents.push(piece) - 1}\u0000`;
}

/** Puts the headings that were printed into the contents, and their numbers wherever they are named. */
export function finished(xml: string, filling: Filling, write: Write): string {
  const { headingNumbers, entries } = filling;
  const numbers = printedNumbers(headingNumbers, entries);
  const named = (text: string): string => withNumbers(text, headingNumbers, numbers);
  return named(withContents(withoutLines(xml, headingNumbers, entries), filling, named, write));
}

function withContents(xml: string, filling: Filling, named: (text: string) => string, write: Write): string {
  if (filling.contents.length === 0) return xml;
  const entries = filling.entries
    .filter(({ dropped, level }) => !dropped && level !== undefined)
    .map((entry) => ({ ...entry, text: named(entry.text) }));
  return xml.replace(/\u0000(\d+)\u0000/g, (_, index: string) => {
    const piece = filling.contents[Number(index)];
    const tags = piece && filling.lists.get(piece.name);
    if (!piece || !tags) return "";
    if (piece.kind === "value") return runText(entries[0]?.text ?? "", "");
    filling.out = "";
    const listed = entries.slice(1);
    for (const [index, { text, level }] of listed.entries()) {
      filling.position = positionAt(index, listed.length);
      const flags = tags.levels.map((name, at) => [name, level === at + 1] as const);
      filling.scopes.push({ [tags.text]: text, ...Object.fromEntries(flags) });
      write(piece.body, filling);
      filling.scopes.pop();
    }
    filling.position = undefined;
    return filling.out;
  });
}
