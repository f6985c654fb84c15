import { useEffect, useId, useState } from "react";
import { VERDICTS } from "../../../session/index.ts";
import { download, WORD_TYPE } from "../../files/index.ts";
import { changedTime } from "../../format/index.ts";
import { Button, Choice, Dialog, TextInput, useStrips } from "../../parts/index.ts";
import { useJotting, useSession, useSessionState } from "../../session/index.ts";
import { NameDialog, useReviewing } from "../../workbench/remarks/review-context.tsx";
import { useOpenCount } from "../../workbench/remarks/threads-panel.tsx";
import { savePackage } from "../../workbench/steps/save-package.ts";
import { useWorkspace } from "../../workspace/index.tsx";
import styles from "./opinion-bar.module.css";

/** The supervisor's word on what was handed in, and the file that takes it back. */
export function OpinionBar() {
  const session = useSession();
  const strips = useStrips();
  const { desk } = useWorkspace();
  const { state, name } = useSessionState((now) => now.review);
  const open = useOpenCount();
  const { signed, act } = useReviewing();
  // Kept on this machine while it is not given: an opinion takes days.
  const [chosen, setVerdict] = useJotting("opinion.verdict");
  const [text, setText] = useJotting("opinion");
  const verdict = VERDICTS.find((each) => each === chosen);
  const [again, setAgain] = useState(false);
  const [naming, setNaming] = useState(false);
  const [asking, setAsking] = useState(false);
  const group = useId();
  useEffect(() => {
    const { style } = document.body;
    style.setProperty("--strip-lift", "var(--bar-opinion)");
    return () => {
      style.removeProperty("--strip-lift");
    };
  }, []);
  const { opinion } = state;
  const given = opinion !== undefined && !again;
  const carried = open === 0 ? "没有未关闭的批注" : `${open} 条批注未关闭，随意见退回`;

  const ask = () => {
    if (verdict === "通过" && open > 0) setAsking(true);
    else give();
  };
  const give = () => {
    if (verdict === undefined) return;
    setAsking(false);
    signed(async () => {
      const file = await session.review.opinion(verdict, text.trim());
      savePackage(file);
      setVerdict("");
      setText("");
      setAgain(false);
      strips.tell(`意见件“${file.name}”在浏览器的下载文件夹里，把它发回送审的单位`);
    });
  };
  const paper = () =>
    act(async () => {
      const { name: file, bytes } = await (await desk()).paper(session.state().draft.id);
      download(file, bytes, WORD_TYPE);
      strips.tell(`“${file}”在浏览器的下载文件夹里`);
    });
  const resend = () => act(async () => savePackage(await session.review.file()));
  return (
    <footer className={styles.bar}>
      <h2>审核意见</h2>
      {given ? (
        <>
          <span className={styles.said} title={opinion.text}>
            <b>{opinion.verdict}</b>　{opinion.text}
          </span>
          <span className="quiet small">
            {opinion.by}　{changedTime(opinion.at, Date.now())}
          </span>
          <span className="push quiet small">{carried}</span>
          <Button onClick={() => setAgain(true)}>另写意见</Button>
          <Button title="Word 文件，给没有绩表的人，或盖章存档" onClick={paper}>
            审核意见书
          </Button>
          <Button size="large" onClick={resend}>
            再存一份意见件
          </Button>
        </>
      ) : (
        <>
          {VERDICTS.map((each) => (
            <Choice key={each} name={group} checked={verdict === each} onChoose={() => setVerdict(each)}>
              {each}
            </Choice>
          ))}
          <TextInput
            size="large"
            wide
            aria-label="总的意见"
            placeholder="总的意见，一两句"
            maxLength={5000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <span className="quiet small">{carried}</span>
          <span className={styles.name}>
            审核人
            <Button look="link" title={name} onClick={() => setNaming(true)}>
              {name === "" ? "写姓名" : name}
            </Button>
          </span>
          <Button
            look={verdict === undefined ? "plain" : "primary"}
            size="large"
            disabled={verdict === undefined}
            title={verdict === undefined ? "先选 通过、完善后通过 或 不通过" : "批注和意见一起存成一个文件"}
            onClick={ask}
          >
            生成意见件
          </Button>
        </>
      )}
      {asking ? (
        <Dialog
          title={`还有 ${open} 条批注没有关闭`}
          size="narrow"
          onClose={() => setAsking(false)}
          onSubmit={give}
          answer="照样通过"
          leave="回去看批注"
        >
          <p className={styles.asked}>
            通过以后单位就可以定稿公开，这 {open} 条会留着没有下文。要单位改好再公开，选“完善后通过”。
          </p>
        </Dialog>
      ) : null}
      {naming ? (
        <NameDialog
          name={name}
          onClose={() => setNaming(false)}
          onName={(typed) => {
            setNaming(false);
            act(() => session.review.setName(typed));
          }}
        />
      ) : null}
    </footer>
  );
}
