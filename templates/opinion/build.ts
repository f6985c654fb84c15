import { TYPE_WIDTH } from "../parts/measures.ts";
import { listTable, plainPaper } from "../parts/plain-paper.ts";
import { type Block, cells } from "../parts/table.ts";
import { p, when } from "../parts/text.ts";

const NUMBER = 560;
const PLACE = 1760;
const QUOTED = 1900;
const SUGGESTED = 1700;
const REMARK = TYPE_WIDTH - NUMBER - PLACE - QUOTED - SUGGESTED;

/** The remarks, chapter by chapter and project by project. */
function remarks() {
  return listTable(
    [
      { width: NUMBER, head: "序号", row: "{#批注}{序号}", centred: true },
      { width: PLACE, head: "位置", row: "{位置}" },
      { width: QUOTED, head: "写的是", row: "{原文}" },
      { width: REMARK, head: "意见", row: "{意见}" },
      { width: SUGGESTED, head: "建议改为", row: "{建议}{/批注}{/部分}" },
    ],
    [{ cells: cells([TYPE_WIDTH, "{#部分}{部分名称}{?部分金额}（{部分金额}万元）{/部分金额}", "TableText"]) }],
  );
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
export function buildOpinion(): Promise<Uint8Array> {
  return plainPaper(blocks());
}
