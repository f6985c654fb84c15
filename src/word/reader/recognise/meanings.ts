import { type KnownPart, remembered } from "../../../domain/index.ts";

/**
 * What a heading means, told by its telling words and by how little else it says: every province words its chapters
 * itself ("主要职能", "机关运转经费安排", "预算编制说明"), and no list of whole headings could hold them.
 */

interface Meaning {
  readonly part: KnownPart;
  /** Words that tell it, each with its weight; the heaviest found counts. */
  readonly tells: readonly (readonly [RegExp, number])[];
  /** Words that say it is something else. */
  readonly never?: RegExp;
}

const LONGEST = 45;
const ENOUGH = 3;
/** What each character takes away that neither tells nor fills. */
const UNEXPLAINED = 0.5;

const MEANINGS: readonly Meaning[] = [
  { part: "threePublic", tells: [[/三公/, 6]] },
  { part: "operating", tells: [[/机关运[行转](经费|费用?)|运行经费/, 6]], never: /名词|解释/ },
  { part: "procurement", tells: [[/政府采购/, 6]], never: /服务站|中心$/ },
  { part: "assets", tells: [[/国有资产|固定资产|资产(占用|占有|管理|信息)/, 6]] },
  {
    part: "glossary",
    tells: [
      [/名词/, 6],
      [/术语(的)?(解释|说明)/, 6],
    ],
  },
  {
    part: "performanceChapter",
    tells: [
      [/绩效(预算|目标|指标)*[及和]?(预算|目标|指标)*(信息|情况|公开|管理|设置|文本|说明)/, 6],
      [/^(部门|单位|预算|项目)*绩效(目标|信息)?$/, 5],
    ],
    never: /整体|分项|总体|自评|评价(结果|报告)|^(部门|预算|专项)*(项目|资金)(（资金）|支出|资金)?绩效目标$/,
  },
  {
    part: "dutiesChapter",
    tells: [
      [/概况|基本情况/, 6],
      [/(职责|职能).*(机构|人员)|机构.*(职责|职能)/, 6],
    ],
    never: /预算(?!单位)|收支|收入|支出|资产|绩效|三公|采购|项目|经费/,
  },
  { part: "duties", tells: [[/职责|职能/, 5]], never: /分项|分工|绩效|考核/ },
  {
    part: "organisations",
    tells: [
      [/机构(设置|人员|情况|构成|组成|编制)|内设机构|单位(的)?构成|单位组成/, 5],
      [/^(部门|单位)?机构$/, 5],
    ],
    never: /经费|三公|资产|绩效|改革/,
  },
  {
    part: "change",
    tells: [[/增减|(比|较|与|同)(上年|去年|上一年)|变动情况|变化情况/, 5]],
    never: /三公|运行|运转|采购|资产|财政拨款|一般公共|基金/,
  },
  {
    part: "budgetChapter",
    tells: [
      [/收支/, 5],
      [/预算(的)?(安排|编制|公开|信息|情况)*(的)?(总体情况|总体说明|情况说明|编制说明|情况|说明)/, 5],
    ],
    never: /财政拨款|一般公共|基金|国有资本|增减|变化|变动|收入(?!支出)|支出|三公|构成|结转|表$|绩效/,
  },
  { part: "income", tells: [[/收入/, 5]], never: /支出|收支|财政拨款|一般公共|基金|国有资本|增减|变化|变动|结构|表$/ },
  {
    part: "spending",
    tells: [[/支出/, 5]],
    never: /收入|财政拨款|一般公共|一般性|基金|国有资本|项目支出|基本支出|增减|变化|变动|结构|整体|绩效|功能|经济|表$/,
  },
  {
    part: "other",
    tells: [
      [/^其[他它].*(事项|情况|说明)/, 6],
      [/^(需要|需)(其[他它])?说明的(事项|情况|问题)/, 5],
    ],
    never: /收入|资金|费用/,
  },
];

/** Words that headings of all kinds put around the telling ones. */
const FILLER =
  /部门|单位|本级|全镇|预算|安排|情况|说明|信息|公开|总体|设置|财政拨款|一般公共|经费|变化|变动|增减|原因|主要|基本|内设|构成|组成|占用|占有|使用|管理|配置|目标|指标|重点|项目|资金|支出|收入|收支|会议费|培训费|专业|解释|相关|重要|需要|事项|总额|安排|编制|工作|简介|职责|职能|机构|人员|及其|以及|共享|新增|等|的|及|和|与|其|需|性|表|年度|本|[、,，：:“”"'‘’（）()]/g;

const OFFICE =
  /^.{2,20}?(人民政府|街道办事处|办事处|管理委员会|管委会|苏木|[镇乡](?=(20\d\d年|主要|基本|部门|单位|职责|职能|机构|内设|概况)))(本级|机关|[（(]本级[)）])?/;

/** Without what says whose and of which year it is: "关于白鹭镇人民政府2026年收入预算情况说明" → 收入预算情况说明. */
function bare(text: string): string {
  return text
    .replace(/[“”"'‘’]/g, "")
    .replace(/^关于/, "")
    .replace(OFFICE, "")
    .replace(/^(20\d\d年(度)?)/, "")
    .replace(/收入[、和与]?支出|收、支/g, "收支")
    .replace(/[:：]$/, "");
}

function scoreOf({ tells, never }: Meaning, text: string): number {
  const weight = Math.max(0, ...tells.map(([pattern, value]) => (pattern.test(text) ? value : 0)));
  if (weight === 0 || never?.test(text)) return 0;
  const told = tells.reduce((left, [pattern]) => left.replace(pattern, ""), text);
  return weight - told.replace(FILLER, "").length * UNEXPLAINED;
}

/** The part of a disclosure that a heading without its number opens; undefined where no meaning is sure enough. */
export const meaningOf = remembered((heading): KnownPart | undefined => {
  if (heading.length > LONGEST) return undefined;
  const text = bare(heading);
  let best: { part: KnownPart; score: number } | undefined;
  for (const meaning of MEANINGS) {
    const score = scoreOf(meaning, text);
    if (score >= ENOUGH && (best === undefined || score > best.score)) best = { part: meaning.part, score };
  }
  return best?.part;
});
