import { sheetOf } from "../../paper/render-word.ts";

/** Looks of what is said of the pages, inside their shadow; the colours are those of the page. */
const LOOKS = `
section.docx td, section.docx p { cursor: default; }
.jb-error { box-shadow: inset 3px 0 0 var(--error-mark); }
.jb-warning { box-shadow: inset 3px 0 0 var(--warning-mark); }
.jb-said { background: var(--comment-tint) !important; }
.jb-here { outline: 2px solid var(--blue); outline-offset: -2px; }`;

const MARKS = ["jb-error", "jb-warning", "jb-said", "jb-here"] as const;
export type Mark = (typeof MARKS)[number];

/** Bookmarks of drawn pages that stand at values of the draft, by their names. */
export function anchorsOf(pages: HTMLElement): ReadonlyMap<string, Element> {
  const root = pages.getRootNode();
  if (root instanceof ShadowRoot) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheetOf(LOOKS)];
  return new Map([...pages.querySelectorAll('span[id^="_JB"]')].map((span) => [span.id, span]));
}

/** The cell or paragraph in which a bookmark stands. @param later how many paragraphs behind it */
export function boxOf(anchor: Element, later = 0): Element {
  const cell = anchor.closest("td");
  if (cell !== null) return cell;
  let box = anchor.closest("p") ?? anchor;
  for (let n = 0; n < later && box.nextElementSibling?.localName === "p"; n += 1) box = box.nextElementSibling;
  return box;
}

/** The bookmark of what was pressed: in its cell or paragraph the last one before it, else the first one there. */
export function bookmarkAt(pressed: Element): string | undefined {
  const box = pressed.closest("td") ?? pressed.closest("p");
  const anchors = [...(box?.querySelectorAll('span[id^="_JB"]') ?? [])];
  const before = anchors.filter(
    (anchor) =>
      pressed.contains(anchor) || (anchor.compareDocumentPosition(pressed) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  // A whole cell was pressed beside its words: the first value is meant.
  return (pressed === box ? anchors[0] : (before[before.length - 1] ?? anchors[0]))?.id;
}

/** Marks boxes anew. */
export function markBoxes(pages: HTMLElement, marked: readonly (readonly [box: Element, mark: Mark])[]): void {
  for (const box of pages.querySelectorAll(MARKS.map((mark) => `.${mark}`).join(","))) box.classList.remove(...MARKS);
  for (const [box, mark] of marked) box.classList.add(mark);
}

/** Makes every page as wide as there is room, never wider than it is. */
export function fitPages(pages: HTMLElement, room: number): void {
  for (const page of pages.querySelectorAll<HTMLElement>("section.docx")) {
    const { offsetWidth: width, offsetHeight: height, style } = page;
    const scale = Math.min(1, room / width);
    style.transformOrigin = "top left";
    style.transform = scale === 1 ? "" : `scale(${scale})`;
    // What a transform leaves free below and beside it.
    style.marginBottom = `${16 - height * (1 - scale)}px`;
    style.marginRight = `${-width * (1 - scale)}px`;
  }
}
