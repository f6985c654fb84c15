import type { RollOverChoice } from "../../domain/index.ts";
import { isYear } from "../format/index.ts";
import { Choice, DialogLine, Hint } from "../parts/index.ts";
import { noYear, YearLine } from "./head-lines.tsx";

/** What is typed into the lines of a new year. */
export interface YearChoice {
  readonly year: string;
  readonly values: RollOverChoice["values"];
}

/** The sentence for a year that cannot follow; undefined where it can. */
export function yearProblem(year: string, from: number): string | undefined {
  if (!isYear(year)) return noYear(from + 1);
  return Number(year) > from ? undefined : `要比 ${from} 年晚。`;
}

/** The lines "年度" and "数值" of a dialog that prepares a new year. */
export function YearChoices({
  id,
  from,
  choice,
  asked,
  onChange,
}: {
  /** Prefix of the ids of its fields. */
  readonly id: string;
  /** The year of the draft it starts from. */
  readonly from: number;
  readonly choice: YearChoice;
  /** Whether the button was pressed already: before that nothing is complained about. */
  readonly asked: boolean;
  readonly onChange: (choice: YearChoice) => void;
}) {
  const problem = yearProblem(choice.year, from);
  const gap = problem === undefined && Number(choice.year) > from + 1;
  return (
    <>
      <YearLine
        id={`${id}year`}
        value={choice.year}
        problem={asked ? problem : undefined}
        onChange={(year) => onChange({ ...choice, year })}
      >
        {gap ? <Hint>中间隔了一年以上，“上年”一列放的是 {from} 年的数，核对后再用。</Hint> : null}
      </YearLine>
      <DialogLine label="数值">
        <div role="radiogroup" aria-label="数值">
          <Choice
            name={`${id}values`}
            checked={choice.values === "empty"}
            onChoose={() => onChange({ ...choice, values: "empty" })}
            note="旁边留着上年的数对照"
          >
            空着重填
          </Choice>
          <Choice
            name={`${id}values`}
            checked={choice.values === "keep"}
            onChoose={() => onChange({ ...choice, values: "keep" })}
            note="变化少的项目多时省事，逐个核对"
          >
            先照上年
          </Choice>
        </div>
      </DialogLine>
    </>
  );
}
