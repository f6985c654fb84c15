import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, memo, useMemo, useState } from "react";
import { type Layout, type Project, sameAmount } from "../../../domain/index.ts";
import { type Command, combine, setBudget, setProjectField } from "../../../session/index.ts";
import { classes, type MenuItem } from "../../parts/index.ts";
import { useBrought } from "../../session/index.ts";
import { clipboardCells } from "../../sheet/index.ts";
import { rememberText } from "../cell-field.ts";
import { moveAmongCells, pressCell } from "../cell-keys.ts";
import { foundClass } from "../place-marks.tsx";
import { useSettledAmount } from "../settled-amount.ts";
import { useCellMenu } from "../use-cell-menu.tsx";
import { GoalsField } from "./goals-field.tsx";
import { headBlock } from "./head-block.ts";
import { CheckNote, HeadCell, type HeadContext, type HeadMark, MendTotal, PlanRow } from "./head-cells.tsx";
import { budgetCheck } from "./head-checks.ts";
import { type HeadField, headProblem, headRows, headText, lastAmount, sameHead } from "./head-fields.ts";
import styles from "./project-head.module.css";

export interface ProjectHeadProps {
  readonly project: Project;
  readonly layout: Layout;
  readonly readOnly: boolean;
  readonly marks: ReadonlyMap<string, HeadMark>;
  /** What stood in a field when the draft was handed in, in words, where it differs now. */
  readonly changes: ReadonlyMap<string, string>;
  readonly apply: (command: Command) => void;
  /** A block was pasted over several fields: says so, with the way back. */
  readonly onPasted: (words: string) => void;
}

/** Columns of the printed head: labels and values by turns, the last one takes what is left. */
const COLUMNS = 7;

/** Last year's amount into this year's field, where they differ. */
function lastYearItems(project: Project, id: string, apply: ProjectHeadProps["apply"]): readonly MenuItem[] {
  const last = lastAmount(project, id) ?? "";
  if (last.trim() === "" || sameAmount(last, headText(project, id))) return [];
  const { merge: _merge, ...step } = setProjectField(project.id, id, last);
  return [{ label: `带入上年　${last}`, first: true, onSelect: () => apply({ ...step, label: "带入上年" }) }];
}

/** Which field the focus is in, as the marks name it. */
function stopOf(target: EventTarget): string | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  return target.dataset.stop ?? target.closest("[data-field]")?.getAttribute("data-field") ?? undefined;
}

/** The head of a project as it is printed: the fields of its layout, as the session has them. */
export const ProjectHead = memo(
  function ProjectHead({ project, layout, readOnly, marks, changes, apply, onPasted }: ProjectHeadProps) {
    const [inHand, setInHand] = useState<string>();
    const settle = useSettledAmount();
    const menu = useCellMenu((field) => {
      const id = field === undefined ? undefined : stopOf(field)?.replace(/^(spendingPlan|goals)\..*/, "$1");
      const place = id === undefined ? undefined : { section: "project", projectId: project.id, field: id };
      return { label: "这一栏", place, items: id === undefined ? [] : lastYearItems(project, id, apply) };
    });
    const rows = useMemo(() => headRows(layout, project, inHand), [layout, project, inHand]);
    const came = useBrought()({ section: "project", projectId: project.id, field: "budget.total" });
    const context: HeadContext = { project, layout, readOnly, marks, changes, came, inHand, apply };

    const onFocus = (event: FocusEvent<HTMLElement>) => {
      rememberText(event);
      setInHand(stopOf(event.target));
    };
    const onBlur = ({ target }: FocusEvent<HTMLElement>) => {
      setInHand(undefined);
      const id = stopOf(target);
      if (readOnly || id?.startsWith("budget.") !== true) return;
      settle(headText(project, id), (amount) => setProjectField(project.id, id, amount));
    };
    const onPaste = (event: ClipboardEvent<HTMLElement>) => {
      const from = stopOf(event.target);
      if (event.defaultPrevented || readOnly || from === undefined) return;
      const { cells: block, said } = clipboardCells(event.clipboardData);
      // Lines in running text are its paragraphs.
      const long = event.target instanceof HTMLElement && event.target.dataset.long !== undefined;
      const words = block.every((cells) => cells.length < 2) && (long || block.length < 2);
      const { commands, repairs } = headBlock(words ? [] : block, { rows, project, layout, from });
      const told = [...said.flatMap(({ messages }) => messages), ...repairs].map((message) => `。${message}`).join("");
      event.preventDefault();
      if (commands.length === 0) {
        document.execCommand("insertText", false, block.map((cells) => cells.join("\t")).join("\n"));
        if (told !== "") onPasted(told.slice(1));
        return;
      }
      apply(
        combine(`粘贴 ${commands.length} 格`, { section: "project", projectId: project.id, field: from }, commands),
      );
      onPasted(`已粘贴 ${commands.length} 格${told}`);
    };
    const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
      const long = event.target instanceof HTMLTextAreaElement && event.target.dataset.long !== undefined;
      if (long && event.altKey && event.key === "Enter" && !readOnly) {
        event.preventDefault();
        document.execCommand("insertText", false, "\n");
      } else moveAmongCells(event, { enter: "next" });
    };
    return (
      <section aria-label="项目信息">
        <table
          className={styles.sheet}
          onFocus={onFocus}
          onBlur={onBlur}
          onPaste={onPaste}
          onKeyDown={onKeyDown}
          onMouseDown={pressCell}
          onContextMenu={menu.open}
        >
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
            {rows.map((row, index) => {
              if (row.kind === "plan") return <PlanRow key="plan" context={context} row={index} />;
              if (row.kind === "goals") {
                return (
                  <tr key="goals">
                    <th scope="row">绩效目标</th>
                    <td
                      colSpan={COLUMNS - 1}
                      data-field="goals"
                      title={changes.get("goals")}
                      className={classes(foundClass(marks.get("goals")), changes.has("goals") && "changed-since")}
                    >
                      <GoalsField context={context} row={index} />
                    </td>
                  </tr>
                );
              }
              return (
                <FieldRow
                  key={row.fields.map(({ id }) => id).join()}
                  context={context}
                  fields={row.fields}
                  row={index}
                />
              );
            })}
          </tbody>
        </table>
        {menu.popup}
      </section>
    );
  },
  (a, b) =>
    sameHead(a.project, b.project) &&
    a.layout === b.layout &&
    a.readOnly === b.readOnly &&
    a.marks === b.marks &&
    a.changes === b.changes &&
    a.apply === b.apply &&
    a.onPasted === b.onPasted,
);

