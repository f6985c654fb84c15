import { DraftError, draftSchema, parseDraft } from "../../domain/index.ts";
import type { Blocks } from "./blocks.ts";
import { type Reading, type ReadingOptions, recognise } from "./recognise/index.ts";
import { readHtml, readSource, readText, SourceError, type SourceFault } from "./sources/index.ts";

export type { Block, GridBlock, GridCell, ParagraphBlock } from "./blocks.ts";
export { isContentsEntry, recognise } from "./recognise/index.ts";
export { type Library, libraryNeeded, readDocx, readText } from "./sources/index.ts";

/**
 * The stages, from any file to a draft with an account of every word:
 *
 *   bytes ─ sources/source.ts ─▶ which kind it is, by what it holds
 *     docx/ doc/ html/ sheet/ text …  ─▶ blocks: paragraphs and grids, alike for every kind     knows no disclosure
 *        ▼  recognise/items.ts
 *     items: each paragraph, row and cell with its place, to be accounted for in the ledger      ledger.ts
 *        ▼  flow.ts: title, headings, what stands under them
 *     chapters and sentences ─▶ narrative, figures        titles.ts, figures.ts
 *     tables ─▶ headers and labels ─▶ projects, indicators, other tables                        project-table.ts,
 *        ▼                                                                                     indicator-rows.ts, other-tables.ts
 *     values: amounts, symbols, units, as typing reads them                                     targets.ts, amounts.ts
 *        ▼  recognise.ts
 *     draft + traces (where each value came from) + repairs, doubts, 未识别
 */

/** The only error that reading throws; the message is one Chinese sentence that names the way out. */
export class ReadError extends Error {
  override readonly name = "ReadError";
  constructor(
    readonly fault: SourceFault | "draft" | "package",
    message: string,
  ) {
    super(message);
  }
}

export interface ReadDocumentOptions extends ReadingOptions {
  /** Share of the work done, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly isCancelled?: () => boolean;
}

/** A reading and the blocks it was made from, which a page shows beside it. */
export interface DocumentReading extends Reading {
  readonly blocks: Blocks["blocks"];
}

const NO_BLOCKS: Blocks = { blocks: [], notes: [] };

/**
 * Reads a file of any kind into a draft: a Word file, a saved page, a text dump, or a draft file, told apart by what
 * they hold. A draft file comes back as it is, without blocks and traces.
 * @param fileName names the draft where the document has no title.
 * @throws ReadError
 */
export async function readDocument(
  bytes: Uint8Array,
  fileName = "",
  options: ReadDocumentOptions = {},
): Promise<DocumentReading> {
  try {
    const source = await readSource(bytes, fileName, options);
    if ("blocks" in source) return readBlocks(source.blocks, { title: titleFrom(fileName), ...options });
    if (source.kind === "draft-json") return readingOfDraft(source.text);
    throw new ReadError("package", "这是送审的文件，不能当上年文件读取；在首页用“打开文件”打开它。");
  } catch (error) {
    throw asReadError(error);
  }
}

/** Reads what was copied from Word, WPS, Excel or a page: the HTML of the clipboard where there is any, else its text. @throws ReadError */
export async function readClipboard(
  clipboard: { readonly html?: string; readonly text?: string },
  options: ReadDocumentOptions = {},
): Promise<DocumentReading> {
  try {
    const html = clipboard.html?.trim() ? await readHtml(clipboard.html, options) : NO_BLOCKS;
    const blocks = html.blocks.length > 0 ? html : readText(clipboard.text ?? "");
    return readBlocks(blocks, options);
  } catch (error) {
    throw asReadError(error);
  }
}

function readBlocks(blocks: Blocks, options: ReadDocumentOptions): DocumentReading {
  const reading = recognise(blocks, options);
  if (!draftSchema.safeParse(reading.draft).success) {
    throw new ReadError(
      "too-large",
      "文件里有一段文字或一张表太长，放不进草稿；把要用的绩效目标表单独存成一个文件再打开。",
    );
  }
  options.onProgress?.(1);
  return { ...reading, blocks: blocks.blocks };
}

function readingOfDraft(text: string): DocumentReading {
  const draft = parseDraft(text);
  const indicators = draft.projects.reduce((sum, project) => sum + project.indicators.length, 0);
  const figures = Object.keys(draft.figures).length + Object.keys(draft.lastYearFigures).length;
  const counts = {
    tables: 0,
    projects: draft.projects.length,
    indicators,
    overallRows: draft.overall.indicators.length,
  };
  const empty = { unrecognised: [], repairs: [], doubts: [], notes: [], provenance: [], blocks: [] };
  return { draft, ...empty, counts: { ...counts, figures }, layoutGuess: draft.templateId };
}

function asReadError(error: unknown): unknown {
  if (error instanceof SourceError) return new ReadError(error.fault, error.message);
  if (error instanceof DraftError) return new ReadError("draft", error.message);
  return error;
}

/** "云溪镇2026年预算公开.docx" → 云溪镇2026年预算公开. */
function titleFrom(fileName: string): string {
  return (fileName.split(/[\\/]/).pop() ?? "").replace(/\.[a-z]{2,5}$/i, "");
}
