import type { Found, ProjectsRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { alike } from "../../words/similar.ts";

const GOAL = "按时清运生活垃圾，村庄干净整洁，群众满意。";

export const goalsCopied: ProjectsRule = {
  id: "projects.goals-copied",
  title: "绩效目标和别的项目一样",
  severity: "warning",
  why: "目标一字不差，多半是复制过来没有改，读者看得出来。",
  limits: { length: 12, alike: 0.4 },
  scope: "projects",
  examples: {
    bad: [
      {
        projects: [
          { name: "生活垃圾清运", goals: [GOAL] },
          { name: "村级公厕改造", goals: [GOAL] },
        ],
      },
      {
        projects: [
          { name: "污染防治（中央）", goals: [GOAL] },
          { name: "污染防治（省级）", goals: [`1.${GOAL}`] },
        ],
      },
      {
        projects: [
          { name: "空气监测站运维", goals: ["完成监测。把镇区的空气质量提上一个等次。"] },
          { name: "纪律检查", goals: ["把镇区的空气质量提上一个等次。受理群众举报。"] },
        ],
      },
    ],
    good: [
      {
        projects: [
          { name: "生活垃圾清运", goals: [GOAL] },
          { name: "村级公厕改造", goals: ["改造公厕11座，验收合格。"] },
        ],
      },
      {
        projects: [
          { name: "甲", goals: ["群众满意。"] },
          { name: "乙", goals: ["群众满意。"] },
        ],
      },
      {
        projects: [
          { name: "甲", goals: [] },
          { name: "乙", goals: [] },
        ],
      },
    ],
  },
  check({ summaries, limits }) {
    const length = limits.length ?? 0;
    const whole = new Map<string, number>();
    const sentences = new Map<string, number>();
    return summaries.flatMap((summary, index): readonly (Found & { readonly project: number })[] => {
      const { goals, project } = summary;
      const same = goals.length < length ? undefined : whole.get(goals);
      if (same !== undefined) {
        return [
          {
            project: index,
            message: `绩效目标和别的项目一样。${quote(project.goals[0] ?? "")}和第 ${same + 1} 个项目一字不差，写这个项目自己的目标。`,
            field: "goals.1",
            printed: project.goals.join(""),
            expected: summaries[same]?.project.name ?? "",
          },
        ];
      }
      if (goals.length >= length) whole.set(goals, index);
      return summary.sentences.flatMap(({ key, text, goal }) => {
        const first = sentences.get(key);
        if (first === undefined) {
          sentences.set(key, index);
          return [];
        }
        const other = summaries[first];
        // Sister projects (two batches of one fund) share sentences rightly.
        if (first === index || other === undefined || alike(summary.namePairs, other.namePairs) >= (limits.alike ?? 1))
          return [];
        return [
          {
            project: index,
            message: `目标里有别的项目的话。${quote(text)}在第 ${first + 1} 个项目${quote(other.project.name)}里也有，核对是不是复制来的。`,
            field: `goals.${goal}`,
            printed: text,
            expected: other.project.name,
          },
        ];
      });
    });
  },
};
