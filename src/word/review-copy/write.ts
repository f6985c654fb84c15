import type { Draft } from "../../domain/index.ts";
import { savePackage } from "../package/index.ts";
import { signedFile } from "../signs/index.ts";
import type { Filling, Scope } from "../view/index.ts";
import { createFinder } from "./anchors.ts";
import { bookmarkValue } from "./bookmarks.ts";
import { commentBrackets, commentsExtendedXml, commentsXml, printedComments } from "./comments-part.ts";
import { type Inside, insideXml, NAMESPACE, type PrintedUnit } from "./inside.ts";
import { anchoredPages, withBookmarks } from "./pages.ts";
import { addParts } from "./parts.ts";
import type { CopyComment } from "./types.ts";
import { readUnits } from "./units.ts";

export interface ReviewCopySource {
  readonly filling: Filling;
  readonly scope: Scope;
  readonly draft: Draft;
  readonly comments: readonly CopyComment[];
}

/**
 * A Word file for supervisors who have only Word or WPS: the official pages, the remarks as Word comments at their cells, and
 * the draft inside, so that what is written into it can be read back (`readReviewCopy`). The same source gives the same
 * bytes. Never for publication: it carries names and the whole draft.
 * @throws TemplateError where the template has problems.
 */
export function writeReviewCopy({ filling, scope, draft, comments }: ReviewCopySource): Uint8Array {
  const { parts, mainPath, main, values, anchors } = anchoredPages(signedFile(filling, draft, scope));
  const find = createFinder(anchors, values);
  const printed = printedComments(comments);
  const attached = new Map<number, number[]>();
  comments.forEach(({ place }, index) => {
    const value = find(place) ?? -1;
    const numbers = printed[index]?.map(({ number }) => number) ?? [];
    attached.set(value, [...(attached.get(value) ?? []), ...numbers]);
  });

  const document = withBookmarks(main, anchors, (value) => commentBrackets(attached.get(value) ?? []));
  const loose = commentBrackets(attached.get(-1) ?? []);
  parts.set(mainPath, new TextEncoder().encode(attachToFirstParagraph(document, loose.before + loose.behind)));

  const known = printed.flatMap((thread, index) =>
    thread.map(({ id, author, at, text, resolved }) => ({
      id,
      author,
      at,
      text,
      place: comments[index]?.place ?? { section: "document" },
      ...(resolved ? { resolved } : {}),
    })),
  );
  const inside: Inside = { draft, values, units: printedUnits(document), comments: known };
  addParts(parts, mainPath, {
    comments: commentsXml(printed.flat()),
    commentsExtended: commentsExtendedXml(printed.flat()),
    inside: insideXml(inside),
    namespace: NAMESPACE,
  });
  return savePackage(parts);
}

/** Units with the values in them, as they are looked for when the copy comes back. */
function printedUnits(document: string): readonly PrintedUnit[] {
  return readUnits(document).map(({ cell, text, bookmarks }) => {
    const values = bookmarks.flatMap(({ name, start, end }) => {
      const value = bookmarkValue(name);
      return value === undefined ? [] : [[value, start, end] as const];
    });
    return { ...(cell ? { cell } : {}), text, values };
  });
}

/** Comments of a document without any value: at its beginning. */
function attachToFirstParagraph(document: string, comments: string): string {
  if (comments === "") return document;
  const body = document.indexOf("<w:body>");
  const found = /<w:p(?:\s[^>]*[^/])?>(?:<w:pPr>[\s\S]*?<\/w:pPr>)?/.exec(document.slice(body));
  if (!found) return document;
  const at = body + found.index + found[0].length;
  return document.slice(0, at) + comments + document.slice(at);
}
