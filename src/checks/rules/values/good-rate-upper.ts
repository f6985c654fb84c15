import { printTarget } from "../../../domain/index.ts";
import type { IndicatorRule } from "../../rule.ts";
import { quote } from "../../words/quote.ts";
import { countsBadThing, isRateName, meantTarget } from "../../words/targets.ts";

const GOOD =
  /(完成|合格|达标|管理|到位|发放|及时|按时|准时|出勤|到岗|使用|完好|准确|知晓|就业|成活|覆盖|办结|整改|受理|恢复|改善|化解|调解|巩固|存活|保存|入学|升学|签约|建档|随访|接种|规范|治愈|转化|兑现|兑付|支付|拨付|足额|开工|竣工|销号|复垦|安置|保护|治理|上线|上座|普及|入户|参保|参与|通过|验收|绿化|亮灯|回收|利用|公开|优良|保障|落实|准确|清运|日清|保证|执行|收缴|入库|在线|可用|满意|查处|破案|处置|无害化|成功)率$|(清洁|洁净|完好|知晓|准确|认可|支持|参与)度$/;

/** Something that may fall, and ought to: whatever it is, the more it falls the better. */
const FALLS =
  /(事故|发生|发病|死亡|案件|犯罪|纠纷|投诉|信访|上访|吸毒|用水|耗水|能耗|用电|排放|浓度|污染|成本|贫困|返贫|流失|辍学|失业|伤亡|火灾|病|差错|故障|经费|费用|债务|隐患|存量|化肥|农药|消耗|警情|事件).{0,6}(下降|降低|减少|压减)(率|幅度)$/;

/** So high a rate is kept below nothing but by a rule that says so. */
const HIGH = 80;
const MAY_BE_KEPT =
  /(控制|占|比重|比例|负债|变动|增长|使用|成本|费|耗|编|支出|损|失|误|偏|超|不|未|无|空|剩|结转|结余|满意|入住|负荷|饱和|压|减|降)/;

export const goodRateUpper: IndicatorRule = {
  id: "values.good-rate-upper",
  title: "越高越好的率用了“≤”",
  severity: "error",
  why: "完成率、合格率这类越高越好，用“≤”意思就反了。",
  scope: "indicator",
  needs: { columns: ["target"], signs: ["≤", "<"], unit: "%" },
  examples: {
    bad: [
      { name: "糖尿病患者规范管理率", target: "≤62%" },
      { name: "验收合格率", class: "质量指标", target: "≤95%" },
      { name: "水面清洁度", class: "质量指标", target: "≤95%" },
      { name: "万元产值用水量下降率", class: "生态效益指标", target: "≤3%" },
      { name: "档案完整率", class: "质量指标", target: "≤98%" },
      { name: "植被恢复率", class: "生态效益指标", target: "≤85%" },
    ],
    good: [
      { name: "验收合格率", class: "质量指标", target: "≥95%" },
      { name: "预算执行率", class: "成本指标", target: "≤100%" },
      { name: "居民纠纷率", class: "社会效益指标", target: "≤10%" },
      { name: "耕地面积下降率", class: "生态效益指标", target: "≤1%" },
      { name: "资产负债率", class: "质量指标", target: "≤85%" },
      { name: "资金未支付率", class: "质量指标", target: "≤5%" },
    ],
  },
  check({ row, quantity: target, name }) {
    if (target === undefined || target.number >= 100) return [];
    const falls = FALLS.test(name);
    if (!falls && target.number >= HIGH && isRateName(name) && !MAY_BE_KEPT.test(name) && !countsBadThing(name)) {
      const printed = printTarget(row.target);
      const message = `符号像是反了。${quote(row.level3)}写的是“${printed}”，越高越好的写成“≥”，核对。`;
      if (!GOOD.test(name)) return [{ message, field: "target", printed, severity: "warning" }];
    }
    if (!falls && (!GOOD.test(name) || /(不|未|无(?!害)|超|误|用水|能耗|成本)/.test(name))) return [];
    const meant = meantTarget(target, { symbol: "≥", unit: "%" });
    const printed = printTarget(row.target);
    const message = `符号方向反了。${quote(row.level3)}越高越好，“${printed}”是说不超过 ${target.value}%，要写成“${meant.expected}”。`;
    return [{ message, field: "target", printed, ...meant }];
  },
};
