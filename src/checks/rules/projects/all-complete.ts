import type { ProjectRule } from "../../rule.ts";
import { numberOf } from "../../words/printed-number.ts";
import { completionColumn } from "../../words/self-evaluation.ts";
import { isAtLeast, quantityOf } from "../../words/targets.ts";

const row = (target: string, completion: string) => ({ name: "养护里程", target, extra: { 实际完成值: completion } });
const LEAST = 4;

export const allComplete: ProjectRule = {
  id: "projects.all-complete",
  title: "完成值全是 100%",
  severity: "info",
  why: "数量、满意度和时间都写 100%，没有说到底完成多少，像是没有数就填的。",
  scope: "project",
  examples: {
    bad: [
      { rows: [row("≥12公里", "100%"), row("≥95%", "100%"), row("≤10月份", "100%"), row("≥92%", "100%")] },
      { rows: [row("=60株", "100%"), row("=4次", "100%"), row("≤24万元", "100%"), row("≥92%", "100.00%")] },
      {
        rows: [row("=60株", "100%"), row("=4次", "100%"), row("是", "100%"), row("=100%", "100%"), row("≥1人", "100%")],
      },
    ],
    good: [
      { rows: [row("=100%", "100%"), row("=100%", "100%"), row("=100%", "100%"), row("=100%", "100%")] },
      { rows: [row("≥12公里", "12公里"), row("≥95%", "100%"), row("≤10月份", "9月"), row("≥92%", "96%")] },
      { rows: [row("≥12公里", "100%")] },
      { rows: ["养护里程|≥12公里"], form: { columns: ["target"] } },
    ],
  },
  check({ project }) {
    const label = completionColumn(project);
    const rows = project.indicators.filter(({ level3 }) => level3.trim() !== "");
    if (label === undefined || rows.length < LEAST) return [];
    const full = (printed: string) => /[%％]/.test(printed) && Number(numberOf(printed)) === 100;
    if (!rows.every(({ extra }) => full(extra?.[label] ?? ""))) return [];
    const counted = rows.filter((item) => {
      const target = quantityOf(item);
      return target !== undefined && (target.unit !== "%" || (isAtLeast(target.symbol) && target.number < 100));
    });
    if (counted.length < 2) return [];
    return [
      {
        message: `完成值全是 100%。${rows.length} 行“${label}”都写 100%，目标里有公里、次数这样的数，写实际完成的数。`,
        field: "indicators",
        printed: "100%",
      },
    ];
  },
};
