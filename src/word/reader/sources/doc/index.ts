import type { Blocks } from "../../blocks.ts";
import { brokenFile, type Container } from "../container.ts";
import { NOTES } from "../docx/notes.ts";
import { inSteps, type ReadOptions } from "../pace.ts";
import { createSink } from "../sink.ts";
import { openDocument } from "./document.ts";
import { createStoryReader } from "./story.ts";

/**
 * Reads a Word 97-2003 file (.doc, and WPS's .wps) in its container: body, text boxes, headers, footers, footnotes and
 * endnotes. Tracked changes are read as accepted; deleted and hidden text, pictures and comments are left out, and `notes`
 * says so.
 * @throws SourceError with one Chinese sentence, whatever the file holds.
 */
export async function readDoc(container: Container, options: ReadOptions = {}): Promise<Blocks> {
  try {
    const sink = createSink();
    const doc = openDocument(container.stream);
    if (doc.hasComments) sink.note(NOTES.comment);
    for (const story of doc.stories) {
      const reader = createStoryReader(doc, story, sink);
      await inSteps(story.to - story.from, (_, to) => reader.advance(story.from + to), story.origin ? {} : options);
      reader.finish();
    }
    options.onProgress?.(1);
    return sink.finish();
  } catch (error) {
    // What stands behind the end of a stream is asked for only in a damaged file.
    if (error instanceof RangeError) throw brokenFile();
    throw error;
  }
}
