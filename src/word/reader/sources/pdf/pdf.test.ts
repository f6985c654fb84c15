import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Blocks } from "../../blocks.ts";
import { readDocx } from "../docx/index.ts";
import { sample } from "../testing/sample.ts";
import { level, pdfAcross, pdfOf, text, upright } from "./fixture.ts";
import { readPdf } from "./index.ts";

function drawn({ blocks }: Blocks): unknown[] {
  return blocks.map((block) =>
    block.kind === "paragraph"
      ? block.text
      : block.cells.map(
          (cell) => `${cell.row},${cell.column} ${cell.rowSpan}×${cell.columnSpan} ${cell.paragraphs.join("/")}`,
        ),
  );
}

/** Two columns, the left cell over both rows. */
const merged =
  [level(700, 100, 300), level(680, 200, 300), level(660, 100, 300)].join("") +
  [upright(100, 660, 700), upright(200, 660, 700), upright(300, 660, 700)].join("") +
  text(110, 685, "Output") +
  text(210, 685, "Quantity") +
  text(210, 665, "Quality");

describe("a PDF with text", () => {
  it("keeps the codes of a table that reaches to the side of a page that lies across, and takes off its number", async () => {
    const table =
      [500, 480, 460].map((y) => level(y, 40, 300)).join("") + [40, 100, 300].map((x) => upright(x, 460, 500)).join("");
    const rows = text(50, 485, "302") + text(110, 485, "Services") + text(50, 465, "303") + text(110, 465, "Support");
    const [codes] = drawn(await readPdf(pdfAcross(table + rows)));
    expect(codes).toEqual(["0,0 1×1 302", "0,1 1×1 Services", "1,0 1×1 303", "1,1 1×1 Support"]);
    const numbered = await readPdf(pdfAcross(text(200, 300, "A line of the page") + text(770, 300, "12")));
    expect(drawn(numbered)).toEqual(["A line of the page"]);
  });

  it("has the cells of the Word file from which LibreOffice made it", async () => {
    const bytes = new Uint8Array(readFileSync(new URL("../testing/sample.pdf", import.meta.url)));
    const tables = ({ blocks }: Blocks): string[][] =>
      blocks.flatMap((block) => (block.kind === "grid" ? [block.cells.map((cell) => cell.paragraphs.join(""))] : []));
    const [expected = []] = tables(await readDocx(sample));
    const [read = []] = tables(await readPdf(bytes));
    // The table inside a cell is ruled like the one around it; deleted text is printed, struck through.
    const whole = (cells: readonly string[]): string[] => cells.filter((cell) => !/^$|甲|乙|见上|合格/.test(cell));
    expect(whole(read)).toEqual(whole(expected));
  });

  it("is read by its ruled lines, also where they are filled boxes, and its other text as paragraphs", async () => {
    const page = `${text(250, 740, "Table 1")}${merged}${text(100, 640, "After the table")}`;
    expect(drawn(await readPdf(pdfOf(page)))).toEqual([
      "Table 1",
      ["0,0 2×1 Output", "0,1 1×1 Quantity", "1,1 1×1 Quality"],
      "After the table",
    ]);
  });

  it("joins a table that goes on over the page, without the head that is printed again", async () => {
    const rows = (top: number, ...cells: readonly (readonly string[])[]): string =>
      level(top, 100, 300) +
      cells
        .map(
          ([left = "", right = ""], at) =>
            level(top - 20 * (at + 1), 100, 300) +
            text(110, top - 20 * at - 15, left) +
            text(210, top - 20 * at - 15, right),
        )
        .join("") +
      [100, 200, 300].map((x) => upright(x, top - 20 * cells.length, top)).join("");
    const first = rows(700, ["Name", "Value"], ["a", "1"], ["b", "2"]) + text(295, 30, "- 1 -");
    const second = rows(760, ["Name", "Value"], ["c", "3"]) + text(295, 30, "- 2 -");
    expect(drawn(await readPdf(pdfOf(first, second)))).toEqual([
      ["Name", "Value", "a", "1", "b", "2", "c", "3"].map((word, at) => `${at >> 1},${at % 2} 1×1 ${word}`),
    ]);
  });

  it("is doubted at each cell whose text may be another one's, and nowhere else", async () => {
    const box = level(700, 100, 200) + level(680, 100, 200) + level(660, 100, 200);
    const walls = upright(100, 660, 700) + upright(150, 660, 700) + upright(200, 660, 700);
    const doubts = async (...pages: readonly string[]): Promise<unknown[]> =>
      (await readPdf(pdfOf(...pages))).blocks.flatMap((block) =>
        block.kind === "grid"
          ? block.cells.flatMap(({ paragraphs, remarks = [] }) =>
              remarks.map(({ message }) => [paragraphs.join("/"), message.slice(0, 12)]),
            )
          : [],
      );
    const plain = text(105, 685, "One") + text(155, 685, "Two") + text(105, 665, "Three") + text(155, 665, "Four");
    expect(await doubts(box + walls + plain)).toEqual([]);
    expect(await doubts(box + walls + text(105, 685, "One and two") + text(155, 665, "Four"))).toEqual([
      ["One and two", "这一格的字压着格线，可能"],
    ]);
    expect(await doubts(box + walls + text(105, 685, "One") + text(106, 685, "One") + text(155, 665, "Four"))).toEqual([
      ["OneOne", "这一格里有叠在一起的字，"],
    ]);
    expect(await doubts(box + walls + text(105, 687, "One") + text(125, 681, "half") + text(155, 665, "Four"))).toEqual(
      [["One half", "这一格里的字高低不齐，先"]],
    );
  });

  it("cuts a text in two where its space stands on the line between two cells", async () => {
    const box = level(700, 100, 300) + level(680, 100, 300) + level(660, 100, 300);
    const walls = [100, 141, 220, 300].map((x) => upright(x, 660, 700)).join("");
    const [table] = drawn(
      await readPdf(pdfOf(box + walls + text(105, 685, "1000.00 Total of it") + text(225, 665, "30"))),
    );
    expect(table).toEqual(expect.arrayContaining(["0,0 1×1 1000.00", "0,1 1×1 Total of it"]));
  });

  it("joins a number that a page tears, and doubts what may be torn", async () => {
    const row = (top: number, left: string, right: string): string =>
      level(top, 100, 145) + level(top - 20, 100, 145) + text(103, top - 15, left) + text(125, top - 15, right);
    const walls = (bottom: number, top: number): string =>
      upright(100, bottom, top) + upright(122, bottom, top) + upright(145, bottom, top);
    const torn = [
      text(100, 700, "The budget of an office") + row(100, "Co", "25.") + walls(80, 100),
      row(700, "st", "11") + walls(680, 700) + text(100, 600, "What it is for"),
    ];
    const { blocks } = await readPdf(pdfOf(...torn));
    expect(blocks).toHaveLength(3);
    const cells = blocks[1]?.kind === "grid" ? blocks[1].cells : [];
    expect(cells.map(({ paragraphs }) => paragraphs.join("/"))).toEqual(["Cost", "25.11"]);
    expect(cells.every(({ remarks }) => remarks?.[0]?.kind === "doubt")).toBe(true);
  });

  it("that is scanned, damaged or endless is refused with a sentence", async () => {
    await expect(readPdf(pdfOf(level(700, 100, 300)))).rejects.toMatchObject({
      message: expect.stringMatching(/扫描/),
    });
    await expect(readPdf(new TextEncoder().encode("%PDF-1.7"))).rejects.toMatchObject({ fault: "broken" });
    const endless = pdfOf(`${text(100, 700, "A page of text")}${"0 0 m 9 9 l S\n".repeat(600_000)}`);
    await expect(readPdf(endless)).rejects.toMatchObject({ fault: "too-large" });
  });
});
