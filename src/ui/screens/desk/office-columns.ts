import {
  columnFilteringFeature,
  columnVisibilityFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  rowSelectionFeature,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
} from "@tanstack/react-table";
import { compare } from "../../../domain/index.ts";
import { OFFICE_STATES, type Office } from "../../../session/index.ts";

export const features = tableFeatures({
  columnFilteringFeature,
  columnVisibilityFeature,
  rowSelectionFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
});
const helper = createColumnHelper<typeof features, Office>();

/** What is asked of an office by how grave its findings are. */
export const GRAVITIES = ["有错误", "有提醒", "有未关闭批注", "没有问题"] as const;
type Gravity = (typeof GRAVITIES)[number];

function isGrave({ file }: Office, gravity: Gravity): boolean {
  if (file === undefined) return false;
  if (gravity === "有错误") return file.errors > 0;
  if (gravity === "有提醒") return file.warnings > 0;
  return gravity === "有未关闭批注" ? file.open > 0 : file.errors + file.warnings === 0;
}

const byMoney = (a: Office, b: Office) => compare(a.file?.total || "0", b.file?.total || "0") ?? 0;
const byName = new Intl.Collator("zh-CN").compare;

/** What has not come stands at the end, whichever way is sorted. */
const last = { sortUndefined: "last", sortFn: sortFn_basic } as const;

/** The columns of the desk. `rules` and `gravity` are never shown: filters go by them. */
export const COLUMNS = helper.columns([
  helper.accessor(({ name }) => name, {
    id: "name",
    header: "单位",
    enableHiding: false,
    sortFn: (a, b) => byName(a.original.name, b.original.name),
    filterFn: (row, _id, words: string) => words.split(/\s+/).every((word) => row.original.name.includes(word)),
  }),
  helper.accessor(({ file }) => file?.received, { id: "received", header: "收到", ...last }),
  helper.accessor(({ file }) => file?.year, {
    id: "year",
    header: "年度",
    ...last,
    filterFn: (row, _id, year: number) => row.original.file?.year === year,
  }),
  helper.accessor(({ file }) => file?.round, {
    id: "round",
    header: "轮次",
    ...last,
    filterFn: (row, _id, round: number) => row.original.file?.round === round,
  }),
  helper.accessor(({ file }) => file?.sender, { id: "sender", header: "送审人", ...last }),
  helper.accessor(({ file }) => file?.projects, { id: "projects", header: "项目", ...last }),
  helper.accessor(({ file }) => file?.total, {
    id: "total",
    header: "金额（万元）",
    ...last,
    sortFn: (a, b) => byMoney(a.original, b.original),
  }),
  helper.accessor(({ file }) => file?.errors, { id: "errors", header: "错误", ...last }),
  helper.accessor(({ file }) => file?.warnings, { id: "warnings", header: "提醒", ...last }),
  helper.accessor(({ file }) => file?.open, { id: "open", header: "未关闭批注", ...last }),
  helper.accessor(({ file }) => file?.verdict, { id: "verdict", header: "意见", ...last }),
  helper.accessor(({ file }) => file?.from, { id: "from", header: "文件", ...last }),
  helper.accessor(({ state }) => OFFICE_STATES.indexOf(state), {
    id: "state",
    header: "状态",
    sortFn: sortFn_basic,
    filterFn: (row, _id, state: string) => row.original.state === state,
  }),
  helper.accessor(({ file }) => file?.rules, {
    id: "rules",
    header: "规则",
    enableHiding: false,
    enableSorting: false,
    filterFn: (row, _id, rule: string) => (row.original.file?.rules[rule] ?? 0) > 0,
  }),
  helper.accessor(({ file }) => file?.errors, {
    id: "gravity",
    header: "程度",
    enableHiding: false,
    enableSorting: false,
    filterFn: (row, _id, gravity: Gravity) => isGrave(row.original, gravity),
  }),
]);

/** Figures stand at the right. */
export const NUMBERS: ReadonlySet<string> = new Set(["round", "projects", "total", "errors", "warnings", "open"]);
/** Widths, px; the name takes the rest, and never less than NAME. */
const WIDTHS: Readonly<Record<string, number>> = {
  received: 124,
  year: 52,
  round: 52,
  sender: 112,
  projects: 52,
  total: 124,
  errors: 52,
  warnings: 52,
  open: 92,
  verdict: 132,
  from: 180,
  state: 84,
};
const TICK = 36;
const NAME = 180;

/** The places of a row for the columns that are shown: every row is laid out by itself, those out of sight not at all. */
export function rowPlaces(ids: readonly string[]): { readonly columns: string; readonly width: number } {
  const widths = ids.map((id) => WIDTHS[id]);
  return {
    columns: [`${TICK}px`, ...widths.map((width) => (width === undefined ? "minmax(0, 1fr)" : `${width}px`))].join(" "),
    width: widths.reduce<number>((sum, width) => sum + (width ?? NAME), TICK),
  };
}

export const NEVER_SHOWN = { rules: false, gravity: false } as const;
