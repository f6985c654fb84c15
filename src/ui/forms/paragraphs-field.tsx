import type { Place } from "../../session/index.ts";
import { classes } from "../parts/index.ts";
import { useReadOnly } from "../session/index.ts";
import { DraftText } from "./draft-text.tsx";
import { paragraphsOf, textOf } from "./paragraphs.ts";
import styles from "./paragraphs-field.module.css";
import { placeAttribute } from "./place-attribute.ts";
import { foundClass, saidOf, usePlaceMark } from "./place-marks.tsx";

/** Paragraphs with their heading, as they will be printed. */
export function ParagraphsField({
  label,
  help,
  place,
  paragraphs,
  onChange,
}: {
  readonly label: string;
  readonly help: string;
  readonly place: Place;
  readonly paragraphs: readonly string[];
  readonly onChange: (paragraphs: readonly string[]) => void;
}) {
  const readOnly = useReadOnly();
  const mark = usePlaceMark(place);
  return (
    <section className={classes(styles.field, foundClass(mark))} aria-label={label}>
      <div className={styles.bar}>
        <h2>{label}</h2>
        <span className={styles.note}>{help}</span>
      </div>
      <DraftText
        className={styles.paper}
        value={textOf(paragraphs)}
        readOnly={readOnly}
        aria-label={label}
        placeholder="还没有写"
        data-place={placeAttribute(place)}
        {...saidOf(mark)}
        onText={(text) => onChange(paragraphsOf(text))}
      />
    </section>
  );
}
