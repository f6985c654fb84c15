import { type KeyboardEvent, useId, useState } from "react";
import type { Spot } from "../../navigation/index.ts";
import { classes, Dialog, TextInput } from "../../parts/index.ts";
import { useDraft } from "../../session/index.ts";
import styles from "./goto-dialog.module.css";
import { destinations, findDestinations } from "./spots.ts";

const SHOWN = 60;

/** Goes to a chapter or project by its number or a part of its name. */
export function GotoDialog({ onGo, onClose }: { readonly onGo: (spot: Spot) => void; readonly onClose: () => void }) {
  const draft = useDraft();
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);
  const id = useId();
  const hits = findDestinations(destinations(draft), words).slice(0, SHOWN);
  const chosen = Math.min(at, hits.length - 1);
  const go = (index: number) => {
    const hit = hits[index];
    if (hit === undefined) return;
    onClose();
    onGo(hit.spot);
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
      go(chosen);
    }
  };
  return (
    <Dialog title="转到" size="narrow" onClose={onClose}>
      <div className={styles.page}>
        <TextInput
          size="large"
          wide
          placeholder="序号、名称或金额"
          aria-label="转到哪里"
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}list`}
          aria-activedescendant={`${id}${chosen}`}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div id={`${id}list`} role="listbox" aria-label="章和项目" className={classes(styles.list, "scroll")}>
          {hits.map((hit, index) => (
            <button
              key={hit.spot.kind === "project" ? hit.spot.id : hit.spot.key}
              id={`${id}${index}`}
              type="button"
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              className={classes(styles.item, index === chosen && styles.on)}
              onClick={() => go(index)}
            >
              <span className={styles.n}>{hit.number}</span>
              <span className={styles.name}>{hit.title}</span>
              <span className={styles.sum}>{hit.amount}</span>
            </button>
          ))}
        </div>
        {hits.length === 0 ? <p className="quiet">没有这样的章或项目。</p> : null}
      </div>
    </Dialog>
  );
}
