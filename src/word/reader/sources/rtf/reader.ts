import type { CellJoin, RowFormat } from "../doc/properties.ts";
import { gridOfRows } from "../doc/rows.ts";
import { NOTES } from "../docx/notes.ts";
import { createParagraph, type OpenParagraph } from "../docx/paragraph.ts";
import { type Run, runText } from "../docx/run.ts";
import { addToCell } from "../docx/table.ts";
import { SourceError } from "../errors.ts";
import { type BlockSink, gridBlock, type NewParagraph } from "../sink.ts";
import { endRow, newCell, type OpenTable } from "./open-table.ts";
import type { RtfSink } from "./tokens.ts";
import { LEFT_OUT, SIGNS } from "./words.ts";

/** What a group may change and its end gives back. */
interface Group {
  run: Run & { deleted?: boolean };
  /** What becomes of its text: printed, a field's code, a number, names of fonts, nothing. */
  target: "text" | "code" | "number" | "fonts" | "none";
  /** Signs that follow `\u` for older readers. */
  skipped: number;
  font: number;
}

const DEEPEST_GROUP = 1000;
const DEEPEST_TABLE = 20;
const MOST_EDGES = 64;
/** Reads the tokens of a .rtf into the sink. */
export function createRtfReader(sink: BlockSink): RtfSink & { finish(): void } {
  let group: Group = { run: {}, target: "text", skipped: 1, font: 0 };
  const groups: Group[] = [];
  const fonts = new Map<number, { charset: number; name: string }>();
  const tables: OpenTable[] = [];
  let bytes: number[] = [];
  let skip = 0;
  let chinese = false;
  let inTable = false;
  let depth = 1;
  let level: number | undefined;
  let number = "";
  let code = "";
  let open = createParagraph(false);
  let edges: number[] = [];
  let joins: CellJoin[] = [];
  let join: { vertical?: CellJoin["vertical"]; horizontal?: "continue" } = {};
  let left = 0;

  const flush = (): void => {
    if (bytes.length === 0) return;
    const raw = Uint8Array.from(bytes);
    bytes = [];
    const font = fonts.get(group.font);
    const charset = font?.charset ?? 0;
    const isChinese = charset === 134 || (chinese && charset !== 2);
    put(new TextDecoder(isChinese ? "gb18030" : charset === 136 ? "big5" : "windows-1252").decode(raw));
  };
  const put = (text: string): void => {
    if (text === "") return;
    if (group.target === "code") code += text;
    else if (group.target === "number") number += text;
    else if (group.target === "fonts") nameFont(text);
    if (group.target !== "text") return;
    if (group.run.deleted) leave(NOTES.tracked);
    else if (group.run.hidden) leave(NOTES.hidden);
    else {
      const font = fonts.get(group.font);
      const symbolFont = font?.charset === 2 ? font.name : undefined;
      runText({ ...group.run, symbolFont }, text, open, open);
    }
  };
  const leave = (message: string): void => {
    if (!open.remarks.some((remark) => remark.message === message)) open.remarks.push({ kind: "left", message });
  };
  const nameFont = (text: string): void => {
    const font = fonts.get(group.font);
    if (font) font.name = (font.name + text).slice(0, 80).replace(/;.*/, "");
  };

  const settle = (wanted: number): void => {
    while (tables.length > wanted) {
      const table = tables.pop();
      if (!table) return;
      endRow(table, undefined);
      const grid = gridOfRows(table.rows, (covered) =>
        sink.note(`合并单元格下面藏着印不出来的文字，没有读入：“${covered.slice(0, 40)}”。`),
      );
      const outer = tables[tables.length - 1];
      if (grid && outer) outer.cell.nested.push(gridBlock(grid, 0));
      else if (grid) sink.grid(grid);
    }
    while (tables.length < wanted) tables.push({ rows: [], cells: [], cell: newCell() });
  };
  const endParagraph = (where = inTable ? depth : 0): void => {
    flush();
    settle(Math.min(where, DEEPEST_TABLE));
    const paragraph = closed(open, number, level);
    const table = tables[tables.length - 1];
    if (table) addToCell(table.cell, paragraph);
    else sink.paragraph(paragraph);
    open = createParagraph(false);
    number = "";
  };
  const endCell = (where: number): void => {
    endParagraph(where);
    const table = tables[tables.length - 1];
    if (!table) return;
    table.cells.push(table.cell);
    table.cell = newCell();
  };
  const rowFormat = (): RowFormat | undefined => (edges.length > 0 ? { edges: [left, ...edges], joins } : undefined);
  const endTableRow = (where: number): void => {
    flush();
    settle(where);
    const table = tables[tables.length - 1];
    if (table) endRow(table, rowFormat());
  };

  const toggles: Readonly<Record<string, (on: boolean) => void>> = {
    v: (on) => {
      group.run.hidden = on;
    },
    deleted: (on) => {
      group.run.deleted = on;
    },
    strike: (on) => {
      group.run.struck = on;
    },
    super: (on) => {
      group.run.shift = on ? "raised" : undefined;
    },
    sub: (on) => {
      group.run.shift = on ? "lowered" : undefined;
    },
  };
  const words: Readonly<Record<string, (value: number | undefined) => void>> = {
    ansicpg: (page) => {
      chinese = page === 936;
    },
    f: (font = 0) => {
      group.font = font;
      if (group.target === "fonts" && !fonts.has(font) && fonts.size < 5000) fonts.set(font, { charset: 0, name: "" });
    },
    fcharset: (charset = 0) => {
      const font = fonts.get(group.font);
      if (font) font.charset = charset;
    },
    plain: () => {
      group.run = {};
    },
    nosupersub: () => {
      group.run.shift = undefined;
    },
    uc: (count = 1) => {
      group.skipped = Math.min(Math.max(count, 0), 10);
    },
    u: (value = 0) => {
      put(String.fromCharCode(value < 0 ? value + 65536 : value));
      skip = group.skipped;
    },
    pard: () => {
      inTable = false;
      depth = 1;
      level = undefined;
    },
    intbl: () => {
      inTable = true;
    },
    itap: (value = 0) => {
      depth = Math.max(1, value);
      inTable = value > 0;
    },
    outlinelevel: (value = 9) => {
      level = value >= 0 && value <= 8 ? value + 1 : undefined;
    },
    par: () => endParagraph(),
    sect: () => endParagraph(),
    page: () => endParagraph(),
    cell: () => endCell(1),
    nestcell: () => endCell(Math.max(2, depth)),
    row: () => endTableRow(1),
    nestrow: () => endTableRow(Math.max(2, depth)),
    trowd: () => {
      edges = [];
      joins = [];
      join = {};
      left = 0;
    },
    trleft: (value = 0) => {
      left = value;
    },
    clvmgf: () => {
      join.vertical = "restart";
    },
    clvmrg: () => {
      join.vertical = "continue";
    },
    clmrg: () => {
      join.horizontal = "continue";
    },
    cellx: (value = 0) => {
      if (edges.length < MOST_EDGES) {
        edges.push(value);
        joins.push(join);
      }
      join = {};
    },
  };
  const destinations: Readonly<Record<string, Group["target"]>> = {
    fonttbl: "fonts",
    fldinst: "code",
    listtext: "number",
    pntext: "number",
    pict: "none",
    object: "none",
    nonshppict: "none",
    nonesttables: "none",
    footnote: "none",
    annotation: "none",
  };
  const enter = (name: string, starred: boolean): boolean => {
    const target = destinations[name];
    if (target !== undefined) group.target = group.target === "none" ? "none" : target;
    else if (LEFT_OUT.has(name)) group.target = "none";
    else if (starred && !["nesttableprops", "shppict", "shptxt"].includes(name)) group.target = "none";
    else return name === "fldrslt" || name === "nesttableprops";
    if (name === "pict" && groups.every((outer) => outer.target !== "none")) leave(NOTES.picture);
    if (name === "object") leave(NOTES.object);
    if (name === "annotation") sink.note(NOTES.comment);
    if (name === "footnote") sink.note("文件里有脚注，脚注没有读入。");
    if (/^(?:header|footer)/.test(name)) sink.note("文件里的页眉页脚没有读入。");
    return true;
  };

  return {
    open() {
      flush();
      skip = 0;
      if (groups.length >= DEEPEST_GROUP) {
        throw new SourceError("too-deep", "文件里的内容一层套一层，套得太深，读不了；在 WPS 里另存为 .docx 再来。");
      }
      groups.push(group);
      group = { ...group, run: { ...group.run } };
    },
    close() {
      flush();
      skip = 0;
      const ended = group;
      group = groups.pop() ?? group;
      if (ended.target === "code" && group.target !== "code" && code.trim() !== "") {
        open.codes.push(code.trim().slice(0, 500));
        code = "";
      }
    },
    word(name, value, starred) {
      if (enter(name, starred)) {
        flush();
        return;
      }
      if (group.target === "none") return;
      const isFormat = group.target === "text" || ["f", "fcharset", "u", "uc", "ansicpg"].includes(name);
      if (!isFormat && SIGNS[name] === undefined) return;
      if (skip > 0 && name !== "u") skip = 0;
      flush();
      const sign = SIGNS[name];
      if (sign !== undefined) put(sign);
      else if (name === "\n") endParagraph();
      else if (Object.hasOwn(toggles, name)) toggles[name]?.(value !== 0);
      else if (Object.hasOwn(words, name)) words[name]?.(value);
    },
    byte(byte) {
      if (skip > 0) skip--;
      else if (group.target !== "none") bytes.push(byte);
    },
    finish() {
      endParagraph();
      settle(0);
    },
  };
}

function closed(open: OpenParagraph, number: string, level: number | undefined): NewParagraph {
  const numbering = number.trim();
  return {
    text: open.text,
    level,
    ...(numbering !== "" ? { numbering } : {}),
    ...(open.codes.length > 0 ? { codes: open.codes } : {}),
    ...(open.remarks.length > 0 ? { remarks: open.remarks } : {}),
  };
}
