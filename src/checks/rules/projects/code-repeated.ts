import type { ProjectsRule } from "../../rule.ts";
import { repeatedIn } from "../../words/repeated.ts";

const repeats = repeatedIn();

export const codeRepeated: ProjectsRule = {
  id: "projects.code-repeated",
  title: "项目编码重复",
  severity: "error",
  why: "一个编码只对一个项目，重复的一定有一个是复制来的。",
  scope: "projects",
  examples: {
    bad: [
      { projects: [{ code: "13099926A" }, { code: "13099926A" }] },
      { projects: [{ code: "13099926A" }, { code: "13099926B" }, { code: "13099926 A" }] },
      {
        projects: [
          { name: "甲", code: "555-0101-JQN-56G8" },
          { name: "乙", code: "555-0101-JQN-56G8" },
        ],
      },
    ],
    good: [
      { projects: [{ code: "13099926A" }, { code: "13099926B" }] },
      { projects: [{ code: "" }, { code: "" }] },
      { projects: [{ code: "555-0101-JQN-56G8" }, { code: "555-0101-JQN-UXGG" }] },
    ],
  },
  check({ summaries }) {
    return repeats(summaries.map(({ code }) => code)).map(({ index, first }) => ({
      project: index,
      message: `项目编码重复。“${summaries[index]?.project.code}”和第 ${first + 1} 个项目一样，照预算系统核对。`,
      field: "code",
      printed: summaries[index]?.project.code ?? "",
    }));
  },
};
