import { useState } from "react";
import { shortHash } from "../../../session/index.ts";
import { DOCUMENT_FILES, FileButton } from "../../files/index.ts";
import { TODO, useEditor } from "../../navigation/index.ts";
import { Button, DialogLine, useStrips } from "../../parts/index.ts";
import { useSession, useSessionState } from "../../session/index.ts";
import { useOpenCount } from "../remarks/threads-panel.tsx";
import { savePackage } from "./save-package.ts";
import { StepDialog } from "./step-dialog.tsx";

export type Step = "submit" | "finalise" | "reopen" | "publish";

interface StepProps {
  readonly onClose: () => void;
}

function SubmitStep({ onClose, errors }: StepProps & { readonly errors: number }) {
  const session = useSession();
  const strips = useStrips();
  const { state } = useSessionState((now) => now.review);
  const unfilled = useSessionState((now) => now.unfilled.length);
  const { goSpot } = useEditor();
  const open = useOpenCount();
  const unread = useSessionState((now) => now.draft.unrecognised.length);
  const [along, setAlong] = useState(false);
  return (
    <StepDialog
      title={`第 ${state.rounds + 1} 次送审`}
      button="送审，存成送审件"
      noteLabel="附言"
      onClose={onClose}
      consequence={
        <>
          <p>
            现在的内容留一份底，存成一个送审件，用 U
            盘或聊天软件交给审核的人。送出去以后这里可以接着改，意见件回来时两边的改动会合在一起。
          </p>
          {errors > 0 ? <p className="is-error">检查还有 {errors} 处错误没有改。可以照样送审。</p> : null}
          {unfilled > 0 ? <p>还有 {unfilled} 处未填。可以照样送审。</p> : null}
          {errors + unfilled > 0 ? (
            <p>
              <Button
                look="link"
                onClick={() => {
                  onClose();
                  goSpot(TODO);
                }}
              >
                看还差什么
              </Button>
            </p>
          ) : null}
          {open > 0 ? <p>有 {open} 条批注没有关闭，会一起带去。</p> : null}
        </>
      }
      onStep={async (note) => {
        const file = await session.review.submit(note, { unrecognised: along });
        savePackage(file);
        strips.tell(`送审件“${file.name}”在浏览器的下载文件夹里`);
      }}
    >
      {unread === 0 ? null : (
        <DialogLine label="附带">
          <label>
            <input type="checkbox" checked={along} onChange={(event) => setAlong(event.target.checked)} />{" "}
            读文件时没有识别的 {unread} 段文字，审核用不着，可能是别的文件里的
          </label>
        </DialogLine>
      )}
    </StepDialog>
  );
}

function FinaliseStep({ onClose }: StepProps) {
  const session = useSession();
  const strips = useStrips();
  const { state } = useSessionState((now) => now.review);
  const finishing = state.status === "完善后通过";
  const open = useOpenCount();
  return (
    <StepDialog
      title="定稿"
      button="定稿"
      onClose={onClose}
      consequence={
        <>
          <p>
            {state.opinion?.by}写的意见是“{state.opinion?.verdict}
            ”。定稿以后内容锁住，不能再改，并给出校验码；公开的文件可以拿来和定稿核对。要改时可以撤销定稿，要写原因。
          </p>
          {finishing ? <p>定稿同时存成一个定稿件，发回审核的人：通过以后改了哪里，在那边列成清单。</p> : null}
          {open > 0 ? <p className="is-warning">还有 {open} 条批注没有关闭。</p> : null}
        </>
      }
      onStep={async () => {
        await session.review.finalise();
        const { final } = session.state().review.state;
        const said = `已定稿，校验码 ${shortHash(final ?? "")}`;
        if (!finishing) return strips.tell(said);
        const file = await session.review.file();
        savePackage(file);
        strips.tell(`${said}。定稿件“${file.name}”在浏览器的下载文件夹里，把它发给审核的人`);
      }}
    />
  );
}

function ReopenStep({ onClose }: StepProps) {
  const session = useSession();
  return (
    <StepDialog
      title="撤销定稿"
      button="撤销定稿"
      noteLabel="原因"
      noteNeeded
      onClose={onClose}
      consequence={<p>内容又可以改，状态回到编制中，要公开得再送审一次。定稿和撤销都留在记录里，原因会写进送审件。</p>}
      onStep={(reason) => session.review.reopen(reason)}
    />
  );
}

function PublishStep({ onClose }: StepProps) {
  const session = useSession();
  const strips = useStrips();
  const [file, setFile] = useState<File>();
  return (
    <StepDialog
      title="登记已公开"
      button="登记"
      noteLabel="公开在哪里"
      ready={file !== undefined}
      onClose={onClose}
      consequence={<p>记下公开的是哪一个文件（只记校验码）、在哪里、哪一天。内容照旧锁着，以后随时可以核对。</p>}
      onStep={async (note) => {
        if (file === undefined) return;
        await session.review.publish(new Uint8Array(await file.arrayBuffer()), note);
        strips.tell("已登记公开。可以接着核对公开的文件");
      }}
    >
      <DialogLine label="公开的文件">
        <FileButton accept={DOCUMENT_FILES} onFiles={([picked]) => setFile(picked)}>
          {file === undefined ? "选文件" : "换一个"}
        </FileButton>{" "}
        {file?.name ?? <span className="quiet">选那份真正公开的文件</span>}
      </DialogLine>
    </StepDialog>
  );
}

/** The dialog of a step. */
export function StepOf({ step, errors, onClose }: StepProps & { readonly step: Step; readonly errors: number }) {
  if (step === "submit") return <SubmitStep errors={errors} onClose={onClose} />;
  if (step === "finalise") return <FinaliseStep onClose={onClose} />;
  return step === "reopen" ? <ReopenStep onClose={onClose} /> : <PublishStep onClose={onClose} />;
}
