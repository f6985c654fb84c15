import { compare, printTarget } from "../../../domain/index.ts";
import { gathered } from "../../gathered.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { anyOf, indexIn, tableOf } from "../../words/any-of.ts";
import { alike, countedRows, type Said, saidOf, telling } from "../../words/counted.ts";
import { matchesIn } from "../../words/matches.ts";
import { around, quote } from "../../words/quote.ts";
import { isAtLeast, isAtMost } from "../../words/targets.ts";

/** Words beside a number that make it the most or the least there may be. */
const MOST = /(不超过|不高于|不大于|不多于|控制在|最多|至多|≤|不得超过|上限)[^，。；\d]{0,2}$/;
const LEAST = /(不少于|不低于|不小于|至少|最少|≥|达到|达|超过)$/;
const NOT = /(不|不得|未|没有|力争)(少于|低于|超过|达到|达|多于|高于)$/;
const INSIDE = /^(以内|以下|之内|内)/;
const ABOVE = /^(以上|及以上)/;

/** Without any of these beside the number nothing bounds it. */
const BOUNDS = tableOf("不控最至≤上≥达超");
const INSIDE_OR_ABOVE = tableOf("以之内及");

/** "≤" for a number that the words beside it make the most, "≥" for the least. */
function boundOf({ text, count }: Said): "≤" | "≥" | undefined {
  const before = text.slice(Math.max(0, count.index - 8), count.index);
  const after = text.slice(count.index + count.length, count.index + count.length + 4);
  if (indexIn(before, BOUNDS) === -1 && INSIDE_OR_ABOVE[after.charCodeAt(0)] !== 1) return undefined;
  if (MOST.test(before) || INSIDE.test(after)) return "≤";
  const least = LEAST.test(before) && !(NOT.test(before) && !/(不少于|不低于)$/.test(before));
  return least || ABOVE.test(after) ? "≥" : undefined;
}

/** The words of the clause up to a number, by which it is known for what a row asks. */
function clauseOf({ text, count }: Said): string {
  return telling(/[^，。；;、]*$/.exec(text.slice(Math.max(0, count.index - 24), count.index))?.[0] ?? "");
}

/** What the goal does away with: “消除56人以上大班额”, “杜绝较大安全事故”. */
const removes = anyOf("消除|杜绝|防止|避免|遏制|根除|消灭|清零");
const REMOVED = /(?:消除|杜绝|防止|避免|遏制|根除|消灭|清零)([^，。；;、\d]{0,2}(?:\d+人?以上)?([一-龥]{2,12}))/g;
const DEALT =
  /(消除|杜绝|防止|避免|治理|整改|排查|处置|处理|化解|清理|减少|下降|控制|培训|宣传|演练|检查|巡查|覆盖|率$)/;

function removedIn(goals: readonly string[]): readonly string[] {
  return gathered(goals, (goal) =>
    removes(goal) ? matchesIn(goal, REMOVED).map((found) => telling(found[2] ?? "")) : [],
  );
}

export const goalDirection: ProjectRule = {
  id: "projects.goal-direction",
  title: "目标说的方向和符号相反",
  severity: "warning",
  why: "目标写“不超过60元”，指标值写“≥60元”，同一个数一处是最多、一处是最少。",
  scope: "project",
  behind: {
    rules: ["values.bad-thing-lower", "values.cost-at-least", "values.good-rate-upper", "values.doubtful-sign"],
    at: "row",
  },
  needs: { columns: ["target"] },
  examples: {
    bad: [
      { goals: ["开展代耕代种，每亩补助不超过60元。"], rows: ["成本指标|每亩补助标准|≥60元"] },
      { goals: ["组织技能培训不少于300人。"], rows: ["技能培训人数|≤300人"] },
      { goals: ["再犯罪率控制在2%以内。"], rows: ["社会效益指标|在册对象再犯罪率|≥2%"] },
      { goals: ["消除超编班级。"], rows: ["社会效益指标|超编班级数|=10个"] },
    ],
    good: [
      { goals: ["开展代耕代种，每亩补助不超过60元。"], rows: ["成本指标|每亩补助标准|≤60元"] },
      { goals: ["组织技能培训300人以上。"], rows: ["技能培训人数|≥300人"] },
      { goals: ["消除安全隐患。"], rows: ["排查安全隐患|≥40处"] },
      { goals: ["消除超编班级。"], rows: ["社会效益指标|超编班级数|0个"] },
      { goals: ["60岁以上老人体检60人以内。"], rows: ["评审次数|≥60人"] },
    ],
  },
  check({ project, overall }) {
    if (overall) return [];
    const bounds = gathered(saidOf(project), (said) => {
      const bound = boundOf(said);
      return bound === undefined ? [] : [{ said, bound, words: clauseOf(said) }];
    });
    const removed = removedIn(project.goals);
    if (bounds.length === 0 && removed.length === 0) return [];
    return gathered(countedRows(project.indicators), ({ row, index, target, value, unit }): readonly Found[] => {
      const [bare = unit] = unit.split("/");
      const printed = printTarget(row.target);
      const sign = isAtLeast(target.symbol) ? "≥" : isAtMost(target.symbol) ? "≤" : undefined;
      const name = telling(row.level3);
      const found = { indicator: index + 1, field: "target", printed };
      const other = bounds.find(
        ({ said, bound, words }) =>
          sign !== undefined &&
          bound !== sign &&
          sameNumber(said, target.value, value, bare) &&
          alike(words, name) >= 2,
      );
      if (other !== undefined) {
        const { text, count } = other.said;
        const said = `${other.said.word}写的是${around(text, count.index, count.length)}，第 ${index + 1} 行是“${printed}”`;
        const expected = printed.replace(/^[≥>≤<]/, other.bound);
        return [{ ...found, message: `目标说的方向和符号相反。${said}，核对后改其中一处。`, expected }];
      }
      if (sign === "≤" || target.number === 0 || /[%‰元年月]/.test(unit) || DEALT.test(row.level3)) return [];
      const gone = removed.find((thing) => thing.length >= 2 && alike(thing, name) >= Math.min(3, thing.length));
      if (gone === undefined) return [];
      const message = `目标要消除的，指标值还有。绩效目标说要没有${quote(gone)}，第 ${index + 1} 行${quote(row.level3)}是“${printed}”，核对。`;
      return [{ ...found, message }];
    });
  },
};

/** The same number in the same unit, or money of a price: 60元 and 60元/亩. */
function sameNumber({ count }: Said, number: string, value: string, unit: string): boolean {
  if (count.unit === unit) return compare(count.value, value) === 0;
  return /元$/.test(unit) && count.printed.endsWith(unit) && count.number === number;
}
