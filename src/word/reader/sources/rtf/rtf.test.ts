import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDocx } from "../docx/index.ts";
import { readSource } from "../source.ts";
import { sample } from "../testing/sample.ts";
import { readRtf } from "./index.ts";

const rtf = (text: string): Promise<unknown[]> =>
  readRtf(new TextEncoder().encode(text)).then(({ blocks }) =>
    blocks.map((block) =>
      block.kind === "paragraph"
        ? block.text
        : block.cells.map(
            (cell) => `${cell.row},${cell.column} ${cell.rowSpan}×${cell.columnSpan} ${cell.paragraphs.join("/")}`,
          ),
    ),
  );

describe("a .rtf", () => {
  it("has the tables and paragraphs of the Word file from which LibreOffice made it", async () => {
    const bytes = new Uint8Array(readFileSync(new URL("../testing/sample.rtf", import.meta.url)));
    const source = await readSource(bytes, "表.doc");
    expect(source.kind).toBe("rtf");
    const { blocks: expected } = await readDocx(sample);
    const read = "blocks" in source ? source.blocks.blocks : [];
    const bare = (blocks: typeof expected): unknown[] =>
      blocks.map((block) =>
        block.kind === "paragraph"
          ? block.text
          : block.cells.map(({ row, column, rowSpan, columnSpan, paragraphs, nested }) => [
              ...[row, column, rowSpan, columnSpan, paragraphs],
              nested?.length ?? 0,
            ]),
      );
    expect(bare(read)).toEqual(bare(expected));
  });

  it("reads Chinese by its code page and by Unicode, merges, fields, and leaves out what is deleted", async () => {
    const cell = (text: string): string => `\\pard\\intbl ${text}\\cell`;
    expect(
      await rtf(
        `{\\rtf1\\ansi\\ansicpg936\\uc2{\\fonttbl{\\f0\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}}\\f0 \\'d4\\'c6\\'cf\\'aa{\\*\\unknown x}\\u38215\\'d5\\'f2{\\deleted x}{\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}\\par` +
          `\\trowd\\clvmgf\\cellx1000\\cellx2000\\cellx3000${cell("a")}${cell("b")}${cell("c")}\\row` +
          `\\trowd\\clvmrg\\cellx1000\\cellx3000${cell("")}${cell("d\\line e")}\\row\\pard end\\par}`,
      ),
    ).toEqual(["云溪镇1", ["0,0 2×1 a", "0,1 1×1 b", "0,2 1×1 c", "1,1 1×2 d/e"], "end"]);
  });

  it("ends whatever it holds", async () => {
    await expect(rtf(`{\\rtf1${"{".repeat(100_000)}`)).rejects.toMatchObject({ fault: "too-deep" });
    expect(await rtf(`{\\rtf1 a${"}".repeat(1000)}b\\bin99999999 c`)).toEqual(["ab"]);
  });
});
