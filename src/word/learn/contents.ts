import type { Draft } from "../../domain/index.ts";
import type { Edits } from "./edits.ts";
import type { FileParagraph, Piece } from "./pieces.ts";
import type { Traced } from "./traced.ts";

/**
 * Lines of a printed table of contents that name the projects, one below the other: one line, repeated for each project.
 * Page numbers behind them go with the field that Word fills anew.
 */
export function learnContents(edits: Edits, draft: Draft, pieces: readonly Piece[], traced: Traced): void {
  const lines: FileParagraph[] = [];
  for (const piece of pieces) {
    const project = draft.projects[lines.length];
    if (piece.kind === "table" || project === undefined || project.name === "") break;
    const labels = traced.of(piece);
    const isLine = piece.paragraph.text.includes(project.name) && labels.every(({ to }) => to === "");
    if (isLine) lines.push(piece.paragraph);
    else if (lines.length > 0) break;
  }
  const [first] = lines;
  const [project] = draft.projects;
  if (first === undefined || project === undefined || lines.length !== draft.projects.length || lines.length < 2)
    return;
  const at = first.stream.text.indexOf(project.name);
  edits.tag(first, at, at + project.name.length, "项目名称");
  const number = /^\s*1(?=[、.．])/.exec(first.stream.text);
  if (number !== null && number[0].length <= at) edits.tag(first, number[0].length - 1, number[0].length, "序号");
  for (const line of lines.slice(1)) edits.remove(line.element);
  edits.loop(first.element, first.element, "项目", `每个项目一行，共 ${lines.length} 行`);
}
