import type { Fix } from "../../../domain/index.ts";
import type { Found, TextInput, TextRule } from "../../rule.ts";
import { DIGITS, pairsOf } from "../../words/marks.ts";
import { matchesIn } from "../../words/matches.ts";
import { around } from "../../words/quote.ts";
import { captionYear, type SaidYear, sentenceAt, statedYear, withoutQuotes, yearOfStep } from "../../words/years.ts";

/** A sentence that says what this budget is: “2025年本镇部门预算总支出…” in the budget of 2026. */
const BUDGET_YEAR =
  /(?:^|[。；：:\s])(20\d\d)年(?:度)?[，,]?(?!.{0,4}(?:相比|比较))([^，。；]{0,16}?)(?:部门预算(?!绩效管理|绩效评价|执行|批复)|预算收入|预算支出|支出预算|收入预算|收支预算|预算总支出|预算总收入|预算收支|机关运行|“三公”|三公经费|政府采购预算|财政拨款|无拟购置|拟购置)/;
/** A text of a project that plans or promises something in a year that is over, or is not the budget's. */
const PLANNED_YEAR =
  /(确保|力争|保证|实现|按照|计划)?(20\d\d)年(?:度)?(?:底前|年底|内|全年|按期|如期|全面|底|计划|将|要|继续)*(?:\d{1,2}月(?:\d{1,2}日|份|底)?(?:前|底)?)?(?:[一-龥]{0,6}?)(完成|竣工|验收|建成|实现|做好|开展|推进|有序)/;
/** “确保2024年耕地保有量不低于…”: a promise is for the year to come, whatever else the text tells. */
const PROMISED = /(确保|力争|保证|务必)(?:到|在|于)?(20\d\d)年/;
/** Work of years ago as a goal: “做好2023年文艺下乡活动”. */
const OLD_TASK =
  /(做好|开展|组织|实施|推进|抓好|完成)(20\d\d)年(?:度)?[^，。；\d]{1,16}?(?:活动|行动|工作|任务|培训|演出|整治)/;
/** A goal that opens with its year: “2024年救助困难家庭160户”. */
const OPENING_YEAR =
  /^(?:目标\d{1,2}[：:、]?)?()(20\d\d)年(?:度)?(?![一-龥]{0,4}(?:印发|出台|颁布|通知|文件|底))[，,]?[一-龥]{2,12}\d/;
/** A deadline that is over, the whole value of a row: “2024年11月底前”, “2024年12月31日”. */
const DEADLINE = /^(不晚于|[≤<＜]=?)?(20\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日|份|底)?(?:(?:年?底|之|以)?前|年?底|年?末)?$/;
/** Columns that tell of other years. */
const OTHER_YEARS = /上年|去年|前年|往年|历史|基期|起止|期限|实施期|中长期|长期|日期/;
/** What is still to come: “2023年将增加设备3台” in what was written after that year. */
const TO_COME =
  /(?<![比较与同自从到至、-]|20\d\d年)(20\d\d)年(?:度)?(?![一-龥]{0,10}(?:时|中|以来|末|底前?的?原))[^，。；：\d]{0,16}?(?:将(?!近|军|本|此|其|原)|拟(?!定|订)|(?:培训|工作|项目|任务|经费|资金)?列入[^，。；]{0,8}计划|(?:项目|工作)?继续(?:实施|推进|开展|安排))/;
/** What was reached in the year of a self-evaluation: “2023年共扫描档案122万页”. */
const REACHED = /^(于|在)?(20\d\d)年度?(?:\d|每|全年|共|已|累计|完成|开展|举办|发放|实施)/;
const REACHED_DATE =
  /^()(20\d\d)年\d{1,2}月(?:\d{1,2}日|[上中下]旬|底)?已?(?:全部)?(?:完工|完成|竣工|验收|交付|到位|发放|投用)?[。.]?$/;
const REACHED_COLUMN = /^(?!.*(?:上年|原因|时限|预计)).*(?:实际完成|完成情况|完成值|监控值|月执行情况)/;
/** A plan of several years that was over before the budget's began. */
const PERIOD = /^(20\d\d)年?(?:\d{1,2}月)?(?:\d{1,2}日)?[-—–~～至]{1,2}(20\d\d)年/;
const PERIOD_COLUMN = /中长期|中期|长期|实施期|起止|期限|项目周期/;
/** “比2024年预算执行数增加”: which year the budget is compared with. */
const COMPARED_YEAR =
  /(?:比|较|与|同)(20\d\d)年(?:度)?[^，。；\d]{0,14}?(?:预算|决算|执行数|经费|支出|收入)[^，。；\d]{0,8}(?:[\d.]{1,16}万元)?(?:相比)?[，,]?(?:增加|减少|增长|下降|上升|降低|持平|一致)/;
