import type { TextRule } from "../../rule.ts";
import { wrongTotal } from "../../words/parts-of-total.ts";
import { around } from "../../words/quote.ts";

/** A total that is taken apart: what nearly all texts with a bracket have not. */
const TAKEN_APART =
  /[共合总]计|共[^，。；]{0,4}\d|(?:其中|包括|分别)[^。\n]{0,40}\d|\d[一-龥]{1,3}[：:（(][^。\n]{0,30}\d/;

export const textSum: TextRule = {
  id: "texts.sum",
  title: "文字里的数加不拢",
  severity: "warning",
  why: "一句话里说了总数又说了分项，读者会顺手加一遍。",
  scope: "texts",
  behind: { rules: ["figures.parts", "projects.purpose-sum", "figures.said-twice"], at: "value" },
  marks: { pairs: ["其中", "包括", "分别", "共计", "合计", "总计"], characters: "：:（(" },
  examples: {
    bad: [
      { text: "安排资金24.00万元，其中：补种苗木9.50万元，浇灌用水4.20万元，人工11.30万元。", kind: "goal" },
      { text: "本镇在职人员48人，其中：行政人员19人，事业人员24人，工勤人员7人。", slot: "duties" },
      "共有车辆6辆（执法车2辆、环卫车5辆）。",
      "2026年收入预算520.00万元。其中：一般公共预算拨款500.00万元，其他收入32.00万元。",
      "聘用护林员360名，其中脱贫户护林员210名、其他护林员140名。",
      "运维雨量站120个、水位站30个、广播站160个，共计320个站点。",
      "发放津贴，每人每月80元，补助1850人，共需资金177.60万元。其中80—89周岁1520人，90—99周岁310人，100周岁以上10人。",
    ],
    good: [
      "共检查9180人，其中宫颈癌检查9180人，检出病变46人、癌10人，共检出56人。",
      "现有职工60人，其中党员30人、女职工20人。",
      { text: "安排资金25.00万元，其中：补种苗木9.50万元，浇灌用水4.20万元，人工11.30万元。", kind: "goal" },
      "2026年“三公”经费预算8.00万元，比2025年减少1.00万元。其中：公务用车运行维护费5.00万元，比2025年减少1.00万元；公务接待费3.00万元，与2025年持平。",
      "支出520.00万元，其中用于民生支出120.00万元、环境整治30.00万元。",
      "发放补贴24.00万元，其中：每人每月200元，共100人。",
      "比2025年增加20.00万元，其中：基本支出增加30.00万元，项目支出减少10.00万元。",
      "在册党员412人，其中女性133人。",
    ],
  },
  check({ text, kind }) {
    if (kind === "cell" || !TAKEN_APART.test(text)) return [];
    const found = wrongTotal(text);
    if (found === undefined) return [];
    const { total, parts, sum, index } = found;
    const unit = total.unit;
    const list = parts.map(({ printed }) => printed.replace(/(万元|亿元|元|[一-龥]+)$/, "")).join("＋");
    return [
      {
        message: `文字里的数加不拢。${around(text, index, 1)}，${list}＝${sum}${unit}，写的是 ${total.printed}，核对。`,
        printed: total.printed,
        expected: `${sum}${unit}`,
      },
    ];
  },
};
