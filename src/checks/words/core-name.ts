import { byFirst, byLast, indexIn, tableOf } from "./any-of.ts";
import { plain } from "./similar.ts";

/** Words that say that something is counted, and tell nothing of what: 慰问人次 and 慰问人数, 巡查次数 and 动态巡查次数. */
const TAILS = byLast("月份数|数量|长度|里程|人次|场次|户次|规模|情况");
const HEADS = byFirst("全年|年度|开展|完成|组织|举办|实施|聘用|配备|发放|实际|反映");
/** What may stand before 数 at the end: 座数, 次数. */
const MEASURES = "个人次场座户天台套部辆件处月条项家份亩";
/** Words that tell nothing wherever they stand, and those that are said in two ways; one look tells that none is there. */
const MAY_HOLD = tableOf("全辖级型的程行");
const NOTHING = /全[县镇乡区市]|辖区|本级|小型|的/g;
const BRACKETS = tableOf("（(");

function withoutTail(name: string): string {
  if (name.endsWith("数") && !name.endsWith("月份数")) {
    return name.slice(0, MEASURES.includes(name.charAt(name.length - 2)) ? -2 : -1);
  }
  const tail = TAILS.get(name.charCodeAt(name.length - 1))?.find((word) => name.endsWith(word));
  return tail === undefined ? name : name.slice(0, -tail.length);
}

function withoutHead(name: string): string {
  const head = HEADS.get(name.charCodeAt(0))?.find((word) => name.startsWith(word));
  return head === undefined ? name : name.slice(head.length);
}

/** What a name counts, without the words that say that it is counted: equal for two ways of saying one thing. */
export function coreOf(name: string): string {
  let core = plain(indexIn(name, BRACKETS) === -1 ? name : name.replace(/[（(][^（()）]*[)）]/g, ""));
  if (indexIn(core, MAY_HOLD) !== -1) {
    core = core.replace(NOTHING, "").replace("满意程度", "满意度").replace("行政村", "村");
  }
  return withoutTail(withoutTail(withoutHead(withoutHead(core))));
}

/** The characters of a core without its verb, in one order: 补助发放 and 发放补助. */
export function wordsOf(core: string): string {
  return [...core.replace(/发放|开展|完成|组织|举办|聘用|配备|实施/g, "")].sort().join("");
}
