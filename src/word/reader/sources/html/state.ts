import type { GridBlock } from "../../blocks.ts";
import { createGridBuilder, type GridBuilder } from "../placed-rows.ts";
import { type BlockSink, gridBlock, type NewGrid, type NewParagraph, type Origin } from "../sink.ts";
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

/** The page being read: the line of text, the open tables and cells. */
export function createPage(sink: BlockSink) {
  const tables: OpenTable[] = [];
  let lines: string[] = [""];
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

  /** Ends the running paragraph, if any of it is printed. A number alone waits for the block that begins inside its item. */
  const endParagraph = (looks: ParagraphLooks = {}): void => {
    const blank = lines.every((line) => line === "" || line.trim() === "");
    const text = blank ? "" : lines.map(shownText).map(trimSpaces).join("\n");
    const numbering = shownText(number).trim();
    lines = [""];
    if (blank) return;
    number = "";
    put({
      paragraph: {
        text,
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
    for (const item of items) {
      if ("grid" in item) nested.push(gridBlock(item.grid, 0));
      else texts.push(...`${item.paragraph.numbering ?? ""}${item.paragraph.text}`.split("\n"));
    }
    current.ownCells++;
    current.nestedCells += nested.reduce((sum, grid) => sum + grid.cells.length, 0);
    current.content.push(items);
    current.builder.cell({ lines: texts, codes: [], nested, columnSpan, rowSpan });
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
    print(text: string): void {
      notePrinted(text);
      lines[lines.length - 1] += text;
    },
    printPreformatted(text: string): void {
      text.split(/\r\n?|\n/).forEach((line, at) => {
        if (at > 0) lines.push("");
        lines[lines.length - 1] += line.replace(/ /g, "\u00a0");
      });
    },
    openLink(): void {
      links++;
    },
    closeLink(): void {
      links--;
    },
    breakLine(): void {
      lines.push("");
    },
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
      const grid = ended?.builder.finish();
      if (!ended || !grid) return;
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
