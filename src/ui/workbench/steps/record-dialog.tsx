import { type ReviewEvent, shortHash } from "../../../session/index.ts";
import { changedTime } from "../../format/index.ts";
import { Dialog } from "../../parts/index.ts";
import { useSessionState } from "../../session/index.ts";
import styles from "./record-dialog.module.css";

interface Line {
  readonly what: string;
  readonly text: string;
  readonly content: string;
}

/** What a step of the review was, in words; undefined for remarks, which stand in the panel. */
function lineOf(event: ReviewEvent): Line | undefined {
  switch (event.kind) {
    case "submit":
      return { what: `第 ${event.round} 次送审`, text: event.note, content: event.content };
    case "opinion":
      return { what: `意见：${event.verdict}`, text: event.text, content: event.content };
    case "finalise":
      return { what: "定稿", text: "", content: event.content };
    case "reopen":
      return { what: "撤销定稿", text: event.text, content: "" };
    case "publish":
      return { what: "登记已公开", text: event.text, content: event.content };
    default:
      return undefined;
  }
}

/** Who did which step when, on which content. */
export function RecordDialog({ onClose }: { readonly onClose: () => void }) {
  const events = useSessionState((state) => state.review.events);
  const lines = events.flatMap((event) => {
    const line = lineOf(event);
    return line === undefined ? [] : [{ ...line, event }];
  });
  return (
    <Dialog title="送审记录" onClose={onClose} leave="关闭">
      <div className={styles.body}>
        {lines.length === 0 ? (
          <p>还没有送审过。</p>
        ) : (
          <table className={styles.list}>
            <thead>
              <tr>
                <th>哪一步</th>
                <th>谁</th>
                <th>什么时候</th>
                <th>内容校验码</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ what, text, content, event }) => (
                <tr key={event.id}>
                  <td>
                    {what}
                    {text === "" ? null : <p className="quiet">{text}</p>}
                  </td>
                  <td>{event.by}</td>
                  <td>{changedTime(event.at, Date.now())}</td>
                  <td>{content === "" ? "" : shortHash(content)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <p className="quiet small">时间是各人电脑上的时间。校验码相同就是同一份内容，不能证明是谁写的。</p>
      </div>
    </Dialog>
  );
}