const MORE_THAN = /(?:比|较)(20\d\d)年(?:度)?(?:增加|减少)[\d.]{1,16}万元/;
/** “2024年预算安排24.00万元”: a year's allotment in a budget of another. */
const ALLOTTED = /(20\d\d)年(?:度)?(?:部门)?(?:预算安排|安排预算|年初预算(?:安排)?|预算数(?:为|是)?)\D{0,8}\d/;
/** “主要用于2021年会议保障”: what the money of this year is for. */
const USED_FOR =
  /用于(?:支付)?(20\d\d)年(?:度)?(?![^，。；]{0,20}(?:欠|尾款|质保|遗留|结转|清算|结算|兑付|考核|奖|绩效|普查))/;
/** “列入2024年部门预算”. */
const LISTED = /[列纳]入(20\d\d)年(?:度)?(?:[县市区镇乡]级|本级|部门|财政|单位)*预算(?!绩效|执行)/;
const HISTORY_OF_YEARS = /(历年|逐年|近三年|三年来|以来|20\d\d[-—~至]\d|决算|五年|规划)/;
const HISTORY =
  /(上年|去年|往年|历年|以前年度|结转|考核|奖|比20|较20|与20|同比|决算|以来|起|自20|至20|截至|截止|获得|荣获|成立|注册|立项|批复|签订|中标|开工|尾款|质保|欠款|遗留|续建|跨年|已|普查|换届|年度资金|提前下达)/;

/** A year two or more before the budget's, where only this year or the last can be meant. */
function oldYear(plain: string, budget: number): SaidYear | undefined {
  for (const sentence of matchesIn(plain, /[^。；\n]+/g)) {
    if (HISTORY_OF_YEARS.test(sentence[0])) continue;
    const [allotted, compared] = [
      ALLOTTED.exec(sentence[0]) ?? USED_FOR.exec(sentence[0]),
      COMPARED_YEAR.exec(sentence[0]) ?? MORE_THAN.exec(sentence[0]),
    ];
    const found = allotted !== null && Number(allotted[1]) < budget - 1 ? allotted : compared;
    const year = Number(found?.[1]);
    if (found === null || year >= budget - 1) continue;
    const index = sentence.index + found.index + found[0].indexOf(String(year));
    return { year, expected: found === allotted ? budget : budget - 1, index };
  }
  return undefined;
}

/** The text with another year of four digits at a place. */
function yearAt(text: string, index: number, year: number): Fix {
  return { kind: "text", label: `改为 ${year}年`, text: `${text.slice(0, index)}${year}${text.slice(index + 4)}` };
}

/** A finding over a year of running text. */
function say({ text, facts }: TextInput, { year, expected, index }: SaidYear): Found {
  return {
    message: `年份没有改。${around(text, index, 5)}写的是 ${year} 年，${facts.year} 年的${facts.kind === "selfEvaluation" ? "自评" : "预算"}应为 ${expected} 年，核对。`,
    severity: "warning",
    printed: `${year}年`,
    expected: `${expected}年`,
    fix: yearAt(text, index, expected),
  };
}

/** A finding over a goal, deadline or result. */
function over({ text, facts }: TextInput, { year, expected, index }: SaidYear): Found {
  return {
    message: `年份过了。${around(text, index, 9)}说的是 ${year} 年，这是 ${facts.year} 年的${facts.kind === "selfEvaluation" ? "自评" : "目标"}，核对是不是上年留下的。`,
    severity: "warning",
    printed: `${year}年`,
    expected: `${expected}年`,
    fix: yearAt(text, index, expected),
  };
}

/** What is planned in a year that is over, in whatever place. */
function toCome(input: TextInput, plain: string): Found | undefined {
  const { facts } = input;
  const found = TO_COME.exec(plain);
  const year = Number(found?.[1]);
  if (found === null || !(year < facts.year) || /原计划|当时|曾|原定/.test(sentenceAt(plain, found.index)))
    return facts.kind === "selfEvaluation" ? nextStep(input, plain) : undefined;
  const expected = facts.kind === "selfEvaluation" ? facts.year + 1 : facts.year;
  return over(input, { year, expected, index: found.index });
}

function nextStep(input: TextInput, plain: string): Found | undefined {
  const { facts } = input;
  const said = yearOfStep(plain, facts.year, facts.midYear);
  if (said === undefined) return undefined;
  const what = facts.midYear ? "监控" : "自评";
  const message = `年份过了。${around(input.text, said.index, 9)}说的是 ${said.year} 年，${facts.year} 年的${what}和以后的事在 ${said.expected} 年，核对。`;
  return { ...over(input, said), message };
}

