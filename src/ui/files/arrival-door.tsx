import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from "react";
import type { Arrival } from "../../session/index.ts";
import { chineseReason, clockTime } from "../format/index.ts";
import { go } from "../navigation/index.ts";
import { Button, Dialog, late, useStrips } from "../parts/index.ts";
import { useWorkspace } from "../workspace/index.tsx";
import styles from "./arrival-door.module.css";
import { arrivalWords } from "./arrival-words.ts";
import { keepArrivedTemplate } from "./arrived-template.ts";
import { holdWhileThere } from "./hold-session.ts";
import { OPENING } from "./open-file.ts";

type Receive = (files: readonly File[]) => Promise<void>;

const DoorContext = createContext<Receive | undefined>(undefined);

/** Takes packages in: 送审件 and 意见件, wherever they arrive. Never rejects. */
export function useReceive(): Receive {
  const receive = useContext(DoorContext);
  if (receive === undefined) throw new Error("useReceive needs an ArrivalDoor above it");
  return receive;
}

/** True for what claims by its name to be a package. */
export function isPackageFile(name: string): boolean {
  return /\.jibiao$/i.test(name);
}

interface Waiting {
  readonly arrival: Arrival;
  readonly file: string;
}

/** What came of a package. */
interface Told {
  readonly words: string;
  /** Its draft. */
  readonly id: string;
}

/** One of several files that came together; without an id nothing was let in. */
interface ToldFile {
  readonly file: string;
  readonly words: string;
  readonly id?: string;
}

/** The one door for packages; what does not agree is said before anything is let in. */
export function ArrivalDoor({ children }: { readonly children: ReactNode }) {
  const workspace = useWorkspace();
  const { shelf } = workspace;
  const strips = useStrips();
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const [told, setTold] = useState<readonly ToldFile[]>([]);

  const refuse = useCallback(
    (file: string, error: unknown) => {
      strips.warnAbout(
        OPENING,
        `“${file}”没有打开：${chineseReason(error) ?? "读到一半停了，文件没有改动。请对方再存一份发来。"}`,
      );
    },
    [strips],
  );
  /** Lets it in and says what came of it. */
  const letIn = useCallback(
    async (arrival: Arrival): Promise<Told> => {
      const before = (await shelf.list()).find((summary) => summary.id === arrival.draft.id);
      await keepArrivedTemplate(arrival, workspace);
      const { id, merged } = await shelf.take(arrival);
      return { id, words: arrivalWords(arrival, merged, before) };
    },
    [shelf, workspace],
  );
  /** The same, with the way back: what an office filled in is one step of a draft that is shown at once. */
  const letPartIn = async (arrival: Arrival, into: string): Promise<void> => {
    const session = await holdWhileThere(shelf, into);
    const { words, id } = await letIn(arrival);
    go({ page: "draft", id });
    strips.tell(words, { label: "撤销", onPress: () => void session.undo() });
  };
  const receive = useCallback(
    async (files: readonly File[]) => {
      const came: ToldFile[] = [];
      for (const file of files) {
        const told = (words: string, id?: string) => {
          came.push({ file: file.name, words, ...(id === undefined ? {} : { id }) });
        };
        try {
          const arrival = await shelf.look(new Uint8Array(await file.arrayBuffer()));
          if (arrival.part !== undefined && arrival.damage.length === 0) {
            setWaiting((all) => [...all, { arrival, file: file.name }]);
            told(`${arrival.part.ask.office}交回的，在后面问`);
          } else if (arrival.damage.length + arrival.forged.length === 0) {
            const { words, id } = await letIn(arrival);
            told(words, id);
          } else {
            setWaiting((all) => [...all, { arrival, file: file.name }]);
            told("和送出时不一样，在后面问");
          }
        } catch (error) {
          if (files.length === 1) refuse(file.name, error);
          else told(chineseReason(error) ?? "读到一半停了，文件没有改动。请对方再存一份发来。");
        }
      }
      const [only] = came;
      if (files.length > 1) setTold(came);
      else if (only?.id !== undefined) {
        go({ page: "draft", id: only.id });
        strips.tell(only.words);
      }
    },
    [shelf, letIn, refuse, strips],
  );
  useLaunchedFiles(receive);
  const [first] = waiting;
  const close = () => setWaiting((all) => all.slice(1));
  return (
    <DoorContext.Provider value={receive}>
      {children}
      {told.length > 0 ? (
        <ToldDialog told={told} onClose={() => setTold([])} />
      ) : first === undefined ? null : first.arrival.part !== undefined && first.arrival.damage.length === 0 ? (
        <PartDialog
          part={first.arrival.part}
          onClose={close}
          onTake={() => {
            close();
            letPartIn(first.arrival, first.arrival.part?.into.id ?? "").catch((error: unknown) =>
              refuse(first.file, error),
            );
          }}
        />
      ) : (
        <DoubtDialog
          {...first}
          onClose={close}
          onTake={(arrival) => {
            close();
            letIn(arrival).then(
              ({ id, words }) => {
                go({ page: "draft", id });
                strips.tell(words);
              },
              (error: unknown) => refuse(first.file, error),
            );
          }}
        />
      )}
    </DoorContext.Provider>
  );
}

