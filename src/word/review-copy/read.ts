import { decodeXml, openPackage } from "../package/index.ts";
import { type Compared, findChanges } from "./changes.ts";
import { readComments } from "./comments-part.ts";
import { findComments } from "./found-comments.ts";
import { type Inside, isInside, readInside } from "./inside.ts";
import { matchUnits } from "./match.ts";
import { removedBy } from "./revisions.ts";
import { findRows } from "./rows.ts";
import { surroundingsOf } from "./surroundings.ts";
import { type ReadCopy, ReviewCopyError } from "./types.ts";
import { readUnits } from "./units.ts";

/**
 * Reads a review copy that came back from Word, WPS or LibreOffice: comments with the places of the cells they stand in, and
 * values that were changed (tracked or not) as suggestions.
 * @param original the copy as it was written (`writeReviewCopy` gives it again at any time), for the case that the program
 *   that saved the file dropped the draft inside.
 * @throws PackageError where the bytes are no Word file; ReviewCopyError where there is no draft inside, nor an original.
 */
export function readReviewCopy(bytes: Uint8Array, original?: Uint8Array): ReadCopy {
  const { parts, mainPath } = openPackage(bytes);
  const own = findInside(parts);
  const inside = own ?? (original ? findInside(openPackage(original).parts) : undefined);
  if (!inside) {
    throw new ReviewCopyError(
      "no-copy",
      "这个 Word 文件里没有绩表的草稿，不是审阅稿；要读别的 Word 文件，请用“从上年文件读取”。",
    );
  }
  const text = (path: string): string | undefined => {
    const content = parts.get(path);
    return content && decodeXml(content);
  };
  const main = text(mainPath) ?? "<w:document/>";
  const now = readUnits(main);
  const compared: Compared = {
    inside,
    surroundings: surroundingsOf(inside),
    now,
    matched: matchUnits(inside.units, now),
    removedBy: removedBy(main),
  };
  const folder = mainPath.slice(0, mainPath.lastIndexOf("/") + 1);
  const xml = text(`${folder}comments.xml`);
  const written = xml === undefined ? [] : readComments(xml, text(`${folder}commentsExtended.xml`));
  const { comments, notes } = findComments(written, compared);
  const { changes, notes: others } = findChanges(compared);
  const { added, removed, notes: more } = findRows(compared);
  return { draft: inside.draft, comments, changes, rows: added, removed, notes: [...notes, ...others, ...more] };
}

/** True for a Word file with a draft of ours inside. @throws PackageError where the bytes are no Word file. */
export function isReviewCopy(bytes: Uint8Array): boolean {
  return [...openPackage(bytes).parts].some(([path, content]) => isItem(path) && isInside(decodeXml(content)));
}

function findInside(parts: ReadonlyMap<string, Uint8Array>): Inside | undefined {
  for (const [path, content] of parts) {
    const xml = isItem(path) ? decodeXml(content) : "";
    if (isInside(xml)) return readInside(xml);
  }
  return undefined;
}

function isItem(path: string): boolean {
  return /^customXml\/item\d+\.xml$/i.test(path);
}
