import { indexIn, SPACES, tableOf } from "./any-of.ts";

/** Comparing Chinese wording without quadratic work: normal forms to hash, and pairs of neighbouring characters. */

/** Words that stand in the names of all kinds of projects and tell nothing apart. */
const GENERIC =
  /(项目|专项|资金|经费|费用|补助|补贴|工作|工程|建设|管理|服务|维护|运行|运转|保障|购置|提升|改造|综合|相关|其他|人员|日常|年度|本级|提前下达|中央|省级|市级|县级|\d{4}年|经开区|办事处|街道|社区|农村|村级|乡镇)/g;

const NUMBERING = /^[\s（(]*\d{1,2}[)）.、．]\s*/;
const DRESS = tableOf(`${SPACES}，。、；：,.;:“”"'（）()《》〈〉【】[]—-`);

/** The text without spaces, punctuation and leading numbers: equal for texts that read the same. */
export function plain(text: string): string {
  // One look tells that a name is plain already.
  if (indexIn(text, DRESS) === -1) return text;
  const bare = text.replace(NUMBERING, "");
  let [found, from] = ["", 0];
  for (let at = indexIn(bare, DRESS); at !== -1; at = indexIn(bare, DRESS, from)) {
    found += bare.slice(from, at);
    from = at + 1;
  }
  return found + bare.slice(from);
}

/** Pairs of neighbouring characters of a name, generic words cut out: 信访维稳专项资金 → 信访, 访维, 维稳. */
export function pairs(name: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const run of name.replace(GENERIC, " ").match(/[一-龥]{2,}/g) ?? []) {
    for (let i = 0; i + 1 < run.length; i++) found.add(run.slice(i, i + 2));
  }
  return found;
}

/** Share of the first set's pairs that stand in the text, 0 to 1; 0 for an empty set. */
export function shareIn(wanted: ReadonlySet<string>, text: string): number {
  if (wanted.size === 0) return 0;
  let hits = 0;
  for (const pair of wanted) if (text.includes(pair)) hits++;
  return hits / wanted.size;
}

/** How alike two names are by their pairs, 0 to 1. */
export function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let both = 0;
  for (const pair of a) if (b.has(pair)) both++;
  return both / Math.min(a.size, b.size);
}

/** Names shorter than this differ by a character rightly. */
export const SHORTEST = 5;
/** Batches, stages and sides of one thing. */
const COUNTED = /[一二三四五六七八九十甲乙丙丁东西南北中上下前后左右新旧大小男女省市县区乡镇\dA-Za-z]/;

/** True for names that differ in one character that does not count or tell sides apart. */
export function isOneOff(a: string, b: string): boolean {
  let off = 0;
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue;
    if (++off > 1 || (COUNTED.test(a[i] ?? "") && COUNTED.test(b[i] ?? ""))) return false;
  }
  return a.length === b.length && off === 1;
}
