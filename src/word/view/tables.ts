import {
  ASSET_FIELDS,
  type Draft,
  headingNumber,
  type Layout,
  ORGANISATION_FIELDS,
  PROCUREMENT_FIELDS,
  SUB_GOAL_FIELDS,
  sum,
} from "../../domain/index.ts";

import type { View } from "../template/index.ts";
import { furtherCells, PROCUREMENT_GRID } from "./procurement.ts";
import { indicatorTags } from "./project.ts";
import { fieldTags, list, type TagSource, text } from "./tag.ts";

/** Sums of the amounts of 政府采购 for its line 合计; a price is not summed. */
const PROCUREMENT_TOTALS: readonly TagSource<Draft>[] = PROCUREMENT_FIELDS.filter(
  ({ id, kind }) => kind === "money" && id !== "price",
).map((field) =>
  text(`${field.label}总计`, "各行之和，都空着就不写", (draft: Draft) => {
    const values = draft.procurement.rows.map((row, index) => field.get(row, { draft, index }));
    return sum(values.filter((value) => typeof value === "string")) ?? "";
  }),
);

const PROCUREMENT_ROWS = list(
  "采购",
  "政府采购预算表，一行一种物品；另有的栏目写成“{采购·栏目名}”",
  ({ procurement }: Draft) => procurement.rows,
  fieldTags(PROCUREMENT_FIELDS),
);
const PROCUREMENT: TagSource<Draft> = {
  ...PROCUREMENT_ROWS,
  value: (draft, context) =>
    (PROCUREMENT_ROWS.value(draft, context) as readonly View[]).map((row, at) => {
      const own = draft.procurement.rows[at];
      return own === undefined ? row : { ...row, ...furtherCells(own) };
    }),
};

export function tableLists(layout: Layout): readonly TagSource<Draft>[] {
  return [
    list("分项绩效目标", "一项一段或几段", ({ overall }) => overall.subGoals, [
      ...fieldTags(SUB_GOAL_FIELDS),
      text("分项题号", "写成“1.”", (_, { index }) => headingNumber(3, index + 1)),
      text("分项序号", "写成“1”", (_, { index }) => String(index + 1)),
    ]),
    list(
      "整体指标",
      "部门整体支出绩效指标，一行一个",
      ({ overall }) => overall.indicators,
      indicatorTags(layout.overallColumns),
    ),
    list("机构", "机构设置情况表，一行一个单位", ({ organisations }) => organisations, fieldTags(ORGANISATION_FIELDS)),
    PROCUREMENT,
    ...PROCUREMENT_TOTALS,
    ...PROCUREMENT_GRID,
    list("资产", "固定资产占用情况表", ({ assets }) => assets.rows, fieldTags(ASSET_FIELDS)),
  ];
}
