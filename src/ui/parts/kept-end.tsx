import styles from "./kept-end.module.css";

/** A title that is cut where there is no room keeps what tells it from its like: “…公开（副本）”. */
export function KeptEnd({ text }: { readonly text: string }) {
  const end = /（[^（）]{1,12}）$/.exec(text)?.[0] ?? "";
  if (end === "") return text;
  return (
    <span className={styles.whole}>
      <span>{text.slice(0, -end.length)}</span>
      <span>{end}</span>
    </span>
  );
}
