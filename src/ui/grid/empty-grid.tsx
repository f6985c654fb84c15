import { useState } from "react";
import { finish, type Indicator, makeId, type Scheme, type Steps, schemeClasses } from "../../domain/index.ts";
import {
  addClassRow,
  bringIn,
  combine,
  type Paste,
  type Pasted,
  pasteBlock,
  pasteSteps,
  type RowTable,
  type Session,
  setCell,
} from "../../session/index.ts";
import { Button, useStrips } from "../parts/index.ts";
import { inSlices, stepBack, useHeld } from "../session/index.ts";
import { copiedCells, copiedOf, isLarge, pasteWords, READING, saidWords } from "../sheet/index.ts";
import { anchorColumn } from "./clipboard/paste-anchor.ts";
import type { PasteQuestion } from "./core.ts";
import styles from "./empty-grid.module.css";
import type { GridPlace } from "./model/index.ts";
import { PasteDialog } from "./paste-dialog.tsx";

/** A grid without rows says what to do first: type, paste, or lay out the rows of the scheme. */
export function EmptyGrid({
  session,
  table,
  scheme,
  places,
  lastYearRows,
  readOnly,
  onStarted,
  onLibrary,
}: {
  readonly session: Session;
  readonly table: RowTable<Indicator>;
  readonly scheme: Scheme;
  readonly places: readonly GridPlace[];
  /** What the table had in last year's draft. */
  readonly lastYearRows: readonly Indicator[];
  readonly readOnly: boolean;
  readonly onStarted: (rowId: string) => void;
  /** Opens the library of indicators. */
  readonly onLibrary: () => void;
}) {
  const strips = useStrips();
  const [text, setText] = useState("");
  const [question, setQuestion] = useState<PasteQuestion>();
  const classes = schemeClasses(scheme);
  const start = (written: string) => {
    const [first] = classes;
    if (first === undefined || written.trim() === "") return;
    const id = makeId();
    const add = addClassRow(table, scheme, id, first.group.level1, first.class.level2);
    session.apply(combine(add.label, add.place, [add, setCell(table, id, "level3", written.trim())]));
    onStarted(id);
  };
  useHeld(text.trim() !== "", () => start(text));
  const layOut = () => {
    const ids = classes.map(() => makeId());
    const rows = classes.map((place, i) =>
      addClassRow(table, scheme, ids[i] ?? "", place.group.level1, place.class.level2),
    );
    session.apply(combine("按指标体系铺空行", { ...table.place, rowId: ids[0] ?? "" }, rows));
    onStarted(ids[0] ?? "");
  };
  const bring = () => {
    const command = bringIn(table, scheme, session.state().draft, lastYearRows);
    session.apply(command);
    strips.tell(`已${command.label}`, stepBack({ session, strips }));
    onStarted(command.place.rowId ?? "");
  };
  const keys = places.map((place) => place.key);
  const write = ({ command, summary }: Paste, said: PasteQuestion["said"] = []) => {
    setQuestion(undefined);
    if (summary.rows === 0 || !session.apply(command)) return;
    // The list of all is kept with the grid, which is not there yet: what comes first is said in the strip itself.
    const first = said[0] === undefined ? "" : `：第 ${said[0].row} 行，${said[0].messages.join("；")}`;
    strips.tell(`${pasteWords(summary, said.length)}${first}`, stepBack({ session, strips }));
    onStarted(table.rows(session.state().draft)[0]?.id ?? "");
  };
  function* paste({ cells, said }: Pasted): Steps<void> {
    const column = anchorColumn(cells, "level3", places, scheme);
    const pasted = yield* pasteSteps(table, { column }, keys, cells);
    if (pasted.summary.overflow === 0) write(pasted, said);
    else setQuestion({ cells, line: undefined, column, guess: pasted.summary.columns, said });
  }
  function* pasteLarge(copied: Steps<Pasted>): Steps<void> {
    yield* paste(yield* copied);
  }
  if (readOnly) return <p className={styles.empty}>还没有指标。</p>;
  return (
    <section className={styles.empty} aria-label="绩效指标，还没有">
      <h3>还没有指标</h3>
      <p>打字、粘贴，或从下面开始。</p>
      <div className={styles.start}>
        <input
          type="text"
          className={styles.first}
          aria-label="第一条指标的三级指标"
          placeholder="三级指标，或粘贴整张表"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.nativeEvent.isComposing || event.keyCode === 229) return;
            event.preventDefault();
            start(text);
          }}
          onBlur={() => start(text)}
          onPaste={(event) => {
            const copied = copiedOf(event.clipboardData);
            if (isLarge(copied)) {
              event.preventDefault();
              inSlices(session, strips, READING, pasteLarge(copiedCells(copied)));
              return;
            }
            const pasted = finish(copiedCells(copied));
            const { cells, said } = pasted;
            if (cells.length === 0 && said.length > 0) strips.tell(saidWords(said));
            if (cells.length < 2 && (cells[0]?.length ?? 0) < 2) return;
            event.preventDefault();
            finish(paste(pasted));
          }}
        />
        <Button size="small" onClick={layOut}>
          按指标体系铺空行
        </Button>
        {lastYearRows.length === 0 ? null : (
          <Button size="small" onClick={bring}>{`带入上年 ${lastYearRows.length} 行`}</Button>
        )}
        <Button size="small" onClick={onLibrary}>
          从指标库选
        </Button>
      </div>
      {question === undefined ? null : (
        <PasteDialog
          question={question}
          places={places}
          onClose={() => setQuestion(undefined)}
          onPaste={(chosen) =>
            write(pasteBlock(table, { column: question.column }, keys, question.cells, chosen), question.said)
          }
        />
      )}
    </section>
  );
}
