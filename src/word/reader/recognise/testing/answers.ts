import { type Draft, figureValue, plannedHeadings, sameAmount } from "../../../../domain/index.ts";
import { recognise } from "../recognise.ts";
import type { ProvinceCase } from "./provinces.ts";

const squeeze = (text: string): string => text.replace(/\s/g, "");

/** Every line of text that the draft keeps: narrative, own paragraphs, headings. */
function linesOf(draft: Draft): readonly string[] {
  const own = draft.parts.flatMap(({ blocks }) =>
    blocks.flatMap((item) => (item.kind === "paragraph" ? [item.text] : [])),
  );
  const headings = plannedHeadings(draft).map(({ number, text }) => `${number}${text}`);
  return [...Object.values(draft.narrative).flat(), ...own, ...headings].map(squeeze);
}

const MISSING = "—";

/** Each thing a person reads in the document, beside what reading said; equal where it is right. */
export function answersOf(item: ProvinceCase): readonly (readonly [string, unknown, unknown])[] {
  const { draft } = recognise(item.source, { id: "x" });
  const planned = plannedHeadings(draft);
  const parts = planned.map(({ part, text }) => (part.part === "own" ? `own:${text}` : part.part));
  const printed = new Set(planned.map(({ number, text }) => squeeze(`${number}${text}`)));
  const lines = linesOf(draft);
  const grids = draft.parts.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === "grid").length;
  const amounts = (list: Readonly<Record<string, string>> | undefined, year: "this" | "last") =>
    Object.entries(list ?? {}).map(([label, right]): [string, unknown, unknown] => {
      const read = figureValue(draft, label, year);
      return [`${year}.${label}`, right, sameAmount(read, right) ? right : read || MISSING];
    });
  return [
    ["year", item.year, draft.year],
    ["agency", item.agency, draft.agency.name],
    ["kind", item.kind, draft.kind],
    ["parts", item.parts.join(" "), parts.join(" ")],
    ["grids", item.grids ?? 0, grids],
    ["none", [...(item.none ?? [])].sort().join(), [...draft.none].sort().join()],
    ["projects", (item.projects ?? []).join(), draft.projects.map(({ name }) => name).join()],
    ...item.headings.map((heading): [string, unknown, unknown] => [heading, true, printed.has(squeeze(heading))]),
    ...Object.entries(item.narrative).flatMap(([slot, texts]) =>
      (texts ?? []).map((text): [string, unknown, unknown] => [
        `${slot}: ${text}`,
        true,
        draft.narrative[slot as keyof Draft["narrative"]].includes(text),
      ]),
    ),
    ...amounts(item.figures, "this"),
    ...amounts(item.lastYear, "last"),
    ...(item.contents ?? []).map((line): [string, unknown, unknown] => [
      `contents: ${line}`,
      true,
      lines.filter((other) => other === squeeze(line)).length <= 1,
    ]),
  ];
}
