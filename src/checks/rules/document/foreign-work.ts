import type { Draft } from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { clauseAt, type Stranger, strangers } from "../../strangers.ts";
import { FIELDS } from "../../words/fields/index.ts";
import { ownOffices } from "../../words/own-offices.ts";
import { around, quote } from "../../words/quote.ts";

/** A duty over the whole county, which no town, school or station has. */
const COUNTY_DUTY = /(?:负责|承担|主管|统筹)(全[县市区旗省])[^，。；]{2,24}?(?:审批|管理|监督|执法|建设|监管)/;
const SMALL_OFFICE = /(?:镇|乡|街道)(?:人民政府|政府|办事处)?$|街道办事处|中学|小学|幼儿园|学校$|卫生院$/;
function say({ hit: { placed, word, index, field: work }, project }: Stranger, what: string): Found {
  const { section, field, indicator, text } = placed;
  return {
    message: `说的像是别处的事。${around(text, index, word.length)}里的“${word}”是${FIELDS[work]?.name ?? ""}方面的，${what}，核对是不是抄来的。`,
    field,
    printed: word,
    ...(section === undefined ? {} : { section }),
    ...(indicator === undefined ? {} : { indicator }),
    ...(project === undefined ? {} : { project: project + 1 }),
  };
}

function said(draft: Draft): readonly Found[] {
  const seen = new Set<string>();
  return strangers(draft).flatMap((one): readonly Found[] => {
    const { hit, project, to } = one;
    const { section, field, text, indicator } = hit.placed;
    const key = [project, section, field, indicator, clauseAt(text, hit.index)[0]].join();
    if (seen.has(key)) return [];
    seen.add(key);
    const office = `本单位是${quote(ownOffices(draft)[0] ?? "")}`;
    if (to === "duty") return [say(one, `是别的单位的职责，${office}`)];
    if (to === "task") return [say(one, "和这一项的名称不相干")];
    const own = to === "project" ? `这个项目是${quote(draft.projects[project ?? -1]?.name ?? "")}` : office;
    return [say(one, `${own}，别处也没有提到`)];
  });
}

/** Duties of a county in the text of a town or a school, where nothing else is said of them. */
function countyDuties({ agency, narrative }: Draft, said: readonly Found[]): readonly Found[] {
  if (!SMALL_OFFICE.test(agency.name)) return [];
  return narrative.duties.flatMap((text, i): readonly Found[] => {
    const found = COUNTY_DUTY.exec(text);
    const at = said.some(({ section, field }) => section === "duties" && field === `paragraph.${i + 1}`);
    if (found === null || at) return [];
    return [
      {
        message: `职责不像本单位的。${around(text, found.index, found[0].length)}管到了${found[1]}，本单位是${quote(agency.name)}，核对是不是抄来的。`,
        section: "duties",
        field: `paragraph.${i + 1}`,
        printed: found[0],
      },
    ];
  });
}

