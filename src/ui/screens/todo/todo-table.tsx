import { type FocusEvent, Fragment, type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { TodoItem } from "../../../session/index.ts";
import { useEditor } from "../../navigation/index.ts";
import { Button, classes, Icon } from "../../parts/index.ts";
import { placeOfFinding, wordsOfFinding } from "../../places/places.ts";
import { useSession, useSessionState } from "../../session/index.ts";
import { keepStanding, standingAt } from "../../standing/index.ts";
import { Meter } from "./meter.tsx";
import styles from "./todo.module.css";
import { TodoLineRow } from "./todo-line-row.tsx";
import { isIn, type TodoLine, type TodoSection, type TodoView } from "./todo-lines.ts";

const COLUMNS = 8;

/** The buttons that lead along the table, one a row. */
function stopsIn(table: Element): readonly HTMLElement[] {
  return [...table.querySelectorAll<HTMLElement>("[data-stop]")];
}

const isInValue = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("[data-value]") !== null;

/** Pages and projects with something left to do, each with its lines; the finished ones at the foot. */
export function TodoTable({
  open,
  done,
  view,
  lines,
  onWriting,
}: {
  readonly open: readonly TodoSection[];
  readonly done: readonly TodoSection[];
  readonly view: TodoView;
  readonly lines: (items: readonly TodoItem[]) => readonly TodoLine[];
  /** The hand came into a value of the list, or left the values. */
  readonly onWriting: (writing: boolean) => void;
}) {
  const draftId = useSessionState((state) => state.draft.id);
  const [folds, setFolds] = useState<ReadonlyMap<string, boolean>>(new Map());
  const table = useRef<HTMLTableElement>(null);
  const stop = useRef<number>(undefined);
  const [first] = open;
  const nameOf = (key: string) => `${draftId}/todo/${key}`;
  const shown = open.flatMap((section) => {
    const items = section.items.filter((item) => isIn(view, item));
    return items.length === 0 ? [] : [{ section, items }];
  });
  // Only the first one is open at the start; a view shows all it has.
  const isOpen = (key: string) =>
    folds.get(`${view} ${key}`) ?? (view !== "all" || !(standingAt(nameOf(key)).folded ?? key !== first?.key));
  const fold = (key: string, folded: boolean) => {
    setFolds(new Map(folds).set(`${view} ${key}`, !folded));
    if (view === "all") keepStanding(nameOf(key), { folded });
  };
  // What was mended goes; the hand stays at its height.
  useEffect(() => {
    if (stop.current === undefined || document.activeElement !== document.body || table.current === null) return;
    const stops = stopsIn(table.current);
    stops[Math.min(stop.current, stops.length - 1)]?.focus();
  });
  const onFocus = ({ target, currentTarget }: FocusEvent<HTMLElement>) => {
    const row = target.closest("tr");
    stop.current = stopsIn(currentTarget).findIndex((one) => one.closest("tr") === row);
    onWriting(isInValue(target));
  };
  const onBlur = ({ relatedTarget }: FocusEvent<HTMLElement>) => {
    if (!isInValue(relatedTarget)) onWriting(false);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return;
    const row = event.target.closest("tr");
    const stops = stopsIn(event.currentTarget);
    const here = stops.findIndex((one) => one.closest("tr") === row);
    const key = row?.getAttribute("data-section");
    if (key != null && (event.key === "ArrowRight" || event.key === "ArrowLeft")) {
      event.preventDefault();
      fold(key, event.key === "ArrowLeft");
      return;
    }
    const last = stops.length - 1;
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: last }[event.key];
    const headOfLine = event.key === "ArrowLeft" ? above(stops, here) : undefined;
    const next = stops[Math.max(0, Math.min(last, headOfLine ?? to ?? -1))];
    if (here < 0 || (to === undefined && headOfLine === undefined) || next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <table
      ref={table}
      className={styles.todo}
      aria-label="还差什么"
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      <colgroup>
        <col className={styles.foldColumn} />
        <col className={styles.foldColumn} />
        <col />
        <col className={styles.progressColumn} />
        <col className={styles.countColumn} />
        <col className={styles.countColumn} />
        <col className={styles.countColumn} />
        <col className={styles.doColumn} />
      </colgroup>
      <thead className="heads">
        <tr>
          <th colSpan={2}>
            <span className="visually-hidden">序号</span>
          </th>
          <th>章、项目</th>
          <th>填好的</th>
          <th className="num">未填</th>
          <th className="num">错误</th>
          <th className="num">提醒</th>
          <th>
            <span className="visually-hidden">去处</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ section, items }) => (
          <Fragment key={section.key}>
            <SectionRow section={section} items={items} open={isOpen(section.key)} onFold={fold} />
            {isOpen(section.key)
              ? lines(items).map((line) => <TodoLineRow key={line.key} line={line} columns={COLUMNS} />)
              : null}
          </Fragment>
        ))}
        {view === "all" ? done.map((section) => <DoneRow key={section.key} section={section} />) : null}
      </tbody>
    </table>
  );
}

/** The head of the section in which a line stands. */
function above(stops: readonly HTMLElement[], here: number): number | undefined {
  for (let at = here; at >= 0; at -= 1) if (stops[at]?.closest("tr")?.hasAttribute("data-section")) return at;
  return undefined;
}

function SectionRow({
  section,
  items,
  open,
  onFold,
}: {
  readonly section: TodoSection;
  /** Those of the chosen view. */
  readonly items: readonly TodoItem[];
  readonly open: boolean;
  readonly onFold: (key: string, folded: boolean) => void;
}) {
  const session = useSession();
  const { goTo } = useEditor();
  const { key, number, title, project, filled, all } = section;
  const counts = {
    empty: all - filled,
    error: section.items.filter((item) => isIn("error", item)).length,
    warning: section.items.filter((item) => isIn("warning", item)).length,
  };
  const [first] = items;
  const toFill = first?.kind === "empty" || first?.kind === "brought";
  return (
    <tr data-section={key} className={classes(styles.section, open && styles.open)}>
      <td className={styles.fold}>
        <Icon name={open ? "down" : "right"} />
      </td>
      <td className={classes(styles.n, project && styles.inset)}>{number}</td>
      <td>
        <button
          type="button"
          data-stop=""
          className={styles.name}
          aria-expanded={open}
          onClick={() => onFold(key, open)}
        >
          {title}
        </button>
      </td>
      <td>
        {all === 0 ? (
          <span className="quiet small">没有要填的</span>
        ) : (
          <>
            <Meter filled={filled} all={all} />
            <span className={styles.of}>
              {filled}/{all}
            </span>
          </>
        )}
      </td>
      <td className="num">{counts.empty || ""}</td>
      <td className="num is-error">{counts.error || ""}</td>
      <td className="num">{counts.warning || ""}</td>
      <td className={styles.do}>
        {first === undefined ? null : (
          <Button
            look="link"
            aria-label={`${toFill ? "去填" : "去看"}：${title}`}
            onClick={() => goTo(placeOfFinding(first.finding, session.state().draft), wordsOfFinding(first.finding))}
          >
            {toFill ? "去填" : "去看"}
          </Button>
        )}
      </td>
    </tr>
  );
}

function DoneRow({ section: { number, title, project } }: { readonly section: TodoSection }) {
  return (
    <tr className={styles.done}>
      <td className={styles.fold}>
        <Icon name="check" />
      </td>
      <td className={classes(styles.n, project && styles.inset)}>{number}</td>
      <td className={styles.name}>{title}</td>
      <td colSpan={COLUMNS - 3} className="quiet small">
        齐了
      </td>
    </tr>
  );
}
