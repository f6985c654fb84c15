import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { EMPTY_TARGET, type Scheme } from "../../../domain/index.ts";
import { classes } from "../../parts/index.ts";
import type { EditorCell, GridHands } from "../context.ts";
import styles from "../editor.module.css";
import { type Editing, readTyped } from "../model/index.ts";
import { allChoices, matchingChoices } from "./choice-lists.ts";
import { Choices } from "./choices.tsx";
import { TargetPreview } from "./target-preview.tsx";

/** Fields whose text may hold several paragraphs. */
const PARAGRAPHS = ["level3", "description", "basis", "scoring"];
const RIGHT = ["value"];

/**
 * The one real input of the grid: it lies over the active cell, focused, with the cell's text selected invisibly, so
 * that the first key, also the first letter of a pinyin syllable, replaces it. Uncontrolled: caret, composition and
 * native undo belong to the browser.
 */
export function CellEditor({
  cell,
  editing,
  scheme,
  hands,
  wantsFocus,
  invalid,
  description,
}: {
  readonly cell: EditorCell;
  readonly editing: Editing | undefined;
  readonly scheme: Scheme;
  readonly hands: GridHands;
  readonly wantsFocus: RefObject<boolean>;
  readonly invalid: boolean;
  /** What is wrong or was changed at the cell, in words. */
  readonly description: string | undefined;
}) {
  const input = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const [text, setText] = useState(cell.text);
  const [composing, setComposing] = useState(false);
  /** "all" was asked for, "closed" was dismissed; else what is typed brings the list. */
  const [list, setList] = useState<"typing" | "all" | "closed">("typing");
  const [chosen, setChosen] = useState(-1);
  const mode = editing?.mode;
  const before = useRef(cell.target ?? EMPTY_TARGET);

  useLayoutEffect(() => {
    const element = input.current;
    if (element === null) return;
    if (mode === undefined) {
      before.current = cell.target ?? EMPTY_TARGET;
      element.value = cell.text;
      setText(cell.text);
      setList("typing");
      setChosen(-1);
      if (wantsFocus.current) element.focus({ preventScroll: true });
      if (document.activeElement === element) {
        element.select();
        element.scrollIntoView({ block: "nearest", inline: "nearest" });
      }
    } else if (mode === "edit") {
      element.setSelectionRange(element.value.length, element.value.length);
    }
  }, [mode, cell.text, cell.target, wantsFocus]);

  useLayoutEffect(() => {
    const element = input.current;
    if (element === null) return;
    element.style.height = "";
    if (mode !== undefined && element.scrollHeight > element.clientHeight) {
      element.style.height = `${element.scrollHeight + element.offsetHeight - element.clientHeight}px`;
    }
  });

  const editable = mode !== undefined && !composing;
  const items = useMemo(() => {
    if (cell.readOnly || composing || list === "closed") return [];
    if (list === "all") return allChoices(cell, scheme);
    return mode === undefined ? [] : matchingChoices(cell, scheme, text);
  }, [cell, scheme, composing, list, mode, text]);

  const take = (value: string) => {
    hands.choose(value, list === "all");
    setList("closed");
    setChosen(-1);
  };
  const openAll = () => {
    const all = allChoices(cell, scheme);
    if (all.length === 0 || cell.readOnly) return;
    setList(list === "all" ? "closed" : "all");
    const current = cell.target?.kind === "quantity" && cell.part !== undefined ? cell.target[cell.part] : text.trim();
    setChosen(
      Math.max(
        0,
        all.findIndex((item) => item.value === current),
      ),
    );
  };
  const input_ = () => {
    const element = input.current;
    if (element === null) return;
    setText(element.value);
    setList("typing");
    setChosen(-1);
    hands.typed(element.value);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const { key, altKey } = event;
    // What was typed in this cell is undone by the text itself; the page's history is for edits that are done.
    if (mode !== undefined && (event.ctrlKey || event.metaKey) && /^[zy]$/i.test(key)) {
      event.stopPropagation();
      return;
    }
    const inList = items.length > 0;
    if (altKey && key === "ArrowDown" && !event.shiftKey) openAll();
    else if (inList && !altKey && !event.ctrlKey && (key === "ArrowDown" || key === "ArrowUp")) {
      const next = chosen + (key === "ArrowDown" ? 1 : -1);
      setChosen(Math.max(-1, Math.min(items.length - 1, next)));
    } else if (inList && key === "Escape") setList("closed");
    else if (inList && chosen >= 0 && key === "Enter" && !altKey && !event.ctrlKey) take(items[chosen]?.value ?? text);
    else if (altKey && key === "Enter" && !cell.readOnly && allowsParagraphs(cell)) {
      if (mode === undefined) {
        hands.begin("edit");
        input.current?.setSelectionRange(text.length, text.length);
      }
      document.execCommand("insertText", false, "\n");
    } else {
      hands.keyDown(event);
      return;
    }
    event.preventDefault();
  };

  const part = cell.part;
  const wide = part !== undefined && mode !== undefined;
  return (
    <>
      <textarea
        ref={input}
        rows={1}
        aria-label={cell.label}
        aria-invalid={invalid}
        aria-description={description}
        aria-readonly={cell.readOnly}
        aria-autocomplete={allChoices(cell, scheme).length > 0 ? "list" : "none"}
        aria-controls={items.length > 0 ? listId : undefined}
        aria-activedescendant={chosen >= 0 && items.length > 0 ? `${listId}-${chosen}` : undefined}
        readOnly={cell.readOnly}
        spellCheck={false}
        autoComplete="off"
        defaultValue={cell.text}
        className={classes(
          styles.editor,
          mode === undefined && styles.resting,
          mode === undefined && part !== undefined && RIGHT.includes(part) && styles.figure,
          wide && styles.whole,
          wide && part === "value" && styles.fromValue,
          wide && part === "unit" && styles.fromUnit,
        )}
        onCompositionStart={() => {
          setComposing(true);
          if (mode === undefined) hands.begin("replace");
        }}
        onCompositionEnd={() => {
          setComposing(false);
          input_();
        }}
        onInput={(event) => {
          if (mode === undefined) hands.begin("replace");
          if (!("isComposing" in event.nativeEvent && event.nativeEvent.isComposing === true)) input_();
        }}
        onKeyDown={onKeyDown}
        onBlur={hands.left}
        onDoubleClick={(event) => {
          const { selectionEnd } = event.currentTarget;
          event.currentTarget.setSelectionRange(selectionEnd, selectionEnd);
        }}
      />
      {mode === undefined && !cell.readOnly && drops(cell) ? (
        <button
          type="button"
          tabIndex={-1}
          className={classes(styles.drop, part === "symbol" && styles.dropNarrow)}
          aria-label={`${cell.label}，选`}
          title="Alt+↓"
          onMouseDown={(event) => {
            // The editor keeps the focus: what is typed next goes into the cell, never to a button.
            event.preventDefault();
            openAll();
          }}
        />
      ) : null}
      {editable && part !== undefined && list !== "all" && items.length === 0 ? (
        <TargetPreview
          typed={readTyped(text, { mode, part, before: before.current, given: editing?.given ?? [] })}
          part={part}
          lastYear={cell.lastYear}
        />
      ) : null}
      {items.length > 0 ? (
        <Choices id={listId} label={`${cell.label}，可选`} items={items} chosen={chosen} onTake={take} />
      ) : null}
    </>
  );
}

/** Cells with a list of their own show that they have one. */
function drops({ field, part }: EditorCell): boolean {
  return field === "level2" || field === "basis" || part === "symbol" || part === "unit";
}

function allowsParagraphs(cell: EditorCell): boolean {
  return PARAGRAPHS.includes(cell.field) || cell.field.startsWith("extra:");
}
