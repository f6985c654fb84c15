import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef } from "react";
import { classes } from "../../parts/index.ts";
import { LongText, type RowContext, toldOf } from "./head-rows.tsx";
import styles from "./project-head.module.css";

/** One line a goal: Enter adds one below, Backspace in an empty one removes it, several pasted lines become several goals. */
export function GoalsField({ context: { head, readOnly, marks, changes } }: { readonly context: RowContext }) {
  const { form, goals, store } = head;
  const list = useRef<HTMLDivElement>(null);
  const wanted = useRef<number>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    list.current?.querySelectorAll("textarea")[wanted.current]?.focus();
    wanted.current = undefined;
  });

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>, index: number) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || readOnly) return;
    const { value, selectionStart } = event.currentTarget;
    if (event.key === "Enter" && !event.ctrlKey && !event.altKey) {
      event.preventDefault();
      form.setValue(`goals.${index}.text`, value.slice(0, selectionStart));
      wanted.current = index + 1;
      goals.insert(index + 1, { text: value.slice(selectionStart) }, { shouldFocus: false });
      store();
    } else if (event.key === "Backspace" && value === "" && goals.fields.length > 1) {
      event.preventDefault();
      wanted.current = Math.max(0, index - 1);
      goals.remove(index);
      store();
    } else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      const next = list.current?.querySelectorAll("textarea")[index + (event.key === "ArrowUp" ? -1 : 1)];
      const edge = event.key === "ArrowUp" ? selectionStart === 0 : selectionStart === value.length;
      if (next === undefined || !edge) return;
      event.preventDefault();
      next.focus();
    }
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>, index: number) => {
    const lines = event.clipboardData.getData("text/plain").split(/\r?\n/);
    const written = lines
      .map((line) => line.trim().replace(/^(\d{1,2}[.、．]\s*(?!\d)|[（(]\d{1,2}[）)]\s*)/, ""))
      .filter(Boolean);
    if (written.length < 2 || readOnly) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const [first = "", ...rest] = written;
    form.setValue(`goals.${index}.text`, value.slice(0, selectionStart) + first);
    const tail = value.slice(selectionEnd);
    const more = rest.map((text, i) => ({ text: i === rest.length - 1 ? text + tail : text }));
    wanted.current = index + rest.length;
    goals.insert(index + 1, more, { shouldFocus: false });
    store();
  };

  return (
    <div ref={list} className={styles.goals}>
      {goals.fields.map((field, index) => {
        const mark = marks.get(`goals.${index + 1}`);
        const told = toldOf(mark, changes.get("goals"));
        return (
          <div key={field.id} className={classes(styles.goal, mark !== undefined && styles[mark.severity])}>
            <span className={styles.goalNumber} aria-hidden="true">
              {index + 1}
            </span>
            <LongText
              head={head}
              name={`goals.${index}.text`}
              label={`绩效目标 ${index + 1}`}
              className={styles.grow}
              placeholder={index === 0 && goals.fields.length === 1 ? "一条目标一行，Enter 加一条" : undefined}
              readOnly={readOnly}
              title={mark?.message}
              aria-description={told}
              aria-invalid={mark?.severity === "error"}
              onKeyDown={(event) => onKeyDown(event, index)}
              onPaste={(event) => onPaste(event, index)}
            />
          </div>
        );
      })}
    </div>
  );
}
