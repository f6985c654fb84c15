import { fieldText, printsItself } from "../docx/field-text.ts";
import { createFields } from "../docx/fields.ts";
import { NOTES } from "../docx/notes.ts";
import { closeParagraph, createParagraph, type OpenParagraph } from "../docx/paragraph.ts";
import { runText } from "../docx/run.ts";
import { symbolCharacter } from "../docx/symbols.ts";
import { addToCell } from "../docx/table.ts";
import { type BlockSink, gridBlock, type NewParagraph } from "../sink.ts";
import type { DocDocument, StoryRange } from "./document.ts";
import type { CharacterFormat } from "./pages.ts";
import type { ParagraphFormat } from "./properties.ts";
import { type DocCell, type DocRow, gridOfRows } from "./rows.ts";

/** A table being read; the innermost is the last. */
interface OpenTable {
  readonly rows: DocRow[];
  cells: DocCell[];
  cell: DocCell;
}

const DEEPEST = 64;
const LONGEST_QUOTE = 40;
const CELL_END = "\u0007";
/** Signs that end a paragraph: its mark, a cell's mark, a page or section break. */
const ENDS = /[\r\u0007\f]/g;
const SPECIAL = /[\u0000-\u0008\u000b-\u001f]/;
const NO_FORMAT: ParagraphFormat = {
  style: 0,
  inTable: false,
  depth: 0,
  endsRow: false,
  endsInnerCell: false,
  endsInnerRow: false,
};

/** Reads one story step by step; `advance` reads the paragraphs that begin before a character. */
export interface StoryReader {
  advance(until: number): void;
  finish(): void;
}