/** What a column says of the years in it: what was reached is of the year that is evaluated, a period is not over. */
function ofColumn(label: string, plain: string, input: TextInput): Found | undefined {
  const { facts } = input;
  const trimmed = plain.trimStart();
  const found = (match: RegExpExecArray | null, group: number): SaidYear | undefined => {
    const year = Number(match?.[group]);
    if (match === null || !(year < facts.year) || plain.includes(`${facts.year}年`)) return undefined;
    return { year, expected: facts.year, index: plain.indexOf(String(year), plain.indexOf(match[0])) };
  };
  const reached = facts.kind === "selfEvaluation" && REACHED_COLUMN.test(label);
  const said = reached
    ? found(REACHED_DATE.exec(trimmed) ?? (HISTORY.test(trimmed) ? null : REACHED.exec(trimmed)), 2)
    : facts.kind !== "selfEvaluation" && PERIOD_COLUMN.test(label)
      ? found(PERIOD.exec(trimmed), 2)
      : undefined;
  return said === undefined ? undefined : over(input, said);
}

/** Running text of the chapters. */
function inProse(input: TextInput, plain: string): readonly Found[] {
  const { text, section, facts } = input;
  const budget = facts.kind !== "selfEvaluation";
  const old = oldYear(plain, facts.year);
  if (old !== undefined) return [say(input, old)];
  // What only a budget says of its years.
  if (facts.accounts) return [];
  const stated = budget && section !== "assets" ? statedYear(plain, facts.year) : undefined;
  if (stated !== undefined) return [say(input, stated)];
  const found = BUDGET_YEAR.exec(plain);
  const year = Number(found?.[1]);
  if (found === null || year === facts.year || /(比|较|与|同|增|减|上年)/.test(found[2] ?? "")) return [];
  // A sentence that compares with this year may well begin with last year's figures.
  const sentence = /^[^。；]*/.exec(plain.slice(found.index + 1))?.[0] ?? "";
  if (plain.includes(`${facts.year}年`) && /(增加|减少|增长|相比|较|比)/.test(sentence)) return [];
  // What last year's was is told as the base of what is compared.
  if (year === facts.year - 1 && /(?<![比较与同])上年|基数|口径|可比|本年/.test(sentence)) return [];
  const index = found.index + found[0].indexOf(String(year));
  return [
    {
      message: `年份不对。${around(text, index, 5)}写的是 ${year} 年，这是 ${facts.year} 年的预算，改年份。`,
      printed: `${year}年`,
      expected: `${facts.year}年`,
      fix: yearAt(text, index, facts.year),
    },
  ];
}

