import { forPublication } from "../clean/index.ts";
import { savePackage } from "../package/index.ts";
import type { Template } from "./compile.ts";
import { FillCancelled, TemplateError } from "./errors.ts";
import { type Progress, type Signing, startFilling } from "./filling.ts";
import { run } from "./run.ts";
import type { View } from "./vocabulary.ts";

export interface FillOptions {
  /** For publication: nothing but what the pages show; see `word/clean`. */
  readonly publish?: boolean;
  /** Signs round values of the running text, which whoever asks for them takes out again. */
  readonly sign?: Signing;
  /** Prints headings also where nothing is left below them: two fillings then have the same paragraphs round a slot. */
  readonly allHeadings?: boolean;
  /** DEFLATE level, 0 to 9; 6 by default. */
  readonly level?: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
  /** Called after every item of an outermost loop; returning `false` stops with `FillCancelled`. */
  readonly onProgress?: (progress: Progress) => boolean | undefined;
}

/**
 * Fills a template. The same template and view give the same bytes.
 * @returns a .docx.
 * @throws TemplateError where the template has problems; FillCancelled where `onProgress` asks for it.
 */
export function fill(template: Template, view: View, options: FillOptions = {}): Uint8Array {
  if (template.problems.length > 0) throw new TemplateError(template.problems);
  const encoder = new TextEncoder();
  const parts = new Map(template.parts);
  const report = (progress: Progress): void => {
    if (options.onProgress?.(progress) === false) throw new FillCancelled();
  };
  const filling = startFilling(template, view, report, options.sign);
  filling.allHeadings = options.allHeadings === true;
  for (const [path, pieces] of template.programs) parts.set(path, encoder.encode(run(pieces, filling)));
  const written = options.publish ? forPublication(parts) : parts;
  return savePackage(written, options.level === undefined ? {} : { level: options.level });
}
