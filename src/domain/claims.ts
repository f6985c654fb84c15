import { FIGURES } from "./figures.ts";

/**
 * What a sentence claims of its year: a figure, a change, that there is none, or the reason of a change. What it says
 * without any of them holds next year as it did this year, and nobody has to look at it again. A year alone is told as an
 * old year, where it is one.
 */

/** Stands where a live figure was: it says what the tables say, whatever the year. */
export const LIVE = "\ufffc";
/** Stands where live words of a change were: they follow the tables, but no reason beside them does. */
export const LIVE_CHANGE = "\ufffb";

/** Titles and numbers of other documents. */
const QUOTED = /《[^》]*》|〔[^〕]*〕/g;
/** Numbers that name something and count nothing: dates, ordinals, numbers of tables and items, codes, classes of goods. */
const NAMES_BY_NUMBER = [
  /\d{4}\s*[—–~～至-]\s*(?=\d{4}\s*年)/g,
  /\d{1,4}\s*(?:年|月份?|日|号|时)(?!以)/g,
  /\d{1,3}\s*[表章条款]/g,
  /(?:第|附?表|附件|附录|图|公式)\s*[（(]?\d+(?:[—–-]\d+)*[）)]?/g,
  /(?:^|[\s。；：:，、（(])[（(]?\d{1,2}(?:[、．）)]|\.(?!\d))/g,
  /[（(]\d{3,}[）)]|(?<!\d)\d{6,}(?![\d.]|\s*[万亿元])/g,
  /\d+(?:\.\d+)?\s*万?元(?:及)?以[上下内]/g,
];

/** True where numbers stand that say how much or how many. */
function statesFigure(text: string): boolean {
  return /\d/.test(NAMES_BY_NUMBER.reduce((rest, names) => rest.replace(names, " "), text));
}

const CHANGE = /增加|减少|增长|下降|上升|压减|调增|调减|持平/;
const OTHER_YEAR = new RegExp(`上年|去年|上一?年度|往年|\\d{4}\\s*年|${LIVE}`);
const COMPARES = /[比较与同]/;

const clausesOf = (text: string): readonly string[] => text.split(/[，。；：,;]/);

/** True where a clause says in letters that something is more or less than it was. */
function statesChange(text: string): boolean {
  return clausesOf(text).some(
    (clause) => CHANGE.test(clause) && (clause.includes("持平") || (COMPARES.test(clause) && OTHER_YEAR.test(clause))),
  );
}

const TOTALS: readonly string[] = ["收入合计", "支出合计"];
/** Of the whole budget nobody says that there is none, but many say how it is kept: 没有预算不得支出. */
const NAMED = FIGURES.filter(({ label }) => !TOTALS.includes(label)).flatMap(({ label, synonyms, bare = [] }) =>
  [label, ...synonyms, ...bare].map(shortName),
);
/** 没有因公出国（境）计划 speaks of the figure too. */
function shortName(name: string): string {
  const short = name.replace(/(?:费用?|经费|收入|拨款)$/, "");
  return short.length > 2 ? short : name;
}
const NONE = /没有|未|无|不涉及/;

/** True where a clause says that there is none of a figure, or that something was not provided for. */
function statesNone(text: string): boolean {
  return clausesOf(text).some((clause) => {
    const none = NONE.exec(clause);
    if (none === null) return false;
    const of = clause.slice(none.index);
    return (
      none[0] === "不涉及" || of.includes("安排") || of.includes("所属") || NAMED.some((name) => of.includes(name))
    );
  });
}

/** True where a day is named that does not live: of a signature, of a file that was issued. */
export function namesDay(text: string): boolean {
  return /\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/.test(text.replace(QUOTED, ""));
}

/** True for letters outside all sentences that claim something of their year, or name a year. */
export function saysItsYear(text: string): boolean {
  return claims(text) || /(?<!\d)20\d\d\s*年/.test(text.replace(QUOTED, ""));
}

const REASON = /原因|由于|主要[是为系]|因为/;

/** True where a sentence claims something in letters. @param sentence with `LIVE` and `LIVE_CHANGE` for its live figures */
export function claims(sentence: string): boolean {
  const text = sentence.replace(QUOTED, "");
  return statesFigure(text) || statesChange(text) || statesNone(text);
}

/** True where a paragraph claims something in letters, or gives a reason for a change that it or the tables tell. */
export function paragraphClaims(paragraph: string): boolean {
  let changed = false;
  for (const [sentence] of paragraph.matchAll(/[^。！？\n]+/g)) {
    if (claims(sentence)) return true;
    const changes = sentence.includes(LIVE_CHANGE) || CHANGE.test(sentence);
    if ((changes || changed) && REASON.test(sentence)) return true;
    changed = changes;
  }
  return false;
}
