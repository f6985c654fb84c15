import { useMemo, useRef, useState } from "react";
import { oldYearsOf } from "../../../domain/index.ts";
import { todoOf } from "../../../session/index.ts";
import { useEditor } from "../../navigation/index.ts";
import { Button, Workbench } from "../../parts/index.ts";
import { keyOfSpot, placeOfFinding, spotOfPlace, wordsOfFinding } from "../../places/places.ts";
import { useSession, useSessionState } from "../../session/index.ts";
import { Meter } from "./meter.tsx";
import styles from "./todo.module.css";
import { isIn, linesOf, sectionsOf, type TodoView, VIEWS } from "./todo-lines.ts";
import { TodoOnce } from "./todo-once.tsx";
import { TodoTable } from "./todo-table.tsx";
import { useWriting } from "./use-writing.ts";

/** 还差什么: everything that is empty, of an old year or wrong, by chapter and project, with the way to each place. */
export function TodoScreen() {
  const session = useSession();
  const { goTo } = useEditor();
  const findings = useSessionState((state) => state.findings);
  const unfilled = useSessionState((state) => state.unfilled);
  const filled = useSessionState((state) => state.filled);
  const [view, setView] = useState<TodoView>("all");
  const { draft } = session.state();
  const [writing, onWriting] = useWriting();
  const listed = useMemo(() => {
    const state = session.state();
    return sectionsOf(
      state.draft,
      todoOf({ ...state, findings, unfilled }, (place) => keyOfSpot(spotOfPlace(place))),
    );
  }, [session, findings, unfilled]);
  // No line goes from under the hand that writes in it.
  const kept = useRef(listed);
  if (!writing) kept.current = listed;
  const { open, done } = kept.current;
  const items = useMemo(() => open.flatMap((section) => section.items), [open]);
  const oldYears = useMemo(() => oldYearsOf(draft).length, [draft]);
  const count = (name: TodoView) => items.filter((item) => isIn(name, item)).length;
  const views = VIEWS.filter(([name]) => name === "all" || name === view || count(name) > 0);
  const [first] = items;
  const all = filled + unfilled.length;
  const rolled = draft.projects.some(({ lastYear }) => lastYear !== undefined);
  return (
    <Workbench
      standing={`${draft.id}/todo`}
      number=""
      title="还差什么"
      note={rolled && items.length > 0 ? `由 ${draft.year - 1} 年转来，文字照搬` : undefined}
      tools={
        first === undefined ? null : (
          <Button
            look="primary"
            size="small"
            onClick={() => goTo(placeOfFinding(first.finding, session.state().draft), wordsOfFinding(first.finding))}
          >
            {first.kind === "empty" || first.kind === "brought" ? "从第一处填起" : "从第一处看起"}
          </Button>
        )
      }
      status={
        <span className="push">
          <kbd>Enter</kbd> 去那一处，在格里是下一格　<kbd>→</kbd> 展开　<kbd>←</kbd> 收起　<kbd>F8</kbd> 下一处
        </span>
      }
    >
      <div className={styles.top}>
        <div className={styles.progress}>
          <Meter filled={filled} all={all} />
          <b>
            {all} 处要填，填好 {filled} 处
          </b>
          <span className="quiet small">
            {items.length === 0
              ? "都齐了，没有错误，也没有提醒"
              : "带入上年的要有人看过才算填好；0 和“没有”要有人确认才算"}
          </span>
        </div>
        <TodoOnce items={items} oldYears={oldYears} onView={setView} />
        {items.length === 0 ? null : (
          <fieldset className={styles.views} aria-label="看哪些">
            {views.map(([name, word]) => (
              <button key={name} type="button" aria-pressed={view === name} onClick={() => setView(name)}>
                {word} <i>{count(name)}</i>
              </button>
            ))}
          </fieldset>
        )}
      </div>
      <TodoTable open={open} done={done} view={view} lines={(own) => linesOf(draft, own)} onWriting={onWriting} />
    </Workbench>
  );
}
