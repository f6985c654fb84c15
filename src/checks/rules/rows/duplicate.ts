import { type Indicator, type Project, printTarget, termOf } from "../../../domain/index.ts";
import { isPlaceholder } from "../../engine.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { kindOfUnit } from "../../words/counted.ts";
import { quote } from "../../words/quote.ts";
import { plain } from "../../words/similar.ts";
import { isRateName, type Quantity, quantityOf } from "../../words/targets.ts";

/** Words that say that something is counted, and tell nothing of what: 慰问人次 and 慰问人数, 巡查次数 and 动态巡查次数. */
const COUNTING =
  /(数量|长度|里程|人次|场次|户次|月份数|规模|情况|[个人次场座户天台套部辆件处月条项家份亩]?数)$|^(全年|年度|开展|完成|组织|举办|实施|聘用|配备|发放|实际|反映)/g;
/** Words that tell nothing wherever they stand, and those that are said in two ways. */
const NOTHING = /(全[县镇乡区市]|辖区|本级|小型|的)/g;
const core = (name: string) =>
  plain(name.replace(/[（(][^（()）]*[)）]/g, ""))
    .replace(NOTHING, "")
    .replace("满意程度", "满意度")
    .replace("行政村", "村")
    .replace(COUNTING, "")
    .replace(COUNTING, "");
/** The characters without the verb, wherever it stands: 补助发放, 发放补助. */
const bag = (text: string) => [...text.replace(/发放|开展|完成|组织|举办|聘用|配备|实施/g, "")].sort().join("");

/** Units that count the same: 次 and 场, 个 and whatever is counted one by one. */
function alike(a: string, b: string): boolean {
  if (a === b) return true;
  if (/[%‰元/]/.test(a + b)) return false;
  return a === "个" || b === "个" || (kindOfUnit(a) !== "" && kindOfUnit(a) === kindOfUnit(b));
}

/** The rows of one table by what they count, as far as it was read. */
type Counted = Map<string, number>;

/** A row before under a name that says the same thing: one class, one value or two that cannot both hold, one unit. */
function sameThing(project: Project, row: Indicator, index: number, counted: Counted): readonly Found[] {
  const b = quantityOf(row);
  const right = core(row.level3);
  if (b === undefined || right.length < 2) return [];
  const about = `${termOf(row)} ${row.level2} `;
  const described = row.description.trim() === "" ? "" : core(row.description);
  const keys = [`${about}${bag(right)}`, ...(described.length < 4 ? [] : [`${about}${bag(described)} as told`])];
  const [named = "", told = ""] = keys;
  // The name of one row is what the other's description says.
  const found = counted.get(named) ?? counted.get(`${named} as told`) ?? counted.get(told.replace(/ as told$/, ""));
  for (const key of keys) if (!counted.has(key)) counted.set(key, index);
  for (const first of [found, index - 1]) {
    const before = first === undefined ? undefined : project.indicators[first];
    if (first === undefined || before === undefined || !isSame(before, row, b, first === found)) continue;
    return [
      {
        message: `指标重复。${quote(row.level3)}和第 ${first + 1} 行${quote(before.level3)}说的是一件事，留一行。`,
        severity: "warning",
        indicator: index + 1,
        field: "level3",
        printed: row.level3,
        expected: `${before.level2} ${before.level3}`,
      },
    ];
  }
  return [];
}

function isSame(before: Indicator, row: Indicator, b: Quantity, keyed: boolean): boolean {
  const a = quantityOf(before);
  if (a === undefined || before.level2 !== row.level2 || termOf(before) !== termOf(row)) return false;
  const [left, right] = [core(before.level3), core(row.level3)];
  if (left.length < 2 || right.length < 2 || !alike(a.unit, b.unit)) return false;
  if (a.number === b.number) {
    return keyed || left === right || (a.unit === b.unit && (left.endsWith(right) || right.endsWith(left)));
  }
  // 达标率 of two things is two things: what tells them apart stands in front.
  const told =
    row.description !== "" && before.description !== "" && core(row.description) !== core(before.description);
  return left === right && !told && !isRateName(row.level3) && (a.unit === b.unit || a.unit === "个");
}

