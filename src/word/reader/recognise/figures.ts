import {
  difference,
  FIGURES,
  type Figure,
  type NarrativeSlot,
  normaliseDecimal,
  sameAmount,
  scale,
  sum,
} from "../../../domain/index.ts";
import { inTenThousands, type MoneyUnit } from "./amounts.ts";
import type { Paragraph } from "./items.ts";
import type { Ledger } from "./ledger.ts";

/** Amounts found in sentences, in 万元 by the label of the figure. */
export interface FoundFigures {
  readonly now: Record<string, string>;
  readonly last: Record<string, string>;
  /** Labels whose amount a table of the budget states, of each year: tables come before sentences. */
  readonly tabled: { readonly now: Set<string>; readonly last: Set<string> };
}

/** Whose sentences they are. */
export interface OfWhom {
  readonly year: number;
  readonly agency: string;
}

/** Which figures a chapter may speak of. */
const SECTIONS: Partial<Record<NarrativeSlot, readonly Figure["section"][]>> = {
  budget: ["income", "spending"],
  income: ["income"],
  spending: ["spending"],
  change: ["income", "spending"],
  operating: ["operating"],
  threePublic: ["threePublic"],
  procurement: ["procurement"],
  assets: ["assets"],
  other: ["operating", "threePublic", "procurement"],
};
/** Income and spending together, as sentences about the change say it; it stands for both totals. */
const BOTH = "收支";
const BOTH_WORDS = ["预算收支安排", "预算收支", "收支预算", "收支总预算", "收支总额"];
const BOTH_TOTALS = ["收入合计", "支出合计"];
/** Names that also end the names of other things, so that only certain words may stand before them. */
const AMBIGUOUS = new Set([...BOTH_TOTALS, BOTH]);
const BEFORE_TOTAL = /(^|[年度门位处镇乡委局办区会府心站道厅院县市所中队木场馆校我本共,，。:：；;、)(]|为)$/;
/** Sources named without the word 收入, which are income only in a sentence that speaks of income and of nothing else. */
const BARE_SOURCES = FIGURES.flatMap(({ label, bare = [] }) => bare.map((name) => [name, label] as const));
const BARE = new Set(BARE_SOURCES.map(([name]) => name));
const INCOME = new Set(FIGURES.filter(({ section }) => section === "income").map(({ label }) => label));

/** Words between a figure's name and its amount ("预算总额共计安排为"); bounded, so that no text can stall the search. */
const FILLER =
  "(?:[预算支出总数额金资经费用安排合计共为是约:：]|财政拨款){0,14}(?:[,，](?=[共合总安])[总共合计安排为]{0,8})?";
const AMOUNT = "([\\d,]*\\d(?:\\.\\d+)?)(万元|亿元|元)";
const UP = "(增加|增长|上升|提高)";
const DOWN = "(减少|下降|降低|压减)";
const THAN = "(?:比|较|与|同|对比|相比)(上年|去年|上一年|20\\d\\d年)";

/** How far before an amount its year or subject is looked for, in characters. */
const LOOK_BACK = 60;

