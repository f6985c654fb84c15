import { memo, type SyntheticEvent } from "react";
import { isDecimal, type Layout, normaliseDecimal, type Project, type ProjectField } from "../../../domain/index.ts";
import { classes } from "../../parts/index.ts";
import { GoalsField } from "./goals-field.tsx";
import { budgetCheck } from "./head-checks.ts";
import { CheckNote, HeadCell, type HeadMark, MendTotal, PlanRow, type RowContext } from "./head-rows.tsx";
import { type HeadChange, sameHead } from "./head-values.ts";
import styles from "./project-head.module.css";
import { useHeadForm } from "./use-head-form.ts";

export interface ProjectHeadProps {
  readonly project: Project;
  readonly layout: Layout;
  readonly readOnly: boolean;
  readonly marks: ReadonlyMap<string, HeadMark>;
  /** What stood in a field when the draft was handed in, in words, where it differs now. */
  readonly changes: ReadonlyMap<string, string>;
  readonly onChange: (change: HeadChange) => void;
}

/** The head of a project as it is printed: only the fields the layout has. */
export const ProjectHead = memo(
  function ProjectHead({ project, layout, readOnly, marks, changes, onChange }: ProjectHeadProps) {
    const head = useHeadForm(project, layout, onChange);
    const { form, store } = head;
    const context: RowContext = { head, readOnly, marks, changes };
    const has = (field: ProjectField) => layout.projectFields.includes(field);
    const plan =
      project.spendingPlan.length > 0 ? project.spendingPlan : layout.planDates.map((by) => ({ by, percent: "" }));
    const setTotal = (amount: string) => {
      form.setValue("budget.total", amount, { shouldValidate: true });
      store();
    };
    /** Full-width digits and thousands separators are set right once the hand has left the field. */
    const settleAmount = (event: SyntheticEvent<HTMLElement>) => {
      const { target } = event;
      if (!(target instanceof HTMLInputElement) || !target.name.startsWith("budget.")) return;
      const part = (["budget.total", "budget.fiscal", "budget.other"] as const).find((name) => name === target.name);
      const plain = normaliseDecimal(target.value);
      if (part === undefined || plain === target.value || !isDecimal(target.value)) return;
      form.setValue(part, plain);
      store();
    };
    const errors = form.formState.errors.budget;
    const check = budgetCheck(project.budget);
    return (
      <form
        aria-label="项目信息"
        onChange={store}
        onCompositionEnd={store}
        onBlur={settleAmount}
        onSubmit={(event) => event.preventDefault()}
      >
        <table className={styles.sheet}>
          <colgroup>
            <col className={styles.labelColumn} />
            <col className={styles.moneyColumn} />
            <col className={styles.fiscalColumn} />
            <col className={styles.moneyColumn} />
            <col className={styles.otherColumn} />
            <col className={styles.moneyColumn} />
            <col />
          </colgroup>
          <tbody>
            {has("agencyHeader") && project.agencyHeader !== undefined ? (
              <tr>
                <th scope="row">表头单位</th>
                <HeadCell context={context} field="agencyHeader" name="agencyHeader" label="表头单位" columns={6} />
              </tr>
            ) : null}
            <tr>
              {has("code") ? (
                <>
                  <th scope="row">项目编码</th>
                  <HeadCell context={context} field="code" name="code" label="项目编码" columns={2} look="code" />
                </>
              ) : null}
              <th scope="row">
                <NameLabel context={context} labels={layout.nameLabels} shown={project.nameLabel} />
              </th>
              <HeadCell context={context} field="name" name="name" label="项目名称" columns={has("code") ? 3 : 6} />
            </tr>
            {has("budget") ? (
              <tr>
                <th scope="row">预算数</th>
                <HeadCell
                  context={context}
                  field="budget.total"
                  name="budget.total"
                  label="预算数，万元"
                  look="figure"
                />
                <th scope="row">其中：财政资金</th>
                <HeadCell
                  context={context}
                  field="budget.fiscal"
                  name="budget.fiscal"
                  label="财政资金，万元"
                  look="figure"
                />
                <th scope="row">其他资金</th>
                <HeadCell
                  context={context}
                  field="budget.other"
                  name="budget.other"
                  label="其他资金，万元"
                  look="figure"
                />
                <td>
                  <div className={styles.note}>
                    <CheckNote
                      check={check}
                      problem={(errors?.total ?? errors?.fiscal ?? errors?.other)?.message}
                      mend={
                        check?.mend === undefined || readOnly ? undefined : (
                          <MendTotal amount={check.mend} onMend={() => setTotal(check.mend ?? "")} />
                        )
                      }
                    />
                  </div>
                </td>
              </tr>
            ) : null}
            {has("purpose") ? (
              <tr>
                <th scope="row">资金用途</th>
                <HeadCell context={context} field="purpose" name="purpose" label="资金用途" columns={6} />
              </tr>
            ) : null}
            {has("spendingPlan") && plan.length > 0 ? <PlanRow context={context} plan={plan} /> : null}
            {layout.projectExtra.map((label, index) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <HeadCell
                  context={context}
                  field={`extra:${label}`}
                  name={`extra.${index}.text`}
                  label={label}
                  columns={6}
                />
              </tr>
            ))}
            <tr>
              <th scope="row">绩效目标</th>
              <td
                colSpan={6}
                data-field="goals"
                title={changes.get("goals")}
                className={classes(
                  marks.has("goals") && styles[marks.get("goals")?.severity ?? ""],
                  changes.has("goals") && styles.changed,
                )}
              >
                <GoalsField context={context} />
              </td>
            </tr>
          </tbody>
        </table>
      </form>
    );
  },
  (a, b) =>
    sameHead(a.project, b.project) &&
    a.layout === b.layout &&
    a.readOnly === b.readOnly &&
    a.marks === b.marks &&
    a.changes === b.changes &&
    a.onChange === b.onChange,
);

/** 项目名称 or, where the layout offers it, 专项资金名称. */
function NameLabel({
  context: { head, readOnly },
  labels,
  shown,
}: {
  readonly context: RowContext;
  readonly labels: readonly string[];
  readonly shown: string | undefined;
}) {
  const all = shown === undefined || labels.includes(shown) ? labels : [shown, ...labels];
  if (all.length < 2 || readOnly) return shown ?? labels[0] ?? "项目名称";
  return (
    <span className={styles.choice}>
      <select {...head.form.register("nameLabel")} aria-label="名称栏目" className={styles.label}>
        {all.map((label) => (
          <option key={label}>{label}</option>
        ))}
      </select>
    </span>
  );
}
