import type { Layout } from "../../domain/index.ts";
import { compile, type Template } from "../../word/template/index.ts";
import { vocabularyOf, wideLayout } from "../../word/view/index.ts";
import type { OwnFile } from "./protocol.ts";

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

/** The Word file of a shipped layout. */
export function shippedFile(layout: Layout): Uint8Array {
  const file = FILES[`../../../templates/${layout.id}/template.docx`];
  if (file === undefined) throw new Error(`没有“${layout.title}”的模板文件。换一种布局再导出。`);
  return bytesOf(file);
}

/** The layout by which an office's own template is compiled and filled: a tag it once knew is never unknown later. */
export function fillingLayout(layout: Layout, own: OwnFile | undefined): Layout {
  return own === undefined ? layout : wideLayout(layout);
}

/** The template of a layout, compiled once: the shipped one, or the office's own. */
export function templateOf(layout: Layout, own?: OwnFile): Template {
  const key = own === undefined ? layout.id : own.edition;
  const known = key === "" ? undefined : compiled.get(key);
  if (known !== undefined) return known;
  const template = compile(own?.bytes ?? shippedFile(layout), vocabularyOf(fillingLayout(layout, own)));
  if (key !== "") compiled.set(key, template);
  return template;
}
