import { classes } from "../parts/index.ts";
import styles from "./grid.module.css";
import { type GridPlace, type Line, placeText } from "./model/index.ts";
import { columnSum } from "./table-columns.ts";

/** The sums of columns that must add up to something, for instance 分值 to 100; nothing where a layout has none. */
export function GridFoot({
  lines,
  places,
}: {
  readonly lines: readonly Line[];
  readonly places: readonly GridPlace[];
}) {
  const first = places.findIndex((place) => place.total !== undefined);
  if (first < 0) return null;
  return (
    <tfoot className={styles.foot}>
      <tr>
        <td colSpan={first + 1}>合计</td>
        {places.slice(first).map((place) => {
          const texts = lines.flatMap((line) => (line.kind === "row" ? [placeText(line.row, place)] : []));
          const sum = place.total === undefined ? undefined : columnSum(texts, place.total);
          return (
            <td
              key={place.key}
              aria-label={sum === undefined ? undefined : `${place.label}合计 ${sum.words}`}
              className={classes(place.total !== undefined && styles.figure, sum?.agrees === false && styles.off)}
              title={sum?.words}
            >
              {sum?.words.split("，")[0]}
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}
