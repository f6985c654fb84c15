import { type Draft, DraftError } from "../domain/index.ts";
import type { ExportedFile } from "../session/index.ts";
import { DRAFT_FILE_ENDING, readDraftFile, readDraftReview } from "../storage/index.ts";
import { openArchive, savePackage } from "../word/package/index.ts";
import { isCountySet } from "./county-set.ts";

/** Where a backup keeps the office's own templates, so that its drafts find them on another machine. */
const TEMPLATES = "模板/";

/** Several draft files, and the office's own templates, as one archive, which any system opens too. */
export function bundleFiles(
  files: readonly { readonly name: string; readonly text: string }[],
  now: Date,
  templates: readonly ExportedFile[] = [],
): ExportedFile {
  const encoder = new TextEncoder();
  const parts = new Map<string, Uint8Array>();
  for (const { name, text } of files) {
    const bare = name.endsWith(DRAFT_FILE_ENDING) ? name.slice(0, -DRAFT_FILE_ENDING.length) : name;
    let own = bare;
    for (let n = 2; parts.has(`${own}${DRAFT_FILE_ENDING}`); n += 1) own = `${bare} ${n}`;
    parts.set(`${own}${DRAFT_FILE_ENDING}`, encoder.encode(text));
  }
  templates.forEach(({ name, bytes }, index) => {
    const path = `${TEMPLATES}${name}`;
    parts.set(parts.has(path) ? `${TEMPLATES}${index + 1} ${name}` : path, bytes);
  });
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  return { name: `绩表备份-${day.join("")}.zip`, bytes: savePackage(parts) };
}

/** The Word files among a backup's templates, each under its name without the ending; none in any other file. */
export function templatesIn(bytes: Uint8Array): readonly ExportedFile[] {
  if (!isZip(bytes)) return [];
  return [...openArchive(bytes)].flatMap(([path, content]) =>
    path.startsWith(TEMPLATES) && path.endsWith(".docx")
      ? [{ name: path.slice(TEMPLATES.length, -".docx".length), bytes: content }]
      : [],
  );
}

/** The reviews that draft files carry, by the id of the draft; for a draft file or an archive of them. */
export function reviewsIn(bytes: Uint8Array): ReadonlyMap<string, unknown> {
  const files = isZip(bytes)
    ? [...openArchive(bytes)].filter(([path]) => path.toLowerCase().endsWith(".json")).map(([, content]) => content)
    : [bytes];
  const carried = files.flatMap((file) => readDraftReview(file) ?? []);
  return new Map(carried.map(({ draftId, review }) => [draftId, review]));
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/**
 * The drafts of a draft file or of an archive of them.
 * @throws DraftError or PackageError with a Chinese sentence; one damaged draft of an archive is named.
 */
export function readDrafts(name: string, bytes: Uint8Array): readonly Draft[] {
  if (!isZip(bytes)) return [readDraftFile(bytes)];
  const parts = openArchive(bytes);
  if (isCountySet(parts)) throw new DraftError("format", "这是县里的一套。到“模板”页，用“县里的一套”打开。");
  const drafts = [...parts].filter(([path]) => path.toLowerCase().endsWith(".json"));
  if (drafts.length === 0) throw new DraftError("format", `“${name}”里没有草稿文件。备份由“备份到文件”存出。`);
  return drafts.map(([path, content]) => {
    try {
      return readDraftFile(content);
    } catch (error) {
      const reason = error instanceof DraftError ? error.message : "读不出。";
      throw new DraftError("shape", `压缩包里的“${path}”：${reason} 解开压缩包，可以把别的草稿一份份打开。`);
    }
  });
}
