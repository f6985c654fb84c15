import { isDecimal, sameAmount } from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { alike, plain } from "../../words/similar.ts";

const LIST = /项目支出[^。；]{0,60}?(?:主要为|主要是|主要用于|包括|分别为|分别是)([^。；]+)/;
/** “路灯维护费38.20万元”, where a list may end. */
const ITEM = /^\s*(.{3,}?)(\d+(?:\.\d+)?)万元(?:等|等等)?\s*$/;
/** From here on a name of a list is that of a project; and by so much it is more like it than the next. */
const [SAME, SURER] = [0.5, 0.15];

/** Every pair of neighbouring characters: names in the text are shortened, generic words tell them apart too. */
function allPairs(name: string): ReadonlySet<string> {
  const text = plain(name);
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
}

const PROJECTS = [
  { name: "村级保洁经费", budget: ["110.00", "110.00", ""] },
  { name: "路灯维护费", budget: ["38.20", "38.20", ""] },
  { name: "护林员补贴经费", budget: ["42.60", "42.60", ""] },
] as const;
const say = (list: string) => ({ projects: PROJECTS, texts: { spending: [`项目支出190.80万元，主要为${list}。`] } });

export const listedProjects: DocumentRule = {
  id: "document.listed-projects",
  title: "文字和表的项目金额不同",
  severity: "error",
  why: "文字里逐个列了项目的金额，绩效目标表的预算却是另一个数。",
  scope: "document",
  examples: {
    bad: [
      say("村级保洁经费101万元、路灯维护费38.20万元、便民大厅租金8万元等"),
      say("村级保洁经费110万元，路灯维护费32.80万元，护林员补贴42.60万元"),
      say("护林员补贴24.60万元，公厕改造2万元，路灯维护费38.20万元"),
    ],
    good: [
      say("村级保洁经费、路灯维护费、便民大厅租金等"),
      say("村级保洁经费110万元，路灯维护38.20万元，护林员补贴42.6万元"),
      say("保障机关运转、服务群众、改善环境"),
      { projects: PROJECTS, texts: { spending: ["项目支出190.80万元。"] } },
    ],
  },
  check({ draft, summaries }) {
    return draft.narrative.spending.flatMap((text, i): readonly Found[] => {
      const list = summaries.length === 0 ? undefined : LIST.exec(text)?.[1];
      const known = (list ?? "").split(/[、，,]/).flatMap((item) => {
        const [, name = "", amount = ""] = ITEM.exec(item) ?? [];
        if (name === "") return [];
        const pairs = allPairs(name);
        const [best, next] = summaries
          .map((summary) => ({ summary, score: alike(pairs, allPairs(summary.name)) }))
          .sort((a, b) => b.score - a.score);
        if (best === undefined || best.score < SAME || best.score - (next?.score ?? 0) < SURER) return [];
        return [{ name, amount, summary: best.summary }];
      });
      // One alone may be a sum that is only called alike.
      if (known.length < 2) return [];
      return known.flatMap(({ name, amount, summary: { total, project } }): readonly Found[] => {
        if (!isDecimal(total) || sameAmount(amount, total)) return [];
        return [
          {
            section: "spending",
            field: `paragraph.${i + 1}`,
            message: `文字和表的金额不同。文字里${quote(name)}是 ${amount} 万元，绩效目标表${quote(project.name)}是 ${total}，核对。`,
            printed: amount,
            expected: total,
          },
        ];
      });
    });
  },
};
