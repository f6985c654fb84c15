import { type ReactNode, useState } from "react";
import type { Finding } from "../../../domain/index.ts";
import type { HeldFile, Office } from "../../../session/index.ts";
import { download, SHEET_TYPE } from "../../files/index.ts";
import { chineseReason } from "../../format/index.ts";
import { useStrips } from "../../parts/index.ts";
import { NameDialog } from "../../workbench/remarks/review-context.tsx";
import { useWorkspace } from "../../workspace/index.tsx";
import type { DeskView } from "./use-desk.ts";

export interface DeskActions {
  /** Findings of offices as remarks, in one step. */
  remark(what: readonly (readonly [office: Office, findings: readonly Finding[]])[]): void;
  remarkErrors(offices: readonly Office[]): void;
  save(offices: readonly Office[]): void;
  remove(offices: readonly Office[]): void;
  letIn(file: HeldFile): void;
  dismiss(files: readonly HeldFile[]): void;
  setNames(names: readonly string[]): void;
  /** The dialog that an action has opened. */
  readonly dialog: ReactNode;
}

/** What can be done from the desk. Nothing rejects: what cannot be done says why. */
export function useDeskActions({ desk }: DeskView): DeskActions {
  const { shelf, writeSheets } = useWorkspace();
  const strips = useStrips();
  const [waiting, setWaiting] = useState<() => Promise<void>>();

  const act = (what: string, work: () => Promise<void>) => {
    work().catch((error: unknown) => strips.warn(`${what}没有做成。${chineseReason(error) ?? "再试一次。"}`));
  };
  /** Asks for the name that signs, the first time. */
  const signed = (what: string, work: () => Promise<void>) =>
    act(what, async () => {
      if ((await desk.name()) === "") setWaiting(() => work);
      else await work();
    });
  const remark: DeskActions["remark"] = (what) =>
    signed("批注", async () => {
      let made = 0;
      for (const [office, findings] of what) made += await desk.remark(office.id, findings);
      strips.tell(made === 0 ? "都已经写成批注了，没有写重" : `写成批注 ${made} 条`);
    });

  return {
    remark,
    remarkErrors: (offices) =>
      signed("批注", async () => {
        let made = 0;
        for (const office of offices) {
          const { findings } = await desk.findings(office.id);
          const errors = findings.filter(({ finding, unfilled }) => finding.severity === "error" && !unfilled);
          made += await desk.remark(
            office.id,
            errors.map(({ finding }) => finding),
          );
        }
        strips.tell(made === 0 ? "没有新的错误要写" : `${offices.length} 家的错误写成批注 ${made} 条`);
      }),
    save: (offices) =>
      act("表格", async () => {
        const { name, bytes } = await writeSheets("预算公开审核情况", await desk.sheets(offices));
        download(name, bytes, SHEET_TYPE);
        strips.tell(`已存成“${name}”，在浏览器的下载文件夹里`);
      }),
    remove: (offices) =>
      act("拿掉", async () => {
        for (const { id } of offices) await shelf.remove(id);
        const who = offices.length === 1 ? `“${offices[0]?.name}”` : ` ${offices.length} 家`;
        strips.tell(`拿掉了${who}`, {
          label: "放回来",
          onPress: () =>
            act("放回来", async () => {
              for (const { id } of offices) await shelf.restore(id);
            }),
        });
      }),
    letIn: (file) =>
      act(`“${file.name}”`, async () => {
        const received = await desk.letIn(file.id);
        if (received.kind !== "held") strips.tell(`“${file.name}”放进来了`);
      }),
    dismiss: (files) =>
      act("这一步", async () => {
        for (const { id } of files) await desk.dismiss(id);
      }),
    setNames: (names) => act("名单", () => desk.setNames(names)),
    dialog:
      waiting === undefined ? null : (
        <NameDialog
          onClose={() => setWaiting(undefined)}
          onName={(typed) => {
            setWaiting(undefined);
            act("署名", async () => {
              await desk.setName(typed);
              await waiting();
            });
          }}
        />
      ),
  };
}
