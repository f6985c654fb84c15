import { readFileSync } from "node:fs";
import { join } from "node:path";
import { keepFillings, writeWord } from "../../src/desk/index.ts";
import { makeId } from "../../src/domain/index.ts";
import { sampleDraft, withFaults } from "../../src/domain/sample/index.ts";
import { contentHash, readPackage, writePackage } from "../../src/review/index.ts";
import { layoutOf } from "../../templates/index.ts";
import type { Carried } from "./files.ts";

export interface HandedIn extends Carried {
  readonly draft: ReturnType<typeof sampleDraft>;
}

/** A draft of an invented office, whole or with faults. */
export function draftOf(office: string, faulty = false): HandedIn["draft"] {
  const draft = faulty ? withFaults(sampleDraft()) : sampleDraft();
  return {
    ...draft,
    id: makeId(),
    title: `${office}${draft.year}年部门预算信息公开`,
    agency: { ...draft.agency, name: office },
  };
}

/** The 送审件 that an office hands in. */
export async function handedIn(draft: HandedIn["draft"], by: string, at = Date.now()): Promise<HandedIn> {
  const content = await contentHash(draft);
  const text = await writePackage({
    draft,
    submissions: [{ round: 1, draft }],
    events: [{ kind: "submit", id: makeId(), at, by, round: 1, content, note: "" }],
  });
  return { draft, name: `${draft.agency.name}-${draft.year}-送审1.jibiao`, buffer: Buffer.from(text) };
}

/** The next round, on an 意见件 that came back: the draft with its faults mended. */
export async function handedInAgain(opinion: Buffer, mended: HandedIn["draft"], by: string): Promise<Carried> {
  const { events, submissions, draft } = await readPackage(opinion.toString());
  const next = { ...mended, id: draft?.id ?? mended.id };
  const round = submissions.length + 1;
  const submit = {
    kind: "submit",
    id: makeId(),
    at: Date.now(),
    by,
    round,
    content: await contentHash(next),
    note: "",
  } as const;
  const text = await writePackage({
    draft: next,
    submissions: [...submissions, { round, draft: next }],
    events: [...events, submit],
  });
  return { name: `${next.agency.name}-${next.year}-送审${round}.jibiao`, buffer: Buffer.from(text) };
}

/** What an office without the product sends: the Word file of its disclosure. */
export async function publishedWord(office: string): Promise<Buffer> {
  const draft = draftOf(office);
  const layout = layoutOf(draft.templateId);
  const filling = keepFillings(({ id }) => readFileSync(join("templates", id, "template.docx")))({ layout });
  return Buffer.from(writeWord(filling, draft, { scope: "whole" }, () => undefined).bytes);
}