/** Comparable form: no white space or quotes, brackets of one kind. */
function fold(text: string): string {
  return text
    .replace(/[\s“”"‘’]/g, "")
    .replace(/（/g, "(")
    .replace(/）/g, ")");
}

interface Vocabulary {
  /** Folded name → label. */
  readonly labels: ReadonlyMap<string, string>;
  readonly pattern: string;
}

function vocabularyOf(slot: NarrativeSlot): Vocabulary | undefined {
  const sections = SECTIONS[slot];
  if (sections === undefined) return undefined;
  const labels = new Map<string, string>();
  for (const figure of FIGURES) {
    if (!sections.includes(figure.section)) continue;
    for (const name of [figure.label, ...figure.synonyms]) labels.set(fold(name), figure.label);
  }
  if (slot === "change" || slot === "budget") for (const name of BOTH_WORDS) labels.set(name, BOTH);
  if (sections.includes("income"))
    for (const [name, label] of BARE_SOURCES) if (!labels.has(name)) labels.set(name, label);
  const names = [...labels.keys()].sort((a, b) => b.length - a.length);
  return { labels, pattern: `(${names.map((name) => name.replace(/[()]/g, "\\$&")).join("|")})` };
}

const VOCABULARIES = new Map<NarrativeSlot, Vocabulary | undefined>();

function vocabulary(slot: NarrativeSlot): Vocabulary | undefined {
  if (!VOCABULARIES.has(slot)) VOCABULARIES.set(slot, vocabularyOf(slot));
  return VOCABULARIES.get(slot);
}

/**
 * Reads the amounts that the sentences of a chapter state for this year and, where they say so ("较上年减少…",
 * "与上年持平"), for last year. Only what is certain; the sentences themselves stay in the chapter.
 */
export function readFigures(
  slot: NarrativeSlot,
  paragraphs: readonly Paragraph[],
  of: OfWhom,
  found: FoundFigures,
  ledger: Ledger,
): void {
  const words = vocabulary(slot);
  if (words === undefined) return;
  const { year } = of;
  const others: OtherYear[] = [];
  for (const paragraph of paragraphs) {
    const text = fold(paragraph.text);
    readAmounts(text, words, paragraph, of, found, others, ledger);
    readNone(text, slot, found);
  }
  for (const other of others) enterOtherYear(other, year, found, ledger);
  for (const paragraph of paragraphs) readChanges(fold(paragraph.text), words, slot, year, found, paragraph, ledger);
}

/**
 * True where a source of money is named as income: "一般公共预算拨款支出3102.48万元" is spending, and "一般公共预算3102.48万元"
 * is income only where its sentence says 收入 and no 支出 in between.
 */
function isIncome(name: string, whole: string, before: string): boolean {
  if (whole.slice(name.length).includes("支出")) return false;
  if (name.includes("收入")) return true;
  const clause = /[^。；;]*$/.exec(before)?.[0] ?? "";
  const speaks = Math.max(clause.lastIndexOf("收入"), clause.lastIndexOf("收支"));
  const spends = clause.replace(/收支/g, "  ").lastIndexOf("支出");
  return BARE.has(name) ? speaks > spends && speaks !== -1 : spends === -1 || speaks > spends;
}

const LOOK_AHEAD = 20;
const SETTLED_BEHIND = /^[,，](支出|实际)?决算(数|支出)?(为)?\d/;

/** An amount in a sentence that names another year than the document's. */
interface OtherYear {
  readonly label: string;
  readonly amount: string;
  readonly said: number;
  readonly paragraph: Paragraph;
}

function readAmounts(
  text: string,
  words: Vocabulary,
  paragraph: Paragraph,
  { year, agency }: OfWhom,
  found: FoundFigures,
  others: OtherYear[],
  ledger: Ledger,
): void {
  const office = fold(agency);
  for (const match of text.matchAll(new RegExp(`${words.pattern}${FILLER}${AMOUNT}`, "g"))) {
    const label = words.labels.get(match[1] ?? "") ?? "";
    const before = text.slice(Math.max(0, match.index - LOOK_BACK), match.index);
    const named = office !== "" && before.endsWith(office);
    if (AMBIGUOUS.has(label) && !named && !BEFORE_TOTAL.test(before)) continue;
    if (INCOME.has(label) && !isIncome(match[1] ?? "", match[0], text.slice(0, match.index))) continue;
    if (/(比|较|与|同|对比)(上年|去年|20\d\d年)[^,，。；;]{0,8}$/.test(before)) continue;
    // "“三公”经费支出预算为14.50万元，支出决算为11.76万元": what had been planned is no figure of what was spent.
    const behind = text.slice(match.index + match[0].length).slice(0, LOOK_AHEAD);
    if (match[0].includes("预算") && SETTLED_BEHIND.test(behind)) continue;
    const amount = inTenThousands(match[2] ?? "", match[3] as MoneyUnit).value;
    const said = Number(/(20\d\d)年[^。；;]{0,30}$/.exec(before.replace(/(比|较|与|同)20\d\d年/g, ""))?.[1] ?? year);
    for (const one of label === BOTH ? BOTH_TOTALS : [label]) {
      if (said !== year && !one.startsWith("上年")) others.push({ label: one, amount, said, paragraph });
      else enter(found, "now", one, amount, paragraph, ledger);
    }
  }
}

/** Where this year's amount is said elsewhere, the other year is last year's; alone, the year is a slip, and that is said. */
function enterOtherYear(other: OtherYear, year: number, found: FoundFigures, ledger: Ledger): void {
  const { label, amount, said, paragraph } = other;
  if (found.now[label] === undefined) {
    found.now[label] = amount;
    const message = `“${label}”那句写的是${said}年，文件是${year}年的，数额已按${year}年读取。`;
    ledger.doubt(paragraph, message, `figures.${label}`);
  } else if (said === year - 1 && found.last[label] === undefined) {
    found.last[label] = amount;
  }
}

function enter(
  found: FoundFigures,
  of: "now" | "last",
  label: string,
  amount: string,
  paragraph: Paragraph,
  ledger: Ledger,
): void {
  const before = found[of][label];
  if (before === undefined) {
    found[of][label] = amount;
    return;
  }
  if (sameAmount(before, amount)) return;
  const first = found.tabled[of].has(label) ? ["预算表里是", "先按表里的读取"] : ["前面写的是", "先按前面的读取"];
  const message = `“${label}”${first[0]} ${before} 万元，这里写的是 ${amount} 万元，${first[1]}。`;
  ledger.doubt(paragraph, message, `figures.${label}`);
}

/** "本年度无政府采购预算" says that the amount is 0. */
function readNone(text: string, slot: NarrativeSlot, found: FoundFigures): void {
  if (slot !== "procurement" || found.now.政府采购预算 !== undefined) return;
  if (/(无|没有|未|不)(安排)?政府采购(预算|项目)(安排)?(。|$)/.test(text)) found.now.政府采购预算 = "0";
}

/** What the sentences of one paragraph compare with last year. */
function readChanges(
  text: string,
  words: Vocabulary,
  slot: NarrativeSlot,
  year: number,
  found: FoundFigures,
  paragraph: Paragraph,
  ledger: Ledger,
): void {
  const outer = text.replace(/\(其中[^()]{0,300}(\([^()]{0,60}\)[^()]{0,300}){0,8}\)/g, "");
  const named = new RegExp(`^(?:其中[,，:：]?|主要[为是]|[(]?[一二三四\\d][)、.．])*[^,，]{0,14}?${words.pattern}`);
  let head: string | undefined = slot === "change" ? BOTH : undefined;
  for (const sentence of outer.split(/[。；;]/)) {
    let subject = head;
    for (const clause of clausesOf(sentence)) {
      const label = words.labels.get(named.exec(clause)?.[1] ?? "");
      if (label !== undefined) {
        subject = label;
        head ??= label;
      }
      if (subject === undefined) continue;
      const own = label !== undefined || /^(比|较|与|同|对比|相比|增|减|持平|下降|上升)/.test(clause);
      if (own) readChange(clause, subject, words, year, found, paragraph, ledger);
    }
  }
}

/** Clauses of a sentence; a bracketed list number ("(一)") is part of its clause. */
function clausesOf(sentence: string): readonly string[] {
  return sentence.split(/[,，:：]/).filter((clause) => clause !== "");
}

function readChange(
  clause: string,
  subject: string,
  words: Vocabulary,
  year: number,
  found: FoundFigures,
  paragraph: Paragraph,
  ledger: Ledger,
): void {
  const than = new RegExp(THAN).exec(clause)?.[1];
  if (than?.startsWith("20") && Number(than.slice(0, 4)) !== year - 1) return;
  const stated = new RegExp(`${THAN}(?:预算)?(?:安排)?${AMOUNT}相比`).exec(clause);
  const labels = subject === BOTH ? BOTH_TOTALS : [subject];
  if (stated) {
    const amount = inTenThousands(stated[2] ?? "", stated[3] as MoneyUnit).value;
    for (const label of labels) enter(found, "last", label, amount, paragraph, ledger);
    return;
  }
  if (/(增加|增长)(减少|下降)|(减少|下降)(增加|增长)/.test(clause)) {
    ledger.doubt(paragraph, `“${subject}”这里增加和减少都写了，没有推算上年数。`, `figures.${labels[0] ?? ""}`);
    return;
  }
  const change = new RegExp(
    `(?:${words.pattern}(?:预算|支出|总数|总额|数)?|${THAN}(?:预算|度|数|同期)?(?:相比|比较)?|^)(?:${UP}|${DOWN})了?${AMOUNT}`,
  ).exec(clause);
  const level = than !== undefined && /持平/.test(clause);
  if (change === null && !level) return;
  const rises = change?.[3] !== undefined;
  const delta = change ? inTenThousands(change[5] ?? "", change[6] as MoneyUnit).value : "0";
  for (const label of labels) {
    const now = found.now[label];
    if (now === undefined || found.last[label] !== undefined) continue;
    const last = level && change === null ? now : rises ? difference(now, delta) : sum([now, delta]);
    if (last !== undefined && !last.startsWith("-")) found.last[label] = trimmed(last, now, delta);
  }
}

/** As many decimals as the two amounts it was computed from. */
function trimmed(last: string, now: string, delta: string): string {
  const digits = Math.max(...[now, delta].map((text) => normaliseDecimal(text).split(".")[1]?.length ?? 0));
  const [whole = "", fraction = ""] = last.split(".");
  const kept = fraction.slice(0, digits);
  return /^0*$/.test(fraction.slice(digits)) ? (kept === "" ? whole : `${whole}.${kept}`) : (scale(last, 0) ?? last);
}
