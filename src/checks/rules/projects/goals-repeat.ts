import type { ProjectRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { plain } from "../../words/similar.ts";

/** Shorter words may rightly say both. */
const LONG = 12;

export const goalsRepeat: ProjectRule = {
  id: "projects.goals-repeat",
  title: "两条绩效目标一样，或者照抄用途",
  severity: "warning",
  why: "同一句话印两遍，读者看得出是复制的。",
  scope: "project",
  // A self-evaluation prints each goal again as what became of it.
  needs: { kinds: ["disclosure", "performance", "tables", "overall"] },
  examples: {
    bad: [
      { goals: ["1、按时发放补贴，群众满意。", "2、按时发放补贴，群众满意。"] },
      { goals: ["管好5座水库。", "安全度汛。", "管好5座水库"] },
      { goals: ["（1）维护路灯620盏", "（2）维护路灯620盏。"] },
      { purpose: "用于维护镇区道路的全部路灯。", goals: ["1、用于维护镇区道路的全部路灯"] },
    ],
    good: [
      { goals: ["按时发放补贴。", "群众满意。"] },
      { goals: ["", ""] },
      { purpose: "用于维护镇区道路的全部路灯。", goals: ["维护镇区道路的全部路灯620盏。"] },
      { purpose: "维护路灯", goals: ["维护路灯"] },
      { goals: ["管好5座水库。", "管好6座水库。"] },
    ],
  },
  check({ project }) {
    const seen = new Map<string, number>();
    const keys = project.goals.map(plain);
    const all = keys.join("");
    if (all.length >= LONG && all.length <= project.purpose.length && all === plain(project.purpose)) {
      return [
        {
          message: `绩效目标照抄用途。两处都是${quote(project.purpose)}，用途写钱花在哪里，目标写做到什么程度。`,
          severity: "info" as const,
          field: "goals.1",
          printed: project.goals.join(""),
        },
      ];
    }
    return project.goals.flatMap((goal, index) => {
      const key = keys[index] ?? "";
      const first = seen.get(key);
      if (key === "" || first === undefined) {
        if (key !== "") seen.set(key, index);
        return [];
      }
      return [
        {
          message: `两条绩效目标一样。第 ${index + 1} 条和第 ${first + 1} 条都是${quote(goal)}，改写，或者删掉一条。`,
          field: `goals.${index + 1}`,
          printed: goal,
          expected: project.goals[first] ?? "",
          fix: { kind: "remove-row" as const, label: `删掉第 ${index + 1} 条` },
        },
      ];
    });
  },
};
