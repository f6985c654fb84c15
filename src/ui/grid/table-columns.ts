import { columnSizingFeature, createColumnHelper, tableFeatures } from "@tanstack/react-table";
import { type GridColumn, sameAmount, sum } from "../../domain/index.ts";
import type { GridPlace, Line } from "./model/index.ts";
import { placesOf, placeText } from "./model/index.ts";

export const features = tableFeatures({ columnSizingFeature });
const helper = createColumnHelper<typeof features, Line>();

function textOf(line: Line, place: GridPlace): string {
  return line.kind === "row" ? placeText(line.row, place) : "";
}

/** The table's columns for a layout's: 指标值 stands over its three places. To be made once a layout. */
export function tableColumns(columns: readonly GridColumn[]) {
  return helper.columns(
    columns.map((column) => {
      const leaves = placesOf([column]).map((place) =>
        helper.accessor((line) => textOf(line, place), { id: place.key, header: place.label }),
      );
      const [first] = leaves;
      if (column.field !== "target" && first !== undefined) return first;
      return helper.group({ id: column.field, header: column.label, columns: helper.columns(leaves) });
    }),
  );
}

/** The sum of a column of figures against what it must be; undefined where nothing is filled in. */
export function columnSum(
  texts: readonly string[],
  total: string,
): { readonly words: string; readonly agrees: boolean } | undefined {
  if (texts.every((text) => text.trim() === "")) return undefined;
  const added = sum(texts)?.replace(/\.?0+$/, "");
  if (added === undefined) return { words: "有的不是数", agrees: false };
  return sameAmount(added, total)
    ? { words: added, agrees: true }
    : { words: `${added}，应为 ${total}`, agrees: false };
}
