import { useMemo, useState } from "react";
import { type Draft, type Finding, grouped, type Layout, placeWords } from "../../../domain/index.ts";
import { type Mend, mendChosen, mendPlan, ruleTitle } from "../../../session/index.ts";
import { classes, Dialog, useStrips } from "../../parts/index.ts";
import { splitMessage } from "../../places/places.ts";
import { stepBack, useSession } from "../../session/index.ts";
import styles from "./mend-dialog.module.css";

/** What was to be mended together, and the draft for which it was found. */
export interface MendAsked {
  readonly draft: Draft;
  readonly layout: Layout;
  readonly findings: readonly Finding[];
  /** How many findings of the same list offer no mend. */
  readonly others: number;
}

interface MendGroup {
  readonly title: string;
  readonly money: boolean;
  readonly mends: readonly Mend[];
}

/** The mends by what they are about; amounts stand apart, below. */
function groupsOf(plan: readonly Mend[]): readonly MendGroup[] {
  const groups = grouped(plan, ({ money, finding }) => (money ? undefined : ruleTitle(finding.rule)));
  const amounts = plan.filter(({ money }) => money);
  return [
    ...[...groups].map(([title, mends]) => ({ title, money: false, mends })),
    ...(amounts.length === 0 ? [] : [{ title: "金额", money: true, mends: amounts }]),
  ];
}

/** 一起改: every place with what stands there and what would; only what is ticked is done, as one step. */
export function MendDialog({
  asked: { draft, layout, findings, others },
  onClose,
}: {
  readonly asked: MendAsked;
  readonly onClose: () => void;
}) {
  const session = useSession();
  const strips = useStrips();
  const plan = useMemo(() => mendPlan(draft, layout, findings), [draft, layout, findings]);
  const groups = useMemo(() => groupsOf(plan), [plan]);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(plan.filter(({ money }) => !money).map(({ id }) => id)),
  );
  const tick = (mends: readonly Mend[], on: boolean) => {
    const next = new Set(ticked);
    for (const { id } of mends) on ? next.add(id) : next.delete(id);
    setTicked(next);
  };
  const chosen = plan.filter(({ id }) => ticked.has(id));
  const mend = () => {
    if (chosen.length === 0) return;
    const { command, changed } = mendChosen(draft, session.state().draft, layout, chosen);
    onClose();
    const left = changed.length === 0 ? "" : `${changed.length} 处刚改过，没有动`;
    if (command === undefined) return strips.tell(left);
    session.apply(command);
    strips.tell([`已${command.label}`, left].filter(Boolean).join("，"), stepBack({ session, strips }));
  };
  const note = others > 0 ? `另外 ${others} 处要人改，留在检查里。` : "";
  return (
    <Dialog
      title="一起改"
      size="list"
      onClose={onClose}
      onSubmit={mend}
      aside={<span className="quiet small">{note}改完可以一次撤销</span>}
      answer={`改 ${chosen.length} 处`}
      off={chosen.length === 0}
      hint={chosen.length === 0 ? "先勾上要改的" : undefined}
    >
      <table className={styles.list} aria-label="一起改">
        <colgroup>
          <col style={{ width: 48 }} />
          <col style={{ width: 200 }} />
          <col />
          <col style={{ width: 160 }} />
        </colgroup>
        {groups.map((group) => (
          <tbody key={`${group.title} ${group.money}`} className={classes(group.money && styles.money)}>
            <GroupRow group={group} ticked={ticked} onTick={tick} />
            {group.mends.map((one) => (
              <MendRow
                key={one.id}
                mend={one}
                place={placeWords(draft, one.place, { brief: true })}
                on={ticked.has(one.id)}
                why={group.money ? ruleTitle(one.finding.rule) : splitMessage(one.finding.message).what}
                onTick={tick}
              />
            ))}
          </tbody>
        ))}
      </table>
    </Dialog>
  );
}

type Tick = (mends: readonly Mend[], on: boolean) => void;

/** The tick of a whole group: on, off, or half. */
function GroupRow({
  group: { title, money, mends },
  ticked,
  onTick,
}: {
  readonly group: MendGroup;
  readonly ticked: ReadonlySet<string>;
  readonly onTick: Tick;
}) {
  const on = mends.filter(({ id }) => ticked.has(id)).length;
  return (
    <tr className={styles.group}>
      <td className={styles.tick}>
        <input
          type="checkbox"
          aria-label={`${title}，${mends.length} 处`}
          checked={on === mends.length}
          ref={(box) => {
            if (box !== null) box.indeterminate = on > 0 && on < mends.length;
          }}
          onChange={({ target }) => onTick(mends, target.checked)}
        />
      </td>
      <td colSpan={3}>
        <b>{title}</b> <span className="quiet small">{mends.length} 处</span>
        {money ? <span className={classes("is-warning", "small", styles.hint)}>会改变合计，逐处核过再勾</span> : null}
      </td>
    </tr>
  );
}

function MendRow({
  mend,
  place,
  on,
  why,
  onTick,
}: {
  readonly mend: Mend;
  readonly place: string;
  readonly on: boolean;
  readonly why: string;
  readonly onTick: Tick;
}) {
  const { before, after } = mend;
  return (
    <tr>
      <td className={styles.tick}>
        <input
          type="checkbox"
          aria-label={`${place}：${before === "" ? "" : `${before} `}${after === "" ? "删掉" : `改为 ${after}`}`}
          checked={on}
          onChange={({ target }) => onTick([mend], target.checked)}
        />
      </td>
      <td className={styles.place} title={place}>
        {place}
      </td>
      <td className={styles.change} title={`${before} → ${after || "删掉"}`}>
        {before === "" ? null : <del>{before}</del>}
        {before === "" ? null : <span className="quiet"> → </span>}
        {after === "" ? <span className="quiet">删掉</span> : <ins>{after}</ins>}
      </td>
      <td className={styles.why} title={why}>
        {why}
      </td>
    </tr>
  );
}
