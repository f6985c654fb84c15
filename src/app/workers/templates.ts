import type { Layout } from "../../domain/index.ts";
import { compile, type Template } from "../../word/template/index.ts";
import { vocabularyOf } from "../../word/view/index.ts";

/** The shipped Word files as data URLs: no page from file:// may fetch. */
const FILES = import.meta.glob<string>("../../../templates/*/template.docx", {
  query: "?url&inline",
  import: "default",
  eager: true,
});

const compiled = new Map<string, Template>();

/** The bytes of a base64 data URL. */
export function bytesOf(dataUrl: string): Uint8Array {
  const binary = atob(dataUrl.slice(dataUrl.indexOf(",") + 1));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}

/** The template of a shipped layout, compiled once. */
export function templateOf(layout: Layout): Template {
  const known = compiled.get(layout.id);
  if (known !== undefined) return known;
  const file = FILES[`../../../templates/${layout.id}/template.docx`];
  if (file === undefined) throw new Error(`没有“${layout.title}”的模板文件。换一种布局再导出。`);
  const template = compile(bytesOf(file), vocabularyOf(layout));
  compiled.set(layout.id, template);
  return template;
}
