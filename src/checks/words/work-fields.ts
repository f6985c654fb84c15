import { TELLING } from "./telling-work.ts";

/**
 * Fields in which offices work, and words that only the work of such a field has: what is measured, run or granted there.
 * People and places (学生, 敬老院) are no such words: every office has to do with them.
 */
interface WorkField {
  readonly name: string;
  /** Offices of the field by their names. */
  readonly offices: RegExp;
  readonly words: string;
  /** What the names of its projects say; in other texts this may be anybody's. */
  readonly projects: RegExp;
  /** By which a clause of its office is known for its own, in the widest sense. */
  readonly near: RegExp;
  /** Fields of one circle share projects in a town: works in the open, and what is done for people. */
  readonly circle: "works" | "people" | "order";
}

const FIELDS: readonly WorkField[] = [
  {
    name: "教育",
    offices: /教育|教体|教科|中学|小学|学校|幼儿园|学院|大学|职教/,
    words:
      "义务教育 学前教育 基础教育 高中教育 办学条件 入学率 入园率 升学率 巩固率 学籍管理 教学管理 教学质量 营养改善计划 幼儿园审批 幼儿园管理 控辍保学",
    projects: /学校|校园|教师|学生|教育/,
    near: /学校|教师|学生|教育|校|教学|入学/,
    circle: "people",
  },
  {
    name: "卫生健康",
    offices: /教育|民政|退役|残疾|人社|人力资源|医疗保障|卫生|卫健|健康|医院|疾病|疾控|妇幼|中医|急救|计划生育/,
    words:
      "公共卫生服务 疫苗接种 接种率 家庭医生 住院分娩 诊疗人次 传染病防控 免费体检 健康档案 孕产妇死亡率 医疗机构管理 医师注册",
    projects: /卫生室|体检|防疫|疫情|健康/,
    near: /卫生|体检|防疫|疫情|健康|医/,
    circle: "people",
  },
  {
    name: "医疗保障",
    offices: /民政|医保|医疗保障|卫生健康|人力资源|人社/,
    words: "医疗保障基金 医保基金 基本医疗保险参保 医保参保率 城乡医疗救助 医保目录 参保扩面",
    projects: /医保|参保/,
    near: /医保|参保|医/,
    circle: "people",
  },
  {
    name: "民政",
    offices: /卫生|卫健|医疗保障|人社|人力资源|退役|民政|社会事务|社会工作|养老|福利院|救助/,
    words:
      "低保审核 低保审批 城乡低保 低保标准 高龄津贴 特困供养 特困人员供养 养老服务 殡葬 临时救助 社会救助 婚姻登记 火化率 互助养老",
    projects: /低保|养老|救助|殡葬|敬老|高龄/,
    near: /低保|养老|救助|殡葬|敬老|高龄|特困|孤儿|儿童/,
    circle: "people",
  },
  {
    name: "退役军人",
    offices: /退役军人|优抚|军休|民政/,
    words: "优抚对象居住 优抚对象服务 优抚对象走访 优抚抚恤 退役士兵安置 退役军人优抚 双拥 烈士纪念",
    projects: /优抚|退役|双拥/,
    near: /优抚|退役|双拥|烈/,
    circle: "people",
  },
  {
    name: "残疾人",
    offices: /残疾|残联|民政|卫生|康复|特殊教育/,
    words: "辅具适配 残疾儿童康复 残疾人康复 残疾人证",
    projects: /残疾/,
    near: /残疾|康复|无障碍/,
    circle: "people",
  },
  {
    name: "人力资源和社会保障",
    offices: /人力资源|人社|就业|劳动|社会保险/,
    words: "城镇新增就业 失业保险 职称评审 劳动争议仲裁 社保卡 工伤认定",
    projects: /就业|社保/,
    near: /就业|社保|岗位|工资|职业/,
    circle: "people",
  },
  {
    name: "水利",
    offices: /农业农村|乡村振兴|卫生|卫健|疾控|疾病|环境|水利|水务|河湖|水文|灌区|水库|河道|移民|供水|排水|防汛|水资源/,
    words:
      "农村饮水 河长制 水旱灾害防御 水利工程 水土保持 山洪灾害 小型水库 水库维修 水库除险 供水管网 饮水安全 取水许可",
    projects: /饮水|水库|河道|河长|防汛|灌溉|水渠|供水/,
    near: /水|河|渠|灌溉|防汛|堤|坝|移民/,
    circle: "works",
  },
  {
    name: "交通运输",
    offices: /农业农村|乡村振兴|交通|公路|运输|道路|路政|铁路/,
    words: "农村公路 公路养护 公路建设 道路养护 县乡道养护 道路运输 客运班线 道路交通安全",
    projects: /道路|公路|村道/,
    near: /道路|公路|村道|交通|桥/,
    circle: "works",
  },
  {
    name: "公安",
    offices: /应急|公安|交警|交通|禁毒|政法|平安/,
    words: "道路交通安全 命案 禁毒宣传 吸毒人员 社区戒毒",
    projects: /禁毒|治安|平安|综治/,
    near: /禁毒|治安|平安|综治|案件/,
    circle: "order",
  },
  {
    name: "农业农村",
    offices:
      /自然资源|国土|环境|林业|林草|市场监|水利|水务|灌区|气象|农业|农村|农牧|畜牧|农机|乡村振兴|种子|粮食|农经|农科|土肥|水产|植保/,
    words: "高标准农田 粮食产量 粮食播种 秸秆综合利用 农机购置 耕地地力 动物防疫 畜禽养殖 农产品质量安全",
    projects: /农业|种植|农田|秸秆|农产品|粮食|人居环境/,
    near: /农业|种植|农田|秸秆|农产品|粮食|人居环境|灌溉/,
    circle: "works",
  },
  {
    name: "林业和草原",
    offices: /水利|水务|交通|住房|住建|城市管理|城管|环境|林业|林草|草原|自然资源|园林|林场|农业|绿化/,
    words: "造林绿化 退耕还林 林长制 草原生态 种草改良 林木种苗",
    projects: /造林|护林|绿化|草原|森林/,
    near: /造林|护林|绿化|草原|森林|林/,
    circle: "works",
  },
  {
    name: "自然资源",
    offices: /住房|住建|农业|环境|税务|公积金|自然资源|国土|土地|规划|不动产|地质|矿/,
    words: "不动产登记 国土空间规划 矿山生态修复 权籍调查 建设用地报批 土地复垦",
    projects: /耕地|土地|规划|地质/,
    near: /耕地|土地|规划|地质|测绘|矿|占地|用地/,
    circle: "works",
  },
  {
    name: "住房和城乡建设",
    offices: /农业农村|住房|城乡建设|住建|建设局|房产|房屋|城建|公积金|城市管理|城管|乡村振兴|燃气/,
    words: "危房改造 加装电梯 老旧小区改造 天然气管网 燃气管网 保障性住房 棚户区改造",
    projects: /危房|电梯|小区|住房/,
    near: /危房|电梯|小区|住房|燃气|城区|工程/,
    circle: "works",
  },
  {
    name: "城市管理",
    offices: /城市管理|城管|环卫|市容|综合行政执法|综合执法|园林|住房|住建|城乡建设|市政/,
    words: "街道清扫 道路清扫 市容秩序 路灯亮灯 户外广告",
    projects: /环境卫生|环卫|人居环境|公厕|垃圾|路灯|市容|综合执法|保洁|清扫/,
    near: /环境卫生|环卫|人居环境|公厕|垃圾|路灯|市容|综合执法|保洁|清扫|市政|供水|燃气|城区/,
    circle: "works",
  },
  {
    name: "应急管理",
    offices: /公安|自然资源|生态|环境|应急|消防|安全生产|地震|气象|防灾|矿/,
    words: "尾矿库 烟花爆竹 义务消防 地震监测 安全生产执法",
    projects: /消防|应急|安全生产|防火|防汛|减灾/,
    near: /消防|应急|安全生产|防火|防汛|度汛|减灾|救援|隐患|防灾|抢险/,
    circle: "order",
  },
  {
    name: "市场监管",
    offices:
      /民政|养老|农业|旅游|文旅|粮食|商务|住房|住建|交通|工业|市场监|食品|药品|质监|质量|工商|检验|教育|学校|中学|小学|卫生/,
    words: "食品安全 食品抽检 药品抽检 市场主体登记 商标注册 计量检定",
    projects: /食品|药品/,
    near: /食品|药品|抽检|质量/,
    circle: "order",
  },
  {
    name: "司法行政",
    offices: /公安|人社|人力资源|劳动|信访|交警|司法|法院|检察|政法|法律|公证/,
    words: "法律援助 社区矫正 人民调解 律师管理 公证 刑满释放",
    projects: /司法|普法|调解|矫正/,
    near: /司法|普法|调解|矫正|法律|案件/,
    circle: "order",
  },
  {
    name: "文化和旅游",
    offices:
      /住房|住建|城乡建设|自然资源|民族|宗教|文化|旅游|文广|文旅|体育|图书馆|博物|文物|广电|文体|宣传|融媒|剧|艺术|景区/,
    words: "文物保护 非遗传承 送戏下乡 送戏进 景区管理 文化惠民演出 图书借阅",
    projects: /文化|文艺|旅游|文物|非遗|广场舞/,
    near: /文化|文艺|旅游|文物|非遗|广场舞|广播|电视|演出/,
    circle: "people",
  },
];

