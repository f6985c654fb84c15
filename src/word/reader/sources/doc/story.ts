import { createFields } from "../docx/fields.ts";
import { NOTES } from "../docx/notes.ts";
import { levelOf } from "../docx/styles.ts";
import { symbolCharacter } from "../docx/symbols.ts";
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
  const placed = origin ? { origin } : {};
  const tables: OpenTable[] = [];
  let fields = createFields(() => false);
  let at = from;
  let joined: { text: string; codes: string[] } | undefined;

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
    if (!table) {
      sink.paragraph({ ...paragraph, ...placed });
      return;
    }
    table.cell.codes.push(...(paragraph.codes ?? []));
    if (paragraph.text.trim() === "") return;
    table.cell.lines.push(...`${paragraph.numbering ?? ""}${paragraph.text}`.split("\n"));
  };

  const readParagraph = (from: number, mark: number): void => {
    const place = placeOf(mark);
    const format = doc.paragraphs(place).value ?? NO_FORMAT;
    const markFormat = doc.characters(place).value;
    const depth = Math.min(format.depth, DEEPEST);
    closeTables(depth);
    if (depth > 0 && fields.inContents()) fields.leaveContents();
    while (tables.length < depth) tables.push({ rows: [], cells: [], cell: newCell() });

    const toc = fields.inContents();
    const own = printedText(from, mark);
    const whole = { text: `${joined?.text ?? ""}${own.text}`, codes: [...(joined?.codes ?? []), ...own.codes] };
    joined = undefined;
    const ending = text[mark];
    const endsCell = depth > 0 && (ending === CELL_END || format.endsInnerCell);
    if (markFormat?.deleted && !endsCell && ending === "\r") {
      sink.note(NOTES.tracked);
      joined = whole;
      return;
    }
    whole.codes.push(...fields.endOfParagraph());
    const rowEnds = format.endsRow || format.endsInnerRow;
    if (!rowEnds || whole.text.trim() !== "") put(paragraphOf(format, whole, toc || own.toc));
    const table = tables[tables.length - 1];
    if (!table) return;
    if (rowEnds) {
      if (markFormat?.deleted) {
        sink.note(NOTES.tracked);
        table.cells = [];
      }
      endRow(table, format.row);
    } else if (endsCell) {
      table.cells.push(table.cell);
      table.cell = newCell();
    }
  };

  const paragraphOf = (
    format: ParagraphFormat,
    { text, codes }: { readonly text: string; readonly codes: readonly string[] },
    toc: boolean,
  ): NewParagraph => {
    const style = doc.style(format.style);
    const level = format.outline === undefined ? style.level : levelOf(format.outline);
    const list = format.list ?? style.list ?? 0;
    const blank = text.trim() === "";
    const number =
      list === 0 || blank ? "" : doc.numbering.next(String(list), format.listLevel ?? style.listLevel ?? 0);
    return {
      text,
      level,
      ...(number.trim() !== "" ? { numbering: number.trim() } : {}),
      ...(codes.length > 0 ? { codes } : {}),
      ...(toc || style.toc ? { style: "toc" as const } : {}),
    };
  };

  /** The text between two characters as it is printed: without codes of fields, deleted and hidden text. */
  const printedText = (from: number, to: number): { text: string; codes: string[]; toc: boolean } => {
    const codes: string[] = [];
    const raw = text.slice(from, to);
    const run = doc.characters(placeOf(from));
    const whole = run.value === undefined && run.to > placeOf(Math.max(from, to - 1)) && placeOf(to) >= placeOf(from);
    let printed = "";
    let toc = false;
    const print = (piece: string): void => {
      if (piece !== "" && !fields.takeText(piece)) printed += piece;
    };
    if (whole && !SPECIAL.test(raw)) {
      print(raw);
      return { text: printed, codes, toc };
    }
    let plain = "";
    for (let index = 0; index < raw.length; index++) {
      const sign = raw[index] ?? "";
      const format = doc.characters(placeOf(from + index)).value;
      if (format && isLeftOut(format)) continue;
      const isText = sign > "\u001f" || sign === "\t";
      if (isText && !format?.symbol && (format?.symbolFont === undefined || !isSymbolCode(sign))) {
        plain += sign;
        continue;
      }
      print(plain);
      plain = "";
      if (sign === "\u0013") fields.begin();
      else if (sign === "\u0014") {
        fields.separate();
        toc ||= fields.inContents();
      } else if (sign === "\u0015") {
        const code = fields.end()?.code.trim();
        if (code) codes.push(code);
      } else if (format?.symbol) print(symbolCharacter(format.symbol.code, doc.fonts[format.symbol.font] ?? ""));
      else if (sign > "\u001f") print(symbolCharacter(sign.charCodeAt(0), doc.fonts[format?.symbolFont ?? -1] ?? ""));
      else print(signOf(sign));
    }
    print(plain);
    return { text: printed, codes, toc };
  };

  const isLeftOut = (format: CharacterFormat): boolean => {
    if (format.deleted || format.inserted) sink.note(NOTES.tracked);
    if (format.hidden && !format.deleted) sink.note(NOTES.hidden);
    return format.deleted || format.hidden;
  };

  const signOf = (sign: string): string => {
    if (sign === "\u000b") return "\n";
    if (sign === "\u001e") return "-";
    if (sign === "\u0001") sink.note(NOTES.picture);
    else if (sign === "\u0008" && !doc.stories.some((story) => story.origin === "textbox")) sink.note(NOTES.picture);
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
      if (joined) put({ text: joined.text, codes: joined.codes });
      closeTables(0);
      fields = createFields(() => false);
    },
  };
}

function isSymbolCode(sign: string): boolean {
  return sign >= "\uf000" && sign <= "\uf0ff";
}

function newCell(): DocCell {
  return { lines: [], codes: [], nested: [] };
}

/** Ends a row; what stands behind the last cell's mark belongs to no cell, and is kept in one of its own. */
function endRow(table: OpenTable, format: DocRow["format"]): void {
  const { cell } = table;
  if (cell.lines.length > 0 || cell.nested.length > 0) table.cells.push(cell);
  if (table.cells.length > 0) table.rows.push({ cells: table.cells, format });
  table.cells = [];
  table.cell = newCell();
}
