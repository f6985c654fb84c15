/** A door of its own, through which the rules come only with the first draft that is checked. */
export { createChecker } from "../checks/index.ts";
