import type { ProjectsRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { shareIn } from "../../words/similar.ts";
import { rememberByProject, tellingNames } from "../../words/telling-names.ts";

const NOTHING = [-1, 0] as const;

/** The other project of which the purpose speaks most, and how often. */
const look = rememberByProject((telling, summaries, index): readonly [number, number] => {
  const { purpose, namePairs } = summaries[index] ?? { purpose: "", namePairs: new Set<string>() };
  if (purpose === "" || namePairs.size === 0 || shareIn(namePairs, purpose) > 0) return NOTHING;
  const hits = new Map<number, number>();
  for (let i = 0; i + 1 < purpose.length; i++) {
    const other = telling.pairs.get(purpose.slice(i, i + 2));
    if (other !== undefined && other >= 0 && other !== index) hits.set(other, (hits.get(other) ?? 0) + 1);
  }
  const best = [...hits].sort((a, b) => b[1] - a[1])[0] ?? NOTHING;
  // Word for word the same is said by another rule.
  return summaries[best[0]]?.purpose === purpose ? NOTHING : best;
});

export const purposeForeign: ProjectsRule = {
  id: "projects.purpose-foreign",
  title: "用途说的是别的项目",
  severity: "warning",
  why: "用途里一个本项目的词都没有，说的全是另一个项目，是复制来的。",
  limits: { times: 3 },
  scope: "projects",
  examples: {
    bad: [
      {
        projects: [
          { name: "停车场建设", purpose: "信访接待、信访热线、节日信访值守", goals: ["缓解停车难。"] },
          { name: "信访维稳专项资金", purpose: "接访和稳定支出" },
        ],
      },
      {
        projects: [
          { name: "护林防火", purpose: "水库巡查、水库除险、水库值守" },
          { name: "水库管护", purpose: "水库巡查" },
        ],
      },
      {
        projects: [
          { name: "路灯维护费", purpose: "公厕改造11座、公厕保洁、公厕清掏" },
          { name: "公厕改造", purpose: "改造公厕" },
        ],
      },
    ],
    good: [
      {
        projects: [
          { name: "停车场建设", purpose: "建设停车场，方便信访群众停车" },
          { name: "信访维稳专项资金", purpose: "信访接待、信访专线" },
        ],
      },
      {
        projects: [
          { name: "护林防火", purpose: "巡山守卡" },
          { name: "水库管护", purpose: "水库巡查" },
        ],
      },
      {
        projects: [
          { name: "人员经费", purpose: "发放护林员工资" },
          { name: "护林防火", purpose: "巡护" },
        ],
      },
    ],
  },
  check({ summaries, limits }) {
    const telling = tellingNames(summaries);
    return summaries.flatMap(({ project }, index) => {
      const [other, times] = look(telling, summaries, index, NOTHING);
      if (times < (limits.times ?? 0)) return [];
      const name = summaries[other]?.project.name ?? "";
      return [
        {
          project: index,
          message: `用途说的是别的项目。${quote(project.purpose)}说的像是第 ${other + 1} 个项目${quote(name)}，写${quote(project.name)}自己的用途。`,
          field: "purpose",
          printed: project.purpose,
          expected: name,
        },
      ];
    });
  },
};
