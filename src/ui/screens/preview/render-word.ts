import { renderAsync } from "docx-preview";

/** The sheets of the document drawn last, so that drawing anew does not pile them up. */
let sheets: readonly CSSStyleSheet[] = [];

/** Draws a Word file into an element. Its styles are adopted as sheets, which a strict CSP allows and style elements not. */
export async function renderWord(bytes: Uint8Array, into: HTMLElement): Promise<void> {
  const body = document.createElement("div");
  const styles = document.createElement("div");
  await renderAsync(new Blob([new Uint8Array(bytes)]), body, styles, {
    inWrapper: true,
    ignoreFonts: true,
    useBase64URL: true,
    renderHeaders: true,
    renderFooters: true,
  });
  const drawn = [...styles.querySelectorAll("style")].map((style) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style.textContent ?? "");
    return sheet;
  });
  const kept = document.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet));
  document.adoptedStyleSheets = [...kept, ...drawn];
  sheets = drawn;
  into.replaceChildren(body);
}
