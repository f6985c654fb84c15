import type { Draft } from "../../domain/index.ts";
import type { Proven } from "../review/types.ts";
import type { DraftSummary, Shelf, Workspace } from "../types.ts";
import { pairNames } from "./names.ts";
import type { DeskReaders, DroppedFile, ProvenFile } from "./types.ts";

export interface ProvingOptions {
  readonly shelf: Pick<Shelf, "list" | "open">;
  readonly readers: Pick<DeskReaders, "readDocument">;
  readonly prove: Workspace["prove"];
}

/** Share of the projects of a file that a draft must have to be its draft where no office is named. */
const ALIKE = 0.5;

/** Approved as they lie here: what a supervisor has passed cannot be edited, one's own only once it is final. */
export function approvedIn(list: readonly DraftSummary[]): readonly DraftSummary[] {
  return list.filter(
    ({ status, review, broken }) =>
      broken === undefined &&
      (status === "定稿" || status === "已公开" || (status === "通过" && review?.side === "reviewing")),
  );
}

/**
 * Holds a published file against the approved draft it was made of: by office and year; where it names no office, by its
 * projects. Of several such drafts the one that it differs from least.
 * @throws a Chinese sentence where the file cannot be read
 */
export async function provePublished(
  { shelf, readers, prove }: ProvingOptions,
  file: DroppedFile,
  signal?: AbortSignal,
): Promise<ProvenFile> {
  const read = await readers.readDocument(file, signal);
  const { name } = file;
  const list = await shelf.list();
  const ofYear = approvedIn(list).filter(({ year }) => year === read.year);
  const office = read.agency.name.trim();
  const named = ofYear.filter(({ agency }) => isSameOffice(office, agency));
  const candidates = office === "" ? ofYear : named;
  let best: { readonly draft: Draft; readonly proven: Proven } | undefined;
  for (const { id } of candidates) {
    const draft = await draftOf(shelf, id);
    if (office === "" && likeness(read, draft) < ALIKE) continue;
    const proven = await prove({ kind: "file", ...file }, draft);
    const fewer = best === undefined || proven.proof.differences.length < best.proven.proof.differences.length;
    if (fewer) best = { draft, proven };
  }
  if (best !== undefined) {
    const { id, agency, title } = best.draft;
    return { name, draftId: id, office: agency.name || title, proven: best.proven };
  }
  if (office === "") return { name, says: `没有认出是哪个单位的，和这台电脑上 ${read.year} 年的定稿都对不上。` };
  const waiting = list.some(({ agency, year }) => year === read.year && isSameOffice(office, agency));
  return {
    name,
    says: waiting
      ? `“${office}”${read.year} 年的还没有通过，没有定稿可以核对。`
      : `这台电脑上没有“${office}”${read.year} 年的定稿。`,
  };
}

function isSameOffice(one: string, other: string): boolean {
  return one !== "" && other !== "" && pairNames([one], [other]).size > 0;
}

async function draftOf(shelf: ProvingOptions["shelf"], id: string): Promise<Draft> {
  const session = await shelf.open(id);
  const { draft } = session.state();
  await session.close();
  return draft;
}

/** Share of the projects of a file that a draft has too, by name. */
function likeness(read: Draft, draft: Draft): number {
  const names = new Set(draft.projects.map(({ name }) => name));
  const shared = read.projects.filter(({ name }) => names.has(name)).length;
  return read.projects.length === 0 ? 0 : shared / read.projects.length;
}
