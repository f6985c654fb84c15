import type { Block, GridBlock, GridCell, Remark } from "../blocks.ts";
import { piecesOf } from "./broken-lines.ts";
import { headField } from "./labels.ts";
import { type Cell, type Table, tableOf } from "./table.ts";

/** A paragraph on its way into the draft. */
export interface Paragraph {
  readonly kind: "paragraph";
  readonly block: number;
  /** "第 12 段"; for what stands outside the body "页眉", "脚注" … */
  readonly place: string;
  readonly text: string;
  readonly level?: number;
  readonly numbering?: string;
  readonly toc: boolean;
  /** True for page headers, footers and notes, which belong to no chapter. */
  readonly outside: boolean;
  readonly remarks?: readonly Remark[] | undefined;
}

interface TableItem {
  readonly kind: "table";
  readonly table: Table;
  /** True for a table in a page header, a footer or a note. */
  readonly outside: boolean;
}

export type Item = Paragraph | TableItem;
/** A piece that must end in the draft or in the list of what was not understood. */
export type Piece = Paragraph | Cell;

const OUTSIDE = { header: "页眉", footer: "页脚", footnote: "脚注", endnote: "尾注" } as const;

/** Blocks in reading order; tables that only arrange a page (tables inside cells) are taken apart. */
export function itemsOf(blocks: readonly Block[]): readonly Item[] {
  const items: Item[] = [];
  const count = { paragraphs: 0, tables: 0 };
  for (const block of blocks) {
    if (block.kind === "grid") addGrid(block, false, items, count);
    else {
      const outside = outsideOf(block);
      count.paragraphs++;
      const toc = block.style === "toc";
      const texts = toc || outside !== undefined ? [block.text] : piecesOf(block.text);
      texts.forEach((text, at) => {
        items.push({
          kind: "paragraph",
          block: block.index,
          place: outside ?? `第 ${count.paragraphs} 段`,
          text,
          ...(block.level === undefined ? {} : { level: block.level }),
          ...(block.numbering === undefined || at > 0 ? {} : { numbering: block.numbering }),
          toc,
          outside: outside !== undefined,
          remarks: at === 0 ? block.remarks : undefined,
        });
      });
    }
  }
  return items;
}

/** Where a block stands when it belongs to no chapter; text boxes are read as text. */
function outsideOf({ origin }: Block): string | undefined {
  return origin === undefined || origin === "textbox" ? undefined : OUTSIDE[origin];
}

function addGrid(grid: GridBlock, nested: boolean, items: Item[], count: { tables: number }): void {
  const arranges = grid.cells.some((cell) => cell.nested !== undefined);
  if (!arranges) {
    const outside = outsideOf(grid);
    if (outside === undefined) count.tables++;
    const place = outside === undefined ? `第 ${count.tables} 张表` : `${outside}的表`;
    items.push({ kind: "table", table: tableOf(grid, place, nested), outside: outside !== undefined });
    return;
  }
  const frame = isFrame(grid);
  const flat = { ...grid, cells: grid.cells.map(({ nested: _inner, ...cell }) => cell) };
  if (!frame) addGrid(flat, nested, items, count);
  for (const cell of grid.cells) {
    if (frame) {
      cell.paragraphs.forEach((text, at) => {
        const place = `第 ${count.tables + 1} 张表上面`;
        const remarks = at === 0 ? cell.remarks : undefined;
        items.push({ kind: "paragraph", block: grid.index, place, text, toc: false, outside: false, remarks });
      });
    }
    (cell.nested ?? []).forEach((inner, at) => {
      const unsaid = at === 0 && frame && cell.paragraphs.length === 0 ? (cell.remarks ?? []) : [];
      addGrid({ ...inner, remarks: [...(inner.remarks ?? []), ...unsaid] }, true, items, count);
    });
  }
}

/** A table that only arranges a page: it holds more table than it is itself, and no label of a form. */
function isFrame({ cells, columnCount }: GridBlock): boolean {
  if (cells.length === 1) return true;
  const held = cells.flatMap((cell) => cell.nested ?? []).reduce((sum, inner) => sum + inner.cells.length, 0);
  const isLabel = (cell: GridCell): boolean => headField(cell.paragraphs.join("").replace(/\s/g, "")) !== undefined;
  return (held >= cells.length || columnCount === 1) && !cells.some(isLabel);
}
