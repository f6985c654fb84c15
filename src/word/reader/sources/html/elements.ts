import { formatNumber } from "../docx/number-format.ts";
import { MAX_ROWS } from "../limits.ts";
import type { Origin } from "../sink.ts";
import { type HtmlAttributes, type Looks, looksOf } from "./looks.ts";
import type { Page, ParagraphLooks } from "./state.ts";

const BLOCKS = new Set(
  "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary ul".split(
    " ",
  ),
);
/** Elements whose content is no text of the page. */
const SILENT = new Set(
  "applet audio button canvas iframe map noscript object script style svg template title video xml".split(" "),
);
const LIST_FORMATS: ReadonlyMap<string, string> = new Map([
  ["a", "lowerLetter"],
  ["A", "upperLetter"],
  ["i", "lowerRoman"],
  ["I", "upperRoman"],
]);
const NOTES = {
  hidden: "网页里有隐藏的内容，没有读入。",
  picture: "网页里有图片，图片没有读入。",
  deleted: "网页里有标为删除的文字，没有读入。",
  comment: "网页里有批注，批注没有读入。",
} as const;

interface OpenElement {
  readonly name: string;
  readonly looks: Looks;
  /** For lists: the number of the next item, or nothing for bullets. */
  next?: number;
  readonly format?: string;
  /** True for an `a` that leads somewhere; one that only carries a name is a bookmark. */
  readonly linked: boolean;
}

/** Which element begins and ends what; keeps the stack of open elements. */
export function createElements(page: Page) {
  const stack: OpenElement[] = [];
  let skipped = 0;
  let numbers = 0;
  let preformatted = 0;

  const inherited = (): ParagraphLooks => {
    let level: number | undefined;
    let toc = false;
    let origin: Origin | undefined;
    for (let at = stack.length - 1; at >= 0; at--) {
      const element = stack[at];
      if (!element || element.name === "table") break;
      level ??= levelOf(element);
      toc ||= element.looks.toc;
      origin ??= element.looks.origin;
    }
    return { toc, ...(level ? { level } : {}), ...(origin ? { origin } : {}) };
  };

  const listItem = (): void => {
    for (let at = stack.length - 1; at >= 0; at--) {
      const list = stack[at];
      if (list?.name === "ul" || list?.name === "menu") return;
      if (list?.name !== "ol") continue;
      page.forgetNumber();
      page.printNumber(`${formatNumber(list.next ?? 1, list.format ?? "decimal")}.`);
      list.next = (list.next ?? 1) + 1;
      return;
    }
  };

  const begin = (element: OpenElement, attributes: HtmlAttributes): void => {
    const { name } = element;
    if (BLOCKS.has(name)) page.endParagraph(inherited());
    if (element.looks.listNumber) numbers++;
    if (name === "pre" || element.looks.preformatted) preformatted++;
    switch (name) {
      case "table":
        page.endParagraph(inherited());
        page.beginTable();
        break;
      case "tr":
        page.beginRow();
        break;
      case "td":
      case "th":
        page.beginCell(spanOf(attributes.colspan, 1), spanOf(attributes.rowspan, MAX_ROWS));
        break;
      case "a":
        if (element.linked) page.openLink();
        break;
      case "br":
        page.breakLine();
        break;
      case "li":
        listItem();
        break;
      case "img":
        page.sink.note(NOTES.picture);
        break;
      case "input":
        if (/^(?:|text|number)$/.test(attributes.type ?? "")) page.print(attributes.value ?? "");
        break;
    }
  };

  const end = (element: OpenElement): void => {
    switch (element.name) {
      case "table":
        page.endTable();
        break;
      case "tr":
      case "td":
      case "th":
        page.endCell();
        break;
      case "a":
        if (element.linked) page.closeLink();
        break;
      default:
        // The element is still on the stack: its level is that of the paragraph.
        if (!BLOCKS.has(element.name)) break;
        page.endParagraph(inherited());
        page.forgetNumber();
    }
    if (element.looks.listNumber) numbers--;
    if (element.name === "pre" || element.looks.preformatted) preformatted--;
  };

  return {
    open(name: string, attributes: HtmlAttributes): void {
      if (skipped > 0) {
        skipped++;
        return;
      }
      const looks = looksOf(attributes);
      const note = reasonToSkip(name, attributes, looks);
      if (note !== undefined) {
        skipped = 1;
        if (note !== "") page.sink.note(note);
        return;
      }
      const start = name === "ol" ? Number.parseInt(attributes.start ?? "1", 10) || 1 : undefined;
      const format = LIST_FORMATS.get(attributes.type ?? "");
      const element = {
        name,
        looks,
        linked: name === "a" && attributes.href !== undefined,
        ...(start !== undefined ? { next: start } : {}),
        ...(start !== undefined && format !== undefined ? { format } : {}),
      };
      begin(element, attributes);
      stack.push(element);
    },
    close(): void {
      if (skipped > 0) {
        skipped--;
        return;
      }
      const element = stack[stack.length - 1];
      if (!element) return;
      end(element);
      stack.pop();
    },
    text(text: string): void {
      if (skipped > 0) return;
      if (numbers > 0) page.printNumber(text);
      else if (preformatted > 0) page.printPreformatted(text);
      else page.print(text);
    },
  };
}

function levelOf(element: OpenElement): number | undefined {
  const heading = /^h([1-6])$/.exec(element.name)?.[1];
  return element.looks.level ?? (heading ? Number(heading) : undefined);
}

/** The note that explains why an element is left out, "" where nothing need be said, undefined where it is read. */
function reasonToSkip(name: string, attributes: HtmlAttributes, looks: Looks): string | undefined {
  if (SILENT.has(name) || looks.noteMark) return "";
  if (name === "option" && attributes.selected === undefined) return "";
  if (name === "del") return NOTES.deleted;
  if (looks.comment) return NOTES.comment;
  return looks.hidden ? NOTES.hidden : undefined;
}

/** A span as written, at least 1. @param whole what 0 means: all that follow, for rows. */
function spanOf(written: string | undefined, whole: number): number {
  const span = Number.parseInt(written ?? "1", 10);
  if (span === 0) return whole;
  return Number.isFinite(span) && span > 0 ? span : 1;
}
