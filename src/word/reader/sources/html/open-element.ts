import type { HtmlAttributes, Looks } from "./looks.ts";
import { NOTES } from "./notes.ts";
import type { TextLooks } from "./state.ts";

/** Elements whose content is no text of the page. */
const SILENT = new Set(
  "applet audio button canvas embed iframe map noscript object rp rt script style svg template title video xml".split(
    " ",
  ),
);
/** What may hold words that a reader of the page sees. */
const FRAMES = new Set(["applet", "canvas", "embed", "iframe", "object", "video"]);
const PLAIN: TextLooks = { struck: false, shift: undefined, symbolFont: undefined };

/** An element of the page that has not ended. */
export interface OpenElement {
  readonly name: string;
  readonly looks: Looks;
  /** For lists: the number of the next item, or nothing for bullets. */
  next?: number;
  readonly format?: string;
  /** True for an `a` that leads somewhere; one that only carries a name is a bookmark. */
  readonly linked: boolean;
  /** How text in it is printed; undefined where it is plain text. */
  readonly text: TextLooks | undefined;
  /** For a `select`: whether an option was printed. */
  chosen?: boolean;
}

export function isPreformatted({ name, looks }: OpenElement): boolean {
  return name === "pre" || name === "textarea" || looks.preformatted;
}

/** The list that an option belongs to. */
export function listAround(stack: readonly OpenElement[]): OpenElement | undefined {
  for (let at = stack.length - 1; at >= 0; at--) if (stack[at]?.name === "select") return stack[at];
  return undefined;
}

/** How the text of an element is printed: what it says itself, else what is said around it. */
export function textLooks(name: string, looks: Looks, outer: TextLooks | undefined): TextLooks | undefined {
  const struck = looks.struck || name === "s" || name === "strike";
  const shift = name === "sup" ? "raised" : name === "sub" ? "lowered" : looks.shift;
  const symbolFont = looks.symbolFont;
  if (!struck && shift === undefined && symbolFont === undefined)
    return name === "td" || name === "th" ? undefined : outer;
  const { struck: outerStruck, shift: outerShift, symbolFont: outerFont } = outer ?? PLAIN;
  return { struck: struck || outerStruck, shift: shift ?? outerShift, symbolFont: symbolFont ?? outerFont };
}

export function levelOf(element: OpenElement): number | undefined {
  const heading = /^h([1-6])$/.exec(element.name)?.[1];
  return element.looks.level ?? (heading ? Number(heading) : undefined);
}

/** The note that explains why an element is left out, "" where nothing need be said, undefined where it is read. */
export function reasonToSkip(
  name: string,
  attributes: HtmlAttributes,
  looks: Looks,
  stack: readonly OpenElement[],
): string | undefined {
  if (FRAMES.has(name)) return NOTES.object;
  if (SILENT.has(name)) return name === "svg" && stack.some((element) => element.name === "td") ? NOTES.object : "";
  if (looks.noteMark) return "";
  if (name === "option") return isChosen(attributes, stack) ? undefined : "";
  if (name === "del") return NOTES.deleted;
  if (looks.comment) return NOTES.comment;
  return looks.hidden ? NOTES.hidden : undefined;
}

/** The selected option; where none is said to be, a page shows nothing anybody chose. */
function isChosen({ selected }: HtmlAttributes, stack: readonly OpenElement[]): boolean {
  return selected !== undefined && listAround(stack)?.chosen !== true;
}
