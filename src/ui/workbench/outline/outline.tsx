import {
  Fragment,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { newProject } from "../../../domain/index.ts";
import { addProject, movePage } from "../../../session/index.ts";
import { parseRoute, type Spot, TODO, useEditor } from "../../navigation/index.ts";
import { type Anchor, classes, type MenuItem, MenuPopup } from "../../parts/index.ts";
import { countFindings, rememberedCounts, rememberedRemarks } from "../../places/marks.ts";
import { useReadOnly, useSession, useSessionState } from "../../session/index.ts";
import { AddChapter } from "./add-chapter.tsx";
import { FIND_FROM, FindProject, useFoundProjects } from "./find-project.tsx";
import styles from "./outline.module.css";
import { OutlineFoot } from "./outline-foot.tsx";
import { rememberedOutline } from "./outline-items.ts";
import { ChapterRow, ProjectGroup, ProjectRow, TodoRow } from "./outline-rows.tsx";
import { usePageMenu } from "./page-menu.ts";
import { useProjectMenu } from "./project-menu.tsx";
import { type Drop, useRowHands } from "./row-hands.ts";

/** Moves the focus among the rows: the outline is one stop of the Tab key. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>("a[href]")];
  const here = links.findIndex((link) => link.matches(":focus"));
  if (here < 0) return;
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: links.length - 1 }[event.key];
  const link = to === undefined ? undefined : links[to];
  if (link === undefined) return;
  event.preventDefault();
  link.focus();
}

/** Projects that are painted together: what the browser watches costs every key, one by one hundreds of them. */
const GROUP = 24;

function grouped<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

/** The row a menu is asked for, by the right button or by a key: where it leads and its box. */
function rowUnder({ target }: MouseEvent): { readonly spot: Spot; readonly anchor: Anchor } | undefined {
  const link = target instanceof Element ? target.closest("li")?.querySelector("a[href]") : undefined;
  const route = parseRoute(link?.getAttribute("href") ?? "");
  if (link == null || route.page !== "draft" || route.spot === undefined) return undefined;
  return { spot: route.spot, anchor: link.getBoundingClientRect() };
}

interface RowMenu {
  readonly items: readonly MenuItem[];
  readonly anchor: Anchor;
}

/** The chapters and, under chapter five, every project with its amount and one mark. */
export const Outline = memo(function Outline() {
  const session = useSession();
  const draftId = useSessionState((state) => state.draft.id);
  const readOnly = useReadOnly();
  const layout = useSessionState((state) => state.layout);
  const findings = useSessionState((state) => state.findings);
  const unfilled = useSessionState((state) => state.unfilled);
  const { spot, goSpot, goTo } = useEditor();
  const [words, setWords] = useState("");
  const [drop, setDrop] = useState<Drop>();
  const viewOf = useMemo(() => rememberedOutline(layout), [layout]);
  const view = useSessionState((state) => viewOf(state.draft));
  const { items, pages } = view;
  const countsOf = useMemo(rememberedCounts, []);
  const counts = countsOf({ findings, unfilled, draft: session.state().draft });
  const { errors, warnings } = countFindings(findings);
  const left = errors + warnings + unfilled.length;
  const found = useFoundProjects(items, words);
  const threads = useSessionState((state) => state.review.state.threads);
  const remarksOf = useMemo(rememberedRemarks, []);
  const remarks = remarksOf(threads, session.state().draft);

  const add = useCallback(() => {
    const project = newProject(session.state().layout);
    session.apply(addProject(project));
    goTo({ section: "project", projectId: project.id, field: "name" });
  }, [session, goTo]);
  const move = useCallback(
    (page: string, by: 1 | -1) => {
      session.apply(movePage(session.state().draft, page, by));
    },
    [session],
  );
  const hands = useRowHands(setDrop);
  const [menu, setMenu] = useState<RowMenu>();
  const closeMenu = useCallback(() => setMenu(undefined), []);
  const pageItems = usePageMenu();
  const { itemsOf, dialog } = useProjectMenu();
  const openMenu = (event: MouseEvent) => {
    const row = rowUnder(event);
    if (row === undefined) return;
    const { spot: own } = row;
    const page = own.kind === "chapter" ? pages.find(({ key }) => key === own.key) : undefined;
    const items = own.kind === "project" ? itemsOf(own.id) : page === undefined ? [] : pageItems(page);
    if (items.length === 0) return;
    event.preventDefault();
    setMenu({ items, anchor: row.anchor });
  };
  const nav = useRef<HTMLElement>(null);
  const hereKey = spot.kind === "project" ? spot.id : spot.key;
  useEffect(() => {
    if (hereKey !== "") nav.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [hereKey]);

  const projectHere = spot.kind === "project" ? spot.id : undefined;
  // One element for all rows: while none of them changes, a key typed in the grid passes over hundreds at once.
  const rows = useMemo(() => {
    const shown = items
      .map((item, index) => ({ item, index }))
      .filter(({ item }) => found === undefined || found.has(item.id));
    return grouped(shown, GROUP).map((group) => (
      <ProjectGroup key={group[0]?.index} count={group.length}>
        {group.map(({ item, index }) => (
          <ProjectRow
            key={item.id}
            item={item}
            draftId={draftId}
            index={index}
            counts={counts(item.id)}
            remarks={remarks(item.id)}
            here={projectHere === item.id}
            drop={drop?.id === item.id ? drop.edge : undefined}
            hands={hands}
          />
        ))}
      </ProjectGroup>
    ));
  }, [items, found, draftId, counts, remarks, projectHere, drop, hands]);

  return (
    <nav className={styles.outline} aria-label="目录" ref={nav}>
      <div className={classes(styles.scroll, "scroll")}>
        {items.length < FIND_FROM ? null : (
          <FindProject
            words={words}
            found={found}
            nav={nav}
            onWords={setWords}
            onGo={(id) => goSpot({ kind: "project", id })}
          />
        )}
        <ul onKeyDown={moveFocus} onContextMenu={openMenu}>
          {found === undefined ? <TodoRow draftId={draftId} count={left} here={hereKey === TODO.key} /> : null}
          {pages.map(({ key, number, title, inset, planned }) => (
            <Fragment key={key}>
              {found === undefined ? (
                <ChapterRow
                  page={key}
                  number={number}
                  title={title}
                  inset={inset}
                  planned={planned}
                  draftId={draftId}
                  note={key === "projects" ? `${items.length} 个` : ""}
                  filled={view.filled[key]}
                  counts={counts(key)}
                  remarks={remarks(key)}
                  here={spot.kind === "chapter" && spot.key === key}
                  onAdd={key === "projects" && !readOnly ? add : undefined}
                  onMove={move}
                />
              ) : null}
              {key === "projects" ? rows : null}
            </Fragment>
          ))}
        </ul>
        {found === undefined && !readOnly ? <AddChapter /> : null}
        {found?.size === 0 ? <p className={styles.none}>没有这样的项目。</p> : null}
      </div>
      <OutlineFoot projects={view.total} figure={view.spending} />
      {menu === undefined ? null : <MenuPopup label="这一项" {...menu} onClose={closeMenu} />}
      {dialog}
    </nav>
  );
});
