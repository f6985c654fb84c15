import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type Place, parsePlace, placeKey } from "../../../domain/index.ts";
import { isIndicatorRow, ROWS, remarkPlace, WHOLE_ROW } from "../../../session/index.ts";
import { spotKey, useEditor } from "../../navigation/index.ts";
import { type Anchor, Button, late, type MenuItem, MenuPopup, Workbench } from "../../parts/index.ts";
import { destinations } from "../../places/spots.ts";
import { useDraft, useSessionState } from "../../session/index.ts";
import { useReviewing } from "../../workbench/remarks/review-context.tsx";
import { blocksOf } from "./model/blocks.ts";
import { changeWords, type Other } from "./model/comparison.ts";

import styles from "./review.module.css";
import { ReviewFields } from "./review-fields.tsx";
import { ReviewOwn } from "./review-own.tsx";
import { ReviewTable } from "./review-table.tsx";
import type { Comparison } from "./use-comparison.ts";

const PageReading = late(async () => (await import("./page-reading.tsx")).PageReading);

export interface ReviewPageProps {
  readonly other: Other | undefined;
  readonly comparison: Comparison;
  /** Position of the change one stands at, from 0. */
  readonly at: number | undefined;
  readonly onlyChanged: boolean;
  readonly onOnlyChanged: (only: boolean) => void;
  readonly onWalk: (by: 1 | -1) => void;
  /** As printed pages instead of cells. */
  readonly byPage: boolean;
  readonly onByPage: (byPage: boolean) => void;
  /** Whether what is said stands beside the pages. */
  readonly beside: boolean;
}

