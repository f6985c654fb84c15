import type { Header } from "@tanstack/react-table";
import { ColumnEdge, classes, PrintedWord } from "../parts/index.ts";
import type { ColumnWidths } from "../standing/index.ts";
import styles from "./grid.module.css";
import { findPlace, type GridPlace, type Line } from "./model/index.ts";
import type { features } from "./table-columns.ts";

type GridHeader = Header<typeof features, Line, unknown>;

const COLUMN: Readonly<Record<string, string | undefined>> = {
  level1: styles.level1Column,
  level2: styles.level2Column,
  level3: styles.level3Column,
  "target.symbol": styles.symbolColumn,
  "target.value": styles.valueColumn,
  "target.unit": styles.unitColumn,
  basis: styles.basisColumn,
  scoring: styles.scoringColumn,
};

export function Columns({ places, widths }: { readonly places: readonly GridPlace[]; readonly widths: ColumnWidths }) {
  return (
    <colgroup>
      <col className={styles.handleColumn} />
      {places.map((place) => (
        <col
          key={place.key}
          {...(widths[place.key] === undefined || place.part !== undefined
            ? {}
            : { style: { width: widths[place.key] } })}
          className={
            place.total !== undefined
              ? styles.figureColumn
              : (COLUMN[place.key] ?? (place.key.startsWith("extra:") ? styles.extraColumn : undefined))
          }
        />
      ))}
    </colgroup>
  );
}

/** Both head rows: 指标值 over its three places, every other column over both rows. */
export function GridHead({
  groups,
  places,
  onWidth,
}: {
  readonly groups: readonly { readonly id: string; readonly headers: readonly GridHeader[] }[];
  readonly places: readonly GridPlace[];
  readonly onWidth: (key: string, width: number | undefined) => void;
}) {
  const [over, under] = groups;
  if (over === undefined) return null;
  const deep = under !== undefined;
  const edge = (key: string) => <Edge places={places} column={key} onWidth={onWidth} />;
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th rowSpan={deep ? 2 : 1} scope="col">
          <span className="visually-hidden">行号</span>
        </th>
        {over.headers.map((header) => {
          const grouped = deep && !header.isPlaceholder && header.subHeaders.length > 0;
          const label = String(header.column.columnDef.header);
          return (
            <th
              key={header.id}
              scope={grouped ? "colgroup" : "col"}
              colSpan={header.colSpan}
              rowSpan={deep && !grouped ? 2 : 1}
              className={classes(
                grouped && styles.over,
                findPlace(places, header.column.id)?.total !== undefined && styles.figure,
              )}
            >
              <PrintedWord word={label} />
              {grouped ? null : edge(header.column.id)}
            </th>
          );
        })}
      </tr>
      {deep ? (
        <tr aria-rowindex={2}>
          {under.headers
            .filter((header) => header.column.parent !== undefined)
            .map((header) => (
              <th key={header.id} scope="col" className={styles.under}>
                {String(header.column.columnDef.header)}
                {edge(header.column.id)}
              </th>
            ))}
        </tr>
      ) : null}
    </thead>
  );
}

/** The column that takes what the others leave; it has no width of its own. */
function restColumn(places: readonly GridPlace[]): number {
  return places.findIndex(({ field }) => field === "description");
}

/** Every column but the one that takes the rest has an edge; those behind it are drawn at their left. */
function Edge({
  places,
  column,
  onWidth,
}: {
  readonly places: readonly GridPlace[];
  readonly column: string;
  readonly onWidth: (key: string, width: number | undefined) => void;
}) {
  const rest = restColumn(places);
  const at = places.findIndex(({ key }) => key === column);
  if (at === rest) return null;
  return <ColumnEdge at={rest !== -1 && at > rest ? "left" : "right"} onWidth={(width) => onWidth(column, width)} />;
}