/** Fields beside each other; behind the amounts stands whether they agree. */
function FieldRow({
  context,
  fields,
  row,
}: {
  readonly context: HeadContext;
  readonly fields: readonly HeadField[];
  readonly row: number;
}) {
  const { project, readOnly, inHand, apply } = context;
  const amounts = fields.length > 2;
  const check = amounts ? budgetCheck(project.budget) : undefined;
  const problem = fields
    .filter(({ id }) => id !== inHand)
    .map((field) => headProblem(field.kind, headText(project, field.id)))
    .find((words) => words !== undefined);
  const { mend } = check ?? {};
  return (
    <tr>
      {fields.map((field, column) => {
        const last = column === fields.length - 1;
        const columns = amounts ? 1 : last ? COLUMNS - 1 - 3 * column : 2;
        return (
          <FieldCells key={field.id} context={context} field={field} columns={columns} row={row} column={column} />
        );
      })}
      {amounts ? (
        <td>
          <div className={styles.note}>
            <CheckNote
              check={check}
              problem={problem}
              mend={
                mend === undefined || readOnly ? undefined : (
                  <MendTotal amount={mend} onMend={() => apply(setBudget(project.id, "total", mend))} />
                )
              }
            />
          </div>
        </td>
      ) : null}
    </tr>
  );
}

function FieldCells(props: {
  readonly context: HeadContext;
  readonly field: HeadField;
  readonly columns: number;
  readonly row: number;
  readonly column: number;
}) {
  const { context, field } = props;
  return (
    <>
      <th scope="row">{field.id === "name" ? <NameLabel context={context} shown={field.label} /> : field.label}</th>
      <HeadCell {...props} />
    </>
  );
}

/** 项目名称 or, where the layout offers it, 专项资金名称. No stop of Tab: what is typed belongs to fields. */
function NameLabel({ context, shown }: { readonly context: HeadContext; readonly shown: string }) {
  const { project, layout, readOnly, apply } = context;
  const labels = layout.nameLabels.includes(shown) ? layout.nameLabels : [shown, ...layout.nameLabels];
  if (labels.length < 2 || readOnly) return shown;
  return (
    <span className={styles.choice}>
      <select
        aria-label="名称栏目"
        className={styles.label}
        tabIndex={-1}
        value={shown}
        onChange={(event) => apply(setProjectField(project.id, "nameLabel", event.target.value))}
      >
        {labels.map((label) => (
          <option key={label}>{label}</option>
        ))}
      </select>
    </span>
  );
}
