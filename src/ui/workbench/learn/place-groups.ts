import {
  ASSET_FIELDS,
  FIGURES,
  grouped,
  INDICATOR_CATALOGUE,
  ORGANISATION_FIELDS,
  PROCUREMENT_FIELDS,
  PROJECT_CATALOGUE,
} from "../../../domain/index.ts";
import type { LearntPlace } from "../../../session/index.ts";

/** Places of one kind, as the list at the right counts them. */
export interface PlaceGroup {
  readonly name: string;
  /** Tags of the group that occur, the most frequent first. */
  readonly tags: readonly string[];
  readonly places: readonly LearntPlace[];
}

const labels = (fields: readonly { readonly label: string }[]) => new Set(fields.map(({ label }) => label));
const FIGURE_LABELS = labels(FIGURES);
const LISTS = new Set([...labels(ORGANISATION_FIELDS), ...labels(PROCUREMENT_FIELDS), ...labels(ASSET_FIELDS)]);
const INDICATORS = labels(INDICATOR_CATALOGUE);
const PROJECT = new Set([...labels(PROJECT_CATALOGUE), "序号", "名称栏目", "目标", "目标栏目", "表头单位"]);
const OFFICE = new Set(["单位名称", "年度", "上年度", "资产截止时间"]);

/** In the order of the list; what no line knows are the office's own columns and fields. */
const GROUPS: readonly (readonly [name: string, has: (tag: string) => boolean])[] = [
  ["单位名称、年度、日期", (tag) => OFFICE.has(tag)],
  ["增加、减少、持平", (tag) => /增减(额|率|幅度)?$/.test(tag)],
  ["收支和三公的数", (tag) => FIGURE_LABELS.has(tag.replace(/^上年/, ""))],
  ["个数", (tag) => /个数$/.test(tag)],
  ["项目表", (tag) => PROJECT.has(tag) || /^支出(时间|比例)/.test(tag)],
  ["指标行", (tag) => INDICATORS.has(tag) || ["符号", "值", "单位"].includes(tag)],
  ["机构、采购、资产表", (tag) => LISTS.has(tag)],
  ["其他栏目", () => true],
];

/** The places that follow the draft, by what they print; groups without a place are left out. */
export function groupsOf(places: readonly LearntPlace[], tagOf: (place: LearntPlace) => string): readonly PlaceGroup[] {
  const live = places.filter((place) => tagOf(place) !== "");
  const found = grouped(live, (place) => GROUPS.find(([, has]) => has(tagOf(place)))?.[0]);
  const counts = new Map<string, number>();
  for (const tag of live.map(tagOf)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return GROUPS.flatMap(([name]) => {
    const own = found.get(name);
    if (own === undefined) return [];
    const tags = [...new Set(own.map(tagOf))].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
    return [{ name, tags, places: own }];
  });
}
