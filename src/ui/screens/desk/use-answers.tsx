import { type ReactNode, useState } from "react";
import type { Office, ReviewDesk } from "../../../session/index.ts";
import { download, WORD_TYPE, ZIP_TYPE } from "../../files/index.ts";
import { useStrips } from "../../parts/index.ts";
import { AnswerDialog, type Answers } from "./answer-dialog.tsx";
import type { Doing } from "./use-doing.tsx";

interface AnswerProgress {
  readonly done: number;
  readonly all: number;
}

export interface AnswerHands {
  /** Opinions of these offices as files; asks for those that are missing. */
  answer(offices: readonly Office[]): void;
  /** The 审核意见书 of one office alone. */
  paper(office: Office): void;
  readonly progress: AnswerProgress | undefined;
  cancel(): void;
  readonly dialog: ReactNode;
}

/** What goes back to the offices. */
export function useAnswers(desk: ReviewDesk, { act, signed }: Doing): AnswerHands {
  const strips = useStrips();
  const [asking, setAsking] = useState<readonly Office[]>();
  const [running, setRunning] = useState<AnswerProgress & { readonly abort: AbortController }>();

  const write = async (ids: readonly string[], name: string): Promise<void> => {
    const abort = new AbortController();
    const report = (done: number, all: number) => setRunning({ done, all, abort });
    report(0, ids.length);
    try {
      const file = await desk.answers(ids, { name, onProgress: report, signal: abort.signal });
      download(file.name, file.bytes, ZIP_TYPE);
      strips.tell(`${ids.length} 家的审核意见书和意见件存成“${file.name}”，在浏览器的下载文件夹里`);
    } catch (error) {
      if (!abort.signal.aborted) throw error;
      strips.tell("停下了，没有存成文件；写好的意见都在");
    } finally {
      setRunning(undefined);
    }
  };
  const give = ({ judgements, text, ids }: Answers, offices: readonly Office[]) =>
    signed("意见", async () => {
      for (const { office, verdict } of judgements) await desk.judge(office.id, verdict, text.trim());
      const only = offices.length === 1 ? offices[0] : undefined;
      await write(ids, only === undefined ? "审核意见" : `${only.name}-${only.file?.year ?? ""}-审核意见`);
    });

  return {
    answer: (offices) => {
      const came = offices.filter(({ file }) => file !== undefined && file.broken === undefined);
      if (came.length === 0) return strips.tell("还没有收到文件，没有可以写意见的");
      if (came.every(({ file }) => file?.judged === true))
        give({ judgements: [], text: "", ids: came.map(({ id }) => id) }, came);
      else setAsking(came);
    },
    paper: (office) =>
      act("审核意见书", async () => {
        const { name, bytes } = await desk.paper(office.id);
        download(name, bytes, WORD_TYPE);
        strips.tell(`已存成“${name}”，在浏览器的下载文件夹里`);
      }),
    progress: running,
    cancel: () => running?.abort.abort(),
    dialog:
      asking === undefined ? null : (
        <AnswerDialog
          offices={asking}
          onClose={() => setAsking(undefined)}
          onAnswer={(answers) => {
            setAsking(undefined);
            give(answers, asking);
          }}
        />
      ),
  };
}
