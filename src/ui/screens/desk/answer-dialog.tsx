import { useState } from "react";
import { type Office, VERDICTS, type Verdict } from "../../../session/index.ts";
import { Dialog, DialogLine, DialogLines, Hint, ListTable, Select, TextInput } from "../../parts/index.ts";
import styles from "./answer-dialog.module.css";

/** What is to be said of one office that nothing was said of yet. */
export interface Judgement {
  readonly office: Office;
  readonly verdict: Verdict;
}

export interface Answers {
  readonly judgements: readonly Judgement[];
  readonly text: string;
  /** Offices whose files go out: judged before, or now. */
  readonly ids: readonly string[];
}

function readVerdict(value: string): Verdict | undefined {
  return VERDICTS.find((verdict) => verdict === value);
}

/** Asks for the opinions that are still missing before files go out. Nobody's opinion is presumed. */
export function AnswerDialog({
  offices,
  onAnswer,
  onClose,
}: {
  readonly offices: readonly Office[];
  readonly onAnswer: (answers: Answers) => void;
  readonly onClose: () => void;
}) {
  const open = offices.filter(({ file }) => file?.judged === false);
  const judged = offices.filter(({ file }) => file?.judged === true);
  const [verdicts, setVerdicts] = useState<ReadonlyMap<string, Verdict | undefined>>(new Map());
  const [text, setText] = useState("");
  const judgements = open.flatMap((office): readonly Judgement[] => {
    const verdict = verdicts.get(office.id);
    return verdict === undefined ? [] : [{ office, verdict }];
  });
  const ids = [...judged, ...judgements.map(({ office }) => office)].map(({ id }) => id);
  const all = open.every(({ id }) => verdicts.get(id) === verdicts.get(open[0]?.id ?? ""))
    ? verdicts.get(open[0]?.id ?? "")
    : undefined;
  return (
    <Dialog
      title="出意见"
      onClose={onClose}
      onSubmit={() => onAnswer({ judgements, text, ids })}
      answer={`生成 ${ids.length} 家的意见`}
      off={ids.length === 0}
      hint={ids.length === 0 ? "先给一家选意见" : "审核意见书和意见件，一家一个文件夹"}
      aside={
        <span className="quiet">
          {judged.length === 0 ? "" : `已经写过意见的 ${judged.length} 家照原来的；`}
          {ids.length < offices.length ? `${offices.length - ids.length} 家先不写，这次不出` : "都出"}
        </span>
      }
    >
      <DialogLines>
        {open.length < 2 ? null : (
          <DialogLine label="都选" htmlFor="answer-all">
            <VerdictSelect
              id="answer-all"
              value={all}
              onPick={(verdict) => setVerdicts(new Map(open.map(({ id }) => [id, verdict])))}
            />
          </DialogLine>
        )}
        <DialogLine label="总的意见" htmlFor="answer-text">
          <TextInput
            id="answer-text"
            size="large"
            wide
            maxLength={5000}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <Hint>写进这次选了意见的各家，可以不写。</Hint>
        </DialogLine>
      </DialogLines>
      <div className={styles.list}>
        <ListTable
          label="还没有写意见的单位"
          rows="lines"
          heads={
            <>
              <th>单位</th>
              <th className="num">错误</th>
              <th className="num">未关闭批注</th>
              <th>意见</th>
            </>
          }
        >
          {open.map(({ id, name, file }) => (
            <tr key={id}>
              <td>{name}</td>
              <td className="num">{file?.errors}</td>
              <td className="num">{file?.open}</td>
              <td>
                <VerdictSelect
                  label={`${name}的意见`}
                  value={verdicts.get(id)}
                  onPick={(verdict) => setVerdicts(new Map([...verdicts, [id, verdict]]))}
                />
              </td>
            </tr>
          ))}
        </ListTable>
      </div>
    </Dialog>
  );
}

function VerdictSelect({
  id,
  label,
  value,
  onPick,
}: {
  readonly id?: string;
  readonly label?: string;
  readonly value: Verdict | undefined;
  readonly onPick: (verdict: Verdict | undefined) => void;
}) {
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      aria-label={label}
      value={value ?? ""}
      onChange={({ target }) => onPick(readVerdict(target.value))}
    >
      <option value="">先不写</option>
      {VERDICTS.map((verdict) => (
        <option key={verdict} value={verdict}>
          {verdict}
        </option>
      ))}
    </Select>
  );
}
