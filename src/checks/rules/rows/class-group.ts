import { classWord, findClass, findGroup, type Indicator, SCHEMES } from "../../../domain/index.ts";
import type { Found, IndicatorRule } from "../../rule.ts";

/** What the words of a 一级 say that it does not hold. */
const HOLDS_NO: readonly (readonly [level1: RegExp, level2: RegExp])[] = [
  [/^成本/, /(经济|社会|生态)效益|可持续|满意|^(数量|质量|时效)/],
  [/^产出/, /(经济|社会|生态)效益|可持续|满意/],
  [/^满意/, /(经济|社会|生态)效益|可持续|^(数量|质量|时效)/],
  [/管理|投入|^过程/, /(经济|社会|生态)效益|可持续影响/],
];
const clash = (level1: string, level2: string) =>
  HOLDS_NO.some(([holds, not]) => holds.test(level1) && not.test(level2.trim()) && !/成本/.test(level2));

/** A class of another scheme under a 一级 that this scheme has too: 经济成本指标 under 产出指标. */
function stray(row: Indicator): readonly Found[] {
  for (const scheme of SCHEMES) {
    const place = findClass(scheme, row.level2, row.level1);
    const under = findGroup(scheme, row.level1);
    if (place === undefined || classWord(place.class.level2) !== classWord(row.level2)) continue;
    if (under === undefined || under === place.group) continue;
    const { level1 } = place.group;
    return [
      {
        message: `二级指标放错了一级。“${row.level2}”属于“${level1}”，不在“${row.level1}”下面。`,
        field: "level1",
        printed: row.level1,
        expected: level1,
        severity: "warning",
        habit: classWord(row.level2),
      },
    ];
  }
  return [];
}

export const classGroup: IndicatorRule = {
  id: "rows.class-group",
  title: "二级指标放错了一级",
  severity: "error",
  why: "二级指标属于哪个一级是固定的，放错了表就不合格式。",
  scope: "indicator",
  needs: { columns: ["level2"], row: ({ standard }) => !standard },
  habit: {
    least: 2,
    say: (count, [first]) => ({ message: `${first?.message ?? ""}这样的有 ${count} 处。` }),
  },
  examples: {
    bad: [
      { level1: "效果指标", class: "数量指标", name: "巡查次数", target: "≥12次" },
      { level1: "产出指标", class: "经济成本指标", name: "养护成本", target: "≤12万元" },
      { level1: "产出指标", class: "社会效益指标", name: "覆盖村数", target: "17个" },
      { level1: "成本指标", class: "社会效益指标", name: "欠薪动态清零", target: "清零" },
      { level1: "产出指标", class: "服务对象满意度指标", name: "群众满意度", target: "≥95%" },
      { level1: "家长满意度", class: "服务对象满意度指标", name: "家长满意度", target: "≥95%" },
    ],
    good: [
      { level1: "产出指标", class: "数量指标", name: "巡查次数", target: "≥12次" },
      { level1: "效益指标", class: "社会效益指标", name: "覆盖村数", target: "17个" },
      { level1: "产出\n指标", class: "质量指标", name: "合格率", target: "≥95%" },
    ],
  },
  check({ row, place, scheme, form }) {
    if (place === undefined) return stray(row);
    const { group } = place;
    if (row.level1 === group.level1) return [];
    // “效果（30分）”: the points of a group stand behind its name.
    const printed = row.level1.replace(/\s+|[（(][^（()）]*分[)）]$/g, "");
    if ([group.level1, ...group.synonyms].some((name) => classWord(name) === classWord(printed))) return [];
    // In the evaluation of a whole office 效果 holds whatever came of it.
    if (!form.own && !/指标$/.test(printed) && /^效[果益]$/.test(printed)) return [];
    // Some provinces count 满意度 among what came of the work.
    if (!form.own && place.class.measures === "satisfaction" && /^效益/.test(printed)) return [];
    // Nor has it a 满意度 of its own where 效益 holds it: 效益指标—满意度.
    if (!form.own && /^效[果益](指标)?$/.test(printed) && row.level2.trim() === "满意度") return [];
    // Another county's form has 一级 of its own; those that say what they hold are told by their words.
    // The name of the row itself is none of them.
    const isName = printed !== "" && printed !== row.level2 && printed === row.level3;
    if (!form.own && findGroup(scheme, printed) === undefined && !isName && !clash(printed, row.level2)) return [];
    // What Hebei calls 效果 others call 效益.
    const level1 = group.level1 === "效果指标" && !form.own ? "效益指标" : group.level1;
    const moved = printed === "" ? "没有写一级指标" : `一级指标写的是“${printed}”`;
    return [
      {
        message: `二级指标放错了一级。“${row.level2}”属于“${level1}”，${moved}。`,
        field: "level1",
        printed,
        expected: level1,
        fix: { kind: "move-class", label: `移到“${level1}”`, level1 },
      },
    ];
  },
};
