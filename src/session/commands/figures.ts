import { type FigureYear, withFigure } from "../../domain/index.ts";
import type { Command } from "../types.ts";

/** A figure in 万元 as typed, by its label; an empty one goes back to what is computed. */
export function setFigure(label: string, year: FigureYear, amount: string): Command {
  const key = year === "this" ? "figures" : "lastYearFigures";
  return {
    label: `改${label}`,
    place: { section: "figures", field: label },
    merge: `${key}/${label}`,
    change: (draft) => withFigure(draft, key, label, amount),
  };
}
