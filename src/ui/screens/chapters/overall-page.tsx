import { setOverallGoal, setSafeguards } from "../../../session/index.ts";
import { ParagraphsField, SubGoals } from "../../forms/index.ts";
import { useDraft, useSession } from "../../session/index.ts";

/** 第一部分: the office's overall goal, its parts, how they are secured. */
export function OverallPage() {
  const session = useSession();
  const { goal, safeguards } = useDraft().overall;
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
    </>
  );
}
