import { useEffect, useMemo, useRef } from "react";
import { fieldWord, type Layout, placeWords } from "../../../domain/index.ts";
import { type Place, ROWS, takesText, textAt, WHOLE_ROW } from "../../../session/index.ts";
import { Button, TextInput, TextLines } from "../../parts/index.ts";
import { useDraft, useJotting, useSession, useSessionState } from "../../session/index.ts";
import { remarkJotting, useReviewing } from "./review-context.tsx";
import { StockMenu } from "./stock-menu.tsx";
import styles from "./threads.module.css";

/** A new row to be filled in, a line each cell: "三级指标：". */
function blankRow(columns: Layout["columns"]): string {
  const words = columns.map((column) => (column.field === "extra" ? column.label : fieldWord(column.field)));
  return words.map((word) => `${word}：`).join("\n");
}

/** The lines in which something was written. */
function writtenLines(text: string): string {
  const lines = text
    .split("\n")
    .filter((line) => line.includes("：") && line.slice(line.indexOf("：") + 1).trim() !== "");
  return lines.join("\n");
}

/** Where a remark is written: its text, and maybe the value that should stand there instead. */
export function RemarkBox({ place }: { readonly place: Place }) {
  const session = useSession();
  const draft = useDraft();
  const layout = useSessionState((state) => state.layout);
  const { write, signed } = useReviewing();
  const key = remarkJotting(place);
  const [text, setText] = useJotting(key);
  const [suggested, setSuggested] = useJotting(`${key}/suggested`);
  const field = useRef<HTMLTextAreaElement>(null);
  const shown = useRef(true);
  const blank = useMemo(
    () => blankRow(place.projectId === undefined ? layout.overallColumns : layout.columns),
    [place, layout],
  );
  useEffect(() => {
    if (place.field === ROWS && suggested === "") setSuggested(blank);
  }, [place, suggested, blank, setSuggested]);
  useEffect(() => {
    const before = document.activeElement;
    field.current?.focus();
    shown.current = true;
    return () => {
      shown.current = false;
      // The hand goes back to the cell it came from, unless it was put somewhere else.
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (lost && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const now = textAt(draft, place) ?? "";
  const suggests = takesText(draft, place);
  const adds = place.field === ROWS;
  const removes = place.field === WHOLE_ROW;
  const wanted = removes ? "删去这一行" : adds ? writtenLines(suggested) : suggested.trim();
  const empty = text.trim() === "" && wanted === "";
  const close = () => {
    setText("");
    setSuggested("");
    // While it was noted down, another one may have been begun.
    if (shown.current) write(undefined);
  };
  const save = () => {
    if (empty) return;
    const remark = { place, text: text.trim(), ...(wanted === "" ? {} : { suggested: wanted }) };
    signed(async () => {
      await session.review.remark(remark);
      close();
    });
  };
  return (
    <section
      className={styles.thread}
      aria-label="写批注"
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter" && event.ctrlKey) {
          event.preventDefault();
          save();
        } else if (event.key === "Escape") {
          event.stopPropagation();
          close();
        }
      }}
    >
      <div className={styles.place}>
        <span>{placeWords(draft, place)}</span>
        <span className={styles.state}>正在写</span>
      </div>
      {now === "" ? null : <p className={styles.quoted}>“{now.length > 60 ? `${now.slice(0, 60)}…` : now}”</p>}
      <TextLines
        ref={field}
        aria-label="批注"
        rows={3}
        maxLength={5000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {removes ? <p className={styles.suggested}>建议删去这一行</p> : null}
      {adds ? (
        <TextLines
          aria-label="建议加的一行"
          rows={blank.split("\n").length}
          maxLength={5000}
          value={suggested}
          onChange={(event) => setSuggested(event.target.value)}
        />
      ) : null}
      {suggests ? (
        <TextInput
          size="small"
          wide
          placeholder="建议改为（可以不写）"
          aria-label="建议改为"
          maxLength={5000}
          value={suggested}
          onChange={(event) => setSuggested(event.target.value)}
        />
      ) : null}
      <div className={styles.mend}>
        <Button size="small" onClick={save} disabled={empty} title={empty ? "先写批注，或写建议的值" : "Ctrl+Enter"}>
          记下
        </Button>
        <Button size="small" look="bare" onClick={close}>
          取消
        </Button>
        <span className="push" />
        <StockMenu
          text={text}
          onPick={(remark) => {
            setText(text.trim() === "" ? remark : `${text.trimEnd()}\n${remark}`);
            field.current?.focus();
          }}
        />
      </div>
    </section>
  );
}
