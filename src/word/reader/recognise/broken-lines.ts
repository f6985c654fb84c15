import { parseHeadingNumber } from "../../../domain/index.ts";
import { meaningOf } from "./meanings.ts";
import { partNamed, projectTitleOf, titleOf } from "./titles.ts";

/** A paragraph of more lines is text with breaks in it, and no headings that run into each other. */
const MOST_LINES = 40;

/**
 * The pieces of a paragraph that a break inside it keeps apart: a numbered heading begins a piece of its own, and one
 * that goes on in the next line ("1、村道养护" / "绩效目标表") is one line. Other breaks stay in their piece.
 */
export function piecesOf(text: string): readonly string[] {
  if (!text.includes("\n")) return [text];
  const lines = text.split("\n");
  if (lines.length > MOST_LINES) return [text];
  const pieces: string[] = [];
  let plain: string[] = [];
  const endPlain = (): void => {
    if (plain.some((line) => line.trim() !== "")) pieces.push(plain.join("\n").trim());
    plain = [];
  };
  for (let at = 0; at < lines.length; ) {
    const taken = headingAt(lines, at);
    if (taken === 0) plain.push(lines[at] ?? "");
    else {
      endPlain();
      pieces.push(
        lines
          .slice(at, at + taken)
          .map((line) => line.trim())
          .join(""),
      );
    }
    at += Math.max(1, taken);
  }
  endPlain();
  return pieces;
}

/** How many lines from here are one numbered heading of a project or a chapter; 0 where none begins. */
function headingAt(lines: readonly string[], at: number): number {
  const line = lines[at] ?? "";
  if (parseHeadingNumber(line) === undefined) return 0;
  const title = titleOf(line);
  if (title && (meaningOf(title.text) !== undefined || partNamed(title) !== undefined)) return 1;
  if (projectTitleOf(line, 0)?.name) return 1;
  const next = lines[at + 1];
  return next !== undefined && projectTitleOf(line.trim() + next.trim(), 0)?.name ? 2 : 0;
}
