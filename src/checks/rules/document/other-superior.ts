import type { DocumentRule } from "../../rule.ts";
import { headOffices, ownOffices, SUPERIOR, withoutCounty } from "../../words/own-offices.ts";
import { quote } from "../../words/quote.ts";

/** What offices of a county and those above them deal with; offices joined of two are of both. */
const TRADES: readonly RegExp[] = [
  /教育|教体|教科|学校|中学|小学|幼儿园|职教|职业中专|职业学院|文教/,
  /卫生|卫健|健康|医院|疾病|疾控|妇幼|中医|急救|红十字|医疗/,
  /民政|残疾|残联|福利院|养老|敬老|老龄|救助|退役|优抚|社会工作|人社|人力资源|就业|社会保险|技工|技师/,
  /农业|农牧|农田|农技|农经|农产品|兽医|动物|畜牧|农机|农村|乡村振兴|种业|粮|水利|水务|河湖|水库|灌区|移民|林|草原|气象|供销|自然资源|国土|规划|地质|不动产|环境|环保|海洋|渔/,
  /交通|公路|运输|道路|港航|住房|住建|建设|城市管理|城管|市政|房产|园林|环卫|公积金|人民防空|自然资源|规划|水务|环境|燃气/,
  /文化|旅游|文体|文旅|文广|广电|广播|图书馆|博物馆|体育|文物|融媒|电视|新闻|宣传|教体|教育体育/,
  /公安|交警|司法|法院|检察|政法|应急|消防|地震|监狱|禁毒|市场监|药品|质量|信访/,
  /人力资源|人社|就业|社会保险|医疗保障|医保|卫生|卫健|健康|税务/,
];
/** Who may stand above any office. */
const ANY =
  /财政|发展|发改|政府|党委|委员会办公室|组织部|宣传部|统战|人大|政协|机关事务|管委会|管理委员会|国资|国有资产|街道|镇|乡(?!村)|工信|工业|商务|科技|科学/;

/** Who has one superior by law; an office of the county may do a project of another. */
const OF_ONE = /学校?$|幼儿园$|小学$|中学$|中专$|医院$|卫生院$|福利院$|敬老院$|疾病预防控制中心$/;
/** Whoever pays from above pays those of its own trade. */
const FROM_ABOVE = /中央|省|自治区/;

const tradesOf = (name: string): readonly number[] => {
  const plain = withoutCounty(name);
  return ANY.test(plain) ? [] : TRADES.flatMap((trade, index) => (trade.test(plain) ? [index] : []));
};

export const otherSuperior: DocumentRule = {
  id: "document.other-superior",
  title: "主管部门不像本单位的",
  severity: "warning",
  why: "学校的主管部门写成卫生健康委，农业的资金写成教育厅，是从别的表复制来的。",
  scope: "document",
  behind: { rules: ["document.odd-office"], at: "place" },
  examples: {
    bad: [
      {
        agency: "云溪县青石小学",
        projects: ["直饮水|实施单位=云溪县青石小学|主管部门=云溪县卫生健康委员会"],
      },
      { agency: "云溪县农业农村局", projects: ["集中育秧|省级主管部门=某省卫生健康委员会"] },
      {
        agency: "云溪县文化和旅游局",
        projects: ["315-云溪县水利局", "云溪县文化和旅游局"].map((above) => ({
          name: "免费开放",
          extra: { 主管部门: above },
        })),
      },
    ],
    good: [
      { projects: ["直饮水|实施单位=云溪县青石小学|主管部门=云溪县教育体育局"] },
      {
        projects: ["县公共设施建设中心", "县畜牧服务中心"].map((doer) => ({
          name: "管护",
          extra: { 实施单位: doer, 主管部门: "云溪县农业农村局" },
        })),
      },
      { agency: "云溪县林场", projects: ["抚育|主管部门=云溪县自然资源和规划局"] },
      { agency: "云溪镇人民政府", projects: ["改造|主管部门=云溪县教育局"] },
      { agency: "云溪县交通运输局", projects: ["产业路|主管部门=云溪县农业农村局"] },
      { agency: "云溪县残疾人联合会", projects: ["就业|主管部门=云溪县人力资源和社会保障局"] },
    ],
  },
  check({ draft }) {
    // Who does the work may be a centre of the office: where projects name several, what any of them does is its trade.
    const offices = ownOffices(draft);
    const [office = ""] = offices;
    const own = offices.flatMap(tradesOf);
    if (own.length === 0) return [];
    const isOwn = (name: string) => tradesOf(name).some((trade) => own.includes(trade));
    const isSure = (label: string) =>
      FROM_ABOVE.test(label) ||
      OF_ONE.test(office) ||
      draft.projects.some(({ extra = {} }) => isOwn((extra[label] ?? "").trim()));
    return draft.projects.flatMap((project, index) =>
      headOffices(project).flatMap(({ label, field, printed }) => {
        const above = SUPERIOR.test(label) ? tradesOf(printed) : [];
        if (above.length === 0 || isOwn(printed) || !isSure(label)) return [];
        const message = `主管部门不像本单位的。${quote(label)}写的是${quote(printed)}，本单位是${quote(office)}，核对是不是抄来的。`;
        return [{ message, project: index + 1, field, printed }];
      }),
    );
  },
};
