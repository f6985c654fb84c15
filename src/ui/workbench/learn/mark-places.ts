import { PLACE_MARKS } from "../../../session/index.ts";

/** Looks of the marks inside the drawn pages, whose own styles reach nothing else; the colours are those of the page. */
const LOOKS = `
.jb-place { border-bottom: 1px solid var(--blue-line); cursor: pointer; }
.jb-place[data-state="doubt"] { border-bottom: 2px solid var(--warning-mark); background: var(--warning-tint); }
.jb-place[data-state="text"] { border-bottom: 1px dotted var(--text-3); }
.jb-place.jb-here { background: var(--blue-tint-2); outline: 1px solid var(--blue); }
.jb-note { display: inline-block; margin: 2px 0; padding: 0 8px; border-left: 2px solid var(--blue-line);
  background: var(--surface); color: var(--text-2); font: 12px/18px var(--font-ui) !important; text-indent: 0; }`;

const { open, said, close } = PLACE_MARKS;
const MARKED = new RegExp(`${open}([^${said}${close}]*)${said}([^${close}]*)${close}`);

/** What a place looks like: it follows the draft, waits for a decision, or is printed as it stands. */
export type PlaceState = "live" | "doubt" | "text";

/**
 * Turns the marks in drawn pages into elements: places that can be pressed, and notes of what is repeated.
 * @param onPress told of the place that is pressed.
 * @returns the elements of each place by its id.
 */
export function markPlaces(
  pages: HTMLElement,
  onPress: (id: string) => void,
): ReadonlyMap<string, readonly HTMLElement[]> {
  const places = new Map<string, HTMLElement[]>();
  const texts: Text[] = [];
  const walker = document.createTreeWalker(pages, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text && node.data.includes(open)) texts.push(node);
  for (const text of texts) {
    let rest = text;
    for (let found = MARKED.exec(rest.data); found; found = MARKED.exec(rest.data)) {
      const [whole, id = "", letters = ""] = found;
      const marked = rest.splitText(found.index);
      rest = marked.splitText(whole.length);
      const element = document.createElement("span");
      element.textContent = letters;
      element.className = id === "" ? "jb-note" : "jb-place";
      if (id !== "") {
        element.dataset.place = id;
        element.addEventListener("click", () => onPress(id));
        places.set(id, [...(places.get(id) ?? []), element]);
      }
      marked.replaceWith(element);
    }
  }
  const root = pages.getRootNode();
  if (root instanceof ShadowRoot) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(LOOKS);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
  return places;
}
