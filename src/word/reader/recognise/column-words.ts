/**
 * What the label of a column of indicators says. Labels are taken apart into words: a column of values is one whose
 * label says 值 and neither when it was reached nor another year, whatever stands around it.
 */

/** Values that are not those the year aims at. */
const OTHER_VALUE =
  /半年|季度|前年|上年|去年|往年|历史|实际|(?<!计划|预期|目标|应)完成|实现(?!值)|自评|实施|周期|中期|长期|总体|[三五两]年|(?<!年度|当年|本年)总目标|20\d\d|分值|权重|产值|价值|偏差/;
/** Words that may stand before and behind 值 without changing what it is. */
const BEFORE_VALUE =
  "绩效|指标|目标|预期|预计|计划|设定|申报|批复|考核|标准|度量|当年度?|本年度?|年度|全年|年初|年末|三级|实现|完成|数|的|或";
const BEHIND_VALUE = "(?:及|和|与|、|/|／|含|带)*(?:计量|度量|指标)?(?:单位)?|及?(?:内容|要求)|设定|标准";
const VALUE = new RegExp(`^(?:${BEFORE_VALUE})*(?:值|指标量|数量标准)(?:${BEHIND_VALUE})$`);
const LEVEL = /^(?:绩效|考核|评价|项目)*([一二三])级(?:绩效|考核)?(?:指标|目标|类别|分类)?(?:名称|内容)?$/;
const NAME = /^(?:绩效|考核|评价|项目|具体|年度|三级)*(?:指标|目标任务)(?:名称|内容|项目|（名称）)?$/;
const SYMBOL =
  /^(?:指标值?|绩效)*(?:比较|运算|计算|关系|逻辑|判断)?(?:符号|关系)$|^(?:绩效)?指标(?:性质|方向)$|^(?:比较|运算|计算|逻辑)(?:方式|关系)$/;
const UNIT = /^(?:绩效)?(?:指标值?|数值)?的?(?:计量|度量|计算|计数)?单位$/;
const BASIS =
  /^(?:绩效)?(?:指标|目标)?值?的?(?:设定|确定|制定|设置|取值)?的?(?:依据|来源|标准来源|依据或来源|依据及来源)(?:说明)?$/;
const DESCRIPTION = /^(?:绩效)?(?:指标|目标)值?(?:内容)?的?(?:描述|说明|解释|释义|含义|内涵|定义)$/;
const TELLING = /[级值量位名标据源]|符号|关系|性质|方向|方式/;

const LEVELS: Readonly<Record<string, string>> = { 一: "level1", 二: "level2", 三: "level3" };

/** The field of an indicator that the label of a column names, without brackets and white space. */
export function columnField(bare: string): string | undefined {
  if (bare.length > 18 || !TELLING.test(bare)) return undefined;
  const level = LEVEL.exec(bare)?.[1];
  if (level !== undefined) return LEVELS[level];
  if (UNIT.test(bare)) return "target.unit";
  if (SYMBOL.test(bare)) return "target.symbol";
  if (!OTHER_VALUE.test(bare) && VALUE.test(bare)) return "target";
  if (BASIS.test(bare)) return "basis";
  if (DESCRIPTION.test(bare)) return "description";
  return NAME.test(bare) && /名称|内容|具体|考核|评价/.test(bare) ? "level3" : undefined;
}

/** True for a column of values of another time or another kind: 上年值, 实际数, 分值. */
export function isOtherValue(label: string): boolean {
  return OTHER_VALUE.test(label);
}

/** True for a column that says what is aimed at, and not what was reached or is expected: 年度目标, 全年计划. */
export function isAimColumn(label: string): boolean {
  return /目标|计划|任务/.test(label) && !OTHER_VALUE.test(label.replace(/^20\d\d年/, "")) && !/预计|\d月/.test(label);
}

/** True for a column of what a self-evaluation says of a row: what was reached, the points got, why it was missed. */
export function isResultColumn(label: string): boolean {
  return /(?<!计划|预期|目标|应)完成(值|情况|结果|率)|实际(值|完成|数)|自评(值|得分|分)|(^|:)得分$|(自评|评价|实际)得分|得分率|偏差|未完成(原因)?|扣分原因|改进措施/.test(
    label,
  );
}

/** True for a column of points or weights. */
export function isPointsColumn(label: string): boolean {
  return /分值|权重|分数|标准分/.test(label);
}
