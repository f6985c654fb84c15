import type { ClipboardEvent } from "react";
import { finish, type Steps } from "../../domain/index.ts";
import { type Cells, type Pasted, pastedPage, pastedText, toHtmlTable, toTsv } from "../../session/index.ts";

/** Most characters of foreign HTML that are looked at; a table of a thousand rows from Word has about a third of it. */
const HTML_LIMIT = 8_000_000;
/** Nodes that are told in one step. */
const STEP = 1000;

type Page = Parameters<Parameters<typeof pastedPage>[0]>[0];

/** What is on the clipboard, as far as it is of use: it can only be asked for while the event is told. */
export interface Copied {
  readonly html: string;
  readonly plain: string;
  /** Nothing but a picture: a screenshot, or one out of a document. */
  readonly picture: boolean;
}

/** So many lines are pasted at once. */
const FEW_LINES = 300;

/** More is read in slices, and it is said how far that is. */
export const READING = "正在读复制来的表";

export function isLarge({ plain }: Copied): boolean {
  let lines = 0;
  for (let at = plain.indexOf("\n"); at >= 0 && lines <= FEW_LINES; at = plain.indexOf("\n", at + 1)) lines += 1;
  return lines > FEW_LINES;
}

export function copiedOf(data: DataTransfer): Copied {
  const [html, plain] = [data.getData("text/html"), data.getData("text/plain")];
  const drawn = [...data.items].some(({ type }) => type.startsWith("image/")) || /<img\b/i.test(html);
  return { html, plain, picture: drawn && plain.trim() === "" };
}

/** What plain text would lose or bring along: tables, raised and deleted words, formulas, what is not shown. */
const SAYS_MORE = /<(?:table|su[bp]|del|strike|s|math)\b|display\s*:\s*none|line-through|vertical-align\s*:\s*su/i;

function* pageOf({ html }: Copied): Steps<Pasted | undefined> {
  if (html.length > HTML_LIMIT || !SAYS_MORE.test(html)) return undefined;
  const pasted = yield* pastedPage((to) => tellPage(html, to));
  if (pasted === undefined || /<table\b/i.test(html)) return pasted;
  // Lines of running text are rows, as they are in plain text.
  return { ...pasted, cells: pasted.cells.flatMap(([text = ""]) => text.split("\n").map((line) => [line])) };
}

const PICTURE = { row: 1, printed: "", messages: ["剪贴板里只有图片，图片里的字读不到，请照着写"] } as const;

/** What was copied as cells: the table where there is one, else tab-separated text. No cells where only `said` is left. */
export function* copiedCells(copied: Copied): Steps<Pasted> {
  const pasted = (yield* pageOf(copied)) ?? (yield* pastedText(copied.plain));
  const blank = copied.picture && pasted.cells.every((row) => row.every((text) => text === ""));
  return blank ? { cells: [], said: [PICTURE] } : pasted;
}

/** What was copied as running text, where plain text would say something else; undefined where that says all. */
export function clipboardWords(data: DataTransfer): { readonly text: string; readonly said: string } | undefined {
  const copied = copiedOf(data);
  const page = copied.picture ? { cells: [], said: [PICTURE] } : finish(pageOf(copied));
  if (page === undefined) return undefined;
  return { text: page.cells.map((row) => row.join("\t")).join("\n"), said: saidWords(page.said) };
}

/** What has to be said of what was pasted, in one line. */
export function saidWords(said: Pasted["said"]): string {
  return said.flatMap(({ messages }) => messages).join("；");
}

/** The same at once. */
export function clipboardCells(data: DataTransfer): Pasted {
  return finish(copiedCells(copiedOf(data)));
}

/** Puts cells on the clipboard: a single one as text, more also as a table for WPS and Word. */
export function putCells(event: ClipboardEvent<HTMLElement>, cells: Cells): void {
  const alone = cells.length === 1 && cells[0]?.length === 1;
  event.clipboardData.setData("text/plain", alone ? (cells[0]?.[0] ?? "") : toTsv(cells));
  if (!alone) event.clipboardData.setData("text/html", toHtmlTable(cells));
  event.preventDefault();
}

/** The HTML is parsed into a document of its own that loads and runs nothing, and told element by element. */
function* tellPage(html: string, page: Page): Steps<void> {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const all = parsed.querySelectorAll("tr").length;
  let rows = 0;
  let told = 0;
  let node: Node | null = parsed.documentElement;
  while (node !== null) {
    open(node, page);
    if (node.nodeName === "TR") rows += 1;
    told += 1;
    if (told % STEP === 0) yield `${READING}，${rows} / ${all} 行`;
    if (node.firstChild !== null) node = node.firstChild;
    else node = leave(node, page);
  }
}

function open(node: Node, page: Page): void {
  if (node.nodeType === Node.TEXT_NODE) page.text(node.nodeValue ?? "");
  else if (node.nodeType === Node.COMMENT_NODE) page.comment(node.nodeValue ?? "");
  // What belongs to a parsed document is no Element of this window where the browser keeps them apart.
  else if (node.nodeType === Node.ELEMENT_NODE) page.open(node.nodeName.toLowerCase(), attributesOf(node as Element));
}

/** Closes what ends with a node; the node that is told next. */
function leave(last: Node, page: Page): Node | null {
  let node: Node | null = last;
  while (node !== null) {
    if (node.nodeType === Node.ELEMENT_NODE) page.close();
    if (node.nextSibling !== null) return node.nextSibling;
    node = node.parentNode;
  }
  return null;
}

function attributesOf(element: Element): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value]));
}
