import { useEffect, useId, useRef, useState } from "react";
import type { Severity } from "../../../domain/index.ts";
import { type CatalogueEntry, type RuleSetting, SEVERITY_WORDS } from "../../../session/index.ts";
import { classes, Select, TextInput } from "../../parts/index.ts";
import styles from "./rules-screen.module.css";

const SEVERITIES = ["error", "warning", "info"] as const satisfies readonly Severity[];

/** A number that decides when the rule speaks; what is no number stays in the field and changes nothing. */
function LimitField({
  label,
  value,
  own,
  onSet,
}: {
  readonly label: string;
  readonly value: number;
  readonly own: number;
  readonly onSet: (value: number) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const text = typed ?? String(value);
  const wrong = !/^\d{1,4}(\.\d{1,3})?$/.test(text.trim());
  return (
    <div className={styles.limit}>
      <label htmlFor={id}>{label}</label>
      <TextInput
        id={id}
        size="small"
        inputMode="decimal"
        maxLength={8}
        value={text}
        aria-invalid={wrong}
        onChange={({ target }) => {
          setTyped(target.value);
          if (/^\d{1,4}(\.\d{1,3})?$/.test(target.value.trim())) onSet(Number(target.value));
        }}
        onBlur={() => setTyped(undefined)}
      />
      <span className="quiet">{wrong ? `写一个数，如 ${own}` : value === own ? "" : `原来是 ${own}`}</span>
    </div>
  );
}

/** One rule: on or off, how grave, why, and what it finds and what not. */
export function RuleCard({
  entry,
  setting,
  asked,
  onSet,
}: {
  readonly entry: CatalogueEntry;
  readonly setting: RuleSetting | undefined;
  /** The rule somebody came to look at. */
  readonly asked: boolean;
  readonly onSet: (change: RuleSetting) => void;
}) {
  const ref = useRef<HTMLElement>(null);
  const on = setting?.on !== false;
  const severity = setting?.severity ?? entry.severity;
  useEffect(() => {
    if (!asked) return;
    ref.current?.scrollIntoView({ block: "center" });
    ref.current?.querySelector("input")?.focus({ preventScroll: true });
  }, [asked]);
  return (
    <article
      ref={ref}
      className={classes(styles.rule, asked && styles.asked, !on && styles.off)}
      aria-label={entry.title}
    >
      <div className={styles.head}>
        <label className={styles.name}>
          <input type="checkbox" checked={on} onChange={({ target }) => onSet({ on: target.checked })} />
          {entry.title}
        </label>
        {on ? null : <span className="quiet">不查</span>}
        {setting?.severity === undefined ? null : (
          <span className="quiet small">原来是{SEVERITY_WORDS[entry.severity]}</span>
        )}
        <Select
          aria-label={`${entry.title}，程度`}
          value={severity}
          disabled={!on}
          onChange={({ target }) =>
            onSet({ severity: SEVERITIES.find((one) => one === target.value) ?? entry.severity })
          }
        >
          {SEVERITIES.map((one) => (
            <option key={one} value={one}>
              {SEVERITY_WORDS[one]}
            </option>
          ))}
        </Select>
      </div>
      <p className={styles.why}>
        {entry.why}
        {entry.source === "" ? null : <span className="quiet">　出处：{entry.source}</span>}
        {entry.record === "" ? null : <span className="quiet">{`　${entry.record}。`}</span>}
      </p>
      {on
        ? entry.limits.map(({ name, word, value }) => (
            <LimitField
              key={name}
              label={word}
              own={value}
              value={setting?.limits?.[name] ?? value}
              onSet={(next) => onSet({ limits: { ...setting?.limits, [name]: next } })}
            />
          ))
        : null}
      <details className={styles.cases} open={asked}>
        <summary>
          例子：查出 {entry.bad.length} 种，放过 {entry.good.length} 种
        </summary>
        <dl>
          <dt>查出</dt>
          {entry.bad.map((text) => (
            <dd key={text}>{text}</dd>
          ))}
          <dt>放过</dt>
          {entry.good.map((text) => (
            <dd key={text}>{text}</dd>
          ))}
        </dl>
      </details>
    </article>
  );
}
