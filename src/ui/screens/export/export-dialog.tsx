import { useId, useState } from "react";
import type { ExportScope, PublishedForm } from "../../../session/index.ts";
import { clockTime } from "../../format/index.ts";
import { go, useEditor } from "../../navigation/index.ts";
import { Button, Choice, Dialog, DialogLine, DialogLines, Problem, Select, TextInput } from "../../parts/index.ts";
import { countFindings } from "../../places/marks.ts";
import { useDraft, useSessionState } from "../../session/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";
import { ExportCarried } from "./export-carried.tsx";
import styles from "./export-dialog.module.css";
import { ExportDone } from "./export-done.tsx";
import { ExportErrors } from "./export-errors.tsx";
import { ExportForms } from "./export-forms.tsx";
import { exportName } from "./export-name.ts";
import { ExportProgress } from "./export-progress.tsx";
import { bareName, exportWord, handedName, possible } from "./forms.ts";
import { LeftOutLine } from "./left-out-line.tsx";
import { useExport } from "./use-export.ts";

interface ScopeChoice {
  readonly scope: ExportScope;
  readonly label: string;
  readonly note: string;
}

/** Asks what to print, writes it, says what was written; keeps its size from asking to done. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { layouts, layoutOf } = useWorkspace();
  const draft = useDraft();
  const findings = useSessionState((state) => state.findings);
  const unfilled = useSessionState((state) => state.unfilled);
  const savedAt = useSessionState((state) => (state.save.kind === "saved" ? state.save.at : undefined));
  const { spot } = useEditor();
  const writing = useExport();
  const id = useId();
  const [scope, setScope] = useState<ExportScope>("whole");
  const [templateId, setTemplateId] = useState(() => layoutOf(draft.templateId).id);
  const [typedName, setTypedName] = useState<string>();
  const [ticked, setTicked] = useState<readonly PublishedForm[]>(["word"]);
  const [together, setTogether] = useState(true);
  const forms = possible(scope, ticked);
  const name = bareName(typedName ?? exportName(draft, scope));
  const { errors } = countFindings(findings);
  const open = [
    ...(errors > 0 ? [`${errors} 处错误`] : []),
    ...(unfilled.length > 0 ? [`${unfilled.length} 处未填`] : []),
  ].join("、");
  const { state } = writing;
  const busy = state.kind !== "asking";
  const count = draft.projects.length;
  const current = spot.kind === "project" ? draft.projects.findIndex((project) => project.id === spot.id) : -1;
  const choices: readonly ScopeChoice[] = [
    { scope: "whole", label: "整本公开", note: `九章，${count} 张项目表` },
    { scope: "performance", label: "只要绩效部分", note: `部门预算绩效信息，${count} 张项目表` },
    ...(count > 0
      ? [{ scope: "each", label: "每个项目一个文件", note: `${count} 个文件，装在一个压缩包里` } as const]
      : []),
    ...(current >= 0
      ? [{ scope: `project:${current + 1}`, label: "只要本项目", note: draft.projects[current]?.name ?? "" } as const]
      : []),
  ];
  const start = () => writing.start({ templateId, scope, forms, name, together });

  const footer =
    state.kind === "finished" ? (
      <>
        <ExportDone {...state} contents={forms.includes("word") && (scope === "whole" || scope === "performance")} />
        <span className="push" />
        <Button size="large" onClick={writing.again}>
          再导一份
        </Button>
        <Button size="large" look="primary" type="submit" autoFocus>
          完成
        </Button>
      </>
    ) : (
      <>
        {state.kind === "running" ? (
          <ExportProgress done={state.done} all={state.all} />
        ) : (
          <span className="quiet small">
            {savedAt === undefined || savedAt === 0 ? "" : `印出的内容以草稿 ${clockTime(savedAt)} 保存的为准`}
          </span>
        )}
        <span className="push" />
        <Button size="large" onClick={state.kind === "running" ? writing.cancel : onClose}>
          取消
        </Button>
        {state.kind === "running" ? null : forms.length === 0 ? (
          <>
            <span className="quiet">至少选一样</span>
            <Button size="large" disabled>
              导出
            </Button>
          </>
        ) : open !== "" ? (
          <Button size="large" onClick={start}>
            {`有 ${open}，照样导出`}
          </Button>
        ) : (
          <Button size="large" look="primary" type="submit">
            {exportWord(forms)}
          </Button>
        )}
      </>
    );

  const submit = () => {
    if (state.kind === "finished") onClose();
    else if (state.kind === "asking" && open === "" && forms.length > 0) start();
  };
  return (
    <Dialog title="导出公开文件" size="list" onClose={onClose} onSubmit={submit} footer={footer}>
      <fieldset className={styles.page} disabled={busy} aria-label="导出什么">
        <DialogLines>
          <DialogLine label="模板" htmlFor={`${id}template`}>
            <Select
              id={`${id}template`}
              size="large"
              value={templateId}
              onChange={(event) => setTemplateId(event.target.value)}
            >
              {layouts.map((layout) => (
                <option key={layout.id} value={layout.id}>
                  {layout.title}：{layout.summary}
                </option>
              ))}
            </Select>
            <Button look="link" onClick={() => go({ page: "templates" })}>
              管理模板
            </Button>
          </DialogLine>
          <DialogLine label="范围">
            <div role="radiogroup" aria-label="范围" className={styles.pick}>
              {choices.map((choice) => (
                <Choice
                  key={choice.scope}
                  name={`${id}scope`}
                  checked={scope === choice.scope}
                  note={choice.note}
                  onChoose={() => setScope(choice.scope)}
                >
                  {choice.label}
                </Choice>
              ))}
            </div>
          </DialogLine>
          <DialogLine label="检查">
            <ExportErrors findings={findings} unfilled={unfilled} onLeave={onClose} />
          </DialogLine>
          <LeftOutLine templateId={templateId} scope={scope} />
          <DialogLine label="看不见的">
            <ExportCarried templateId={templateId} />
          </DialogLine>
          <DialogLine label="导出">
            <ExportForms
              forms={ticked}
              scope={scope}
              onForms={setTicked}
              onPrint={() => go({ page: "draft", id: draft.id, spot, overlay: "preview" })}
            />
          </DialogLine>
          {forms.length > 1 ? (
            <DialogLine label="存成" htmlFor={`${id}together`}>
              <Select
                id={`${id}together`}
                size="large"
                value={together ? "together" : "apart"}
                onChange={({ target }) => setTogether(target.value === "together")}
              >
                <option value="together">一个压缩包，里面附一份校验清单</option>
                <option value="apart">{forms.length} 个文件，分开下载</option>
              </Select>
            </DialogLine>
          ) : null}
          <DialogLine label="文件名" htmlFor={`${id}name`}>
            <TextInput
              id={`${id}name`}
              size="large"
              wide
              value={typedName ?? handedName(name, scope, together ? forms : forms.slice(0, 1))}
              onChange={(event) => setTypedName(event.target.value)}
            />
            {state.kind === "asking" && state.problem !== undefined ? <Problem>{state.problem}</Problem> : null}
          </DialogLine>
        </DialogLines>
      </fieldset>
    </Dialog>
  );
}
