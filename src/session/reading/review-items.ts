import type { DocumentReading } from "../../word/reader/index.ts";
import type { PageLinks } from "./links.ts";
import { type RepairedPlace, repairedPlaces } from "./repairs.ts";

/** Something of a reading that a person should look at, in the order of the document. */
export type ReviewItem = {
  readonly key: string;
  /** In words: "项目 3 第 2 行指标值", "第 12 段". */
  readonly place: string;
  /** Block of the source; -1 for what concerns the whole document. */
  readonly block: number;
} & (
  | { readonly kind: "repair"; readonly repair: RepairedPlace }
  | { readonly kind: "doubt"; readonly message: string; readonly to?: string }
  | { readonly kind: "unrecognised"; readonly text: string }
);

/** Repairs, doubts and what was not understood. */
export function reviewItems(reading: DocumentReading): readonly ReviewItem[] {
  const items: ReviewItem[] = [
    ...repairedPlaces(reading.repairs).map(
      (repair): ReviewItem => ({ kind: "repair", key: repair.to, place: repair.place, block: repair.block, repair }),
    ),
    ...reading.doubts.map(
      ({ place, message, block = -1, to }, nth): ReviewItem => ({
        kind: "doubt",
        key: `doubt ${nth}`,
        place,
        block,
        message,
        ...(to === undefined ? {} : { to }),
      }),
    ),
    ...reading.unrecognised.map(
      ({ place, text, block }, nth): ReviewItem => ({ kind: "unrecognised", key: `left ${nth}`, place, block, text }),
    ),
  ];
  return items.sort((a, b) => a.block - b.block);
}

/** A cell of one of the two pages. */
export interface PagePoint {
  readonly side: "source" | "result";
  readonly cell: string;
}

/** Where an item stands: at its value in the result where there is one, else in the source. */
export function pointOf(item: ReviewItem, links: PageLinks): PagePoint | undefined {
  const to = item.kind === "repair" ? item.repair.to : item.kind === "doubt" ? item.to : undefined;
  const cell = to === undefined ? undefined : links.resultCell(to);
  if (cell !== undefined) return { side: "result", cell };
  if (item.block < 0) return undefined;
  const block = links.blockCell(item.block);
  return block === undefined ? undefined : { side: "source", cell: block };
}
