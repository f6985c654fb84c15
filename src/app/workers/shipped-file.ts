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

/** The shipped Word file of a layout, or of the 审核意见书 ("opinion"). */
export function shippedFile(id: string): Uint8Array {
  const file = FILES[`../../../templates/${id}/template.docx`];
  if (file === undefined) throw new Error("没有这种布局的模板文件。换一种布局再导出。");
  return bytesOf(file);
}
