import type { ReactNode } from "react";
import {
  ASSET_FIELDS,
  type Field,
  type NarrativeSlot,
  ORGANISATION_FIELDS,
  PROCUREMENT_FIELDS,
} from "../../../domain/index.ts";
import { assetTable, organisationTable, procurementTable } from "../../../session/index.ts";
import { AgencyForm, type EntryColumn, EntryTable, FigureTable, NarrativeSlotField } from "../../forms/index.ts";
import { AssetsDate } from "./assets-date.tsx";
import { ListHeading } from "./list-heading.tsx";
import { OverallPage } from "./overall-page.tsx";
import styles from "./pages.module.css";
import { ProjectsPage } from "./projects-page.tsx";
import { SpendingPicture } from "./spending-picture.tsx";

/** Columns of a small table from the catalogue: what is money is typed as money. */
function columnsOf<Row>(
  fields: readonly Field<Row>[],
  widths: Readonly<Record<string, string>>,
): readonly EntryColumn[] {
  return fields.map((field) => ({
    field: field.id,
    label: field.label,
    kind: field.kind === "money" || field.kind === "number" ? field.kind : "text",
    ...(widths[field.id] === undefined ? {} : { width: widths[field.id] }),
  }));
}

const ORGANISATION_COLUMNS = columnsOf(ORGANISATION_FIELDS, { nature: "160px", rank: "140px", funding: "220px" });
const PROCUREMENT_COLUMNS = columnsOf(PROCUREMENT_FIELDS, { catalogue: "112px", unit: "76px", quantity: "76px" });
const ASSET_COLUMNS = columnsOf(ASSET_FIELDS, { quantity: "160px", value: "180px" });

function slots(...names: readonly NarrativeSlot[]): ReactNode {
  return names.map((slot) => <NarrativeSlotField key={slot} slot={slot} />);
}

/** What stands on each chapter's page, by its key. */
export const PAGES: Readonly<Record<string, () => ReactNode>> = {
  cover: () => (
    <>
      <AgencyForm />
      {slots("preamble", "closing")}
    </>
  ),
  duties: () => (
    <>
      {slots("duties", "organisations")}
      <ListHeading title="机构设置情况" name="organisations" />
      <EntryTable table={organisationTable} columns={ORGANISATION_COLUMNS} label="机构设置情况" rowWord="机构" />
    </>
  ),
  figures: () => (
    <>
      <div className={styles.figures}>
        <div>
          <FigureTable sections={["income", "spending"]} label="收入和支出" />
        </div>
        <SpendingPicture />
      </div>
      {slots("budget", "income", "spending", "change")}
    </>
  ),
  operating: () => (
    <>
      <FigureTable sections={["operating"]} label="机关运行经费" />
      {slots("operating")}
    </>
  ),
  threePublic: () => (
    <>
      <FigureTable sections={["threePublic"]} label="“三公”经费" />
      {slots("threePublic")}
    </>
  ),
  performance: () => slots("performance"),
  overall: () => <OverallPage />,
  projects: () => <ProjectsPage />,
  procurement: () => (
    <>
      <FigureTable sections={["procurement"]} label="政府采购预算" />
      {slots("procurement")}
      <ListHeading title="政府采购预算表" name="procurement" />
      <EntryTable table={procurementTable} columns={PROCUREMENT_COLUMNS} label="政府采购预算表" rowWord="采购项目" />
    </>
  ),
  assets: () => (
    <>
      <FigureTable sections={["assets"]} label="国有资产" />
      {slots("assets")}
      <ListHeading title="固定资产占用情况表" name="assets" />
      <AssetsDate />
      <EntryTable table={assetTable} columns={ASSET_COLUMNS} label="固定资产占用情况表" rowWord="一行" />
    </>
  ),
  glossary: () => slots("glossary"),
  other: () => slots("other"),
};
