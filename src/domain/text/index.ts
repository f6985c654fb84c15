/** Text by itself: nothing here knows what a disclosure is, so that sources of any kind may use it. */
export { cleanText, isClean } from "./clean-text.ts";
