import type { ClipboardEvent } from "react";
import { type Cells, type Pasted, pastedPage, pastedText, toHtmlTable, toTsv } from "../../session/index.ts";

/** Most characters of foreign HTML that are looked at; a table of a thousand rows from Word has about a third of it. */
const HTML_LIMIT = 8_000_000;

type Page = Parameters<Parameters<typeof pastedPage>[0]>[0];

/** What is on the clipboard as cells: the table where there is one, else tab-separated text. */
export function clipboardCells(data: DataTransfer): Pasted {
  const html = data.getData("text/html");
  const page =
    html.length <= HTML_LIMIT && /<table/i.test(html) ? pastedPage((reader) => tellPage(html, reader)) : undefined;
  return page ?? pastedText(data.getData("text/plain"));
}

/** Puts cells on the clipboard: a single one as text, more also as a table for WPS and Word. */
export function putCells(event: ClipboardEvent<HTMLElement>, cells: Cells): void {
  const alone = cells.length === 1 && cells[0]?.length === 1;
  event.clipboardData.setData("text/plain", alone ? (cells[0]?.[0] ?? "") : toTsv(cells));
  if (!alone) event.clipboardData.setData("text/html", toHtmlTable(cells));
  event.preventDefault();
}

/** The HTML is parsed into a document of its own that loads and runs nothing, and told element by element. */
function tellPage(html: string, page: Page): void {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  tell(parsed.documentElement, page);
}

function tell(node: Node, page: Page): void {
  if (node.nodeType === Node.TEXT_NODE) page.text(node.nodeValue ?? "");
  else if (node.nodeType === Node.COMMENT_NODE) page.comment(node.nodeValue ?? "");
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  // What belongs to a parsed document is no Element of this window where the browser keeps them apart.
  page.open(node.nodeName.toLowerCase(), attributesOf(node as Element));
  for (let child = node.firstChild; child !== null; child = child.nextSibling) tell(child, page);
  page.close();
}

function attributesOf(element: Element): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value]));
}
