import { parseHeadingNumber, type SubGoal } from "../../../domain/index.ts";
import type { Paragraph } from "./items.ts";
import type { Ledger } from "./ledger.ts";

type Part = "content" | "target" | "indicators";

const OPENINGS: readonly (readonly [Part, RegExp])[] = [
  ["target", /^(分项)?绩效目标[:：]\s*/],
  ["indicators", /^(分项)?绩效指标[:：]\s*/],
  ["content", /^(工作|主要)(内容|任务)[:：]\s*/],
];

/**
 * Groups the paragraphs of 分项绩效目标 by their titles, which carry the numbers of the first of them; "绩效目标：" and
 * "绩效指标：" open the parts of a group. Every paragraph is in one of them; a paragraph that opens nothing continues
 * the part before.
 */
export function subGoalsOf(paragraphs: readonly Paragraph[], ledger: Ledger): readonly SubGoal[] {
  const goals: { id: string; title: string; content: string[]; target: string[]; indicators: string[] }[] = [];
  let part: Part = "content";
  let level: number | undefined;
  let count = 0;
  for (const paragraph of paragraphs) {
    const text = paragraph.text;
    const goal = goals[goals.length - 1];
    const opening = OPENINGS.find(([, pattern]) => pattern.test(text));
    if (goal && opening) {
      part = opening[0];
      const rest = text.replace(opening[1], "");
      if (rest === "") ledger.label(paragraph, `overall.subGoals.${goal.id}.${part}`);
      else {
        goal[part].push(rest);
        ledger.take(paragraph, `overall.subGoals.${goal.id}.${part}`);
      }
      continue;
    }
    const number = parseHeadingNumber(`${paragraph.numbering ?? ""}${text}`);
    const isNext = number !== undefined && (level === undefined || (number.level === level && number.n === count + 1));
    if (goal === undefined || isNext) {
      if (number) {
        level = number.level;
        count = number.n;
      }
      const id = `s${goals.length + 1}`;
      goals.push({ id, title: number?.rest ?? text, content: [], target: [], indicators: [] });
      part = "content";
      ledger.take(paragraph, `overall.subGoals.${id}.title`);
    } else {
      goal[part].push(text);
      ledger.take(paragraph, `overall.subGoals.${goal.id}.${part}`);
    }
  }
  return goals;
}
