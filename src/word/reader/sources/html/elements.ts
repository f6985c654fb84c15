import { formatNumber } from "../docx/number-format.ts";
import { MAX_ROWS } from "../limits.ts";
import type { Origin } from "../sink.ts";
import { fieldOf } from "./comment-fields.ts";
import { createPageFormulas } from "./formulas.ts";
import { type HtmlAttributes, looksOf } from "./looks.ts";
import { NOTES } from "./notes.ts";
import { isPreformatted, levelOf, listAround, type OpenElement, reasonToSkip, textLooks } from "./open-element.ts";
import type { Page, ParagraphLooks } from "./state.ts";
import { createStyleSheet } from "./style-sheet.ts";

const BLOCKS = new Set(
  "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary ul".split(
    " ",
  ),
);
/** Kinds of `input` that show no value. */
const NO_VALUE = /^(?:hidden|button|submit|reset|image|file|password|checkbox|radio|color|range)$/;
const TICK = /^(?:checkbox|radio)$/;
/** Where the words of a tick box end, besides at a block. */
const ENDS_CHOICE = new Set(["br", "td", "th", "tr", "table", "select", "textarea"]);
const LIST_FORMATS: ReadonlyMap<string, string> = new Map([
  ["a", "lowerLetter"],
  ["A", "upperLetter"],
  ["i", "lowerRoman"],
  ["I", "upperRoman"],
]);
/** Which element begins and ends what; keeps the stack of open elements. */
export function createElements(page: Page) {
  const stack: OpenElement[] = [];
  let skipped = 0;
  let numbers = 0;
  let preformatted = 0;
  let inSheet = false;
  /** The words behind an empty tick box, up to the next one or the end of the line, are no choice of anybody. */
  let unticked = false;
  const formulas = createPageFormulas();
  const sheet = createStyleSheet();

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

  const readInput = ({ type = "text", value = "", checked }: HtmlAttributes): void => {
    const kind = type.toLowerCase();
    if (TICK.test(kind)) {
      unticked = checked === undefined;
      if (unticked) page.leave(NOTES.choice);
    } else if (!NO_VALUE.test(kind)) page.print(value);
  };

  const begin = (element: OpenElement, attributes: HtmlAttributes): void => {
    const { name } = element;
    if (BLOCKS.has(name) || ENDS_CHOICE.has(name)) unticked = false;
    if (BLOCKS.has(name)) page.endParagraph(inherited());
    if (element.looks.listNumber) numbers++;
    if (isPreformatted(element)) preformatted++;
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
      case "v:imagedata":
        page.leave(NOTES.picture);
        break;
      case "col":
        page.column(spanOf(attributes.span, 1), element.looks.hidden || isCollapsed(attributes));
        break;
      case "input":
        readInput(attributes);
        break;
      case "option": {
        const list = listAround(stack);
        if (list) list.chosen = true;
        break;
      }
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
        unticked = false;
        page.endCell();
        break;
      case "label":
        unticked = false;
        break;
      case "select":
        if (element.chosen !== true) page.doubt("这里是下拉框，网页里没有写选的是哪一项，请照原件填写。");
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
    if (isPreformatted(element)) preformatted--;
  };

  return {
    open(name: string, attributes: HtmlAttributes): void {
      if (skipped > 0) {
        skipped++;
        return;
      }
      if (formulas.isOpen() || name === "math" || name === "m:math") {
        formulas.open(name);
        return;
      }
      const looks = looksOf(attributes, sheet.rulesOf);
      const note = name === "col" ? undefined : reasonToSkip(name, attributes, looks, stack);
      if (note !== undefined) {
        skipped = 1;
        inSheet = name === "style";
        if (note !== "") page.leave(note);
        return;
      }
      const start = name === "ol" ? Number.parseInt(attributes.start ?? "1", 10) || 1 : undefined;
      const format = LIST_FORMATS.get(attributes.type ?? "");
      const element: OpenElement = {
        name,
        looks,
        linked: name === "a" && attributes.href !== undefined,
        text: textLooks(name, looks, stack[stack.length - 1]?.text),
        ...(start !== undefined ? { next: start } : {}),
        ...(start !== undefined && format !== undefined ? { format } : {}),
      };
      begin(element, attributes);
      stack.push(element);
    },
    close(): void {
      if (skipped > 0) {
        skipped--;
        if (skipped === 0) inSheet = false;
        return;
      }
      if (formulas.isOpen()) {
        const formula = formulas.close();
        if (formula) page.printFormula(formula.text, formula.isFraction);
        return;
      }
      const element = stack[stack.length - 1];
      if (!element) return;
      end(element);
      stack.pop();
    },
    text(text: string): void {
      if (inSheet) sheet.add(text);
      if (skipped > 0) return;
      if (formulas.isOpen()) formulas.text(text);
      else if (numbers > 0) page.printNumber(text);
      else if (unticked) return;
      else if (preformatted > 0) page.printPreformatted(text);
      else page.print(text, stack[stack.length - 1]?.text);
    },
    /** Word keeps the codes of fields in comments; those that print themselves are read. */
    comment(text: string): void {
      if (skipped > 0) return;
      const field = fieldOf(text);
      if (field === undefined) return;
      if (field.text !== "") page.printFormula(field.text, /^[^/]+\/[^/]+$/.test(field.text));
      if (field.doubt !== undefined) page.doubt(field.doubt);
    },
  };
}

/** `visibility: collapse` hides a column as `display: none` does; Excel also writes a width of nothing. */
function isCollapsed({ style = "", width }: HtmlAttributes): boolean {
  return /visibility\s*:\s*collapse/i.test(style) || width === "0";
}

/** A span as written, at least 1. @param whole what 0 means: all that follow, for rows. */
function spanOf(written: string | undefined, whole: number): number {
  const span = Number.parseInt(written ?? "1", 10);
  if (span === 0) return whole;
  return Number.isFinite(span) && span > 0 ? span : 1;
}
