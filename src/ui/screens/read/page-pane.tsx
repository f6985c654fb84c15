import { type KeyboardEvent, type MouseEvent, memo, useEffect, useId, useLayoutEffect, useMemo, useRef } from "react";
import type { PageBlock } from "../../../session/index.ts";
import { classes } from "../../parts/index.ts";
import { lineId, linesOf, moved } from "./page-lines.ts";
import styles from "./page-pane.module.css";
import { useGrowing } from "./use-growing.ts";

/** Why a cell is marked. */
export interface CellMark {
  readonly kind: "repair" | "doubt" | "unrecognised";
  /** Stands quietly below the text: what was printed there. */
  readonly note?: string;
}

const CELL = "data-cell";
const ROLES = { group: { role: "group" }, none: { role: "none" } } as const;

interface BlockProps {
  readonly block: PageBlock;
  readonly prefix: string;
  /** Keys of the cells that are lit, joined; blocks without one are not painted again. */
  readonly lit: string;
  readonly marks: ReadonlyMap<string, CellMark>;
}

function option(id: string, selected: boolean) {
  return { id, role: "option", "aria-selected": selected } as const;
}

/** What a cell shows: its text, and below it why it is marked. */
function CellText({ text, mark }: { readonly text: string; readonly mark: CellMark | undefined }) {
  return (
    <>
      {text}
      {mark?.note === undefined ? null : (
        <span className={classes(styles.note, mark.note.length < 16 && styles.short)}>{mark.note}</span>
      )}
    </>
  );
}

const Block = memo(function Block({ block, prefix, lit, marks }: BlockProps) {
  const keys = lit === "" ? [] : lit.split("\n");
  const look = (key: string) => {
    const mark = marks.get(key);
    return classes(mark !== undefined && styles[mark.kind], keys.includes(key) && styles.lit);
  };
  if (block.kind !== "table") {
    const { cell } = block;
    const kind = block.kind === "heading" ? (block.level === 1 ? styles.part : styles.heading) : styles.text;
    return (
      <div
        {...option(`${prefix}${lineId(block)}`, keys.includes(cell.key))}
        {...{ [CELL]: cell.key }}
        className={classes(kind, look(cell.key))}
      >
        {block.kind === "text" && block.label !== undefined ? (
          <span className={styles.label}>{block.label}</span>
        ) : null}
        <CellText text={cell.text} mark={marks.get(cell.key)} />
      </div>
    );
  }
  return (
    <div className={styles.tableBox}>
      <table {...ROLES.group} aria-label="表" className={styles.table}>
        {block.columns.length === 0 ? null : (
          <thead aria-hidden="true">
            <tr>
              {block.columns.map((column) => (
                <th key={column}>{column}</th>
              ))}
            </tr>
          </thead>
        )}
        <tbody {...ROLES.none}>
          {block.rows.map((cells, row) => {
            const id = lineId(block, row);
            const selected = cells.some(({ key }) => keys.includes(key));
            const role = cells.length === 0 ? ROLES.none : option(`${prefix}${id}`, selected);
            return (
              <tr key={id} {...role}>
                {cells.map((cell) => (
                  <td
                    key={cell.key}
                    {...ROLES.none}
                    {...{ [CELL]: cell.key }}
                    className={look(cell.key)}
                    rowSpan={cell.rowSpan}
                    colSpan={cell.columnSpan}
                  >
                    <CellText text={cell.text} mark={marks.get(cell.key)} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
});

/** In which block each cell stands. */
function homesOf(blocks: readonly PageBlock[]): ReadonlyMap<string, number> {
  const homes = new Map<string, number>();
  blocks.forEach((block, index) => {
    for (const { key } of block.kind === "table" ? block.rows.flat() : [block.cell]) homes.set(key, index);
  });
  return homes;
}

/**
 * One of the two pages: everything in it can be pointed at, by pointer or by arrows, and lights up what belongs to it on
 * the other page. Foreign text is painted as text only.
 */
export function PagePane({
  title,
  blocks,
  marks,
  lit,
  follows,
  empty,
  onPoint,
}: {
  readonly title: string;
  readonly blocks: readonly PageBlock[];
  readonly marks: ReadonlyMap<string, CellMark>;
  /** Keys of the cells that are pointed at here, or that belong to what is pointed at on the other page. */
  readonly lit: readonly string[];
  /** True where the other page leads: the lit cell comes to the middle. */
  readonly follows: boolean;
  /** What stands there where the page has nothing. */
  readonly empty: string;
  readonly onPoint: (cell: string) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const lines = useMemo(() => linesOf(blocks), [blocks]);
  const [first] = lit;
  const active = useMemo(() => lines.find((line) => line.cells.some((cell) => cell.key === first))?.id, [lines, first]);
  const home = useMemo(() => homesOf(blocks), [blocks]);
  const litIn = new Map<number, string[]>();
  for (const key of lit) {
    const index = home.get(key);
    if (index !== undefined) litIn.set(index, [...(litIn.get(index) ?? []), key]);
  }
  const shown = useGrowing(blocks.length, Math.max(-1, ...litIn.keys()));

  useLayoutEffect(() => {
    if (first === undefined) return;
    const place = box.current?.querySelector(`[${CELL}="${CSS.escape(first)}"]`);
    place?.scrollIntoView({ block: follows ? "center" : "nearest" });
  }, [first, follows]);
  // Blocks outside the window have guessed heights, so the first jump may land beside the place.
  useEffect(() => {
    if (first === undefined) return;
    const frame = requestAnimationFrame(() => {
      const place = box.current?.querySelector(`[${CELL}="${CSS.escape(first)}"]`);
      place?.scrollIntoView({ block: "nearest" });
    });
    return () => cancelAnimationFrame(frame);
  }, [first]);

  const click = ({ target }: MouseEvent) => {
    const key = target instanceof Element ? target.closest(`[${CELL}]`)?.getAttribute(CELL) : undefined;
    if (key) onPoint(key);
  };
  const press = (event: KeyboardEvent) => {
    const to = moved(lines, first, event.key);
    if (to === undefined || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    onPoint(to);
  };
  return (
    <div className={styles.pane}>
      <h2 className={styles.title}>{title}</h2>
      <div
        ref={box}
        role="listbox"
        tabIndex={0}
        aria-label={title}
        aria-activedescendant={active === undefined ? undefined : `${prefix}${active}`}
        className={classes(styles.page, "scroll")}
        onClick={click}
        onKeyDown={press}
      >
        {blocks.length === 0 ? <p className={styles.none}>{empty}</p> : null}
        {blocks.slice(0, shown).map((block, index) => (
          <Block
            key={block.key}
            block={block}
            prefix={prefix}
            lit={(litIn.get(index) ?? []).join("\n")}
            marks={marks}
          />
        ))}
      </div>
    </div>
  );
}
