import { type Draft, isDecimal, knownFigure, NARRATIVE_FIELDS, sameAmount, sum } from "../../domain/index.ts";
import { once } from "../once.ts";
import { runningTexts } from "../texts.ts";
import { labelsOf, printedTotals } from "./labelled.ts";
import { matchesIn } from "./matches.ts";
import { paragraphsOf } from "./own-grid.ts";
import { clauseBefore, sentenceBefore } from "./prose.ts";

/**
 * Of what an amount in prose is told besides its name: whose money, of which purse, of which part, of which time. Said in its
 * clause, in the sentence before it, or in the heading over it. Amounts of one name are compared only where all of it is one.
 */

/** Offices below, and the part of the office that is none of them. */
const OTHER_OFFICE =
  /(?:下属|所属|二级|各|两家|[二三四五六七八九\d]个)(?:预算|事业)?单位|(?:中心|服务站|推广站|监管所|大队|支队|学校|小学|中学|幼儿园|医院|卫生院|文化馆|图书馆|公司|协会|本级|局机关|机关本部)(?:20\d\d年度?)?$/;
/** “农林水支出中项目支出…，基本支出…”: both are parts of what stands first. */
const INSIDE = /(?:支出|经费|资金|收入)[中里内](?![心央])/;
/** What may stand right before 项目支出 where all of it is meant. */
const BEFORE_ALL =
  /(?:^|[^一-龥]|[年度和及与的中各按]|预算|安排|部门|单位|其中|包括|支出|收入|拨款|资金|增加|减少|财政|主要|用于|本级|[局镇乡办县院校委会旗区市]|政府|街道)$/;
const OF_KIND = /^(?:项目支出|基本支出)/;
const BACK = 28;

/**
 * True where the words before a name (at `index`) say that less than all of it is meant: another office, another time, one
 * account or one project. `own` is the office's own name, which may look like that of another.
 */
export function isNarrowed(text: string, index: number, own: string): boolean {
  const sentence = sentenceBefore(text, index);
  const clause = clauseBefore(text, index, BACK);
  if (INSIDE.test(sentence)) return true;
  const [first = ""] = sentence.split(/[，：:]/);
  const subject = /^[^\d]*/.exec(first.replace(/^其中|^[（(][一二三四五六七八九十\d][）)]/, ""))?.[0] ?? "";
  const offices = [subject, clause.replace(/20\d\d年.*$/, "")].filter(
    (said) => said.length > 2 && !own.includes(said) && !/^[我本全]/.test(said),
  );
  if (offices.some((said) => OTHER_OFFICE.test(said) && !said.includes(own))) return true;
  return OF_KIND.test(text.slice(index)) && !BEFORE_ALL.test(clause);
}

const SPENDING = new Set(["支出合计", "基本支出", "项目支出", "人员经费", "日常公用经费"]);
/** “（五）一般公共预算支出情况。”: what heads a paragraph holds for all its amounts. */
const HEADED =
  /^[^。；万]{0,30}?(一般公共预算|财政拨款|政府性基金|国有资本经营|财政专户|事业收入|单位资金)[^。；万]{0,16}(?:支出|收支|情况|安排)/;
const AMOUNT = /(\d{1,12}(?:,\d{3})*(?:\.\d{1,6})?)\s*(?:万元|元)/g;
const SHORT_HEADING = 40;
const OF_BASIC = new Set(["人员经费", "日常公用经费"]);

/** True where 人员经费 and 公用经费 are not those of the whole 基本支出: they were read from the table of one purse. */
function isOfGeneralBudget(draft: Draft): boolean {
  const [all, ...parts] = ["基本支出", ...OF_BASIC].map((label) => knownFigure(draft, label));
  return all !== "" && parts.every((part) => part !== "") && !sameAmount(all ?? "", sum(parts) ?? "");
}

/** True where the office has no money but that of the general budget. */
export function hasOneSource(draft: Draft): boolean {
  const [all, general] = [knownFigure(draft, "收入合计"), knownFigure(draft, "一般公共预算收入")];
  return all !== "" && general !== "" && sameAmount(all, general);
}

const PURSE = /一般公共预算|财政拨款|政府性基金|国有资本经营|财政专户|单位资金/;
const OF_PURSE = /(?:一般公共预算|财政拨款)[^，。；、\d]{0,16}?(\d[\d,.]*)万元/g;

/**
 * True where the sentence that leads to an amount, or the heading over it, speaks of one purse of an office that has
 * several, and no table of one purse prints what it is of.
 */
export function isToldOfPurse(draft: Draft, label: string, before: string, above: string): boolean {
  const sentence = before.slice(Math.max(before.lastIndexOf("。"), before.lastIndexOf("；")) + 1);
  const told = PURSE.test(above) || PURSE.test(sentence) || HEADED.test(before);
  if (!told || hasOneSource(draft)) return false;
  const known = labelsOfPurse(draft.parts);
  // What the table of the fund prints is nothing that is told of the general budget.
  const purses = PURSE.test(sentence) ? PURSES.filter((purse) => purse.test(sentence)) : PURSES;
  return !purses.some((purse) => known.get(purse)?.has(label));
}

/** Those that one table may be of; what is appropriated may be of either of two. */
const PURSES = [/一般公共预算|财政拨款/, /政府性基金|财政拨款/, /国有资本经营/, /财政专户/, /单位资金/];

