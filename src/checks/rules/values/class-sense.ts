import { printTarget, schemeClasses } from "../../../domain/index.ts";
import type { IndicatorInput, IndicatorRule } from "../../rule.ts";
import { otherBenefit } from "../../words/benefit.ts";
import { isDeadline, refusal } from "../../words/meant-class.ts";
import { quote } from "../../words/quote.ts";

export const classSense: IndicatorRule = {
  id: "values.class-sense",
  title: "指标放错了类",
  severity: "warning",
  why: "数个数的放在质量里、比率放在数量里，各类指标就说不清各自的事。",
  scope: "indicator",
  behind: { rules: ["values.value-in-name", "values.missing-target", "rows.class-group"], at: "row" },
  needs: { columns: ["target"] },
  examples: {
    bad: [
      { name: "出席人数", class: "质量指标", target: "≥50人" },
      { name: "工程量", class: "数量指标", target: "100%" },
      { name: "交工验收合格率", class: "数量指标", target: "100%" },
      { name: "路面验收合格率", class: "时效指标", target: "≥95%" },
      { name: "水费收缴率", class: "时效指标", target: "≥92%" },
      { name: "村居普法覆盖率", class: "时效指标", target: "=100%" },
      { name: "家属满意度", class: "社会效益指标", target: "≥95%" },
      { name: "公众知晓率", class: "生态效益指标", target: "≥85%" },
      { name: "群众文化素养", class: "经济效益指标", target: "有所提升" },
      { name: "森林覆盖率", class: "经济效益指标", target: "≥62%" },
      { name: "补助标准", class: "时效指标", target: "=500元/人" },
      { name: "带动农户增收", class: "生态效益指标", target: "≥5%" },
      { name: "生均补助标准", class: "数量指标", target: "5元/天" },
      { name: "受益残疾人数", class: "经济效益指标", target: "≥620人" },
      { name: "首次执行案件终结率", class: "经济效益指标", target: "≥98%" },
      { name: "垃圾分类达标小区占比", class: "经济效益指标", target: "≥85%" },
      { name: "亩均产草量增加", class: "社会效益指标", target: "≥20公斤" },
      { name: "材料审查时限", class: "质量指标", target: "≤3个工作日" },
      { name: "医保参保率", class: "经济效益指标", target: "≥95%" },
      { name: "优良路率", class: "服务对象满意度指标", target: "≥82%" },
      { name: "工地安全责任事故", class: "经济效益指标", target: "0起" },
      { name: "设备设计使用年限", class: "经济效益指标", target: "≥8年" },
      { name: "学员出勤率", class: "可持续影响指标", target: "≥90%" },
      { name: "购书总成本", class: "社会效益指标", target: "≤30万元" },
      { name: "秸秆还田亩均节本", class: "生态效益指标", target: "≥60元" },
    ],
    good: [
      { name: "出席人数", class: "数量指标", target: "≥50人" },
      { name: "低保对象入户核查率", class: "数量指标", target: "100%" },
      { name: "孕产妇系统管理率", class: "数量指标", target: "≥90%" },
      { name: "资金发放及时率", class: "时效指标", target: "100%" },
      { name: "截至2026年9月底投资完成比例", class: "时效指标", target: "≥80%" },
      { name: "法定审限内结案率", class: "时效指标", target: "≥98%" },
      { name: "垃圾日产日清率", class: "时效指标", target: "100%" },
      { name: "每周巡查覆盖率", class: "时效指标", target: "≥95%" },
      { name: "资金到位率", class: "时效指标", target: "=100%" },
      { name: "森林火灾24小时扑灭率", class: "时效指标", target: "≥98%" },
      { name: "资料搜集率", class: "质量指标", target: "≥95%" },
      { name: "家属满意度", class: "服务对象满意度指标", target: "≥95%" },
      { name: "差错次数", class: "质量指标", target: "≤2次" },
      { name: "有效投诉件数", class: "服务对象满意度指标", target: "≤2件" },
      { name: "出席人数", class: "质量指标", target: "≥50人", columns: ["level3"] },
      { name: "覆盖村数", class: "社会效益指标", target: "17个" },
      { name: "环保知识知晓率", class: "生态效益指标", target: "≥85%" },
      { name: "农村饮用水水质达标率", class: "社会效益指标", target: "≥85%" },
      { name: "新增经营主体", class: "经济效益指标", target: "≥20户" },
      { name: "亩均节水量", class: "生态效益指标", target: "≥20立方米" },
      { name: "农业机械化率", class: "经济效益指标", target: "≥80%" },
      { name: "生态护林员人数", class: "生态效益指标", target: "≥40人" },
      { name: "群众好评率", class: "服务对象满意度指标", target: "≥90%" },
      { name: "群众就业参与度", class: "经济效益指标", target: "提高" },
      { name: "发放补贴金额", class: "数量指标", target: "≥12万元" },
      { name: "林业有害生物疫情小班数", class: "生态效益指标", target: "≤120个" },
      { name: "森林火灾事故起数", class: "生态效益指标", target: "≤1起" },
      { name: "企业安全生产事故直接损失", class: "经济效益指标", target: "≤20万元" },
      { name: "施工投诉次数", class: "社会成本指标", target: "≤5次" },
      { name: "产业发展项目个数占比", class: "数量指标", target: "≥60%" },
      { name: "作业指令响应时间", class: "时效指标", target: "≤10元" },
      { name: "巡查频次", class: "时效指标", target: "每周1次" },
      { name: "养护成本节约额", class: "经济效益指标", target: "≥3万元" },
      { name: "阅览室每周开放时间", class: "质量指标", target: "≥56小时" },
      { name: "农产品抽检合格率", class: "经济效益指标", target: "≥98%" },
      { name: "患者就医负担", class: "经济效益指标", target: "减轻" },
      { name: "护林岗位", class: "生态效益指标", target: "≥40个" },
      { name: "脱贫人口人均收入增长", class: "社会效益指标", target: "≥10%" },
      { name: "群众对环境的满意度", class: "社会效益指标", target: "≥90%" },
      { name: "人均培训满意度", class: "数量指标", target: "≥7天" },
      { name: "盗伐滥伐案件数", class: "生态效益指标", target: "≤3起" },
      { name: "疫情发生面积下降率", class: "经济效益指标", target: "≥10%" },
      { name: "畜禽死亡率", class: "经济效益指标", target: "≤5%" },
      { name: "古树名木死亡率", class: "生态效益指标", target: "≤1%" },
      { name: "居民用水水质达标率", class: "社会效益指标", target: "≥95%" },
    ],
  },
  check(input) {
    const { row, name } = input;
    const reason = whyElsewhere(input);
    if (reason === undefined) return [];
    const message = `指标放错了类。${quote(name)}“${printTarget(row.target)}”${reason}`;
    return [{ message, field: "level2", printed: `${row.level2} ${name}` }];
  },
};

