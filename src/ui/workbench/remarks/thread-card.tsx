import { memo, useEffect, useRef } from "react";
import { type Draft, type Place, placeKey, placeWords } from "../../../domain/index.ts";
import { ROWS, remarkPlace, type Thread, textAt, WHOLE_ROW } from "../../../session/index.ts";
import { changedTime } from "../../format/index.ts";
import { useEditor } from "../../navigation/index.ts";
import { classes } from "../../parts/index.ts";
import { pageWords } from "../../places/spots.ts";
import { useSessionState } from "../../session/index.ts";
import { OneSide } from "../texts/one-side.tsx";
import { useReviewing } from "./review-context.tsx";
import { ThreadHands } from "./thread-hands.tsx";
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

const said = (text: string) => (text === "" ? "" : `：${text}`);

/** What it is about within its page; "" for the page as a whole. */
function innerWords(draft: Draft, place: Place): string {
  const { projectId, section, rowId, field } = place;
  if (section === "document" || (projectId !== undefined && rowId === undefined && field === undefined)) return "";
  return placeWords(draft, place, { near: true });
}

/** From this length on a suggestion shows what in the text is other, not the whole of it. */
const LONG = 30;

/** Whom it waits for, in a word. */
function stateOf({ withdrawn, resolved, response }: Thread, changed: boolean): string {
  if (withdrawn) return "已撤回";
  if (resolved) return "已关闭";
  if (response !== undefined) return response.changed ? "已改，待核" : "不改，待核";
  return changed ? "内容改过，待答复" : "待答复";
}

/** One remark with its answers, the value it was made on, and what can be done with it. */
export const ThreadCard = memo(function ThreadCard({ thread }: { readonly thread: Thread }) {
  const { remark, replies, response, closing, resolved, withdrawn, taken } = thread;
  const draft = useSessionState((state) => state.draft);
  const { goTo } = useEditor();
  const { here } = useReviewing();
  const place = remarkPlace(draft, remark);
  const words = innerWords(draft, place);
  const now = textAt(draft, place);
  // A comment from Word is made on one paragraph of several.
  const changed = now !== remark.quoted && (remark.quoted === "" || !now?.split("\n").includes(remark.quoted));
  const { suggested } = remark;
  const closed = resolved || withdrawn;
  const state = stateOf(thread, changed);
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
          {pageWords(draft, place)}
          {words === "" ? null : <b>　{words}</b>}
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
          {place.field === ROWS ? "建议加一行 " : place.field === WHOLE_ROW ? "建议 " : "建议改为 "}
          <b>
            {place.field !== WHOLE_ROW && remark.quoted.length >= LONG ? (
              <OneSide own={suggested} other={remark.quoted} side="is" />
            ) : (
              quote(suggested)
            )}
          </b>
          {taken === undefined ? "" : taken ? "　已采纳" : "　没有采纳"}
        </p>
      )}
      {replies.map((each) => (
        <Say key={each.id} by={each.by} at={each.at} text={each.text} />
      ))}
      {response === undefined || withdrawn ? null : (
        <Say by={response.by} at={response.at} text={`${response.changed ? "已改" : "不改"}${said(response.text)}`} />
      )}
      {closing === undefined || withdrawn ? null : (
        <Say by={closing.by} at={closing.at} text={`关闭${said(closing.text)}`} />
      )}
      <ThreadHands thread={thread} />
    </section>
  );
});

function samePlace(a: Parameters<typeof placeKey>[0] | undefined, b: Parameters<typeof placeKey>[0]): boolean {
  return a !== undefined && placeKey(a) === placeKey(b);
}
