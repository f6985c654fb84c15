import {
  ASSETS,
  type Field,
  fieldNamed,
  isWritten,
  newAssetRow,
  newOrganisation,
  newProcurementRow,
  ORGANISATIONS,
  PROCUREMENT,
  type RowList,
  textOf,
} from "../../domain/index.ts";
import { pastedAmounts } from "./pasted-amounts.ts";
import type { RowTable } from "./row-table.ts";

/** The three tables whose cells are all plain text: 机构设置, 政府采购, 国有资产. */

function plainTable<Row extends { readonly id: string }>(list: RowList<Row>, blank: () => Row): RowTable<Row> {
  const entry = (field: string): Field<Row> | undefined => fieldNamed(list.fields, field);
  const get = (row: Row, id: string): string => {
    const field = entry(id);
    return field !== undefined && isWritten(field) ? textOf(field.get(row)) : "";
  };
  const set = (row: Row, id: string, text: string): Row => {
    const field = entry(id);
    return field !== undefined && isWritten(field) ? field.set(row, text) : row;
  };
  return {
    place: list.place,
    rows: list.rows,
    withRows: list.withRows,
    blank: (id) => ({ ...blank(), id }),
    get,
    set,
    copy: (from, to, field) => set(to, field, get(from, field)),
    paste: (row, cells) => {
      const money = [...cells].filter(([field]) => entry(field)?.kind === "money");
      const { texts, repairs } = pastedAmounts(new Map(money));
      return { row: [...cells, ...texts].reduce((next, [field, text]) => set(next, field, text), row), repairs };
    },
    word: (field) => entry(field)?.label ?? field,
    headings: (field) => {
      const known = entry(field);
      return known === undefined ? [field] : [known.label, ...(known.synonyms ?? [])];
    },
    merged: [],
    kept: [],
    sameGroup: () => true,
    arrange: (rows) => rows,
    gather: (rows) => rows,
  };
}

export const organisationTable = plainTable(ORGANISATIONS, newOrganisation);
export const procurementTable = plainTable(PROCUREMENT, newProcurementRow);
export const assetTable = plainTable(ASSETS, () => newAssetRow(""));
