import {
  absolute,
  changeWords,
  compare,
  type Draft,
  difference,
  FIGURES,
  type Figure,
  type FigureYear,
  figureValue,
  growth,
} from "../../domain/index.ts";
import { type TagSource, text } from "./tag.ts";

/**
 * A figure as sentences print it. An amount that is not filled in prints "0" where another of its section is filled in,
 * for an official sentence names every source of income and says 0万元 of those there are not; in a section without any
 * figure nothing is known and nothing is printed, and the template leaves the sentence out by `{?收入合计}`.
 */
export function printedFigure(draft: Draft, figure: Figure, year: FigureYear): string {
  const value = figureValue(draft, figure.label, year);
  if (value.trim() !== "") return value;
  const known = FIGURES.some(
    (other) => other.section === figure.section && figureValue(draft, other.label, year) !== "",
  );
  return known ? "0" : "";
}

function both(draft: Draft, figure: Figure): readonly [now: string, before: string] {
  return [printedFigure(draft, figure, "this"), printedFigure(draft, figure, "last")];
}

/** "增长5.96%", "下降0.79%"; empty without a base or without a change. */
function growthWords(now: string, before: string): string {
  const rate = growth(now, before);
  const sign = rate === undefined ? undefined : compare(rate, "0");
  if (rate === undefined || sign === undefined) return "";
  return sign === 0 ? "" : `${sign === 1 ? "增长" : "下降"}${absolute(rate)}%`;
}

function figureTagsOf(figure: Figure): readonly TagSource<Draft>[] {
  const { label } = figure;
  return [
    text(label, "本年，万元", (draft) => printedFigure(draft, figure, "this")),
    text(`上年${label}`, "上年，万元", (draft) => printedFigure(draft, figure, "last")),
    text(
      `${label}增减`,
      "写成“增加83.62万元”“减少0.60万元”或“持平”",
      (draft) => changeWords(...both(draft, figure)) ?? "",
    ),
    text(`${label}增减额`, "带正负号的数，万元", (draft) => difference(...both(draft, figure)) ?? ""),
    text(`${label}增减率`, "带正负号的百分数，上年没有数就空着", (draft) => {
      const rate = growth(...both(draft, figure));
      return rate === undefined ? "" : `${rate}%`;
    }),
    text(`${label}增减幅度`, "写成“增长5.96%”“下降0.79%”，没有变化就空着", (draft) =>
      growthWords(...both(draft, figure)),
    ),
  ];
}

/** Six tags a figure: this year, last year, and four ways to say the difference. */
export const FIGURE_TAGS: readonly TagSource<Draft>[] = FIGURES.flatMap(figureTagsOf);
