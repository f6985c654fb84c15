import type { Finding } from "../../../domain/index.ts";
import type { HeldFile, Office } from "../../../session/index.ts";
import { download, SHEET_TYPE } from "../../files/index.ts";
import { useStrips } from "../../parts/index.ts";
import { useWorkspace } from "../../workspace/index.tsx";
import type { DeskView } from "./use-desk.ts";
import type { Doing } from "./use-doing.tsx";

export interface DeskActions {
  /** Findings of an office as remarks, in one step. */
  remark(office: Office, findings: readonly Finding[]): void;
  remarkErrors(offices: readonly Office[]): void;
  save(offices: readonly Office[]): void;
  remove(offices: readonly Office[]): void;
  letIn(file: HeldFile): void;
  dismiss(files: readonly HeldFile[]): void;
  setNames(names: readonly string[]): void;
}

/** What can be done from the desk, besides answering. */
export function useDeskActions({ desk }: DeskView, { act, signed }: Doing): DeskActions {
  const { shelf, writeSheets } = useWorkspace();
  const strips = useStrips();
  return {
    remark: (office, findings) =>
      signed("批注", async () => {
        const made = await desk.remark(office.id, findings);
        strips.tell(made === 0 ? "都已经写成批注了，没有写重" : `写成批注 ${made} 条`);
      }),
    remarkErrors: (offices) =>
      signed("批注", async () => {
        let made = 0;
        for (const { id } of offices) {
          const { findings } = await desk.findings(id);
          const errors = findings.filter(({ finding, unfilled }) => finding.severity === "error" && !unfilled);
          made += await desk.remark(
            id,
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
        const ways: (() => Promise<void>)[] = [];
        for (const { id } of files) ways.push(await desk.dismiss(id));
        strips.tell(files.length === 1 ? `“${files[0]?.name}”不要了` : `${files.length} 个文件不要了`, {
          label: "放回来",
          onPress: () => act("放回来", () => Promise.all(ways.map((back) => back())).then(() => undefined)),
        });
      }),
    setNames: (names) => act("名单", () => desk.setNames(names)),
  };
}
