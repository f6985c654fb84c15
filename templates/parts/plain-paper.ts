import { Document, DocumentGridType, Packer } from "docx";
import { portraitFooters } from "./footers.ts";
import { A4, LINE_PITCH, MARGINS } from "./measures.ts";
import { finishPackage } from "./package.ts";
import { type Block, cells, type Row, table } from "./table.ts";

/** A column of a list: its width in twips, what its head says, and what a row prints in it. */
export interface ListColumn {
  readonly width: number;
  readonly head: string;
  readonly row: string;
  readonly centred?: true;
}

/** A repeated row under a head that stands on every page. @param above rows between the two */
export function listTable(columns: readonly ListColumn[], above: readonly Row[] = []): Block {
  return table([
    { cells: cells(...columns.map(({ width, head }) => [width, head, "TableHead"] as const)), head: true },
    ...above,
    {
      cells: cells(
        ...columns.map(({ width, row, centred }) => [width, row, centred ? "TableCentre" : "TableText"] as const),
      ),
    },
  ]);
}

/** The Word file of a paper of one section on upright pages. */
export async function plainPaper(blocks: readonly Block[]): Promise<Uint8Array> {
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: { size: { ...A4 }, margin: { ...MARGINS, header: 851, footer: 1400, gutter: 0 } },
          grid: { type: DocumentGridType.LINES, linePitch: LINE_PITCH },
        },
        footers: portraitFooters(),
        children: [...blocks],
      },
    ],
  });
  return finishPackage(new Uint8Array(await Packer.toArrayBuffer(document)));
}
