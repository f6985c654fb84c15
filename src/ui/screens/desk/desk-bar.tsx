import { type ReactNode, useState } from "react";
import { FileButton } from "../../files/index.ts";
import { go, useHelp } from "../../navigation/index.ts";
import { BarLine, BarStart, Button } from "../../parts/index.ts";
import { StockDialog } from "../../workbench/remarks/stock-dialog.tsx";
import { NamesDialog } from "./names-dialog.tsx";
import { TemplateDialog } from "./template-dialog.tsx";
import type { DeskView } from "./use-desk.ts";
import type { DeskActions } from "./use-desk-actions.ts";
import type { Doing } from "./use-doing.tsx";

export interface DeskBarHands {
  /** The words of the bar. */
  readonly bar: ReactNode;
  /** What it has opened. */
  readonly dialog: ReactNode;
  openNames(): void;
}

/** The bar of the desk and its dialogs: what the county keeps, and the ways in and out. */
export function useDeskBar({
  view: { desk, names, offices },
  accept,
  doing,
  actions,
  onFiles,
  onAnswerAll,
}: {
  readonly view: DeskView;
  readonly accept: string;
  readonly doing: Doing;
  readonly actions: DeskActions;
  /** Absent while the page itself offers it. */
  readonly onFiles: ((files: readonly File[]) => void) | undefined;
  readonly onAnswerAll: () => void;
}): DeskBarHands {
  const [open, setOpen] = useState<"names" | "stock" | "template">();
  const help = useHelp();
  const close = () => setOpen(undefined);
  return {
    openNames: () => setOpen("names"),
    bar: (
      <>
        <BarStart back="草稿" onBack={() => go({ page: "home" })} title="审核台" />
        <span className="push" />
        <Button look="bare" onClick={() => setOpen("names")}>
          单位名单
        </Button>
        <Button look="bare" onClick={() => setOpen("stock")}>
          常用批注
        </Button>
        <Button look="bare" onClick={() => setOpen("template")}>
          意见书模板
        </Button>
        <Button look="bare" onClick={() => go({ page: "rules" })}>
          全县规则
        </Button>
        <Button look="bare" title="把公开的文件和通过的稿子对照" onClick={() => go({ page: "proof" })}>
          核对公开
        </Button>
        <Button look="bare" title="F1" onClick={() => help.open()}>
          帮助
        </Button>
        {onFiles === undefined ? null : (
          <>
            <BarLine />
            <FileButton accept={accept} multiple onFiles={onFiles}>
              收文件
            </FileButton>
            <Button disabled={offices.every(({ file }) => file === undefined)} onClick={onAnswerAll}>
              导出全部意见
            </Button>
          </>
        )}
      </>
    ),
    dialog:
      open === "names" ? (
        <NamesDialog
          names={names}
          namesIn={desk.namesIn}
          onClose={close}
          onNames={(list) => {
            close();
            actions.setNames(list);
          }}
        />
      ) : open === "stock" ? (
        <StockDialog onClose={close} />
      ) : open === "template" ? (
        <TemplateDialog desk={desk} doing={doing} onClose={close} />
      ) : null,
  };
}
