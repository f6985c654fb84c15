import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from "react";
import { DOCUMENT_FILES, DRAFT_FILES, DropZone } from "../../files/index.ts";
import { go } from "../../navigation/index.ts";
import { Button, classes, MenuButton, PageFrame, ProgressLine } from "../../parts/index.ts";
import { keepStanding, standingAt, useKeptScroll } from "../../standing/index.ts";
import { useDeskBar } from "./desk-bar.tsx";
import { DeskFilters } from "./desk-filters.tsx";
import { DeskOverview } from "./desk-overview.tsx";
import styles from "./desk-screen.module.css";
import { EmptyDesk } from "./empty-desk.tsx";
import { HeldList } from "./held-list.tsx";
import { MissingLine } from "./missing-line.tsx";
import { OfficePanel } from "./office-panel.tsx";
import { OfficeTable } from "./office-table.tsx";
import { PickedBar } from "./picked-bar.tsx";
import { RulePanel, RuleTable } from "./rule-view.tsx";
import { useAnswers } from "./use-answers.tsx";
import { type DeskView, useReceiving } from "./use-desk.ts";
import { useDeskActions } from "./use-desk-actions.ts";
import { useDeskTable } from "./use-desk-table.ts";
import { useDoing } from "./use-doing.tsx";
import { useStripLift } from "./use-strip-lift.ts";

const ACCEPTED = `${DRAFT_FILES},${DOCUMENT_FILES}`;
const PANEL_FROM = 1180;
/** Where one was, and how far down, when the desk was left. */
const STANDING = "desk";

/** The list, what is beside and below it, and what can be done with it. */
export function DeskBoard({ view }: { readonly view: DeskView }) {
  const { desk, offices, held } = view;
  const receiving = useReceiving();
  const doing = useDoing(desk);
  const actions = useDeskActions(view, doing);
  const answers = useAnswers(desk, doing);
  const table = useDeskTable(offices);
  const overview = useMemo(() => desk.overview(offices), [desk, offices]);
  const [byRule, setByRule] = useState(false);
  const [here, setHere] = useState(() => standingAt(STANDING).line);
  const work = useRef<HTMLDivElement>(null);
  useKeptScroll(work, byRule ? undefined : STANDING);
  const [rule, setRule] = useState<string>();
  const [panel, setPanel] = useState(() => window.innerWidth >= PANEL_FROM);
  const foot = useStripLift();
  const stand = useCallback((id: string) => {
    setHere(id);
    keepStanding(STANDING, { line: id });
  }, []);
  const office = offices.find(({ id }) => id === here) ?? table.getRowModel().rows[0]?.original;
  const picked = table.getSelectedRowModel().rows.map(({ original }) => original);
  const open = useCallback((id: string) => go({ page: "draft", id }), []);
  const { progress } = receiving;
  const empty = offices.length === 0 && held.length === 0 && progress === undefined;
  const bar = useDeskBar({
    view,
    accept: ACCEPTED,
    doing,
    actions,
    onFiles: empty ? undefined : receiving.add,
    onAnswerAll: () => answers.answer(offices),
  });
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === "F9") setPanel((shown) => !shown);
  };
  const notices =
    progress !== undefined ? (
      <ProgressLine share={progress.done / progress.all} onCancel={receiving.cancel}>
        正在收第 {progress.done + 1} 个，共 {progress.all} 个：{progress.name}
      </ProgressLine>
    ) : answers.progress !== undefined ? (
      <ProgressLine share={answers.progress.done / answers.progress.all} onCancel={answers.cancel}>
        正在写第 {answers.progress.done + 1} 家，共 {answers.progress.all} 家
      </ProgressLine>
    ) : null;

  return (
    <PageFrame bar={bar.bar} notices={notices}>
      {empty ? (
        <EmptyDesk accept={ACCEPTED} onFiles={receiving.add} onNames={bar.openNames} />
      ) : (
        <main className={styles.desk} onKeyDown={onKeyDown}>
          <DeskOverview overview={overview} byRule={byRule} onByRule={setByRule} />
          <div className={classes(styles.frame, panel && styles.withPanel)}>
            <div className={styles.list}>
              {byRule ? null : (
                <DeskFilters table={table} offices={offices} overview={overview} onSave={() => actions.save(offices)} />
              )}
              <div ref={work} className={classes(styles.work, byRule && styles.padded, "scroll")}>
                {byRule ? (
                  <RuleTable overview={overview} here={rule} onHere={setRule} />
                ) : (
                  <OfficeTable table={table} here={office?.id} onHere={stand} onOpen={open} />
                )}
              </div>
              <div ref={foot}>
                <HeldList held={held} onLetIn={actions.letIn} onDismiss={actions.dismiss} />
                <MissingLine names={offices.filter(({ state }) => state === "未到").map(({ name }) => name)} />
                <PickedBar
                  picked={picked}
                  onRemark={actions.remarkErrors}
                  onAnswer={answers.answer}
                  onRemove={actions.remove}
                  onNone={() => table.resetRowSelection(true)}
                />
              </div>
            </div>
            {!panel ? null : byRule ? (
              <RulePanel desk={desk} offices={offices} rule={rule} />
            ) : (
              <OfficePanel
                desk={desk}
                office={office}
                onRemark={actions.remark}
                onClose={() => setPanel(false)}
                actions={
                  office === undefined ? null : (
                    <>
                      <Button look="primary" onClick={() => open(office.id)}>
                        打开审核
                      </Button>
                      <Button title="审核意见书和意见件" onClick={() => answers.answer([office])}>
                        出意见
                      </Button>
                      <span className="push" />
                      <MenuButton
                        look="bare"
                        icon="more"
                        label={`审核意见书、拿掉：${office.name}`}
                        items={[
                          { label: "只要审核意见书", onSelect: () => answers.paper(office) },
                          { label: "从审核台拿掉", danger: true, onSelect: () => actions.remove([office]) },
                        ]}
                      />
                    </>
                  )
                }
              />
            )}
          </div>
          <footer className={styles.status}>
            <span>文件和文件夹可以直接拖进来，收到的都存在这台电脑上</span>
            <span className="push">
              <kbd>↑</kbd> <kbd>↓</kbd> 走动　<kbd>空格</kbd> 勾选　<kbd>Enter</kbd> 打开审核　<kbd>F8</kbd>{" "}
              下一家有错的　<kbd>F9</kbd> 右栏
            </span>
          </footer>
        </main>
      )}
      <DropZone onFiles={receiving.add} />
      {bar.dialog}
      {answers.dialog}
      {doing.naming}
    </PageFrame>
  );
}
