import { Fragment, useState } from "react";
import { takeBackPlace } from "../../../session/index.ts";
import { Button, classes, useStrips } from "../../parts/index.ts";
import { stepBack, useSession } from "../../session/index.ts";
import { OneSide } from "../../workbench/texts/one-side.tsx";
import type { Difference, Group } from "./differences.ts";
import styles from "./versions-screen.module.css";

/** Rows that are painted at once; the rest when asked for. */
const FIRST = 200;

function Cells({ was, is }: Difference) {
  const gone = <span className="quiet">没有这一处</span>;
  const empty = <span className="quiet">空着</span>;
  const side = (own: string | undefined, other: string | undefined, which: "was" | "is") => {
    if (own === undefined) return gone;
    if (own === "") return empty;
    return other === undefined || other === "" ? own : <OneSide own={own} other={other} side={which} />;
  };
  return (
    <>
      <td>{side(was, is, "was")}</td>
      <td>{side(is, was, "is")}</td>
    </>
  );
}

/** Every place that is not now as it was then. */
export function DifferenceTable({
  groups,
  time,
  readOnly,
}: {
  readonly groups: readonly Group[];
  readonly time: string;
  readonly readOnly: boolean;
}) {
  const session = useSession();
  const strips = useStrips();
  const [all, setAll] = useState(false);
  let painted = 0;
  const total = groups.reduce((sum, group) => sum + group.differences.length, 0);
  const take = ({ change, place, words }: Difference, title: string) => {
    if (session.apply(takeBackPlace(change, place, words))) {
      strips.tell(`已取回“${title} ${words}”`, stepBack({ session, strips }));
    }
  };
  return (
    <div className={classes(styles.work, "scroll")}>
      <table className={styles.table}>
        <colgroup>
          <col className={styles.where} />
          <col />
          <col />
          <col className={styles.doing} />
        </colgroup>
        <thead className="heads">
          <tr>
            <th>哪一处</th>
            <th>{time}</th>
            <th>现在</th>
            <th>操作</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => {
            const room = all ? group.differences.length : Math.max(0, FIRST - painted);
            painted += group.differences.length;
            if (room === 0) return null;
            return (
              <Fragment key={`${group.number}${group.title}`}>
                <tr className={styles.group}>
                  <th scope="rowgroup" colSpan={4}>
                    <span className={styles.number}>{group.number}</span>
                    {group.title}
                    <span className="quiet">　{group.differences.length} 处</span>
                  </th>
                </tr>
                {group.differences.slice(0, room).map((difference) => (
                  <tr key={JSON.stringify([difference.change.kind, difference.change.path])}>
                    <td className={styles.what}>{difference.words}</td>
                    <Cells {...difference} />
                    <td className={styles.do}>
                      {readOnly ? null : (
                        <Button
                          look="link"
                          aria-label={`取回这处：${group.title} ${difference.words}`}
                          onClick={() => take(difference, group.title)}
                        >
                          取回这处
                        </Button>
                      )}
                    </td>
                  </tr>
                ))}
              </Fragment>
            );
          })}
          {!all && total > FIRST ? (
            <tr>
              <td colSpan={4}>
                <Button look="link" onClick={() => setAll(true)}>
                  还有 {total - FIRST} 处，都列出来
                </Button>
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  );
}
