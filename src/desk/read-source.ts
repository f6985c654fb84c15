import { layoutOf } from "../../templates/index.ts";
import { checkDraft, type Profile } from "../checks/index.ts";
import { type Draft, findingPlace, placeWords } from "../domain/index.ts";
import { isPackage, PackageFormatError, readPackage } from "../review/index.ts";
import {
  type DocumentReading,
  isContentsEntry,
  type ReadDocumentOptions,
  readClipboard,
  readDocument,
} from "../word/reader/index.ts";
import type { CheckedDocument, ReadingSource } from "./types.ts";

/** Reads a source into a draft. @throws ReadError */
export function readSource(source: ReadingSource, options: ReadDocumentOptions): Promise<DocumentReading> {
  if (source.kind === "clipboard") return readClipboard(source, options);
  return readDocument(source.bytes, source.name, options);
}

/** Reads a document, a draft file or a package and checks it by its layout. @throws ReadError, PackageFormatError */
export async function checkSource(
  source: ReadingSource,
  { profile, ...options }: ReadDocumentOptions & { readonly profile?: Profile },
): Promise<CheckedDocument> {
  const draft = (await packedDraft(source)) ?? (await readSource(source, options)).draft;
  const { open } = checkDraft(draft, layoutOf(draft.templateId), profile === undefined ? {} : { profile });
  return {
    title: draft.title,
    agency: draft.agency.name,
    year: draft.year,
    projects: draft.projects.length,
    indicators: draft.projects.reduce((sum, { indicators }) => sum + indicators.length, 0),
    unrecognised: draft.unrecognised.filter((item) => !isContentsEntry(item)).length,
    findings: open,
    places: open.map((finding) => placeWords(draft, findingPlace(draft, finding))),
  };
}

/** The draft of a package; undefined where the source is none. */
async function packedDraft(source: ReadingSource): Promise<Draft | undefined> {
  if (source.kind !== "file") return undefined;
  const decoder = new TextDecoder();
  if (!isPackage(decoder.decode(source.bytes.subarray(0, 600)))) return undefined;
  const { draft } = await readPackage(decoder.decode(source.bytes));
  if (draft === undefined) throw new PackageFormatError("送审件里的草稿坏了，没有打开。请送审的人再存一份。");
  return draft;
}
