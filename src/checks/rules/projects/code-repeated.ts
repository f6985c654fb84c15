import type { ProjectsRule } from "../../rule.ts";

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
    const seen = new Map<string, number>();
    return summaries.flatMap(({ code, project }, index) => {
      const first = code === "" ? undefined : seen.get(code);
      if (first === undefined) {
        seen.set(code, index);
        return [];
      }
      return [
        {
          project: index,
          message: `项目编码重复。“${project.code}”和第 ${first + 1} 个项目一样，照预算系统核对。`,
          field: "code",
          printed: project.code,
        },
      ];
    });
  },
};
