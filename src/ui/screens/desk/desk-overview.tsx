import { memo } from "react";
import { OFFICE_STATES, type OfficeState, type Overview } from "../../../session/index.ts";
import { Button, DraftState } from "../../parts/index.ts";
import styles from "./desk-overview.module.css";

const RANKED = 4;

/** How many stand where, and what is wrong most often. */
export const DeskOverview = memo(function DeskOverview({
  overview,
  byRule,
  onByRule,
}: {
  readonly overview: Overview;
  /** Rules are listed, not offices. */
  readonly byRule: boolean;
  readonly onByRule: (byRule: boolean) => void;
}) {
  const { all, states, rounds, rules, before } = overview;
  const shares = OFFICE_STATES.filter((state) => states[state] > 0);
  return (
    <section className={styles.over} aria-label="总的情况">
      <div>
        <div className={styles.key}>
          <span>
            {states.未到 > 0 ? "应报" : "收到"} <b>{all}</b> 家
          </span>
          {OFFICE_STATES.map((state) =>
            state === "未到" && states[state] === 0 ? null : (
              <span key={state}>
                <DraftState status={state} /> <b>{states[state]}</b>
              </span>
            ),
          )}
          <span className="push quiet small">
            {rounds.map(([round, offices]) => `第 ${round} 次 ${offices} 家`).join("，")}
          </span>
        </div>
        <div
          className={styles.flow}
          role="img"
          aria-label={shares.map((state) => `${state} ${states[state]}`).join("，")}
        >
          {shares.map((state) => (
            <i key={state} className={styles[FLOWS[state]]} style={{ flexGrow: states[state] }} />
          ))}
        </div>
      </div>
      <div className={styles.rules}>
        <div className={styles.lead}>
          <span className="quiet">{before === undefined ? "问题最多的规则" : againWords(before)}</span>
          <Button look="link" onClick={() => onByRule(!byRule)}>
            {byRule ? "按单位看" : "按规则看"}
          </Button>
        </div>
        <ul>
          {rules.slice(0, RANKED).map(({ rule, title, count }) => (
            <li key={rule}>
              <span title={title}>{title}</span>
              <b>{count}</b>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
});

const FLOWS: Readonly<Record<OfficeState, "sent" | "back" | "passed" | "none">> = {
  待审: "sent",
  退回: "back",
  通过: "passed",
  未到: "none",
};

/** What became of the findings of those who handed in again. */
function againWords({ offices, first, now }: NonNullable<Overview["before"]>): string {
  return `再次送审的 ${offices} 家：上次 ${first} 处，这次 ${now} 处`;
}
