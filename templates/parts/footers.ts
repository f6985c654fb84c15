import {
  AlignmentType,
  BorderStyle,
  Footer,
  HeightRule,
  Paragraph,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  WidthType,
} from "docx";
import { A4, LANDSCAPE_MARGINS } from "./measures.ts";
import { fieldRun } from "./text.ts";

/** Page numbers `— 1 —` (GB/T 9704-2012, 7.5): odd pages right, even pages left, one character of 四号 in from the edge. */

const CHARACTER = 280;
type Side = "start" | "end";

function numberParagraph(side: Side, beside = ""): Paragraph {
  return new Paragraph({
    style: "Footer",
    alignment: side === "end" ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: side === "end" ? { right: CHARACTER } : { left: CHARACTER },
    children: [
      new TextRun(`${beside}— `),
      fieldRun('<w:fldChar w:fldCharType="begin"/>'),
      fieldRun('<w:instrText xml:space="preserve"> PAGE </w:instrText>'),
      fieldRun('<w:fldChar w:fldCharType="separate"/>'),
      // What a reader shows that does not count pages.
      new TextRun("1"),
      fieldRun('<w:fldChar w:fldCharType="end"/>'),
      new TextRun(" —"),
    ],
  });
}

/** @param beside what stands in front of the number on its line. */
export function portraitFooters(beside?: string): { readonly default: Footer; readonly even: Footer } {
  return {
    default: new Footer({ children: [numberParagraph("end", beside)] }),
    even: new Footer({ children: [numberParagraph("start", beside)] }),
  };
}

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };
const BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE };
/** The number's line lies 7 mm outside the type area. */
const DISTANCE = 397;
const BREADTH = 440;

/**
 * On a landscape page the number keeps its place on the sheet, which is the left side of the turned page: bottom left
 * on odd pages, top left on even ones, turned with the sheet. A floating cell of turned text, which Word, WPS and
 * LibreOffice all draw.
 */
function turnedFooter(side: Side): Footer {
  const height = A4.width - LANDSCAPE_MARGINS.top - LANDSCAPE_MARGINS.bottom;
  const cell = new TableCell({
    width: { size: BREADTH, type: WidthType.DXA },
    textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
    borders: BORDERS,
    children: [numberParagraph(side)],
  });
  const table = new Table({
    columnWidths: [BREADTH],
    width: { size: BREADTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
    borders: { ...BORDERS, insideHorizontal: NONE, insideVertical: NONE },
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      verticalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: LANDSCAPE_MARGINS.left - DISTANCE - BREADTH,
      absoluteVerticalPosition: LANDSCAPE_MARGINS.top,
    },
    rows: [new TableRow({ height: { value: height, rule: HeightRule.EXACT }, children: [cell] })],
  });
  return new Footer({ children: [table, new Paragraph({ style: "Footer" })] });
}

export function landscapeFooters(): { readonly default: Footer; readonly even: Footer } {
  return { default: turnedFooter("end"), even: turnedFooter("start") };
}
