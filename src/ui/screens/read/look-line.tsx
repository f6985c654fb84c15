import { useState } from "react";
import { type Decided, type LearntFile, learntBefore } from "../../../session/index.ts";
import { Button, DialogLine, Hint, Problem, Select } from "../../parts/index.ts";
import { LearnDialog, type Learning, useLearnt, type WordFile } from "../../workbench/learn/index.tsx";
import { useWorkspace } from "../../workspace/index.tsx";
import styles from "./look-line.module.css";
import type { Taken } from "./use-choices.ts";
import type { ReadFiles } from "./use-taking.ts";

const UNDECIDED: Decided = {};

/** The look of a file that is read, as that of the new draft. */
export interface Look {
  /** The files whose look can be learnt. */
  readonly files: readonly Taken[];
  /** Whose look is followed; undefined where none is. */
  readonly of: Taken | undefined;
  readonly learning: Learning | undefined;
  /** What was learnt, once it is there. */
  readonly learnt: LearntFile | undefined;
  /** Nothing can be learnt, or nobody wants it: a layout has to be chosen. */
  readonly needsLayout: boolean;
  follow(follows: boolean): void;
  choose(of: Taken): void;
  /** The template that was learnt of the same file before, and what is to become of it. */
  readonly before: ReadFiles["before"];
  setBefore(way: "keep" | "replace"): void;
  readonly decided: Decided;
  decide(decided: Decided): void;
}

/**
 * Learns the look of one of the files.
 * @param main the file that gives the chapters; its look is taken where nobody chooses.
 * @param usual whether the look is followed where nobody says.
 */
export function useLook(taken: readonly Taken[], main: Taken | undefined, usual: boolean, offered: boolean): Look {
  const files = taken.filter(({ word }) => word !== undefined);
  const [follows, follow] = useState<boolean>();
  const [chosen, choose] = useState<Taken>();
  const [decisions, setDecisions] = useState<{ readonly of: WordFile; readonly decided: Decided }>();
  const wanted = offered && (follows ?? usual);
  const of = !wanted ? undefined : (files.find(({ word }) => word === (chosen ?? main)?.word) ?? files[0]);
  const decided = decisions !== undefined && decisions.of === of?.word ? decisions.decided : UNDECIDED;
  const learning = useLearnt(of?.word, decided);
  const { layouts } = useWorkspace();
  const learnt = learning?.kind === "learnt" ? learning.learnt : undefined;
  const [way, setBefore] = useState<"keep" | "replace">();
  const layout = learnt === undefined ? undefined : learntBefore(learnt.layout, layouts);
  const usualWay = Object.keys(decided).length === 0 ? "keep" : "replace";
  return {
    files: offered ? files : [],
    of,
    learning,
    learnt,
    before: layout === undefined ? undefined : { layout, way: way ?? usualWay },
    setBefore,
    needsLayout: offered && (of === undefined || learning?.kind === "refused"),
    follow,
    choose,
    decided,
    decide: (now) => {
      if (of?.word !== undefined) setDecisions({ of: of.word, decided: now });
    },
  };
}

function words({ places, words: kept }: LearntFile): string {
  const unsure = places.filter(({ tag, doubt }) => tag === "" && doubt !== undefined).length;
  const live = places.filter(({ tag }) => tag !== "").length;
  const dated = Object.keys(kept).length === 0 ? "" : "写着别的数、原因的话，编下一年时先列出来等人看。";
  return `标题、字体、次序、图和自己的表都照它印，${live} 处跟着草稿变${unsure === 0 ? "" : `，${unsure} 处照文字印`}。${dated}`;
}

/** The line "样子": whether the new draft is printed as the file was, and what was learnt of it. */
export function LookLine({ look, onLook }: { readonly look: Look; readonly onLook: () => void }) {
  const { files, of, learning, learnt, before } = look;
  if (files.length === 0) return null;
  return (
    <DialogLine label="样子">
      <label className={styles.check}>
        <input type="checkbox" checked={of !== undefined} onChange={({ target }) => look.follow(target.checked)} />
        沿用这份文件的样子
      </label>
      {of === undefined || files.length === 1 ? null : (
        <Select
          aria-label="沿用哪个文件的样子"
          size="large"
          value={files.indexOf(of)}
          onChange={({ target }) => {
            const file = files[Number(target.value)];
            if (file !== undefined) look.choose(file);
          }}
        >
          {files.map((file, at) => (
            <option key={file.id} value={at}>
              {file.source}
            </option>
          ))}
        </Select>
      )}
      {learning?.kind === "learning" ? <Hint>正在学这份文件的样子</Hint> : null}
      {learning?.kind === "refused" ? <Problem>{learning.reason}</Problem> : null}
      {before === undefined ? null : (
        <div className={styles.learnt}>
          <Hint>这份文件学过，样子存成了模板“{before.layout.title}”。</Hint>
          <Select
            aria-label="学过的样子"
            value={before.way}
            onChange={({ target }) => look.setBefore(target.value === "keep" ? "keep" : "replace")}
          >
            <option value="keep">还用它</option>
            <option value="replace">换成这次学的</option>
          </Select>
        </div>
      )}
      {learnt === undefined ? null : (
        <div className={styles.learnt} role="status">
          <Hint>{words(learnt)}</Hint>
          <Button look="link" onClick={onLook}>
            逐处核对
          </Button>
        </div>
      )}
    </DialogLine>
  );
}

/** The places of the look, one by one: a dialog of its own, beside that which asks for the rest. */
export function LookPlaces({ look, onClose }: { readonly look: Look; readonly onClose: () => void }) {
  const { of, learnt, decided } = look;
  if (of === undefined || learnt === undefined) return null;
  return (
    <LearnDialog
      name={of.source}
      learnt={learnt}
      decided={decided}
      action="就照这个样子"
      onClose={onClose}
      onDecided={(now) => {
        look.decide(now);
        onClose();
      }}
    />
  );
}
