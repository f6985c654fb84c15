import { extraLabel, type Indicator, isEmptyTarget, printTarget } from "../../../domain/index.ts";
import { PrintedWord } from "../../parts/index.ts";
import styles from "../grid.module.css";
import { type GridPlace, type Line, lastYearLine, placeText } from "../model/index.ts";

/** Signs are drawn full width: they stand alone in a narrow column. */
const WIDE: Readonly<Record<string, string>> = { "=": "＝", "<": "＜", ">": "＞" };

function isBegun(row: Indicator): boolean {
  return row.level3.trim() !== "" || row.description.trim() !== "" || !isEmptyTarget(row.target);
}

/** What a cell prints, in the voice of the paper; what is missing is named in grey. */
export function CellText({
  line,
  place,
  spanned,
  lastYear,
}: {
  readonly line: Line;
  readonly place: GridPlace;
  readonly spanned: boolean;
  readonly lastYear: boolean;
}) {
  if (place.key === "level1") {
    return (
      <span className={styles.sticky}>
        <PrintedWord word={line.level1} />
      </span>
    );
  }
  if (line.kind === "open") return place.key === "level2" ? <PrintedWord word={line.level2} /> : null;
  const { row } = line;
  if (place.key === "level2") return <PrintedWord word={row.level2} />;
  if (place.part !== undefined) return <TargetText row={row} place={place} spanned={spanned} lastYear={lastYear} />;
  const text = placeText(row, place);
  if (text !== "" || !isBegun(row) || place.total !== undefined) return text;
  return extraLabel(place.field) !== undefined || place.field === "scoring" ? null : (
    <span className={styles.missing}>未填</span>
  );
}

function TargetText({
  row,
  place,
  spanned,
  lastYear,
}: {
  readonly row: Indicator;
  readonly place: GridPlace;
  readonly spanned: boolean;
  readonly lastYear: boolean;
}) {
  const was = lastYearLine(row, lastYear);
  const shown = lastYear ? was : undefined;
  if (spanned) {
    return (
      <>
        {printTarget(row.target)}
        {shown === undefined ? null : <span className={styles.was}>{`上年　${shown.value}${shown.unit}`}</span>}
      </>
    );
  }
  const text = placeText(row, place);
  const missing = place.part === "value" && text === "" && isBegun(row);
  return (
    <>
      {missing ? (
        <span className={styles.missing}>{isEmptyTarget(row.target) ? "未填" : "值"}</span>
      ) : (
        (WIDE[text] ?? (text === "" ? "\u00a0" : text))
      )}
      {shown === undefined || place.part === undefined ? null : <span className={styles.was}>{shown[place.part]}</span>}
    </>
  );
}
