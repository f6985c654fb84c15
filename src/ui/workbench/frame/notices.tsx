import { useState } from "react";
import { askOf, hasFallen, shortHash } from "../../../session/index.ts";
import { go } from "../../navigation/index.ts";
import { Banner, late } from "../../parts/index.ts";
import { useSession, useSessionState } from "../../session/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";
import { ConflictDialog } from "../remarks/conflict-dialog.tsx";
import { useOpenCount } from "../remarks/threads-panel.tsx";

const PartNotice = late(async () => (await import("./part-notice.tsx")).PartNotice);

/** The one banner under the top bar: what matters most now. */
export function Notices({ onSaveFile }: { readonly onSaveFile: () => void }) {
  const { storageProblem, layouts } = useWorkspace();
  const session = useSession();
  const elsewhere = useSessionState((state) => state.elsewhere);
  const lock = useSessionState((state) => state.lock);
  const final = useSessionState((state) => state.review.state.final);
  const opinion = useSessionState((state) => state.review.state.opinion);
  const events = useSessionState((state) => state.review.events);
  const submitted = [...events].reverse().find((event) => event.kind === "submit");
  const conflicts = useSessionState((state) => state.review.conflicts.length);
  const fallen = useSessionState((state) => lock === undefined && hasFallen(state.review, state.draft));
  const open = useOpenCount();
  const [choosing, setChoosing] = useState(false);
  const save = useSessionState((state) => state.save);
  const notice = useSessionState((state) => state.notice);
  const templateId = useSessionState((state) => state.draft.templateId);
  const layout = useSessionState((state) => state.layout);
  const [read, setRead] = useState<string>();
  const ask = useSessionState((state) => askOf(state.review.events, state.draft.id));
  const [taking, setTaking] = useState<"asked" | "refused">();

  const takeOver = () => {
    setTaking("asked");
    session.takeOver().then(
      () => setTaking(undefined),
      () => setTaking("refused"),
    );
  };
  if (save.kind === "failed" && !elsewhere) {
    return (
      <Banner tone="error" action="先存成文件" onAct={onSaveFile}>
        {save.reason}
      </Banner>
    );
  }
  if (elsewhere) {
    return (
      <Banner tone="warning" action="改到本窗口编辑" onAct={takeOver}>
        {taking === "refused"
          ? "没有接过来，那个窗口还在写。先把那个窗口关掉，再按一次。"
          : "这份草稿在另一个窗口开着，本窗口只能看。"}
      </Banner>
    );
  }
  if (storageProblem !== undefined) {
    return (
      <Banner tone="error" action="先存成文件" onAct={onSaveFile}>
        {storageProblem}
      </Banner>
    );
  }
  if (!layouts.some(({ id }) => id === templateId)) {
    return (
      <Banner tone="warning" action="去加模板" onAct={() => go({ page: "templates" })}>
        {`这份草稿用的模板不在这台电脑上，先按“${layout.title}”编、印。另加的栏目都还在草稿里，加回模板就看得到。`}
      </Banner>
    );
  }
  if (conflicts > 0) {
    return (
      <>
        <Banner tone="warning" action="逐处选定" onAct={() => setChoosing(true)}>
          {`有 ${conflicts} 处两边都改过，先按本机的写法。`}
        </Banner>
        {choosing ? <ConflictDialog onClose={() => setChoosing(false)} /> : null}
      </>
    );
  }
  if (lock === "final" && final !== undefined) {
    return (
      <Banner tone="info">{`已定稿，内容锁着。校验码 ${shortHash(final)}，要改先在右上的菜单里撤销定稿。`}</Banner>
    );
  }
  if (lock === "reviewing" && submitted !== undefined && submitted.id !== read) {
    const note = submitted.note === "" ? "" : `，附言：${submitted.note}`;
    return (
      <Banner tone="info" action="知道了" onAct={() => setRead(submitted.id)}>
        {`${submitted.by}　第 ${submitted.round} 次送审${note}`}
      </Banner>
    );
  }
  if (fallen) {
    const compare = () => go({ page: "draft", id: session.state().draft.id, overlay: "compare" });
    return (
      <Banner tone="warning" action="看改了哪里" onAct={compare}>
        审核通过的是改动以前的内容，现在这一份不能定稿：再送审一次，或者把改动撤销。
      </Banner>
    );
  }
  if (lock === undefined && opinion !== undefined && opinion.id !== read) {
    const said = opinion.text === "" ? "" : `：${opinion.text}`;
    return (
      <Banner tone={opinion.verdict === "通过" ? "info" : "warning"} action="知道了" onAct={() => setRead(opinion.id)}>
        {`${opinion.by}的意见是“${opinion.verdict}”${said}${open > 0 ? `（${open} 条批注未关闭，在右栏）` : ""}`}
      </Banner>
    );
  }
  if (ask !== undefined && ask.id !== read) return <PartNotice ask={ask} onRead={() => setRead(ask.id)} />;
  if (notice === undefined || notice === read) return null;
  return (
    <Banner tone="info" action="知道了" onAct={() => setRead(notice)}>
      {notice}
    </Banner>
  );
}
