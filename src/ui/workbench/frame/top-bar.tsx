import { useHelp } from "../../navigation/index.ts";
import { BarLine, Button, DraftState, KeptEnd } from "../../parts/index.ts";
import { countFindings } from "../../places/marks.ts";
import { useSession, useSessionState } from "../../session/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";
import { ReviewSteps } from "../steps/review-steps.tsx";
import { SavedMark } from "./saved-mark.tsx";
import styles from "./top-bar.module.css";

/** What the top bar can do; the keys do the same. */
export interface BarActions {
  home(): void;
  undo(): void;
  redo(): void;
  nextFinding(): void;
  preview(): void;
  exportWord(): void;
  saveFile(): void;
  find(): void;
}

export function TopBar({
  actions,
  finds,
}: {
  readonly actions: BarActions;
  /** The page can be searched. */
  readonly finds: boolean;
}) {
  const session = useSession();
  const help = useHelp();
  const { storageProblem } = useWorkspace();
  const title = useSessionState((state) => state.draft.title || state.draft.agency.name || "未命名");
  const save = useSessionState((state) => state.save);
  const readOnly = useSessionState((state) => state.readOnly);
  const elsewhere = useSessionState((state) => state.elsewhere);
  const status = useSessionState((state) => state.review.state.status);
  const undoLabel = useSessionState((state) => state.undoLabel);
  const redoLabel = useSessionState((state) => state.redoLabel);
  const findings = useSessionState((state) => state.findings);
  const unfilled = useSessionState((state) => state.unfilled.length);
  const { errors, warnings } = countFindings(findings);
  return (
    <header className={styles.bar}>
      <Button look="bare" icon="back" onClick={actions.home}>
        草稿
      </Button>
      <BarLine />
      <span className={styles.title} title={title}>
        <KeptEnd text={title} />
      </span>
      <DraftState status={status} />
      <BarLine />
      <SavedMark
        key={session.state().draft.id}
        save={save}
        readOnly={elsewhere}
        kept={storageProblem === undefined}
        onSaveFile={actions.saveFile}
      />
      {readOnly ? null : (
        <>
          <Button
            look="bare"
            icon="undo"
            title={undoLabel === undefined ? "撤销 Ctrl+Z：没有可撤销的" : `撤销“${undoLabel}” Ctrl+Z`}
            disabled={undoLabel === undefined}
            onClick={actions.undo}
          />
          <Button
            look="bare"
            icon="redo"
            title={redoLabel === undefined ? "重做 Ctrl+Y：没有可重做的" : `重做“${redoLabel}” Ctrl+Y`}
            disabled={redoLabel === undefined}
            onClick={actions.redo}
          />
        </>
      )}
      <span className="push" />
      <Button look="bare" icon="help" title="帮助 F1" onClick={() => help.open()} />
      {finds ? <Button look="bare" icon="search" title="查找和替换 Ctrl+F" onClick={actions.find} /> : null}
      <Button look="bare" title="F8 下一处" onClick={actions.nextFinding}>
        <span>检查</span>
        {errors > 0 ? <b className="is-error">{errors} 错误</b> : null}
        {warnings > 0 ? <b className="is-warning">{warnings} 提醒</b> : null}
        {unfilled > 0 ? <span className="quiet">{unfilled} 未填</span> : null}
        {errors + warnings + unfilled === 0 ? <span className="quiet">无</span> : null}
      </Button>
      <BarLine />
      <Button title="Ctrl+P" onClick={actions.preview}>
        预览
      </Button>
      <ReviewSteps errors={errors} onExport={actions.exportWord} />
    </header>
  );
}
