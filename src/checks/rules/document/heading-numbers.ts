import { type Draft, NARRATIVE_FIELDS, parseHeadingNumber } from "../../../domain/index.ts";
import type { DocumentRule, Found } from "../../rule.ts";
import { quote } from "../../words/quote.ts";

interface List {
  readonly section: string;
  readonly name: string;
  readonly paragraphs: readonly string[];
}

function lists({ narrative, overall }: Draft): readonly List[] {
  const slots = NARRATIVE_FIELDS.map(({ id }) => ({ section: id, name: "paragraph", paragraphs: narrative[id] }));
  return [
    ...slots,
    { section: "overall", name: "goal", paragraphs: overall.goal },
    { section: "overall", name: "safeguards", paragraphs: overall.safeguards },
  ];
}

/** A heading of a list item is so short, what it heads so long. */
const SHORT = 16;
const LONG = 40;

interface Item {
  readonly i: number;
  readonly text: string;
  readonly level: number;
}

/** “强化支出管理。” above its paragraph, where all its sisters have a number. */
function unnumbered(paragraphs: readonly string[]): { readonly i: number; readonly text: string } | undefined {
  const texts = paragraphs.map((text) => text.trim());
  const isHead = (i: number): boolean =>
    (texts[i] ?? "").length <= SHORT + 3 && (texts[i + 1] ?? "").length >= LONG && /。$/.test(texts[i + 1] ?? "");
  const numbers = texts.map((text) => parseHeadingNumber(text));
  const heads = texts.flatMap((_, i) =>
    numbers[i] !== undefined && isHead(i) && numbers[i + 1] === undefined ? [i] : [],
  );
  const [first] = heads;
  if (heads.length < 2 || first === undefined) return undefined;
  const shape = /[。：:]$/.exec(texts[first] ?? "")?.[0] ?? "";
  if (heads.some((i) => numbers[i]?.level !== numbers[first]?.level)) return undefined;
  for (let i = first + 1; i < texts.length; i++) {
    const text = texts[i] ?? "";
    const plain = numbers[i] === undefined && text.length >= 4 && text.length <= SHORT && isHead(i);
    if (!plain || (/[。：:]$/.exec(text)?.[0] ?? "") !== shape || /^(?:其中|以上|一是|另外|此外|同时)/.test(text))
      continue;
    if ((texts[i - 1] ?? "").length >= LONG && numbers[i - 1] === undefined && numbers[i + 1] === undefined) {
      return { i, text };
    }
  }
  return undefined;
}

const SIGN = /^\s*\d{1,2}([、.．])(?!\d)/;

/** The first of the items whose number is written otherwise than most: “2.” among “1、”, “3、”. */
function otherSign(
  paragraphs: readonly string[],
): { readonly i: number; readonly sign: string; readonly most: string } | undefined {
  const items = paragraphs.flatMap((text, i) => {
    const sign = SIGN.exec(text)?.[1];
    return sign === undefined ? [] : [{ i, sign: sign === "．" ? "." : sign, n: parseHeadingNumber(text)?.n }];
  });
  // One list that counts on: lists below other lists may have a sign of their own.
  if (items.length < 3 || items.some(({ n }, at) => n !== at + 1)) return undefined;
  const points = items.filter(({ sign }) => sign === ".");
  const marks = items.filter(({ sign }) => sign !== ".");
  const [few, many] = points.length < marks.length ? [points, marks] : [marks, points];
  const [first] = few;
  return first === undefined || few.length === many.length
    ? undefined
    : { i: first.i, sign: first.sign, most: many[0]?.sign ?? "" };
}

/** The last of the duties is short in any list. */
const CLOSING = /交办|其[他它]|以上|有关/;

/** The one item of a list that says nothing but its heading, where all the others go on. */
function bare(paragraphs: readonly string[]): Item | undefined {
  const items = paragraphs.flatMap((text, i): readonly Item[] => {
    const level = parseHeadingNumber(text)?.level;
    return level === undefined ? [] : [{ i, text: text.trim(), level }];
  });
  // Each item must be a whole paragraph: what follows an item may be its matter.
  if (items.length < 4 || items.length !== paragraphs.length - (items[0]?.i ?? 0)) return undefined;
  if (items.some(({ level }) => level !== items[0]?.level)) return undefined;
  const short = items.filter(
    ({ text }) => !CLOSING.test(text) && text.length <= LONG / 2 + 5 && !/[：:；;]/.test(text),
  );
  const [only] = short;
  if (short.length !== 1 || only === undefined) return undefined;
  const others = items.filter((item) => item !== only);
  return others.every(({ text }) => text.length >= LONG && /[。：:].{10}/.test(text)) ? only : undefined;
}

