import { setOverallGoal, setSafeguards } from "../../../session/index.ts";
import { ParagraphsField, SubGoals } from "../../forms/index.ts";
import { late } from "../../parts/index.ts";
import { useDraft, useSession, useSessionState } from "../../session/index.ts";

// The grid comes with the first project or with this page, not with the start.
const OverallIndicators = late(async () => (await import("./overall-indicators.tsx")).OverallIndicators);

/** 第一部分: the office's overall goal, its parts, how they are secured. */
export function OverallPage() {
  const session = useSession();
  const { goal, safeguards } = useDraft().overall;
  const printed = useSessionState((state) => state.layout.overallColumns.length > 0);
  return (
    <>
      <ParagraphsField
        label="总体绩效目标"
        help="一段一个意思"
        place={{ section: "overall", field: "overall.goal" }}
        paragraphs={goal}
        onChange={(paragraphs) => session.apply(setOverallGoal(paragraphs))}
      />
      <SubGoals />
      <ParagraphsField
        label="工作保障措施"
        help="一条一段"
        place={{ section: "overall", field: "overall.safeguards" }}
        paragraphs={safeguards}
        onChange={(paragraphs) => session.apply(setSafeguards(paragraphs))}
      />
      {printed ? <OverallIndicators /> : null}
    </>
  );
}
