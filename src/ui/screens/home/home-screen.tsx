import { useCallback, useMemo, useState } from "react";
import { filtered, inOrder, NO_FILTERS, statesOf, yearsOf } from "../../drafts/filters.ts";
import { useDrafts } from "../../drafts/use-drafts.ts";
import {
  DOCUMENT_FILES,
  DRAFT_FILES,
  DropZone,
  FileButton,
  type Handed,
  handOver,
  useOpenFiles,
  usePaste,
} from "../../files/index.ts";
import { go, useHelp } from "../../navigation/index.ts";
import { Banner, BarLine, Button, classes, Icon, MenuButton, PageFrame, Select, TextInput } from "../../parts/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";
import { BackupTools } from "./backup-tools.tsx";
import { DraftList } from "./draft-list.tsx";
import { EmptyHome } from "./empty-home.tsx";
import styles from "./home-screen.module.css";
import { NewDraftDialog } from "./new-draft-dialog.tsx";
import { useDraftActions } from "./use-draft-actions.tsx";

/** The drafts of this machine and every way to come by one. */
export function HomeScreen() {
  const workspace = useWorkspace();
  const { drafts, problem } = useDrafts();
  const actions = useDraftActions();
  const openFiles = useOpenFiles();
  const help = useHelp();
  const [filters, setFilters] = useState(NO_FILTERS);
  const [dialog, setDialog] = useState<"new">();
  const ordered = useMemo(() => inOrder(drafts ?? []), [drafts]);
  const shown = useMemo(() => filtered(ordered, filters), [ordered, filters]);
  const empty = drafts !== undefined && drafts.length === 0;
  const storage = workspace.storageProblem ?? problem;
  const create = () => setDialog("new");
  const read = () => go({ page: "read" });
  const desk = () => go({ page: "desk" });
  usePaste(
    useCallback((things: readonly Handed[]) => {
      handOver(things);
      go({ page: "read" });
    }, []),
  );

  return (
    <PageFrame
      narrow
      ends="page"
      notices={storage === undefined ? null : <Banner tone="error">{storage}</Banner>}
      bar={
        <>
          <span className={styles.brand}>绩表</span>
          <span className="quiet">部门预算公开与绩效目标</span>
          <span className="push" />
          {storage === undefined ? (
            <span className={styles.local}>
              <Icon name="check" />
              本机保存，不联网
            </span>
          ) : null}
          <BarLine />
          {ordered.length === 0 ? null : <BackupTools drafts={ordered} attempt={actions.attempt} />}
          <Button look="bare" onClick={() => go({ page: "bin" })}>
            回收站
          </Button>
          <Button look="bare" onClick={() => go({ page: "templates" })}>
            模板
          </Button>
          <Button look="bare" title="F1" onClick={() => help.open()}>
            帮助
          </Button>
        </>
      }
    >
      <main className={classes(styles.board, "scroll")}>
        <div className={styles.head}>
          <h1>草稿</h1>
          {empty || drafts === undefined ? null : (
            <>
              <span className="quiet">{drafts.length} 份</span>
              <search className={styles.filters}>
                <TextInput
                  placeholder="查单位"
                  aria-label="查单位"
                  value={filters.words}
                  onChange={(event) => setFilters({ ...filters, words: event.target.value })}
                />
                <Select
                  aria-label="年度"
                  value={filters.year ?? ""}
                  onChange={({ target }) =>
                    setFilters({ ...filters, year: target.value === "" ? undefined : Number(target.value) })
                  }
                >
                  <option value="">全部年度</option>
                  {yearsOf(drafts).map((year) => (
                    <option key={year} value={year}>
                      {year} 年
                    </option>
                  ))}
                </Select>
                <Select
                  aria-label="状态"
                  value={filters.status ?? ""}
                  onChange={({ target }) =>
                    setFilters({ ...filters, status: target.value === "" ? undefined : target.value })
                  }
                >
                  <option value="">全部状态</option>
                  {statesOf(drafts).map((status) => (
                    <option key={status}>{status}</option>
                  ))}
                </Select>
              </search>
              <span className="push" />
              <Button look="primary" icon="plus" onClick={create}>
                新建
              </Button>
              <FileButton accept={`${DRAFT_FILES},${DOCUMENT_FILES}`} multiple onFiles={openFiles}>
                打开文件
              </FileButton>
              <Button onClick={read}>从上年文件读取</Button>
              <Button look="bare" onClick={desk}>
                审核台
              </Button>
              <MenuButton
                look="bare"
                label="看示例"
                items={[
                  { label: "完整的示例", onSelect: () => actions.openSample() },
                  { label: "有问题的示例", hint: "练习检查和改正", onSelect: () => actions.openSample("faulty") },
                ]}
              >
                看示例
              </MenuButton>
            </>
          )}
        </div>
        {empty ? (
          <EmptyHome onNew={create} onRead={read} onDesk={desk} onFiles={openFiles} onSample={actions.openSample} />
        ) : null}
        {empty || drafts === undefined ? null : (
          <DraftList
            drafts={shown}
            actions={actions}
            {...(shown.length < drafts.length ? { onAll: () => setFilters(NO_FILTERS) } : {})}
          />
        )}
      </main>
      <DropZone onFiles={openFiles} />
      {dialog === "new" ? <NewDraftDialog onClose={() => setDialog(undefined)} /> : null}
      {actions.dialog}
    </PageFrame>
  );
}