const PartDialog = late(async () => (await import("./part-dialog.tsx")).PartDialog);

const KINDS: Readonly<Record<string, string>> = {
  submit: "送审",
  opinion: "意见",
  finalise: "定稿",
  reopen: "撤销定稿",
  publish: "公开",
  remark: "批注",
  reply: "回复",
  respond: "批注的处理",
  resolve: "关闭批注",
  unresolve: "重新打开批注",
  withdraw: "撤回批注",
  answer: "对建议的答复",
  ask: "填报件",
  fill: "交回",
};

/** Says what does not agree, and what is left when it is left out. */
function DoubtDialog({
  arrival,
  file,
  onTake,
  onClose,
}: Waiting & { readonly onTake: (arrival: Arrival) => void; readonly onClose: () => void }) {
  const { damage, forged, events, draft, known } = arrival;
  const footer = (
    <>
      <span className="push" />
      <Button size="large" onClick={onClose}>
        不打开
      </Button>
      <Button size="large" onClick={() => onTake(arrival)}>
        {known ? "收下没有问题的部分" : "打开能读出的部分"}
      </Button>
    </>
  );
  return (
    <Dialog title="这个文件和送出时不一样" onClose={onClose} footer={footer}>
      <div className={styles.body}>
        <p>
          <b>{file}</b>　{draft.title}
        </p>
        <ul className={styles.faults}>
          {damage.map((sentence) => (
            <li key={sentence} className="is-error">
              {sentence}
            </li>
          ))}
          {forged.map((event) => (
            <li key={event.id} className="is-error">
              {KINDS[event.kind]}（署名“{event.by}”，{clockTime(event.at)}
              {"verdict" in event ? `，“${event.verdict}”` : ""}
              {"text" in event && event.text ? `，“${event.text.slice(0, 40)}”` : ""}
              ）与本机的记录对不上，没有采用。
            </li>
          ))}
        </ul>
        <p className="quiet">
          {known
            ? `其余 ${events.length} 条记录没有问题。收下时只取这些，本机已有的一条不动。`
            : `能读出的有 ${draft.projects.length} 个项目、${events.length} 条记录。`}
          最稳妥的是请对方再存一份发来。
        </p>
      </div>
    </Dialog>
  );
}

/** What came of each of several files. */
function ToldDialog({ told, onClose }: { readonly told: readonly ToldFile[]; readonly onClose: () => void }) {
  const aside = (
    <Button
      size="large"
      onClick={() => {
        onClose();
        go({ page: "desk" });
      }}
    >
      去审核台
    </Button>
  );
  return (
    <Dialog title={`收到 ${told.length} 个文件`} onClose={onClose} aside={aside} leave="知道了">
      <ul className={styles.told}>
        {told.map(({ file, words, id }) => (
          <li key={file}>
            <b>{file}</b>
            <span className={id === undefined ? "is-error" : undefined}>{words}</span>
            {id === undefined ? null : (
              <Button
                look="link"
                onClick={() => {
                  onClose();
                  go({ page: "draft", id });
                }}
              >
                打开
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

interface LaunchQueue {
  setConsumer(consumer: (params: { readonly files: readonly { getFile(): Promise<File> }[] }) => void): void;
}

function launchQueue(): LaunchQueue | undefined {
  const queue: unknown = Reflect.get(window, "launchQueue");
  return typeof queue === "object" && queue !== null && "setConsumer" in queue ? (queue as LaunchQueue) : undefined;
}

/** Files with which the installed program was started from the desktop. */
function useLaunchedFiles(receive: Receive): void {
  useEffect(() => {
    launchQueue()?.setConsumer(({ files }) => {
      Promise.all(files.map((handle) => handle.getFile())).then(receive, () => undefined);
    });
  }, [receive]);
}