/** One chapter or project to read, with the chosen other side beside it. */
export function ReviewPage(props: ReviewPageProps) {
  const { other, comparison, at, onlyChanged, onOnlyChanged, onWalk, byPage, onByPage, beside } = props;
  const draft = useDraft();
  const layout = useSessionState((state) => state.layout);
  const rounds = useSessionState((state) => state.review.state.rounds);
  const threads = useSessionState((state) => state.review.state.threads);
  const { spot, jump } = useEditor();
  const { here, stand, write } = useReviewing();
  const page = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<{ readonly place: Place; readonly anchor: Anchor }>();
  const closeMenu = useCallback(() => setMenu(undefined), []);
  // The menu of a cell, by the right button or its key; the page itself is no control.
  useEffect(() => {
    const shown = page.current;
    const open = (event: MouseEvent) => {
      const cell = event.target instanceof Element ? event.target.closest<HTMLElement>("td[data-place]") : null;
      if (cell === null) return;
      event.preventDefault();
      cell.focus();
      setMenu({ place: parsePlace(cell.dataset.place ?? ""), anchor: cell.getBoundingClientRect() });
    };
    shown?.addEventListener("contextmenu", open);
    return () => shown?.removeEventListener("contextmenu", open);
  }, []);
  /** What can be said of a cell; of a row of indicators also that it should go, or another one come. */
  const menuItems = (place: Place): readonly MenuItem[] => {
    const { field: _, rowId: _row, ...table } = place;
    const { rowId } = place;
    return [
      { label: "给这一格写批注", hint: "Shift+F2", onSelect: () => write(place) },
      ...(rowId !== undefined && isIndicatorRow(draft, place)
        ? [
            { label: "建议加一行", begins: true, onSelect: () => write({ ...table, field: ROWS }) },
            { label: "建议删去这一行", onSelect: () => write({ ...table, rowId, field: WHOLE_ROW }) },
          ]
        : []),
    ];
  };
  const key = spotKey(spot);
  const { before, after, changes, formal, meaning, setMeaning } = comparison;
  const blocks = useMemo(() => blocksOf(spot, { after, draft, before, layout }), [spot, after, draft, before, layout]);
  const remarks = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { remark, withdrawn } of threads) {
      const { field, ...at } = remarkPlace(draft, remark);
      const place = placeKey(field === undefined || field === WHOLE_ROW ? at : { ...at, field });
      if (!withdrawn) counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    return counts;
  }, [threads, draft]);
  const spotHere = useMemo(() => destinations(draft).find((one) => spotKey(one.spot) === key), [draft, key]);
  const now = rounds > 0 ? "本次" : "现在";
  const own = changes.filter((change) => spotKey(change.spot) === key);

  // Where one stood before is not on this page: Tab comes in at its first cell again.
  useEffect(() => {
    if (key !== "") stand(undefined);
  }, [key, stand]);
  useEffect(() => {
    if (jump === undefined || key === "") return;
    const find = (place: string) => page.current?.querySelector<HTMLElement>(`[data-place="${CSS.escape(place)}"]`);
    const cell = find(placeKey(jump.place)) ?? find(placeKey({ ...jump.place, field: "" }));
    cell?.focus();
    cell?.scrollIntoView({ block: "center" });
  }, [jump, key]);

  return (
    <Workbench
      number={spotHere?.number ?? ""}
      title={spotHere?.title || "未命名项目"}
      note={before === undefined ? undefined : own.length === 0 ? "没有改动" : changeWords(own)}
      tools={
        <>
          <fieldset className={styles.segment} aria-label="怎么看">
            <button type="button" aria-pressed={!byPage} onClick={() => onByPage(false)}>
              按格看
            </button>
            <button type="button" aria-pressed={byPage} onClick={() => onByPage(true)}>
              按页看
            </button>
          </fieldset>
          {other === undefined ? null : (
            <>
              <fieldset className={styles.segment} aria-label="看哪些">
                <button type="button" aria-pressed={!onlyChanged} onClick={() => onOnlyChanged(false)}>
                  全部
                </button>
                <button type="button" aria-pressed={onlyChanged} onClick={() => onOnlyChanged(true)}>
                  只看改动
                </button>
              </fieldset>
              <Button
                size="small"
                aria-pressed={meaning}
                title={`空格、全角半角、编号和各自的年份不算。${formal === 0 ? "没有这样的改动" : `这样的改动 ${formal} 处`}`}
                onClick={() => setMeaning(!meaning)}
              >
                只看实质改动
              </Button>
              <span className="quiet small">
                {at === undefined ? `共 ${changes.length} 处` : `第 ${at + 1} 处，共 ${changes.length} 处`}
              </span>
              <Button look="bare" size="small" icon="up" title="Shift+F8" onClick={() => onWalk(-1)}>
                上一处
              </Button>
              <Button look="bare" size="small" icon="down" title="F8" onClick={() => onWalk(1)}>
                下一处
              </Button>
            </>
          )}
        </>
      }
      status={
        <>
          <span>只读，选一格写批注</span>
          <Button
            look="link"
            onClick={() =>
              write(
                here ?? (spot.kind === "project" ? { section: "project", projectId: spot.id } : { section: spot.key }),
              )
            }
          >
            {here === undefined ? "给这一页写批注" : "给这一格写批注"}
          </Button>
          <span className="push">
            <kbd>Shift</kbd>+<kbd>F2</kbd> 写批注　<kbd>F7</kbd> 下一条未关闭　<kbd>F8</kbd> 下一处改动
          </span>
        </>
      }
    >
      {byPage ? (
        <PageReading beside={beside} />
      ) : (
        <div ref={page} data-review-page="" className={styles.page}>
          {blocks.map((block, index) => {
            const shown = { remarks, onlyChanged, first: index === 0 };
            const key = `${index}${block.title}`;
            if (block.kind === "fields") return <ReviewFields key={key} block={block} {...shown} />;
            if (block.kind === "own") return <ReviewOwn key={key} block={block} {...shown} />;
            const sides = before === undefined || other === undefined ? undefined : ([other.short, now] as const);
            return <ReviewTable key={key} block={block} sides={sides} {...shown} />;
          })}
          {menu === undefined ? null : (
            <MenuPopup label="这一格" items={menuItems(menu.place)} anchor={menu.anchor} onClose={closeMenu} />
          )}
          {blocks.length === 0 ? <p className={styles.gone}>这一页没有内容。</p> : null}
        </div>
      )}
    </Workbench>
  );
}