export const duplicate: ProjectRule = {
  id: "rows.duplicate",
  title: "指标重复",
  severity: "warning",
  why: "同一个指标写两遍，等于少写了一个，也会重复计分。",
  scope: "project",
  needs: { columns: ["level3"] },
  examples: {
    bad: [
      {
        rows: [
          { name: "巡查次数", target: "≥12次" },
          { name: "巡查次数", target: "≥12次" },
        ],
      },
      {
        rows: [
          { class: "社会效益指标", name: "家属满意度", target: "≥95%" },
          { class: "满意度", name: "家属满意度", target: "≥95%" },
        ],
      },
      {
        rows: [
          { class: "社会效益指标", name: "提升工作效率", target: "提高" },
          { class: "可持续影响指标", name: "提升工作效率", target: "健全" },
        ],
      },
      {
        rows: [
          { name: "动态巡查次数", target: "≥240次" },
          { name: "巡查次数", target: "≥240次" },
        ],
      },
      {
        rows: [
          { name: "送戏下乡演出", target: "24场" },
          { name: "送戏下乡演出场次", target: "20场" },
        ],
      },
      {
        rows: [
          { name: "演练次数", target: "=12次" },
          { name: "参演人次", target: "≥300人次" },
          { name: "演练场次", target: "=12场" },
        ],
      },
      {
        rows: [
          { name: "补助发放月数", target: "=12月" },
          { name: "发放补助月份数", target: "=12月" },
        ],
      },
      {
        rows: [
          { name: "涉及行政村数", description: "实施管网改造的行政村数量", target: "=6个" },
          { name: "管网改造村数", description: "完成改造的村", target: "=6个" },
        ],
      },
    ],
    good: [
      {
        rows: [
          { name: "村道养护里程", target: "≥12公里" },
          { name: "乡道养护里程", target: "≥12公里" },
        ],
      },
      {
        rows: [
          { name: "巡查次数", target: "≥12次" },
          { name: "培训次数", target: "≥12次" },
        ],
      },
      { rows: [{ name: "" }, { name: "" }] },
      {
        rows: [
          { name: "培训次数", target: "≥12次" },
          { name: "培训人数", target: "≥12人" },
        ],
      },
      {
        rows: [
          { name: "购置电脑数量", target: "5台" },
          { name: "购置打印机数量", target: "5台" },
        ],
      },
      {
        rows: [
          { name: "服务点", target: "15处", extra: { 指标类别: "长期绩效指标" } },
          { name: "服务点", target: "5处" },
        ],
      },
      {
        rows: [
          { name: "补贴人数", description: "退休人员人数", target: "≥30人" },
          { name: "补贴人数", description: "在职人员人数", target: "≥12人" },
        ],
      },
    ],
  },
  check({ project }) {
    const seen = new Map<string, number>();
    const counted: Counted = new Map();
    return project.indicators.flatMap((row, index): readonly Found[] => {
      const name = row.level3.replace(/\s+/g, "").replace(/^(绩效)?指标\d{1,2}[：:]/, "");
      if (name === "" || isPlaceholder(row)) return [];
      // The same indicator may stand among those of a longer term and those of the year.
      const key = `${termOf(row)} ${name}`;
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, index);
        return sameThing(project, row, index, counted);
      }
      const other = project.indicators[first];
      if (other === undefined) return [];
      const sameClass = other.level2 === row.level2;
      const told = plain(row.description) !== plain(other.description);
      // The same name for two groups of people is told apart by the description and the value.
      if (sameClass && told && printTarget(row.target) !== printTarget(other.target)) return [];
      return [
        {
          message: `指标重复。${quote(row.level3)}在第 ${first + 1} 行已经有了，改成别的指标，或者删掉一行。`,
          severity: sameClass && !told ? "error" : "warning",
          indicator: index + 1,
          field: "level3",
          printed: row.level3,
          expected: `${other.level2} ${other.level3}`,
          ...(sameClass && !told && printTarget(row.target) === printTarget(other.target)
            ? { fix: { kind: "remove-row" as const, label: "删掉这一行" } }
            : {}),
        },
      ];
    });
  },
};
