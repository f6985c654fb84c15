import { renderAsync } from "docx-preview";

/**
 * Ours, on top of the document's own: the grey desk, and lines in tables of their own height, for Word holds them to the
 * pitch of the page only where a document of old rules asks for it.
 */
const DESK = `[role="document"]:focus-visible { outline: 2px solid #1a61c4; outline-offset: -2px; }
.docx-wrapper { background: none; padding: 24px; }
.docx-wrapper > section.docx { margin-bottom: 16px; box-shadow: none; border: 1px solid #c9cfd8; }
.docx-wrapper > section.docx td p { min-height: 1em; }`;

export function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

/**
 * Draws a Word file into an element's shadow: what styles the document brings reach nothing else of the page, and the
 * page's reach nothing of the document. They are adopted as sheets, which a strict policy allows and style elements not.
 * @returns what was drawn
 */
export async function renderWord(bytes: Uint8Array, into: HTMLElement, label: string): Promise<HTMLElement> {
  const body = document.createElement("div");
  body.setAttribute("role", "document");
  body.setAttribute("aria-label", label);
  // So that the arrows and Page Down move the pages.
  body.tabIndex = 0;
  const styles = document.createElement("div");
  await renderAsync(new Blob([new Uint8Array(bytes)]), body, styles, {
    inWrapper: true,
    ignoreFonts: true,
    useBase64URL: true,
    renderAltChunks: false,
    renderHeaders: true,
    renderFooters: true,
  });
  // A link would lead away from the page: the document's contents as well as any address in it.
  for (const link of body.querySelectorAll("a[href]")) link.removeAttribute("href");
  const shadow = into.shadowRoot ?? into.attachShadow({ mode: "open" });
  const drawn = [...styles.querySelectorAll("style")].map((style) => sheetOf(style.textContent ?? ""));
  shadow.adoptedStyleSheets = [...drawn, sheetOf(DESK)];
  shadow.replaceChildren(body);
  return body;
}
