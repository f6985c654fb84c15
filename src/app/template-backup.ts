import { type ExportedFile, type KeptTemplates, summaryWords, type TemplateShelf } from "../session/index.ts";

/** The office's own templates as files, for a backup. */
export function ownTemplateFiles(kept: KeptTemplates, templates: TemplateShelf): Promise<readonly ExportedFile[]> {
  return Promise.all(kept.list().map(({ layout }) => templates.file(layout)));
}

/** Keeps those templates of a backup that this machine has not; what it has is never overwritten. */
export async function keepMissing(
  files: readonly ExportedFile[],
  kept: KeptTemplates,
  templates: TemplateShelf,
): Promise<void> {
  for (const { name, bytes } of files) {
    // One that cannot be used does not keep the drafts from being opened.
    const check = await templates.check(bytes).catch(() => undefined);
    const id = check?.settings.id;
    if (check === undefined || id === undefined || kept.layoutOf(id) !== undefined) continue;
    if (check.unknown.length + check.problems.length > 0) continue;
    await templates.put({ ...check.layout, id, title: name, summary: summaryWords(check.layout) }, bytes);
  }
}
