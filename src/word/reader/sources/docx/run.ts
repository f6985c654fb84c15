import { addText, type Line, type Shift, shifted } from "../formula.ts";
import type { OpenParagraph } from "./paragraph.ts";
import { symbolText } from "./symbols.ts";

/** What a run's properties say that changes what its text means. */
export interface Run {
  hidden?: boolean;
  struck?: boolean;
  shift?: Shift | undefined;
  /** Raised or lowered by hand (`w:position`), which may be a sign over the line or only a matter of looks. */
  moved?: boolean;
  /** A font whose letters are signs. */
  symbolFont?: string | undefined;
}

/** Nearly every run: nothing of it changes what its text means. */
export const PLAIN_RUN: Run = Object.freeze({});

/** Ordinals: nobody takes 5th for a power. */
const ORDINAL = /^(?:st|nd|rd|th)$/;
/** A moved piece so short that it may be a power. */
const MOVED = /^[\d+\-−()]{1,4}$/;

/** Prints the text of a run into a line of its paragraph; raised and lowered signs do not run into what stands before them. */
export function runText(run: Run, text: string, line: Line, paragraph: OpenParagraph): void {
  if (run === PLAIN_RUN) {
    addText(line, text);
    return;
  }
  const printed = run.symbolFont === undefined ? text : symbolText(text, run.symbolFont);
  if (run.struck) paragraph.struck.push(printed);
  if (run.shift !== undefined) shiftedText(run.shift, printed, line, paragraph);
  else {
    if (run.moved && MOVED.test(printed.trim()) && /[\d\p{L}]$/u.test(line.last ?? "")) {
      doubt(
        paragraph,
        `“${(line.last ?? "").slice(-8)}”后面的“${printed}”印得高一些或低一些，可能是上标或下标，请照原件核对。`,
      );
    }
    addText(line, printed);
  }
}

function shiftedText(shift: Shift, text: string, line: Line, paragraph: OpenParagraph): void {
  const word = shift === "raised" ? "上标" : "下标";
  const base = (line.last ?? "").slice(-1).trim();
  const signs = shifted(text, shift);
  if (base === "" && /\d/.test(text)) {
    doubt(paragraph, `“${text.slice(0, 20)}”原来印成${word}，照普通的字读入了，请照原件核对。`);
    addText(line, text);
    return;
  }
  if (!signs.whole && !ORDINAL.test(text)) {
    doubt(paragraph, `“${(line.last ?? "").slice(-8)}”后面的“${text.slice(0, 20)}”原来印成${word}，请照原件核对。`);
  }
  addText(line, signs.text);
}

function doubt(paragraph: OpenParagraph, message: string): void {
  paragraph.remarks.push({ kind: "doubt", message });
}
