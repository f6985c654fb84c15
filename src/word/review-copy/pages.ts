import type { Draft, Place } from "../../domain/index.ts";
import { decodeXml, openPackage, savePackage } from "../package/index.ts";
import { SIGN, type SignedFile, type SignedValue, signedFile } from "../signs/index.ts";
import type { Filling, ProjectRange, Scope } from "../view/index.ts";
import { chooseAnchors, createFinder } from "./anchors.ts";
import { type Brackets, bookmarkName, bookmarkValue, replaceSigns, valuesIn } from "./bookmarks.ts";

/** A signed file taken apart: its main part still with signs, all others without. */
export interface AnchoredPages {
  readonly parts: Map<string, Uint8Array>;
  readonly mainPath: string;
  readonly main: string;
  readonly values: readonly SignedValue[];
  /** The values that can be found again in the document. */
  readonly anchors: ReadonlySet<number>;
}

export function anchoredPages({ bytes, values }: SignedFile): AnchoredPages {
  const { parts: signed, mainPath } = openPackage(bytes);
  const parts = new Map(signed);
  for (const [path, content] of signed) {
    if (path === mainPath || !/^word\/[^/]+\.xml$/.test(path)) continue;
    const xml = decodeXml(content);
    if (xml.search(SIGN) >= 0) parts.set(path, new TextEncoder().encode(replaceSigns(xml, () => undefined)));
  }
  const main = decodeXml(parts.get(mainPath) ?? new Uint8Array());
  return { parts, mainPath, main, values, anchors: chooseAnchors(valuesIn(main), values) };
}

/** Puts a bookmark round every anchor in place of the signs. @param around what stands outside the bookmark. */
export function withBookmarks(
  main: string,
  anchors: ReadonlySet<number>,
  around: (value: number) => Brackets = () => ({ before: "", behind: "" }),
): string {
  const firstId = highestBookmark(main) + 1;
  const order = new Map([...anchors].map((value, index) => [value, firstId + index]));
  return replaceSigns(main, (value) => {
    const id = order.get(value);
    if (id === undefined) return undefined;
    const { before, behind } = around(value);
    return {
      before: `${before}<w:bookmarkStart w:id="${id}" w:name="${bookmarkName(value)}"/>`,
      behind: `<w:bookmarkEnd w:id="${id}"/>${behind}`,
    };
  });
}

function highestBookmark(xml: string): number {
  let highest = 0;
  for (const [, id] of xml.matchAll(/<w:bookmarkStart\b[^>]*\sw:id="(\d{1,9})"/g))
    highest = Math.max(highest, Number(id));
  return highest;
}

/** The official pages with a bookmark at every value; `values[n]` is the value of the bookmark with number n. */
export interface PlacedPages {
  readonly bytes: Uint8Array;
  readonly values: readonly SignedValue[];
  readonly anchors: readonly number[];
}

/**
 * Prints a draft as for publication, to be looked at beside what is said of it.
 * @throws TemplateError where the template has problems.
 */
export function writePlacedPages(filling: Filling, draft: Draft, scope: Scope, projects?: ProjectRange): PlacedPages {
  const { parts, mainPath, main, values, anchors } = anchoredPages(signedFile(filling, draft, scope, projects));
  parts.set(mainPath, new TextEncoder().encode(withBookmarks(main, anchors)));
  return { bytes: savePackage(parts), values, anchors: [...anchors] };
}

/** Where places stand on pages: by the names of their bookmarks. */
export interface PagePlaces {
  /** The bookmark nearest to a place: its value, its row, its project, its heading; undefined where there is none. */
  bookmarkOf(place: Place): string | undefined;
  /** The place of a bookmark; undefined where it is none of ours. */
  placeOf(bookmark: string): Place | undefined;
}

export function pagePlaces({ values, anchors }: Pick<PlacedPages, "values" | "anchors">): PagePlaces {
  const find = createFinder(new Set(anchors), values);
  return {
    bookmarkOf: (place) => {
      const value = find(place);
      return value === undefined ? undefined : bookmarkName(value);
    },
    placeOf: (bookmark) => {
      const value = bookmarkValue(bookmark);
      return value === undefined ? undefined : values[value]?.place;
    },
  };
}
