import { escapeXml, savePackage, wellFormed, XML_HEAD } from "../word/package/index.ts";

/** A cell: words, or a number in digits and a point, which is shown with as many decimals as it has. */
export type SheetCell = string | { readonly number: string };

export interface SheetContent {
  readonly name: string;
  /** Stays in sight, can be filtered by; absent for a table whose head is among its rows. */
  readonly head?: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Widths of the columns in signs; measured from the texts where absent. */
  readonly widths?: readonly number[];
  /** Joined cells, as rows and columns of the sheet counted from 0, both ends in it. */
  readonly joined?: readonly { readonly from: readonly [number, number]; readonly to: readonly [number, number] }[];
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** Most decimals with a format of their own; a number with more is shown as it is. */
const DECIMALS = 8;
const [PLAIN, BOLD, FIRST_NUMBER] = [0, 1, 2];
/** What one cell holds at most (ECMA-376 limits of Excel). */
const LONGEST = 32_767;
const NARROW = 6;
const WIDE = 46;

/**
 * A workbook. Words stay words, whatever they begin with: they are written as text, never as a formula. The same sheets
 * give the same bytes.
 */
export function workbook(sheets: readonly SheetContent[]): Uint8Array {
  const encoder = new TextEncoder();
  const names = sheetNames(sheets.map(({ name }) => name));
  const files: readonly (readonly [string, string])[] = [
    ["[Content_Types].xml", contentTypes(sheets.length)],
    ["_rels/.rels", relationships([["rId1", "officeDocument", "xl/workbook.xml"]])],
    ["xl/workbook.xml", book(names, sheets)],
    [
      "xl/_rels/workbook.xml.rels",
      relationships([
        ...sheets.map((_, at) => [`rId${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`] as const),
        ["styles", "styles", "styles.xml"],
      ]),
    ],
    ["xl/styles.xml", styles()],
    ...sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, at === 0)] as const),
  ];
  return savePackage(new Map(files.map(([path, xml]) => [path, encoder.encode(XML_HEAD + xml)])));
}

/** Names that a workbook takes: at most 31 signs, none of []:*?/\, no two alike. */
function sheetNames(wanted: readonly string[]): readonly string[] {
  const used = new Set<string>(["history"]);
  return wanted.map((name) => {
    const plain =
      wellFormed(name)
        .replace(/[[\]:*?/\\]/g, " ")
        .replace(/^'+|'+$/g, "")
        .trim() || "表";
    let own = [...plain].slice(0, 31).join("");
    for (let n = 2; used.has(own.toLowerCase()); n += 1) own = `${[...plain].slice(0, 27).join("")} ${n}`;
    used.add(own.toLowerCase());
    return own;
  });
}

function book(names: readonly string[], sheets: readonly SheetContent[]): string {
  const list = names.map((name, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const filters = sheets.flatMap((sheet, at) =>
    sheet.head === undefined
      ? []
      : [
          `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">'${escapeXml((names[at] ?? "").replace(/'/g, "''"))}'!${absolute(rangeOf(sheet))}</definedName>`,
        ],
  );
  const defined = filters.length === 0 ? "" : `<definedNames>${filters.join("")}</definedNames>`;
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join("")}</sheets>${defined}</workbook>`;
}

function sheetXml({ head, rows, widths, joined = [], name }: SheetContent, first: boolean): string {
  const all = head === undefined ? rows : [head, ...rows];
  const lines = all.map((cells, y) => {
    const style = head !== undefined && y === 0 ? BOLD : PLAIN;
    return `<row r="${y + 1}">${cells.map((cell, x) => cellXml(cell, address(y, x), style)).join("")}</row>`;
  });
  const pane = head === undefined ? "" : '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const columns = (widths ?? measured(all)).map(
    (width, x) => `<col min="${x + 1}" max="${x + 1}" width="${width}" customWidth="1"/>`,
  );
  const merges = joined.map(({ from, to }) => `<mergeCell ref="${address(...from)}:${address(...to)}"/>`);
  return [
    `<worksheet xmlns="${MAIN}">`,
    `<sheetViews><sheetView workbookViewId="0"${first ? ' tabSelected="1"' : ""}>${pane}</sheetView></sheetViews>`,
    columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`,
    `<sheetData>${lines.join("")}</sheetData>`,
    head === undefined ? "" : `<autoFilter ref="${rangeOf({ name, head, rows })}"/>`,
    merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`,
    "</worksheet>",
  ].join("");
}

function cellXml(cell: SheetCell, at: string, style: number): string {
  if (typeof cell !== "string") {
    const decimals = Math.min(DECIMALS, cell.number.split(".")[1]?.length ?? 0);
    return `<c r="${at}" s="${FIRST_NUMBER + decimals}"><v>${cell.number}</v></c>`;
  }
  if (cell === "") return `<c r="${at}" s="${style}"/>`;
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cellText(cell))}</t></is></c>`;
}

/** "_x0041_" would be read as the sign of that number. */
function cellText(text: string): string {
  const whole = text.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, "_x005F_x");
  return whole.length <= LONGEST ? whole : `${whole.slice(0, LONGEST - 20)}…（太长，余下的看公开稿）`;
}

/** Columns as wide as their texts, within limits; a full-width sign counts two. */
function measured(rows: readonly (readonly SheetCell[])[]): readonly number[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, x) => {
      const text = typeof cell === "string" ? cell : cell.number;
      const longest = Math.max(0, ...text.slice(0, 400).split("\n").map(widthOf));
      widths[x] = Math.max(widths[x] ?? NARROW, Math.min(WIDE, longest + 3));
    });
  }
  return Array.from(widths, (width) => width ?? NARROW);
}

function widthOf(line: string): number {
  return [...line].reduce((sum, sign) => sum + (sign > "\u2e7f" ? 2 : 1), 0);
}

function rangeOf({ head = [], rows }: SheetContent): string {
  return `A1:${address(rows.length, Math.max(0, head.length - 1))}`;
}

function absolute(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/** "C4" for row 3, column 2 counted from 0. */
function address(row: number, column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

function styles(): string {
  const formats = Array.from(
    { length: DECIMALS },
    (_, at) => `<numFmt numFmtId="${164 + at}" formatCode="0.${"0".repeat(at + 1)}"/>`,
  );
  const cell = (format: number, font: number, fill: number, wrap: boolean) =>
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"${wrap ? ' wrapText="1"' : ""}/></xf>`;
  const cells = [
    cell(49, 0, 0, true),
    cell(49, 1, 2, true),
    cell(1, 0, 0, false),
    ...formats.map((_, at) => cell(164 + at, 0, 0, false)),
  ];
  const side = (name: string) => `<${name} style="thin"><color rgb="FFC9CFD8"/></${name}>`;
  return [
    `<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${formats.join("")}</numFmts>`,
    '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>',
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF3F4F6"/></patternFill></fill></fills>',
    `<borders count="2"><border/><border>${["left", "right", "top", "bottom"].map(side).join("")}</border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${cells.length}">${cells.join("")}</cellXfs></styleSheet>`,
  ].join("");
}

function contentTypes(count: number): string {
  const sheets = Array.from(
    { length: count },
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${sheets.join("")}</Types>`;
}

function relationships(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const lines = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join("")}</Relationships>`;
}
