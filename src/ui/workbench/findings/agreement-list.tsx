import { signed } from "../../format/index.ts";
import { Icon } from "../../parts/index.ts";
import { useDraft } from "../../session/index.ts";
import styles from "./agreement-list.module.css";
import { agreements } from "./agreements.ts";

/** What was compared and agrees, said quietly: trust comes from seeing that it was checked. */
export function AgreementList() {
  const agreed = agreements(useDraft());
  if (agreed.length === 0) return null;
  return (
    <>
      <h2 className={styles.head}>对得上的 {agreed.length} 处</h2>
      <ul className={styles.list}>
        {agreed.map(({ words, value }) => (
          <li key={words}>
            <Icon name="check" />
            {words}
            <span>{words.startsWith("增减") ? signed(value) : value}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
