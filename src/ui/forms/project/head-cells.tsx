import type { ReactNode } from "react";
import { type Layout, type Project, sameAmount } from "../../../domain/index.ts";
import { type Command, setPlanStep, setProjectField } from "../../../session/index.ts";
import { Agrees, Button, classes } from "../../parts/index.ts";
import { BROUGHT_WORDS } from "../../session/index.ts";
import { DraftText } from "../draft-text.tsx";
import { foundClass } from "../place-marks.tsx";
import { type HeadCheck, planCheck, stepLine } from "./head-checks.ts";
import { type HeadField, headProblem, headText, lastAmount, percentNumber, planOf } from "./head-fields.ts";
import styles from "./project-head.module.css";

/** A mark of the checks at a field of the head. */
export interface HeadMark {
  readonly severity: "error" | "warning";
  readonly message: string;
}

/** What every cell of the head needs: the project as the session has it, and how an edit gets there. */
export interface HeadContext {
  readonly project: Project;
  readonly layout: Layout;
  readonly readOnly: boolean;
  readonly marks: ReadonlyMap<string, HeadMark>;
  /** What stood in a field when the draft was handed in, in words, where it differs now. */
  readonly changes: ReadonlyMap<string, string>;
  /** Its amounts came over from last year, and nobody has been on them. */
  readonly came: boolean;
  /** The field the hand is in: nothing is called wrong there while one types. */
  readonly inHand: string | undefined;
  readonly apply: (command: Command) => void;
}

/** What is wrong at a field or was changed, in words; undefined where there is nothing to tell. */
export function toldOf(mark: HeadMark | undefined, was: string | undefined): string | undefined {
  return mark === undefined ? was : was === undefined ? mark.message : `${mark.message} ${was}`;
}

const LOOKS: Readonly<Record<HeadField["kind"], string | undefined>> = {
  line: undefined,
  text: undefined,
  code: styles.code,
  money: styles.figure,
};

/** A cell with its field; `row` and `column` are its place for the keys. */
export function HeadCell({
  context: { project, readOnly, marks, changes, came: broughtOver, inHand, apply },
  field,
  columns,
  row,
  column,
}: {
  readonly context: HeadContext;
  readonly field: HeadField;
  /** Columns of the printed table it covers. */
  readonly columns: number;
  readonly row: number;
  readonly column: number;
}) {
  const text = headText(project, field.id);
  const own = inHand === field.id ? undefined : headProblem(field.kind, text);
  const mark = own === undefined ? marks.get(field.id) : { severity: "error" as const, message: own };
  const was = changes.get(field.id);
  const came = broughtOver && field.kind === "money";
  const told = toldOf(mark, was) ?? (came ? BROUGHT_WORDS : undefined);
  const paragraphs = field.kind === "text";
  return (
    <td
      colSpan={columns}
      data-field={field.id}
      className={classes(foundClass(mark), was !== undefined && "changed-since")}
    >
      <DraftText
        value={text}
        className={classes(styles.grow, LOOKS[field.kind], came && styles.came)}
        aria-label={labelOf(field)}
        aria-invalid={mark?.severity === "error"}
        aria-description={told}
        title={told}
        readOnly={readOnly}
        data-row={row}
        data-col={column}
        {...(paragraphs ? { "data-long": "" } : {})}
        onText={(typed) => {
          apply(setProjectField(project.id, field.id, paragraphs ? typed : typed.replace(/[\r\n]+/g, "")));
        }}
      />
      <LastYear value={lastAmount(project, field.id)} now={text} />
    </td>
  );
}

/** Last year's value under this year's: quiet, and 同 where both agree. */
function LastYear({ value, now }: { readonly value: string | undefined; readonly now: string }) {
  if (value === undefined || value.trim() === "") return null;
  return <span className={styles.last}>上年 {sameAmount(value, now) ? "同" : value}</span>;
}

/** What a field is called by those who do not see it: amounts with their unit, the name whatever the layout calls it. */
function labelOf({ id, label, kind }: HeadField): string {
  if (id === "name") return "项目名称";
  return kind === "money" ? `${label.replace(/^其中：/, "")}，万元` : label;
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
export function PlanRow({ context, row }: { readonly context: HeadContext; readonly row: number }) {
  const { project, layout, readOnly, marks, changes, inHand, apply } = context;
  const plan = planOf(project, layout);
  const was = changes.get("spendingPlan");
  const problems = plan.map(({ percent }) => headProblem("percent", percent));
  const shown = problems.find((problem, index) => problem !== undefined && inHand !== `spendingPlan.${index}`);
  const path = stepLine(plan, 132, 22);
  const mark = marks.get("spendingPlan");
  const longest = Math.max(3, ...plan.map(({ percent }) => percentNumber(percent).length));
  return (
    <tr>
      <th scope="row">支出计划（%）</th>
      <td
        colSpan={6}
        data-field="spendingPlan"
        title={was}
        className={classes(foundClass(mark), was !== undefined && "changed-since")}
      >
        <div className={styles.plan}>
          {plan.map((step, index) => (
            <span key={step.by} className={styles.step}>
              <span className={styles.by}>{step.by}</span>
              <span className={styles.percent} style={{ width: `calc(${longest}ch + 24px)` }}>
                <DraftText
                  value={percentNumber(step.percent)}
                  className={classes(styles.grow, styles.figure)}
                  aria-label={`支出计划 ${step.by}`}
                  aria-invalid={problems[index] !== undefined}
                  aria-description={was}
                  readOnly={readOnly}
                  data-row={row}
                  data-col={index}
                  data-stop={`spendingPlan.${index}`}
                  onText={(typed) =>
                    apply(setPlanStep(project.id, index, typed.replace(/[\r\n]+/g, ""), layout.planDates))
                  }
                />
                <LastYear
                  value={percentNumber(project.lastYear?.spendingPlan?.find(({ by }) => by === step.by)?.percent ?? "")}
                  now={percentNumber(step.percent)}
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
            <CheckNote check={planCheck(plan)} problem={shown} />
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
