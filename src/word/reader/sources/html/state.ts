import type { GridBlock, Remark } from "../../blocks.ts";
import { symbolText } from "../docx/symbols.ts";
import { addFraction, addText, type Line, type Shift, shifted } from "../formula.ts";
import { createGridBuilder, type GridBuilder } from "../placed-rows.ts";
import { type BlockSink, gridBlock, type NewGrid, type NewParagraph, type Origin } from "../sink.ts";
import { withoutColumns } from "./hidden-columns.ts";
import { inCell, NOTES } from "./notes.ts";
import { shownText } from "./space.ts";

type Item = { readonly paragraph: NewParagraph } | { readonly grid: NewGrid };

/** A table being read. Its cells keep their content in order, in case the table turns out to be page layout. */
interface OpenTable {
  readonly builder: GridBuilder;
  readonly content: Item[][];
  ownCells: number;
  nestedCells: number;
  /** What its cells print: nothing yet, links alone, or anything else. */
  prints: "nothing" | "links" | "text";
  hasRow: boolean;
  cell?: OpenCell | undefined;
  /** Columns that `col` elements hide, from 0, and how many such elements have stood there. */
  readonly hiddenColumns: Set<number>;
  columns: number;
}

interface OpenCell {
  readonly items: Item[];
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** What the elements around a paragraph say about it. */
export interface ParagraphLooks {
  readonly level?: number;
  readonly toc?: boolean;
  readonly origin?: Origin;
}

/** How text is printed, where that changes what it says. */
export interface TextLooks {
  readonly struck: boolean;
  readonly shift: Shift | undefined;
  readonly symbolFont: string | undefined;
}

const LONGEST_QUOTE = 40;
const MAX_COLUMN_ELEMENTS = 512;
const ORDINAL = /^(?:st|nd|rd|th)$/;

/** The page being read: the line of text, the open tables and cells. */
export function createPage(sink: BlockSink) {
  const tables: OpenTable[] = [];
  let lines: Line[] = [{ text: "" }];
  let remarks: Remark[] = [];
  let struck = "";
  let number = "";
  /** Links that are open around the text. */
  let links = 0;

  const table = (): OpenTable | undefined => tables[tables.length - 1];

  const put = (item: Item): void => {
    for (let at = tables.length - 1; at >= 0; at--) {
      const cell = tables[at]?.cell;
      if (!cell) continue;
      cell.items.push(item);
      return;
    }
    if ("grid" in item) sink.grid(item.grid);
    else sink.paragraph(item.paragraph);
  };

  const remark = (one: Remark): void => {
    if (!remarks.some(({ kind, message }) => kind === one.kind && message === one.message)) remarks.push(one);
  };
  const doubt = (message: string): void => remark({ kind: "doubt", message });
  const line = (): Line => {
    const last = lines[lines.length - 1] ?? { text: "" };
    if (lines.length === 0) lines.push(last);
    return last;
  };
  const breakLine = (): void => {
    lines.push({ text: "" });
  };

  const endRemarks = (): readonly Remark[] | undefined => {
    const text = shownText(struck).trim();
    struck = "";
    if (text !== "") {
      const quote = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
      doubt(`“${quote}”划了删除线，文字照样读入了；不要的话删掉它。`);
    }
    const said = remarks;
    if (said.length === 0) return undefined;
    remarks = [];
    return said;
  };

  /** Ends the running paragraph, if any of it is printed. A number alone waits for the block that begins inside its item. */
  const endParagraph = (looks: ParagraphLooks = {}): void => {
    const blank = lines.every(({ text }) => text === "" || text.trim() === "");
    const text = blank ? "" : lines.map((one) => trimSpaces(shownText(one.text))).join("\n");
    lines = [{ text: "" }];
    const said = endRemarks();
    if (blank) {
      if (said) put({ paragraph: { text: "", remarks: said } });
      return;
    }
    const numbering = shownText(number).trim();
    number = "";
    put({
      paragraph: {
        text,
        ...(said ? { remarks: said } : {}),
        level: looks.level,
        ...(numbering !== "" ? { numbering } : {}),
        ...(looks.toc ? { style: "toc" as const } : {}),
        ...(looks.origin ? { origin: looks.origin } : {}),
      },
    });
  };

  const endCell = (): void => {
    endParagraph();
    const current = table();
    if (!current?.cell) return;
    const { items, columnSpan, rowSpan } = current.cell;
    current.cell = undefined;
    const texts: string[] = [];
    const nested: GridBlock[] = [];
    const said: Remark[] = [];
    for (const item of items) {
      if ("grid" in item) nested.push(gridBlock(item.grid, 0));
      else {
        if (item.paragraph.text !== "")
          texts.push(...`${item.paragraph.numbering ?? ""}${item.paragraph.text}`.split("\n"));
        if (item.paragraph.remarks) said.push(...item.paragraph.remarks.map(inCell));
      }
    }
    current.ownCells++;
    current.nestedCells += nested.reduce((sum, grid) => sum + grid.cells.length, 0);
    current.content.push(items);
    current.builder.cell({ lines: texts, codes: [], nested, remarks: said, columnSpan, rowSpan });
  };

  const printWithLooks = (source: string, { struck: isStruck, shift, symbolFont }: TextLooks): void => {
    const text = symbolFont === undefined ? source : symbolText(source, symbolFont);
    if (isStruck) struck += text;
    if (shift === undefined) {
      addText(line(), text);
      return;
    }
    const word = shift === "raised" ? "上标" : "下标";
    const base = (line().last ?? "").slice(-8);
    const trimmed = text.trim();
    const signs = shifted(trimmed, shift);
    if (base.trim() === "" || (!signs.whole && !ORDINAL.test(trimmed))) {
      if (/[\p{L}\p{N}]/u.test(trimmed)) {
        doubt(`“${base}”后面的“${trimmed.slice(0, 20)}”原来印成${word}，请照原件核对。`);
      }
      addText(line(), base.trim() === "" ? text : text.replace(trimmed, signs.text));
      return;
    }
    addText(line(), text.replace(trimmed, signs.text));
  };

  const notePrinted = (text: string): void => {
    const current = table();
    if (current?.cell && current.prints !== "text" && text.trim() !== "") current.prints = links > 0 ? "links" : "text";
  };

  const beginRow = (): void => {
    endCell();
    const current = table();
    if (!current) return;
    current.builder.row(0);
    current.hasRow = true;
  };

  return {
    sink,
    endParagraph,
    remark,
    doubt,
    /** Something is left out here. */
    leave(message: string): void {
      remark({ kind: "left", message });
    },
    print(text: string, looks?: TextLooks): void {
      notePrinted(text);
      if (looks === undefined) addText(line(), text);
      else printWithLooks(text, looks);
    },
    printFormula(text: string, isFraction: boolean): void {
      notePrinted(text);
      if (isFraction) addFraction(line(), text);
      else addText(line(), text);
    },
    printPreformatted(text: string): void {
      notePrinted(text);
      text.split(/\r\n?|\n/).forEach((piece, at) => {
        if (at > 0) breakLine();
        addText(line(), piece.replace(/ /g, "\u00a0"));
      });
    },
    /** A column that begins behind the ones named so far. */
    column(span: number, hidden: boolean): void {
      const current = table();
      if (!current) return;
      const until = Math.min(current.columns + span, MAX_COLUMN_ELEMENTS);
      if (hidden) for (let at = current.columns; at < until; at++) current.hiddenColumns.add(at);
      current.columns = until;
    },
    openLink(): void {
      links++;
    },
    closeLink(): void {
      links--;
    },
    breakLine,
    printNumber(text: string): void {
      number += text;
    },
    forgetNumber(): void {
      number = "";
    },
    beginTable(): void {
      endParagraph();
      tables.push({
        builder: createGridBuilder(),
        content: [],
        ownCells: 0,
        nestedCells: 0,
        prints: "nothing",
        hasRow: false,
        hiddenColumns: new Set(),
        columns: 0,
      });
    },
    beginRow,
    beginCell(columnSpan: number, rowSpan: number): void {
      endCell();
      const current = table();
      if (!current) return;
      if (!current.hasRow) beginRow();
      current.cell = { items: [], columnSpan, rowSpan };
    },
    endCell,
    endTable(): void {
      endCell();
      const ended = tables.pop();
      const whole = ended?.builder.finish();
      if (!ended || !whole) return;
      const hides = ended.hiddenColumns.size > 0;
      const shown = hides ? withoutColumns(whole, ended.hiddenColumns) : whole;
      const grid = shown === whole ? whole : { ...shown, remarks: [{ kind: "left" as const, message: NOTES.hidden }] };
      if (isLayout(ended, grid)) for (const item of ended.content.flat()) put(item);
      else put({ grid });
    },
    inTable: (): boolean => tables.length > 0,
  };
}

export type Page = ReturnType<typeof createPage>;

/** Tables that only arrange a page: one single cell, a bar of links, or a frame that holds more table than it is itself. */
function isLayout(table: OpenTable, grid: NewGrid): boolean {
  if (table.prints === "links" && table.nestedCells === 0) return true;
  if (grid.rowCount === 1 && grid.columnCount === 1) return true;
  return table.nestedCells > 0 && !isForm(grid) && (table.nestedCells >= table.ownCells || grid.columnCount === 1);
}

/** True where most rows have texts beside each other, as labels and their values; frames have one piece of the page in a row. */
function isForm({ cells }: NewGrid): boolean {
  const texts = new Map<number, number>();
  for (const { row, paragraphs, nested } of cells) {
    const printed = paragraphs.length > 0 ? 1 : 0;
    if (printed > 0 || nested) texts.set(row, (texts.get(row) ?? 0) + (nested ? 0 : printed));
  }
  return 2 * [...texts.values()].filter((count) => count > 1).length > texts.size;
}

function trimSpaces(line: string): string {
  return line.replace(/^ +/, "").trimEnd();
}
