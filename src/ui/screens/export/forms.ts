import type { ExportScope, PublishedForm } from "../../../session/index.ts";
import { withEnding } from "../../format/index.ts";
import { endingOf } from "./export-name.ts";

/** A form in which a draft is published, as the dialog offers it. */
interface Form {
  readonly form: PublishedForm;
  /** "导出网页" */
  readonly label: string;
  readonly note: string;
  readonly ending: string;
}

export const FORMS: readonly Form[] = [
  { form: "word", label: "Word", note: "公开稿，用上面的模板", ending: ".docx" },
  { form: "page", label: "网页", note: "一个文件，贴进网站后台或直接打开", ending: ".html" },
  { form: "sheets", label: "表格", note: "收支、项目、指标等各一张，金额是数", ending: ".xlsx" },
  { form: "data", label: "开放数据", note: "JSON 和 CSV，附字段说明，给平台用", ending: ".zip" },
];

export const formOf = (form: PublishedForm): Form => FORMS.find((each) => each.form === form) ?? (FORMS[0] as Form);

/** The forms in which a scope can be written: a file a project is a set of Word files. */
export function possible(scope: ExportScope, forms: readonly PublishedForm[]): readonly PublishedForm[] {
  return scope === "each" ? forms.filter((form) => form === "word") : forms;
}

/** The name of what is handed over, with its ending: one file, or an archive of several. */
export function handedName(bare: string, scope: ExportScope, forms: readonly PublishedForm[]): string {
  const [only] = forms;
  if (forms.length > 1) return withEnding(bare, ".zip");
  return withEnding(bare, only === undefined || only === "word" ? endingOf(scope) : formOf(only).ending);
}

/** A name without any of the endings. */
export function bareName(name: string): string {
  return name.replace(/\.(?:docx|html|xlsx|zip)$/i, "");
}

/** The word on the button: "导出 Word", "导出网页", "导出 3 样". */
export function exportWord(forms: readonly PublishedForm[]): string {
  const [only] = forms;
  if (forms.length !== 1 || only === undefined) return `导出 ${forms.length} 样`;
  return only === "word" ? "导出 Word" : `导出${formOf(only).label}`;
}
