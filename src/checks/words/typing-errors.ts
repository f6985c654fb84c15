/**
 * Typing errors of this field that are wrong wherever they stand: homophones and twins in shape, seen in published
 * disclosures or close to certain in them. A word belongs here only where no right sentence can contain it.
 */
export interface TypingError {
  /** Without capturing groups, except that `$1` … may be used in `right`. */
  readonly wrong: string;
  readonly right: string;
}

/** Plain words: the wrong one, the right one. */
const WORDS: readonly (readonly [string, string])[] = [
  // homophones
  ["总陈本", "总成本"],
  ["签定", "签订"],
  ["台帐", "台账"],
  ["报帐", "报账"],
  ["记帐", "记账"],
  ["帐户", "账户"],
  ["帐目", "账目"],
  ["经济帐", "经济账"],
  ["对帐", "对账"],
  ["做帐", "做账"],
  ["差率费", "差旅费"],
  ["满溢", "满意"],
  ["满义度", "满意度"],
  ["满意渡", "满意度"],
  ["部局", "布局"],
  ["布署", "部署"],
  ["老久", "老旧"],
  ["包涵《", "包含《"],
  ["政务网来", "政务往来"],
  ["环境政治", "环境整治"],
  ["乱停乱发", "乱停乱放"],
  ["复盖", "覆盖"],
  ["防犯", "防范"],
  ["按排", "安排"],
  ["按装", "安装"],
  ["既时", "即时"],
  ["以经", "已经"],
  ["工做", "工作"],
  ["经废", "经费"],
  ["服物", "服务"],
  ["赔训", "培训"],
  ["配训", "培训"],
  ["陪训", "培训"],
  ["竞工", "竣工"],
  ["验受", "验收"],
  ["招骋", "招聘"],
  ["竟标", "竞标"],
  ["竟争", "竞争"],
  ["扶恤", "抚恤"],
  ["优扶对象", "优抚对象"],
  ["抚贫", "扶贫"],
  ["帮抚", "帮扶"],
  ["慰门", "慰问"],
  ["退疫军人", "退役军人"],
  ["维隐", "维稳"],
  ["座落于", "坐落于"],
  ["松驰", "松弛"],
  ["截止目前", "截至目前"],
  ["相持平", "持平"],
  ["从新", "重新"],
  ["必需按", "必须按"],
  ["帐务", "账务"],
  ["绩效平价", "绩效评价"],
  ["绩效自平", "绩效自评"],
  ["反应本部门", "反映本部门"],
  ["反应本单位", "反映本单位"],
  ["都反映的预算中", "都反映在预算中"],
  // twins in shape
  ["生态坏境", "生态环境"],
  ["坏境", "环境"],
  ["拔付", "拨付"],
  ["拔款", "拨款"],
  ["下拔", "下拨"],
  ["核拔", "核拨"],
  ["末完成", "未完成"],
  ["末发生", "未发生"],
  ["己完成", "已完成"],
  ["己发放", "已发放"],
  ["己竣工", "已竣工"],
  ["自已", "自己"],
  ["幅射", "辐射"],
  ["侯车", "候车"],
  ["峻工", "竣工"],
  ["粉涮", "粉刷"],
  ["垃极", "垃圾"],
  ["预祘", "预算"],
  ["治按", "治安"],
  ["资今", "资金"],
  // fingers and leftovers
  ["二期工作而其", "二期工作"],
  ["改造而其工", "改造二期工"],
  ["发放够工作", "发放工作"],
  ["可以试村", "可以使村"],
  ["可以试社区", "可以使社区"],
  ["资金用购买", "资金用于购买"],
  ["归属感得", "归属感的"],
  ["职工得归属感", "职工的归属感"],
  ["配备响应的", "配备相应的"],
  ["疫情工资提供", "疫情工作提供"],
  ["按时总额发放", "按时足额发放"],
  ["完成时间的成本费用", "完成工作的成本费用"],
];

/** Where what stands beside it decides. */
const PATTERNS: readonly TypingError[] = [
  { wrong: "(\\d{2})以上(老年人|老人|高龄)", right: "$1岁以上$2" },
  { wrong: "截止(\\d{4}年\\d{1,2}月)", right: "截至$1" },
];

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const RIGHT = new Map(WORDS);
/** All plain words in one pass; the longest first. */
const ALL_WORDS = [...RIGHT.keys()]
  .sort((a, b) => b.length - a.length)
  .map(literal)
  .join("|");
const PATTERN_SOURCE = PATTERNS.map(({ wrong }) => wrong.replace(/\((?!\?)/g, "(?:")).join("|");

export const TYPING_ERRORS = new RegExp(`${ALL_WORDS}|${PATTERN_SOURCE}`);
const EACH = new RegExp(TYPING_ERRORS.source, "g");

export interface FoundTypingError {
  readonly index: number;
  readonly wrong: string;
  readonly right: string;
}

/** Every typing error of the text, with the right wording. */
export function typingErrors(text: string): readonly FoundTypingError[] {
  return [...text.matchAll(EACH)].map((match) => {
    const wrong = match[0];
    const pattern = PATTERNS.find((entry) => new RegExp(`^(?:${entry.wrong})$`).test(wrong));
    const right =
      pattern === undefined ? (RIGHT.get(wrong) ?? wrong) : wrong.replace(new RegExp(pattern.wrong), pattern.right);
    return { index: match.index, wrong, right };
  });
}
