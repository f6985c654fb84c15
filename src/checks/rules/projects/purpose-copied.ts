import type { ProjectsRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { repeatedIn } from "../../words/repeated.ts";

const LONG = "用于清运各村生活垃圾和村庄日常保洁";

const repeats = repeatedIn();

export const purposeCopied: ProjectsRule = {
  id: "projects.purpose-copied",
  title: "用途和别的项目一样",
  severity: "warning",
  why: "两个项目的用途一字不差，多半是复制过来没有改。",
  limits: { length: 10 },
  scope: "projects",
  examples: {
    bad: [
      { projects: [{ purpose: LONG }, { purpose: LONG }] },
      { projects: [{ purpose: `${LONG}。` }, { purpose: "用于护林防火巡查和物资储备。" }, { purpose: LONG }] },
      {
        projects: [
          { name: "甲", purpose: `1、${LONG}` },
          { name: "乙", purpose: LONG },
        ],
      },
    ],
    good: [
      { projects: [{ purpose: LONG }, { purpose: `${LONG}二期` }] },
      { projects: [{ purpose: "发放工资" }, { purpose: "发放工资" }] },
      { projects: [{ purpose: "" }, { purpose: "" }] },
    ],
  },
  check({ summaries, limits }) {
    return repeats(summaries.map(({ purpose }) => purpose)).flatMap(({ index, first }) => {
      const { project, purpose } = summaries[index] ?? {};
      if (project === undefined || purpose === undefined || purpose.length < (limits.length ?? 0)) return [];
      return [
        {
          project: index,
          message: `用途和别的项目一样。${quote(project.purpose)}和第 ${first + 1} 个项目一字不差，写这个项目自己的用途。`,
          field: "purpose",
          printed: project.purpose,
          expected: summaries[first]?.project.name ?? "",
        },
      ];
    });
  },
};
