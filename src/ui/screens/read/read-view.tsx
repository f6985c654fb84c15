import { useEffect, useMemo, useState } from "react";
import {
  linkPages,
  type PagePoint,
  pointOf,
  type ReviewItem,
  resultPage,
  reviewItems,
  sourcePage,
} from "../../../session/index.ts";
import { type CellMark, PagePane } from "./page-pane.tsx";
import { ReadPanel } from "./read-panel.tsx";
import styles from "./read-screen.module.css";
import type { Choices } from "./use-choices.ts";
import type { ReadSource } from "./use-reading.ts";

/** What was found, in one line. */
function countWords({ counts }: ReadSource["reading"]): string {
  const words = [
    `找到 ${counts.projects} 个项目`,
    `${counts.indicators} 行指标`,
    ...(counts.overallRows > 0 ? [`${counts.overallRows} 行整体指标`] : []),
    ...(counts.figures > 0 ? [`${counts.figures} 个收支数`] : []),
    ...(counts.tables > 0 ? [`原文共 ${counts.tables} 张表`] : []),
  ];
  return words.join("，");
}

/** One source beside what was understood of it, and what to look at. */
export function ReadView({
  source,
  sources,
  choices,
  wanted,
  onProject,
}: {
  readonly source: ReadSource;
  readonly sources: readonly ReadSource[];
  readonly choices: Choices;
  /** Project that was asked for in the list of another source. */
  readonly wanted: string | undefined;
  readonly onProject: (source: ReadSource, projectId: string) => void;
}) {
  const { reading } = source;
  const draft = useMemo(() => choices.draftOf(source), [choices, source]);
  const printedPage = useMemo(() => sourcePage(reading.blocks), [reading]);
  const page = useMemo(() => resultPage(draft), [draft]);
  const links = useMemo(() => linkPages(reading, printedPage, page), [reading, printedPage, page]);
  const items = useMemo(() => reviewItems(reading), [reading]);
  const [point, setPoint] = useState<PagePoint | undefined>(() =>
    wanted === undefined ? undefined : { side: "result", cell: `projects.${wanted}.name#0` },
  );
  const [itemKey, setItemKey] = useState<string>();

  const marks = useMemo(() => {
    const ofResult = new Map<string, CellMark>();
    const ofSource = new Map<string, CellMark>();
    for (const key of links.unrecognised) ofSource.set(key, { kind: "unrecognised" });
    for (const item of items) {
      const cell = pointOf(item, links);
      if (cell === undefined) continue;
      if (item.kind === "repair") {
        const { printed, now, to } = item.repair;
        const kept = choices.isPrinted(source, to);
        ofResult.set(cell.cell, { kind: "repair", note: kept ? "照原样" : `原印 ${printed}` });
        for (const key of links.toSource(cell.cell))
          ofSource.set(key, { kind: "repair", ...(kept ? {} : { note: `取 ${now}` }) });
      } else if (item.kind === "doubt") {
        (cell.side === "result" ? ofResult : ofSource).set(cell.cell, { kind: "doubt" });
      }
    }
    return { ofResult, ofSource };
  }, [links, items, choices, source]);

  const show = (item: ReviewItem) => {
    setItemKey(item.key);
    setPoint(pointOf(item, links));
  };
  const pointAt = (side: PagePoint["side"], cell: string) => {
    setItemKey(undefined);
    setPoint({ side, cell });
  };
  const lit = {
    source: point === undefined ? [] : point.side === "source" ? [point.cell] : links.toSource(point.cell),
    result: point === undefined ? [] : point.side === "result" ? [point.cell] : links.toResult(point.cell),
  };

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "F8" || items.length === 0) return;
      event.preventDefault();
      const at = items.findIndex(({ key }) => key === itemKey);
      const step = event.shiftKey ? -1 : 1;
      const next = items[at === -1 && step === -1 ? items.length - 1 : (at + step + items.length) % items.length];
      if (next === undefined) return;
      setItemKey(next.key);
      setPoint(pointOf(next, links));
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [items, itemKey, links]);

  return (
    <main className={styles.view}>
      <PagePane
        title="原文"
        blocks={printedPage}
        marks={marks.ofSource}
        lit={lit.source}
        follows={point?.side === "result"}
        empty="这是草稿文件，没有原文可以对照。"
        onPoint={(cell) => pointAt("source", cell)}
      />
      <PagePane
        title="读到的"
        blocks={page}
        marks={marks.ofResult}
        lit={lit.result}
        follows={point?.side === "source"}
        empty="没有读到能放进草稿的内容。"
        onPoint={(cell) => pointAt("result", cell)}
      />
      <ReadPanel
        source={source}
        sources={sources}
        items={items}
        choices={choices}
        current={itemKey}
        onItem={show}
        onProject={(of, projectId) => {
          if (of.id === source.id) pointAt("result", `projects.${projectId}.name#0`);
          else onProject(of, projectId);
        }}
      />
      <footer className={styles.status}>
        <span>{countWords(reading)}</span>
        {reading.notes.map((note) => (
          <span key={note}>{note}</span>
        ))}
        <span className="push" />
        <span>
          点一处，另一边亮出对应的 · <kbd>↑</kbd> <kbd>↓</kbd> 走动 · <kbd>F8</kbd> 下一处要核对的
        </span>
      </footer>
    </main>
  );
}
