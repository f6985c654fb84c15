import type { FigureYear } from "../../domain/index.ts";
import type { Command } from "../types.ts";

/** A figure in 万元 as typed, by its label; an empty one goes back to what is computed. */
export function setFigure(label: string, year: FigureYear, amount: string): Command {
  const key = year === "this" ? "figures" : "lastYearFigures";
  return {
    label: `改${label}`,
    place: { section: "figures", field: label },
    merge: `${key}/${label}`,
    change: (draft) => {
      const stored = new Map(Object.entries(draft[key]));
      if ((stored.get(label) ?? "") === amount) return draft;
      if (amount === "") stored.delete(label);
      else stored.set(label, amount);
      return { ...draft, [key]: Object.fromEntries(stored) };
    },
  };
}
