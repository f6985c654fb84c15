import { type KeyboardEvent, type MouseEvent, memo, useEffect, useId, useLayoutEffect, useMemo, useRef } from "react";
import type { PageBlock, PageCell } from "../../../session/index.ts";
import { classes } from "../../parts/index.ts";
import styles from "./page-pane.module.css";

/** Why a cell is marked. */
export interface CellMark {
  readonly kind: "repair" | "doubt" | "unrecognised";
  /** Stands quietly below the text: what was printed there. */
  readonly note?: string;
}

/** Lines of a page that the keys walk: a paragraph, a heading, a row of a table. */
interface Line {
  readonly id: string;
  readonly cells: readonly PageCell[];
}

const CELL = "data-cell";
const ROLES = { group: { role: "group" }, none: { role: "none" } } as const;

function lineId(block: PageBlock, row = 0): string {
  return block.kind === "table" ? `${block.key}/${row}` : block.key;
}

function linesOf(blocks: readonly PageBlock[]): readonly Line[] {
  return blocks.flatMap((block): readonly Line[] =>
    block.kind === "table"
      ? block.rows.flatMap((cells, row) => (cells.length === 0 ? [] : [{ id: lineId(block, row), cells }]))
      : [{ id: lineId(block), cells: [block.cell] }],
  );
}

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

/** Where the keys lead from a cell: up and down by lines, left and right inside one. */
function moved(lines: readonly Line[], from: string | undefined, key: string): string | undefined {
  const at = lines.findIndex((line) => line.cells.some((cell) => cell.key === from));
  const line = lines[at];
  const column = line?.cells.findIndex((cell) => cell.key === from) ?? 0;
  if (key === "ArrowLeft" || key === "ArrowRight") {
    return line?.cells[column + (key === "ArrowLeft" ? -1 : 1)]?.key;
  }
  const step = { ArrowUp: -1, ArrowDown: 1, PageUp: -12, PageDown: 12 }[key];
  const last = lines.length - 1;
  const to = key === "Home" ? 0 : key === "End" ? last : step === undefined ? undefined : at + step;
  if (to === undefined) return undefined;
  const next = lines[Math.max(0, Math.min(last, at === -1 && step !== undefined ? 0 : to))];
  return (next?.cells[Math.min(column, next.cells.length - 1)] ?? next?.cells[0])?.key;
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
  onPoint,
}: {
  readonly title: string;
  readonly blocks: readonly PageBlock[];
  readonly marks: ReadonlyMap<string, CellMark>;
  /** Keys of the cells that are pointed at here, or that belong to what is pointed at on the other page. */
  readonly lit: readonly string[];
  /** True where the other page leads: the lit cell comes to the middle. */
  readonly follows: boolean;
  readonly onPoint: (cell: string) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const lines = useMemo(() => linesOf(blocks), [blocks]);
  const [first] = lit;
  const active = useMemo(() => lines.find((line) => line.cells.some((cell) => cell.key === first))?.id, [lines, first]);
  const cells = new Set(lit);
  const litIn = (block: PageBlock): string => {
    if (cells.size === 0) return "";
    const own = block.kind === "table" ? block.rows.flat() : [block.cell];
    return own.flatMap(({ key }) => (cells.has(key) ? [key] : [])).join("\n");
  };

  const scrollTo = useRef({ first, follows });
  scrollTo.current = { first, follows };
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
        {blocks.map((block) => (
          <Block key={block.key} block={block} prefix={prefix} lit={litIn(block)} marks={marks} />
        ))}
      </div>
    </div>
  );
}
