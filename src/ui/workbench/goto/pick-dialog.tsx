import { type KeyboardEvent, useId, useState } from "react";
import { spotKey } from "../../navigation/index.ts";
import { classes, Dialog, TextInput } from "../../parts/index.ts";
import { type Destination, findDestinations } from "../../places/spots.ts";
import styles from "./pick-dialog.module.css";

const SHOWN = 60;

/** Picks a chapter or project by its number, a part of its name or its amount. */
export function PickDialog<Place extends Destination>({
  title,
  label,
  places,
  none,
  onPick,
  onClose,
}: {
  readonly title: string;
  /** What is picked, for those who do not see the list. */
  readonly label: string;
  readonly places: readonly Place[];
  /** Said where nothing fits the words. */
  readonly none: string;
  readonly onPick: (place: Place) => void;
  readonly onClose: () => void;
}) {
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);
  const id = useId();
  const hits = findDestinations(places, words).slice(0, SHOWN);
  const chosen = Math.min(at, hits.length - 1);
  const pick = (index: number) => {
    const hit = hits[index];
    if (hit === undefined) return;
    onClose();
    onPick(hit);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const to = chosen + (event.key === "ArrowDown" ? 1 : -1);
      setAt(Math.max(0, Math.min(hits.length - 1, to)));
      document.getElementById(`${id}${to}`)?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter") {
      event.preventDefault();
      pick(chosen);
    }
  };
  return (
    <Dialog title={title} size="narrow" onClose={onClose}>
      <div className={styles.page}>
        <TextInput
          size="large"
          wide
          placeholder="序号、名称或金额"
          aria-label={label}
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}list`}
          aria-autocomplete="list"
          aria-activedescendant={chosen < 0 ? undefined : `${id}${chosen}`}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div id={`${id}list`} role="listbox" aria-label={label} className={classes(styles.list, "scroll")}>
          {hits.map((hit, index) => (
            <button
              key={spotKey(hit.spot)}
              id={`${id}${index}`}
              type="button"
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              className={classes(styles.item, index === chosen && styles.on)}
              onClick={() => pick(index)}
            >
              <span className={styles.n}>{hit.number}</span>
              <span className={styles.name}>{hit.title}</span>
              <span className={styles.sum}>{hit.amount}</span>
            </button>
          ))}
        </div>
        {hits.length === 0 ? <p className="quiet">{none}</p> : null}
      </div>
    </Dialog>
  );
}
