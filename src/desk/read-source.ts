import { type DocumentReading, type ReadDocumentOptions, readClipboard, readDocument } from "../word/reader/index.ts";
import type { ReadingSource } from "./types.ts";

/** Reads a source into a draft. @throws ReadError */
export function readSource(source: ReadingSource, options: ReadDocumentOptions): Promise<DocumentReading> {
  if (source.kind === "clipboard") return readClipboard(source, options);
  return readDocument(source.bytes, source.name, options);
}
