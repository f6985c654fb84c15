import { type Draft, safeFileName } from "../domain/index.ts";
import { savePackage } from "../word/package/index.ts";
import { isClean } from "../word/review-copy/index.ts";
import { fill } from "../word/template/index.ts";
import { type Filling, type ProjectRange, printedView, type Scope, withProjects } from "../word/view/index.ts";
import type { ExportedFile, ExportScope } from "./types.ts";

type Report = (done: number, all: number) => void;

/** What is asked for: how much of the draft, and only the tables of which projects. */
export interface Asked {
  readonly scope: ExportScope;
  readonly projects?: ProjectRange | undefined;
}

/** Fills the template for one scope; `report` counts the project tables. */
function writeOne(
  filling: Filling,
  draft: Draft,
  { scope, projects }: Asked & { readonly scope: Scope },
  report: Report,
): Uint8Array {
  const tables = projects === undefined ? draft.projects.length : projects[1] - projects[0];
  return fill(filling.template, withProjects(printedView(filling, draft, scope), projects), {
    publish: true,
    onProgress: ({ done, total }) => {
      report(total === 0 ? tables : Math.floor((done / total) * tables), tables);
      return true;
    },
  });
}

/** One file a project, numbered as in the document and named with office and year, in one archive. */
function writeEach(filling: Filling, draft: Draft, report: Report): Uint8Array {
  const files = new Map<string, Uint8Array>();
  const digits = String(draft.projects.length).length;
  const head = `${draft.agency.name}${draft.year}年`;
  draft.projects.forEach((project, index) => {
    const number = String(index + 1).padStart(digits, "0");
    const name = safeFileName(`${number} ${head}${project.name || "未命名项目"}绩效目标表`);
    files.set(
      `${name}.docx`,
      writeOne(filling, draft, { scope: `project:${index + 1}` }, () => undefined),
    );
    report(index + 1, draft.projects.length);
  });
  return savePackage(files);
}

/** Writes what was asked for: a Word file, or an archive of them. */
export function writeWord(filling: Filling, draft: Draft, { scope, projects }: Asked, report: Report): ExportedFile {
  if (scope === "each") {
    const leaks =
      draft.projects.length === 0 ? [] : leaksOf(writeOne(filling, draft, { scope: "project:1" }, () => undefined));
    return { name: `${safeFileName(draft.title)}.zip`, bytes: writeEach(filling, draft, report), leaks };
  }
  const bytes = writeOne(filling, draft, { scope, projects }, report);
  return { name: `${safeFileName(draft.title)}.docx`, bytes, leaks: leaksOf(bytes) };
}

function leaksOf(bytes: Uint8Array): readonly string[] {
  return [...new Set(isClean(bytes).map(({ message }) => message))];
}
