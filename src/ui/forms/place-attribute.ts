import type { Place } from "../../session/index.ts";

/** What a field carries in `data-place`, so that a jump finds it. */
export function placeAttribute({ section, rowId = "", field = "" }: Place): string {
  return [section, rowId, field].map(encodeURIComponent).join("/");
}

/** The place that a `data-place` names. */
export function readPlaceAttribute(attribute: string): Place {
  const [section = "", rowId = "", field = ""] = attribute.split("/").map(decodeURIComponent);
  return { section, ...(rowId === "" ? {} : { rowId }), ...(field === "" ? {} : { field }) };
}

/** How well a field fits a wish: the field itself, else one of its row, else one of its section; 0 for none. */
function placeFit(attribute: string, wish: Place): number {
  const { section, rowId, field } = readPlaceAttribute(attribute);
  if (section !== wish.section) return 0;
  const sameRow = rowId === wish.rowId;
  // The headings of another chapter are no substitute.
  if (section === "part" && !sameRow) return 0;
  // A table of the office's own is wished for by its id, and has its cells: "block:row:cell".
  const sameField = field === wish.field || (section === "part" && field?.startsWith(`${wish.field}:`) === true);
  return 1 + (sameRow ? 2 : 0) + (sameField ? 1 : 0);
}

/** The index of the best field for a wish, the first of equals; −1 where none is of its section. */
export function bestFit(attributes: readonly string[], wish: Place): number {
  const fits = attributes.map((attribute) => placeFit(attribute, wish));
  const best = Math.max(0, ...fits);
  return best === 0 ? -1 : fits.indexOf(best);
}
