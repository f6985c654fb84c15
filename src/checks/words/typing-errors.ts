import { matchesIn } from "./matches.ts";
import type { WrongWord } from "./quote.ts";

/**
 * Typing errors of this field that are wrong wherever they stand: homophones and twins in shape, seen in published
 * disclosures or close to certain in them. A word belongs here only where no right sentence can contain it.
 */
interface TypingError {
  /** Without capturing groups, except that `$1` … may be used in `right`. */
  readonly wrong: string;
  readonly right: string;
}

/** A list of “wrong→right”. */
function pairsIn(list: string): readonly (readonly [wrong: string, right: string])[] {
  return list
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split("→") as [string, string]);
}

/** Plain words, the wrong one and the right one: homophones, twins in shape, and what fingers left. */
const WORDS = pairsIn(`
总陈本→总成本 签定→签订 差率费→差旅费 包涵《→包含《 乱停乱发→乱停乱放 竞工→竣工 招骋→招聘 扶恤→抚恤 优扶对象→优抚对象 慰门→慰问 维隐→维稳 座落于→坐落于 截止目前→截至目前 相持平→持平 考勤纪录→考勤记录 会议纪录→会议记录 积极份子→积极分子 安全渡汛→安全度汛 赋于→赋予 松驰→松弛 追朔→追溯 绩效平价→绩效评价 绩效自平→绩效自评 资金用图→资金用途 处治置→处置 医寮→医疗 反应本部门→反映本部门 反应本单位→反映本单位 都反映的预算中→都反映在预算中 宏杨→弘扬 弘杨→弘扬
生态坏境→生态环境 拔付→拨付 下拔→下拨 核拔→核拨 自已→自己 侯车→候车 预祘→预算 修茸→修葺
改造而其工→改造二期工 发放够工作→发放工作 可以试村→可以使村 可以试社区→可以使社区 职工得归属感→职工的归属感 按时总额发放→按时足额发放 完成时间的成本费用→完成工作的成本费用`);

/**
 * Where what stands beside it decides: a pattern, and what belongs there. 率 is what a word for what is reached makes a rate;
 * O is the letter beside the nought on the keyboard.
 */
const PATTERNS = pairsIn(String.raw`
(战略|空间|产业|区域|总体)部局→$1布局 (调查中|比较|较|基本)满溢→$1满意 满溢(度|率|和比较满意)→满意$1 老久(小区|设施|消防|房屋|管网|线路)→老旧$1
坏境(?![内界外地])→环境 防犯(?!罪)→防范 按排(?![名放查序水量班列污练])→安排 按装(?![机修车配载])→安装 复盖(?!章)→覆盖 政务网来(?=[、，。；]|及|和)→政务往来
环境政治(?=[、，]|工作|行动|资金|项目|费)→环境整治 防控疫情工资提供→防控疫情工作提供 资金用购买安装→资金用于购买安装 配备响应的(?=办公|设备|场所)→配备相应的
做为(?![民人群了企农您他])→作为 (?<![自知克异])己(经|完成|建成|开展|发放|支付|落实|实现|达到|全部|投入|纳入|组建|建立|成立|形成|签订|修建)→已$1
(?<![治保公平长西延])安照(?!明)→按照 (?<!清)澈底→彻底 既使(?![用得人命])→即使
(完好|及时|准确|合格|覆盖|到位|知晓|达标|完成|执行|发放|使用|普及|参与|到报|上报|优良|入学)[律帅](?![师法所己动定令先])→$1率
(?<![蚊营军毡罗围床纱保屏])帐(?![篷幕子顶外中内])→账 (?<![不良学急敏应对])反应(社情|民意|本部门|本单位|群众|问题|诉求)→反映$1
(?<![内全])部份(?![额数])→部分 (?<!补)充份(?!数)→充分 人民检查院→人民检察院
(?<![间期名报标])截止(?=20\d\d年)(?!20\d\d年[^，。；]{0,12}(?:前|止|截))→截至 登陆(?=系统|平台|网站|账号)→登录
即使(?=足额|发放|拨付|处置|支付|上报|报送|整改|性)→及时 (?<![可难所])以于(?=20\d\d年|\d{1,2}月)→已于 必需(?=按|经|严格|符合)→必须
(河|湖|林|田|路)长治(?!久)→$1长制 (人身|民主|财产|合法)权力→$1权利 (完|齐)正率→$1整率
(使用|完成|覆盖|合格|知晓|达标|参与|执行|到位)[了的]率(?!先|领|部|队)→$1率 (经济|社会|生态)效应(?=指标)→$1效益
(人数|单位|户数|群众|样本|对象)站比(?!赛)→$1占比 (灾害|风险|污染|疾病|病虫害)访治→$1防治 (\d{2})以上(老年人|老人|高龄)→$1岁以上$2
(\d)[OＯo](?=[%％\d])→$10`).map(([wrong, right]): TypingError => ({ wrong, right }));

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const RIGHT = new Map(WORDS);
/** All plain words in one pass; the longest first. */
const ALL_WORDS = [...RIGHT.keys()]
  .sort((a, b) => b.length - a.length)
  .map(literal)
  .join("|");
