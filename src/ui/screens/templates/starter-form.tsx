import { type ReactNode, useId, useState } from "react";
import { type ProjectField, SCHEMES } from "../../../domain/index.ts";
import type { StarterBlocks } from "../../../session/index.ts";
import { Button, Problem, Select, TextInput } from "../../parts/index.ts";
import { addColumn, labelProblem, labelsOf, moveColumn, type StarterChoices } from "./starter-choices.ts";
import styles from "./starter-form.module.css";

const FIELDS: readonly (readonly [field: ProjectField, label: string])[] = [
  ["code", "项目编码"],
  ["agencyHeader", "表头单位"],
  ["budget", "预算数、财政资金、其他资金"],
  ["purpose", "资金用途"],
  ["spendingPlan", "资金支出计划"],
];
const OVERALL: readonly (readonly [value: StarterBlocks["overallIndicators"], label: string])[] = [
  ["filled", "填了才印"],
  ["always", "总是印"],
  ["never", "不要"],
];

interface FormProps {
  readonly choices: StarterChoices;
  readonly onChange: (choices: StarterChoices) => void;
}

/** Which columns and blocks the file is to have. */
export function StarterForm({ choices, onChange }: FormProps) {
  const id = useId();
  const { blocks } = choices;
  const setBlocks = (part: Partial<StarterBlocks>) => onChange({ ...choices, blocks: { ...blocks, ...part } });
  return (
    <form className={`${styles.form} scroll`} aria-label="要哪些" onSubmit={(event) => event.preventDefault()}>
      <Part title="指标体系">
        <Select
          aria-label="指标体系"
          value={choices.scheme}
          onChange={({ target }) => onChange({ ...choices, scheme: target.value })}
        >
          {SCHEMES.filter((scheme) => scheme.id !== "hebei-overall").map((scheme) => (
            <option key={scheme.id} value={scheme.id}>
              {scheme.title}
            </option>
          ))}
        </Select>
      </Part>
      <Part title="项目表的栏目">
        {FIELDS.map(([field, label]) => (
          <Check
            key={field}
            checked={choices.fields.includes(field)}
            onCheck={(wanted) => onChange({ ...choices, fields: chosen(choices.fields, field, wanted) })}
          >
            {label}
          </Check>
        ))}
        {choices.fields.includes("spendingPlan") ? (
          <Labels
            label="支出时间"
            value={choices.planDates}
            problemOf={(date) => (date.length > 20 ? `“${date.slice(0, 8)}……”太长，20 个字以内。` : undefined)}
            onChange={(planDates) => onChange({ ...choices, planDates })}
          />
        ) : null}
        <Labels
          label="另加栏目"
          hint="用顿号隔开，如 主管部门、实施单位"
          value={choices.extraFields}
          problemOf={labelProblem}
          onChange={(extraFields) => onChange({ ...choices, extraFields })}
        />
      </Part>
      <ColumnsPart choices={choices} onChange={onChange} />
      <Part title="还有哪些部分">
        <Check checked={blocks.chapters} onCheck={(chapters) => setBlocks({ chapters })}>
          九章，用来印整本公开
        </Check>
        <Check checked={blocks.contents} onCheck={(contents) => setBlocks({ contents })}>
          目录
        </Check>
        <Check checked={blocks.wholeOffice} onCheck={(wholeOffice) => setBlocks({ wholeOffice })}>
          第一部分 部门整体绩效目标
        </Check>
        <p className={styles.line}>
          <label htmlFor={`${id}overall`}>部门整体支出绩效指标表</label>
          <Select
            id={`${id}overall`}
            value={blocks.overallIndicators}
            onChange={({ target }) =>
              setBlocks({ overallIndicators: OVERALL.find(([value]) => value === target.value)?.[0] ?? "filled" })
            }
          >
            {OVERALL.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </p>
      </Part>
    </form>
  );
}

/** Fields in the order they are printed. */
function chosen(fields: readonly ProjectField[], field: ProjectField, wanted: boolean): readonly ProjectField[] {
  return FIELDS.flatMap(([each]) => ((each === field ? wanted : fields.includes(each)) ? [each] : []));
}

function ColumnsPart({ choices, onChange }: FormProps) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const label = typed.trim();
  const problem = label === "" ? undefined : labelProblem(label);
  const add = () => {
    if (label === "" || problem !== undefined) return;
    onChange(addColumn(choices, label));
    setTyped("");
  };
  return (
    <Part title="指标的栏目，从左到右">
      <ol className={styles.columns}>
        {choices.columns.map(({ column, wanted, fixed }, at) => (
          <li key={column.label}>
            <Check
              checked={wanted || fixed}
              disabled={fixed}
              onCheck={(now) => {
                const columns = choices.columns.map((choice, i) => (i === at ? { ...choice, wanted: now } : choice));
                onChange({ ...choices, columns });
              }}
            >
              {column.label}
              {fixed ? <span className="quiet">　必有</span> : null}
            </Check>
            <Button
              look="bare"
              size="small"
              icon="up"
              title={`${column.label} 往左`}
              onClick={() => onChange(moveColumn(choices, at, -1))}
            />
            <Button
              look="bare"
              size="small"
              icon="down"
              title={`${column.label} 往右`}
              onClick={() => onChange(moveColumn(choices, at, 1))}
            />
          </li>
        ))}
      </ol>
      <p className={styles.line}>
        <label htmlFor={`${id}own`}>另加一栏</label>
        <TextInput
          id={`${id}own`}
          value={typed}
          maxLength={30}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.nativeEvent.isComposing) add();
          }}
        />
        <Button onClick={add}>加上</Button>
      </p>
      {problem === undefined ? null : <Problem>{problem}</Problem>}
    </Part>
  );
}

/** A list of words in one field; taken when the hand leaves it. */
function Labels({
  label,
  hint,
  value,
  problemOf,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: readonly string[];
  readonly problemOf: (label: string) => string | undefined;
  readonly onChange: (labels: readonly string[]) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState(() => value.join("、"));
  const problem = labelsOf(typed)
    .map(problemOf)
    .find((each) => each !== undefined);
  return (
    <>
      <p className={styles.line}>
        <label htmlFor={id}>{label}</label>
        <TextInput
          id={id}
          wide
          value={typed}
          maxLength={200}
          placeholder={hint}
          aria-invalid={problem !== undefined}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => onChange(labelsOf(typed).filter((each) => problemOf(each) === undefined))}
        />
      </p>
      {problem === undefined ? null : <Problem>{problem}</Problem>}
    </>
  );
}

function Check({
  checked,
  disabled = false,
  onCheck,
  children,
}: {
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onCheck: (checked: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={checked} disabled={disabled} onChange={({ target }) => onCheck(target.checked)} />
      <span>{children}</span>
    </label>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className={styles.part}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}
