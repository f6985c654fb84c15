import type { MouseEvent } from "react";
import type { DraftSummary, ReviewLine } from "../../../session/index.ts";
import { changedTime, splitAtPoint } from "../../format/index.ts";
import { formatRoute } from "../../navigation/index.ts";
import { Button, classes, DraftState, KeptEnd, ListTable, MenuButton } from "../../parts/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";
import styles from "./draft-list.module.css";
import type { DraftActions } from "./use-draft-actions.tsx";

function Progress({ done, all }: { readonly done: number; readonly all: number }) {
  const share = all === 0 ? 0 : done / all;
  return (
    <>
      <span className={classes(styles.meter, done === all && styles.full)} aria-hidden="true">
        <i style={{ width: `${Math.round(share * 100)}%` }} />
      </span>
      <span className={styles.of} title={`${all} 个项目，填完 ${done} 个`}>
        {done}/{all}
      </span>
    </>
  );
}

function Counts({ draft }: { readonly draft: DraftSummary }) {
  const unfilled = draft.unfilled ?? 0;
  if (draft.errors + draft.warnings + unfilled === 0) return <span className="quiet">无</span>;
  return (
    <>
      <b className="is-error">{draft.errors > 0 ? `${draft.errors} 错误` : ""}</b>
      <span className="is-warning">{draft.warnings > 0 ? `${draft.warnings} 提醒` : ""}</span>
      <span className="quiet">{unfilled > 0 ? `${unfilled} 未填` : ""}</span>
    </>
  );
}

/** Where its review stands: the round, who handed it in and when, and what waits for an answer. */
function Sent({ review: { side, rounds, sender, sentAt, open } }: { readonly review: ReviewLine }) {
  return (
    <span className={styles.sent}>
      {rounds === 0 || sentAt === undefined
        ? null
        : `第 ${rounds} 次送审　${side === "reviewing" ? `${sender ?? ""}　` : ""}${changedTime(sentAt, Date.now())}`}
      {open === 0 ? null : <span className="is-comment">未关闭批注 {open}</span>}
    </span>
  );
}

function BrokenRow({ draft, actions }: { readonly draft: DraftSummary; readonly actions: DraftActions }) {
  return (
    <tr>
      <td className={styles.name}>{draft.agency || draft.title || "读不出名称"}</td>
      <td colSpan={6} className={classes(styles.broken, "is-error")}>
        {draft.broken}
      </td>
      <td className={styles.when}>{changedTime(draft.changedAt, Date.now())}</td>
      <td className={styles.do}>
        <div>
          <Button look="link" onClick={() => actions.backUp(draft)}>
            原样存出
          </Button>
          <Button look="link" onClick={() => actions.remove(draft)}>
            删除
          </Button>
        </div>
      </td>
    </tr>
  );
}

function DraftRow({
  draft,
  actions,
  newYear,
  titled,
}: {
  readonly draft: DraftSummary;
  readonly actions: DraftActions;
  readonly newYear: boolean;
  /** Another draft has the same office and year: the title tells them apart. */
  readonly titled: boolean;
}) {
  const { layoutOf } = useWorkspace();
  const [whole, fraction] = splitAtPoint(draft.total);
  const name = draft.agency || draft.title;
  return (
    <tr
      className={classes(styles.opens, newYear && styles.year)}
      onClick={(event) => pressed(event, () => actions.open(draft.id))}
    >
      <td className={styles.name} title={draft.title}>
        {name}
        {titled ? (
          <span className={styles.title}>
            <KeptEnd text={draft.title} />
          </span>
        ) : null}
        {draft.review === undefined ? null : <Sent review={draft.review} />}
      </td>
      <td className={classes("num", styles.yr)}>{draft.year}</td>
      <td className={styles.plain}>{layoutOf(draft.templateId).title}</td>
      <td>
        <DraftState status={draft.status} />
      </td>
      <td>
        <Progress done={draft.done} all={draft.all} />
      </td>
      <td className={styles.checks}>
        <Counts draft={draft} />
      </td>
      <td className="num">
        {whole}
        <span className={styles.fraction}>{fraction}</span>
      </td>
      <td className={styles.when}>{changedTime(draft.changedAt, Date.now())}</td>
      <td className={styles.do}>
        <div>
          <a href={formatRoute({ page: "draft", id: draft.id })} aria-label={`打开 ${name} ${draft.year}`}>
            打开
          </a>
          <a
            href={formatRoute({ page: "draft", id: draft.id, overlay: "export" })}
            aria-label={`导出 ${name} ${draft.year}`}
          >
            导出
          </a>
          <MenuButton
            look="bare"
            size="small"
            icon="more"
            label={`编制下一年、复制、改名、备份、删除：${name} ${draft.year}`}
            items={[
              { label: "编制下一年…", onSelect: () => actions.nextYear(draft) },
              { label: "还差什么", onSelect: () => actions.todo(draft.id) },
              { label: "复制一份", onSelect: () => actions.duplicate(draft) },
              { label: "改名", onSelect: () => actions.rename(draft) },
              { label: "备份到文件", onSelect: () => actions.backUp(draft) },
              { label: "删除", danger: true, onSelect: () => actions.remove(draft) },
            ]}
          />
        </div>
      </td>
    </tr>
  );
}

/** A press anywhere in the row opens it, except on what has a meaning of its own or while words are being marked. */
function pressed({ target }: MouseEvent, open: () => void): void {
  const own = target instanceof Element && target.closest("a, button") !== null;
  if (!own && window.getSelection()?.isCollapsed !== false) open();
}

/** The drafts, one a row; a line between budget years. */
export function DraftList({
  drafts,
  actions,
  onAll,
}: {
  readonly drafts: readonly DraftSummary[];
  readonly actions: DraftActions;
  /** Given while a filter hides drafts. */
  readonly onAll?: () => void;
}) {
  return (
    <div className={styles.drafts}>
      <ListTable
        rows="lines"
        heads={
          <>
            <th>单位</th>
            <th className="num">年度</th>
            <th>布局</th>
            <th>状态</th>
            <th>进度</th>
            <th>检查</th>
            <th className="num">项目合计（万元）</th>
            <th>最后修改</th>
            <th>操作</th>
          </>
        }
      >
        {drafts.map((draft, index) => {
          const above = drafts[index - 1];
          return draft.broken === undefined ? (
            <DraftRow
              key={draft.id}
              draft={draft}
              actions={actions}
              newYear={above !== undefined && above.year !== draft.year}
              titled={drafts.some(
                (other) => other !== draft && other.agency === draft.agency && other.year === draft.year,
              )}
            />
          ) : (
            <BrokenRow key={draft.id} draft={draft} actions={actions} />
          );
        })}
        {drafts.length === 0 ? (
          <tr>
            <td colSpan={9}>没有这样的草稿。</td>
          </tr>
        ) : null}
      </ListTable>
      <p className={styles.under}>
        <span>备份和 Word 文件从“打开文件”进来，也可以直接拖到本页；复制来的表格按 Ctrl+V。</span>
        {onAll === undefined ? null : (
          <Button look="link" onClick={onAll}>
            显示全部草稿
          </Button>
        )}
        <span className="push">草稿存在这台电脑的这个浏览器里；换电脑前先备份到文件。</span>
      </p>
    </div>
  );
}
