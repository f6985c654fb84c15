import { Document, DocumentGridType, Packer } from "docx";
import { portraitFooters } from "../parts/footers.ts";
import { A4, LINE_PITCH, MARGINS, TYPE_WIDTH } from "../parts/measures.ts";
import { finishPackage } from "../parts/package.ts";
import { cells, table } from "../parts/table.ts";
import { p } from "../parts/text.ts";

const NUMBER = 560;
const KIND = 560;
const PLACE = 2000;
const DELTA = 1000;
const BEFORE = Math.floor((TYPE_WIDTH - NUMBER - KIND - PLACE - DELTA) / 2);
const AFTER = TYPE_WIDTH - NUMBER - KIND - PLACE - DELTA - BEFORE;

/** One difference a row; the head stands on every page. */
function changes() {
  const row = (texts: readonly [string, string, string, string, string, string], head: boolean) =>
    cells(
      [NUMBER, texts[0], head ? "TableHead" : "TableCentre"],
      [KIND, texts[1], head ? "TableHead" : "TableCentre"],
      [PLACE, texts[2], head ? "TableHead" : "TableText"],
      [BEFORE, texts[3], head ? "TableHead" : "TableText"],
      [AFTER, texts[4], head ? "TableHead" : "TableText"],
      [DELTA, texts[5], head ? "TableHead" : "TableCentre"],
    );
  return table([
    { cells: row(["序号", "类别", "位置", "原来", "现在", "差额"], true), head: true },
    { cells: row(["{#改动}{序号}", "{类别}", "{位置}", "{原来}", "{现在}", "{差额}{/改动}"], false) },
  ]);
}

/** The Word file of the shipped 改动清单. */
export async function buildChanges(): Promise<Uint8Array> {
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: { size: { ...A4 }, margin: { ...MARGINS, header: 851, footer: 1400, gutter: 0 } },
          grid: { type: DocumentGridType.LINES, linePitch: LINE_PITCH },
        },
        footers: portraitFooters(),
        children: [
          p("{标题}", "Title"),
          p("改动清单", "Title"),
          p("", "Gap"),
          p("与“{对照}”对照，{概况}。{日期}"),
          p("", "Gap"),
          changes(),
        ],
      },
    ],
  });
  return finishPackage(new Uint8Array(await Packer.toArrayBuffer(document)));
}
