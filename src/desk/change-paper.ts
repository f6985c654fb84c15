import { safeFileName } from "../domain/index.ts";
import { compile, fill, type Vocabulary } from "../word/template/index.ts";
import type { ExportedFile } from "./types.ts";

/** 改动清单: what differs between two drafts, as a Word file from a template. */

/** One difference, as it is printed. */
interface ChangeRow {
  /** 改, 增, 删 or 移. */
  readonly kind: string;
  readonly words: string;
  readonly before: string;
  readonly after: string;
  readonly delta: string;
}

export interface ChangeFacts {
  readonly title: string;
  /** Against what: "第 1 次送审". */
  readonly other: string;
  /** "共 5 处：改 4 处、删 1 处" */
  readonly summary: string;
  readonly day: string;
  readonly rows: readonly ChangeRow[];
}

/** What the template may print. */
const TAGS: Vocabulary["tags"] = {
  标题: { kind: "value", help: "文件的标题" },
  对照: { kind: "value", help: "和哪一份对照" },
  概况: { kind: "value", help: "一共几处，各是哪一类" },
  日期: { kind: "value", help: "打印的日子" },
  改动: {
    kind: "list",
    help: "一处改动一行，按文件的顺序",
    tags: {
      序号: { kind: "value", help: "从 1 起" },
      类别: { kind: "value", help: "改、增、删、移" },
      位置: { kind: "value", help: "哪一章、哪个项目、第几行哪一栏" },
      原来: { kind: "value", help: "另一份里写的" },
      现在: { kind: "value", help: "这一份里写的" },
      差额: { kind: "value", help: "金额和数量差多少" },
    },
  },
};

/** Fills the template. @throws PackageError, TemplateError where it has problems */
export function writeChanges(file: Uint8Array, { title, other, summary, day, rows }: ChangeFacts): ExportedFile {
  const view = {
    标题: title,
    对照: other,
    概况: summary,
    日期: day,
    改动: rows.map(({ kind, words, before, after, delta }, at) => ({
      序号: String(at + 1),
      类别: kind,
      位置: words,
      原来: before,
      现在: after,
      差额: delta,
    })),
  };
  const template = compile(file, { tags: TAGS });
  return { name: `${safeFileName(`${title}-改动清单`)}.docx`, bytes: fill(template, view, { publish: true }) };
}
