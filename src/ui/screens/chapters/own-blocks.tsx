import { type OwnBlock, ownColumns, type Part } from "../../../domain/index.ts";
import { ownTable, setOwnCell, setParagraphs } from "../../../session/index.ts";
import { DraftText, ParagraphsField, placeAttribute, useSheet } from "../../forms/index.ts";
import { classes } from "../../parts/index.ts";
import { useReadOnly, useSession } from "../../session/index.ts";
import styles from "./own-blocks.module.css";

type Grid = Extract<OwnBlock, { kind: "grid" }>;

/** Paragraphs that follow each other are one text; a table stands between two. */
interface Run {
  readonly behind: string | undefined;
  readonly paragraphs: readonly Extract<OwnBlock, { kind: "paragraph" }>[];
  /** The table that follows. */
  readonly grid: Grid | undefined;
}

function runsOf(blocks: readonly OwnBlock[]): readonly Run[] {
  const runs: Run[] = [];
  let paragraphs: Extract<OwnBlock, { kind: "paragraph" }>[] = [];
  let behind: string | undefined;
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      paragraphs.push(block);
      continue;
    }
    runs.push({ behind, paragraphs, grid: block });
    paragraphs = [];
    behind = block.id;
  }
  return [...runs, { behind, paragraphs, grid: undefined }];
}

function OwnTable({ partId, grid, number }: { readonly partId: string; readonly grid: Grid; readonly number: number }) {
  const session = useSession();
  const readOnly = useReadOnly();
  const columns = ownColumns(grid.rows);
  const width = Math.max(0, ...columns.flat()) + 1;
  const sheet = useSheet({
    table: ownTable(partId, grid.id),
    columns: Array.from({ length: width }, (_, column) => String(column)),
    placeAt: ({ row, column }) => ({
      section: "part",
      rowId: partId,
      field: `${grid.id}:${row}:${Math.max(0, columns[row]?.indexOf(column) ?? 0)}`,
    }),
    grows: false,
  });
  // Rows and cells of an own table have no name but their place.
  const rows = grid.rows.map((cells, row) => ({
    row,
    key: `${grid.id}:${row}`,
    cells: cells.map((cell, at) => ({
      ...cell,
      at,
      column: columns[row]?.[at] ?? at,
      field: `${grid.id}:${row}:${at}`,
    })),
  }));
  return (
    <div className={styles.wide}>
      <table className={classes("sheet", styles.table)} aria-label={`第 ${number} 张表`}>
        <tbody {...sheet.handlers}>
          {rows.map(({ row, key, cells }) => (
            <tr key={key}>
              {cells.map(({ text, columnSpan, rowSpan, at, column, field }) => (
                <td key={field} colSpan={columnSpan} rowSpan={rowSpan} className={sheet.selected(row, column)}>
                  <DraftText
                    value={text}
                    readOnly={readOnly}
                    aria-label={`第 ${number} 张表第 ${row + 1} 行第 ${at + 1} 格`}
                    data-place={placeAttribute({ section: "part", rowId: partId, field })}
                    data-row={row}
                    data-col={column}
                    data-lines=""
                    onText={(typed) => session.apply(setOwnCell(partId, grid.id, row, at, typed))}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {sheet.layer}
    </div>
  );
}

/** What no field knows: the whole of an own chapter, or further tables and lines of a known one. */
export function OwnBlocks({ part }: { readonly part: Part }) {
  const session = useSession();
  const own = part.part === "own";
  const runs = runsOf(part.blocks);
  return (
    <>
      {runs.map(({ behind, paragraphs, grid }, index) => {
        // Between tables, and behind them, there is room for words only where some stand or where all is the office's.
        const room = paragraphs.length > 0 || own;
        const ids = paragraphs.map(({ id }) => id);
        // Room behind a table is not the table.
        const field = ids[0] ?? (behind === undefined ? undefined : `after:${behind}`);
        return (
          <div key={behind ?? ""}>
            {room ? (
              <ParagraphsField
                label={own && runs.length === 1 ? "正文" : index === 0 ? "表前的文字" : `第 ${index} 张表后的文字`}
                help="一段一行"
                place={{ section: "part", rowId: part.id, ...(field === undefined ? {} : { field }) }}
                paragraphs={paragraphs.map(({ text }) => text)}
                onChange={(texts) => session.apply(setParagraphs(part.id, ids, behind, texts))}
              />
            ) : null}
            {grid === undefined ? null : <OwnTable partId={part.id} grid={grid} number={index + 1} />}
          </div>
        );
      })}
    </>
  );
}
