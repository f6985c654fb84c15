import type { Draft, Indicator, Project } from "../draft.ts";
import type { Layout } from "../layout.ts";
import { findClass, type Scheme } from "../scheme.ts";
import { central2021 } from "../schemes/central-2021.ts";

/** Classes of Hebei that 财预〔2021〕101号 names otherwise or not at all. */
const CENTRAL_NAMES: Readonly<Record<string, string>> = {
  成本指标: "经济成本指标",
  可持续影响指标: "社会效益指标",
};
/** How a hundred points are usually spread over the 一级指标; what is not named here shares the rest. */
const POINTS: Readonly<Record<string, number>> = {
  成本指标: 20,
  产出指标: 40,
  效果指标: 30,
  效益指标: 30,
  满意度指标: 10,
};
const AGENCY_FIELDS = ["主管部门", "实施单位", "项目单位", "预算单位"];

/** The sample as an office of that layout would have it: its classes, its further columns and fields filled. */
export function forLayout(draft: Draft, layout: Layout): Draft {
  const rows = (project: Project) =>
    layout.scheme === central2021.id ? inScheme(project.indicators, central2021) : project.indicators;
  return {
    ...draft,
    templateId: layout.id,
    projects: draft.projects.map((project) => {
      const fields = layout.projectExtra.map((label) => [
        label,
        AGENCY_FIELDS.includes(label) ? draft.agency.name : "",
      ]);
      return {
        ...project,
        ...(fields.length === 0 ? {} : { extra: Object.fromEntries(fields) }),
        indicators: withPoints(rows(project), layout),
      };
    }),
  };
}

function inScheme(rows: readonly Indicator[], scheme: Scheme): readonly Indicator[] {
  const placed = rows.map((row) => {
    const place = findClass(scheme, CENTRAL_NAMES[row.level2] ?? row.level2);
    const moved = { ...row, level1: place?.group.level1 ?? row.level1, level2: place?.class.level2 ?? row.level2 };
    return { row: moved, order: place?.order ?? rows.length };
  });
  return placed.sort((a, b) => a.order - b.order).map(({ row }) => row);
}

/** Columns with a total are filled so that they add up to it, each 一级指标 with its usual share in whole points. */
function withPoints(rows: readonly Indicator[], layout: Layout): readonly Indicator[] {
  const columns = layout.columns.flatMap((column) => (column.field === "extra" && column.total ? [column] : []));
  if (columns.length === 0) return rows;
  const points = spread(rows);
  return rows.map((row, index) => ({
    ...row,
    extra: Object.fromEntries(columns.map(({ label }) => [label, String(points[index] ?? 0)])),
  }));
}

function spread(rows: readonly Indicator[]): readonly number[] {
  const groups = [...new Set(rows.map(({ level1 }) => level1))];
  const given = groups.reduce((sum, level1) => sum + (POINTS[level1] ?? 0), 0);
  return rows.map((row, index) => {
    const members = rows.filter(({ level1 }) => level1 === row.level1).length;
    const before = rows.slice(0, index).filter(({ level1 }) => level1 === row.level1).length;
    // A group that is missing leaves its points to the first.
    const share = (POINTS[row.level1] ?? 0) + (row.level1 === groups[0] ? 100 - given : 0);
    return Math.floor(share / members) + (before < share % members ? 1 : 0);
  });
}