export const wrongYear: TextRule = {
  id: "texts.wrong-year",
  title: "年份不对",
  severity: "error",
  why: "上年的文件改出来的，年份没有改全。",
  scope: "texts",
  strays: true,
  marks: { pairs: pairsOf(DIGITS, "年") },
  examples: {
    bad: [
      "2025年我镇部门预算总支出为1486.32万元。",
      { text: "2024年救助困难家庭160户，发放救助金480人次。", kind: "goal" },
      { text: "2024年11月底前", kind: "description" },
      { text: "确保2025年社区工作有序开展", kind: "goal" },
      "现将云溪镇人民政府2025年部门预算公开如下：",
      "纳入2025年部门预算编制范围的单位共2个。",
      "2026年收支总预算比2026年预算增加42.00万元。",
      { text: "截至2026年12月31日，共有车辆4辆。", slot: "other" },
      "表6 2025年项目支出表",
      { text: "2026年新增就业900人。力争2025年底前完成社保卡换发。", kind: "goal" },
      { text: "做好2024年送戏进村活动", kind: "goal" },
      { text: "2025年9月30日", kind: "description", column: "指标值" },
      { text: "2025年共整理档案2.2万页", column: "实际完成情况", document: "selfEvaluation" },
      "说明：云溪镇人民政府2025年无国有资本经营预算，本表为空。",
      { text: "因住址变更，未完成的30户转入2026年实施。", kind: "paragraph", document: "selfEvaluation" },
      { text: "自评结果作为2026年预算安排的参考。", kind: "cell", document: "selfEvaluation" },
      { text: "（三）评价过程。2026年1月启动，2月完成资料收集。", kind: "paragraph", document: "selfEvaluation" },
      { text: "二是将自评结果作为2026年预算安排的依据。", kind: "cell", document: "selfEvaluation" },
      { text: "下一步将于2026年春季组织补种。", kind: "paragraph", document: "selfEvaluation" },
      { text: "将在2027年继续完善系统，2026年5月底前完成录入。", kind: "paragraph", document: "selfEvaluation" },
      "2026年财政拨款支出642.00万元，比2024年增加18.00万元。",
      "村道养护86.00万元，主要用于2023年夏季养护材料。",
      { text: "（一）加强政策宣传，于2024年第三季度前完成申报辅导。", kind: "paragraph", document: "selfEvaluation" },
      { text: "下一步建立告知制度，2025年陪审员培训列入一季度计划。", kind: "cell", document: "selfEvaluation" },
    ],
    good: [
      { text: "评价组2026年3月启动的道路工程收集资料齐全。2026年9月开展自评。", kind: "cell", document: "tables" },
      { text: "项目于2026年1月启动，3月完成问卷。自评得分95分。", kind: "paragraph", document: "selfEvaluation" },
      "2026年收支预算安排1486.32万元，比2025年增加83.62万元。",
      { text: "发放2025年度各村年终考核奖", kind: "purpose" },
      { text: "按照《云溪镇2024年环境整治方案》完成清理", kind: "description" },
      { text: "松财〔2025〕24号", kind: "basis" },
      "2025年预算安排22.00万元，2026年预算安排24.00万元，增加2.00万元。",
      "表9 2024年部门决算收支表",
      { text: "2025年造林成活率92%", column: "实际完成值", document: "selfEvaluation" },
      "2025年度部门整体支出绩效自评表",
      "较上年增加3.20万元，主要是2024年开工项目的尾款增加。",
      { text: "2025年6月", column: "上年完成时间" },
      { text: "2027年1月10日", column: "实际完成值", document: "selfEvaluation" },
      { text: "2024年1月至2026年12月", column: "项目起止时间" },
      { text: "2027年将增加自助设备3台，2026年项目已完成。", kind: "cell", document: "selfEvaluation" },
      { text: "未完成的30户转入2027年实施，2026年已完成210户。", kind: "paragraph", document: "selfEvaluation" },
      { text: "2026年5月底前完成录入，2027年继续完善。", kind: "paragraph", document: "selfEvaluation" },
      { text: "下一步，2026年5月底前已建成的点位交村管护。", kind: "paragraph", document: "selfEvaluation" },
      "近三年支出平稳，比2023年增加18.00万元。",
      { text: "一期已列入2025年部门预算，2026年安排二期。", kind: "cell" },
      { text: "2025年底前建立的台账已完善。", kind: "paragraph", document: "selfEvaluation" },
      { text: "2025年计划培训60人次，实际培训58人次。", kind: "paragraph", document: "selfEvaluation" },
      { text: "原计划2025年将路灯全部更换，因雨推迟。", kind: "cell" },
      "2025年“三公”经费预算41.00万元中含年中追加2.00万元，本年比较以调整后的数为基数。",
    ],
  },
  check(input) {
    const { text, kind, section, field, facts } = input;
    const plain = withoutQuotes(text);
    if (kind === "paragraph" || kind === "heading") {
      const caption = captionYear(text, facts.kind, facts.year);
      if (caption !== undefined) return [say(input, caption)];
    }
    const planned = kind === "basis" ? undefined : toCome(input, plain);
    if (planned !== undefined) return [planned];
    const listed = facts.kind === "selfEvaluation" ? null : LISTED.exec(plain);
    if (
      listed !== null &&
      Number(listed[1]) < facts.year &&
      !sentenceAt(plain, listed.index).includes(`${facts.year}年`)
    )
      return [over(input, { year: Number(listed[1]), expected: facts.year, index: listed.index + 2 })];
    // Lines above and below a form tell of all kinds of years.
    if (section === "preamble" && field === "") return [];
    const goal = kind === "goal" || section === "overall";
    if (kind === "paragraph" && !goal) return inProse(input, plain);
    if (kind === "basis" || kind === "name") return [];
    const label = field.startsWith("extra:") ? field.slice(6) : "";
    if (label !== "") {
      const told = ofColumn(label, plain, input);
      if (told !== undefined) return [told];
      if (OTHER_YEARS.test(label)) return [];
    }
    // Who names this year too tells of several years on purpose; only what is promised is for this one.
    const several = plain.includes(`${facts.year}年`);
    for (const clause of matchesIn(plain, /[^，。；;]+/g)) {
      const promised = PROMISED.exec(clause[0]);
      const old = OLD_TASK.exec(clause[0]);
      const found = several
        ? promised
        : (PLANNED_YEAR.exec(clause[0]) ??
          promised ??
          (Number(old?.[2]) < facts.year - 1 ? old : null) ??
          (goal && clause.index === 0 ? OPENING_YEAR.exec(clause[0]) : null) ??
          (kind === "description" ? DEADLINE.exec(clause[0].trim()) : null));
      if (found === null || HISTORY.test(clause[0]) || /20\d\d[-—~至]/.test(clause[0])) continue;
      const year = Number(found[2]);
      if (year >= facts.year || (several && sentenceAt(plain, clause.index).includes(`${facts.year}年`))) continue;
      const index = clause.index + clause[0].indexOf(String(year), found.index);
      return [over(input, { year, expected: facts.year, index })];
    }
    return [];
  },
};
