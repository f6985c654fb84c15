import type { Draft } from "../../../domain/index.ts";
import { NoneYet } from "../../forms/index.ts";
import { useSessionState } from "../../session/index.ts";
import styles from "./pages.module.css";

const wrote = (text: string) => text.trim() !== "";

/** Lists that may be confirmed as none: whether nothing stands in them. */
const EMPTY = {
  organisations: ({ organisations }) => organisations.length === 0,
  procurement: ({ procurement }) => procurement.rows.length === 0,
  // A new draft has the usual items, without figures.
  assets: ({ assets }) => !assets.rows.some(({ quantity, value }) => wrote(quantity) || wrote(value)),
  projects: ({ projects }) => projects.length === 0,
} as const satisfies Readonly<Record<string, (draft: Draft) => boolean>>;

/** The heading over a list; while the list is empty, whether there is none or nobody has filled it in. */
export function ListHeading({ title, name }: { readonly title: string; readonly name: keyof typeof EMPTY }) {
  const empty = useSessionState(({ draft }) => EMPTY[name](draft));
  return (
    <div className={styles.heading}>
      <h2>{title}</h2>
      {empty ? <NoneYet name={name} place={{ section: name }} /> : null}
    </div>
  );
}
