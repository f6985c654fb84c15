import { isDecimal, sameAmount } from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { publishesSome, showsChosen } from "../../words/published.ts";
import { quote } from "../../words/quote.ts";
import { alike, plain } from "../../words/similar.ts";

const LIST = /项目支出[^。；]{0,60}?(?:主要为|主要是|主要用于|包括|分别为|分别是)([^。；]+)/;
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
  title: "文字里的项目没有表",
  severity: "warning",
  why: "文字列了项目，第五章却没有它的绩效目标表，或者两处金额不同。",
  scope: "document",
  examples: {
    bad: [
      say("村级保洁经费、路灯维护费、便民大厅租金等"),
      say("村级保洁经费110万元，路灯维护费32.80万元，护林员补贴42.60万元"),
      say("村级保洁经费、护林员补贴经费、公厕改造、路灯维护费"),
    ],
    good: [
      say("村级保洁经费、路灯维护费、护林员补贴等"),
      say("村级保洁经费110万元，路灯维护38.20万元，护林员补贴42.6万元"),
      say("保障机关运转、服务群众、改善环境"),
      { projects: PROJECTS, texts: { spending: ["项目支出190.80万元。"] } },
    ],
  },
  check({ draft, summaries }) {
    return draft.narrative.spending.flatMap((text, i): readonly Found[] => {
      const list = LIST.exec(text)?.[1];
      if (list === undefined || summaries.length === 0) return [];
      const items = list
        .split(/[、，,]/)
        .map((item) => item.replace(/(等|等等)$/, "").trim())
        .filter((item) => item.length >= 3 && !/(本级支出|其他|其它|等项目|各项)/.test(item))
        .map((item) => {
          const amount = /(\d+(?:\.\d+)?)万元$/.exec(item)?.[1];
          const name = amount === undefined ? item : item.replace(/(\d+(?:\.\d+)?)万元$/, "");
          const pairs = allPairs(name);
          const [best, next] = summaries
            .map((summary) => ({ summary, score: alike(pairs, allPairs(summary.name)) }))
            .sort((a, b) => b.score - a.score);
          return { name, amount, best, sure: (best?.score ?? 0) - (next?.score ?? 0) >= 0.15 };
        });
      const known = items.filter(({ best }) => (best?.score ?? 0) >= 0.5);
      // Most must be projects, else the sentence lists something else.
      if (items.length < 2 || known.length * 2 < items.length || known.length < 2) return [];
      const place = { section: "spending", field: `paragraph.${i + 1}` };
      return items.flatMap(({ name, amount, best, sure }): readonly Found[] => {
        if (best === undefined || best.score < 0.3) {
          // Only where the form shows every project does one lack its table.
          if (publishesSome(draft) || showsChosen(draft)) return [];
          return [
            {
              ...place,
              message: `文字里的项目没有表。${quote(name)}在项目支出里列了，第五章没有它的绩效目标表，加表，或者改文字。`,
              printed: name,
            },
          ];
        }
        const { total, project } = best.summary;
        if (best.score < 0.5 || !sure || amount === undefined || !isDecimal(total) || sameAmount(amount, total))
          return [];
        return [
          {
            ...place,
            message: `文字和表的金额不同。文字里${quote(name)}是 ${amount} 万元，绩效目标表${quote(project.name)}是 ${total}，核对。`,
            severity: "error",
            printed: amount,
            expected: total,
          },
        ];
      });
    });
  },
};