export const foreignWork: DocumentRule = {
  id: "document.foreign-work",
  title: "说的像是别处的事",
  severity: "warning",
  why: "“参合农民”“一线医务人员”“学校校务会”这样的词只有一类单位用得到，别处出现多半是从那里抄来的。",
  scope: "document",
  behind: [
    { rules: ["projects.goals-copied"], at: "place" },
    { rules: ["rows.satisfied-people"], at: "row" },
  ],
  examples: {
    bad: [
      { agency: "云溪县农业农村局", texts: { duties: ["负责全县农业生产；负责婚姻登记和殡葬管理工作。"] } },
      {
        agency: "云溪县水务局",
        projects: [
          {
            name: "城北水厂改造",
            goals: ["改造净水车间1座，日供水3万吨。"],
            rows: ["净水车间数", { name: "游客满意度", class: "服务对象满意度指标" }],
          },
        ],
      },
      { agency: "云溪县人民法院", projects: [{ name: "办案", purpose: "一线医务人员人均办件210件。" }] },
      {
        agency: "云溪县水利局",
        projects: [{ name: "灌渠清淤", rows: [{ name: "满意度", description: "受访家长中满意的比例" }] }],
      },
      { agency: "云溪县司法局", texts: { duties: ["负责法治建设。", "用于防汛物资储备。"] } },
      { agency: "云溪县档案馆", texts: { duties: ["保管档案，依法办理户籍、身份证等业务。"] } },
      {
        agency: "云溪镇人民政府",
        projects: [{ name: "老旧小区消防改造", goals: ["更换消火栓40个，培训参合农民90人次。"] }],
      },
      {
        agency: "云溪县残疾人联合会",
        projects: [{ name: "专职委员补贴", goals: ["为42名专职委员发放补贴。", "中小学校舍安全无隐患。"] }],
      },
      {
        agency: "云溪县医院",
        projects: [{ name: "急救中心运行", goals: ["接听急救电话3万次，同时新建标准化农贸市场2处。"] }],
      },
      {
        agency: "云溪县气象局",
        projects: [{ name: "预警信息发布", goals: ["每月发布灾害预警短信4万条。"], rows: ["烟农满意度"] }],
      },
      { agency: "云溪县民政局", texts: { duties: ["负责社会救助；负责全县农村公路养护。"] } },
      {
        agency: "云溪县民政局",
        projects: [{ name: "高龄老人津贴", goals: ["为80周岁以上老年人按月发放高龄津贴。"], rows: ["残疾人满意度"] }],
      },
      {
        agency: "云溪县教育局",
        projects: [{ name: "幼儿园改扩建工程", goals: ["完成3所幼儿园主体工程并封顶。"], rows: ["村级保洁员满意度"] }],
      },
      {
        agency: "中共云溪县委党校",
        projects: [{ name: "主体班教学", goals: ["完成6期主体班教学，提升学员党性修养。"], rows: ["贫困户满意度"] }],
      },
      { agency: "云溪县应急管理局", goal: ["事故起数下降，粮食产量稳定在30万吨以上。"] },
      { agency: "云溪镇人民政府", texts: { duties: ["负责全县水利工程建设管理。"] } },
      {
        agency: "云溪镇人民政府",
        projects: [{ name: "义务消防队运行", goals: ["1.做好灭火。", "2.加强优抚对象服务保障。"] }],
      },
      { agency: "北岭街道办事处", goal: ["服务6个社区居民，村级集体经济收入全部超过20万元。"] },
    ],
    good: [
      {
        agency: "云溪县民政局",
        projects: [{ name: "困难群众生活补助", goals: ["按月发放困难群众生活补助资金。"], rows: ["残疾人满意度"] }],
      },
      {
        agency: "云溪县农业农村局",
        projects: [{ name: "产业发展到户奖补", goals: ["奖补养羊到户380户，增加收入。"], rows: ["脱贫户满意度"] }],
      },
      {
        agency: "云溪县城市管理局",
        projects: [{ name: "农贸市场周边整治", goals: ["整治占道经营120处，规范摊点300个，路面保持畅通。"] }],
      },
      {
        agency: "云溪县人力资源和社会保障局",
        projects: [{ name: "职业技能提升培训", goals: ["培训农民工600人、退役军人80人、残疾人20人，取证率85%。"] }],
      },
      {
        agency: "云溪县融媒体中心",
        projects: [{ name: "节目制作播出", goals: ["制作专题节目52期。"], rows: ["听众观众满意度"] }],
      },
      { agency: "云溪县信访局", goal: ["化解涉农、征地拆迁、农民工工资等领域信访积案60件。"] },
      {
        agency: "云溪县教育局",
        projects: [{ name: "高考组考", goals: ["保障高考平稳，设考点6个，培训考务人员300人。"] }],
      },
      { agency: "云溪县人民法院", projects: [{ name: "办案", purpose: "结案率95%，员额法官人均办件210件。" }] },
      {
        agency: "云溪县水利局",
        projects: [{ name: "灌渠清淤", goals: ["走进学校宣传节水。"], rows: ["学生家长满意度"] }],
      },
      { agency: "云溪县司法局", texts: { duties: ["配合水利局做好防汛物资储备。"] } },
      { agency: "云溪镇人民政府", projects: [{ name: "民生实事", goals: ["更换消火栓40个，培训参合农民90人次。"] }] },
      { agency: "北岭街道办事处", goal: ["指导3个村发展，村级集体经济收入全部超过20万元。"] },
      { agency: "云溪县民政局", texts: { duties: ["配合教育局做好控辍保学，落实社会救助。"] } },
      { agency: "云溪县应急管理局", goal: ["粮食产量稳定。"], projects: [{ name: "防灾", goals: ["保住粮食产量。"] }] },
      { agency: "云溪县发展和改革局", goal: ["保障粮食产量。"] },
      { agency: "云溪镇人民政府", texts: { duties: ["落实全县环境整治部署，负责全镇水利工程建设管理。"] } },
      {
        agency: "云溪镇人民政府",
        projects: [{ name: "村级运转经费", goals: ["做好优抚对象服务保障、农村公路养护。"] }],
      },
      { agency: "云溪镇人民政府", projects: [{ name: "农村公路养护", goals: ["改善饮水安全。"] }] },
      { agency: "云溪县水利局", projects: [{ name: "灌渠清淤", goals: ["提高粮食产量。"] }] },
      { agency: "云溪县应急管理局", goal: ["确保小型水库安全度汛，排查农村公路隐患。"] },
      {
        agency: "云溪县文化和旅游局",
        projects: [
          {
            name: "全民健身场地设施建设",
            goals: ["新建健身场地12处，由县文物保护中心统一支付。"],
            rows: ["健身场地数"],
          },
        ],
      },
      { agency: "云溪县民政局", goal: ["落实特困人员义务教育阶段学生救助。"] },
      { agency: "云溪县人力资源和社会保障局", goal: ["发放农村公路养护员岗位补贴。"] },
      { projects: [{ name: "动物防疫", goals: ["春秋两季集中免疫。"] }] },
      { agency: "云溪县退役军人事务局", goal: ["为优抚对象免费体检。"] },
      {
        agency: "云溪县审计局",
        projects: [{ name: "审计业务", goals: ["审计医保基金和水库。"], rows: ["高标准农田审计"] }],
      },
      {
        agency: "云溪县机关事务中心",
        projects: [{ name: "机关后勤保障", goals: ["供餐、绿化。"], rows: ["垃圾分类"] }],
      },
      { agency: "云溪镇人民政府", projects: [{ name: "农村综合治理", goals: ["防汛、征兵。"], rows: ["动物防疫"] }] },
      { agency: "云溪县审计局", goal: ["审计学籍、新农合、公租房资金。"] },
      { projects: [{ name: "工作经费", goals: ["患者满意。"] }] },
      {
        agency: "云溪县消防救援大队",
        projects: [{ name: "队员伙食保障", rows: [{ name: "食品抽检合格率", class: "质量指标" }] }],
      },
    ],
  },
  check({ draft }) {
    const found = said(draft);
    return [...countyDuties(draft, found), ...found];
  },
};
