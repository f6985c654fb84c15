import { type KeyboardEvent, memo, type ReactNode } from "react";
import { formatRoute, TODO } from "../../navigation/index.ts";
import { Button, CountTag, classes, Icon, KeptEnd } from "../../parts/index.ts";
import type { SpotCounts } from "../../places/marks.ts";
import styles from "./outline.module.css";
import type { OutlineItem } from "./outline-items.ts";
import type { DropEdge, RowHands } from "./row-hands.ts";

/** One mark a row, open remarks before it: errors before warnings before what is not filled in before done. */
function Mark({
  counts,
  remarks,
  filled,
}: {
  readonly counts: SpotCounts;
  readonly remarks: number;
  readonly filled: boolean | undefined;
}) {
  if (remarks === 0) return <FoundMark {...counts} filled={filled} />;
  return (
    <>
      <CountTag tone="comment" count={remarks} label="条批注未关闭" />
      <FoundMark {...counts} unfilled={0} />
    </>
  );
}

/** What the checks say of a row. */
export function FoundMark({
  errors,
  warnings,
  unfilled,
  filled,
}: SpotCounts & {
  readonly filled?: boolean | undefined;
}) {
  if (errors > 0) return <CountTag tone="error" count={errors} label="处错误" />;
  if (warnings > 0) return <CountTag tone="warning" count={warnings} label="处提醒" />;
  if (unfilled > 0) {
    return (
      <span className="quiet" title={`${unfilled} 处未填`}>
        {shortCount(unfilled)}
        <span className="visually-hidden">处未填</span>
      </span>
    );
  }
  return filled === true ? <Icon name="check" /> : null;
}

/** A count that a mark has room for. */
function shortCount(count: number): string {
  return count > 99 ? "99+" : String(count);
}

/** The first row: the page of all that is left to do, with the sum of what the other rows count. */
export const TodoRow = memo(function TodoRow({
  draftId,
  count,
  here,
}: {
  readonly draftId: string;
  readonly count: number;
  readonly here: boolean;
}) {
  return (
    <li className={styles.item}>
      <a
        href={formatRoute({ page: "draft", id: draftId, spot: TODO })}
        className={classes(styles.row, styles.todo, here && styles.here)}
        aria-current={here ? "page" : undefined}
        tabIndex={here ? 0 : -1}
      >
        <span className={styles.name}>还差什么</span>
        <span className={styles.mark}>
          {count === 0 ? <Icon name="check" /> : <span className="quiet">{count}</span>}
        </span>
      </a>
    </li>
  );
});

/** Alt+Shift+↑ ↓ move what has the focus; the key is taken. */
function movedBy(event: KeyboardEvent): 1 | -1 | undefined {
  if (!event.altKey || !event.shiftKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return undefined;
  event.preventDefault();
  return event.key === "ArrowUp" ? -1 : 1;
}

interface RowProps {
  readonly draftId: string;
  readonly counts: SpotCounts;
  /** Open remarks. */
  readonly remarks: number;
  readonly here: boolean;
}

export const ChapterRow = memo(function ChapterRow({
  page,
  number,
  title,
  inset,
  planned,
  draftId,
  note,
  filled,
  counts,
  remarks,
  here,
  onAdd,
  onMove,
}: RowProps & {
  readonly page: string;
  readonly number: string;
  readonly title: string;
  readonly inset: boolean;
  /** False where the document has no such chapter, though something is written in it. */
  readonly planned: boolean;
  readonly note: string;
  readonly filled: boolean | undefined;
  /** Given on the row under which projects are added. */
  readonly onAdd: (() => void) | undefined;
  /** Moves the chapter by one among its like. */
  readonly onMove: (page: string, by: 1 | -1) => void;
}) {
  return (
    <li className={styles.item}>
      <a
        href={formatRoute({ page: "draft", id: draftId, spot: { kind: "chapter", key: page } })}
        className={classes(
          styles.row,
          inset && styles.part,
          (note !== "" || !planned) && styles.noted,
          onAdd !== undefined && styles.adding,
          here && styles.here,
        )}
        aria-current={here ? "page" : undefined}
        tabIndex={here ? 0 : -1}
        title={planned ? title : `${title}（这份文件里没有这一章，不印）`}
        onKeyDown={(event) => {
          const by = movedBy(event);
          if (by !== undefined && planned) onMove(page, by);
        }}
      >
        {inset && number === "" ? null : <span className={styles.n}>{number}</span>}
        <span className={styles.name}>{title}</span>
        {planned ? null : <span className={styles.note}> 不印</span>}
        {note === "" ? null : <span className={styles.note}>{` ${note}`}</span>}
        <span className={styles.mark}>
          <Mark counts={counts} remarks={remarks} filled={filled} />
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

/** Some projects together: out of sight they are not painted, and the browser watches one element for all of them. */
export function ProjectGroup({ count, children }: { readonly count: number; readonly children: ReactNode }) {
  return (
    <li className={styles.far} style={{ containIntrinsicSize: `0 calc(${count} * var(--row-outline))` }}>
      <ul>{children}</ul>
    </li>
  );
}

export const ProjectRow = memo(function ProjectRow({
  item,
  draftId,
  index,
  counts,
  remarks,
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
    <li>
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
          const by = movedBy(event);
          if (by !== undefined) hands.move(id, by);
        }}
      >
        <span className={styles.n}>{index + 1}</span>
        <span className={styles.name}>
          <KeptEnd text={name || "未命名项目"} />
        </span>
        <span className={styles.sum}>{amount}</span>
        <span className={styles.mark}>
          <Mark counts={counts} remarks={remarks} filled={state === "complete"} />
        </span>
      </a>
    </li>
  );
});