export const headingNumbers: DocumentRule = {
  id: "document.heading-numbers",
  title: "段落序号断了、漏了、写法不同",
  severity: "warning",
  why: "序号跳了或者重了，读者会以为少了一段。",
  source: "GB/T 9704—2012《党政机关公文格式》7.3.3",
  scope: "document",
  examples: {
    bad: [
      { texts: { duties: ["（一）管水库。", "（三）管道路。"] } },
      { goal: ["1、党建。", "2、治安。", "2、环保。"] },
      { goal: ["1、党建。", "2.治安。", "3、环保。"] },
      { texts: { glossary: ["1．基本支出：……", "2．项目支出：……", "4．机关运行费：……"] } },
      {
        goal: [
          "1、明确任务。",
          `我镇及时召开会议，${"明确各部门的任务和时限，".repeat(3)}按月调度。`,
          "2、狠抓落实。",
          `各部门包干负责，${"对群众反映的问题及时处理，".repeat(3)}按季通报。`,
          "强化支出管理。",
          `严格执行审批制度，${"加强督导检查和内部审计，".repeat(3)}规范使用。`,
        ],
      },
      {
        goal: [
          `（一）信访稳定。${"做好来访群众的接待和答复，".repeat(3)}不出事。`,
          `（二）环境整治。${"清理道路两侧和房前屋后的垃圾，".repeat(3)}常态保洁。`,
          "（三）优化发展环境，提升基础设施。",
          `（四）支出管理。${"细化预算编制，及时支付项目资金，".repeat(3)}达到进度。`,
        ],
      },
    ],
    good: [
      { texts: { duties: ["（一）管水库。", "（二）管道路。", "（三）管路灯。"] } },
      { texts: { duties: ["（1）职责：", "1.管水库。", "2.管道路。", "（2）任务：", "1.巡查。"] } },
      { goal: ["一、党建。", "1.学习。", "2.活动。", "二、治安。", "1、巡逻。", "2、调解。"] },
      { texts: { duties: ["没有序号。", "2026年安排12.3万元。"] } },
      {
        goal: [
          `1、信访稳定。${"做好来访群众的接待和答复，".repeat(3)}不出事。`,
          `2、环境整治。${"清理道路两侧和房前屋后的垃圾，".repeat(3)}常态保洁。`,
          `3、支出管理。${"细化预算编制，及时支付项目资金，".repeat(3)}达到进度。`,
          "4、完成上级交办的其他工作。",
        ],
      },
      { goal: ["（一）党建。", "（二）治安。", "（三）环保。", "（四）民生。"] },
      {
        goal: [
          "1、明确任务。",
          `我镇及时召开会议，${"明确各部门的任务和时限，".repeat(3)}按月调度。`,
          "2、狠抓落实。",
          `各部门包干负责，${"对群众反映的问题及时处理，".repeat(3)}按季通报。`,
          `同时严格执行审批制度，${"加强督导检查和内部审计，".repeat(3)}规范使用。`,
        ],
      },
      { texts: { duties: ["一、甲", "一、甲的说明另起一页。"], change: ["3、比上年增减情况"] } },
    ],
  },
  check({ draft }) {
    return lists(draft).flatMap(({ section, name, paragraphs }): readonly Found[] => {
      const lost = unnumbered(paragraphs);
      if (lost !== undefined) {
        return [
          {
            message: `序号漏了。${quote(lost.text)}和前面带序号的几条是一样的小标题，这一条没有序号，核对。`,
            section,
            field: `${name}.${lost.i + 1}`,
            printed: lost.text,
          },
        ];
      }
      const empty = bare(paragraphs);
      if (empty !== undefined) {
        return [
          {
            message: `这一条只有标题。别的各条都有内容，${quote(empty.text)}下面没有，补上，或者核对是不是删多了。`,
            section,
            field: `${name}.${empty.i + 1}`,
            printed: empty.text,
          },
        ];
      }
      const sign = otherSign(paragraphs);
      if (sign !== undefined) {
        const text = paragraphs[sign.i]?.trim() ?? "";
        const { n = 0 } = parseHeadingNumber(text) ?? {};
        return [
          {
            message: `序号写法不同。别的各条用“${sign.most}”，${quote(text.slice(0, 12))}用的是“${sign.sign}”，写成“${n}${sign.most}”。`,
            severity: "info",
            section,
            field: `${name}.${sign.i + 1}`,
            printed: `${n}${sign.sign}`,
            expected: `${n}${sign.most}`,
          },
        ];
      }
      const last = new Map<number, number>();
      for (const [i, text] of paragraphs.entries()) {
        const heading = parseHeadingNumber(text);
        if (heading === undefined || /^\d+[.．]\d/.test(text.trim())) continue;
        const before = last.get(heading.level);
        last.set(heading.level, heading.n);
        for (const level of [1, 2, 3, 4]) if (level > heading.level) last.delete(level);
        if (before === undefined || heading.n === before + 1 || heading.n === 1) continue;
        return [
          {
            message: `段落序号断了。${quote(text.trim().slice(0, 12))}是第 ${heading.n}，前面一个是第 ${before}，核对是缺了一段还是序号没有改。`,
            section,
            field: `${name}.${i + 1}`,
            printed: String(heading.n),
            expected: String(before + 1),
          },
        ];
      }
      return [];
    });
  },
};
