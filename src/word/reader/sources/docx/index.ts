import { openPackage, PackageError } from "../../../package/index.ts";
import type { Blocks } from "../../blocks.ts";
import { SourceError, type SourceFault } from "../errors.ts";
import { type ReadOptions, stopIfCancelled } from "../pace.ts";
import { createSink, type Origin } from "../sink.ts";
import { readDiagrams } from "./diagrams.ts";
import { readNumbering } from "./numbering.ts";
import { type RelatedPart, readRelationships } from "./relationships.ts";
import { createStory } from "./story.ts";
import { readStyles } from "./styles.ts";
import { tokenise } from "./tokenise.ts";

/** Stories beside the body, in the order in which they follow it. */
const STORIES: readonly (readonly [string, Origin])[] = [
  ["header", "header"],
  ["footer", "footer"],
  ["footnotes", "footnote"],
  ["endnotes", "endnote"],
];
const MAX_STORIES = 200;

/**
 * Reads a Word file: body first, then headers, footers, footnotes and endnotes. Tracked changes are read as accepted; deleted
 * and hidden text, pictures and comments are left out, and `notes` says so.
 * @throws SourceError with one Chinese sentence, whatever the file holds.
 */
export async function readDocx(bytes: Uint8Array, options: ReadOptions = {}): Promise<Blocks> {
  try {
    const { parts, mainPath } = openPackage(bytes);
    stopIfCancelled(options);
    return await readParts(parts, mainPath, options);
  } catch (error) {
    throw asSourceError(error);
  }
}

/** Reads the parts of a Word file, wherever they come from. @throws SourceError, PackageError */
export async function readParts(
  parts: ReadonlyMap<string, Uint8Array>,
  mainPath: string,
  options: ReadOptions,
): Promise<Blocks> {
  const related = await readRelationships(parts, mainPath);
  const part = (type: string): Uint8Array | undefined => parts.get(pathOf(related, type));
  const sink = createSink();
  const styles = await readStyles(part("styles"));
  const numIdOf = (styleId: string): string | undefined => styles.find(styleId).numId;
  const context = { sink, styles, numbering: await readNumbering(part("numbering"), {}, numIdOf) };
  const main = parts.get(mainPath) ?? new Uint8Array();
  const diagrams = await readDiagrams(related, parts);
  await tokenise(main, createStory({ ...context, diagrams }), options);
  const others = STORIES.flatMap(([type, origin]) =>
    related.filter((one) => one.type === type).map(({ path }) => ({ path, origin })),
  );
  for (const { path, origin } of others.slice(0, MAX_STORIES)) {
    const story = parts.get(path);
    if (story) await tokenise(story, createStory(context, origin));
  }
  options.onProgress?.(1);
  return sink.finish();
}

function pathOf(related: readonly RelatedPart[], type: string): string {
  return related.find((one) => one.type === type)?.path ?? `word/${type}.xml`;
}

/** The package's faults in the reader's own words; a fault of the program itself stays what it is. */
function asSourceError(error: unknown): unknown {
  if (!(error instanceof PackageError)) return error;
  const faults: Partial<Record<typeof error.code, SourceFault>> = {
    empty: "empty",
    "too-large": "too-large",
    bomb: "too-large",
    "old-format": "unsupported",
    password: "unsupported",
    "not-package": "unsupported",
    "not-word": "unsupported",
  };
  return new SourceError(faults[error.code] ?? "broken", error.message);
}
