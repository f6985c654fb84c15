import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  PatchType,
  patchDocument,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from "docx";
import { strToU8, zipSync } from "fflate";
import type { Builder } from "./builders.ts";
import type { BenchProject } from "./content.ts";
import { documentXml, HEADINGS, otherParts, paragraph, WIDTHS } from "./layout.ts";

type Merge = (typeof VerticalMergeType)[keyof typeof VerticalMergeType];

function docxCell(text: string | undefined, column: number, columnSpan = 1, verticalMerge?: Merge): TableCell {
  const run = text === undefined ? [] : [new TextRun({ text, size: 21, font: { eastAsia: "仿宋_GB2312" } })];
  return new TableCell({
    children: [new Paragraph({ children: run })],
    columnSpan,
    width: { size: WIDTHS[column] ?? 1000, type: WidthType.DXA },
    ...(verticalMerge ? { verticalMerge } : {}),
  });
}

function blocks(projects: readonly BenchProject[]): (Paragraph | Table)[] {
  return projects.flatMap((each) => {
    let above = "";
    const rows = each.indicators.map((indicator) => {
      const { level1, level2, level3, description, target, basis } = indicator;
      const continues = level1 === above;
      above = level1;
      const merge = continues ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART;
      const others = [level2, level3, description, target, basis].map((text, index) => docxCell(text, index + 1));
      return new TableRow({
        cantSplit: true,
        children: [docxCell(continues ? undefined : level1, 0, 1, merge), ...others],
      });
    });
    const head = [
      [docxCell("项目编码", 0), docxCell(each.code, 1, 2), docxCell("项目名称", 3), docxCell(each.name, 4, 2)],
      [docxCell("预算数", 0), docxCell(each.total, 1, 2), docxCell("其中：财政资金", 3), docxCell(each.fiscal, 4, 2)],
      [docxCell("资金用途", 0), docxCell(each.purpose, 1, 5)],
      [docxCell("绩效目标", 0), docxCell(each.goal, 1, 5)],
      HEADINGS.map((text, column) => docxCell(text, column)),
    ].map((children) => new TableRow({ cantSplit: true, children }));
    return [
      new Paragraph({ text: `${each.n}、${each.name}绩效目标表`, heading: HeadingLevel.HEADING_3 }),
      new Table({ columnWidths: [...WIDTHS], rows: [...head, ...rows] }),
    ];
  });
}

function patchTemplate(): Uint8Array {
  const parts = Object.fromEntries(otherParts());
  return zipSync({ ...parts, "word/document.xml": strToU8(documentXml(paragraph("{{tables}}"))) });
}

/** The builders of the `docx` package. */
export const docxBuilders: readonly Builder[] = [
  {
    name: "docx Document",
    build: async (projects) => {
      const buffer = await Packer.toArrayBuffer(new Document({ sections: [{ children: blocks(projects) }] }));
      return new Uint8Array(buffer);
    },
  },
  {
    name: "docx patchDocument",
    build: (projects) =>
      patchDocument({
        outputType: "uint8array",
        data: patchTemplate(),
        patches: { tables: { type: PatchType.DOCUMENT, children: blocks(projects) } },
      }),
  },
];
