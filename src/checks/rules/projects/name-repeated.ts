import type { Project } from "../../../domain/index.ts";
import type { ProjectsRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { repeatedIn } from "../../words/repeated.ts";

/** Who carries it out, by what the head prints. */
const officesOf = ({ agencyHeader = "", extra = {}, code }: Project): readonly string[] => [
  code,
  agencyHeader,
  ...Object.entries(extra).flatMap(([label, text]) => (/单位/.test(label) ? [text] : [])),
];

function isOfOthers(first: Project | undefined, other: Project): boolean {
  return first !== undefined && officesOf(first).join("|") !== officesOf(other).join("|");
}

const repeats = repeatedIn();

export const nameRepeated: ProjectsRule = {
  id: "projects.name-repeated",
  title: "项目重复",
  severity: "error",
  why: "两个项目同名，读者会以为同一笔钱公开了两遍。",
  scope: "projects",
  examples: {
    bad: [
      { projects: ["村级公厕改造", "村级公厕改造"] },
      { projects: ["护林防火", "水库管护", " 护林防火"] },
      { projects: ["村级组织运转经费（办公）", "村级组织运转经费(办公)"] },
    ],
    good: [
      { projects: ["村级公厕改造", "村级公厕管护"] },
      { projects: ["", ""] },
      { projects: ["污染防治资金（中央）", "污染防治资金（省级）"] },
    ],
  },
  check({ summaries }) {
    return repeats(summaries.map(({ name }) => name)).flatMap(({ index, first }) => {
      const project = summaries[index]?.project;
      if (project === undefined) return [];
      return [
        {
          project: index,
          message: `项目重复。${quote(project.name)}和第 ${first + 1} 个项目同名，改名，或者删掉一个。`,
          field: "name",
          printed: project.name,
          // Two offices may carry out one project, each by a table of its own.
          ...(isOfOthers(summaries[first]?.project, project) ? { severity: "info" as const } : {}),
        },
      ];
    });
  },
};
