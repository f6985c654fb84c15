import { withBrought } from "./brought.ts";
import { paragraphClaims } from "./claims.ts";
import { emptyNarrative } from "./create.ts";
import type { Draft, Indicator, NarrativeSlot, OwnBlock, Project } from "./draft.ts";
import { DRAFT_FORMAT } from "./draft-version.ts";
import { computedFigure, FIGURES, figureValue } from "./figures.ts";
import { makeId } from "./id.ts";
import { isDated, type OfficeWords } from "./live-paragraphs.ts";
import { sameAmount } from "./money.ts";
import { NARRATIVE_FIELDS } from "./outline/fields/index.ts";
import type { Place } from "./outline/place.ts";
import { walkDraft } from "./outline/walk.ts";
import { placeWords } from "./outline/words.ts";
import { EMPTY_TARGET, isEmptyTarget } from "./target.ts";

/** Chapters an office writes itself. What figures can write is written anew from this year's. */
const KEPT_SLOTS: readonly NarrativeSlot[] = ["duties", "organisations", "performance", "glossary", "other"];

export interface RollOverChoice {
  /** Keep last year's targets and amounts as this year's starting values, or start with empty ones. */
  readonly values: "keep" | "empty";
  /** The year to prepare, where it is not simply the next one. */
  readonly year?: number;
  /** Of a draft that is printed as the office printed: its words where the template has none of its own. */
  readonly words?: OfficeWords;
}

interface OldYear {
  /** In words: "项目 1 路灯维护 第 2 行". */
  readonly place: string;
  readonly at: Place;
  readonly text: string;
}

/**
 * Next year's draft from this one: year and title move on, this year's figures and values become last year's column,
 * computed chapters go back to the standard wording, the office's own texts stay. What of `choice.words` says figures in
 * letters or gives reasons is brought over: it has to be looked at.
 */
export function rollOver(draft: Draft, choice: RollOverChoice): Draft {
  const year = choice.year ?? draft.year + 1;
  const moved = (text: string) => text.replace(`${draft.year}年`, `${year}年`);
  const kept = choice.values === "keep";
  const indicator = (row: Indicator): Indicator => {
    const { printedTarget: _printed, ...rest } = row;
    return { ...rest, lastYear: row.target, target: kept ? row.target : EMPTY_TARGET };
  };
  const project = (item: Project): Project => ({
    ...item,
    lastYear: { budget: item.budget, spendingPlan: item.spendingPlan },
    budget: kept ? item.budget : { total: "", fiscal: "", other: "" },
    indicators: item.indicators.map(indicator),
  });
  const figures = Object.fromEntries(FIGURES.map(({ label }) => [label, figureValue(draft, label)]));
  const keptText = Object.fromEntries(KEPT_SLOTS.map((slot) => [slot, draft.narrative[slot]]));
  const { brought: _brought, ...old } = draft;
  const next: Draft = {
    ...old,
    format: DRAFT_FORMAT,
    id: makeId(),
    title: moved(draft.title),
    titleLines: draft.titleLines.map(moved),
    parts: draft.parts.map(({ heading, ...part }) =>
      heading === undefined ? part : { ...part, heading: { ...heading, text: moved(heading.text) } },
    ),
    // What was none last year is asked again.
    none: [],
    year,
    narrative: { ...emptyNarrative(), ...keptText, ...choice.words },
    lastYearFigures: { ...draft.figures, ...dropEmpty(figures) },
    figures: kept ? enteredOnly(draft) : {},
    overall: { ...draft.overall, indicators: draft.overall.indicators.map(indicator) },
    projects: draft.projects.map(project),
    procurement: kept ? draft.procurement : { rows: [] },
    assets: {
      asOf: `${year - 1}年12月31日`,
      rows: kept ? draft.assets.rows : draft.assets.rows.map((row) => ({ ...row, quantity: "", value: "" })),
    },
    settled: [],
    doubts: [],
    unrecognised: [],
  };
  return withBrought(next, [
    ...datedPlaces(next, choice.words ?? {}),
    ...datedBlocks(next),
    ...datedGoals(next.overall),
    ...(kept ? broughtPlaces(next) : []),
  ]);
}

