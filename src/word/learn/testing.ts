import { ancestor, child, decodeXml, escapeXml, openPackage, parseXml, sourceOf, walk } from "../package/index.ts";
import type { Block, GridBlock } from "../reader/index.ts";
import { wordFile } from "../reader/sources/docx/fixture.ts";

/** Looks in which a test prints the same document: of paragraphs, of cells, and of figures inside a paragraph. */
export interface Look {
  readonly paragraph: string;
  readonly letters: string;
  readonly cell: string;
  readonly inCell: string;
  /** Puts every number into a run of its own, as Word does after spelling was looked at. */
  readonly split: boolean;
}

export const LOOKS: readonly Look[] = [
  {
    paragraph: '<w:spacing w:line="580" w:lineRule="exact"/><w:ind w:firstLine="640"/>',
    letters: '<w:rFonts w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/>',
    cell: '<w:tcW w:w="1500" w:type="dxa"/>',
    inCell: '<w:rFonts w:eastAsia="宋体"/><w:sz w:val="21"/>',
    split: false,
  },
  {
    paragraph: '<w:jc w:val="both"/>',
    letters: '<w:rFonts w:eastAsia="楷体"/><w:b/><w:sz w:val="30"/>',
    cell: '<w:tcW w:w="900" w:type="dxa"/>',
    inCell: '<w:rFonts w:eastAsia="黑体"/><w:sz w:val="18"/>',
    split: true,
  },
];

function runs(text: string, letters: string, split: boolean): string {
  const pieces = split ? text.split(/(?<=\D)(?=\d)|(?<=\d)(?=[^\d.])/) : [text];
  return pieces
    .map((piece) => `<w:r><w:rPr>${letters}</w:rPr><w:t xml:space="preserve">${escapeXml(piece)}</w:t></w:r>`)
    .join("");
}

function rowOf(grid: GridBlock, row: number, { cell, inCell, split }: Look): string {
  let written = "";
  for (let column = 0; column < grid.columnCount; ) {
    const own = grid.cells.find(
      (one) =>
        one.row <= row && row < one.row + one.rowSpan && one.column <= column && column < one.column + one.columnSpan,
    );
    const span = own?.columnSpan ?? 1;
    const merge =
      own === undefined || own.rowSpan === 1 ? "" : own.row === row ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>";
    const lines = own?.row === row && own.paragraphs.length > 0 ? own.paragraphs : [""];
    const said = lines.map((line) => `<w:p>${line === "" ? "" : runs(line, inCell, split)}</w:p>`).join("");
    written += `<w:tc><w:tcPr>${cell}<w:gridSpan w:val="${span}"/>${merge}</w:tcPr>${said}</w:tc>`;
    column += span;
  }
  return `<w:tr>${written}</w:tr>`;
}

/** A Word file that prints these blocks. */
export function fileOf(blocks: readonly Block[], look: Look): Uint8Array {
  const body = blocks.map((block) => {
    if (block.kind === "grid") {
      const columns = '<w:gridCol w:w="900"/>'.repeat(block.columnCount);
      const rows = Array.from({ length: block.rowCount }, (_, row) => rowOf(block, row, look)).join("");
      return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows}</w:tbl>`;
    }
    return `<w:p><w:pPr>${look.paragraph}</w:pPr>${runs(block.text, look.letters, look.split)}</w:p>`;
  });
  return wordFile({ body: body.join("") });
}

/** Which rows of a table stay on one page follows its texts and is no look of a paragraph. */
const KEPT = "<w:keepNext/>";

/** A printed paragraph: its letters, and how it looks. */
export interface PrintedLine {
  readonly text: string;
  readonly look: string;
}

/** Properties of letters, with the font that their script is drawn in and no other. */
function drawn(properties: string, letters: string): string {
  const script = /^[!-~]/.test(letters) ? "ascii" : "eastAsia";
  const fonts = /<w:rFonts\b[^>]*\/>/.exec(properties)?.[0] ?? "";
  const font = new RegExp(`w:${script}(?:Theme)?="[^"]*"`).exec(fonts)?.[0] ?? "";
  return properties.replace(fonts, font).replace(/^<w:rPr>|<\/w:rPr>$/g, "");
}

/** Every paragraph with letters, those of cells included, in order. Merges of cells follow the data and are no look. */
export function printedLines(bytes: Uint8Array): readonly PrintedLine[] {
  const { parts, mainPath } = openPackage(bytes);
  const xml = decodeXml(parts.get(mainPath) ?? new Uint8Array());
  const { source, root } = parseXml(xml);
  const lines: PrintedLine[] = [];
  for (const paragraph of walk(root)) {
    if (paragraph.name !== "w:p") continue;
    let text = "";
    let looks = "";
    for (const inner of walk(paragraph, (one) => one === paragraph || one.name !== "w:p")) {
      if (inner.name !== "w:t") continue;
      const said = source.slice(inner.openEnd, inner.closeStart);
      if (text.trim() === "") looks = drawn(sourceOf(source, child(inner.parent, "w:rPr")), said.trim());
      text += said;
    }
    if (text.trim() === "") continue;
    const cell = ancestor(paragraph, "w:tc");
    const inCell = sourceOf(source, child(cell, "w:tcPr")).replace(/<w:vMerge[^>]*>/g, "");
    lines.push({
      text: text.replace(/\s/g, ""),
      look: `${sourceOf(source, child(paragraph, "w:pPr")).replace(KEPT, "")}${looks}${inCell}`,
    });
  }
  return lines;
}
