import { useEffect, useState } from "react";
import type { Office, OfficeFinding, Overview, ReviewDesk } from "../../../session/index.ts";
import { ruleTitle, SEVERITY_WORDS } from "../../../session/index.ts";
import { classes, ListTable } from "../../parts/index.ts";
import { Detail } from "./office-findings.tsx";
import panel from "./office-panel.module.css";
import styles from "./rule-view.module.css";

/** More than anyone reads on a screen; the workbook has them all. */
const SHOWN = 300;

/** One line a rule: how often, in how many offices, and how often in the round before. */
export function RuleTable({
  overview,
  here,
  onHere,
}: {
  readonly overview: Overview;
  readonly here: string | undefined;
  readonly onHere: (rule: string) => void;
}) {
  const again = overview.before !== undefined;
  return (
    <ListTable
      label="规则"
      rows="texts"
      heads={
        <>
          <th>规则</th>
          <th className={classes("num", styles.number)}>处数</th>
          <th className={classes("num", styles.number)}>单位数</th>
          {again ? <th className={classes("num", styles.again)}>再次送审的：上次</th> : null}
          {again ? <th className={classes("num", styles.number)}>这次</th> : null}
        </>
      }
    >
      {overview.rules.map(({ rule, title, count, offices, before, since }) => (
        <tr key={rule} className={classes(rule === here && styles.here)}>
          <td>
            <button type="button" className="leads" aria-current={rule === here} onClick={() => onHere(rule)}>
              {title}
            </button>
          </td>
          <td className="num">{count}</td>
          <td className="num">{offices}</td>
          {again ? <td className="num">{before ?? <span className="quiet">0</span>}</td> : null}
          {again ? <td className="num">{since}</td> : null}
        </tr>
      ))}
      {overview.rules.length === 0 ? (
        <tr>
          <td colSpan={again ? 5 : 3}>没有查出问题。</td>
        </tr>
      ) : null}
    </ListTable>
  );
}

interface Line {
  readonly office: Office;
  readonly each: OfficeFinding;
}

/** The findings of one rule over all offices that have it; read one office after the other. */
export function RulePanel({
  desk,
  offices,
  rule,
}: {
  readonly desk: ReviewDesk;
  readonly offices: readonly Office[];
  readonly rule: string | undefined;
}) {
  const [lines, setLines] = useState<readonly Line[]>([]);
  useEffect(() => {
    let left = false;
    const read = async () => {
      let found: readonly Line[] = [];
      for (const office of offices) {
        if (left || found.length > SHOWN) return;
        if (rule === undefined || (office.file?.rules[rule] ?? 0) === 0) continue;
        const { findings } = await desk.findings(office.id);
        const own = findings.filter((each) => each.finding.rule === rule && !each.unfilled);
        found = [...found, ...own.map((each) => ({ office, each }))];
        if (!left) setLines(found);
      }
    };
    setLines([]);
    // What of one office cannot be read is said when that office is chosen.
    read().catch(() => undefined);
    return () => {
      left = true;
    };
  }, [desk, offices, rule]);
  const all = rule === undefined ? 0 : offices.reduce((sum, { file }) => sum + (file?.rules[rule] ?? 0), 0);
  const title = rule === undefined ? "没有选规则" : ruleTitle(rule);
  return (
    <aside className={panel.panel} aria-label="详情">
      <div className={panel.head}>
        <h2>
          <span title={title}>{title}</span>
        </h2>
        <p className="quiet">{rule === undefined ? "在表里选一条。" : `${all} 处`}</p>
      </div>
      {/* Reachable by keyboard, as it scrolls and holds nothing to press. */}
      <section className={classes(panel.body, "scroll")} aria-label={`${title}，各单位`} {...{ tabIndex: 0 }}>
        {lines.slice(0, SHOWN).map(({ office, each }) => (
          <Detail
            key={`${office.id} ${each.id}`}
            each={each}
            office={office.name}
            word={SEVERITY_WORDS[each.finding.severity]}
          />
        ))}
        {all > SHOWN ? <p className={panel.none}>还有 {all - SHOWN} 处没有列在这里，“存成表格”里有全部。</p> : null}
      </section>
    </aside>
  );
}
