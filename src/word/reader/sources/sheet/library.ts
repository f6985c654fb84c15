/** The parts of the spreadsheet library that reading needs; a door of its own, so that it is loaded only with the first sheet. */
export { read, SSF } from "@e965/xlsx";