const PATTERN_SOURCE = PATTERNS.map(({ wrong }) => wrong.replace(/\((?!\?)/g, "(?:")).join("|");

const EACH = new RegExp(`${ALL_WORDS}|${PATTERN_SOURCE}`, "g");

/** Where the wrong word leaves the right one: 放够 of 发放够工作, which 发放工作 does not hold. */
function tellingPair([wrong, right]: readonly [string, string]): string {
  let at = 0;
  while (wrong[at] === right[at]) at++;
  const from = Math.min(Math.max(0, at - 1), wrong.length - 2);
  return wrong.slice(from, from + 2);
}

/** Two characters that stand in whatever a pattern above finds. */
const PATTERN_PAIRS =
  "部局 满溢 老久 坏境 防犯 按排 按装 复盖 务网 境政 资提 用购 应的 做为 己经 己完 己建 己开 己发 己支 己落 己实 己达 己全 己投 己纳 己组 己成 己形 己签 己修 安照 澈底 既使 好律 时律 确律 格律 盖律 位律 晓律 标律 成律 行律 放律 用律 及律 与律 报律 良律 学律 好帅 时帅 确帅 格帅 盖帅 位帅 晓帅 标帅 成帅 行帅 放帅 用帅 及帅 与帅 报帅 良帅 学帅 反应 部份 充份 检查 截止 登陆 即使 以于 必需 长治 权力 正率 了率 的率 效应 站比 访治 0以 1以 2以 3以 4以 5以 6以 7以 8以 9以 1O 2O 3O 4O 5O 6O 7O 8O 9O 0O 1Ｏ 5Ｏ 8Ｏ 9Ｏ 1o 8o 9o";

/** Without one of these pairs a text holds no typing error of the list. */
export const TYPING_ERROR_PAIRS: readonly string[] = [...RIGHT].map(tellingPair).concat(PATTERN_PAIRS.split(" "));

/** Characters of the old script that a phonetic keyboard slips in, each before its simple form. */
const TRADITIONAL =
  "納纳經经醫医館馆濟济環环鎮镇鄉乡區区縣县國国務务發发資资業业員员場场單单學学應应對对開开關关門门間间問问機机構构標标設设計计話话說说語语請请論论證证議议護护變变讓让財财費费貧贫質质購购貼贴項项預预領领題题顧顾風风驗验農农達达運运過过進进遠远連连選选還还邊边協协總总維维統统續续綠绿線线練练組组細细結结給给約约級级紀纪紅红績绩繳缴織织網网職职聯联聲声與与興兴舉举舊旧號号衛卫裝装製制見见規规視视親亲觀观銀银錢钱鐵铁電电靜静頻频類类飲饮養养體体點点黨党齊齐優优億亿備备傳传價价個个們们來来傷伤儲储兩两內内別别劃划動动勞劳勢势勵励匯汇廠厂廣广廳厅強强徵征從从復复態态慶庆戰战執执擔担據据擴扩數数斷断時时暫暂條条極极樓楼樣样樹树橋桥檢检檔档權权歷历歸归殘残氣气決决沒没淨净測测溝沟滅灭滿满漁渔潔洁災灾為为無无煙烟營营獎奖產产畝亩異异當当療疗監监確确種种積积穩稳範范節节築筑簡简簽签糧粮";
const SIMPLE = new Map(
  Array.from({ length: TRADITIONAL.length / 2 }, (_, i) => [TRADITIONAL.charAt(2 * i), TRADITIONAL.charAt(2 * i + 1)]),
);
export const TRADITIONAL_CHARACTERS = [...SIMPLE.keys()].join("");
const OLD = new RegExp(`[${TRADITIONAL_CHARACTERS}]`, "g");
/** From here on the text quotes an old name or is written so throughout. */
const MANY_OLD = 3;

function oldCharacters(text: string): readonly WrongWord[] {
  const found = matchesIn(text, OLD);
  if (found.length >= MANY_OLD) return [];
  return found.map(({ 0: wrong, index }) => ({ index, wrong, right: SIMPLE.get(wrong) ?? wrong }));
}

/** What stands behind decided that the pattern fits; by now only its own words are left. */
const ALONE = PATTERNS.map(({ wrong, right }) => ({
  wrong: new RegExp(`^(?:${wrong.replace(/\(\?[!=].*\)$/, "")})$`),
  right,
}));

function mended(wrong: string): string {
  const pattern = ALONE.find((entry) => entry.wrong.test(wrong));
  return pattern === undefined ? wrong : wrong.replace(pattern.wrong, pattern.right);
}

/** Every typing error of the text, with the right wording. */
export function typingErrors(text: string): readonly WrongWord[] {
  const words = matchesIn(text, EACH).map((match) => {
    const wrong = match[0];
    const right = RIGHT.get(wrong) ?? mended(wrong);
    return { index: match.index, wrong, right };
  });
  return [...words, ...oldCharacters(text)];
}
