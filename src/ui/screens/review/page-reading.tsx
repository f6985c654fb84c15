import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { ReviewPages } from "../../../session/index.ts";
import { useEditor } from "../../navigation/index.ts";
import { type DrawnPages, showOnDesk, WordPaper } from "../../paper/word-paper.tsx";
import { Banner } from "../../parts/index.ts";
import { useDraft } from "../../session/index.ts";
import { useReviewing } from "../../workbench/remarks/review-context.tsx";
import { noteTops } from "./note-tops.ts";
import { anchorsOf, bookmarkAt, boxOf, fitPages, type Mark, markBoxes } from "./page-anchors.ts";
import { type PageNote, usePageNotes } from "./page-notes.tsx";
import styles from "./page-reading.module.css";
import { useReviewPages } from "./use-review-pages.ts";

const GAP = 12;
const EDGE = 24;

interface Drawn extends DrawnPages {
  readonly projectId: string | undefined;
  readonly printed: ReviewPages;
  readonly anchors: ReadonlyMap<string, Element>;
}

/** 按页看: the project, or the chapters, as they will be printed; what is said of them stands beside, at its cell. */
export function PageReading({ beside }: { readonly beside: boolean }) {
  const draft = useDraft();
  const { spot, jump } = useEditor();
  const { here, stand, write } = useReviewing();
  const projectId = spot.kind === "project" ? spot.id : undefined;
  const { pages: printed, projectId: printedId, refused } = useReviewPages(draft, projectId);
  const [drawn, setDrawn] = useState<Drawn>();
  const notes = usePageNotes(projectId);

  const onDrawn = useCallback(
    ({ tables, pages, desk }: DrawnPages) => {
      if (printed === undefined || pages === undefined) return setDrawn(undefined);
      setDrawn({ tables, pages, desk, printed, projectId: printedId, anchors: anchorsOf(pages) });
    },
    [printed, printedId],
  );
  /** The cell or paragraph of a place. */
  const boxAt = useCallback(
    (place: PageNote["place"]) => {
      const anchor = drawn?.anchors.get(drawn.printed.bookmarkOf(place) ?? "");
      const paragraph = Number(/^paragraph\.(\d+)$/.exec(place.field ?? "")?.[1] ?? 1);
      return anchor === undefined ? undefined : boxOf(anchor, paragraph - 1);
    },
    [drawn],
  );

  useEffect(() => {
    const pages = drawn?.pages;
    if (pages === undefined) return;
    const placeAt = (event: Event) => {
      const [pressed] = event.composedPath();
      const bookmark = pressed instanceof Element ? bookmarkAt(pressed) : undefined;
      return bookmark === undefined ? undefined : drawn?.printed.placeOf(bookmark);
    };
    const onClick = (event: Event) => stand(placeAt(event));
    const onDoubleClick = (event: Event) => {
      const place = placeAt(event);
      if (place !== undefined) write(place);
    };
    pages.addEventListener("click", onClick);
    pages.addEventListener("dblclick", onDoubleClick);
    return () => {
      pages.removeEventListener("click", onClick);
      pages.removeEventListener("dblclick", onDoubleClick);
    };
  }, [drawn, stand, write]);

  // The marks, and where one stands.
  useEffect(() => {
    if (drawn?.pages === undefined) return;
    const marked: (readonly [Element, Mark])[] = [];
    for (const { place, mark } of notes) {
      const box = boxAt(place);
      if (box !== undefined) marked.push([box, mark]);
    }
    const box = here === undefined ? undefined : boxAt(here);
    if (box !== undefined) marked.push([box, "jb-here"]);
    markBoxes(drawn.pages, marked);
  }, [drawn, notes, here, boxAt]);

  // A chapter is somewhere on the pages of all chapters; a wish leads to its cell.
  const wished = useRef<unknown>(undefined);
  useEffect(() => {
    const target = jump?.place ?? { section: spot.kind === "project" ? "project" : spot.key };
    const key = jump ?? spot;
    if (drawn?.pages === undefined || drawn.projectId !== projectId || wished.current === key) return;
    wished.current = key;
    if (jump === undefined && spot.kind === "project") return;
    const box = boxAt(target);
    if (jump !== undefined) {
      box?.scrollIntoView({ block: "center" });
      stand(jump.place);
    } else if (box !== undefined) showOnDesk(box, drawn.desk);
  }, [drawn, projectId, jump, spot, boxAt, stand]);

  const column = useRef<HTMLElement>(null);
  const arrange = useCallback(() => {
    const { pages, desk } = drawn ?? {};
    if (pages === undefined || desk === undefined) return;
    const aside = column.current;
    fitPages(pages, desk.clientWidth - (aside?.offsetWidth ?? 0) - 2 * EDGE);
    if (aside === null) return;
    const from = aside.getBoundingClientRect().top;
    const cards = [...aside.children].filter((child) => child instanceof HTMLElement);
    const wishes = cards.map((card, i) => {
      const note = notes[i];
      const box = note === undefined ? undefined : boxAt(note.place);
      return { card, height: card.offsetHeight, wish: box === undefined ? 0 : box.getBoundingClientRect().top - from };
    });
    wishes.sort((a, b) => a.wish - b.wish);
    const tops = noteTops(wishes, GAP);
    wishes.forEach(({ card }, i) => {
      card.style.top = `${tops[i] ?? 0}px`;
    });
    const last = wishes[wishes.length - 1];
    aside.style.minHeight = `${(tops[tops.length - 1] ?? 0) + (last?.height ?? 0) + GAP}px`;
  }, [drawn, notes, boxAt]);
  useLayoutEffect(() => {
    arrange();
    const watch = new ResizeObserver(arrange);
    if (drawn?.desk !== undefined) watch.observe(drawn.desk);
    for (const card of column.current?.children ?? []) watch.observe(card);
    return () => watch.disconnect();
  }, [arrange, drawn]);

  const aside = useMemo(
    () =>
      beside ? (
        <section ref={column} className={styles.notes} aria-label="页边">
          {notes.map(({ key, content }) => (
            <div key={key} className={styles.note}>
              {content}
            </div>
          ))}
        </section>
      ) : undefined,
    [beside, notes],
  );
  return (
    <div className={styles.reading}>
      {refused === undefined ? <span /> : <Banner tone="error">{refused}</Banner>}
      <WordPaper bytes={printed?.bytes} label="印出的页面" onDrawn={onDrawn} beside={aside} />
    </div>
  );
}
