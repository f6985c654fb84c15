import { onceOfEach, whileSame } from "../../once.ts";
import type { ProjectsRule } from "../../rule.ts";
import type { ProjectSummary } from "../../summary.ts";
import { quote } from "../../words/quote.ts";
import { pairs, shareIn } from "../../words/similar.ts";

const NOTHING = [-1, 0] as const;
const SEVERAL = -1;

/** The project whose name has a pair of characters, by its index; again only where a project was named, added or moved. */
const ownersOf = whileSame((names: readonly string[]): ReadonlyMap<string, number> => {
  const owners = new Map<string, number>();
  for (const [index, name] of names.entries())
    for (const pair of pairs(name)) owners.set(pair, owners.has(pair) ? SEVERAL : index);
  return owners;
});

/** The other project of which the purpose speaks most, and how often. */
const spokenOf = onceOfEach(
  ({ purpose, namePairs }: ProjectSummary, owners: ReadonlyMap<string, number>): readonly [number, number] => {
    // From here on no pair is of the project's own name.
    if (purpose === "" || namePairs.size === 0 || shareIn(namePairs, purpose) > 0) return NOTHING;
    const hits = new Map<number, number>();
    for (let i = 0; i + 1 < purpose.length; i++) {
      const other = owners.get(purpose.slice(i, i + 2)) ?? SEVERAL;
      if (other !== SEVERAL) hits.set(other, (hits.get(other) ?? 0) + 1);
    }
    return [...hits].sort((a, b) => b[1] - a[1])[0] ?? NOTHING;
  },
);

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
          "停车场建设|用途=信访接待、信访热线、节日信访值守|目标=缓解停车难。",
          "信访维稳专项资金|用途=接访和稳定支出",
        ],
      },
      { projects: ["护林防火|用途=水库巡查、水库除险、水库值守", "水库管护|用途=水库巡查"] },
      { projects: ["路灯维护费|用途=公厕改造11座、公厕保洁、公厕清掏", "公厕改造|用途=改造公厕"] },
    ],
    good: [
      { projects: ["停车场建设|用途=建设停车场，方便信访群众停车", "信访维稳专项资金|用途=信访接待、信访专线"] },
      { projects: ["护林防火|用途=巡山守卡", "水库管护|用途=水库巡查"] },
      { projects: ["人员经费|用途=发放护林员工资", "护林防火|用途=巡护"] },
    ],
  },
  check({ summaries, limits }) {
    const owners = ownersOf(summaries.map(({ project }) => project.name));
    const spoken = spokenOf(summaries, owners);
    return summaries.flatMap((summary, index) => {
      const [at, times] = spoken[index] ?? NOTHING;
      const { project } = summary;
      const other = summaries[at];
      // Word for word the same is said by another rule.
      if (other === undefined || times < (limits.times ?? 0) || other.purpose === summary.purpose) return [];
      const { name } = other.project;
      return [
        {
          project: index,
          message: `用途说的是别的项目。${quote(project.purpose)}说的像是第 ${at + 1} 个项目${quote(name)}，写${quote(project.name)}自己的用途。`,
          field: "purpose",
          printed: project.purpose,
          expected: name,
        },
      ];
    });
  },
};
