import { useState } from "react";
import { Banner } from "../../parts/index.ts";
import { useSession, useSessionState } from "../../session/index.ts";
import { useWorkspace } from "../../workspace.tsx";

/** The one banner under the top bar: what matters most now. */
export function Notices({ onSaveFile }: { readonly onSaveFile: () => void }) {
  const { storageProblem } = useWorkspace();
  const session = useSession();
  const readOnly = useSessionState((state) => state.readOnly);
  const save = useSessionState((state) => state.save);
  const notice = useSessionState((state) => state.notice);
  const [read, setRead] = useState<string>();
  const [taking, setTaking] = useState<"asked" | "refused">();

  const takeOver = () => {
    setTaking("asked");
    session.takeOver().then(
      () => setTaking(undefined),
      () => setTaking("refused"),
    );
  };
  if (save.kind === "failed" && !readOnly) {
    return (
      <Banner tone="error" action="先存成文件" onAct={onSaveFile}>
        {save.reason}
      </Banner>
    );
  }
  if (readOnly) {
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
  if (notice === undefined || notice === read) return null;
  return (
    <Banner tone="info" action="知道了" onAct={() => setRead(notice)}>
      {notice}
    </Banner>
  );
}
