export {
  clipboardCells,
  clipboardWords,
  copiedCells,
  copiedOf,
  isLarge,
  putCells,
  READING,
  saidWords,
} from "./clipboard.ts";
export { actionOf, type EditMode, type GridAction } from "./keys.ts";
export { pasteWords } from "./paste-words.ts";
export { isInside, type Rect, rectBetween, repeated, type Spot } from "./rect.ts";
export { RepairsDialog } from "./repairs-dialog.tsx";
