import { printTarget } from "../../../domain/index.ts";
import type { IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { countsBadThing, isAtLeast } from "../../words/targets.ts";

/** Only what everybody wants more of: zero is a right target for many things nobody can list. */
const WANTED =
  /(满意|培训|宣传|巡查|改造|建设|维修|发放|慰问|购置|使用|合格|完成|覆盖|达标|到位|参与|安装|演练|检查|及时|完好|知晓|利用|处理|办结|整改|验收|出勤|就业)/;
const MAY_BE_ZERO =
  /(零|为0|不发生|未发生|偏差|误差|新增|负债|超预算|超标|超时|因公出国|购置费|增长|变化|违|漏|^无|^未|不合格|闲置|延误|减少|下降|剩余|结余)/;

/** The end of a name says what is counted, whatever work stands before it: 改造农户因房屋安全事故死亡人数. */
const TAIL = 6;

export const zeroTarget: IndicatorRule = {
  id: "values.zero-target",
  title: "指标值是 0",
  severity: "error",
  why: "正常使用率 0%、培训 0 次等于什么都不做，多半是没有填完。",
  scope: "indicator",
  behind: { rules: ["values.bad-thing-lower"], at: "row" },
  needs: { columns: ["target"], signs: ["", "≥", ">", "="], row: ({ zero }) => zero },
  examples: {
    bad: [
      { name: "摊位出租率", class: "经济效益指标", target: "≥0%" },
      { name: "设备正常使用率", class: "质量指标", target: "0%" },
      { name: "培训次数", target: "≥0次" },
      { name: "古建筑本体安全", class: "社会效益指标", target: "≥0起" },
      { name: "群众满意度", class: "服务对象满意度指标", target: "≥0.00%" },
      { name: "化学农药使用量增长率", class: "生态效益指标", target: "≥0%" },
    ],
    good: [
      { name: "安全事故发生数", class: "社会效益指标", target: "=0起" },
      { name: "设备正常使用率", class: "质量指标", target: "≥95%" },
      { name: "成本偏差率", class: "成本指标", target: "≤0%" },
      { name: "污水直排口数量", class: "生态效益指标", target: "0个" },
      { name: "改造农户因房屋安全事故死亡人数", class: "社会效益指标", target: "0人" },
      { name: "补贴发放虚报冒领", class: "质量指标", target: "0起" },
    ],
  },
  check({ row, quantity: target }) {
    if (target === undefined) return [];
    // “≥0%” asks for nothing, whatever is counted.
    const idle = isAtLeast(target.symbol);
    if (!idle && (!WANTED.test(row.level3) || countsBadThing(row.level3) || MAY_BE_ZERO.test(row.level3))) return [];
    const printed = printTarget(row.target);
    // What is counted in 起 happens to one: “文物本体安全，≥0起”.
    const bad = countsBadThing(row.level3) || countsBadThing(row.level3.trim().slice(-TAIL)) || target.unit === "起";
    // Nothing else than none is wished for.
    if (bad && !idle) return [];
    const message = `“≥0”说的是多少都行。${quote(row.level3)}不该有的写“=0${target.unit}”，不该增加的写“≤0${target.unit}”，别的写上要达到的数。`;
    if (idle) return [{ message, field: "target", printed }];
    return [
      {
        message: `指标值是 0。${quote(row.level3)}写的是“${printed}”，等于不做，写上要达到的数。`,
        field: "target",
        printed,
      },
    ];
  },
};
