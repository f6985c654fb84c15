import { clipped } from "./clipped.ts";
import type { Item, Paragraph, Piece } from "./items.ts";
import { isClassWord } from "./labels.ts";
import type { Doubt, Repair, Trace, Unrecognised } from "./reading.ts";
import { remarksOf } from "./remarks.ts";
import type { Cell } from "./table.ts";

/** Keeps account of every piece of the source, so that nothing can be lost: what nobody took is not recognised. */
export interface Ledger {
  /** Notes that a piece went to a place in the draft. The first taker of a piece wins. */
  take(piece: Piece, to: string): void;
  /** Notes that a piece was understood as a label and needs no place. */
  label(piece: Piece, to?: string): void;
  isTaken(piece: Piece): boolean;
  /** Gives back what went to a place that is not kept: labels and classes stay labels, values are not recognised. */
  release(path: string): void;
  repair(piece: Piece, repair: Omit<Repair, "block">): void;
  doubt(piece: Piece | undefined, message: string, to?: string): void;
  /** Closes the account over all pieces of the source. */
  close(items: readonly Item[]): Account;
}

interface Account {
  readonly provenance: readonly Trace[];
  readonly unrecognised: readonly Unrecognised[];
  readonly repairs: readonly Repair[];
  readonly doubts: readonly Doubt[];
  /** Where the source left something out, by the sentence that says what. */
  readonly left: ReadonlyMap<string, readonly string[]>;
}

function isCell(piece: Piece): piece is Cell {
  return "table" in piece;
}

/** Where a piece stands, in words for a person. */
function placeOf(piece: Piece): string {
  return isCell(piece) ? `${piece.table.place}第 ${piece.row + 1} 行` : piece.place;
}

function blockOf(piece: Piece): number {
  return isCell(piece) ? piece.table.block : piece.block;
}

export function createLedger(): Ledger {
  const taken = new Map<Piece, Trace>();
  const repairs: Repair[] = [];
  const doubts: Doubt[] = [];

  const enter = (piece: Piece, to: string, role: Trace["role"]): void => {
    if (taken.has(piece)) return;
    const block = blockOf(piece);
    const inGrid = isCell(piece) && !piece.table.nested;
    taken.set(piece, inGrid ? { block, row: piece.row, column: piece.column, to, role } : { block, to, role });
  };

  return {
    take: (piece, to) => enter(piece, to, "value"),
    label: (piece, to = "") => enter(piece, to, "label"),
    isTaken: (piece) => taken.has(piece),
    release: (path) => {
      for (const [piece, { to, role, ...place }] of taken) {
        if (to !== path && !to.startsWith(`${path}.`)) continue;
        const known = role === "label" && !to.includes(".extra");
        if (known || (isCell(piece) && isClassWord(piece.word))) taken.set(piece, { ...place, to: "", role: "label" });
        else taken.delete(piece);
      }
    },
    repair: (piece, repair) => {
      repairs.push({ ...repair, block: blockOf(piece) });
    },
    doubt: (piece, message, to) => {
      doubts.push({
        place: piece === undefined ? "全文" : placeOf(piece),
        message,
        ...(piece === undefined ? {} : { block: blockOf(piece) }),
        ...(to === undefined ? {} : { to }),
      });
    },
    close: (items) => {
      const said = remarksOf(items, taken, repairs);
      return {
        ...settle(items, taken),
        repairs: [...repairs, ...said.repairs].map(short),
        doubts: [...doubts, ...said.doubts].map(short),
        left: said.left,
      };
    },
  };
}

/** With no more of the file in its sentence than names the place. */
function short<Said extends { readonly message: string }>(said: Said): Said {
  const message = clipped(said.message);
  return message === said.message ? said : { ...said, message };
}

function settle(
  items: readonly Item[],
  taken: ReadonlyMap<Piece, Trace>,
): Pick<Account, "provenance" | "unrecognised"> {
  const provenance: Trace[] = [];
  const unrecognised: Unrecognised[] = [];
  const look = (pieces: readonly Piece[], place: string): void => {
    const left: string[] = [];
    for (const piece of pieces) {
      const trace = taken.get(piece);
      if (trace) provenance.push(trace);
      else if (piece.text !== "") left.push(piece.text);
    }
    const first = pieces[0];
    if (left.length > 0 && first) unrecognised.push({ place, text: left.join(" | "), block: blockOf(first) });
  };
  for (const item of items) {
    if (item.kind === "paragraph") look([item], item.place);
    else for (const row of item.table.rows) look(row, row[0] ? placeOf(row[0]) : item.table.place);
  }
  return { provenance, unrecognised };
}

/** Takes all paragraphs into one list of the draft and returns their texts. */
export function takeTexts(ledger: Ledger, paragraphs: readonly Paragraph[], to: string): string[] {
  for (const paragraph of paragraphs) ledger.take(paragraph, to);
  return paragraphs.map((paragraph) => paragraph.text);
}
