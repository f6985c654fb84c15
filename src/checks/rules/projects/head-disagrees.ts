import { compare, type Project, printTarget } from "../../../domain/index.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { alike, isSlip, type Said, saidOf, tellingOf } from "../../words/counted.ts";
import { inBase, isShare, isVague, MONEY } from "../../words/quantities.ts";
import { around } from "../../words/quote.ts";
import { doings, isBare, withoutPlaces } from "../../words/same-thing.ts";
import { quantityOf } from "../../words/targets.ts";

/** Shortest run of characters that names one thing. */
const TELLS = 3;
/** From here on nothing else can be meant: 老旧供水管网更换. */
const SAME = 6;

function toldOf(project: Project): readonly Said[] {
  const counts = saidOf(project).filter(({ count: { unit } }) => unit !== MONEY && unit !== "%" && unit !== "‰");
  const differ = counts.some((one, at) =>
    counts.some(({ count: { unit, value }, field }, i) => {
      return i > at && unit === one.count.unit && value !== one.count.value && field !== one.field;
    }),
  );
  if (!differ) return [];
  return counts.filter(({ text, count }) => !isShare(text, count) && !isVague(text, count)).map(withoutPlaces);
}

const fieldOf = ({ field }: Said): string => field.replace(/\.\d+$/, "");

/** True where a row of the table counts the same thing, and agrees with one of the two. */
function rowTells(project: Project, one: Said, other: Said): string | undefined {
  for (const row of project.indicators) {
    const target = quantityOf(row);
    if (target === undefined) continue;
    const { value, unit } = inBase(target.value, target.unit);
    const about = tellingOf(row);
    const speaks = alike(one.words, about) >= TELLS && alike(other.words, about) >= TELLS;
    const agrees = [one, other].some(({ count }) => compare(count.value, value) === 0);
    if (unit === one.count.unit && speaks && agrees) return printTarget(row.target);
  }
  return undefined;
}

const BOTH = (purpose: string, goal: string) => ({ purpose, goals: [goal] });

export const headDisagrees: ProjectRule = {
  id: "projects.head-disagrees",
  title: "用途和目标里的数不同",
  severity: "warning",
  why: "同一件事在用途、概况和目标里说了几遍，改了一处没有改另一处。",
  scope: "project",
  behind: { rules: ["projects.goal-numbers"], at: "pair" },
  examples: {
    bad: [
      BOTH("聘用耕地保护巡查员160名。", "聘用106名巡查员，及时制止违法占地。"),
      {
        ...BOTH("用于3个示范社区创建。", "创建综合减灾示范社区5个。"),
        rows: [{ name: "创建社区数量", description: "创建示范社区数量", target: "=3个" }],
      },
      {
        ...BOTH("用于南寨、西河头4个村老旧供水管网更换。", "完成6个行政村老旧供水管网更换。"),
        rows: ["老旧供水管网更换村数|=6个"],
      },
    ],
    good: [
      BOTH("聘用耕地保护巡查员160名。", "聘用160名巡查员，及时制止违法占地。"),
      BOTH("补助村卫生室标准化建设21个。", "村卫生室标准化建设验收12个，补助21个。"),
      { ...BOTH("发放护林员24人工资。", "培训护林员42人。"), rows: ["护林员人数|24人"] },
      BOTH("用于92名在职村干部报酬。", "113名离任村干部补贴发放到位。"),
      { goals: ["92名村干部报酬到位。", "29名村干部养老补贴到位。"] },
      BOTH("公厕管护36座。", "改造公厕63座，公厕管护36座。"),
    ],
  },
  check({ project, overall }) {
    if (overall) return [];
    const told = toldOf(project);
    const found: Found[] = [];
    for (const [at, one] of told.entries()) {
      for (const other of told.slice(at + 1)) {
        const { count } = other;
        if (one.count.unit !== count.unit || one.count.value === count.value) continue;
        if (fieldOf(one) === fieldOf(other) || compare(one.count.value, count.value) === 0) continue;
        const same = alike(one.words, other.words);
        if (same < TELLS || !isBare(one.words, other.words, same) || doings(one) !== doings(other)) continue;
        // One of the numbers stands in the other text as well: there they are told apart.
        const both = (a: Said, b: Said) =>
          told.some((said) => fieldOf(said) === fieldOf(b) && compare(said.count.value, a.count.value) === 0);
        if (both(one, other) || both(other, one)) continue;
        const row = rowTells(project, one, other);
        if (row === undefined && same < SAME && !isSlip(one.count.value, count.value)) continue;
        const also = row === undefined ? "" : `指标值是“${row}”，`;
        found.push({
          message: `${one.word}和${other.word}里的数不同。${one.word}写的是${around(one.text, one.count.index, one.count.length)}，${other.word}写的是${around(other.text, count.index, count.length)}，${also}核对后改其中一处。`,
          field: other.field,
          printed: count.printed,
          expected: one.count.printed,
        });
      }
    }
    return found.slice(0, 2);
  },
};
