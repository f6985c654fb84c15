import type { ComponentProps, KeyboardEvent, ReactNode } from "react";
import { type FieldPath, useController } from "react-hook-form";
import type { Project } from "../../../domain/index.ts";
import { Agrees, Button, classes, GrowingText } from "../../parts/index.ts";
import { type HeadCheck, planCheck, stepLine } from "./head-checks.ts";
import type { HeadValues } from "./head-values.ts";
import styles from "./project-head.module.css";
import type { HeadForm } from "./use-head-form.ts";

/** A mark of the checks at a field of the head. */
export interface HeadMark {
  readonly severity: "error" | "warning";
  readonly message: string;
}

export interface RowContext {
  readonly head: HeadForm;
  readonly readOnly: boolean;
  readonly marks: ReadonlyMap<string, HeadMark>;
  /** What stood in a field when the draft was handed in, in words, where it differs now. */
  readonly changes: ReadonlyMap<string, string>;
}

/** What is wrong at a field or was changed, in words; undefined where there is nothing to tell. */
export function toldOf(mark: HeadMark | undefined, was: string | undefined): string | undefined {
  return mark === undefined ? was : was === undefined ? mark.message : `${mark.message} ${was}`;
}

/** Text that grows; the form holds it, as every other field. */
export function LongText({
  head,
  name,
  label,
  oneLine = false,
  ...rest
}: {
  readonly head: HeadForm;
  readonly name: "name" | "agencyHeader" | "purpose" | `goals.${number}.text` | `extra.${number}.text`;
  readonly label: string;
  /** No paragraphs: a name stays one line of print, however many lines it takes on screen. */
  readonly oneLine?: boolean;
} & Omit<ComponentProps<typeof GrowingText>, "value" | "name" | "ref">) {
  const { field } = useController({ control: head.form.control, name });
  return (
    <GrowingText
      {...rest}
      name={field.name}
      ref={field.ref}
      value={field.value}
      aria-label={label}
      onChange={(event) => field.onChange(oneLine ? event.target.value.replace(/[\r\n]+/g, "") : event)}
      onBlur={field.onBlur}
      {...(oneLine ? { onKeyDown: withoutBreak } : {})}
    />
  );
}

function withoutBreak(event: KeyboardEvent): void {
  if (event.key === "Enter" && !event.nativeEvent.isComposing && event.keyCode !== 229) event.preventDefault();
}

/** Fields whose words may be longer than a line; they are printed whole, so they stand whole. */
function isWords(name: FieldPath<HeadValues>): name is "name" | "agencyHeader" | "purpose" | `extra.${number}.text` {
  return name === "name" || name === "agencyHeader" || name === "purpose" || /^extra\.\d+\.text$/.test(name);
}

/** A cell with its input; `field` names it for marks and for going there. */
export function HeadCell({
  context: { head, readOnly, marks, changes },
  field,
  name,
  label,
  columns = 1,
  look,
}: {
  readonly context: RowContext;
  readonly field: string;
  readonly name: FieldPath<HeadValues>;
  readonly label: string;
  readonly columns?: number;
  readonly look?: "figure" | "code";
}) {
  const own = head.form.getFieldState(name, head.form.formState).error?.message;
  const mark = own === undefined ? marks.get(field) : { severity: "error" as const, message: own };
  const was = changes.get(field);
  const told = toldOf(mark, was);
  const shared = {
    "aria-invalid": mark?.severity === "error",
    "aria-description": told,
    title: told,
    readOnly,
  };
  return (
    <td
      colSpan={columns}
      data-field={field}
      className={classes(mark !== undefined && styles[mark.severity], was !== undefined && styles.changed)}
    >
      {isWords(name) ? (
        <LongText
          head={head}
          name={name}
          label={label}
          oneLine={name === "name" || name === "agencyHeader"}
          className={styles.grow}
          {...shared}
        />
      ) : (
        <input
          type="text"
          spellCheck={false}
          autoComplete="off"
          aria-label={label}
          {...head.form.register(name)}
          {...shared}
          className={classes(styles.input, look !== undefined && styles[look])}
        />
      )}
    </td>
  );
}

/** Quiet where it agrees; where not, the difference and the figure that would agree. */
export function CheckNote({
  check,
  problem,
  mend,
}: {
  readonly check: HeadCheck | undefined;
  readonly problem?: string | undefined;
  readonly mend?: ReactNode;
}) {
  if (problem !== undefined) return <span className={styles.problem}>{problem}</span>;
  if (check === undefined) return null;
  if (check.agrees) return <Agrees>{check.words}</Agrees>;
  return (
    <>
      <span className={check.mend !== undefined && mend === undefined ? undefined : styles.problem}>{check.words}</span>
      {mend}
    </>
  );
}

/** 支出计划: a figure a date, the steps as a small line, and whether they rise to 100. */
export function PlanRow({ context, plan }: { readonly context: RowContext; readonly plan: Project["spendingPlan"] }) {
  const { head, readOnly, marks, changes } = context;
  const was = changes.get("spendingPlan");
  const errors = head.form.formState.errors.spendingPlan;
  const problem = plan.map((_, i) => errors?.[i]?.percent?.message).find((message) => message !== undefined);
  const path = stepLine(plan, 132, 22);
  const mark = marks.get("spendingPlan");
  return (
    <tr>
      <th scope="row">支出计划（%）</th>
      <td
        colSpan={6}
        data-field="spendingPlan"
        title={was}
        className={classes(mark !== undefined && styles[mark.severity], was !== undefined && styles.changed)}
      >
        <div className={styles.plan}>
          {plan.map((step, i) => (
            <span key={step.by} className={styles.step}>
              <span className={styles.by}>{step.by}</span>
              <span className={styles.percent}>
                <input
                  type="text"
                  {...head.form.register(`spendingPlan.${i}.percent`)}
                  aria-label={`支出计划 ${step.by}`}
                  aria-invalid={errors?.[i]?.percent !== undefined}
                  aria-description={was}
                  readOnly={readOnly}
                  autoComplete="off"
                  className={classes(styles.input, styles.figure)}
                />
              </span>
            </span>
          ))}
          {path === undefined ? null : (
            <svg
              className={styles.curve}
              viewBox="0 0 132 22"
              width="132"
              height="22"
              role="img"
              aria-label="累计支出阶梯图"
            >
              <path d="M.5 21.5h131" />
              <path className={styles.line} d={path} />
            </svg>
          )}
          <span className={styles.note}>
            <CheckNote check={planCheck(plan)} problem={problem} />
          </span>
        </div>
      </td>
    </tr>
  );
}

/** The figure that would agree, as a link. */
export function MendTotal({ amount, onMend }: { readonly amount: string; readonly onMend: () => void }) {
  return <Button look="link" onClick={onMend}>{`预算数写 ${amount}`}</Button>;
}
