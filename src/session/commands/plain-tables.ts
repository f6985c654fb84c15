import {
  ASSET_FIELDS,
  type AssetRow,
  type Field,
  newAssetRow,
  newOrganisation,
  newProcurementRow,
  ORGANISATION_FIELDS,
  type Organisation,
  PROCUREMENT_FIELDS,
  type ProcurementRow,
} from "../../domain/index.ts";
import { withExtra } from "./command.ts";
import type { RowTable } from "./row-table.ts";

/** The three tables whose cells are all plain text: 机构设置, 政府采购, 国有资产. */

const EXTRA = "extra:";

type PlainRow = Organisation | ProcurementRow | AssetRow;

interface PlainTable<Row extends PlainRow> {
  readonly section: string;
  readonly fields: readonly Field<Row>[];
  rows: RowTable<Row>["rows"];
  withRows: RowTable<Row>["withRows"];
  blank(): Row;
  withText(row: Row, field: string, text: string): Row;
}

function plainTable<Row extends PlainRow>(plain: PlainTable<Row>): RowTable<Row> {
  const entry = (field: string) => plain.fields.find(({ id }) => id === field);
  const get = (row: Row, field: string): string => {
    if (field.startsWith(EXTRA)) {
      const extra = "extra" in row ? row.extra : undefined;
      return new Map(Object.entries(extra ?? {})).get(field.slice(EXTRA.length)) ?? "";
    }
    const value = new Map<string, unknown>(Object.entries(row)).get(field);
    return typeof value === "string" && field !== "id" ? value : "";
  };
  const set = (row: Row, field: string, text: string): Row =>
    get(row, field) === text ? row : plain.withText(row, field, text);
  return {
    place: { section: plain.section },
    rows: plain.rows,
    withRows: plain.withRows,
    blank: (id) => ({ ...plain.blank(), id }),
    get,
    set,
    copy: (from, to, field) => set(to, field, get(from, field)),
    paste: (row, cells) => ({ row: [...cells].reduce((next, [field, text]) => set(next, field, text), row) }),
    word: (field) => (field.startsWith(EXTRA) ? field.slice(EXTRA.length) : (entry(field)?.label ?? field)),
    headings: (field) => {
      const known = entry(field);
      return known === undefined ? [field.replace(EXTRA, "")] : [known.label, ...(known.synonyms ?? [])];
    },
    merged: [],
    kept: [],
    sameGroup: () => true,
    arrange: (rows) => rows,
    gather: (rows) => rows,
  };
}

function isField<Row extends PlainRow>(fields: readonly Field<Row>[], field: string): boolean {
  return fields.some(({ id, computed }) => id === field && computed !== true);
}

export const organisationTable: RowTable<Organisation> = plainTable({
  section: "organisations",
  fields: ORGANISATION_FIELDS,
  rows: (draft) => draft.organisations,
  withRows: (draft, organisations) => ({ ...draft, organisations }),
  blank: newOrganisation,
  withText: (row, field, text) => (isField(ORGANISATION_FIELDS, field) ? { ...row, [field]: text } : row),
});

export const procurementTable: RowTable<ProcurementRow> = plainTable({
  section: "procurement",
  fields: PROCUREMENT_FIELDS,
  rows: (draft) => draft.procurement.rows,
  withRows: (draft, rows) => ({ ...draft, procurement: { ...draft.procurement, rows } }),
  blank: newProcurementRow,
  withText: (row, field, text) => {
    if (field.startsWith(EXTRA)) return withExtra(row, field.slice(EXTRA.length), text);
    return isField(PROCUREMENT_FIELDS, field) ? { ...row, [field]: text } : row;
  },
});

export const assetTable: RowTable<AssetRow> = plainTable({
  section: "assets",
  fields: ASSET_FIELDS,
  rows: (draft) => draft.assets.rows,
  withRows: (draft, rows) => ({ ...draft, assets: { ...draft.assets, rows } }),
  blank: () => newAssetRow(""),
  withText: (row, field, text) => (isField(ASSET_FIELDS, field) ? { ...row, [field]: text } : row),
});
