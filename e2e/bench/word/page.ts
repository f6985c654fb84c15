import { templateBuilders } from "./builders.ts";
import { type Measurement, measure } from "./measure.ts";

declare global {
  interface Window {
    /** The comparison inside a page; medians of so many runs. */
    measureWord: (tables: number, runs: number) => Promise<readonly Measurement[]>;
  }
}

window.measureWord = (tables, runs) => measure(templateBuilders, tables, runs);
