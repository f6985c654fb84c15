import { type Indicator, missingClasses, type Scheme, schemeClasses } from "../../../domain/index.ts";
import { Button, MenuButton } from "../../parts/index.ts";
import styles from "./grid-tools.module.css";

/** The line above the grid: how many rows, what is missing, last year, and a row of any class. */
export function GridTools({
  title,
  rows,
  scheme,
  readOnly,
  lastYear,
  onLastYear,
  onAdd,
  onLibrary,
}: {
  readonly title: string;
  readonly rows: readonly Indicator[];
  readonly scheme: Scheme;
  readonly readOnly: boolean;
  /** Undefined where no row has a last year. */
  readonly lastYear: boolean | undefined;
  readonly onLastYear: (shown: boolean) => void;
  readonly onAdd: (level1: string, level2: string) => void;
  /** Opens the library of indicators. */
  readonly onLibrary: () => void;
}) {
  const missing = rows.length === 0 ? 0 : missingClasses(scheme, rows).length;
  return (
    <div className={styles.tool}>
      <h2>{title}</h2>
      <span className="quiet">{missing === 0 ? `${rows.length} 行` : `${rows.length} 行，缺 ${missing} 类`}</span>
      <span className="push" />
      {lastYear === undefined ? null : (
        <label className={styles.check}>
          <input type="checkbox" checked={lastYear} onChange={(event) => onLastYear(event.target.checked)} />
          显示上年
        </label>
      )}
      {readOnly ? null : (
        <>
          <MenuButton
            label="添加一类指标"
            size="small"
            icon="plus"
            items={schemeClasses(scheme).map(({ group, class: one }) => ({
              label: one.level2,
              hint: group.level1,
              onSelect: () => onAdd(group.level1, one.level2),
            }))}
          >
            添加指标
          </MenuButton>
          <Button size="small" onClick={onLibrary}>
            从指标库选
          </Button>
        </>
      )}
    </div>
  );
}
