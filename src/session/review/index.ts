export {
  askedOffices,
  askOf,
  briefPieces,
  type Change,
  type ChangeLine,
  compareValues,
  describeChanges,
  mayClose,
  openThreads,
  type PrintedPair,
  placeOf,
  printed,
  printedDraft,
  printedPair,
  type ReviewEvent,
  remarkPlace,
  shortHash,
  type TextPiece,
  type Thread,
  textPieces,
  VERDICTS,
  type Verdict,
  valueAt,
  withoutForm,
} from "../../review/index.ts";
export { backupFile } from "./backup.ts";
export { beside } from "./beside.ts";
export { remarkedFindings } from "./finding-remarks.ts";
export { PACKAGE_ENDING } from "./package-file.ts";
export { isIndicatorRow, ROWS, takesText, textAt, WHOLE_ROW } from "./place-text.ts";
export type { ReviewLine } from "./read-line.ts";
export { finishedSince, hasFallen, returnedDraft } from "./returned.ts";
export { keepStock, type StockRemarks } from "./stock.ts";
export type * from "./types.ts";
