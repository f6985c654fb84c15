/**
 * The structural check of a Word file: faults that schema validators do not see, yet that make Word report a damaged file or show
 * a torn table.
 */
export { checkStructure, type StructureRule } from "./check.ts";