/** Why a row does not belong to its class, and where it does. */
function whyElsewhere({ row, measures, place, quantity: target, name, scheme }: IndicatorInput): string | undefined {
  const benefit = otherBenefit(name, row.level2, target?.unit ?? "");
  const lasting = () => schemeClasses(scheme).some((one) => one.class.level2.startsWith("可持续"));
  if (benefit !== undefined && (benefit !== "可持续影响" || lasting())) return `说的是${benefit}，移到${benefit}指标。`;
  if (measures !== undefined && measures !== "time" && isDeadline(name, row.target))
    return "说的是什么时候，移到时效指标。";
  if (target === undefined) return undefined;
  // A class that the scheme does not know is still none of 满意度; what is counted in days is called wrongly.
  if (
    /^[%分]?$/.test(target.unit) &&
    name.includes("满意") &&
    /满意(度|率|程度|情况|水平)$/.test(name) &&
    !name.includes("不满意")
  ) {
    // What the public thinks of a state of things is an effect on it, too.
    const among =
      measures === "satisfaction" ||
      /满意|^$/.test(row.level1.trim()) ||
      /满意|对象/.test(row.level2) ||
      (/社会/.test(row.level2) && /公众|群众|社会/.test(name));
    if (!among) return "是满意度，移到满意度指标。";
  }
  if (place === undefined || measures === undefined) return undefined;
  const level2 = row.level2.trim();
  const asked = level2.startsWith("服务对象")
    ? "satisfaction"
    : level2.startsWith("可持续")
      ? "sustained"
      : level2.startsWith("经济效益")
        ? "earning"
        : measures;
  // What a work costs the people around it is counted in many ways.
  return asked === "cost" && /(社会|生态|环境)成本/.test(level2) ? undefined : refusal(asked, name, target);
}
