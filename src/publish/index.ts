/**
 * What is published beside the Word file, all of it made from the same content: a page for a site (from the very Word file,
 * read again), a workbook and open data (from the field catalogue and the plan). Nothing is stated that nobody entered.
 */
export { leftOutOfPage, readingToHtml } from "./html.ts";
export { fieldList, openDataDocument, openDataSchema, tablesToJson, tableToCsv } from "./open-data.ts";
export { tablesToXlsx } from "./sheets.ts";
export { tablesOf } from "./tables.ts";
export { workbook } from "./xlsx.ts";
