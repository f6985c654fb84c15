import { useCallback, useEffect, useMemo, useState } from "react";
import type { Draft } from "../../../domain/index.ts";
import { beside, type DraftSummary, finishedSince, PACKAGE_ENDING } from "../../../session/index.ts";
import { whileThere } from "../../parts/index.ts";
import { useSessionState } from "../../session/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";
import type { Other } from "./model/comparison.ts";

/** What can stand beside the open draft. */
interface OtherChoice {
  readonly key: string;
  readonly label: string;
}

export interface ChosenOther {
  readonly other: Other | undefined;
  /** Key of the choice; "" for none. */
  readonly key: string;
  readonly choices: readonly OtherChoice[];
  choose(key: string): Promise<void>;
  /** Rejects with a Chinese sentence where the file cannot be read. */
  chooseFile(file: File): Promise<void>;
}

const NONE = "";

function day(at: number): string {
  const date = new Date(at);
  return `${date.getMonth() + 1} 月 ${date.getDate()} 日`;
}

/** The draft that the open one is compared with: an earlier submission, another draft of this machine, or a file. */
export function useOther(draft: Draft): ChosenOther {
  const { shelf, readDraftFiles, readDocument } = useWorkspace();
  const review = useSessionState((state) => state.review);
  const { submissions, side, events } = review;
  const [shelved, setShelved] = useState<readonly DraftSummary[]>([]);
  const [picked, setPicked] = useState<{ readonly key: string; readonly other: Other }>();
  const [key, setKey] = useState(() => {
    // A second submission is read against the first, the first against nothing; an own draft, and what an office finished
    // by itself after 完善后通过, against what was handed in last.
    const rounds = submissions.map(({ round }) => round).sort((a, b) => b - a);
    const first = side === "reviewing" && finishedSince(review, draft) === undefined;
    const wanted = first ? rounds[1] : rounds[0];
    return wanted === undefined ? NONE : `round/${wanted}`;
  });
  useEffect(
    () =>
      whileThere(shelf.list(), (list) =>
        setShelved(list.filter((one) => one.id !== draft.id && one.broken === undefined)),
      ),
    [shelf, draft.id],
  );

  const choices = useMemo(() => {
    const at = new Map(events.flatMap((event) => (event.kind === "submit" ? [[event.round, event.at] as const] : [])));
    const near = (one: DraftSummary) => (one.agency === draft.agency.name ? 0 : 1);
    return [
      ...submissions.map(({ round }) => ({
        key: `round/${round}`,
        label: `第 ${round} 次送审　${day(at.get(round) ?? 0)}`,
      })),
      ...[...shelved]
        .sort((a, b) => near(a) - near(b) || b.year - a.year)
        .slice(0, 40)
        .map((one) => ({ key: `draft/${one.id}`, label: `${one.agency || one.title} ${one.year} 年` })),
      ...(picked?.key.startsWith("file/") === true ? [{ key: picked.key, label: picked.other.name }] : []),
    ];
  }, [submissions, events, shelved, picked, draft.agency.name]);

  const other = useMemo((): Other | undefined => {
    const round = /^round\/(\d+)$/.exec(key)?.[1];
    const submission = submissions.find((one) => String(one.round) === round);
    if (submission !== undefined) {
      const { round: n, draft: before } = submission;
      return { name: `第 ${n} 次送审`, short: `第 ${n} 次`, draft: { ...before, id: draft.id } };
    }
    return picked?.key === key ? { ...picked.other, draft: beside(draft, picked.other.draft) } : undefined;
  }, [key, submissions, picked, draft]);

  const choose = useCallback(
    async (next: string) => {
      const id = /^draft\/(.+)$/.exec(next)?.[1];
      if (id !== undefined) {
        const session = await shelf.open(id);
        const found = session.state().draft;
        await session.close();
        const name = `${found.agency.name || found.title} ${found.year} 年`;
        setPicked({ key: next, other: { name, short: `${found.year} 年`, draft: found } });
      }
      setKey(next);
    },
    [shelf],
  );
  const chooseFile = useCallback(
    async (file: File) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const kept = async (): Promise<Draft | undefined> => {
        if (file.name.toLowerCase().endsWith(PACKAGE_ENDING)) return (await shelf.look(bytes)).draft;
        return /\.json$/i.test(file.name) ? (await readDraftFiles(file.name, bytes))[0] : undefined;
      };
      const own = /\.(json|jibiao)$/i.test(file.name);
      const found = own ? await kept() : (await readDocument({ kind: "file", name: file.name, bytes }, {})).draft;
      if (found === undefined) throw new Error(`“${file.name}”里没有草稿，没有对照。`);
      const next = `file/${file.name}`;
      setPicked({ key: next, other: { name: file.name, short: "对照", draft: found, read: !own } });
      setKey(next);
    },
    [shelf, readDraftFiles, readDocument],
  );
  return { other, key, choices, choose, chooseFile };
}
