import { parseChineseNumber } from "../../../domain/index.ts";
import type { TextRule } from "../../rule.ts";
import { DIGITS, pairsOf } from "../../words/marks.ts";
import { matchesIn } from "../../words/matches.ts";
import { around } from "../../words/quote.ts";

/** “内设机构8个，包括：办公室、政治处…”: a number, and all of what it counts. */
const LISTED =
  /(机构|部门|科室|股室|单位|中心|站所|办公室)?(?:共计?|合计)?\s?(\d{1,2})[个家](?:[^，。；：、:;\d]{0,8})?(?:[，,]?(?:具体)?(?:包括|分别为|分别是|即|为|有))?[：:]([^。；;：:\n]{4,400})[。；;\n]/g;
const MEMBER = /^[^，,（(\d]{2,20}(?:[（(][^）)]*[)）])?$/;
const LEAST = 3;

/** “5个（办公室、社会救助科…）”, “7个嘎查（巴音、查干…）”: the bracket names all of them. */
const BRACKETED = /(\d{1,2})个([一-龥]{0,6})[（(]([^（）()；;。：:\n]{4,200})[）)]/g;
/** “内设办公室、规划建设科、河湖管理科4个科室”. */
const BEFORE =
  /(?:内设|下设|所属|下属|设有|开设|设|建有|分为|涵盖)([一-龥]{2,16}(?:[（(][^（）()]{1,20}[)）])?(?:、[一-龥“”]{2,16}(?:[（(][^（）()]{1,20}[)）])?){2,20}?)(?:等|共|共计)?(\d{1,2}|[三四五六七八九十]{1,3})个(?:内设|职能|业务|下属|二级)?(?:机构|事业单位|预算单位|单位|科室|股室|股|部门|处室|办公室|站所|专业|方面|环节|领域|类别|行业|品种|系统|平台|栏目|系列|小组|工作组|窗口|教研室|系|学院)/g;
/** “在河套、柳林、芦庄三个乡镇”: places and offices by their names, right before their number. */
const AND_SO_MANY =
  /(?<![一-龥“”、）)])([一-龥“”]{2,14}(?:、[一-龥“”]{2,10}){1,20}、[一-龥“”]{2,10}?)(?:共计?)?(\d{1,2}|[三四五六七八九十]{1,3})个(?:乡镇|镇|乡|行政村|自然村|村|社区|街道|嘎查|苏木|[股科处]室|内设机构|园区|小区)/g;
/** “3个下属单位预算，分别是党务政务服务中心、综治中心”. */
const NAMED = /(\d{1,2})个([一-龥]{2,8})[，,](?:分别是|分别为|即)([^。；;：:\n]{4,200})/g;

/** What each of these has: a bracket behind 个, a colon, or words of a list. */
const MAY_LIST = /个[一-龥]{0,6}[（(]|[：:]|[，,](?:分别|即|其中|包括)|所属|下属|设|建有|分为|涵盖|、[^、，。]{2,12}个/;
/** “共6个项目：退耕地管护186.00万元、森林草原防灭火118.00万元、…”: each with its amount. */
const WITH_AMOUNTS =
  /(\d{1,2})个([一-龥]{2,8})[，,：:](?:其中|包括|分别为|分别是|即)?[：:]?((?:[一-龥“”（）()]{2,30}\d[\d.,]{0,14}(?:万元|元)(?:[（(][^（()）]{0,20}[)）])?[、，,；]?){2,30})(?=[。\n]|$)/g;

interface Listed {
  readonly said: string;
  readonly list: string;
  readonly index: number;
  readonly least: number;
  /** 等 leaves open what else there is: only more than the number is wrong. */
  readonly open?: boolean;
}

function listedIn(text: string): readonly Listed[] {
  return [
    ...matchesIn(text, BRACKETED).map(({ 1: said = "", 3: list = "", index }) => ({ said, list, index, least: 3 })),
    ...matchesIn(text, BEFORE).map(({ 0: all, 1: list = "", 2: said = "", index }) => ({
      said: /\d/.test(said) ? said : `${parseChineseNumber(said) ?? ""}`,
      list: list.replace(/(?:等|共计?)$/, ""),
      index,
      least: 3,
      open: all.includes("等"),
    })),
    ...matchesIn(text, AND_SO_MANY).map(({ 1: list = "", 2: said = "", index }) => ({
      said: /\d/.test(said) ? said : `${parseChineseNumber(said) ?? ""}`,
      list,
      index,
      least: 3,
    })),
    ...matchesIn(text, WITH_AMOUNTS).flatMap(({ 1: said = "", 2: what = "", 3: all = "", index }) => {
      const names = all.split(/\d[\d.,]*(?:万元|元)(?:[（(][^）)]*[)）])?[、，,；]?/).filter((name) => name !== "");
      // What is told of them all, or takes one of them apart, is none of them.
      const plain = !/合计|共|总|等|其中|其余|比|较|各|每|和|及/.test(all) && /项目|单位|工程|事项/.test(what);
      return plain ? [{ said, list: names.join("、"), index, least: 2 }] : [];
    }),
    ...matchesIn(text, NAMED).map(({ 1: said = "", 3: list = "", index }) => ({ said, list, index, least: 2 })),
  ];
}

