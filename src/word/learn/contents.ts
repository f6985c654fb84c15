import { BARRIER } from "../template/tags.ts";
import { OWN_PLACES } from "../view/index.ts";
import { type Learning, whileSame } from "./learning.ts";
import { ownLetters } from "./own-letters.ts";
import type { FileParagraph } from "./pieces.ts";

/** A leader and a page that were typed. */
const PAGE = /[\s.．…·•‧]*\d{1,4}$/;

/**
 * Lines of a printed table of contents that name the projects, one below the other: one line, repeated for each project.
 * Pages that were typed stand while the projects are the same; of others nobody knows them.
 */
export function learnContents({ edits, draft, pieces, traced }: Learning): void {
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
  const last = lines[lines.length - 1];
  const [project] = draft.projects;
  if (first === undefined || last === undefined || project === undefined) return;
  if (lines.length !== draft.projects.length || lines.length < 2) return;
  const own = ownLetters(first.stream.text, project, 0);
  const said = `每个项目一行，共 ${lines.length} 行`;
  if (!PAGE.test(first.text) || first.stream.text.includes(BARRIER)) {
    for (const { start, end, tag } of own) edits.tag(first, start, end, tag);
    for (const line of lines.slice(1)) edits.remove(line.element);
    edits.loop(first.element, first.element, "项目", said);
    return;
  }
  const same = OWN_PLACES.same("projects", draft.projects.map(({ name }) => name).join("\n"));
  const printed = [...own]
    .reverse()
    .reduce((text, { start, end, tag }) => `${text.slice(0, start)}{${tag}}${text.slice(end)}`, first.text);
  whileSame(edits, same, [[first.element, last.element]], () => {
    edits.markBefore(first.element, "{#项目}");
    edits.copyBefore(first, printed.replace(PAGE, ""));
    edits.markBefore(first.element, "{/项目}");
  });
}
