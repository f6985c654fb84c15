import { computedFigure, type Draft, difference, figureValue, sameAmount, sum } from "../../../domain/index.ts";

/** Two figures of the draft that were compared and agree. */
export interface Agreement {
  readonly words: string;
  readonly value: string;
}

/** What agrees among the figures. Only what really is two figures: an amount that is merely computed from its parts is none. */
export function agreements(draft: Draft): readonly Agreement[] {
  const value = (label: string) => figureValue(draft, label);
  const entered = (label: string) => draft.figures[label] ?? "";
  const change = (label: string) => difference(value(label), figureValue(draft, label, "last")) ?? "";
  const changes = ["人员经费", "日常公用经费", "项目支出"].map(change);
  const compared: readonly (readonly [words: string, a: string, b: string])[] = [
    ["收入＝支出", value("收入合计"), value("支出合计")],
    ["基本＋项目＝支出", entered("支出合计"), computedFigure(draft, "支出合计") ?? ""],
    ["人员＋公用＝基本", entered("基本支出"), computedFigure(draft, "基本支出") ?? ""],
    [`${draft.projects.length} 个项目＝项目支出`, entered("项目支出"), computedFigure(draft, "项目支出") ?? ""],
    ["第三章＝日常公用经费", value("机关运行经费"), value("日常公用经费")],
    ["三公各项＝三公合计", entered("三公经费合计"), computedFigure(draft, "三公经费合计") ?? ""],
    ["增减各项＝增减总额", change("支出合计"), changes.includes("") ? "" : (sum(changes) ?? "")],
  ];
  return compared.flatMap(([words, a, b]) => (sameAmount(a, b) ? [{ words, value: a }] : []));
}
