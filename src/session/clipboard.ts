import { escapeXml } from "../word/package/index.ts";
/** Blocks of cells as spreadsheets put them on the clipboard: tab-separated text, and a table for WPS and Word. */

export type Cells = readonly (readonly string[])[];

/** Cells as text that Excel and WPS paste back cell by cell. Every row ends with a line break. */
export function toTsv(cells: Cells): string {
  return cells.map((row) => `${row.map(quoted).join("\t")}\r\n`).join("");
}

function quoted(text: string): string {
  return /[\t\r\n]/.test(text) || text.startsWith('"') ? `"${text.replace(/"/g, '""')}"` : text;
}

/**
 * Reads tab-separated text. Spreadsheets quote a cell only where it holds a tab, a line break or, doubled, a quote; a
 * cell that merely begins with a quote (“"三保"支出”) is text as it stands.
 */
export function fromTsv(text: string): Cells {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = quotedCell(text, at) ?? plainCell(text, at);
    row.push(cell.text);
    at = cell.end;
    if (text[at] === "\t") {
      at += 1;
      if (at === text.length) row.push("");
      else continue;
    }
    at += text.startsWith("\r\n", at) ? 2 : 1;
    rows.push(row);
    row = [];
  }
  return rows;
}

interface Cell {
  readonly text: string;
  /** Position of the sign behind the cell. */
  readonly end: number;
}

const PLAIN = /[^\t\r\n]*/y;

function plainCell(text: string, from: number): Cell {
  PLAIN.lastIndex = from;
  const [cell = ""] = PLAIN.exec(text) ?? [];
  return { text: cell, end: from + cell.length };
}

function quotedCell(text: string, from: number): Cell | undefined {
  if (text[from] !== '"') return undefined;
  let close = from + 1;
  for (;;) {
    close = text.indexOf('"', close);
    if (close === -1) return undefined;
    if (text[close + 1] !== '"') break;
    close += 2;
  }
  const end = close + 1;
  const inside = text.slice(from + 1, close);
  if (end < text.length && !"\t\r\n".includes(text[end] ?? "")) return undefined;
  return /[\t\r\n]|""/.test(inside) ? { text: inside.replace(/""/g, '"'), end } : undefined;
}

/** A table of text cells; the number format keeps WPS from reading 1-2 as a date and 0123 as a number. */
export function toHtmlTable(cells: Cells): string {
  const cell = (text: string) => `<td style="mso-number-format:'\\@'">${escaped(text)}</td>`;
  const rows = cells.map((row) => `<tr>${row.map(cell).join("")}</tr>`);
  return `<table>${rows.join("")}</table>`;
}

function escaped(text: string): string {
  return escapeXml(text).replace(/\r\n|\r|\n/g, '<br style="mso-data-placement:same-cell">');
}
