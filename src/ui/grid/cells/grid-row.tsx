import { memo } from "react";
import { classes, Icon } from "../../parts/index.ts";
import styles from "../grid.module.css";
import { type GridPlace, spansParts } from "../model/index.ts";
import { GridCell } from "./grid-cell.tsx";
import type { GridRowProps } from "./grid-row-props.ts";
import { OpenOffer } from "./open-offer.tsx";

/**
 * One line: an indicator or the open place of a class. Both draw the same cells, so that an open place becomes a row
 * under the hand without losing the caret or a composition.
 */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { line, last, here, drop, hands, from, to, places } = props;
  const whole = from >= 0 && from <= 1 && to === places.length - 1;
  return (
    <tr
      aria-rowindex={props.position + 3}
      data-line={line.id}
      className={classes(
        line.kind === "open" && styles.open,
        last && styles.last,
        here && styles.here,
        whole && styles.chosen,
        drop === "before" && styles.dropBefore,
        drop === "after" && styles.dropAfter,
        drop === "dragged" && styles.dragged,
      )}
    >
      <th scope="row">
        {line.kind === "open" ? (
          <Icon name="plus" className={styles.plus} />
        ) : (
          <button
            type="button"
            tabIndex={-1}
            className={styles.handle}
            aria-label={`第 ${line.number} 行`}
            title="拖动移动，单击选整行"
            onMouseDown={(event) => hands.pressHandle(event, line.id)}
            onContextMenu={(event) => {
              event.preventDefault();
              event.stopPropagation();
              hands.openMenu(line.id, event.currentTarget.getBoundingClientRect(), false);
            }}
          >
            <span className={styles.number}>{line.number}</span>
            <Icon name="drag" className={styles.grip} />
          </button>
        )}
      </th>
      {cellsOf(props).map(({ place, index, columns }) => (
        <GridCell key={place.key} {...props} place={place} index={index} columns={columns}>
          {line.kind === "open" && place.key === "level3" ? (
            <OpenOffer line={line} lastYear={props.offer} hands={hands} off={props.readOnly} />
          ) : null}
        </GridCell>
      ))}
    </tr>
  );
});

interface DrawnCell {
  readonly place: GridPlace;
  readonly index: number;
  readonly columns: number;
}

/** The cells a line really has: 一级 only at the head of its run, one cell for the rest of an open place or a text target. */
function cellsOf({ line, span, places, editing, activePlace }: GridRowProps): readonly DrawnCell[] {
  const inTarget = editing !== undefined && activePlace?.startsWith("target.") === true;
  const spanned = line.kind === "row" && (inTarget ? editing.spanned : spansParts(line.row.target));
  return places.flatMap((place, index): readonly DrawnCell[] => {
    if (place.key === "level1") return span > 0 ? [{ place, index, columns: 1 }] : [];
    if (line.kind === "open") {
      if (place.key === "level2") return [{ place, index, columns: 1 }];
      return place.key === "level3" ? [{ place, index, columns: places.length - index }] : [];
    }
    if (place.part === "symbol" && spanned) return [{ place, index, columns: 3 }];
    if (place.part !== undefined && spanned) return [];
    return [{ place, index, columns: 1 }];
  });
}
