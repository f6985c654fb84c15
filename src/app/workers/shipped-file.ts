import type { Layout } from "../../domain/index.ts";

/** The shipped Word files as data URLs: no page from file:// may fetch. */
const FILES = import.meta.glob<string>("../../../templates/*/template.docx", {
  query: "?url&inline",
  import: "default",
  eager: true,
});

/** The bytes of a base64 data URL. */
function bytesOf(dataUrl: string): Uint8Array {
  const binary = atob(dataUrl.slice(dataUrl.indexOf(",") + 1));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}

/** The Word file of a shipped layout. */
export function shippedFile(layout: Layout): Uint8Array {
  const file = FILES[`../../../templates/${layout.id}/template.docx`];
  if (file === undefined) throw new Error(`没有“${layout.title}”的模板文件。换一种布局再导出。`);
  return bytesOf(file);
}
