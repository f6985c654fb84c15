import type { Place } from "../../session/index.ts";
import { amountProblem } from "../format/index.ts";
import { classes } from "../parts/index.ts";
import { DraftText } from "./draft-text.tsx";
import styles from "./entry-table.module.css";
import { placeAttribute } from "./place-attribute.ts";
import { foundClass, saidOf, usePlaceMark } from "./place-marks.tsx";

/** A cell of a small table; its first one also carries what is found about the whole row. */
export function EntryCell({
  place,
  kind,
  text,
  label,
  row,
  column,
  readOnly,
  selected,
  onText,
}: {
  readonly place: Place;
  readonly kind: "text" | "number" | "money";
  readonly text: string;
  readonly label: string;
  readonly row: number;
  readonly column: number;
  readonly readOnly: boolean;
  /** The class of a selected cell. */
  readonly selected: string | undefined;
  readonly onText: (text: string) => void;
}) {
  const { field: _field, ...whole } = place;
  const own = usePlaceMark(place);
  const ofRow = usePlaceMark(whole);
  const mark = own ?? (column === 0 ? ofRow : undefined);
  const problem = kind === "money" ? amountProblem(text) : undefined;
  return (
    <td
      className={classes(
        kind !== "text" && "num",
        foundClass(problem === undefined ? mark : { severity: "error" }),
        selected,
      )}
      title={problem}
    >
      <DraftText
        value={text}
        readOnly={readOnly}
        aria-label={label}
        aria-invalid={problem !== undefined || mark?.severity === "error"}
        data-row={row}
        data-col={column}
        {...(kind === "text" ? { "data-lines": "" } : {})}
        data-place={placeAttribute(place)}
        {...saidOf(mark)}
        onText={onText}
      />
      {problem === undefined ? null : <span className={styles.problem}>{problem}</span>}
    </td>
  );
}
