import { useState } from "react";
import { askOf } from "../../../session/index.ts";
import { go } from "../../navigation/index.ts";
import { Button, MenuButton, type MenuItem, useStrips } from "../../parts/index.ts";
import { useSession, useSessionState } from "../../session/index.ts";
import { useReviewing } from "../remarks/review-context.tsx";
import { RecordDialog } from "./record-dialog.tsx";
import { savePackage } from "./save-package.ts";
import { type Step, StepOf } from "./steps.tsx";
import { useReviewCopy } from "./use-review-copy.ts";

/** The next step of the draft as the one blue button, and the other ones in a menu, for the top bar of an own draft. */
export function ReviewSteps({ errors, onExport }: { readonly errors: number; readonly onExport: () => void }) {
  const session = useSession();
  const draftId = useSessionState((state) => state.draft.id);
  const { state, submissions, turned } = useSessionState((now) => now.review);
  const unfilled = useSessionState((now) => now.unfilled.length);
  const { act } = useReviewing();
  const exportCopy = useReviewCopy();
  const strips = useStrips();
  const isPart = useSessionState((now) => askOf(now.review.events, now.draft.id) !== undefined);
  const giveBack = () =>
    act(async () => {
      const file = await session.review.fill();
      savePackage(file);
      strips.tell(`“${file.name}”在浏览器的下载文件夹里，把它发回去。再改了就再交一次`);
    });
  const [step, setStep] = useState<Step>();
  const [record, setRecord] = useState(false);
  const { status } = state;
  const begin = (next: Step) => () => setStep(next);
  const locked = status === "定稿" || status === "已公开";
  const passed = status === "通过" || status === "完善后通过";
  const verify = () => go({ page: "draft", id: draftId, overlay: "proof" });
  const primary = (at: boolean) => (at ? "primary" : "plain");

  const items: readonly MenuItem[] = [
    {
      label: "对照改动",
      hint: "与送审、上年或文件",
      onSelect: () => go({ page: "draft", id: draftId, overlay: "compare" }),
    },
    {
      label: "更早的版本",
      hint: "看、对照、取回",
      onSelect: () => go({ page: "draft", id: draftId, overlay: "versions" }),
    },
    ...(locked || status === "编制中" || status === "退回修改"
      ? []
      : [{ label: "再送审一次", onSelect: begin("submit") }]),
    ...(submissions.length > 0 && !isPart
      ? [
          {
            label: "再存一份送审件",
            hint: "内容和批注同现在",
            onSelect: () => act(async () => savePackage(await session.review.file())),
          },
        ]
      : []),
    ...(isPart ? [] : [{ label: "送审记录", onSelect: () => setRecord(true) }]),
    ...(turned === true
      ? [
          {
            label: "转回审核",
            hint: "内容又只能看，可以写意见",
            onSelect: () => act(() => session.review.startReviewing()),
          },
        ]
      : []),
    { label: "导出审阅稿（Word，带批注）", onSelect: exportCopy },
    ...(status === "定稿" ? [{ label: "登记已公开", onSelect: begin("publish") }] : []),
    ...(isPart ? [] : [{ label: "核对已公开文件", ...(locked ? {} : { off: "定稿以后" }), onSelect: verify }]),
    ...(locked ? [{ label: "撤销定稿", danger: true, onSelect: begin("reopen") }] : []),
  ];
  return (
    <>
      <MenuButton look="bare" icon="more" label="送审、对照、审阅稿、核对" items={items} />
      <Button look={primary(status === "定稿")} onClick={onExport}>
        导出 Word
      </Button>
      {isPart ? (
        <Button look="primary" title="存成文件，发回给发来填报件的人" onClick={giveBack}>
          交回
        </Button>
      ) : status === "编制中" || status === "退回修改" ? (
        <Button look={primary(errors + unfilled === 0)} title="存成送审件交给审核的人" onClick={begin("submit")}>
          送审
        </Button>
      ) : null}
      {passed ? (
        <Button look="primary" title="锁住内容，给出校验码" onClick={begin("finalise")}>
          定稿
        </Button>
      ) : null}
      {status === "已公开" ? (
        <Button look="primary" onClick={verify}>
          核对已公开文件
        </Button>
      ) : null}
      {record ? <RecordDialog onClose={() => setRecord(false)} /> : null}
      {step === undefined ? null : <StepOf step={step} errors={errors} onClose={() => setStep(undefined)} />}
    </>
  );
}
