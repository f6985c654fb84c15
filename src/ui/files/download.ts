/** Hands bytes or text to the browser's downloads under that name. Works from file:// in every Chromium. */
export function download(name: string, content: Uint8Array | string, type: string): void {
  const part = typeof content === "string" ? content : new Uint8Array(content);
  const url = URL.createObjectURL(new Blob([part], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download reads the blob after this turn of the event loop.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

export const DRAFT_TYPE = "application/json";
export const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export const ZIP_TYPE = "application/zip";
export const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
