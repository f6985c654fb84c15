import type { Blocks } from "../../blocks.ts";
import { inSteps, type ReadOptions } from "../pace.ts";
import { createSink } from "../sink.ts";
import { createRtfReader } from "./reader.ts";
import { tokenise } from "./tokens.ts";

/**
 * Reads a .rtf: paragraphs, tables with their merges and tables in cells, results of fields. Deleted and hidden text,
 * pictures, headers and footers are left out, and `notes` says so.
 * @throws SourceError with one Chinese sentence, whatever the file holds.
 */
export async function readRtf(bytes: Uint8Array, options: ReadOptions = {}): Promise<Blocks> {
  const source = new TextDecoder("latin1").decode(bytes);
  const sink = createSink();
  const reader = createRtfReader(sink);
  let at = 0;
  const step = (_: number, to: number): void => {
    if (to > at) at = tokenise(source, at, to, reader);
  };
  await inSteps(source.length, step, options);
  reader.finish();
  options.onProgress?.(1);
  return sink.finish();
}
