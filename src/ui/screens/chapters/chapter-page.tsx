import { type ReactNode, useRef } from "react";
import { useJumpFocus } from "../../forms/index.ts";
import { useEditor } from "../../navigation/index.ts";
import { Button, MenuButton, Workbench } from "../../parts/index.ts";
import type { DraftPage } from "../../places/pages.ts";
import { useSessionState } from "../../session/index.ts";
import { useFieldHelp } from "../../workbench/findings/field-help.tsx";
import { FieldProblem } from "../../workbench/findings/field-problem.tsx";
import { useFieldProblem } from "../../workbench/findings/findings-context.tsx";
import { usePageMenu } from "../../workbench/outline/page-menu.ts";
import { PageHeading, SectionHeadings } from "./page-headings.tsx";

/** The page of one chapter. */
export function ChapterPage({
  page: shown,
  tools,
  hint,
  children,
}: {
  readonly page: DraftPage;
  readonly tools?: ReactNode;
  /** What the status line says of this page. */
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  const { step } = useEditor();
  const draftId = useSessionState((state) => state.draft.id);
  const page = useRef<HTMLDivElement>(null);
  const items = usePageMenu()(shown);
  const found = useFieldProblem();
  const help = useFieldHelp();
  useJumpFocus(page);
  return (
    <Workbench
      standing={`${draftId}/${shown.key}`}
      number={shown.number}
      title={shown.title}
      tools={
        <>
          {tools}
          {items.length === 0 ? null : (
            <MenuButton look="bare" size="small" icon="more" label="这一章：移动、添加、去掉" items={items} />
          )}
          <Button look="bare" size="small" icon="left" title="Alt+PgUp" onClick={() => step(-1)}>
            上一章
          </Button>
          <Button look="bare" size="small" icon="right" iconAt="end" title="Alt+PgDn" onClick={() => step(1)}>
            下一章
          </Button>
        </>
      }
      status={
        <>
          {found === undefined ? <span>{help ?? hint}</span> : <FieldProblem {...found} />}
          <span className="push">
            <kbd>F8</kbd> 下一处问题　<kbd>Ctrl</kbd>+<kbd>G</kbd> 转到
          </span>
        </>
      }
    >
      <div ref={page}>
        <PageHeading page={shown} />
        {children}
        <SectionHeadings page={shown} />
      </div>
    </Workbench>
  );
}
