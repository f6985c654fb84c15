import { expect, it } from "vitest";
import { overallTable } from "../../overall-table.ts";
import { summarise } from "../../summary.ts";
import { goalsCopied } from "./goals-copied.ts";

function pointsAt(...projects: readonly (readonly [name: string, purpose: string, goals: readonly string[]])[]) {
  const overall = { goal: [], subGoals: [], safeguards: [], indicators: [] };
  const blank = overallTable({ overall, unrecognised: [], parts: [] });
  const summaries = projects.map(([name, purpose, goals]) => summarise({ ...blank, name, purpose, goals }));
  return goalsCopied
    .check({ summaries, facts: undefined as never, limits: goalsCopied.limits ?? {} })
    .map(({ project }) => project + 1);
}

const CLEAN = "按时清运生活垃圾，保持村庄干净整洁，群众满意。";

it("points at the project that the words do not belong to, else at the later one", () => {
  expect(pointsAt(["公厕改造", "", [CLEAN]], ["生活垃圾清运", "清运生活垃圾", [CLEAN]])).toEqual([1]);
  expect(pointsAt(["生活垃圾清运", "清运生活垃圾", [CLEAN]], ["公厕改造", "", [CLEAN]])).toEqual([2]);
  expect(pointsAt(["公厕改造", "", [CLEAN]], ["路灯安装", "", [CLEAN]])).toEqual([2]);
  const shared = "完成配备所需器材和办公用品的各项采购工作。";
  expect(
    pointsAt(["退役军人服务站", "", [shared, "提高武装部规范水平。"]], ["武装部规范运行", "", [shared, "加强监督。"]]),
  ).toEqual([1]);
});
