import { useCallback, useEffect, useState } from "react";
import type { HeldFile, Office, ReviewDesk } from "../../../session/index.ts";
import { fileSource, type Queue, type Turn, useQueue } from "../../files/index.ts";
import { chineseReason } from "../../format/index.ts";
import { useStrips } from "../../parts/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";

export interface DeskView {
  readonly desk: ReviewDesk;
  readonly offices: readonly Office[];
  readonly held: readonly HeldFile[];
  readonly names: readonly string[];
}

/** The desk, kept up to date; undefined until the first answer. */
export function useDeskView(): DeskView | undefined {
  const workspace = useWorkspace();
  const strips = useStrips();
  const [view, setView] = useState<DeskView>();
  useEffect(() => {
    let left = false;
    let stop: (() => void) | undefined;
    let reading = false;
    let stale = false;
    const read = async (desk: ReviewDesk): Promise<void> => {
      do {
        stale = false;
        const [offices, held, names] = await Promise.all([desk.offices(), desk.held(), desk.names()]);
        if (!left) setView({ desk, offices, held, names });
      } while (stale && !left);
    };
    const failed = () => {
      if (!left) strips.warn("读不出这台电脑上收来的文件，可能是浏览器不让保存。关掉别的窗口再打开本页。");
    };
    const refresh = (desk: ReviewDesk) => {
      stale = true;
      if (reading) return;
      reading = true;
      read(desk)
        .catch(failed)
        .then(() => {
          reading = false;
        });
    };
    workspace.desk().then((desk) => {
      if (left) return;
      stop = desk.subscribe(() => refresh(desk));
      refresh(desk);
    }, failed);
    return () => {
      left = true;
      stop?.();
    };
  }, [workspace, strips]);
  return view;
}

export interface ReceiveProgress {
  readonly done: number;
  readonly all: number;
  readonly name: string;
}

/** What has come of the files of one drop so far. */
interface Came {
  readonly fresh: number;
  readonly rounds: number;
  readonly remarks: number;
  readonly held: number;
}

const NOTHING: Came = { fresh: 0, rounds: 0, remarks: 0, held: 0 };

/** In words: "新收 30 家，再次送审 2 家，3 个文件等你看". */
function cameWords({ fresh, rounds, remarks, held }: Came): string {
  const parts = [
    ...(fresh > 0 ? [`新收 ${fresh} 家`] : []),
    ...(rounds > 0 ? [`再次送审 ${rounds} 家`] : []),
    ...(remarks > 0 ? [`收进批注的 ${remarks} 个`] : []),
    ...(held > 0 ? [`${held} 个文件没有放进来，在表的下面`] : []),
  ];
  return parts.join("，");
}

/** Takes files in one after the other; each is on disk before the next is read. */
export function useReceiving(): Queue<File, ReceiveProgress> {
  const workspace = useWorkspace();
  const strips = useStrips();
  const [came] = useState<{ now: Came }>(() => ({ now: NOTHING }));
  const work = useCallback(
    async (file: File, { nth, all, signal, report }: Turn<ReceiveProgress>) => {
      if (nth === 1) came.now = NOTHING;
      report({ done: nth - 1, all, name: file.name });
      const count = (part: keyof Came) => {
        came.now = { ...came.now, [part]: came.now[part] + 1 };
      };
      try {
        const source = await fileSource(file);
        const desk = await workspace.desk();
        if (source.kind === "file") {
          const { kind } = await desk.receive({ name: source.name, bytes: source.bytes }, signal);
          count(kind === "new" ? "fresh" : kind === "round" ? "rounds" : kind);
        }
      } catch (error) {
        if (!signal.aborted) strips.warn(`“${file.name}”没有收进来。${chineseReason(error) ?? "再拖进来一次。"}`);
      }
      return () => {
        if (nth === all) strips.tell(cameWords(came.now) || "没有收进来的文件");
      };
    },
    [workspace, strips, came],
  );
  return useQueue(work);
}
