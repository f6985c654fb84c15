import { extraId, fieldWord, type Layout } from "../../../../domain/index.ts";
import type { Spot } from "../../../navigation/index.ts";
import { type Block, cellAt, fields, indicatorBlock, type ReviewCell, type Sides } from "./block.ts";
import { chapterBlocks } from "./chapter-blocks.ts";

/** Everything of a chapter or a project, to be read and remarked on. */
export function blocksOf(spot: Spot, sides: Sides): readonly Block[] {
  return spot.kind === "project" ? projectBlocks(spot.id, sides) : chapterBlocks(spot.key, sides);
}

function projectBlocks(id: string, sides: Sides): readonly Block[] {
  const { layout, after, before } = sides;
  const own = after.projects.find((project) => project.id === id);
  if (own === undefined) return [];
  const old = before?.projects.find((project) => project.id === id);
  const at = (field: string, label = fieldWord(field)) =>
    cellAt(sides, { section: "project", projectId: id, field }, label);
  const has = (field: Layout["projectFields"][number]) => layout.projectFields.includes(field);
  const extra = new Set([...layout.projectExtra, ...Object.keys(own.extra ?? {}), ...Object.keys(old?.extra ?? {})]);
  const head = [
    [at("name", own.nameLabel ?? layout.nameLabels[0] ?? "项目名称"), ...(has("code") ? [at("code")] : [])],
    has("agencyHeader") && own.agencyHeader !== undefined ? [at("agencyHeader")] : [],
    has("budget") ? [at("budget.total"), at("budget.fiscal"), at("budget.other"), ...lastBudget(id, sides)] : [],
    has("purpose") ? [at("purpose")] : [],
    has("spendingPlan") ? [at("spendingPlan")] : [],
    ...[...extra].map((label) => [at(extraId(label))]),
    [at("goals")],
  ];
  const place = { section: "project", projectId: id };
  return [
    fields("项目信息", ...head),
    indicatorBlock("绩效指标", layout.columns, place, sides, own.indicators, old?.indicators),
  ];
}

/** Last year's budget beside this year's, where it is known and nothing is compared. */
function lastBudget(projectId: string, { after, before }: Sides): readonly ReviewCell[] {
  const last = after.projects.find(({ id }) => id === projectId)?.lastYear?.budget.total ?? "";
  if (last === "" || before !== undefined) return [];
  const place = { section: "project", projectId, field: "lastYear" };
  return [{ place, label: "上年预算数", still: true, after: last, before: undefined }];
}