const CAPTION = /^[^。；]{2,40}表(?:[（(][^）)]*[)）])?$/;

/** What the tables of one purse print amounts of, by their captions. */
const labelsOfPurse = once((parts: Draft["parts"]): ReadonlyMap<RegExp, ReadonlySet<string>> => {
  const labels = new Map(PURSES.map((purse) => [purse, new Set<string>()] as const));
  for (const { blocks, heading, itemHeading = "" } of parts) {
    let caption = `${heading?.text ?? ""}${itemHeading}`;
    for (const block of blocks) {
      if (block.kind === "paragraph") caption = CAPTION.test(block.text) ? block.text : caption;
      else if (PURSE.test(caption))
        for (const [purse, all] of labels)
          if (purse.test(caption)) for (const label of labelsOf(block).keys()) all.add(label);
    }
  }
  return labels;
});

/** True where 基本支出 and 项目支出 make an amount told of one purse: they are not those of the whole office, which has more. */
export function dividesOnePurse(draft: Draft): boolean {
  const [income = "", spending = "", ...parts] = ["收入合计", "支出合计", "基本支出", "项目支出"].map((label) =>
    knownFigure(draft, label),
  );
  const made = parts.some((part) => part === "") ? undefined : sum(parts);
  if (made === undefined || [income, spending].some((all) => all === "" || sameAmount(all, made))) return false;
  return runningTexts(draft).some(({ text }) =>
    matchesIn(text, OF_PURSE).some(([, amount = ""]) => sameAmount(amount.replace(/,/g, ""), made)),
  );
}

/** The amounts of which an 其中 before a place divides one; undefined where nothing is divided. */
function divided(text: string, index: number): readonly string[] | undefined {
  const sentence = text.slice(text.lastIndexOf("。", index - 1) + 1, index);
  const at = Math.max(sentence.lastIndexOf("其中"), sentence.lastIndexOf("包括"));
  if (at === -1) return undefined;
  // “收入包括…；支出包括…” begins anew.
  if (/(?:[；;]|支出|收入)[^\d]*$/.test(sentence.slice(0, at))) return undefined;
  const before = matchesIn(sentence.slice(0, at), AMOUNT).map(([, amount = ""]) => amount.replace(/,/g, ""));
  return before.length === 0 ? undefined : before;
}

/**
 * True where an amount is said of less than the whole office: under a heading of one purse, or as a share of an amount that
 * is none of `wholes`. `above` is the paragraph before, which may be the heading.
 */
export function isSaidOfPart(
  draft: Draft,
  place: { readonly text: string; readonly index: number; readonly above?: string },
  label: string,
  wholes: readonly string[],
): boolean {
  const { text, index, above = "" } = place;
  const heading = above.length <= SHORT_HEADING ? above : "";
  const headed = HEADED.test(text.slice(0, index)) || HEADED.test(heading);
  if (SPENDING.has(label) && headed && !hasOneSource(draft)) return !(OF_BASIC.has(label) && isOfGeneralBudget(draft));
  const told = divided(text, index);
  if (told === undefined) return false;
  // “财政拨款收入…，其中：本年收入…” is no income of the whole office.
  if (label === "收入合计" || label === "支出合计") return true;
  return !wholes.some((one) => isDecimal(one) && told.some((amount) => sameAmount(one, amount)));
}

/** Kinds of income and spending that the figures have no place of their own for. */
const FURTHER = {
  income:
    /(事业|经营|医疗|学费|住宿费|培训费|利息|捐赠|租金|上级补助|附属单位|单位资金|专户|债券|结转|结余)[^，。；、\d]{0,14}(\d[\d,.]*)/g,
  broughtOver: /((?:上年|年初)?(?:结转|结余)|使用非财政拨款)(?!下年)[^，。；、\d]{0,10}(\d[\d,.]*)/g,
  leftOver: /(结转下年|年末结转|年终结余|结余分配|上缴)[^，。；、\d]{0,10}(\d[\d,.]*)/g,
  spending: /(经营支出|上缴上级|附属单位补助|结转下年|年末结转|年终结余)[^，。；、\d]{0,10}(\d[\d,.]*)/g,
} as const;
const FURTHER_LABEL = {
  income: /事业收入|经营收入|上级补助|附属单位|结转|结余|单位资金|债券|贷款/,
  broughtOver: /(上年|年初).{0,4}(结转|结余)|使用非财政拨款/,
  leftOver: /结转下年|年末.{0,4}(结转|结余)|结余分配|上缴/,
  spending: /经营支出|上缴上级|附属单位补助|结转下年|结余/,
} as const;

/** True where the document tells of money that a sum over the known kinds leaves out. */
export function tellsFurther(draft: Draft, what: keyof typeof FURTHER): boolean {
  if (printedTotals(draft, FURTHER_LABEL[what]).some((amount) => Number(amount.replace(/,/g, "")) > 0)) return true;
  const texts = [...NARRATIVE_FIELDS.flatMap(({ id }) => draft.narrative[id]), ...paragraphsOf(draft.parts)];
  return texts.some((text) =>
    matchesIn(text, FURTHER[what]).some(({ 2: amount = "" }) => Number(amount.replace(/,/g, "")) > 0),
  );
}
