import { strFromU8, strToU8 } from "fflate";
import type { Draft, Layout } from "../../domain/index.ts";
import { sampleDraft } from "../../domain/sample/index.ts";
import { openPackage, savePackage } from "../package/index.ts";
import { compile, fill } from "../template/index.ts";
import { type Filling, viewOf, vocabularyOf } from "../view/index.ts";
import { type CopyComment, writeReviewCopy } from "./index.ts";

/** The sample, its second project and that project's third row, on which the tests work. */
export const draft = sampleDraft();
export const project = present(draft.projects[1]);
export const row = present(project.indicators[2]);
export const rowPlace = { section: "project", projectId: project.id, rowId: row.id };

export function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("the sample has it");
  return value;
}

/** A shipped layout with the bytes of its template. */
export function printOf(layout: Layout, bytes: Uint8Array): Filling {
  return { layout, wording: [], template: compile(bytes, vocabularyOf(layout)) };
}

export function copyOf(comments: readonly CopyComment[], print: Filling, of: Draft = draft): Uint8Array {
  return writeReviewCopy({ filling: print, scope: "whole", draft: of, comments });
}

export function publication(print: Filling): Uint8Array {
  return fill(print.template, viewOf(draft, print.layout, "whole"), { publish: true });
}

export function partOf(bytes: Uint8Array, path = "word/document.xml"): string {
  return strFromU8(openPackage(bytes).parts.get(path) ?? new Uint8Array());
}

/** A file with one part changed; a part that becomes empty is taken out. */
export function edited(bytes: Uint8Array, change: (xml: string) => string, path = "word/document.xml"): Uint8Array {
  const parts = new Map(openPackage(bytes).parts);
  const xml = change(partOf(bytes, path));
  if (xml === "") parts.delete(path);
  else parts.set(path, strToU8(xml));
  return savePackage(parts);
}

/** Puts another text where a value stands, as the nth of its text: by typing inside it, or over it, which takes the bookmark. */
export function typed(xml: string, from: string, to: string, over = false, nth = 1): string {
  const value = new RegExp(
    `<w:bookmarkStart w:id="(\\d+)" w:name="_JB\\d+"/>(<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t[^>]*>)${literal(from)}(</w:t></w:r>)<w:bookmarkEnd w:id="\\1"/>`,
    "g",
  );
  let seen = 0;
  return xml.replace(value, (found, _, open: string, close: string) => {
    if (++seen !== nth) return found;
    return over ? `${open}${to}${close}` : found.replace(`>${from}<`, `>${to}<`);
  });
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

export const remark = (id: string, place: CopyComment["place"], more: Partial<CopyComment> = {}): CopyComment => ({
  id,
  author: "周主任",
  at: Date.UTC(2026, 0, 5, 8, 30),
  place,
  text: `${id}：请核对。`,
  ...more,
});
