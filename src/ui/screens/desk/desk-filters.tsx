import { OFFICE_STATES, type Office, type Overview } from "../../../session/index.ts";
import { Button, MenuButton, Select, TextInput } from "../../parts/index.ts";
import styles from "./desk-filters.module.css";
import { GRAVITIES } from "./office-columns.ts";
import type { DeskTable } from "./use-desk-table.ts";

/** Which offices the table shows, and which of their columns. */
export function DeskFilters({
  table,
  offices,
  overview,
  onSave,
}: {
  readonly table: DeskTable;
  readonly offices: readonly Office[];
  readonly overview: Overview;
  readonly onSave: () => void;
}) {
  const value = (id: string): unknown => table.getColumn(id)?.getFilterValue();
  const set = (id: string, to: string | number | undefined) => table.getColumn(id)?.setFilterValue(to || undefined);
  const state = value("state");
  const years = [...new Set(offices.flatMap(({ file }) => file?.year ?? []))].sort((a, b) => b - a);
  const filtered = table.state.columnFilters.length > 0;
  return (
    <search className={styles.filters}>
      <fieldset className={styles.segment} aria-label="状态">
        <button type="button" aria-pressed={state === undefined} onClick={() => set("state", undefined)}>
          全部 <i>{overview.all}</i>
        </button>
        {OFFICE_STATES.map((each) => (
          <button key={each} type="button" aria-pressed={state === each} onClick={() => set("state", each)}>
            {each} <i>{overview.states[each]}</i>
          </button>
        ))}
      </fieldset>
      <TextInput
        size="small"
        placeholder="查单位"
        aria-label="查单位"
        value={String(value("name") ?? "")}
        onChange={({ target }) => set("name", target.value)}
      />
      <Pick label="年度" all="全部年度" value={value("year")} onPick={(picked) => set("year", Number(picked))}>
        {years.map((year) => [String(year), `${year} 年`])}
      </Pick>
      <Pick label="轮次" all="全部轮次" value={value("round")} onPick={(picked) => set("round", Number(picked))}>
        {overview.rounds.map(([round]) => [String(round), `第 ${round} 次`])}
      </Pick>
      <Pick label="程度" all="全部程度" value={value("gravity")} onPick={(picked) => set("gravity", picked)}>
        {GRAVITIES.map((word) => [word, word])}
      </Pick>
      <Pick label="规则" all="全部规则" value={value("rules")} onPick={(picked) => set("rules", picked)}>
        {overview.rules
          .filter(({ count }) => count > 0)
          .map(({ rule, title, count }) => [rule, `${title}（${count}）`])}
      </Pick>
      {filtered ? (
        <Button look="link" onClick={() => table.setColumnFilters([])}>
          显示全部
        </Button>
      ) : null}
      <span className="push" />
      <MenuButton
        size="small"
        icon="down"
        iconAt="end"
        label="看哪些栏"
        items={table
          .getAllLeafColumns()
          .filter((column) => column.getCanHide())
          .map((column) => ({
            label: String(column.columnDef.header),
            hint: column.getIsVisible() ? "看着" : "没有看",
            onSelect: () => column.toggleVisibility(),
          }))}
      >
        列
      </MenuButton>
      <Button look="bare" size="small" onClick={onSave}>
        存成表格
      </Button>
    </search>
  );
}

/** One of several, or all. */
function Pick({
  label,
  all,
  value,
  onPick,
  children,
}: {
  readonly label: string;
  readonly all: string;
  readonly value: unknown;
  readonly onPick: (value: string) => void;
  readonly children: readonly (readonly [value: string, words: string])[];
}) {
  const now = value === undefined ? "" : String(value);
  if (children.length < 2 && now === "") return null;
  return (
    <Select aria-label={label} value={now} onChange={({ target }) => onPick(target.value)}>
      <option value="">{all}</option>
      {children.map(([each, words]) => (
        <option key={each} value={each}>
          {words}
        </option>
      ))}
    </Select>
  );
}
