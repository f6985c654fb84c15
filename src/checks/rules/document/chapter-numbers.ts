import {
  countedLike,
  type Draft,
  isPrintedPart,
  parseChineseNumber,
  plannedHeadings,
  slotOfPart,
} from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

/** A numbered line of the document as it is printed; without a place it is only known to be there. */
interface Line {
  readonly text: string;
  readonly at?: { readonly section: string; readonly field: string };
}

/** Tables without a heading: what stood above them may have been one, with a number, that reading took for a part of them. */
const TABLES: Line = { text: "" };

const NUMBER =
  /^(第|[（(]|(?:预算|附)?表)?(0?)([一二三四五六七八九十]{1,3}|\d{1,2})(部分|章|[)）]|[、．]|\.(?!\d)|(?=[\s\u3000])|表(?=[\s\u3000]))/;
/** A longer line, or one with a sentence in it, is no heading. */
const LONGEST = 40;

const TABLE = /^(?:附?表)\d/;
const isShort = (text: string): boolean => text.length <= LONGEST && !/[。；]/.test(text);

interface Numbered {
  /** The way of numbering: "第一部分", "一、", "（1）". */
  readonly kind: string;
  readonly n: number;
  readonly printed: string;
}

function numberOf(text: string): Numbered | undefined {
  const found = NUMBER.exec(text);
  if (found === null) return undefined;
  const [printed, before = "", zero = "", count = "", behind = ""] = found;
  if (before === "" && (behind === "" || zero !== "")) return undefined;
  const figures = /\d/.test(count);
  const n = figures ? Number(count) : parseChineseNumber(count);
  const sign = /[、．.]/.test(behind) ? "、" : behind.replace(")", "）");
  return n === undefined ? undefined : { kind: `${before.replace("(", "（")}${figures ? 1 : "一"}${sign}`, n, printed };
}

/** Headings and the lines below them that are as short, in the order of the document; undefined: a heading without a number. */
function linesOf(draft: Draft, mended: ReadonlyMap<string, string>): readonly (Line | undefined)[] {
  return plannedHeadings(draft).flatMap(({ part, level, number: printed, text }): readonly (Line | undefined)[] => {
    const number = mended.get(part.id) ?? printed;
    if (!isPrintedPart(draft, part)) return [];
    const slot = slotOfPart(part.part);
    const told = slot === undefined ? [] : draft.narrative[slot];
    const heading: Line = { text: `${number}${text}`, at: { section: part.id, field: "heading" } };
    // “表3 绩效目标表” counts tables, and takes no number of the chapters.
    const counted = number !== "" || TABLE.test(text);
    if (part.part === "projects" && heading.text === "") return [TABLES];
    const kinds = told.map((paragraph) => numberOf(paragraph.trim())?.kind);
    return [
      ...(level === 0 || heading.text === "" ? [] : [counted ? heading : undefined]),
      ...told.map((paragraph, i): Line => {
        // The first of its kind goes on what the headings count; what follows it is a list of the chapter's own.
        const goesOn = kinds[i] === "一、" && kinds.indexOf("一、") === i && isShort(paragraph);
        return { text: paragraph, ...(goesOn ? { at: { section: slot ?? "", field: `paragraph.${i + 1}` } } : {}) };
      }),
      ...part.blocks.flatMap((block): readonly Line[] => {
        if (block.kind === "grid") return [];
        const at = { section: part.id, field: block.id };
        return [{ text: block.text, ...(isShort(block.text) ? { at } : {}) }];
      }),
    ];
  });
}

interface OddHeadings {
  /** What their numbers ought to be, by the part. */
  readonly odd: ReadonlyMap<string, string>;
  readonly says: readonly Found[];
}

/** “（一）、”: brackets need no further mark. */
const MARKED = /^([（(][一二三四五六七八九十\d]{1,3}[)）])[、.．，]/;

