/** Text by itself: nothing here knows what a disclosure is, so that sources of any kind may use it. */
export { type CleanedText, cleanText, isClean, type TextChange } from "./clean-text.ts";
