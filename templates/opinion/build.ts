import { Document, DocumentGridType, Packer } from "docx";
import { portraitFooters } from "../parts/footers.ts";
import { A4, LINE_PITCH, MARGINS, TYPE_WIDTH } from "../parts/measures.ts";
import { finishPackage } from "../parts/package.ts";
import { type Block, cells, table } from "../parts/table.ts";
import { p, when } from "../parts/text.ts";

const NUMBER = 560;
const PLACE = 1760;
const QUOTED = 1900;
const SUGGESTED = 1700;
const REMARK = TYPE_WIDTH - NUMBER - PLACE - QUOTED - SUGGESTED;

/** The remarks, chapter by chapter and project by project; the head stands on every page. */
function remarks() {
  const row = (texts: readonly [string, string, string, string, string], head: boolean) =>
    cells(
      [NUMBER, texts[0], head ? "TableHead" : "TableCentre"],
      [PLACE, texts[1], head ? "TableHead" : "TableText"],
      [QUOTED, texts[2], head ? "TableHead" : "TableText"],
      [REMARK, texts[3], head ? "TableHead" : "TableText"],
      [SUGGESTED, texts[4], head ? "TableHead" : "TableText"],
    );
  return table([
    { cells: row(["序号", "位置", "写的是", "意见", "建议改为"], true), head: true },
    { cells: cells([TYPE_WIDTH, "{#部分}{部分名称}{?部分金额}（{部分金额}万元）{/部分金额}", "TableText"]) },
    { cells: row(["{#批注}{序号}", "{位置}", "{原文}", "{意见}", "{建议}{/批注}{/部分}"], false) },
  ]);
}

function blocks(): readonly Block[] {
  return [
    p("{单位}", "Title"),
    p("{年度}年部门预算公开审核意见书", "Title"),
    p("", "Gap"),
    p("{单位}："),
    p(
      "你单位{送审日期}第{轮次}次送审的{年度}年部门预算公开和项目绩效目标已经审核，共{项目数}个项目{?项目合计}，预算合计{项目合计}万元{/项目合计}。{?审核意见}审核意见为：{审核意见}。{/审核意见}",
    ),
    p("{总的意见}"),
    ...when(
      "部分",
      [
        p(
          "具体意见{批注数}条，按文件的顺序列在下面，请逐条修改，或写明不改的理由。{?已办数}以前提的{已办数}条已经办好，不再列出。{/已办数}",
        ),
        p("", "Gap"),
        remarks(),
      ],
      [p("没有需要修改的具体意见。")],
    ),
    p("", "Gap"),
    p("{审核人}", "Closing"),
    p("{意见日期}", "Closing"),
  ];
}

/** The Word file of the shipped 审核意见书, which a county changes in Word as any template. */
export async function buildOpinion(): Promise<Uint8Array> {
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: { size: { ...A4 }, margin: { ...MARGINS, header: 851, footer: 1400, gutter: 0 } },
          grid: { type: DocumentGridType.LINES, linePitch: LINE_PITCH },
        },
        footers: portraitFooters(),
        children: [...blocks()],
      },
    ],
  });
  return finishPackage(new Uint8Array(await Packer.toArrayBuffer(document)));
}
