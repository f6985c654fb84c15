import { useState } from "react";
import { mayClose, type Thread } from "../../../session/index.ts";
import { Button, TextInput } from "../../parts/index.ts";
import { useJotting, useSession, useSessionState } from "../../session/index.ts";
import { useReviewing } from "./review-context.tsx";
import styles from "./threads.module.css";

/** What is being written below a remark, and what noting it down does. */
type Writing = "reply" | "refuse" | "close" | "back";

const WORDS: Readonly<Record<Writing, { readonly label: string; readonly hint: string; readonly button: string }>> = {
  reply: { label: "回复", hint: "写一句回复", button: "记下" },
  refuse: { label: "不改的原因", hint: "为什么不改", button: "不改" },
  close: { label: "怎么处理的", hint: "怎么处理的，写一句", button: "关闭" },
  back: { label: "还差什么", hint: "还差什么，写一句", button: "退回" },
};

/**
 * What can be done with a remark: whom it was made to answers 已改 or 不改 with a reason, its author confirms and closes it
 * or gives it back.
 */
export function ThreadHands({ thread }: { readonly thread: Thread }) {
  const { remark, resolved, withdrawn, taken, response } = thread;
  const { id, suggested } = remark;
  const { review } = useSession();
  const name = useSessionState((state) => state.review.name);
  const lock = useSessionState((state) => state.lock);
  const { signed } = useReviewing();
  const [begun, write] = useJotting(`reply/${id}`);
  const [writing, setWriting] = useState<Writing | undefined>(begun === "" ? undefined : "reply");
  const [again, setAgain] = useState(false);
  if (withdrawn) return null;

  // What came from Word has no author here: it is answered where the draft is written, and whoever sees that closes it.
  const mine = remark.by === name || (mayClose(remark, name) && (response !== undefined || lock === "reviewing"));
  const offered = suggested !== undefined && taken === undefined;
  const stop = () => {
    setWriting(undefined);
    write("");
  };
  const send = () => {
    const text = begun.trim();
    if (writing === undefined || text === "") return;
    signed(async () => {
      if (writing === "refuse") {
        await (offered ? review.answer(id, false, text) : review.respond(id, false, text));
        setAgain(false);
      } else if (writing === "close") await review.resolve(id, text);
      else {
        await review.reply(id, text);
        if (writing === "back") await review.unresolve(id);
      }
      stop();
    });
  };
  const button = (label: string, onClick: () => void, look: "plain" | "bare" = "plain") => (
    <Button key={label} size="small" look={look} onClick={onClick}>
      {label}
    </Button>
  );
  const done = () =>
    signed(async () => {
      await review.respond(id, true, "");
      setAgain(false);
    });
  const buttons = resolved
    ? mine
      ? [button("重新打开", () => signed(() => review.unresolve(id)), "bare")]
      : []
    : mine
      ? [
          ...(response === undefined
            ? [button("关闭", () => setWriting("close"))]
            : [
                button("认可，关闭", () => signed(() => review.resolve(id, ""))),
                button("退回", () => setWriting("back")),
              ]),
        ]
      : response === undefined || again
        ? [
            ...(offered && lock === undefined
              ? [
                  button(`采纳 ${suggested.length > 12 ? "建议" : suggested}`, () =>
                    signed(async () => {
                      await review.answer(id, true);
                      setAgain(false);
                    }),
                  ),
                ]
              : []),
            button("已改", done),
            button("不改", () => setWriting("refuse")),
          ]
        : [button("重新答复", () => setAgain(true), "bare")];
  const words = writing && WORDS[writing];
  return (
    <>
      <div className={styles.mend}>
        {writing === undefined ? buttons : null}
        {resolved || writing !== undefined ? null : button("回复", () => setWriting("reply"), "bare")}
        {!resolved && writing === undefined && remark.by === name
          ? button("撤回", () => signed(() => review.withdraw(id)), "bare")
          : null}
      </div>
      {words === undefined ? null : (
        <form
          className={styles.mend}
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <TextInput
            key={writing}
            size="small"
            wide
            autoFocus
            aria-label={words.label}
            placeholder={words.hint}
            maxLength={5000}
            value={begun}
            onChange={(event) => write(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Escape") stop();
              if (event.key === "Enter" && event.ctrlKey && !event.nativeEvent.isComposing) send();
            }}
          />
          <Button size="small" type="submit">
            {words.button}
          </Button>
          <Button size="small" look="bare" onClick={stop}>
            取消
          </Button>
        </form>
      )}
    </>
  );
}
