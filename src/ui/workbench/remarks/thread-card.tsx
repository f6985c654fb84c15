import { memo, useEffect, useRef, useState } from "react";
import { placeKey, placeWords } from "../../../domain/index.ts";
import { remarkPlace, type Thread, textAt } from "../../../session/index.ts";
import { changedTime } from "../../format/index.ts";
import { useEditor } from "../../navigation/index.ts";
import { Button, classes, TextInput } from "../../parts/index.ts";
import { useJotting, useSession, useSessionState } from "../../session/index.ts";
import { useReviewing } from "./review-context.tsx";
import styles from "./threads.module.css";

const quote = (text: string) => (text === "" ? "（空）" : `“${text.length > 80 ? `${text.slice(0, 80)}…` : text}”`);

function Say({ by, at, text }: { readonly by: string; readonly at: number; readonly text: string }) {
  return (
    <div className={styles.say}>
      <p className={styles.who}>
        <b>{by}</b>
        <time dateTime={new Date(at).toISOString()}>{changedTime(at, Date.now())}</time>
      </p>
      <p className={styles.words}>{text}</p>
    </div>
  );
}

/** One remark with its answers, the value it was made on, and what can be done with it. */
export const ThreadCard = memo(function ThreadCard({
  thread,
  near,
}: {
  readonly thread: Thread;
  /** It stands on the page that is shown. */
  readonly near: boolean;
}) {
  const { remark, replies, resolved, withdrawn, taken } = thread;
  const session = useSession();
  const draft = useSessionState((state) => state.draft);
  const name = useSessionState((state) => state.review.name);
  const lock = useSessionState((state) => state.lock);
  const { goTo } = useEditor();
  const { here, signed } = useReviewing();
  const [begun, write] = useJotting(`reply/${remark.id}`);
  const [answering, setAnswering] = useState(begun !== "");
  const reply = answering ? begun : undefined;
  const setReply = (text: string | undefined) => {
    setAnswering(text !== undefined);
    write(text ?? "");
  };
  const place = remarkPlace(draft, remark);
  const now = textAt(draft, place);
  const changed = now !== remark.quoted;
  const { suggested } = remark;
  const closed = resolved || withdrawn;
  const state = withdrawn ? "已撤回" : resolved ? "已关闭" : changed ? "已改，待核" : "";
  const send = () => {
    if (reply === undefined || reply.trim() === "") return;
    signed(async () => {
      await session.review.reply(remark.id, reply.trim());
      setReply(undefined);
    });
  };
  const marked = !closed && samePlace(here, place);
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (marked) card.current?.scrollIntoView({ block: "nearest" });
  }, [marked]);
  return (
    <section
      ref={card}
      className={classes(styles.thread, closed && styles.closed, marked && styles.here)}
      data-remark={remark.id}
    >
      <div className={styles.place}>
        <button type="button" className="leads" onClick={() => goTo(place)}>
          {placeWords(draft, place, { near })}
        </button>
        <span className={styles.state}>{state}</span>
      </div>
      {changed && !withdrawn ? (
        <p className={styles.quoted}>
          批注时 {quote(remark.quoted)}，{now === undefined ? "这一格已经删了" : `现在 ${quote(now)}`}
        </p>
      ) : null}
      <Say by={remark.by} at={remark.at} text={withdrawn ? "（撤回了这条批注）" : remark.text} />
      {suggested === undefined || withdrawn ? null : (
        <p className={styles.suggested}>
          {place.field === "indicators" ? "建议加一行 " : "建议改为 "}
          <b>{quote(suggested)}</b>
          {taken === undefined ? "" : taken ? "　已采纳" : "　没有采纳"}
        </p>
      )}
      {replies.map((each) => (
        <Say key={each.id} by={each.by} at={each.at} text={each.text} />
      ))}
      <div className={styles.mend}>
        {suggested !== undefined && taken === undefined && !closed && lock === undefined ? (
          <>
            <Button size="small" onClick={() => signed(() => session.review.answer(remark.id, true))}>
              采纳 {suggested.length > 12 ? "建议" : suggested}
            </Button>
            <Button size="small" onClick={() => signed(() => session.review.answer(remark.id, false))}>
              不采纳
            </Button>
          </>
        ) : null}
        {withdrawn ? null : resolved ? (
          <Button size="small" look="bare" onClick={() => signed(() => session.review.unresolve(remark.id))}>
            重新打开
          </Button>
        ) : (
          <Button size="small" onClick={() => signed(() => session.review.resolve(remark.id))}>
            {changed && remark.by === name ? "认可，关闭" : "关闭"}
          </Button>
        )}
        {closed || reply !== undefined ? null : (
          <Button size="small" look="bare" onClick={() => setReply("")}>
            回复
          </Button>
        )}
        {!closed && remark.by === name ? (
          <Button size="small" look="bare" onClick={() => signed(() => session.review.withdraw(remark.id))}>
            撤回
          </Button>
        ) : null}
      </div>
      {reply === undefined ? null : (
        <form
          className={styles.mend}
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <TextInput
            size="small"
            wide
            autoFocus
            aria-label="回复"
            placeholder="写一句回复"
            maxLength={5000}
            value={reply}
            onChange={(event) => setReply(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Escape") setReply(undefined);
              if (event.key === "Enter" && event.ctrlKey && !event.nativeEvent.isComposing) send();
            }}
          />
          <Button size="small" type="submit">
            记下
          </Button>
          <Button size="small" look="bare" onClick={() => setReply(undefined)}>
            取消
          </Button>
        </form>
      )}
    </section>
  );
});

function samePlace(a: Parameters<typeof placeKey>[0] | undefined, b: Parameters<typeof placeKey>[0]): boolean {
  return a !== undefined && placeKey(a) === placeKey(b);
}
