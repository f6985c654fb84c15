import { useState } from "react";
import { oldYearsOf, type Place } from "../../../domain/index.ts";
import { confirmZero, type TodoItem, takeLastYear, withLastYear, zeroLastYear } from "../../../session/index.ts";
import { useEditor } from "../../navigation/index.ts";
import { Button } from "../../parts/index.ts";
import { useReadOnly, useSession } from "../../session/index.ts";
import { useMendAll } from "../../workbench/findings/use-mend-all.tsx";
import styles from "./todo.module.css";
import type { TodoView } from "./todo-lines.ts";
import { useApply } from "./use-apply.ts";

const placesOf = (items: readonly TodoItem[]): readonly Place[] => items.map(({ place }) => place);

/** What one press solves, above what needs thought. */
export function TodoOnce({
  items,
  oldYears,
  onView,
}: {
  readonly items: readonly TodoItem[];
  /** Texts that name an earlier year at all, also where that may be right. */
  readonly oldYears: number;
  readonly onView: (view: TodoView) => void;
}) {
  const session = useSession();
  const readOnly = useReadOnly();
  const apply = useApply();
  const { ask, dialog } = useMendAll();
  const [looking, setLooking] = useState(false);
  if (readOnly) return null;
  const { draft } = session.state();
  const years = items.filter(({ kind, finding }) => kind === "year" && finding.fix !== undefined);
  // The day of the assets is one of the year before.
  const ofThisYear = years.every(({ finding }) => finding.expected?.startsWith(`${draft.year}`));
  const zeros = zeroLastYear(items);
  const values = withLastYear(items).filter((item) => !zeros.includes(item));
  const targets = values.filter(({ place }) => place.field === "target");
  if (years.length + zeros.length + targets.length + oldYears === 0) return null;
  return (
    <>
      <ul className={styles.once}>
        {years.length === 0 ? null : (
          <li>
            <b>{years.length} 处年份没有改</b>
            <span>这是 {draft.year} 年的预算；文号和往年的数不在内</span>
            <Button size="small" onClick={() => onView("year")}>
              看是哪些
            </Button>
            <Button size="small" onClick={() => ask(years.map(({ finding }) => finding))}>
              {ofThisYear ? `都改成 ${draft.year}` : "一起改"}
            </Button>
          </li>
        )}
        {targets.length === 0 ? null : (
          <li>
            <b>{targets.length} 处指标值空着，上年有数</b>
            <span>带入后仍算没有定，逐项看过才算填好</span>
            <Button size="small" onClick={() => onView("empty")}>
              看是哪些
            </Button>
            <Button size="small" onClick={() => apply(takeLastYear(placesOf(targets), false))}>
              带入上年
            </Button>
          </li>
        )}
        {zeros.length === 0 ? null : (
          <li>
            <b>{zeros.length} 个数上年是 0</b>
            <span>{zeros.map(({ place }) => place.field).join("、")}</span>
            <Button size="small" onClick={() => onView("empty")}>
              看是哪些
            </Button>
            <Button size="small" onClick={() => apply(confirmZero(placesOf(zeros)))}>
              都确认为 0
            </Button>
          </li>
        )}
        {oldYears === 0 ? null : (
          <li>
            <b>{oldYears} 处文字写着往年</b>
            <span>项目名、制度、以前的事可能本来就对，核对一遍</span>
            <Button size="small" aria-expanded={looking} onClick={() => setLooking(!looking)}>
              {looking ? "收起" : "看是哪些"}
            </Button>
          </li>
        )}
        {looking ? <OldYears /> : null}
      </ul>
      {dialog}
    </>
  );
}

/** The texts that name an earlier year, each with the way there. */
function OldYears() {
  const session = useSession();
  const { goTo } = useEditor();
  return oldYearsOf(session.state().draft).map(({ place, at, text }) => (
    <li key={`${place} ${text}`} className={styles.old}>
      <button type="button" className="leads" onClick={() => goTo(at)}>
        {place}
      </button>
      <span>{text}</span>
      <Button look="link" onClick={() => goTo(at)}>
        去看
      </Button>
    </li>
  ));
}
