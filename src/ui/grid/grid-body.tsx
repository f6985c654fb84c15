import { type RefObject, useEffect, useMemo } from "react";
import type { Indicator, Place, Scheme } from "../../domain/index.ts";
import { RowGap, useRowWindow } from "../parts/index.ts";
import { GridRow } from "./cells/grid-row.tsx";
import type { GridHands } from "./context.ts";
import type { Drop } from "./core.ts";
import {
  type Cursor,
  lineIndex,
  NO_CHANGES,
  NO_MARKS,
  type RowChanges,
  type RowMarks,
  rectOf,
  runsOf,
  type Sheet,
} from "./model/index.ts";

/** The lines of a grid: all of them, or those near what is seen where they are very many. */
export function GridBody({
  frame,
  sheet,
  cursor,
  marks,
  changes,
  remarks,
  offers,
  came,
  drop,
  ...same
}: {
  readonly frame: RefObject<HTMLTableElement | null>;
  readonly sheet: Sheet;
  readonly cursor: Cursor | undefined;
  /** By the number of the row. */
  readonly marks: ReadonlyMap<number, RowMarks>;
  /** By the id of the row. */
  readonly changes: ReadonlyMap<string, RowChanges>;
  readonly remarks: readonly Place[];
  /** What last year's table had, by the id of an open place. */
  readonly offers: ReadonlyMap<string, Indicator>;
  /** The value of a row came over from last year, and nobody has been on it. */
  readonly came: (rowId: string) => boolean;
  readonly drop: Drop | undefined;
  readonly lastYear: boolean;
  readonly readOnly: boolean;
  readonly scheme: Scheme;
  readonly hands: GridHands;
  readonly wantsFocus: RefObject<boolean>;
}) {
  const { lines, places } = sheet;
  const remarked = useMemo(() => remarksByRow(remarks), [remarks]);
  const rect = cursor === undefined ? undefined : rectOf(sheet, cursor);
  const several = cursor?.head === undefined ? undefined : rect;
  const top = cursor === undefined ? -1 : lineIndex(sheet, cursor.active);
  const stretches = useRowWindow(frame, lines.length, top);
  // 一级 is one cell over many lines: where its first one is far away, the hand is drawn in it at what is seen of it.
  const bottom = cursor?.active.place === "level1" && several === undefined ? (rect?.bottom ?? top) : top;
  const seen = stretches.filter(({ gap, from }) => gap === undefined && from <= bottom);
  const held = Math.max(top, seen[seen.length - 1]?.from ?? top);
  // How far one had scrolled is known in px, but the heights of rows that were never drawn are not: the hand is what counts.
  const windowed = stretches.length > 1;
  useEffect(() => {
    if (windowed) frame.current?.querySelector("textarea")?.scrollIntoView({ block: "nearest" });
  }, [frame, windowed]);

  return (
    <tbody>
      {stretches.flatMap((stretch) => {
        if (stretch.gap !== undefined) {
          return [<RowGap key={`gap ${stretch.from}`} stretch={stretch} columns={places.length + 1} />];
        }
        const runs = runsOf(lines, stretch);
        return lines.slice(stretch.from, stretch.to).map((line, below) => {
          const position = stretch.from + below;
          const here = cursor !== undefined && position === held;
          const inside = several !== undefined && position >= several.top && position <= several.bottom;
          return (
            <GridRow
              key={line.id}
              line={line}
              span={runs[below]?.span ?? 1}
              last={runs[below]?.last ?? true}
              position={position}
              places={places}
              activePlace={here ? cursor.active.place : undefined}
              here={here}
              editing={here ? cursor.editing : undefined}
              from={inside ? several.left : -1}
              to={inside ? several.right : -2}
              marks={(line.kind === "row" ? marks.get(line.number) : undefined) ?? NO_MARKS}
              remarks={remarked.get(line.id) ?? ""}
              changes={changes.get(line.id) ?? NO_CHANGES}
              offer={offers.get(line.id)}
              came={came(line.id)}
              drop={drop?.dragged === line.id ? "dragged" : drop?.line === line.id ? drop.edge : undefined}
              {...same}
            />
          );
        });
      })}
    </tbody>
  );
}

function remarksByRow(remarks: readonly Place[]): ReadonlyMap<string, string> {
  const rows = new Map<string, string>();
  for (const { rowId, field } of remarks) {
    if (rowId !== undefined) rows.set(rowId, `${rows.get(rowId) ?? "|"}${field ?? "level3"}|`);
  }
  return rows;
}
