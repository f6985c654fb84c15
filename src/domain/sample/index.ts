import type { Draft } from "../draft.ts";
import { DRAFT_FORMAT, DRAFT_VERSION } from "../draft-version.ts";
import type { Layout } from "../layout.ts";
import { standardPlan } from "../plan.ts";
import { sampleProject } from "./build.ts";
import { SAMPLE_FIGURES, SAMPLE_LAST_YEAR } from "./figures.ts";
import { forLayout } from "./for-layout.ts";
import { SAMPLE_NARRATIVE } from "./narrative.ts";
import { SAMPLE_OVERALL } from "./overall.ts";
import { SAMPLE_PROJECTS } from "./projects/index.ts";
import { SAMPLE_ASSETS, SAMPLE_ORGANISATIONS, SAMPLE_PROCUREMENT } from "./tables.ts";

export { withFaults } from "./faults.ts";

/**
 * A complete draft of an invented office, 云溪镇人民政府, for the budget year 2026 in layout 编码式: every figure
 * agrees with every other, so that whoever opens it sees how a finished one looks. Amounts in 万元. The same draft,
 * ids included, on every call. For another layout the classes are those of its scheme and its further columns are filled.
 *
 * Not part of `domain/index.ts`: it is data of some size and loaded only where a sample is asked for.
 */
export function sampleDraft(layout?: Layout): Draft {
  const draft: Draft = {
    format: DRAFT_FORMAT,
    version: DRAFT_VERSION,
    id: "sample",
    kind: "disclosure",
    titleLines: [],
    parts: standardPlan("disclosure"),
    none: [],
    title: "云溪镇人民政府2026年部门预算信息公开",
    year: 2026,
    templateId: "h2",
    agency: { name: "云溪镇人民政府", code: "099001", nature: "行政单位", rank: "正科级", funding: "财政拨款" },
    narrative: SAMPLE_NARRATIVE,
    figures: SAMPLE_FIGURES,
    lastYearFigures: SAMPLE_LAST_YEAR,
    overall: SAMPLE_OVERALL,
    projects: SAMPLE_PROJECTS.map(sampleProject),
    organisations: SAMPLE_ORGANISATIONS,
    procurement: { rows: SAMPLE_PROCUREMENT },
    assets: { asOf: "2025年12月31日", rows: SAMPLE_ASSETS },
    settled: [],
    unrecognised: [],
  };
  return layout === undefined ? draft : forLayout(draft, layout);
}
