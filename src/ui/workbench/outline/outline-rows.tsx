import { memo } from "react";
import { formatRoute } from "../../navigation/index.ts";
import { Button, CountTag, classes, Icon } from "../../parts/index.ts";
import type { Chapter } from "../../places/chapters.ts";
import styles from "./outline.module.css";
import type { OutlineItem } from "./outline-items.ts";
import type { DropEdge, RowHands } from "./row-hands.ts";

/** One mark a row: errors before warnings before done. */
function Mark({
  errors,
  warnings,
  filled,
}: {
  readonly errors: number;
  readonly warnings: number;
  readonly filled: boolean | undefined;
}) {
  if (errors > 0) return <CountTag tone="error" count={errors} label="处错误" />;
  if (warnings > 0) return <CountTag tone="warning" count={warnings} label="处提醒" />;
  if (filled === undefined) return null;
  return filled ? <Icon name="check" /> : <span className="quiet">未填</span>;
}

interface RowProps {
  readonly draftId: string;
  readonly errors: number;
  readonly warnings: number;
  readonly here: boolean;
}

export const ChapterRow = memo(function ChapterRow({
  chapter,
  draftId,
  note,
  filled,
  errors,
  warnings,
  here,
  onAdd,
}: RowProps & {
  readonly chapter: Chapter;
  readonly note: string;
  readonly filled: boolean | undefined;
  /** Given on the row under which projects are added. */
  readonly onAdd: (() => void) | undefined;
}) {
  return (
    <li className={styles.item}>
      <a
        href={formatRoute({ page: "draft", id: draftId, spot: { kind: "chapter", key: chapter.key } })}
        className={classes(
          styles.row,
          chapter.part === true && styles.part,
          note !== "" && styles.noted,
          onAdd !== undefined && styles.adding,
          here && styles.here,
        )}
        aria-current={here ? "page" : undefined}
        tabIndex={here ? 0 : -1}
      >
        {chapter.part === true ? null : <span className={styles.n}>{chapter.number}</span>}
        <span className={styles.name}>{chapter.title}</span>
        {note === "" ? null : <span className={styles.note}>{` ${note}`}</span>}
        <span className={styles.mark}>
          <Mark errors={errors} warnings={warnings} filled={filled} />
        </span>
      </a>
      {onAdd === undefined ? null : (
        <span className={styles.add}>
          <Button look="bare" size="small" icon="plus" title="添加项目" onClick={onAdd} />
        </span>
      )}
    </li>
  );
});

export const ProjectRow = memo(function ProjectRow({
  item,
  draftId,
  index,
  errors,
  warnings,
  here,
  drop,
  hands,
}: RowProps & {
  readonly item: OutlineItem;
  readonly index: number;
  readonly drop: DropEdge | undefined;
  readonly hands: RowHands;
}) {
  const { id, name, amount, state } = item;
  return (
    <li className={styles.far}>
      <a
        href={formatRoute({ page: "draft", id: draftId, spot: { kind: "project", id } })}
        className={classes(
          styles.row,
          styles.project,
          here && styles.here,
          drop === undefined ? undefined : styles[drop],
        )}
        title={`${name}（拖动或 Alt+Shift+↑ ↓ 换次序）`}
        aria-current={here ? "page" : undefined}
        tabIndex={here ? 0 : -1}
        draggable
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = "move";
          hands.drag(id);
        }}
        onDragOver={(event) => hands.over(event, id)}
        onDrop={(event) => hands.drop(event, id)}
        onDragEnd={() => hands.end()}
        onKeyDown={(event) => {
          if (!event.altKey || !event.shiftKey) return;
          if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
          event.preventDefault();
          hands.move(id, event.key === "ArrowUp" ? -1 : 1);
        }}
      >
        <span className={styles.n}>{index + 1}</span>
        <span className={styles.name}>{name || "未命名项目"}</span>
        <span className={styles.sum}>{amount}</span>
        <span className={styles.mark}>
          <Mark errors={errors} warnings={warnings} filled={state === "complete"} />
        </span>
      </a>
    </li>
  );
});
