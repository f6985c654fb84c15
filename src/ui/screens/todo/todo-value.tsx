import { type KeyboardEvent, useRef, useState } from "react";
import { type Place, standingAt } from "../../../domain/index.ts";
import { writeAt } from "../../../session/index.ts";
import { DraftText, useSettledAmount } from "../../forms/index.ts";
import { classes } from "../../parts/index.ts";
import { useDraft, useSession } from "../../session/index.ts";
import styles from "./todo.module.css";

/** Fields of a project or a row that are one short line. */
const SHORT: readonly string[] = ["code", "name", "target"];

/** Whether what is missing is one short value, which can be typed where it is listed. */
export function isValue(draft: Parameters<typeof standingAt>[0], place: Place): boolean {
  const standing = standingAt(draft, place);
  if (standing?.put === undefined || standing.lines !== undefined) return false;
  return standing.kind === "money" || (place.projectId !== undefined && SHORT.includes(place.field ?? ""));
}

/** The fields of all listed values, from top to bottom. */
function valuesIn(table: Element | null): readonly HTMLTextAreaElement[] {
  return [...(table?.querySelectorAll<HTMLTextAreaElement>("[data-value] textarea") ?? [])];
}

/** A value typed right there. Every letter is stored at once; Enter goes on to the next one, Esc gives up. */
export function TodoValue({ place, label }: { readonly place: Place; readonly label: string }) {
  const session = useSession();
  const settle = useSettledAmount();
  const standing = standingAt(useDraft(), place);
  // What is stored may be put right while one types on: the field says what was typed until the hand leaves.
  const [typed, setTyped] = useState<string>();
  const before = useRef("");
  const text = standing?.text ?? "";
  const money = standing?.kind === "money";

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.ctrlKey || event.metaKey || event.altKey || !/^(Enter|Escape|Arrow|Home|End)/.test(event.key)) return;
    // The keys of the list do not reach into its values.
    event.stopPropagation();
    const field = event.currentTarget;
    if (event.key === "Escape") {
      event.preventDefault();
      session.apply(writeAt(place, before.current));
      setTyped(before.current);
      field.select();
      return;
    }
    const back = event.key === "ArrowUp" || (event.key === "Enter" && event.shiftKey);
    if (!back && event.key !== "ArrowDown" && event.key !== "Enter") return;
    event.preventDefault();
    const all = valuesIn(field.closest("table"));
    const next = all[all.indexOf(field) + (back ? -1 : 1)];
    if (next === undefined) field.blur();
    else next.focus();
  };
  return (
    <span className={styles.valueBox} data-value="">
      <DraftText
        value={typed ?? text}
        className={classes(styles.value, money && styles.money)}
        aria-label={`${label}${money ? "，万元" : ""}`}
        onFocus={({ currentTarget }) => {
          before.current = text;
          currentTarget.select();
        }}
        onBlur={() => {
          setTyped(undefined);
          if (money) settle(text, (amount) => writeAt(place, amount));
        }}
        onKeyDown={onKeyDown}
        onText={(next) => {
          const line = next.replace(/[\r\n]+/g, "");
          setTyped(line);
          session.apply(writeAt(place, line));
        }}
      />
    </span>
  );
}
