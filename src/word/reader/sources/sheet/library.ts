/** The part of the spreadsheet library that reading needs; a door of its own, so that it is loaded only with the first sheet. */
export { read, set_cptable } from "@e965/xlsx";