/** Headings whose number is written in another way than those of the same depth beside it: “5、” between “四、” and “六、”. */
function oddHeadings(draft: Draft): OddHeadings {
  const headings = plannedHeadings(draft)
    .filter(({ part, level }) => level > 0 && isPrintedPart(draft, part))
    .map((heading) => ({ ...heading, counted: numberOf(heading.number) }));
  const odd = new Map<string, string>();
  const says: Found[] = [];
  for (const [i, { part, level, number, text, counted }] of headings.entries()) {
    if (counted === undefined || counted.kind.startsWith("第")) continue;
    const beside = [
      headings
        .slice(0, i)
        .reverse()
        .find((other) => other.level <= level),
      headings.slice(i + 1).find((other) => other.level <= level),
    ].map((other) => (other?.level === level && !other.number.startsWith("第") ? other : undefined));
    const [before, behind] = beside;
    const like = before?.counted ?? behind?.counted;
    if (like === undefined || like.kind === counted.kind) continue;
    if (before !== undefined && (before.counted?.kind !== like.kind || before.counted.n !== counted.n - 1)) continue;
    if (behind !== undefined && (behind.counted?.kind !== like.kind || behind.counted.n !== counted.n + 1)) continue;
    // One neighbour alone may be the odd one.
    const more = headings.filter((other) => other.level === level && other.counted?.kind === like.kind).length;
    if (
      more < 2 ||
      headings.filter((other) => other.counted?.kind === counted.kind && other.level === level).length > more
    )
      continue;
    const neighbour = (before ?? behind)?.number ?? "";
    const expected = countedLike(neighbour, counted.n);
    odd.set(part.id, expected);
    const names = beside.flatMap((other) => (other === undefined ? [] : [quote(other.number.trim())])).join("、");
    says.push({
      message: `标题序号写法不同。${quote(`${number}${text}`.slice(0, 16))}前后是${names}，写成“${expected.trim()}”。`,
      section: part.id,
      field: "heading",
      printed: number.trim(),
      expected: expected.trim(),
    });
  }
  const marked = headings.filter(({ number }) => MARKED.test(number.trim()));
  const [first] = marked;
  if (first !== undefined) {
    const printed = first.number.trim();
    const expected = printed.replace(MARKED, "$1");
    const count = marked.length > 1 ? `这样的标题有 ${marked.length} 个，` : "";
    says.push({
      message: `括号后面多了标点。${quote(`${printed}${first.text}`.slice(0, 16))}，${count}有括号就不用“${printed.slice(-1)}”，写成“${expected}”。`,
      severity: "info",
      section: first.part.id,
      field: "heading",
      printed,
      expected,
    });
  }
  return { odd, says };
}

/** What is being counted: a list of headings that goes on, the innermost last. */
interface Run {
  readonly kind: string;
  readonly n: number;
  /** Its number was complained about: the heading that rightly has it follows. */
  readonly wrong: boolean;
  /** A heading without a number came in between, which may have had its own. */
  readonly unsure: boolean;
  /** Tables came in between that may have had the next number; none that is twice there. */
  readonly tables?: boolean;
}

/** Lists within lists; what lies further out has been left long ago. */
const DEEPEST = 24;
/** More than this many headings in a row are not forgotten: something else is counted. */
const MOST_MISSING = 3;

