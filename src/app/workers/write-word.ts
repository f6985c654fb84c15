import { type Draft, type Layout, safeFileName } from "../../domain/index.ts";
import type { ExportedFile, ExportScope } from "../../session/index.ts";
import { savePackage } from "../../word/package/index.ts";
import { fill, type Template } from "../../word/template/index.ts";
import { type Scope, viewOf } from "../../word/view/index.ts";

type Report = (done: number, all: number) => void;

/** Fills the template for one scope; `report` counts the project tables. */
function writeOne(template: Template, draft: Draft, layout: Layout, scope: Scope, report: Report): Uint8Array {
  const tables = draft.projects.length;
  return fill(template, viewOf(draft, layout, scope), {
    publish: true,
    onProgress: ({ done, total }) => {
      report(total === 0 ? tables : Math.floor((done / total) * tables), tables);
      return true;
    },
  });
}

/** One file a project, numbered as in the document, in one archive. */
function writeEach(template: Template, draft: Draft, layout: Layout, report: Report): Uint8Array {
  const files = new Map<string, Uint8Array>();
  const digits = String(draft.projects.length).length;
  draft.projects.forEach((project, index) => {
    const number = String(index + 1).padStart(digits, "0");
    const name = safeFileName(`${number} ${project.name || "未命名项目"}绩效目标表`);
    files.set(
      `${name}.docx`,
      writeOne(template, draft, layout, `project:${index + 1}`, () => undefined),
    );
    report(index + 1, draft.projects.length);
  });
  return savePackage(files);
}

/** Writes what was asked for: a Word file, or an archive of them. */
export function writeWord(
  template: Template,
  draft: Draft,
  layout: Layout,
  scope: ExportScope,
  report: Report,
): ExportedFile {
  if (scope === "each") {
    return { name: `${safeFileName(draft.title)}.zip`, bytes: writeEach(template, draft, layout, report) };
  }
  const bytes = writeOne(template, draft, layout, scope, report);
  return { name: `${safeFileName(draft.title)}.docx`, bytes };
}
