import { type Difference, firstDifference } from "./difference.ts";
import type { Proof } from "./prove.ts";

export interface ReceiptSource {
  readonly fileName: string;
  /** SHA-256 of the published file, 64 hexadecimal digits. */
  readonly fileHash: string;
  /** Content hash of the approved draft. */
  readonly draftHash: string;
  readonly draftTitle: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly proof: Proof;
}

/** Characters quoted before and behind a difference. */
const AROUND = 12;

/** The receipt of a proof as plain text: what was compared with what, when, and what came of it. Lines end with LF. */
export function receipt({ fileName, fileHash, draftHash, draftTitle, at, proof }: ReceiptSource): string {
  const { differences, unread, site, stranger } = proof;
  const result = proof.same
    ? `一致。共核对 ${proof.compared} 处（段落和表格的格），没有不同。`
    : `有 ${differences.length} 处不同。`;
  return [
    "公开文件核对单",
    "",
    `定稿：${draftTitle}`,
    `定稿校验码（SHA-256）：${draftHash}`,
    `公开的文件：${fileName}`,
    `文件校验码（SHA-256）：${fileHash}`,
    `核对时间：${localTime(at)}`,
    `核对方法：${proof.by === "print" ? "逐段逐格对照定稿导出的文件" : "按读出的内容逐项对照定稿"}`,
    `结果：${result}`,
    ...(stranger === undefined ? [] : [stranger]),
    ...(differences.length > 0 ? ["", ...differences.flatMap((each, index) => entry(each, index + 1))] : []),
    ...(unread.length > 0 ? ["", "没有核对的：", ...unread.map((line) => `- ${line}`)] : []),
    ...(site.length > 0 ? ["", "网站自己的字，没有核对：", ...site.map((line) => `- ${line}`)] : []),
    "",
  ].join("\n");
}

function entry({ kind, words, approved, published, slight }: Difference, number: number): readonly string[] {
  const at = firstDifference(approved, published);
  const there = firstDifference(published, approved);
  const note = slight ? "（只有全角半角或标点写法不同）" : "";
  return [
    `${number}. ${words}${note}`,
    kind === "added" ? "   定稿里没有" : `   定稿：${around(approved, at)}`,
    kind === "missing" ? "   公开的文件里没有" : `   公开：${around(published, there)}`,
  ];
}

function around(text: string, at: number): string {
  const line = text.replace(/\n/g, " ");
  const start = Math.max(0, at - AROUND);
  const end = Math.min(line.length, at + AROUND * 2);
  return `${start > 0 ? "…" : ""}${line.slice(start, end)}${end < line.length ? "…" : ""}`;
}

function localTime(at: number): string {
  const date = new Date(at);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日 ${two(date.getHours())}:${two(date.getMinutes())}`;
}
