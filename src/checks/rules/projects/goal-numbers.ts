import type { Project } from "../../../domain/index.ts";
import type { Found, ProjectRule } from "../../rule.ts";
import { toldAgainst } from "../../words/against-rows.ts";
import { countedRows, saidIn, saidOf } from "../../words/counted.ts";
import { isReached, reachedRows } from "../../words/reached.ts";
import { isOfOtherTime } from "../../words/same-thing.ts";
import { completionColumn, isOutcomeText } from "../../words/self-evaluation.ts";
import { ratesIn, toldRatesOf } from "../../words/told-rates.ts";

const GOODS = { name: "涉及村街数", description: "涉及的村街个数" };

/** A form may print what was done beside the goal, without a head of its own. */
const OUTCOME = /^(?:实际|已经?|全年)?(?:完成|实现)/;

export const goalNumbers: ProjectRule = {
  id: "projects.goal-numbers",
  title: "目标里的数和指标值不同",
  severity: "error",
  why: "用途、目标说一个数，指标又是一个数，多半有一处是上年的。",
  scope: "project",
  needs: { columns: ["target"] },
  examples: {
    bad: [
      { goals: ["发放区内18个村街的报酬。"], rows: [{ ...GOODS, target: "17个" }] },
      { goals: ["栽植行道树，成活率不低于92%。"], rows: ["质量指标|栽植成活率|≥90%"] },
      { purpose: "用于清运，其中保洁员42人。", rows: ["聘用保洁员人数|≥45人"] },
      {
        extra: { 实际完成情况: "全年维护路灯8060盏。" },
        rows: [{ name: "维护路灯", target: "≥8000盏", extra: { 实际完成值: "8600盏" } }],
      },
      { name: "620盏路灯维护", goals: ["维护620盏路灯。"], rows: ["维护路灯数|602盏"] },
      { goals: ["再犯罪率控制在2%以内。"], rows: ["社会效益指标|在矫对象再犯罪率|≤0.2%"] },
      { goals: ["成果质量合格率95%。"], rows: ["质量指标|成果质量合格率|≥98%"] },
      { goals: ["修缮城隍庙、明长城烽燧等3处。"], rows: ["修缮文物点|=13处"] },
      { extra: { 项目概述: "对主城5个街道、128个小区开展垃圾分类收运。" }, rows: ["覆盖小区数|≥182个"] },
      {
        goals: ["养护县道118公里、乡道352公里、村道904公里。"],
        rows: ["县道养护里程|118公里", "乡道养护里程|≥360公里", "村道养护里程|904公里"],
      },
      { goals: ["为机关办公楼42600平方米提供保洁。"], rows: ["物业服务面积|=46200平方米"] },
      { goals: ["确保灾情发生后12小时内受灾群众得到救助。"], rows: ["灾后救助到位时间|≤8小时"] },
      { goals: ["接收到期档案2.6万卷（件）。"], rows: ["接收档案数量|≥20600卷（件）"] },
      { goals: ["疫苗接种率、报告及时率分别达到95%和98%以上。"], rows: ["质量指标|疫苗接种率|≥90%"] },
      { goals: ["植被盖度提高1个百分点以上。"], rows: ["植被盖度提高|≥10个百分点"] },
      { goals: ["全年接待游客增长8%以上。"], rows: ["接待游客增长率|≥18%"] },
      { goals: ["师生满意度90%以上。"], rows: ["服务对象满意度指标|师生满意度（%）|≥85"] },
      { purpose: "治理黑臭坑塘9处。", goals: ["9月底前完成8处黑臭坑塘治理。"], rows: ["治理黑臭坑塘数量|=9处"] },
      { goals: ["硬化道路4.2公里，惠及4个村小组。"], rows: ["受益村小组|=6个"] },
      { goals: ["粮食播种面积118万亩。", "建成高标准农田2.6万亩。"], rows: ["新建高标准农田面积|≥2.4万亩"] },
      { goals: ["1.8个服务站全年正常运营。"], rows: ["运营服务站数量|18个"] },
      { goals: ["每公里造价不超过60万元。"], rows: ["成本指标|每公里造价|≤62万元"] },
    ],
    good: [
      { goals: ["安排培训费用15万元。"], rows: ["成本指标|师资培训费用|≤8万元"] },
      { goals: ["投入资金3.2亿元，实现产值5.6亿元。"], rows: ["项目实现产值|≥5.6亿元"] },
      { goals: ["每月开展志愿服务2次。"], rows: ["志愿服务次数|≥24次"] },
      { goals: ["养护率达100%，成活率达85%。"], rows: ["质量指标|管护到位率|≥95%", "质量指标|苗木成活率|≥85%"] },
      { extra: { 立项情况: "上年受理申请2180件，实际救助2046户次。" }, rows: ["临时救助户次|≥2100户次"] },
      { goals: ["再犯罪率控制在0.2%以内。"], rows: ["社会效益指标|再犯罪率|≤0.15%"] },
      {
        goals: ["20个村级书屋每个更新图书不少于50册，合计1000册以上。"],
        rows: [{ name: "更新图书册数", description: "书屋全年更新图书数量", target: "≥1000册" }],
      },
      {
        goals: ["为32所学校配备专职保安64名。"],
        rows: [{ name: "配备专职保安人数", description: "学校专职保安配备数", target: "≥64所" }],
      },
      {
        extra: { 实际完成情况: "成功避险1起，避免人员伤亡12人。" },
        rows: [{ name: "因灾人员伤亡", target: "0人", extra: { 实际完成值: "0人" } }],
      },
      { goals: ["1.8个服务站全年正常运营。", "2.提供助餐。"], rows: ["运营服务站数量|8个"] },
      { purpose: "1.8万亩农田管护；\n2.培训农户。", rows: ["农田管护面积|≥8万亩"] },
      { goals: ["粮食播种面积稳定在118万亩以上。"], rows: ["新建高标准农田面积|≥2.4万亩"] },
      { goals: ["上半年开展培训2期，下半年开展3期。"], rows: ["培训期数|5期"] },
      { goals: ["开放县图书馆和9个文化站。"], rows: ["开放文化机构数|≥11个"] },
      { goals: ["培训护林员60人，配备护林员24人。"], rows: ["护林员人数|24人"] },
      {
        goals: ["检查企业230家。", "完成检查企业218家。"],
        rows: [{ name: "检查企业家数", target: "≥230家", extra: { 完成值: "218家" } }],
      },
      {
        purpose: "改造420间教室照明，每间9盏教室灯、3盏黑板灯。",
        rows: [{ name: "安装教室灯具数", description: "教室灯和黑板灯合计", target: "=5040盏" }],
      },
      { goals: ["上年新建蓄水池18座，今年续建。", "到2028年新建蓄水池50座。"], rows: ["新建蓄水池座数|≥16座"] },
      { goals: ["开展群众文化品牌活动12场。"], rows: ["人均接受文化场馆服务次数|≥5.5次"] },
      { goals: ["改造公厕11座。"], rows: ["公厕改造座数|11座", "化粪池清掏|30座"] },
    ],
  },
  check({ project, overall, facts }) {
    const head = overall ? { name: "", purpose: "", goals: project.goals } : project;
    const rows = countedRows(project.indicators);
    // What is told of the project's history, or of what is to come of it, is no number of this year.
    const now = saidOf(head).filter(
      ({ field, text, count }) =>
        // A goal tells its own year, however the year of the file was read.
        !isOfOtherTime(text, count.index, facts.year, field.startsWith("extra:") ? facts.year : 0),
    );
    const reached = reachedRows(project);
    const aimed =
      reached.length === 0
        ? now
        : now.filter(({ text, count }) => !(OUTCOME.test(text) && text !== head.goals[0] && isReached(reached, count)));
    return [...toldAgainst(toldRatesOf(head), aimed, rows, "target"), ...outcomes(project)];
  },
};

/** What was reached, as told beside the goal and in the rows. */
function outcomes(project: Project): readonly Found[] {
  const column = completionColumn(project);
  const told = Object.entries(project.extra ?? {}).filter(([label]) => isOutcomeText(label));
  if (column === undefined || told.length === 0) return [];
  const said = told.flatMap(([label, text]) => saidIn(`extra:${label}`, label, text));
  const rates = told.flatMap(([label, text]) => ratesIn(`extra:${label}`, label, text));
  return toldAgainst(rates, said, reachedRows(project), `extra:${column}`);
}