export function createStoryReader(doc: DocDocument, { from, to, origin }: StoryRange, sink: BlockSink): StoryReader {
  const { text, placeOf } = doc.pieces;
  const end = Math.min(to, text.length);
  // A drawing is a picture or a text box; where there are boxes, their text is read.
  const hasBoxes = doc.stories.some((story) => story.origin === "textbox");
  const placed = origin ? { origin } : {};
  const tables: OpenTable[] = [];
  let fields = createFields(printsItself);
  let at = from;
  let joined: OpenParagraph | undefined;

  const closeTables = (depth: number): void => {
    while (tables.length > depth) {
      const table = tables.pop();
      if (!table) return;
      endRow(table, undefined);
      const grid = gridOfRows(table.rows, (covered) =>
        sink.note(`合并单元格下面藏着印不出来的文字，没有读入：“${covered.slice(0, LONGEST_QUOTE)}”。`),
      );
      const outer = tables[tables.length - 1];
      if (!grid) continue;
      if (outer) outer.cell.nested.push(gridBlock(grid, 0));
      else sink.grid({ ...grid, ...placed });
    }
  };

  const put = (paragraph: NewParagraph): void => {
    const table = tables[tables.length - 1];
    if (table) addToCell(table.cell, paragraph);
    else sink.paragraph({ ...paragraph, ...placed });
  };

  const readParagraph = (from: number, mark: number): void => {
    const place = placeOf(mark);
    const format = doc.paragraphs(place).value ?? NO_FORMAT;
    const isDeleted = doc.characters(place).value?.deleted ?? false;
    const depth = Math.min(format.depth, DEEPEST);
    closeTables(depth);
    if (depth > 0 && fields.inContents()) fields.leaveContents();
    while (tables.length < depth) tables.push({ rows: [], cells: [], cell: newCell() });

    const open = createParagraph(fields.inContents(), joined);
    joined = undefined;
    readText(from, mark, open);
    const ending = text[mark];
    const endsCell = depth > 0 && (ending === CELL_END || format.endsInnerCell);
    if (isDeleted && !endsCell && ending === "\r") {
      leave(open, NOTES.tracked);
      joined = open;
      return;
    }
    open.codes.push(...fields.endOfParagraph());
    const rowEnds = format.endsRow || format.endsInnerRow;
    const blank = open.text.trim() === "";
    if (!rowEnds || !blank) put(closed(open, format, blank));
    const table = tables[tables.length - 1];
    if (!table) return;
    if (rowEnds) {
      if (isDeleted) {
        sink.note(NOTES.tracked);
        table.cells = [];
      }
      endRow(table, format.row);
    } else if (endsCell) {
      table.cells.push(table.cell);
      table.cell = newCell();
    }
  };

  /** With level and number; a paragraph without text has no number that anyone sees. */
  const closed = (open: OpenParagraph, format: ParagraphFormat, blank: boolean): NewParagraph => {
    open.style = String(format.style);
    if (format.outline !== undefined) open.outline = format.outline;
    if (format.listLevel !== undefined) open.numLevel = format.listLevel;
    open.numId = blank ? "0" : format.list === undefined ? undefined : String(format.list);
    return closeParagraph(open, doc.styles, doc.numbering);
  };

  /** Reads the text between two characters as it is printed: without codes of fields, deleted and hidden text. */
  const readText = (from: number, to: number, open: OpenParagraph): void => {
    const raw = text.slice(from, to);
    const first = doc.characters(placeOf(from));
    const oneRun = first.value === undefined && placeOf(to) >= placeOf(from) && placeOf(to) <= first.to;
    if (oneRun && !SPECIAL.test(raw)) {
      print(raw, undefined, open);
      return;
    }
    let plain = "";
    let run: CharacterFormat | undefined;
    const flush = (): void => {
      print(plain, run, open);
      plain = "";
    };
    for (let index = 0; index < raw.length; index++) {
      const sign = raw[index] ?? "";
      const format = doc.characters(placeOf(from + index)).value;
      if (format !== run) flush();
      run = format;
      if (format && isLeftOut(format, open)) continue;
      if (!format?.symbol && (sign > "\u001f" || sign === "\t")) {
        plain += sign;
        continue;
      }
      flush();
      if (sign === "\u0013") fields.begin();
      else if (sign === "\u0014") {
        fields.separate();
        if (fields.inContents()) open.toc = true;
      } else if (sign === "\u0015") endField(open);
      else if (format?.symbol) {
        print(symbolCharacter(format.symbol.code, doc.fonts[format.symbol.font] ?? ""), undefined, open);
      } else print(signOf(sign, open), undefined, open);
    }
    flush();
  };

  const print = (piece: string, format: CharacterFormat | undefined, open: OpenParagraph): void => {
    if (piece === "" || fields.takeText(piece)) return;
    const { struck = false, shift, symbolFont } = format ?? {};
    // In a symbol font only the codes for private use are its signs: Latin text may be set in it by mistake.
    const font = symbolFont !== undefined && isSymbolCode(piece) ? doc.fonts[symbolFont] : undefined;
    runText({ struck, shift, symbolFont: font }, piece, open, open);
  };

  const endField = (open: OpenParagraph): void => {
    const ended = fields.end();
    const code = ended?.code.trim() ?? "";
    if (code === "") return;
    open.codes.push(code);
    if (/^EMBED\b/i.test(code)) leave(open, NOTES.object);
    if (/^FORM(?:CHECKBOX|DROPDOWN)/i.test(code)) {
      open.remarks.push({ kind: "doubt", message: "这里是表单的勾选框或下拉框，选的是什么读不到，请照原件填写。" });
      return;
    }
    if (!printsItself(code)) return;
    const { text: printed, doubtful } = fieldText(code, undefined);
    print(printed, undefined, open);
    if (doubtful) open.remarks.push({ kind: "doubt", message: "这里有一个域，印出来的字可能不同，请照原件核对。" });
  };

  const isLeftOut = (format: CharacterFormat, open: OpenParagraph): boolean => {
    if (format.deleted || format.inserted) leave(open, NOTES.tracked);
    if (format.hidden && !format.deleted) leave(open, NOTES.hidden);
    return format.deleted || format.hidden;
  };

  const signOf = (sign: string, open: OpenParagraph): string => {
    if (sign === "\u000b") return "\n";
    if (sign === "\u001e") return "-";
    if (sign === "\u0001") leave(open, NOTES.picture);
    else if (sign === "\u0008" && !origin && !hasBoxes) leave(open, NOTES.picture);
    return "";
  };

  return {
    advance(until) {
      while (at < Math.min(until, end)) {
        ENDS.lastIndex = at;
        const found = ENDS.exec(text)?.index ?? end;
        const mark = Math.min(found, end);
        readParagraph(at, Math.min(mark, text.length - 1));
        at = mark + 1;
      }
    },
    finish() {
      this.advance(end);
      if (joined) put(closed(joined, NO_FORMAT, false));
      closeTables(0);
      fields = createFields(printsItself);
    },
  };
}

function isSymbolCode(text: string): boolean {
  return /^[\uf000-\uf0ff\s]+$/.test(text);
}

/** Says at a paragraph, once, that something of it was left out. */
function leave(open: OpenParagraph, message: string): void {
  if (!open.remarks.some((remark) => remark.message === message)) open.remarks.push({ kind: "left", message });
}

function newCell(): DocCell {
  return { lines: [], codes: [], nested: [], remarks: [] };
}

/** Ends a row; what stands behind the last cell's mark belongs to no cell, and is kept in one of its own. */
function endRow(table: OpenTable, format: DocRow["format"]): void {
  const { cell } = table;
  if (cell.lines.length > 0 || cell.nested.length > 0) table.cells.push(cell);
  if (table.cells.length > 0) table.rows.push({ cells: table.cells, format });
  table.cells = [];
  table.cell = newCell();
}
