import { useState } from "react";
import { DOCUMENT_FILES, FileButton } from "../../files/index.ts";
import { go, useHelp } from "../../navigation/index.ts";
import { BarLine, Button, Dialog, DraftState, MenuButton, Select } from "../../parts/index.ts";
import { useSession, useSessionState } from "../../session/index.ts";
import { SavedMark } from "../../workbench/frame/saved-mark.tsx";
import barStyles from "../../workbench/frame/top-bar.module.css";
import { useReviewing } from "../../workbench/remarks/review-context.tsx";
import { RecordDialog } from "../../workbench/steps/record-dialog.tsx";
import { useWorkspace } from "../../workspace/index.tsx";
import styles from "./opinion-bar.module.css";
import type { ChosenOther } from "./use-other.ts";

export interface ReviewBarProps {
  readonly chosen: ChosenOther;
  readonly listing: boolean;
  readonly onListing: () => void;
  /** Given where there is a page to search. */
  readonly onFind: (() => void) | undefined;
  readonly onPreview: () => void;
  readonly onCopy: () => void;
  readonly onSaveFile: () => void;
  /** Given where the draft is one's own: back to writing it. */
  readonly onBack: (() => void) | undefined;
}

/** What is read, against what, and the other ways to look at it. */
export function ReviewBar(props: ReviewBarProps) {
  const { chosen, listing, onListing, onFind, onPreview, onCopy, onSaveFile, onBack } = props;
  const session = useSession();
  const help = useHelp();
  const { storageProblem } = useWorkspace();
  const { act } = useReviewing();
  const title = useSessionState((state) => state.draft.title || state.draft.agency.name || "未命名");
  const save = useSessionState((state) => state.save);
  const elsewhere = useSessionState((state) => state.elsewhere);
  const { state, side } = useSessionState((now) => now.review);
  const reviewing = side === "reviewing";
  const [record, setRecord] = useState(false);
  const [turning, setTurning] = useState(false);
  return (
    <>
      <Button look="bare" icon="back" onClick={onBack ?? (() => go({ page: reviewing ? "desk" : "home" }))}>
        {onBack !== undefined ? "回到编辑" : reviewing ? "审核台" : "草稿"}
      </Button>
      <BarLine />
      <span className={barStyles.title} title={title}>
        {title}
      </span>
      <DraftState status={reviewing && state.status === "送审" ? "待审核" : state.status} />
      <BarLine />
      <SavedMark save={save} readOnly={elsewhere} kept={storageProblem === undefined} onSaveFile={onSaveFile} />
      <span className="push" />
      <Button look="bare" icon="help" title="帮助 F1" onClick={() => help.open()} />
      {onFind === undefined ? null : <Button look="bare" icon="search" title="查找 Ctrl+F" onClick={onFind} />}
      <label className="quiet" htmlFor="compare-with">
        对照
      </label>
      <Select id="compare-with" value={chosen.key} onChange={({ target }) => act(() => chosen.choose(target.value))}>
        <option value="">不对照</option>
        {chosen.choices.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </Select>
      <FileButton
        look="bare"
        accept={`.jibiao,.json,${DOCUMENT_FILES}`}
        title="与一个文件对照：送审件、备份、Word"
        onFiles={([file]) => {
          if (file !== undefined) act(() => chosen.chooseFile(file));
        }}
      >
        文件…
      </FileButton>
      <Button aria-pressed={listing} disabled={chosen.other === undefined} title="先选对照哪一份" onClick={onListing}>
        改动清单
      </Button>
      <BarLine />
      <Button title="Ctrl+P" onClick={onPreview}>
        预览
      </Button>
      <Button title="带批注的 Word 文件，给没有绩表的人" onClick={onCopy}>
        导出审阅稿
      </Button>
      <MenuButton
        look="bare"
        icon="more"
        label="记录和本机编制"
        items={[
          { label: "送审记录", onSelect: () => setRecord(true) },
          ...(reviewing
            ? [
                {
                  label: "转为在本机编制",
                  hint: "以后可以改内容，送审由本机发出",
                  onSelect: () => setTurning(true),
                },
              ]
            : []),
        ]}
      />
      {turning ? (
        <Dialog
          title="转为在本机编制"
          size="narrow"
          onClose={() => setTurning(false)}
          onSubmit={() => {
            setTurning(false);
            act(() => session.review.startWriting());
          }}
          answer="转为编制"
        >
          <p className={styles.asked}>
            内容可以改了，送审由本机发出；送审的单位那边要是也在改，两边的改动要合在一起。只是审核不用转。转了以后，右上的菜单里可以“转回审核”。
          </p>
        </Dialog>
      ) : null}
      {record ? <RecordDialog onClose={() => setRecord(false)} /> : null}
    </>
  );
}
