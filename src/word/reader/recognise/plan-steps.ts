import type { PlanStep } from "../../../domain/index.ts";

/** How a plan of spending writes its dates and percents, each alone or both in one cell. */

export const DATE =
  /^(20\d\d年)?(\d{1,2}月(底|末|份|\d{1,2}日)?(前)?|(第)?[一二三四1234]季度(末|底)?|上半年|前三季度|年底|全年)$/;
export const PERCENT = /^[\d０-９]{1,3}([.．][\d０-９]+)?[%％]?$/;
/** "10月底：75%" in one cell. */
export const BOTH = /^([^\d%％]{2,6}|(?:20\d\d年)?\d{1,2}月.{0,3}?)[:：]?(\d{1,3}(?:[.．]\d+)?[%％])$/;

/** "一季度25%，上半年50%，全年100%" in one cell; none where a part of it is something else. */
export function stepsIn(text: string): readonly PlanStep[] {
  const parts = text.split(/[，,、；;。\s]+/).filter((part) => part !== "");
  const steps = parts.flatMap((part) => {
    const [, by, percent] = BOTH.exec(part) ?? [];
    return by !== undefined && percent !== undefined && DATE.test(by) ? [{ by, percent }] : [];
  });
  return steps.length === parts.length ? steps : [];
}
