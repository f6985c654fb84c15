import { type KeyboardEvent, useState } from "react";
import { computedFigure, type Figure, type FigureYear, figureValue, isOverridden } from "../../domain/index.ts";
import { setFigure } from "../../session/index.ts";
import { amountProblem } from "../format/index.ts";
import { classes, useStrips } from "../parts/index.ts";
import { BROUGHT_WORDS, useBrought, useDraft, useReadOnly, useSession } from "../session/index.ts";
import styles from "./figure-table.module.css";
import { placeAttribute } from "./place-attribute.ts";
import { foundClass, saidOf, usePlaceMark } from "./place-marks.tsx";

/**
 * An amount. Where parts or a list give it, the cell is grey and shows what they give; F2 or a double click types over
 * it all the same, for a published total may differ by a rounding, and the difference is then shown.
 */
export function FigureCell({
  figure,
  year,
  row,
  selected,
  onSettled,
}: {
  readonly figure: Figure;
  readonly year: FigureYear;
  readonly row: number;
  readonly selected: string | undefined;
  /** The hand left the field with this text in it. */
  readonly onSettled: (text: string) => void;
}) {
  const session = useSession();
  const strips = useStrips();
  const draft = useDraft();
  const readOnly = useReadOnly();
  const [typing, setTyping] = useState(false);
  const { label } = figure;
  const value = figureValue(draft, label, year);
  const overridden = isOverridden(draft, label, year);
  const computed = computedFigure(draft, label, year) !== undefined && !overridden;
  const locked = readOnly || (computed && !typing);
  const wrong = amountProblem(value) !== undefined;
  const place = { section: "figures", field: label };
  // What is found about a figure is about this year's; last year's stands for comparison.
  const found = usePlaceMark(place);
  const mark = year === "this" && !wrong ? found : undefined;
  const brought = useBrought();
  const came = year === "this" && brought(place);
  const yearWord = year === "this" ? draft.year : draft.year - 1;

  const unlock = () => {
    if (!readOnly) setTyping(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "F2" && !event.shiftKey && locked) {
      // What it shows was not typed: the first key replaces it.
      event.preventDefault();
      unlock();
    }
    const typed = event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (typed && locked && !readOnly) strips.tell("这一格由表算出，没有改。要另填，按 F2 再写。");
  };
  return (
    <td
      className={classes(
        "num",
        year === "last" && styles.was,
        computed && styles.computed,
        came && styles.came,
        foundClass(wrong ? { severity: "error" } : (mark ?? (overridden ? { severity: "warning" } : undefined))),
        selected,
      )}
    >
      <input
        autoComplete="off"
        inputMode="decimal"
        value={value}
        readOnly={locked}
        {...saidOf(mark)}
        title={mark?.message ?? (came ? BROUGHT_WORDS : computed ? "由表算出。按 F2 可以另填" : undefined)}
        aria-description={mark?.message ?? (came ? BROUGHT_WORDS : undefined)}
        aria-label={`${label} ${yearWord} 年，万元`}
        aria-invalid={wrong || mark?.severity === "error"}
        data-row={row}
        data-col={year === "this" ? 0 : 1}
        data-place={placeAttribute(place)}
        onChange={(event) => session.apply(setFigure(label, year, event.target.value))}
        onDoubleClick={unlock}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setTyping(false);
          onSettled(value);
        }}
      />
    </td>
  );
}
