import { useId, useState } from "react";
import { officeWords, rollOver } from "../../domain/index.ts";
import type { DraftSummary } from "../../session/index.ts";
import { chineseReason } from "../format/index.ts";
import { go, TODO } from "../navigation/index.ts";
import { Dialog, DialogLines, Problem } from "../parts/index.ts";
import { useWorkspace } from "../workspace/index.tsx";
import styles from "./new-year.module.css";
import { type YearChoice, YearChoices, yearProblem } from "./year-choices.tsx";

/** Prepares the next year from a draft of this machine. The old draft stays as it is. */
export function NewYearDialog({ from, onClose }: { readonly from: DraftSummary; readonly onClose: () => void }) {
  const { shelf, layouts } = useWorkspace();
  const [choice, setChoice] = useState<YearChoice>({ year: String(from.year + 1), values: "empty" });
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string>();
  const id = useId();

  const create = async () => {
    setAsked(true);
    if (yearProblem(choice.year, from.year) !== undefined) return;
    try {
      const session = await shelf.open(from.id);
      const { draft } = session.state();
      await session.close();
      const learnt = layouts.find((layout) => layout.id === draft.templateId)?.learnt === true;
      const moved = { values: choice.values, year: Number(choice.year) };
      const next = rollOver(draft, learnt ? { ...moved, words: officeWords(draft) } : moved);
      await shelf.add(next);
      go({ page: "draft", id: next.id, spot: TODO });
    } catch (error) {
      setProblem(chineseReason(error) ?? "没有写进这台电脑，可能是磁盘满了。腾出空间后再按一次。");
    }
  };

  return (
    <Dialog
      title="编制下一年"
      onClose={onClose}
      onSubmit={() => void create()}
      answer={`编制 ${choice.year} 年`}
      aside={problem === undefined ? null : <Problem>{problem}</Problem>}
    >
      <p className={styles.lead}>
        由“{from.title || from.agency}”另建一份，原来的不动。项目、目标和文字带过来；收支等章节由新数重新写成。
      </p>
      <DialogLines>
        <YearChoices id={id} from={from.year} choice={choice} asked={asked} onChange={setChoice} />
      </DialogLines>
    </Dialog>
  );
}