/** Offices with a hand in every field. */
const BROAD =
  /财政|发展和?改革|发改|政府办|政府$|人民政府|人大|政协|党委|委员会办公室|组织部|宣传部|统战|纪|监察|审计|统计|机关事务|街道|镇|乡(?!村)|管理委员会|管委会|开发区|园区|办事处|妇女|妇联|共青团|团委|工会|红十字|审批|政务|数据|工商联|编制|老干部|档案|党校|科协|文联|巡察|新区|供销/;

/** The fields of an office by its name; undefined where it may have to do with anything. */
export function fieldsOfOffice(name: string): ReadonlySet<number> | undefined {
  const plain = name.replace(/^.{1,6}?[县区市旗州](?=.{3})/, "");
  if (BROAD.test(plain)) return undefined;
  const found = new Set(FIELDS.flatMap(({ offices }, field) => (offices.test(plain) ? [field] : [])));
  return found.size === 0 ? undefined : found;
}

export interface FieldWord {
  /** The field; from `TELLING_FROM` on, the telling work. */
  readonly field: number;
  readonly word: string;
  readonly index: number;
}

const WORDS = new Map<string, { readonly word: string; readonly fields: readonly number[] }[]>();
/** Tells of two characters whether a word may begin with them. */
const BEGINS = new Uint8Array(0x10000);
const hash = (text: string, at: number) => (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & 0xffff;

/** The number of the first of the telling work, behind the fields: the words of both are looked for at once. */
export const TELLING_FROM = FIELDS.length;

for (const [field, { words }] of [...FIELDS, ...TELLING].entries()) {
  for (const word of words.split(" ")) {
    const head = word.slice(0, 2);
    const list = WORDS.get(head) ?? [];
    const known = list.find((entry) => entry.word === word);
    const fields = [...(known?.fields ?? []), field];
    WORDS.set(head, [...list.filter((entry) => entry !== known), { word, fields }]);
    BEGINS[hash(word, 0)] = 1;
  }
}

/** The words of fields in a text; a word of two fields once for each. */
export function fieldWords(text: string): readonly FieldWord[] {
  const found: FieldWord[] = [];
  for (let at = 0; at + 1 < text.length; at++) {
    if (BEGINS[hash(text, at)] === 0) continue;
    for (const { word, fields } of WORDS.get(text.slice(at, at + 2)) ?? []) {
      if (text.startsWith(word, at)) for (const field of fields) found.push({ field, word, index: at });
    }
  }
  return found;
}

/** The fields that the name of a project tells of. */
export function fieldsOfProject(name: string): ReadonlySet<number> {
  const named = FIELDS.flatMap(({ projects }, field) => (projects.test(name) ? [field] : []));
  // What the name says outright is the project's own, wherever else it may be done.
  return new Set(named.length === 0 ? named : [...named, ...fieldWords(name).map(({ field }) => field)]);
}

/** True where a text has to do with one of the fields, in the widest sense. */
export const touches = (fields: ReadonlySet<number>, text: string): boolean =>
  [...fields].some((field) => FIELDS[field]?.near.test(text) === true);

export const fieldName = (field: number): string => FIELDS[field]?.name ?? "";
export const sameCircle = (a: number, b: number): boolean => FIELDS[a]?.circle === FIELDS[b]?.circle;
