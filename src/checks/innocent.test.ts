import { describe, expect, it } from "vitest";
import { h2 } from "../../templates/h2/layout.ts";
import { type Draft, findClass, parseTarget, schemeOf } from "../domain/index.ts";
import { sampleDraft } from "../domain/sample/index.ts";
import { checkDraft } from "./index.ts";

/** Right rows and sentences of many kinds of offices, put into the sample: none of the rules may speak up. */
const sample = sampleDraft();
const scheme = schemeOf(h2.scheme);

const ROWS: readonly (readonly [level2: string, level3: string, target: string, description: string])[] = [
  ["数量指标", "惠及群众人数", "≥3.5万人", "修路后出行受益的村民"],
  ["数量指标", "免费体检人次", "≥1200人次", "65周岁以上老年人每年体检一次"],
  ["数量指标", "广场舞培训场次", "≥8场", "每场两小时，覆盖23个村"],
  ["数量指标", "高标准农田灌溉面积", "≥1.2万亩", "泵站能浇到的耕地"],
  ["数量指标", "管网改造长度", "3.2公里", "旧管换新的长度，不含入户支管"],
  ["数量指标", "消防水带配备数", "40条", "20米一条，微型消防站每站2条"],
  ["数量指标", "编制规划数", "1份", "村庄规划文本和图册"],
  ["数量指标", "办理执法案件数", "≥20件", "年内立案查处的案件"],
  ["数量指标", "调解纠纷次数", "≥60次", "司法所牵头调解"],
  ["数量指标", "破损路面修补面积", "≥4300平方米", "坑槽修补和罩面"],
  ["数量指标", "失业人员再就业人数", "≥50人", "登记失业后重新就业"],
  ["数量指标", "公益岗位人数", "=17名", "保洁、护路、看水三类岗位"],
  ["数量指标", "两癌筛查人数", "≥600人", "分两批到院，第一批300人，第二批300人"],
  ["数量指标", "驻村工作队数量", "6支", "每支3人"],
  ["质量指标", "工程一次验收合格率", "100%", "一次通过的工程占全部工程的比例"],
  ["质量指标", "垃圾无害化处理率", "≥98%", "进厂处理的占清运总量的比重"],
  ["质量指标", "设备故障率", "≤3%", "停机时数占运行时数的比例"],
  ["质量指标", "预算编制偏差率", "≤5%", "决算数与预算数的差占预算数的比例"],
  ["质量指标", "差错次数", "≤2次", "发放名单核对出的差错"],
  ["质量指标", "路灯亮灯率", "≥96%", "比上年提高2个百分点"],
  ["质量指标", "达标水样数", "≥47个", "48个水样中合格的个数"],
  ["质量指标", "政策知晓率", "≥90%", "入户询问能说出补贴标准的户数占比"],
  ["时效指标", "资金发放及时率", "100%", "每季末20日前到卡"],
  ["时效指标", "完工时间", "2026年10月底前", "主体和附属全部完工"],
  ["时效指标", "接警后到场时间", "≤15分钟", "24小时值班，从接警到到场"],
  ["时效指标", "支出进度", "≥90%", "9月底支出占预算的比例"],
  ["时效指标", "补贴发放时间", "按季发放", "每季最后一个月发放"],
  ["时效指标", "投诉处理时限", "≤5个工作日", "收到投诉到答复"],
  ["成本指标", "每公里养护成本", "≤0.85万元", "养护支出除以里程"],
  ["成本指标", "护林员补贴标准", "=400元/人", "县级标准，按月发放"],
  ["成本指标", "成本节约率", "≥3%", "招标价比控制价低的比例"],
  ["成本指标", "采购单价", "≤4500元/台", "同型号市场均价"],
  ["社会效益指标", "安全生产事故起数", "=0起", "一般及以上事故"],
  ["社会效益指标", "群众越级上访批次", "0批", "到省进京上访"],
  ["社会效益指标", "带动就业人数", "≥120人", "在扶贫车间务工三个月以上"],
  ["社会效益指标", "服务覆盖行政村比例", "=100%", "23个行政村都有服务点"],
  ["经济效益指标", "村集体收入增长率", "≥105%", "新增光伏电站并网后比上年增长"],
  ["经济效益指标", "带动农户增收", "≥3000元/户", "流转租金加务工收入"],
  ["生态效益指标", "黑臭水体数量", "0条", "镇区河道"],
  ["生态效益指标", "空气质量优良天数", "≥260天", "县城监测站点的读数"],
  ["生态效益指标", "秸秆露天焚烧火点数", "≤3个", "卫星通报的火点"],
  ["可持续影响指标", "设施使用年限", "≥10年", "按设计寿命"],
  ["可持续影响指标", "管护机制", "专人管护、经费列入预算", "制度和人员落实情况"],
  ["服务对象满意度指标", "受益群众满意度", "≥95%", "满意和比较满意的人数占受访人数的比例"],
  ["服务对象满意度指标", "服务对象投诉率", "≤1%", "投诉件数占服务件数的比例"],
  ["服务对象满意度指标", "参训学员评分", "≥90分", "结业问卷的平均分"],
];

