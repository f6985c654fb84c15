import type { ReactNode } from "react";
import { printTarget } from "../../../domain/index.ts";
import { classes } from "../../parts/index.ts";
import { BROUGHT_WORDS } from "../../session/index.ts";
import type { EditorCell } from "../context.ts";
import styles from "../grid.module.css";
import { type GridPlace, type Line, markAt, NO_MARKS, placeText, targetMarks } from "../model/index.ts";
import { CellEditor } from "./cell-editor.tsx";
import { CellText } from "./cell-text.tsx";
import type { GridRowProps } from "./grid-row-props.ts";

/** The CSS class of a place. */
function placeClass(place: GridPlace): string | undefined {
  if (place.part !== undefined) return styles[place.part];
  if (place.total !== undefined) return styles.figure;
  return styles[place.field];
}

/** What a cell is called: "第 3 行 三级指标", "成本指标，还没有". */
function cellLabel(line: Line, place: GridPlace): string {
  if (line.kind === "open") return `${line.level2}，还没有`;
  const field = place.part === undefined ? place.label : `指标值 ${place.label}`;
  return `第 ${line.number} 行 ${field}`;
}

function editorCell(line: Line, place: GridPlace, readOnly: boolean): EditorCell {
  const shared = { label: cellLabel(line, place), field: place.field };
  const fixed = readOnly || place.key === "level1" || (line.kind === "open" && place.key !== "level3");
  if (line.kind === "open") {
    const text = place.key === "level1" ? line.level1 : "";
    return { ...shared, text, readOnly: fixed };
  }
  if (place.part === undefined) return { ...shared, text: placeText(line.row, place), readOnly: fixed };
  const { target, lastYear } = line.row;
  const before = lastYear === undefined ? {} : { lastYear };
  return { ...shared, part: place.part, text: printTarget(target), target, ...before, readOnly: fixed };
}

/** One cell; the active one holds the editor. */
export function GridCell({
  place,
  index,
  columns,
  children,
  ...row
}: GridRowProps & {
  readonly place: GridPlace;
  readonly index: number;
  readonly columns: number;
  readonly children: ReactNode;
}) {
  const { line, hands, editing } = row;
  const active = row.activePlace === place.key;
  const own = line.kind === "row" && editing === undefined ? targetMarks(line.row) : NO_MARKS;
  const mark = active && editing !== undefined ? undefined : markAt(row.marks, own, place.key);
  // Over 指标值 a remark stands once, at the right end.
  const atEnd = place.part === undefined || place.part === "unit" || columns > 1;
  const remarked = atEnd && row.remarks.includes(`|${place.field}|`);
  const was = row.changes.get(place.key);
  const selected = index <= row.to && index + columns - 1 >= row.from;
  const came = row.came && place.part !== undefined;
  const told = [mark?.message, was, came ? BROUGHT_WORDS : undefined].filter((words) => words !== undefined);
  const description = told.length === 0 ? undefined : told.join(" ");
  const said = {
    "aria-colindex": index + 2,
    "aria-selected": active || selected,
    "aria-invalid": mark?.severity === "error",
    "aria-description": description,
    "aria-readonly": row.readOnly || place.key === "level1",
  };
  return (
    <td
      {...said}
      colSpan={columns}
      rowSpan={place.key === "level1" ? row.span : 1}
      data-place={place.key}
      title={was ?? (came ? BROUGHT_WORDS : undefined)}
      className={classes(
        columns === 1 && placeClass(place),
        active && styles.active,
        selected && !active && styles.selected,
        mark !== undefined && `found-${mark.severity}`,
        was !== undefined && "changed-since",
        came && styles.came,
      )}
      onMouseDown={(event) => hands.pressCell(event, { line: line.id, place: place.key })}
    >
      {children}
      <CellText line={line} place={place} spanned={columns === 3} lastYear={row.lastYear} />
      {remarked ? <span className="remarked" title="有批注" /> : null}
      {active ? (
        <CellEditor
          cell={editorCell(line, place, row.readOnly)}
          editing={editing}
          scheme={row.scheme}
          hands={hands}
          wantsFocus={row.wantsFocus}
          invalid={mark !== undefined}
          description={description}
        />
      ) : null}
    </td>
  );
}
