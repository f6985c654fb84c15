import {
  columnField,
  fieldNamed,
  type GridColumn,
  INDICATOR_CATALOGUE,
  type Indicator,
  isWritten,
  type Target,
  textOf,
} from "../../../domain/index.ts";

/** The three places of 指标值. */
export type TargetPart = "symbol" | "value" | "unit";

/** One place a cursor can stand in: a column of the layout, or a third of its 指标值. */
export interface GridPlace {
  /** "level3", "target.value", "extra:分值"; unique in a grid. */
  readonly key: string;
  /** The field as a session's Place and a finding name it: "level3", "target", "extra:分值". */
  readonly field: string;
  /** The printed word above the column. */
  readonly label: string;
  readonly part?: TargetPart;
  /** What the sum of a column of figures must be. */
  readonly total?: string;
}

const PART_LABELS: readonly (readonly [TargetPart, string])[] = [
  ["symbol", "符号"],
  ["value", "值"],
  ["unit", "单位"],
];

/** The places of a layout's columns, from left to right. */
export function placesOf(columns: readonly GridColumn[]): readonly GridPlace[] {
  return columns.flatMap((column): readonly GridPlace[] => {
    if (column.field === "target") {
      return PART_LABELS.map(([part, label]) => ({ key: `target.${part}`, field: "target", label, part }));
    }
    const { id } = columnField(column);
    const total = column.field === "extra" && column.total !== undefined ? { total: column.total } : {};
    return [{ key: id, field: id, label: column.label, ...total }];
  });
}

function partText(target: Target, part: TargetPart): string {
  if (target.kind === "text") return part === "symbol" ? target.text : "";
  return target[part];
}

/** What a row prints at a place; a text target stands whole at its first place. */
export function placeText(row: Indicator, place: GridPlace): string {
  if (place.part !== undefined) return partText(row.target, place.part);
  const field = fieldNamed(INDICATOR_CATALOGUE, place.field);
  return field !== undefined && isWritten(field) ? textOf(field.get(row)) : "";
}

/** A text target is one cell over its three places, so that nothing printed is cut. */
export function spansParts(target: Target): boolean {
  return target.kind === "text" && target.text !== "";
}

/** Finds a place by its key, or the first place of a field: "target" → 符号. */
export function findPlace(places: readonly GridPlace[], keyOrField: string): GridPlace | undefined {
  return (
    places.find((place) => place.key === keyOrField) ??
    places.find((place) => place.field === keyOrField || keyOrField.startsWith(`${place.field}.`))
  );
}
