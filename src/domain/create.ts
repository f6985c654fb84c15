import type {
  AssetRow,
  Budget,
  Draft,
  Indicator,
  Narrative,
  Organisation,
  ProcurementRow,
  Project,
  SubGoal,
} from "./draft.ts";
import { DRAFT_FORMAT, DRAFT_VERSION } from "./draft-version.ts";
import { makeId } from "./id.ts";
import type { Layout } from "./layout.ts";
import { standardPlan } from "./plan.ts";
import { EMPTY_TARGET } from "./target.ts";

const EMPTY_BUDGET: Budget = { total: "", fiscal: "", other: "" };

/** Every slot empty: the template's standard wording is printed. */
export function emptyNarrative(): Narrative {
  return {
    preamble: [],
    duties: [],
    organisations: [],
    budget: [],
    income: [],
    spending: [],
    change: [],
    operating: [],
    threePublic: [],
    performance: [],
    procurement: [],
    assets: [],
    glossary: [],
    other: [],
    closing: [],
  };
}

/** The six lines of 固定资产占用情况表. */
const ASSET_ITEMS = [
  "资产总额",
  "1、房屋（平方米）",
  "其中：办公用房（平方米）",
  "2、车辆（台、辆）",
  "3、单价在20万元以上的设备",
  "4、其他固定资产",
] as const;

export function newAssetRow(item: string): AssetRow {
  return { id: makeId(), item, quantity: "", value: "" };
}

export function newIndicator(level1: string, level2: string, id = makeId()): Indicator {
  return { id, level1, level2, level3: "", description: "", target: EMPTY_TARGET, basis: "" };
}

export function newProject(layout: Layout, name = ""): Project {
  return {
    id: makeId(),
    name,
    code: "",
    budget: EMPTY_BUDGET,
    purpose: "",
    spendingPlan: layout.planDates.map((by) => ({ by, percent: "" })),
    goals: [],
    indicators: [],
  };
}

export function newSubGoal(): SubGoal {
  return { id: makeId(), title: "", content: [], target: [], indicators: [] };
}

export function newOrganisation(name = ""): Organisation {
  return { id: makeId(), name, nature: "", rank: "", funding: "" };
}

export function newProcurementRow(): ProcurementRow {
  const empty = { project: "", funds: "", item: "", catalogue: "", unit: "", quantity: "", price: "", total: "" };
  return { id: makeId(), ...empty, general: "", fund: "", stateCapital: "", special: "", own: "" };
}

/** An empty draft of an office and a year; the layout decides the spending plan's dates. */
export function newDraft(agencyName: string, year: number, layout: Layout): Draft {
  return {
    format: DRAFT_FORMAT,
    version: DRAFT_VERSION,
    id: makeId(),
    kind: "disclosure",
    titleLines: [],
    parts: standardPlan("disclosure"),
    none: [],
    title: `${agencyName}${year}年部门预算信息公开`,
    year,
    templateId: layout.id,
    agency: { name: agencyName },
    narrative: emptyNarrative(),
    figures: {},
    lastYearFigures: {},
    overall: { goal: [], subGoals: [], safeguards: [], indicators: [] },
    projects: [],
    organisations: [],
    procurement: { rows: [] },
    assets: { asOf: `${year - 1}年12月31日`, rows: ASSET_ITEMS.map(newAssetRow) },
    settled: [],
    unrecognised: [],
  };
}
