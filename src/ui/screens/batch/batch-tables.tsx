import { useMemo, useState } from "react";
import { type CheckedFile, type RuleLine, SEVERITY_WORDS, severityCounts } from "../../../session/index.ts";
import { classes, ListTable, Select } from "../../parts/index.ts";
import styles from "./batch-tables.module.css";
import type { Selected } from "./selected.ts";

/** A count; nothing is said quietly. */
function Count({ value, tone }: { readonly value: number; readonly tone: string }) {
  return <td className={classes("num", value === 0 ? "quiet" : tone)}>{value === 0 ? "无" : value}</td>;
}

/** The head over figures. */
const NUMBER = classes("num", styles.number);

type Order = "given" | "worst";

interface NumberedFile {
  readonly file: CheckedFile;
  readonly number: number;
}

/** Files as they were given, or those with the most errors first; what could not be read stands at the end then. */
function inOrder(files: readonly CheckedFile[], order: Order): readonly NumberedFile[] {
  const numbered = files.map((file, number) => ({ file, number }));
  if (order === "given") return numbered;
  const weight = ({ file }: NumberedFile): readonly [number, number] => {
    if (file.kind === "refused") return [-1, -1];
    const { error, warning } = severityCounts(file.document.findings);
    return [error, warning];
  };
  return numbered.sort((a, b) => {
    const [errorsA, warningsA] = weight(a);
    const [errorsB, warningsB] = weight(b);
    return errorsB - errorsA || warningsB - warningsA || a.number - b.number;
  });
}

/** One line a file. */
export function FileTable({
  files,
  selected,
  onSelect,
}: {
  readonly files: readonly CheckedFile[];
  readonly selected: Selected;
  readonly onSelect: (selected: Selected) => void;
}) {
  const [order, setOrder] = useState<Order>("given");
  const lines = useMemo(() => inOrder(files, order), [files, order]);
  const here = "file" in selected ? selected.file : undefined;
  return (
    <>
      <div className={styles.tool}>
        <Select
          aria-label="顺序"
          value={order}
          onChange={({ target }) => setOrder(target.value === "worst" ? "worst" : "given")}
        >
          <option value="given">按放入的顺序</option>
          <option value="worst">错误多的在前</option>
        </Select>
      </div>
      <ListTable
        rows="texts"
        heads={
          <>
            <th>单位</th>
            <th className={NUMBER}>年度</th>
            <th>文件</th>
            <th className={NUMBER}>项目</th>
            <th className={NUMBER}>错误</th>
            <th className={NUMBER}>提醒</th>
            <th className={NUMBER}>说明</th>
          </>
        }
      >
        {lines.map(({ file, number }) => {
          if (file.kind === "refused") {
            return (
              <tr key={number}>
                <td className="quiet">没有读</td>
                <td />
                <td className={styles.file}>{file.name}</td>
                <td colSpan={4} className={classes(styles.reason, "is-error")}>
                  {file.reason}
                </td>
              </tr>
            );
          }
          const { agency, title, year, projects, findings } = file.document;
          const { error, warning, info } = severityCounts(findings);
          return (
            <tr key={number} className={classes(number === here && styles.here)}>
              <td className={styles.name}>
                <button type="button" aria-current={number === here} onClick={() => onSelect({ file: number })}>
                  {agency || title || file.name}
                </button>
              </td>
              <td className="num">{year}</td>
              <td className={styles.file} title={file.name}>
                {file.name}
              </td>
              <td className="num">{projects}</td>
              <Count value={error} tone="is-error" />
              <Count value={warning} tone="is-warning" />
              <Count value={info} tone="" />
            </tr>
          );
        })}
      </ListTable>
    </>
  );
}

/** One line a rule. */
export function RuleTable({
  rules,
  selected,
  onSelect,
}: {
  readonly rules: readonly RuleLine[];
  readonly selected: Selected;
  readonly onSelect: (selected: Selected) => void;
}) {
  const here = "rule" in selected ? selected.rule : undefined;
  const tones = { error: "is-error", warning: "is-warning", info: "quiet" } as const;
  return (
    <ListTable
      rows="texts"
      heads={
        <>
          <th>规则</th>
          <th>程度</th>
          <th className={NUMBER}>处数</th>
          <th className={NUMBER}>文件数</th>
        </>
      }
    >
      {rules.map(({ rule, title, severity, count, files }) => (
        <tr key={rule} className={classes(rule === here && styles.here)}>
          <td className={styles.name}>
            <button type="button" aria-current={rule === here} onClick={() => onSelect({ rule })}>
              {title}
            </button>
          </td>
          <td className={tones[severity]}>{SEVERITY_WORDS[severity]}</td>
          <td className="num">{count}</td>
          <td className="num">{files}</td>
        </tr>
      ))}
      {rules.length === 0 ? (
        <tr>
          <td colSpan={4}>没有查出问题。</td>
        </tr>
      ) : null}
    </ListTable>
  );
}
