import { useMemo, useState } from "react";
import type { Decided, LearntFile } from "../../../session/index.ts";
import { chineseReason } from "../../format/index.ts";
import { Banner, Button } from "../../parts/index.ts";
import { LearnDialog, useLearnt } from "../../workbench/learn/index.tsx";
import { useWorkspace } from "../../workspace/index.tsx";
import type { Candidate } from "./candidate.ts";
import styles from "./learn-offer.module.css";

const UNDECIDED: Decided = {};

/** A document without a tag is no template: what it is, and the way to make one of it. */
export function LearnOffer({
  candidate,
  onLearnt,
}: {
  readonly candidate: Candidate;
  readonly onLearnt: (bytes: Uint8Array) => void;
}) {
  const { templates } = useWorkspace();
  const [wanted, setWanted] = useState(false);
  const [refused, setRefused] = useState<string>();
  const file = useMemo(() => ({ name: `${candidate.name}.docx`, bytes: candidate.bytes }), [candidate]);
  const learning = useLearnt(wanted ? file : undefined, UNDECIDED);
  const take = async (learnt: LearntFile, decided: Decided) => {
    try {
      const changed = Object.keys(decided).length > 0;
      onLearnt(changed ? (await templates.learn(file.bytes, file.name, decided)).bytes : learnt.bytes);
    } catch (error) {
      setRefused(chineseReason(error) ?? "学到一半停了，再试一次。");
      setWanted(false);
    }
  };
  const problem = refused ?? (learning?.kind === "refused" ? learning.reason : undefined);
  return (
    <section className={styles.offer} aria-label="检查结果">
      <h2>这是一份印好的文件，不是模板</h2>
      <p>里面没有标记，用它导出，印出来的还是原来的文件。可以照它学成模板：会变的内容换成标记，别的一字不动。</p>
      <p>
        <Button disabled={learning?.kind === "learning"} onClick={() => setWanted(true)}>
          学它的样子
        </Button>
        <span className="quiet" role="status">
          {learning?.kind === "learning" ? "正在学" : ""}
        </span>
      </p>
      <p className="quiet">也可以在 Word 或 WPS 里自己打上标记，再换上来；标记见“标记表”。</p>
      {problem === undefined ? null : <Banner tone="error">{problem}</Banner>}
      {learning?.kind === "learnt" ? (
        <LearnDialog
          name={file.name}
          learnt={learning.learnt}
          decided={UNDECIDED}
          action="学成模板"
          onClose={() => setWanted(false)}
          onDecided={(decided) => void take(learning.learnt, decided)}
        />
      ) : null}
    </section>
  );
}