/** “区人民医院、区中医院和14个乡镇卫生院”: the number counts only what follows it. */
const AND_MORE = /([和及与]|另|还|外加)(所?[辖属]|下[辖属]|有)?$/;

const ORGAN = /[室股科站所队心局办组部处院校园厂社庭]$/;

/** “综治和应急管理办公室” may be one name: 和 parts the last two only where the number does not fit without. */
function membersOf(list: string, said: string): readonly string[] {
  const whole = list.split(/[、，,]/);
  const parted = list.split(/[、，,]|和(?=[一-龥]{3,}$)/);
  // Neither fits: where the names end alike, a half that does not is no name.
  const isOne = ORGAN.test(whole[0] ?? "") && !ORGAN.test(parted[whole.length - 1] ?? "");
  // 应急 is no office where all others end as offices do.
  const sure = isOne && whole.every((member) => ORGAN.test(member));
  const members = whole.length === Number(said) || sure || (isOne && parted.length !== Number(said)) ? whole : parted;
  return members.map((member) => member.trim());
}

export const listedCount: TextRule = {
  id: "texts.listed-count",
  title: "列出的和写的个数不同",
  severity: "warning",
  why: "写了几个又逐个列出来，数一遍就知道少列了还是多写了。",
  scope: "texts",
  strays: true,
  marks: { pairs: [...pairsOf(DIGITS, "个家"), ...pairsOf("三四五六七八九十", "个")] },
  examples: {
    bad: [
      "局内设机构8个，包括：办公室、政治处、法治股、行政复议股、社区矫正股、公共法律服务股、普法股。下辖司法所15个。",
      "下设事业单位3个：县不动产登记中心、县土地整理中心、县地质环境监测站、县国土测绘队。",
      "部门内设4个股室：办公室、公共文化股、产业发展股、市场管理股、文物保护股。",
      { text: "5个（办公室、社会救助科、养老服务科、社会事务科、基层政权科、财务科）", kind: "cell" },
      "内设办公室、规划建设科、水资源管理科、防汛抗旱科、河湖管理科4个科室。",
      "管委会内设办公室、经济发展局、投资促进局、财政局、应急和生态环境局共6个内设机构。",
      "包括本级预算和3个下属单位预算，分别是党务政务服务中心、综治中心。",
      "局内设办公室（财务室）、法治股、复议股、矫正股5个股室，现有编制42名。",
      { text: "在河套、柳林、芦庄、大汪三个乡镇新建高标准农田2.2万亩。", kind: "goal" },
      "派出人民法庭4个：谷堆法庭、老集法庭、柳河法庭。",
      "学校开设数控技术应用、电子商务、幼儿保育5个专业。",
      "下设党政办公室、经济发展办公室、社区治理办公室、应急管理办公室、社会事务办公室六个内设机构。",
      { text: "在苏木镇7个嘎查（巴音、查干、哈日、宝力格）修复草原8万亩。", kind: "goal" },
      "纳入部门汇总预算编制范围的预算单位共计3家，具体包括：区卫健委（本级）、区疾控中心、区妇幼保健院、区卫生监督所。",
      "机关内设办公室，所属市民活动中心、市民诉求处置中心、便民服务中心等2个事业单位。",
      "项目支出423.00万元，共6个项目：退耕地管护186.00万元、森林草原防灭火118.00万元、病虫害防治62.00万元、执法装备24.00万元（单位资金）。",
    ],
    good: [
      "所属市民活动中心、市民诉求处置中心、便民服务中心等5个事业单位。",
      "预算单位共计3家，具体包括：区卫健委（本级）、区疾控中心、区妇幼保健院。",
      "共6个项目，其中退耕地管护186.00万元、森林草原防灭火118.00万元、其余项目62.00万元。",
      { text: "6个（办公室、社会救助科、养老服务科、社会事务科、基层政权科、财务科）", kind: "cell" },
      "内设办公室、规划建设科、水资源管理科等8个科室。",
      "局内设办公室（财务室）、法治股、复议股、矫正股4个股室，现有编制42名。",
      { text: "在河套、柳林、芦庄、大汪四个乡镇新建高标准农田，开展宣传、培训、巡查，覆盖3个村。", kind: "goal" },
      "走访慰问低保、特困、孤儿、残疾等12个村困难群众。",
      "开设数控技术应用、电子商务、幼儿保育3个专业。",
      "下设党政办公室、经济发展办公室、社会事务办公室三个内设机构，涵盖城建、环保等十二个领域。",
      "培训2个班次（村干部、网格员），覆盖7个村（巴音、查干、哈日等）。",
      "解决14个村（东乡5村、南岭6村、西坪3村）供水问题。",
      "内设党政办公室、经济发展办公室、社会事务办公室、综合治理和应急管理办公室4个办公室。",
      "内设机构3个：办公室、康复股、教育就业股。",
      "下属区人民医院、区中医院、区疾控中心、区妇幼保健院和14个乡镇卫生院。",
      "下设党政办公室、经济发展办公室、便民服务中心以及12个下属单位。",
      "内设机构8个，包括：办公室、政治处、法治股等。",
      "实施项目3个：一是修路；二是修渠；三是建站。",
      "覆盖12个村：李坊、王坊两个村先行，其余分批实施。",
    ],
  },
  check({ text, kind }) {
    if (!MAY_LIST.test(text)) return [];
    for (const { said, list, index, least, open = false } of listedIn(text)) {
      const members = membersOf(list, said);
      if (
        AND_MORE.test(list) ||
        /等|\d|其中|包括|各|以及/.test(list) ||
        members.length < least ||
        !members.every((member) => MEMBER.test(member))
      )
        continue;
      if (members.length === Number(said) || (open && members.length < Number(said))) continue;
      return [
        {
          message: `列出的和写的个数不同。${around(text, index, 14)}写的是 ${said} 个，列出了 ${members.length} 个，核对。`,
          printed: `${said}个`,
          expected: `${members.length}个`,
        },
      ];
    }
    if (kind === "cell") return [];
    for (const match of matchesIn(`${text}。`, LISTED)) {
      const [, what, said = "", list = ""] = match;
      const members = membersOf(list, said);
      // 等 and whatever is no name leave open how many there are.
      if (what === undefined && !ORGAN.test(members[0] ?? "")) continue;
      if (/等$|等\d|等[，,]/.test(list) || members.length < LEAST || !members.every((member) => MEMBER.test(member)))
        continue;
      if (members.length === Number(said)) continue;
      return [
        {
          message: `列出的和写的个数不同。${around(text, match.index, 14)}写的是 ${said} 个，列出了 ${members.length} 个，核对。`,
          printed: `${said}个`,
          expected: `${members.length}个`,
        },
      ];
    }
    return [];
  },
};