export const chapterNumbers: DocumentRule = {
  id: "document.chapter-numbers",
  title: "标题序号断了",
  severity: "warning",
  why: "章节的号跳了或者重了，读者会以为少了一章，目录也对不上。",
  source: "GB/T 9704—2012《党政机关公文格式》7.3.3",
  scope: "document",
  examples: {
    bad: [
      { chapters: ["一、部门概况", "二、收支情况", "四、采购情况", "四、国有资产"] },
      { chapters: ["第一部分 概况", "一、职责", "二、机构", "第二部分 预算", "一、收入", "一、支出"] },
      { own: ["表1 收支总表", "表2 收入总表", "表2 支出总表"] },
      { chapters: ["一、部门概况", "二、收支情况", "3、采购情况", "四、国有资产"] },
      { chapters: ["（一）、收入", "（二）、支出"] },
      { chapters: ["第一部分 整体", "一、目标", "（二）分项", "（三）保障", "第二部分 项目"] },
    ],
    good: [
      { chapters: ["一、部门概况", "二、收支情况", "三、采购情况"] },
      { chapters: ["第一部分 概况", "一、职责", "二、机构", "第二部分 预算", "一、收入", "二、支出"] },
      { chapters: ["五、绩效信息", "第一部分 整体", "一、目标", "二、保障", "第二部分 项目", "六、采购"] },
      { chapters: ["一、部门概况", "收支情况", "三、采购情况"] },
      { own: ["表1 收支总表", "表3 支出总表", "2025年预算", "12.5万元"] },
      { kind: "tables", projects: ["道路养护"] },
    ],
  },
  check({ draft }) {
    const { odd, says } = oddHeadings(draft);
    const found: Found[] = [...says];
    const unread = new Set(
      draft.unrecognised.flatMap(({ place, text }) =>
        place.startsWith("目录") ? [] : [numberOf(text.trim())?.printed ?? ""],
      ),
    );
    let runs: readonly Run[] = [];
    for (const line of linesOf(draft, odd)) {
      if (line === undefined) {
        runs = runs.map((run) => ({ ...run, unsure: true }));
        continue;
      }
      if (line === TABLES) {
        runs = runs.map((run) => ({ ...run, tables: true }));
        continue;
      }
      const text = line.text.trim();
      const number = numberOf(text);
      if (number === undefined) continue;
      const { kind, n, printed } = number;
      const next: Run = { kind, n, wrong: false, unsure: false };
      const follows = lastWhere(runs, (run) => run.kind === kind && (run.n === n - 1 || (run.wrong && run.n === n)));
      if (follows !== -1 || n === 1) {
        // A list that begins twice is a new one, unless nothing stood between.
        const again = runs[runs.length - 1];
        const repeated = n === 1 && again?.kind === kind && again.n === 1 && !again.unsure && line.at !== undefined;
        if (repeated && follows === -1) found.push(say(text, printed, n, 1, line.at));
        runs = [...runs.slice(0, follows === -1 ? runs.length : follows), next].slice(-DEEPEST);
        continue;
      }
      const at = lastWhere(runs, (run) => run.kind === kind);
      const before = runs[at];
      const missing = countedLike(printed, n - 1);
      const jumps =
        before !== undefined &&
        !before.unsure &&
        line.at !== undefined &&
        n >= before.n &&
        n - before.n <= MOST_MISSING &&
        // A table that is not published takes its number with it.
        (n === before.n || !(kind.includes("表") || before.tables)) &&
        !unread.has(missing);
      if (jumps) found.push(say(text, printed, n, before.n, line.at));
      runs = [
        ...runs.slice(0, at === -1 ? runs.length : at),
        jumps ? { ...next, n: Math.max(n, before.n + 1), wrong: true } : next,
      ];
    }
    return found;
  },
};

function lastWhere(runs: readonly Run[], test: (run: Run) => boolean): number {
  for (let at = runs.length - 1; at >= 0; at--) if (runs[at] !== undefined && test(runs[at] as Run)) return at;
  return -1;
}

function say(text: string, printed: string, n: number, before: number, at: Line["at"]): Found {
  const was = quote(countedLike(printed, before).trim());
  const what =
    n === before
      ? `标题序号重了。${quote(text.slice(0, 16))}前面已经有${was}`
      : `标题序号断了。${quote(text.slice(0, 16))}前面一个是${was}`;
  return {
    message: `${what}，核对是缺了一个还是号没有改。`,
    ...at,
    printed: printed.trim(),
    expected: countedLike(printed, before + 1).trim(),
  };
}
