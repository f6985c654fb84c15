import { type KeyboardEvent, useCallback, useMemo, useState } from "react";
import type { Finding } from "../../../domain/index.ts";
import type { Office } from "../../../session/index.ts";
import { DOCUMENT_FILES, DRAFT_FILES, DropZone, FileButton } from "../../files/index.ts";
import { go } from "../../navigation/index.ts";
import { BarStart, Button, classes, MenuButton, PageFrame, ProgressLine } from "../../parts/index.ts";
import { StockDialog } from "../../workbench/remarks/stock-dialog.tsx";
import { DeskFilters } from "./desk-filters.tsx";
import { DeskOverview } from "./desk-overview.tsx";
import styles from "./desk-screen.module.css";
import { EmptyDesk } from "./empty-desk.tsx";
import { HeldList } from "./held-list.tsx";
import { MissingLine } from "./missing-line.tsx";
import { NamesDialog } from "./names-dialog.tsx";
import { OfficePanel } from "./office-panel.tsx";
import { OfficeTable } from "./office-table.tsx";
import { RulePanel, RuleTable } from "./rule-view.tsx";
import type { DeskView } from "./use-desk.ts";
import { useReceiving } from "./use-desk.ts";
import { useDeskActions } from "./use-desk-actions.tsx";
import { useDeskTable } from "./use-desk-table.ts";
import { useStripLift } from "./use-strip-lift.ts";

const ACCEPTED = `${DRAFT_FILES},${DOCUMENT_FILES}`;
const PANEL_FROM = 1180;

/** The list, what is beside and below it, and what can be done with it. */
export function DeskBoard({ view }: { readonly view: DeskView }) {
  const { desk, offices, held, names } = view;
  const receiving = useReceiving();
  const actions = useDeskActions(view);
  const table = useDeskTable(offices);
  const overview = useMemo(() => desk.overview(offices), [desk, offices]);
  const [here, setHere] = useState<string>();
  const [rule, setRule] = useState<string>();
  const [byRule, setByRule] = useState(false);
  const [panel, setPanel] = useState(() => window.innerWidth >= PANEL_FROM);
  const [naming, setNaming] = useState(false);
  const [stocking, setStocking] = useState(false);
  const office = offices.find(({ id }) => id === here) ?? table.getRowModel().rows[0]?.original;
  const picked = table.getSelectedRowModel().rows.map(({ original }) => original);
  const open = useCallback((id: string) => go({ page: "draft", id }), []);
  const { progress } = receiving;
  const empty = offices.length === 0 && held.length === 0 && progress === undefined;
  const remark = (one: Office, findings: readonly Finding[]) => actions.remark([[one, findings]]);
  const foot = useStripLift();
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === "F9") setPanel((shown) => !shown);
  };

  return (
    <PageFrame
      bar={
        <>
          <BarStart back="草稿" onBack={() => go({ page: "home" })} title="审核台" />
          <span className="push" />
          <Button look="bare" onClick={() => setStocking(true)}>
            常用批注
          </Button>
          <Button look="bare" onClick={() => setNaming(true)}>
            单位名单
          </Button>
          <Button look="bare" onClick={() => go({ page: "rules" })}>
            全县规则
          </Button>
          {empty ? null : (
            <FileButton accept={ACCEPTED} multiple onFiles={receiving.add}>
              收文件
            </FileButton>
          )}
        </>
      }
      notices={
        progress === undefined ? null : (
          <ProgressLine share={progress.done / progress.all} onCancel={receiving.cancel}>
            正在收第 {progress.done + 1} 个，共 {progress.all} 个：{progress.name}
          </ProgressLine>
        )
      }
    >
      {empty ? (
        <EmptyDesk accept={ACCEPTED} onFiles={receiving.add} onNames={() => setNaming(true)} />
      ) : (
        <main className={styles.desk} onKeyDown={onKeyDown}>
          <DeskOverview overview={overview} byRule={byRule} onByRule={setByRule} />
          <div className={classes(styles.frame, panel && styles.withPanel)}>
            <div className={styles.list}>
              {byRule ? null : (
                <DeskFilters table={table} offices={offices} overview={overview} onSave={() => actions.save(offices)} />
              )}
              <div className={classes(styles.work, byRule && styles.padded, "scroll")}>
                {byRule ? (
                  <RuleTable overview={overview} here={rule} onHere={setRule} />
                ) : (
                  <OfficeTable table={table} here={office?.id} onHere={setHere} onOpen={open} />
                )}
              </div>
              <div ref={foot}>
                <HeldList held={held} onLetIn={actions.letIn} onDismiss={actions.dismiss} />
                <MissingLine names={offices.filter(({ state }) => state === "未到").map(({ name }) => name)} />
                {picked.length === 0 ? null : (
                  <div className={styles.acts}>
                    <b>选了 {picked.length} 家</b>
                    <span className={classes("quiet", styles.who)}>{picked.map(({ name }) => name).join("、")}</span>
                    <span className="push" />
                    <Button size="small" onClick={() => actions.remarkErrors(picked)}>
                      错误写成批注
                    </Button>
                    <Button size="small" onClick={() => actions.remove(picked)}>
                      拿掉
                    </Button>
                    <Button size="small" look="bare" onClick={() => table.resetRowSelection(true)}>
                      不选了
                    </Button>
                  </div>
                )}
              </div>
            </div>
            {!panel ? null : byRule ? (
              <RulePanel desk={desk} offices={offices} rule={rule} />
            ) : (
              <OfficePanel
                desk={desk}
                office={office}
                onRemark={remark}
                onClose={() => setPanel(false)}
                actions={
                  office === undefined ? null : (
                    <>
                      <Button look="primary" onClick={() => open(office.id)}>
                        打开审核
                      </Button>
                      <span className="push" />
                      <MenuButton
                        look="bare"
                        icon="more"
                        label={`拿掉：${office.name}`}
                        items={[{ label: "从审核台拿掉", danger: true, onSelect: () => actions.remove([office]) }]}
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
              <kbd>↑</kbd> <kbd>↓</kbd> 走动　<kbd>空格</kbd> 勾选　<kbd>Enter</kbd> 打开审核　<kbd>F9</kbd> 右栏
            </span>
          </footer>
        </main>
      )}
      <DropZone onFiles={receiving.add} />
      {naming ? (
        <NamesDialog
          names={names}
          namesIn={desk.namesIn}
          onClose={() => setNaming(false)}
          onNames={(list) => {
            setNaming(false);
            actions.setNames(list);
          }}
        />
      ) : null}
      {stocking ? <StockDialog onClose={() => setStocking(false)} /> : null}
      {actions.dialog}
    </PageFrame>
  );
}
