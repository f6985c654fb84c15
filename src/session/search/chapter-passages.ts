import {
  ASSET_FIELDS,
  type Draft,
  FIGURES,
  type Figure,
  fieldWord,
  type Layout,
  NARRATIVE_FIELDS,
  type NarrativeSlot,
  ORGANISATION_FIELDS,
  PROCUREMENT_FIELDS,
  SUB_GOAL_FIELDS,
  type SubGoal,
} from "../../domain/index.ts";
import {
  type AgencyField,
  assetTable,
  changeSubGoal,
  organisationTable,
  procurementTable,
  setAgency,
  setAssetsDate,
  setFigure,
  setNarrative,
  setOverallGoal,
  setSafeguards,
  setTitle,
} from "../commands/index.ts";
import { indicatorPassages, type Passage, paragraphs, plainColumns, rowPassages, single } from "./passage.ts";

function slots(draft: Draft, ...names: readonly NarrativeSlot[]): readonly Passage[] {
  return names.flatMap((slot) => {
    const word = NARRATIVE_FIELDS.find(({ id }) => id === slot)?.label ?? slot;
    return paragraphs({ section: slot }, word, draft.narrative[slot], (texts) => setNarrative(slot, texts));
  });
}

/** What was entered; what follows from other figures changes with them. */
function figures(draft: Draft, ...sections: readonly Figure["section"][]): readonly Passage[] {
  const entered = {
    this: new Map(Object.entries(draft.figures)),
    last: new Map(Object.entries(draft.lastYearFigures)),
  };
  return FIGURES.filter(({ section }) => sections.includes(section)).flatMap(({ label }) =>
    (["this", "last"] as const).flatMap((year) =>
      single(
        { section: "figures", field: label },
        year === "this" ? label : `${label} 上年`,
        entered[year].get(label) ?? "",
        (text) => setFigure(label, year, text),
        "amount",
      ),
    ),
  );
}

const AGENCY: readonly AgencyField[] = ["name", "code", "nature", "rank", "funding"];

function agency(draft: Draft): readonly Passage[] {
  const section = "agency";
  return [
    ...single({ section, field: "title" }, fieldWord("title"), draft.title, setTitle),
    ...AGENCY.flatMap((key) => {
      const field = `agency.${key}`;
      return single({ section, field }, fieldWord(field), draft.agency[key] ?? "", (text) => setAgency(key, text));
    }),
  ];
}

const SUB_GOAL_PARTS = ["content", "target", "indicators"] as const satisfies readonly (keyof SubGoal)[];

function overall(draft: Draft, layout: Layout): readonly Passage[] {
  const section = "overall";
  const { goal, subGoals, safeguards } = draft.overall;
  const word = (part: string) => SUB_GOAL_FIELDS.find(({ id }) => id === part)?.label ?? part;
  return [
    ...paragraphs({ section, field: "overall.goal" }, fieldWord("overall.goal"), goal, setOverallGoal),
    ...subGoals.flatMap((own, index) => {
      const at = (field: string) => ({ section, rowId: own.id, field });
      const name = `分项目标 ${index + 1} `;
      const put = (title: string) => changeSubGoal(own.id, "title", { title });
      return [
        ...single(at("title"), name + word("title"), own.title, put),
        ...SUB_GOAL_PARTS.flatMap((part) =>
          paragraphs(at(part), name + word(part), own[part], (texts) => changeSubGoal(own.id, part, { [part]: texts })),
        ),
      ];
    }),
    ...paragraphs({ section, field: "overall.safeguards" }, fieldWord("overall.safeguards"), safeguards, setSafeguards),
    ...indicatorPassages("overall", draft.overall.indicators, layout),
  ];
}

function assets(draft: Draft): readonly Passage[] {
  const field = "assets.asOf";
  return [
    ...figures(draft, "assets"),
    ...slots(draft, "assets"),
    ...single({ section: "assets", field }, fieldWord(field), draft.assets.asOf, setAssetsDate),
    ...rowPassages(assetTable, draft.assets.rows, plainColumns(ASSET_FIELDS)),
  ];
}

/** Everything written before the projects, page by page and from top to bottom, as the editor shows it. */
export function passagesBefore(draft: Draft, layout: Layout): readonly Passage[] {
  return [
    ...agency(draft),
    ...slots(draft, "preamble", "closing", "duties", "organisations"),
    ...rowPassages(organisationTable, draft.organisations, plainColumns(ORGANISATION_FIELDS)),
    ...figures(draft, "income", "spending"),
    ...slots(draft, "budget", "income", "spending", "change"),
    ...figures(draft, "operating"),
    ...slots(draft, "operating"),
    ...figures(draft, "threePublic"),
    ...slots(draft, "threePublic", "performance"),
    ...overall(draft, layout),
  ];
}

/** Everything written behind the projects. */
export function passagesAfter(draft: Draft): readonly Passage[] {
  return [
    ...figures(draft, "procurement"),
    ...slots(draft, "procurement"),
    ...rowPassages(procurementTable, draft.procurement.rows, plainColumns(PROCUREMENT_FIELDS)),
    ...assets(draft),
    ...slots(draft, "glossary", "other"),
  ];
}