/** Lines and tables of the office's own that say figures: they come along as they were printed last year. */
function datedBlocks(draft: Draft): readonly Place[] {
  const saysFigures = (block: OwnBlock): boolean =>
    block.kind === "paragraph"
      ? isDated(draft, block.text)
      : block.rows.some((cells) => cells.some(({ text }) => /\d/.test(text.replace(/\d{4}年/g, ""))));
  return draft.parts.flatMap(({ id, blocks }) =>
    blocks.filter(saysFigures).map((block): Place => ({ section: "part", rowId: id, field: block.id })),
  );
}

/** What the whole office wanted to reach last year and by what means, where it says figures. */
function datedGoals({ goal, safeguards, subGoals }: Draft["overall"]): readonly Place[] {
  const said = (texts: readonly string[], place: Place): readonly Place[] =>
    texts.some(paragraphClaims) ? [place] : [];
  return [
    ...said(goal, { section: "overall", field: "overall.goal" }),
    ...subGoals.flatMap(({ id, content, target, indicators }) =>
      said([...content, ...target, ...indicators], { section: "overall", rowId: id }),
    ),
    ...said(safeguards, { section: "overall", field: "overall.safeguards" }),
  ];
}

/** Paragraphs that say what was so last year. */
function datedPlaces(draft: Draft, words: OfficeWords): readonly Place[] {
  return Object.entries(words).flatMap(([section, texts]) =>
    texts.flatMap((text, at) => (isDated(draft, text) ? [{ section, field: `paragraph.${at + 1}` }] : [])),
  );
}

/** Where last year's values stand as this year's: nobody has looked at them yet. */
function broughtPlaces({ figures, projects, overall }: Draft): readonly Place[] {
  const targets = (rows: readonly Indicator[], at: Place): readonly Place[] =>
    rows.filter(({ target }) => !isEmptyTarget(target)).map(({ id }): Place => ({ ...at, rowId: id, field: "target" }));
  return [
    ...Object.keys(figures).map((field) => ({ section: "figures", field })),
    ...projects.flatMap(({ id, budget, indicators }): readonly Place[] => [
      ...(budget.total === "" ? [] : [{ section: "project", projectId: id, field: "budget.total" }]),
      ...targets(indicators, { section: "project", projectId: id }),
    ]),
    ...targets(overall.indicators, { section: "overall" }),
  ];
}

/** Totals that agree with their parts are computed again next year, so that they follow the parts. */
function enteredOnly(draft: Draft): Draft["figures"] {
  const agrees = (label: string, value: string) => sameAmount(value, computedFigure(draft, label) ?? "");
  return Object.fromEntries(Object.entries(draft.figures).filter(([label, value]) => !agrees(label, value)));
}

function dropEmpty(figures: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== ""));
}

/** Sections whose texts figures can write: they are written anew, so what they say of old years does not stay. */
function isKept({ section }: Place): boolean {
  const slot = NARRATIVE_FIELDS.some(({ id }) => id === section);
  return section !== "agency" && section !== "figures" && (!slot || KEPT_SLOTS.some((kept) => kept === section));
}

/** The texts of the office that name a year before the draft's: left from last year, or rightly looking back. */
export function oldYearsOf(draft: Draft): readonly OldYear[] {
  return walkDraft(draft)
    .filter(({ place, kind }) => kind === "words" && isKept(place))
    .flatMap(({ place, texts }) =>
      texts.flatMap((text): readonly OldYear[] => {
        const years = [...text.matchAll(/(?<!\d)((?:19|20)\d{2})(?=年)/g)].map((match) => Number(match[1]));
        if (!years.some((year) => year < draft.year)) return [];
        return [{ place: placeWords(draft, place), at: place, text }];
      }),
    );
}
