import type { Draft } from "../../domain/index.ts";
import { decodeXml, openPackage, savePackage } from "../package/index.ts";
import { SIGN, signedFile } from "../signs/index.ts";
import type { Filling, Scope } from "../view/index.ts";
import { chooseAnchors, createFinder } from "./anchors.ts";
import { bookmarkName, bookmarkValue, replaceSigns, valuesIn } from "./bookmarks.ts";
import { commentBrackets, commentsExtendedXml, commentsXml, printedComments } from "./comments-part.ts";
import { type Inside, insideXml, NAMESPACE, type PrintedUnit } from "./inside.ts";
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
  const { bytes, values } = signedFile(filling, draft, scope);
  const { parts: signed, mainPath } = openPackage(bytes);
  const parts = new Map(signed);
  const main = decodeXml(parts.get(mainPath) ?? new Uint8Array());
  const anchors = chooseAnchors(valuesIn(main), values);

  const find = createFinder(anchors, values);
  const printed = printedComments(comments);
  const attached = new Map<number, number[]>();
  comments.forEach(({ place }, index) => {
    const value = find(place) ?? -1;
    const numbers = printed[index]?.map(({ number }) => number) ?? [];
    attached.set(value, [...(attached.get(value) ?? []), ...numbers]);
  });

  const firstId = highestBookmark(main) + 1;
  const order = new Map([...anchors].map((value, index) => [value, firstId + index]));
  const document = replaceSigns(main, (value) => {
    const id = order.get(value);
    if (id === undefined) return undefined;
    const { before, behind } = commentBrackets(attached.get(value) ?? []);
    return {
      before: `${before}<w:bookmarkStart w:id="${id}" w:name="${bookmarkName(value)}"/>`,
      behind: `<w:bookmarkEnd w:id="${id}"/>${behind}`,
    };
  });
  const encoder = new TextEncoder();
  for (const [path, content] of signed) {
    if (path === mainPath || !/^word\/[^/]+\.xml$/.test(path)) continue;
    const xml = decodeXml(content);
    if (xml.search(SIGN) >= 0) parts.set(path, encoder.encode(replaceSigns(xml, () => undefined)));
  }
  const loose = commentBrackets(attached.get(-1) ?? []);
  parts.set(mainPath, encoder.encode(attachToFirstParagraph(document, loose.before + loose.behind)));

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

function highestBookmark(xml: string): number {
  let highest = 0;
  for (const [, id] of xml.matchAll(/<w:bookmarkStart\b[^>]*\sw:id="(\d{1,9})"/g))
    highest = Math.max(highest, Number(id));
  return highest;
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
