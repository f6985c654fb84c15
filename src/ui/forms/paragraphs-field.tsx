import type { Place } from "../../session/index.ts";
import { useReadOnly } from "../session/index.ts";
import { DraftText } from "./draft-text.tsx";
import { paragraphsOf, textOf } from "./paragraphs.ts";
import styles from "./paragraphs-field.module.css";
import { placeAttribute } from "./place-attribute.ts";

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
  return (
    <section className={styles.field} aria-label={label}>
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
        onText={(text) => onChange(paragraphsOf(text))}
      />
    </section>
  );
}
