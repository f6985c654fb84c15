import styles from "./todo.module.css";

/** How much of the whole is done, said beside it in figures. */
export function Meter({ filled, all }: { readonly filled: number; readonly all: number }) {
  const share = all === 0 ? 1 : filled / all;
  return (
    <span className={styles.meter} aria-hidden="true">
      <i style={{ width: `${Math.floor(share * 100)}%` }} />
    </span>
  );
}