const SENTENCES: readonly string[] = [
  "根据《松江县2024年乡村建设实施方案》（松政办〔2024〕31号）安排。",
  "2025年底已有18个村通上自来水，2026年再通5个村。",
  "因公出国（境）费0.00万元，主要为严格执行规定，没有安排出国。",
  "落实“四个最严”，做到早发现、早报告、早处置。",
  "一是摸清底数；二是建立台账；三是限期整改。",
  "1.公厕改造11座；2.管道修复3200米；3.路面修补4300平方米。",
  "自2023年起连续三年实施，2025年度考核获得优秀等次。",
  "县委、县政府交办的事项按月销号，区县两级信息互通。",
  "组织村民委员会委员会议，修订有限公司公司章程，开展一户一档、一村一策。",
  "预防犯罪，按排名奖励，年末完成盘点，员工做好防护。",
  "清理垃圾不满溢、污水不外流，取得实实在在的效果。",
  "本镇与石桥镇、青岭乡交界路段由三方共同养护。",
  "按照每人每月400元的标准，12个月共计11.52万元。",
  "减少农业面源污染，增加优质粮食供给，降低化肥用量。",
  "乡镇机关、村级组织和驻镇单位共同参与。",
  "建设“15分钟便民服务圈”，方便60周岁以上老年人就近办事。",
  "（1）巡查；（2）养护；（3）应急。",
  "比2025年减少的，是一次性项目完工所致。",
  "截至2025年12月31日，在册退役军人412人。",
  "推广使用电子公文交换系统（OA），实现县、镇、村三级互联。",
  "中共云溪镇委员会、云溪镇人民政府联合发文。",
  "小（2）型水库5座，由镇水利站负责巡查值守。",
  "用于发放护林员补贴、购置风力灭火机等；超出部分由镇级统筹。",
];

function withRow(level2: string, level3: string, printed: string, description: string): Draft {
  const place = findClass(scheme, level2);
  const added = {
    id: "added",
    level1: place?.group.level1 ?? "",
    level2,
    level3,
    description,
    target: parseTarget(printed).target,
    basis: "年度计划",
  };
  const [first, ...rest] = sample.projects;
  if (first === undefined) throw new Error("the sample has no projects");
  const order = (name: string) => findClass(scheme, name)?.order ?? 0;
  const indicators = [...first.indicators, added].sort((a, b) => order(a.level2) - order(b.level2));
  return { ...sample, projects: [{ ...first, indicators }, ...rest] };
}

const words = (draft: Draft) => checkDraft(draft, h2).open.map(({ rule, message }) => `${rule}: ${message}`);

describe("a right row", () => {
  it.each(ROWS)("%s %s %s", (level2, level3, printed, description) => {
    expect(words(withRow(level2, level3, printed, description))).toEqual([]);
  });
});

describe("a right sentence", () => {
  it.each(SENTENCES)("%s", (text) => {
    expect(words({ ...sample, narrative: { ...sample.narrative, other: [text] } })).toEqual([]);
    expect(
      words({ ...sample, overall: { ...sample.overall, safeguards: [...sample.overall.safeguards, text] } }),
    ).toEqual([]);
    const [first, ...rest] = sample.projects;
    if (first === undefined) throw new Error("the sample has no projects");
    expect(words({ ...sample, projects: [{ ...first, goals: [...first.goals, text] }, ...rest] })).toEqual([]);
  });
});
