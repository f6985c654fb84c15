import { useEffect, useRef } from "react";
import { classes } from "../../parts/index.ts";
import styles from "../editor.module.css";
import type { ChoiceItem } from "./choice-lists.ts";
import { useFits } from "./use-fits.ts";

/** The list under the editor. The editor keeps the focus and the keys; a press takes an item. */
export function Choices({
  id,
  label,
  items,
  chosen,
  onTake,
}: {
  readonly id: string;
  readonly label: string;
  readonly items: readonly ChoiceItem[];
  /** Index of the item under the keys; −1 while the hand is still typing. */
  readonly chosen: number;
  readonly onTake: (value: string) => void;
}) {
  const ref = useRef<HTMLDivElement>(null);
  const { above, rightEdge, below } = useFits(ref);
  useEffect(() => {
    if (chosen >= 0) ref.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <div
      ref={ref}
      id={id}
      style={above || below === 0 ? {} : { top: below }}
      role="listbox"
      aria-label={label}
      className={classes(styles.float, styles.choices, above && styles.above, rightEdge && styles.rightEdge)}
    >
      {items.map((item, index) => (
        <div
          key={item.value}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          className={styles.choice}
          onPointerDown={(event) => {
            event.preventDefault();
            event.stopPropagation();
            onTake(item.value);
          }}
        >
          <span>{item.value}</span>
          {item.note === undefined ? null : <span className={styles.note}>{item.note}</span>}
        </div>
      ))}
    </div>
  );
}
