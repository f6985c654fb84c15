import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { setGoals } from "../../../session/index.ts";
import { classes } from "../../parts/index.ts";
import { clipboardWords } from "../../sheet/index.ts";
import { DraftText } from "../draft-text.tsx";
import { foundClass } from "../place-marks.tsx";
import { hasOwnNumber, pastedGoals, sameGoals, shownGoals, writtenGoals } from "./goal-lines.ts";
import { type HeadContext, toldOf } from "./head-cells.tsx";
import styles from "./project-head.module.css";

/** One line a goal: Enter adds one below, Backspace in an empty one removes it, several pasted lines become several goals. */
export function GoalsField({ context, row }: { readonly context: HeadContext; readonly row: number }) {
  const { project, readOnly, marks, changes, apply } = context;
  const [local, setLocal] = useState<readonly string[]>();
  const lines = shownGoals(local, project.goals);
  const list = useRef<HTMLDivElement>(null);
  const wanted = useRef<number>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    list.current?.querySelectorAll("textarea")[wanted.current]?.focus();
    wanted.current = undefined;
  });

  const write = (next: readonly string[]) => {
    setLocal(next);
    const goals = writtenGoals(next);
    if (!sameGoals(goals, project.goals)) apply(setGoals(project.id, goals));
  };
  const replaced = (index: number, ...by: readonly string[]) => [
    ...lines.slice(0, index),
    ...by,
    ...lines.slice(index + 1),
  ];
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>, index: number) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || readOnly) return;
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    if (event.key === "Enter" && !event.ctrlKey && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      wanted.current = index + 1;
      write(replaced(index, value.slice(0, selectionStart), value.slice(selectionEnd)));
    } else if (event.key === "Backspace" && value === "" && lines.length > 1) {
      event.preventDefault();
      wanted.current = Math.max(0, index - 1);
      write(replaced(index));
    }
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>, index: number) => {
    const words = clipboardWords(event.clipboardData);
    const goals = pastedGoals(words?.text ?? event.clipboardData.getData("text/plain"));
    if (goals === undefined || readOnly) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const [first = "", ...rest] = goals;
    const last = rest[rest.length - 1] ?? "";
    wanted.current = index + rest.length;
    write(
      replaced(index, value.slice(0, selectionStart) + first, ...rest.slice(0, -1), last + value.slice(selectionEnd)),
    );
  };

  const placed = lines.map((line, index) => ({ line, index, place: `goals.${index + 1}` }));
  return (
    <div ref={list} className={styles.goals}>
      {/* A goal has no name but its place among the others. */}
      {placed.map(({ line, index, place }) => {
        const mark = marks.get(place);
        return (
          <div key={place} className={classes(styles.goal, foundClass(mark))}>
            <span className={styles.goalNumber} aria-hidden="true">
              {hasOwnNumber(line) ? "" : index + 1}
            </span>
            <DraftText
              value={line}
              aria-label={`绩效目标 ${index + 1}`}
              className={styles.grow}
              placeholder={index === 0 && lines.length === 1 ? "一条目标一行，Enter 加一条" : undefined}
              readOnly={readOnly}
              title={mark?.message}
              aria-description={toldOf(mark, changes.get("goals"))}
              aria-invalid={mark?.severity === "error"}
              data-row={row + index}
              data-col={0}
              data-long=""
              onKeyDown={(event) => onKeyDown(event, index)}
              onPaste={(event) => onPaste(event, index)}
              onText={(typed) => write(replaced(index, typed.replace(/[\r\n]+/g, "")))}
            />
          </div>
        );
      })}
    </div>
  );
}
