import fc from "fast-check";
import { expect, it } from "vitest";
import { draftSchema } from "../../../domain/index.ts";
import type { Block } from "../blocks.ts";
import { recognise } from "./recognise.ts";
import { accounted } from "./testing/accounted.ts";
import { type Drawn, grid, merged, pages } from "./testing/build.ts";

/** Pages put together from the words of real ones, in any order: whatever comes out, nothing may be lost. */
const label = fc.constantFrom(
  ...["项目名称", "项目编码", "预算数", "其中：财政资金", "其他资金", "绩效目标", "总体目标", "年度目标", "资金用途"],
  ...[
    "资金支出计划（%）",
    "3月底",
    "6月底",
    "单位：万元",
    "一级指标",
    "二级指标",
    "三级指标",
    "指标值",
    "符号",
    "值",
    "单位",
  ],
  ...[
    "绩效指标",
    "分值",
    "产出指标",
    "数量指标",
    "满意度指标",
    "部门产出",
    "合计",
    "备注",
    "单位名称",
    "单位性质",
    "采购物品名称",
  ],
  ...[
    "数量",
    "单价",
    "政府采购目录序号",
    "项目",
    "价值（元）",
    "截止时间：2025年12月31日",
    "编制部门：云溪镇",
    "评（扣）分标准",
  ],
  ...["年初预算数", "全年预算数", "全年执行数", "执行率", "得分", "总分", "年度资金总额", "其中：财政拨款"],
  ...["年初设定目标", "完成情况", "实际完成值", "指标值及单位", "指标", "计量单位", "石桥镇", "支出名称"],
  ...["年度主要任务", "任务名称", "主要内容", "部门名称", "主管部门", "实施单位", "项目资金（万元）", "偏差原因"],
);
const value = fc.constantFrom(
  ...[
    "河道保洁",
    "12.50",
    "85,000元",
    "1.清理河道。2.配齐人员。",
    "≥95%",
    "≥9595%以上",
    "50%",
    "",
    "",
    "一级\n指标",
    "甲，乙；丙。",
  ],
  ...[
    "1、河道保洁绩效目标表",
    "填报单位：云溪镇",
    "年度资金总额：100",
    "其他资金 0.00",
    "——",
    "无",
    "注：以上为年度数",
    "说明\n第二行",
  ],
  ...["51099926R000000031742-河道保洁", "[330207]云溪镇人民政府", "产出指标（续）", "指标2：", "……", "***", "目标1："],
  ...["总额56万元，其中：财政资金41万元，社会资金15万元", "资金总额：48\n财政拨款：40", "100.00(%)", "97.5", "定性"],
);
/** The same pages each time as a rule, twenty thousand others with JIBIAO_LONG=1. */
const LONG = process.env.JIBIAO_LONG === "1";
/** Words that occur nowhere else: wherever they end, they must be found again. */
const token = fc.nat(999_999).map((n) => `丁${n}号`);
const text = fc.oneof(label, value, token);
const cell: fc.Arbitrary<Drawn> = fc.oneof(
  { weight: 5, arbitrary: text },
  {
    weight: 1,
    arbitrary: fc
      .tuple(text, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
      .map((made) => merged(...made)),
  },
);
const table = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 8 })
  .map((rows) => grid(...rows));
const indicatorTable = fc
  .array(fc.array(text, { minLength: 5, maxLength: 6 }), { maxLength: 5 })
  .map((rows) => grid(["一级指标", "二级指标", "三级指标", "指标性质", "指标值", "计量单位"], ...rows));
const line = fc.constantFrom(
  ...[
    "云溪镇2026年部门预算信息公开",
    "一、部门职责及机构设置情况",
    "机构设置：",
    "二、部门预算安排的总体情况",
    "1、收入说明",
  ],
  ...[
    "2026年预算收入10.00万元，其中：一般公共预算收入10.00万元。",
    "五、预算绩效信息",
    "（一）总体绩效目标",
    "（二）分项绩效目标",
  ],
  ...[
    "1、整治环境",
    "绩效目标：水清。",
    "绩效指标：",
    "（三）工作保障措施",
    "第二部分 预算项目绩效目标",
    "（四）部门整体支出绩效指标",
  ],
  ...[
    "2、路灯绩效目标表",
    "单位：万元",
    "项目编码：YX-1",
    "434002云溪镇    单位：元",
    "六、政府采购预算情况",
    "政府采购预算",
    "随便一句话。",
  ],
  ...["七、国有资产信息", "八、名词解释", "九、其他需要说明的事项", "2026年2月1日", "注：本表没有数据。", "目录"],
);

/** The words of a block that must be found again; a column without any value below it may leave its header behind. */
function tokensOf(block: Block): string[] {
  if (block.kind === "paragraph") return [];
  const headers = block.cells.filter((cell) =>
    /^(一级|二级|三级|绩效)指标$|^(指标|指标值及单位|指标值|分值|符号|值|单位|单位名称|单位性质|项目|数量|单价|采购物品名称|政府采购目录序号)$/.test(
      cell.paragraphs.join(""),
    ),
  );
  const rows = new Set(headers.map((cell) => cell.row));
  return block.cells
    .filter((cell) => !rows.has(cell.row))
    .flatMap((cell) => cell.paragraphs.filter((line) => /^丁\d+号$/.test(line)));
}

it("keeps a header of its own words below which no row is read", () => {
  const head = [merged("指标值及单位", 2), merged("三级指标", 1, 2), merged("河道保洁", 1, 2)];
  const { draft } = recognise(pages(grid(head, ["丁0号"], ["项目名称"])), { id: "test", year: 2026 });
  expect(JSON.stringify(draft)).toContain("丁0号");
});

it(
  "loses nothing of any page, and always makes a sound draft",
  () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(line, table, indicatorTable), { maxLength: 14 }), (parts) => {
        const source = pages(...parts);
        const reading = recognise(source, { id: "test", year: 2026 });
        expect(accounted(source.blocks, reading).missing).toEqual([]);
        const whole = JSON.stringify(reading.draft).replace(/\\n/g, "");
        expect(source.blocks.flatMap(tokensOf).filter((one) => !whole.includes(one))).toEqual([]);
        expect(draftSchema.safeParse(reading.draft).success).toBe(true);
      }),
      LONG ? { numRuns: 20_000 } : { numRuns: 600, seed: 20_260_101 },
    );
  },
  LONG ? 1_800_000 : 60_000,
);
