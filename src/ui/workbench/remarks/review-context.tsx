import { createContext, type ReactNode, useCallback, useContext, useEffect, useId, useMemo, useState } from "react";
import { type Place, placeKey } from "../../../domain/index.ts";
import type { Jottings } from "../../../session/index.ts";
import { chineseReason } from "../../format/index.ts";
import { classes, Dialog, DialogLine, DialogLines, TextInput, useStrips } from "../../parts/index.ts";
import { useJotting, useSession, useSessionState } from "../../session/index.ts";
import styles from "./review-context.module.css";

/** What every screen of the review shares: where one stands, what is being written, who signs. */
export interface Reviewing {
  /** The cell one stands on, for remarks by key. */
  readonly here: Place | undefined;
  stand(place: Place | undefined): void;
  /** The place a remark is being written for. */
  readonly writing: Place | undefined;
  write(place: Place | undefined): void;
  /** Runs an action; where it cannot be done, says why. */
  act(work: () => Promise<unknown>): void;
  /** The same for what bears a name: asks for it the first time. */
  signed(work: () => Promise<unknown>): void;
}

const ReviewContext = createContext<Reviewing | undefined>(undefined);

export function useReviewing(): Reviewing {
  const reviewing = useContext(ReviewContext);
  if (reviewing === undefined) throw new Error("useReviewing needs a ReviewProvider above it");
  return reviewing;
}

/** Steps of a review and remarks: with the next one, what was said of the one before is stale. */
const STEPS = "review";
const LOST = "这一步没有写上，内容没有改动。再试一次；还不行就先存成文件。";

export function ReviewProvider({ children }: { readonly children: ReactNode }) {
  const session = useSession();
  const strips = useStrips();
  const name = useSessionState((state) => state.review.name);
  const [here, stand] = useState<Place>();
  const [kept, keep] = useJotting("remark.place");
  const [writing, setWriting] = useState(() => begunRemark(kept, session.jottings));
  const write = useCallback(
    (place: Place | undefined) => {
      setWriting(place);
      keep(place === undefined ? "" : JSON.stringify(place));
    },
    [keep],
  );
  const [waiting, setWaiting] = useState<() => Promise<unknown>>();
  // Said of this draft, and of no other.
  useEffect(() => () => strips.settle(STEPS), [strips]);
  const act = useCallback(
    (work: () => Promise<unknown>) => {
      strips.settle(STEPS);
      work().catch((error: unknown) => strips.warnAbout(STEPS, chineseReason(error) ?? LOST));
    },
    [strips],
  );
  const signed = useCallback(
    (work: () => Promise<unknown>) => {
      if (name === "") setWaiting(() => work);
      else act(work);
    },
    [name, act],
  );
  const value = useMemo(() => ({ here, stand, writing, write, act, signed }), [here, writing, write, act, signed]);
  return (
    <ReviewContext.Provider value={value}>
      {children}
      {waiting === undefined ? null : (
        <NameDialog
          onClose={() => setWaiting(undefined)}
          onName={(typed) => {
            setWaiting(undefined);
            act(async () => {
              await session.review.setName(typed);
              await waiting();
            });
          }}
        />
      )}
    </ReviewContext.Provider>
  );
}

/** The remark that was being written when the page ended: it is open again. */
function begunRemark(kept: string, jottings: Jottings): Place | undefined {
  const place = readPlace(kept);
  return place !== undefined && jottings.read(remarkJotting(place)) !== "" ? place : undefined;
}

function readPlace(kept: string): Place | undefined {
  let read: unknown;
  try {
    read = JSON.parse(kept);
  } catch {
    return undefined;
  }
  return typeof read === "object" && read !== null && "section" in read && typeof read.section === "string"
    ? { ...read, section: read.section }
    : undefined;
}

/** Under which name the text of a remark is kept until it is noted down. */
export function remarkJotting(place: Place): string {
  return `remark/${placeKey(place)}`;
}

/** Asks for the name that signs remarks and opinions; typed once, kept on this machine. */
export function NameDialog({
  name = "",
  onName,
  onClose,
}: {
  readonly name?: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}) {
  const [text, setText] = useState(name);
  const id = useId();
  return (
    <Dialog
      title="署名"
      size="narrow"
      onClose={onClose}
      onSubmit={() => (text.trim() === "" ? undefined : onName(text.trim()))}
      answer="记住"
      off={text.trim() === ""}
      hint={text.trim() === "" ? "先写姓名" : undefined}
    >
      <DialogLines>
        <DialogLine label="姓名" htmlFor={id}>
          <TextInput
            id={id}
            size="large"
            wide
            maxLength={40}
            placeholder="王敏　县财政局绩效股"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <p className={classes(styles.hint, "quiet small")}>
            写一次，留在这台电脑上；会写进送审件、意见件和批注，公开稿里没有。
          </p>
        </DialogLine>
      </DialogLines>
    </Dialog>
  );
}
