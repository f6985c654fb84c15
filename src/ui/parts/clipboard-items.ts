import type { MenuItem } from "./menu.tsx";
import type { Strips } from "./strip.tsx";

/**
 * 剪切, 复制, 粘贴 in a menu of one's own. They do to the field that has the focus again what the keys would do, so that
 * whatever takes the keys takes them too. Reading the clipboard may be refused by the browser; the keys never are.
 */
export function clipboardItems(strips: Strips, readOnly: boolean): readonly MenuItem[] {
  const copy: MenuItem = { label: "复制", hint: "Ctrl+C", onSelect: () => void document.execCommand("copy") };
  if (readOnly) return [copy];
  const refused = () => strips.tell("浏览器不让从菜单粘贴，按 Ctrl+V 就行。");
  return [
    { label: "剪切", hint: "Ctrl+X", onSelect: () => void document.execCommand("cut") },
    copy,
    { label: "粘贴", hint: "Ctrl+V", onSelect: () => void readClipboard().then(pasteHere, refused) },
  ];
}

/** What is on the clipboard, as a paste would bring it. @throws where the browser does not let a page read it */
async function readClipboard(): Promise<DataTransfer> {
  const data = new DataTransfer();
  if (typeof navigator.clipboard.read !== "function") {
    data.setData("text/plain", await navigator.clipboard.readText());
    return data;
  }
  for (const item of await navigator.clipboard.read()) {
    for (const type of ["text/html", "text/plain"]) {
      if (item.types.includes(type)) data.setData(type, await (await item.getType(type)).text());
    }
  }
  return data;
}

function pasteHere(clipboardData: DataTransfer): void {
  const field = document.activeElement;
  const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
  if (field === null || !field.dispatchEvent(event)) return;
  document.execCommand("insertText", false, clipboardData.getData("text/plain").replace(/\r?\n$/, ""));
}
