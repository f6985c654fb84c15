import { useMemo, useState } from "react";
import type { Finding } from "../../../domain/index.ts";
import type { OfficeFinding, OfficeFindings } from "../../../session/index.ts";
import { SEVERITY_WORDS } from "../../../session/index.ts";
import { Button, classes, FindingCard } from "../../parts/index.ts";
import { splitMessage } from "../../places/places.ts";
import { type FindingGroup, groupsOf } from "./finding-groups.ts";
import styles from "./office-panel.module.css";

/** What was found in an office, by rule; what is ticked becomes remarks in one step. */
export function OfficeFindingList({
  found,
  onRemark,
}: {
  readonly found: OfficeFindings;
  readonly onRemark: (findings: readonly Finding[]) => void;
}) {
  const groups = useMemo(() => groupsOf(found.findings), [found]);
  const [off, setOff] = useState<ReadonlySet<Finding>>(new Set());
  const [open, setOpen] = useState<string>();
  const problems = groups.filter(({ severity }) => severity !== "info");
  const unsaid = problems.flatMap((group) => group.unsaid);
  // Errors are ticked from the beginning: they are what goes back; the rest a person adds.
  const [more, setMore] = useState<ReadonlySet<Finding>>(new Set());
  const isOn = (finding: Finding) => (finding.severity === "error" ? !off.has(finding) : more.has(finding));
  const picked = unsaid.filter(isOn);
  const tick = (findings: readonly Finding[], on: boolean) => {
    const changed = (set: ReadonlySet<Finding>, put: boolean, those: readonly Finding[]) => {
      const next = new Set(set);
      for (const each of those) put ? next.add(each) : next.delete(each);
      return next;
    };
    setOff(
      changed(
        off,
        !on,
        findings.filter(({ severity }) => severity === "error"),
      ),
    );
    setMore(
      changed(
        more,
        on,
        findings.filter(({ severity }) => severity !== "error"),
      ),
    );
  };
  if (groups.length === 0) return <p className={styles.none}>没有查出问题。</p>;
  const all = picked.length === unsaid.length;
  return (
    <>
      <div className={styles.tools}>
        <label>
          <input
            type="checkbox"
            checked={all && unsaid.length > 0}
            disabled={unsaid.length === 0}
            ref={(box) => {
              if (box !== null) box.indeterminate = picked.length > 0 && !all;
            }}
            onChange={() => tick(unsaid, !all)}
          />
          全部 {unsaid.length} 处
        </label>
        <span className="push" />
        <Button
          size="small"
          disabled={picked.length === 0}
          title={picked.length === 0 ? (unsaid.length === 0 ? "都写成批注了" : "先勾上要写的") : "一次写好，不会写重"}
          onClick={() => onRemark(picked)}
        >
          写成批注 {picked.length} 条
        </Button>
      </div>
      <ul>
        {groups.map((group) => {
          const key = `${group.rule} ${group.severity} ${group.unfilled}`;
          return (
            <Group
              key={key}
              group={group}
              open={open === key}
              onOpen={() => setOpen(open === key ? undefined : key)}
              isOn={isOn}
              onTick={tick}
            />
          );
        })}
      </ul>
    </>
  );
}

function Group({
  group,
  open,
  onOpen,
  isOn,
  onTick,
}: {
  readonly group: FindingGroup;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly isOn: (finding: Finding) => boolean;
  readonly onTick: (findings: readonly Finding[], on: boolean) => void;
}) {
  const { title, severity, unfilled, findings, unsaid } = group;
  const on = unsaid.filter(isOn).length;
  const word = unfilled ? "未填" : SEVERITY_WORDS[severity];
  return (
    <li>
      <div className={styles.group}>
        {severity === "info" ? (
          <span />
        ) : (
          <input
            type="checkbox"
            aria-label={`${title}，${unsaid.length} 处写成批注`}
            checked={on > 0 && on === unsaid.length}
            disabled={unsaid.length === 0}
            ref={(box) => {
              if (box !== null) box.indeterminate = on > 0 && on < unsaid.length;
            }}
            onChange={() => onTick(unsaid, on < unsaid.length)}
          />
        )}
        <button type="button" className={styles.name} aria-expanded={open} onClick={onOpen} title={title}>
          <em className={classes(styles.corner, styles[unfilled ? "info" : severity])} title={word} />
          {title}
        </button>
        <span className="quiet small">{findings.length} 处</span>
        {unsaid.length === 0 && severity !== "info" ? <span className="is-comment small">已写成批注</span> : null}
      </div>
      {open ? findings.map((each) => <Detail key={each.id} each={each} word={word} />) : null}
    </li>
  );
}

/** In quotes, unless the finding quotes already. */
function quoted(text: string): string {
  return text.startsWith("“") ? text : `“${text}”`;
}

/** One finding in full. */
export function Detail({
  each,
  word,
  office,
}: {
  readonly each: OfficeFinding;
  readonly word: string;
  readonly office?: string;
}) {
  const { finding, place, remarked } = each;
  const { what, why } = splitMessage(finding.message);
  const { printed, expected, severity } = finding;
  return (
    <FindingCard
      tone={severity}
      dense
      place={office === undefined ? place : `${office} · ${place}`}
      kind={remarked ? <span className="is-comment">已写成批注</span> : word}
      what={what}
      why={why}
    >
      {printed === undefined && expected === undefined ? null : (
        <p className={styles.values}>
          {printed === undefined ? null : <span>{printed === "" ? "空着" : `写的是${quoted(printed)}`}</span>}
          {expected === undefined ? null : <span>应为{quoted(expected)}</span>}
        </p>
      )}
    </FindingCard>
  );
}
