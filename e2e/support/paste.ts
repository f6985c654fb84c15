import type { Page } from "@playwright/test";

/** Pastes into the field that has the focus, as the browser would: what nobody takes is inserted as text. */
export function pasteInto(page: Page, text: string, html = ""): Promise<void> {
  return page.evaluate(
    ([plain, markup]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", plain);
      if (markup !== "") clipboardData.setData("text/html", markup);
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      if (document.activeElement?.dispatchEvent(event) === true) document.execCommand("insertText", false, plain);
    },
    [text, html] as const,
  );
}
